import { dequal } from "dequal";
import type { AnswersChunk, Edition } from "./edition";
import { each, type Steps } from "./steps";
import type { Correction, Source } from "./records/documents";
import { type Facts, type FactList, factLists, type recordLists } from "./records/lists";
import type { Dossier } from "./records/records";

/** A list of an edition's records. */
export type RecordList = (typeof recordLists)[number];

/** A record of any list, with what stands behind it. */
export type AnyRecord = (Facts[FactList][number] & Omit<Dossier, "id">) | Source | Correction;

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

/** A record of the answers, and the number of the chunk in which it stands. */
interface InChunk {
  readonly record: Facts[FactList][number];
  readonly chunk: number;
}

/** A record that is in both of two editions, in chunks of which at least one part differs. */
interface InBoth {
  readonly list: FactList;
  readonly was: InChunk;
  readonly is: InChunk;
}

/**
 * Compares two editions record by record, in steps; one that was renamed is found by the id that it had. Chunks that both
 * have say the same. Of documents and corrections only those are compared that stand behind a record which both have.
 * @param withEvidence Whether what stands behind records is compared too, which brings it into memory.
 * @throws EvidenceNeeded
 */
export function* changesBetween(before: Edition, after: Edition, withEvidence = true): Steps<Changes> {
  const found: Found = { added: [], changed: [], withdrawn: [] };
  const inBoth = yield* recordsInBoth(before, after, found);
  const [earlier, now] = [new Set(inBoth.map(({ was }) => was.chunk)), new Set(inBoth.map(({ is }) => is.chunk))];
  if (withEvidence) {
    before.evidence.needChunks(earlier);
    after.evidence.needChunks(now);
  }
  yield* each(inBoth, ({ list, was, is }) => {
    const change = changeOf(list, written(list, was, before, withEvidence), written(list, is, after, withEvidence));
    if (change) found.changed.push(change);
    if (withEvidence)
      compareCorrections(
        before.evidence.correctionsOf(list, was.record),
        after.evidence.correctionsOf(list, is.record),
        found,
      );
  });
  if (withEvidence) found.changed.push(...changedDocuments(documentsIn(before, earlier), documentsIn(after, now)));
  return found;
}

/** What has been found so far. */
interface Found {
  readonly added: ListedRecord[];
  readonly changed: RecordChange[];
  readonly withdrawn: ListedRecord[];
}

/** The records that both editions have in chunks that differ; those that only one has are found. */
function* recordsInBoth(before: Edition, after: Edition, { added, withdrawn }: Found): Steps<InBoth[]> {
  const inBoth: InBoth[] = [];
  const [earlier, now] = [differing(before, after), differing(after, before)];
  for (const list of factLists) {
    const gone = new Map((earlier.get(list) ?? []).map((one) => [one.record.id, one]));
    yield* each(now.get(list) ?? [], (is) => {
      const id = idsOf(is.record).find((known) => gone.has(known)) ?? "";
      const was = gone.get(id);
      gone.delete(id);
      if (was) inBoth.push({ list, was, is });
      else added.push({ list, record: is.record });
    });
    for (const { record } of gone.values()) withdrawn.push({ list, record });
  }
  return inBoth;
}

function compareCorrections(before: readonly Correction[], after: readonly Correction[], found: Found): void {
  const gone = new Map(before.map((correction) => [correction.id, correction]));
  for (const correction of after) {
    const was = gone.get(correction.id);
    gone.delete(correction.id);
    const change = was && changeOf("corrections", was, correction);
    if (change) found.changed.push(change);
    if (!was) found.added.push({ list: "corrections", record: correction });
  }
  for (const record of gone.values()) found.withdrawn.push({ list: "corrections", record });
}

type Documents = ReadonlyMap<string, Source>;

const changedDocuments = (before: Documents, after: Documents): RecordChange[] =>
  [...before].flatMap(([id, was]) => {
    const is = after.get(id);
    return (is && changeOf("sources", was, is)) ?? [];
  });

/** The records of an edition in those of its chunks that another one has not. */
function differing(edition: Edition, other: Edition): ReadonlyMap<FactList, InChunk[]> {
  const inOther = new Set(other.chunks.map(nameOf));
  const lists = new Map<FactList, InChunk[]>();
  for (const [chunk, content] of edition.chunks.entries()) {
    if (inOther.has(nameOf(content))) continue;
    const records = lists.get(content.list) ?? [];
    for (const record of content.answers) records.push({ record, chunk });
    lists.set(content.list, records);
  }
  return lists;
}

const nameOf = ({ names }: AnswersChunk): string => `${names.answers} ${names.evidence}`;

/** A record as it is written in data/: how well it is sourced, since when, and when it was corrected follows from its sources and corrections. */
function written(list: FactList, { record }: InChunk, { evidence }: Edition, withEvidence: boolean): AnyRecord {
  const whole = { ...record, ...(withEvidence && evidence.dossierOf(list, record)) };
  if ("confidence" in whole) delete whole.confidence;
  if ("sourceCount" in whole) delete whole.sourceCount;
  if ("corrected" in whole) delete whole.corrected;
  // Of a deal it is a fact, where its record states it.
  if ("metric" in whole && "knownSince" in whole) delete whole.knownSince;
  return whole;
}

/** The documents in chunks of an edition, by id, as far as they are in memory. */
const documentsIn = ({ evidence }: Edition, chunks: ReadonlySet<number>): Documents =>
  new Map([...chunks].flatMap((chunk) => evidence.chunk(chunk)?.sources ?? []).map((source) => [source.id, source]));

function changeOf(list: RecordList, before: AnyRecord, after: AnyRecord): RecordChange | undefined {
  const fields = fieldChanges(before, after);
  return fields.length > 0 ? { list, before, after, fields, sources: basisOf(before, after) } : undefined;
}

/** The id of a record, and those that it had earlier. */
const idsOf = (record: Facts[FactList][number]): string[] => [
  record.id,
  // Of a party, aliases are names.
  ...("aliases" in record && "parties" in record ? (record.aliases ?? []) : []),
];

function fieldChanges(before: AnyRecord, after: AnyRecord): FieldChange[] {
  if (dequal(before, after)) return [];
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field), after: is.get(field) }))
    .filter((change) => !dequal(change.before, change.after));
}

function basisOf(before: AnyRecord, after: AnyRecord): string[] {
  const [earlier, now] = [documentsOf(before), documentsOf(after)];
  const added = now.filter((source) => !earlier.includes(source));
  return [...new Set(added.length > 0 ? added : now)];
}

/** The documents behind a record, which are a part of its dossier. */
const documentsOf = (record: AnyRecord): string[] =>
  "sources" in record ? (record.sources ?? []).map(({ source }) => source) : [];
