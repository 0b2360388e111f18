import { dollarsOf } from "../../../core/amounts";
import { cachedPer, once } from "../../../core/caches";
import { standingOf } from "../../../core/confidence";
import { lastDay } from "../../../core/days";
import type { Edition } from "../../../core/edition";
import { newestFirst } from "../../../core/fields";
import type { Party } from "../../../core/records/companies";
import type { Deal } from "../../../core/records/deal";
import type { Source } from "../../../core/records/documents";
import { type DealKind, kindGroups } from "../../../core/records/vocabulary";
import { byName, inOrder } from "../../../core/spelling";
import { isNamedIn, partiesIn, sideOf, standsForMembers } from "../../pages/namedParties";
import type { BrowseState, FilterKind, Filters, ListName, Sort } from "./browseState";
import type { SearchIndex } from "./searchIndex";

const isGroupOfKinds = (kind: FilterKind): kind is keyof typeof kindGroups => kind in kindGroups;

/** The kinds that a kind or a group stands for. */
const kindsIn = (kind: FilterKind): readonly DealKind[] => (isGroupOfKinds(kind) ? kindGroups[kind] : [kind]);

/** Says of a deal whether it is among those that the filters leave. */
function passing(filters: Filters, edition: Edition): (deal: Deal) => boolean {
  const side = filters.party ? sideOf(edition, filters.party) : undefined;
  return (deal) =>
    (!filters.kind || kindsIn(filters.kind).includes(deal.kind)) &&
    (!filters.year || deal.announced.startsWith(filters.year)) &&
    (!filters.status || deal.status === filters.status) &&
    (!filters.confidence || standingOf(deal).confidence === filters.confidence) &&
    (!side || isNamedIn(side, deal)) &&
    (!filters.programme || deal.programme === filters.programme);
}

/** How many filters narrow the list. */
export const filtersSet = (filters: Filters): number => Object.values(filters).filter(Boolean).length;

/** Whether nothing but a party and a kind narrows the deals, which is all that EVENTS knows of the filters. */
export const isOfPartyAndKind = ({ search, filters }: Pick<BrowseState, "search" | "filters">): boolean =>
  !search.trim() && !filters.year && !filters.status && !filters.confidence;

/** A company as the pane lists it, with how many deals name it, or a member of the group that it is. */
export interface CompanyEntry {
  readonly party: Party;
  readonly deals: number;
}

/** The records of each list. */
export interface Everything {
  readonly deals: readonly Deal[];
  readonly companies: readonly CompanyEntry[];
  readonly sources: readonly Source[];
}

/** What a search finds in each list. A list is made when it is shown; how long it is, is known before. */
export interface Results extends Everything {
  readonly lengths: Readonly<Record<ListName, number>>;
}

/** Everything that an edition lists: companies with most deals first, and its documents, if they are in memory, newest first. */
export function everythingIn(edition: Edition, documents: readonly Source[] = []): Everything {
  const companies = once(() => companiesIn(edition));
  const sources = once(() => documents.toSorted((a, b) => inOrder(dayOf(b), dayOf(a))));
  return {
    deals: edition.records.deals,
    get companies() {
      return companies();
    },
    get sources() {
      return sources();
    },
  };
}

/** The day on which a document was out for certain; one without a day comes last. */
const dayOf = ({ published }: Source): string => (published === undefined ? "" : lastDay(published));

function companiesIn(edition: Edition): CompanyEntry[] {
  const { records, parties } = edition;
  const counts = new Map<string, number>();
  for (const deal of records.deals) for (const id of partiesIn(deal)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ofGroup = (id: string): number => {
    const side = sideOf(edition, id);
    return records.deals.filter((deal) => isNamedIn(side, deal)).length;
  };
  return parties.all
    .map((party) => ({ party, deals: standsForMembers(party) ? ofGroup(party.id) : (counts.get(party.id) ?? 0) }))
    .sort((a, b) => b.deals - a.deals || byName(a.party.name, b.party.name));
}

/** The records that a search and the filters leave. Deals keep the order asked for; the rest comes best match first. */
export function resultsFor(
  { search, filters, sort }: Pick<BrowseState, "search" | "filters" | "sort">,
  everything: Everything,
  index: SearchIndex,
  edition: Edition,
): Results {
  const scores = {
    deals: index.find("deals", search),
    companies: index.find("companies", search),
    sources: index.find("sources", search),
  };
  const isWhole = !scores.deals && filtersSet(filters) === 0;
  const all = dealsInOrder(edition, sort);
  const passes = passing(filters, edition);
  const deals = isWhole ? all : all.filter((deal) => (scores.deals?.has(deal.id) ?? true) && passes(deal));
  const companies = once(() => bestFirst(everything.companies, scores.companies, ({ party }) => party.id));
  const sources = once(() => bestFirst(everything.sources, scores.sources, ({ id }) => id));
  return {
    deals,
    get companies() {
      return companies();
    },
    get sources() {
      return sources();
    },
    lengths: {
      deals: deals.length,
      companies: scores.companies?.size ?? edition.parties.all.length,
      sources: scores.sources?.size ?? everything.sources.length,
    },
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

/**
 * The deals of an edition in an order; within the same value or party the newest first. An order is made when it is
 * first asked for, and then kept: to sort 100,000 deals anew with every letter that is typed would stop the pane.
 */
const dealsInOrder = (edition: Edition, sort: Sort): readonly Deal[] => ordersOf(edition)[sort]();

const ordersOf = cachedPer((edition: Edition): Record<Sort, () => readonly Deal[]> => {
  const byDay = once(() => edition.records.deals.toSorted(newestFirst));
  return {
    day: byDay,
    value: once(() => largestFirst(byDay(), edition)),
    party: once(() => byPayer(byDay(), edition)),
  };
});

/** Deals without a disclosed value come last. */
const largestFirst = (deals: readonly Deal[], edition: Edition): Deal[] =>
  sortedBy(deals, (deal) => -(dollarsOf(deal, edition, "headline") ?? -1));

/** By the names of those who pay. */
function byPayer(deals: readonly Deal[], edition: Edition): Deal[] {
  const nameOf = (deal: Deal): string => edition.parties.nameOf(partiesIn(deal)[0] ?? "");
  // Far fewer names than deals, and to compare two takes a thousand times as long as to compare numbers.
  const ranks = new Map<string, number>();
  let [before, rank] = ["", 0];
  for (const name of [...new Set(deals.map(nameOf))].sort(byName)) {
    if (byName(before, name) !== 0) rank += 1;
    ranks.set(name, rank);
    before = name;
  }
  return sortedBy(deals, (deal) => ranks.get(nameOf(deal)) ?? 0);
}

/** Deals by a number, those with the same one in the order in which they were. */
function sortedBy(deals: readonly Deal[], numberOf: (deal: Deal) => number): Deal[] {
  return deals
    .map((deal) => ({ deal, number: numberOf(deal) }))
    .sort((a, b) => a.number - b.number)
    .map(({ deal }) => deal);
}
