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

/**
 * A violation as a reader finds it: the record and its field, what is wrong, and what mends it. Of a whole list it has neither.
 * What our schemas say is a sentence already, what zod says is none.
 */
export const violationInWords = ({ id, field, problem, fix }: Violation): string =>
  `${[id, field].filter((word) => word !== "").join(" ")}: ${problem.replace(/\.$/, "")}. ${fix}`;

/**
 * Tells what only one record may have from what a second one has too.
 * @returns What takes a thing for a record, and gives the id of the one that has it already.
 */
export function owners(): (thing: string, id: string) => string | undefined {
  const ids = new Map<string, string>();
  return (thing, id) => {
    const owner = ids.get(thing);
    if (owner === undefined) ids.set(thing, id);
    return owner;
  };
}

/** Every record that rests on documents, with its place. */
export function sourcedRecords(records: Records): Placed<Records[SourcedList][number]>[];
export function sourcedRecords(facts: Facts): Placed<Facts[SourcedList][number]>[];
export function sourcedRecords(records: Facts): Placed<Facts[SourcedList][number]>[] {
  return sourcedLists.flatMap((list) => records[list].map((record) => ({ list, record })));
}

type SourcedList = (typeof sourcedLists)[number];
