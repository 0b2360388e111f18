import type { Edition } from "../../core/edition";
import type { Evidence } from "../../core/records/basics";
import type { Source } from "../../core/records/documents";

/** A document behind a record, and what it says of it. */
export interface EvidenceEntry {
  readonly source: Source;
  readonly evidence: Evidence;
}

/** The documents behind a record, best first. */
export const evidenceOf = ({ sources }: { sources: readonly Evidence[] }, edition: Edition): EvidenceEntry[] =>
  sources.flatMap((evidence) => {
    const source = edition.source(evidence.source);
    return source ? [{ source, evidence }] : [];
  });
