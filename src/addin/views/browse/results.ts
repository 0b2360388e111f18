import type { Edition } from "../../../core/edition";
import type { Party } from "../../../core/records/companies";
import type { Source } from "../../../core/records/documents";
import { type DealKind, kindGroups } from "../../../core/records/vocabulary";
import { dealEntries, type DealEntry } from "../../pages/dealEntry";
import type { AskedKind, BrowseState, Filters, Sort } from "./browseState";
import type { SearchIndex } from "./searchIndex";

const isGroup = (kind: AskedKind): kind is keyof typeof kindGroups => kind in kindGroups;

/** The kinds that a kind or a group stands for. */
const kindsIn = (kind: AskedKind): readonly DealKind[] => (isGroup(kind) ? kindGroups[kind] : [kind]);

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

const newestFirst: Order = ({ deal: a }, { deal: b }) =>
  b.announced.localeCompare(a.announced) || a.id.localeCompare(b.id);

/** Deals without a disclosed value come last. */
const largestFirst: Order = (a, b) => (b.dollars ?? -1) - (a.dollars ?? -1) || newestFirst(a, b);

/** Deals in an order; within the same value or party the newest first. */
function sorted(entries: readonly DealEntry[], by: Sort, edition: Edition): DealEntry[] {
  const payerOf = ({ parties: [first = ""] }: DealEntry): string => edition.parties.nameOf(first);
  const orders: Record<Sort, Order> = {
    day: newestFirst,
    value: largestFirst,
    party: (a, b) => payerOf(a).localeCompare(payerOf(b)) || newestFirst(a, b),
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

/** Everything that an edition lists: companies with most deals first, sources newest first. */
export function everythingIn(edition: Edition): Results {
  const deals = dealEntries(edition);
  const counts = new Map<string, number>();
  for (const { parties } of deals) for (const id of parties) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    deals,
    companies: edition.parties.all
      .map((party) => ({ party, deals: counts.get(party.id) ?? 0 }))
      .sort((a, b) => b.deals - a.deals || a.party.name.localeCompare(b.party.name)),
    sources: edition.records.sources.toSorted((a, b) => (b.published ?? "").localeCompare(a.published ?? "")),
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
