import { partiesIn, type SearchIndex } from "./searchIndex";
import { standingOf } from "../../../core/confidence";
import { dollarsOf } from "../../../core/dollars";
import type { Edition } from "../../../core/edition";
import { byName, inOrder } from "../../../core/spelling";
import { newestFirst as newestDealFirst } from "../../../core/fields";
import type { Deal } from "../../../core/records/deal";
import { type Confidence, type DealKind, kindGroups } from "../../../core/records/vocabulary";
import type { Party } from "../../../core/records/companies";
import type { Source } from "../../../core/records/documents";
import type { FilterKind, BrowseState, Filters, Sort } from "./browseState";

const isGroup = (kind: FilterKind): kind is keyof typeof kindGroups => kind in kindGroups;

/** The kinds that a kind or a group stands for. */
const kindsIn = (kind: FilterKind): readonly DealKind[] => (isGroup(kind) ? kindGroups[kind] : [kind]);

/** Whether a deal is among those that the filters leave. */
function passes({ deal, parties, confidence }: DealEntry, filters: Filters): boolean {
  return (
    (!filters.party || parties.includes(filters.party)) &&
    (!filters.kind || kindsIn(filters.kind).includes(deal.kind)) &&
    (!filters.year || deal.announced.startsWith(filters.year)) &&
    (!filters.status || deal.status === filters.status) &&
    (!filters.confidence || confidence === filters.confidence)
  );
}

/** How many filters narrow the list. */
export const filtersSet = (filters: Filters): number => Object.values(filters).filter(Boolean).length;

type Order = (a: DealEntry, b: DealEntry) => number;

const newestFirst: Order = (a, b) => newestDealFirst(a.deal, b.deal);

/** Deals without a disclosed value come last. */
const largestFirst: Order = (a, b) => (b.dollars ?? -1) - (a.dollars ?? -1) || newestFirst(a, b);

/** Deals in an order; within the same value or party the newest first. */
function sorted(entries: readonly DealEntry[], by: Sort, edition: Edition): DealEntry[] {
  const payerOf = ({ parties: [first = ""] }: DealEntry): string => edition.parties.nameOf(first);
  const orders: Record<Sort, Order> = {
    day: newestFirst,
    value: largestFirst,
    party: (a, b) => byName(payerOf(a), payerOf(b)) || newestFirst(a, b),
  };
  return entries.toSorted(orders[by]);
}

/** A company as the pane lists it, with how many deals name it. */
export interface CompanyEntry {
  readonly party: Party;
  readonly deals: number;
}

/** What a search finds in each list. */
export interface Results {
  readonly deals: readonly DealEntry[];
  readonly companies: readonly CompanyEntry[];
  readonly sources: readonly Source[];
}

/** Everything that an edition lists: companies with most deals first, and its documents, if they are in memory, newest first. */
export function everythingIn(edition: Edition, documents: readonly Source[] = []): Results {
  const deals = dealEntries(edition);
  const counts = new Map<string, number>();
  for (const { parties } of deals) for (const id of parties) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    deals,
    companies: edition.parties.all
      .map((party) => ({ party, deals: counts.get(party.id) ?? 0 }))
      .sort((a, b) => b.deals - a.deals || byName(a.party.name, b.party.name)),
    sources: documents.toSorted((a, b) => inOrder(b.published ?? "", a.published ?? "")),
  };
}

/** The records that a search and the filters leave. Deals keep the order asked for; the rest comes best match first. */
export function resultsFor(
  { search, filters, sort }: Pick<BrowseState, "search" | "filters" | "sort">,
  everything: Results,
  index: SearchIndex,
  edition: Edition,
): Results {
  const deals = index.find("deals", search);
  const companies = index.find("companies", search);
  const sources = index.find("sources", search);
  const found = everything.deals.filter((entry) => (deals?.has(entry.deal.id) ?? true) && passes(entry, filters));
  return {
    deals: sorted(found, sort, edition),
    companies: bestFirst(everything.companies, companies, ({ party }) => party.id),
    sources: bestFirst(everything.sources, sources, ({ id }) => id),
  };
}

function bestFirst<Entry>(
  entries: readonly Entry[],
  scores: ReadonlyMap<string, number> | undefined,
  idOf: (entry: Entry) => string,
): readonly Entry[] {
  if (!scores) return entries;
  const scoreOf = (entry: Entry): number => scores.get(idOf(entry)) ?? 0;
  return entries.filter((entry) => scores.has(idOf(entry))).sort((a, b) => scoreOf(b) - scoreOf(a));
}

/** A deal as the pane lists it. */
export interface DealEntry {
  readonly deal: Deal;
  /** Ids of everyone it names, also a vehicle's principal. */
  readonly parties: readonly string[];
  readonly dollars: number | undefined;
  readonly confidence: Confidence;
}

/** Deals of an edition as the pane lists them; by default every one. */
export const dealEntries = (edition: Edition, deals: readonly Deal[] = edition.records.deals): DealEntry[] =>
  deals.map((deal) => ({
    deal,
    parties: partiesIn(deal),
    dollars: dollarsOf(deal, edition, "headline"),
    confidence: standingOf(deal).confidence,
  }));
