import { type Facts, sourcedLists } from "../records/lists";
import type { Records } from "../records/records";

/** Something that a record must not be: where it stands, what is wrong, and what mends it. */
export interface Violation {
  /** The list of records, as it is called in an edition. */
  readonly list: string;
  readonly id: string;
  readonly field: string;
  readonly problem: string;
  readonly fix: string;
}

/** A record with its place in an edition. */
export interface Placed<Kind> {
  readonly list: string;
  readonly record: Kind;
}

/** Words a violation of a record's field. */
export const violation = (
  { list, record }: Placed<{ id: string }>,
  field: string,
  problem: string,
  fix: string,
): Violation => ({ list, id: record.id, field, problem, fix });

/** Every record that rests on documents, with its place. */
export function sourcedRecords(records: Records): Placed<Records[SourcedList][number]>[];
export function sourcedRecords(facts: Facts): Placed<Facts[SourcedList][number]>[];
export function sourcedRecords(records: Facts): Placed<Facts[SourcedList][number]>[] {
  return sourcedLists.flatMap((list) => records[list].map((record) => ({ list, record })));
}

type SourcedList = (typeof sourcedLists)[number];
