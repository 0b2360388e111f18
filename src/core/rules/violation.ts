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

/** The ids of the records from which following a link leads back to them. Each is followed once, however long its chain. */
export function circular<Kind extends { readonly id: string }>(
  records: readonly Kind[],
  next: (record: Kind) => string | undefined,
): ReadonlySet<string> {
  const nextOf = new Map<string, string>();
  for (const record of records) {
    const following = next(record);
    if (following !== undefined) nextOf.set(record.id, following);
  }
  const followed = new Set<string>();
  const inCircles = new Set<string>();
  for (const start of nextOf.keys()) {
    const path = new Set<string>();
    let id: string | undefined = start;
    for (; id !== undefined && !followed.has(id) && !path.has(id); id = nextOf.get(id)) path.add(id);
    // Where the path meets itself, what follows is a circle.
    if (id !== undefined && path.has(id)) for (const one of [...path].slice([...path].indexOf(id))) inCircles.add(one);
    for (const one of path) followed.add(one);
  }
  return inCircles;
}

/** Every record that rests on documents, with its place. */
export function sourcedRecords(records: Records): Placed<Records[SourcedList][number]>[];
export function sourcedRecords(facts: Facts): Placed<Facts[SourcedList][number]>[];
export function sourcedRecords(records: Facts): Placed<Facts[SourcedList][number]>[] {
  return sourcedLists.flatMap((list) => records[list].map((record) => ({ list, record })));
}

type SourcedList = (typeof sourcedLists)[number];
