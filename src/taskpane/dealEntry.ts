import { confidenceOf } from "../core/confidence";
import { leftOut, type LeftOut } from "../core/counting";
import type { Edition } from "../core/edition";
import type { Deal } from "../core/records/deal";
import type { Source } from "../core/records/source";
import { titleOf } from "../core/title";
import type { Confidence } from "../core/vocabulary";

/** A deal as the pane lists it, with every name looked up. */
export interface DealEntry {
  readonly deal: Deal;
  readonly title: string;
  readonly confidence: Confidence;
  /** Why no total holds it on the edition's day; undefined if totals do. */
  readonly leftOut: LeftOut | undefined;
  readonly evidence: readonly { readonly source: Source; readonly says: string }[];
  /** All its words in lower case, for searching. */
  readonly words: string;
}

/** Every deal of an edition, newest first. */
export function dealEntries(edition: Edition): DealEntry[] {
  return edition.records.deals
    .map((deal) => dealEntry(edition, deal))
    .sort((a, b) => b.deal.announced.localeCompare(a.deal.announced) || a.title.localeCompare(b.title));
}

/** The entries that hold every word of a search, in any order. */
export function matching(entries: readonly DealEntry[], search: string): readonly DealEntry[] {
  const asked = search.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ words }) => asked.every((word) => words.includes(word)));
}

function dealEntry(edition: Edition, deal: Deal): DealEntry {
  const title = titleOf(deal, edition);
  const evidence = deal.sources.flatMap(({ source: id, says }) => {
    const source = edition.source(id);
    return source ? [{ source, says }] : [];
  });
  const names = deal.parties.map(({ party }) => edition.parties.nameOf(party));
  const documents = evidence.map(({ source }) => `${source.publisher} ${source.title}`);
  return {
    deal,
    title,
    confidence: confidenceOf(deal, (id) => edition.source(id)),
    leftOut: leftOut(deal, edition, { asOf: edition.release.day }),
    evidence,
    words: [title, deal.id, deal.kind, deal.announced, ...names, ...documents].join(" ").toLowerCase(),
  };
}
