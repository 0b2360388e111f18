import { dequal } from "dequal";
import type { Evidence } from "./records/basics";
import { recordLists } from "./records/lists";
import type { Records } from "./records/records";
import { each, type Steps } from "./edition";

/** A list of an edition's records. */
export type RecordList = (typeof recordLists)[number];

/** A record of any list. */
export type AnyRecord = Records[RecordList][number];

/** What one field of a record said, and says now; undefined where it is left out. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A record that is in both editions, but does not say the same. */
export interface RecordChange {
  readonly list: RecordList;
  readonly before: AnyRecord;
  readonly after: AnyRecord;
  readonly fields: readonly FieldChange[];
  /** Ids of the documents on which the change rests: those that were added, or else all that stand behind the record. */
  readonly sources: readonly string[];
}

/** A record that only one of two editions has. */
export interface ListedRecord {
  readonly list: RecordList;
  readonly record: AnyRecord;
}

/** What one edition says otherwise than another. */
export interface Changes {
  readonly added: readonly ListedRecord[];
  readonly changed: readonly RecordChange[];
  readonly withdrawn: readonly ListedRecord[];
}

/** Compares two editions record by record, in steps; one that was renamed is found by the id that it had. */
export function* changesBetween(before: Records, after: Records): Steps<Changes> {
  const changes = { added: [], changed: [], withdrawn: [] };
  for (const list of recordLists) yield* addChangesIn(list, before[list], after[list], changes);
  return changes;
}

function* addChangesIn(
  list: RecordList,
  before: readonly AnyRecord[],
  after: readonly AnyRecord[],
  { added, changed, withdrawn }: { added: ListedRecord[]; changed: RecordChange[]; withdrawn: ListedRecord[] },
): Steps<void> {
  const earlier = new Map<string, AnyRecord>();
  const kept = new Set<AnyRecord>();
  yield* each(before, (record) => earlier.set(record.id, record));
  yield* each(after, (record) => {
    const was = idsOf(record)
      .map((id) => earlier.get(id))
      .find((found) => found !== undefined);
    if (!was) {
      added.push({ list, record });
      return;
    }
    kept.add(was);
    const fields = fieldChanges(was, record);
    if (fields.length > 0) changed.push({ list, before: was, after: record, fields, sources: basisOf(was, record) });
  });
  yield* each(before, (record) => {
    if (!kept.has(record)) withdrawn.push({ list, record });
  });
}

/** The id of a record, and those that it had earlier. */
const idsOf = (record: AnyRecord): string[] => [
  record.id,
  // Of a party, aliases are names.
  ...("aliases" in record && "parties" in record ? (record.aliases ?? []) : []),
];

function fieldChanges(before: AnyRecord, after: AnyRecord): FieldChange[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field), after: is.get(field) }))
    .filter((change) => !dequal(change.before, change.after));
}

function basisOf(before: AnyRecord, after: AnyRecord): string[] {
  const earlier = evidenceOf(before).map(({ source }) => source);
  const now = evidenceOf(after).map(({ source }) => source);
  const added = now.filter((source) => !earlier.includes(source));
  return [...new Set(added.length > 0 ? added : now)];
}

const evidenceOf = (record: AnyRecord): readonly Evidence[] => ("sources" in record ? record.sources : []);
