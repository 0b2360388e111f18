import type { Edition } from "../../core/edition";
import type { Party } from "../../core/records/companies";
import type { Source } from "../../core/records/documents";
import type { BrowseState } from "./browseState";
import { dealEntries, type DealEntry } from "./dealEntry";
import { passes } from "./dealFilter";
import type { SearchIndex } from "./searchIndex";
import { sorted } from "./sorting";

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
