import type { Edition } from "../../core/edition";
import type { Evidence } from "../../core/records/basics";
import type { Deal } from "../../core/records/deal";
import type { Figure, RevenueShare, Stake } from "../../core/records/companies";
import type { Source } from "../../core/records/documents";

/** A record, and what a document says of it. */
export interface Resting<Kind> {
  readonly record: Kind;
  readonly evidence: Evidence;
}

/** Everything that a source's page says: the document, and the records that rest on it. */
export interface SourcePage {
  readonly source: Source;
  readonly deals: readonly Resting<Deal>[];
  readonly stakes: readonly Resting<Stake>[];
  readonly revenueShares: readonly Resting<RevenueShare>[];
  readonly figures: readonly Resting<Figure>[];
}

/** Gathers what a source's page says. */
export function sourcePage(source: Source, { records }: Edition): SourcePage {
  const restingOn = <Kind extends { sources: readonly Evidence[] }>(list: readonly Kind[]): Resting<Kind>[] =>
    list.flatMap((record) =>
      record.sources.filter((evidence) => evidence.source === source.id).map((evidence) => ({ record, evidence })),
    );
  return {
    source,
    deals: restingOn(records.deals),
    stakes: restingOn(records.stakes),
    revenueShares: restingOn(records.revenueShares),
    figures: restingOn(records.figures),
  };
}
