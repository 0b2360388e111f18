import { dequal } from "dequal";
import type { AnswersChunk, Edition } from "./edition";
import { each, type Steps } from "./edition";
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

/** Changes while they are gathered. */
interface Gathered {
  readonly added: ListedRecord[];
  readonly changed: RecordChange[];
  readonly withdrawn: ListedRecord[];
}

/**
 * Compares two editions record by record, in steps; one that was renamed is found by the id that it had. Chunks that both
 * have say the same. Of documents only those are found that say something else: a new one shows at the record that it is
 * behind.
 * @param withEvidence Whether what stands behind records is compared too, which brings it into memory.
 * @throws EvidenceNeeded
 */
export function* changesBetween(before: Edition, after: Edition, withEvidence = true): Steps<Changes> {
  const [earlier, now] = [new Differing(before, after, withEvidence), new Differing(after, before, withEvidence)];
  const changes: Gathered = { added: [], changed: [], withdrawn: [] };
  for (const list of factLists) yield* addChangesIn(list, earlier.records(list), now.records(list), changes);
  yield* addChangesIn("corrections", earlier.corrections(), now.corrections(), changes);
  const documents: Gathered = { added: [], changed: changes.changed, withdrawn: [] };
  yield* addChangesIn("sources", earlier.sources(), now.sources(), documents);
  return changes;
}

/** The chunks of an edition that another one has not. */
class Differing {
  readonly #chunks: readonly number[];

  constructor(
    private readonly edition: Edition,
    other: Edition,
    private readonly withEvidence: boolean,
  ) {
    const inOther = new Set(other.chunks.map(nameOf));
    this.#chunks = [...edition.chunks.keys()].filter((number) => !inOther.has(nameOf(edition.chunks[number])));
    if (withEvidence) edition.evidence.needChunks(this.#chunks);
  }

  records(list: FactList): AnyRecord[] {
    return this.#chunks.flatMap((number) => {
      const chunk = this.edition.chunks[number];
      if (chunk?.list !== list) return [];
      const dossiers = new Map(this.#evidence(number)?.dossiers.map((dossier) => [dossier.id, dossier]));
      return chunk.answers.map((answer) => written(answer, dossiers.get(answer.id)));
    });
  }

  sources(): Source[] {
    return this.#behind().flatMap(({ sources }) => sources);
  }

  corrections(): Correction[] {
    return this.#behind().flatMap(({ corrections }) => corrections);
  }

  #behind() {
    return this.#chunks.flatMap((number) => this.#evidence(number) ?? []);
  }

  #evidence(chunk: number) {
    return this.withEvidence ? this.edition.evidence.chunk(chunk) : undefined;
  }
}

const nameOf = (chunk: AnswersChunk | undefined): string => `${chunk?.names.answers} ${chunk?.names.evidence}`;

/** A record as it is written in data/: how well it is sourced follows from its sources. */
function written(answer: Facts[FactList][number], dossier: Dossier | undefined): AnyRecord {
  const record = { ...answer, ...dossier };
  if ("confidence" in record) delete record.confidence;
  if ("sourceCount" in record) delete record.sourceCount;
  return record;
}

function* addChangesIn(
  list: RecordList,
  before: readonly AnyRecord[],
  after: readonly AnyRecord[],
  { added, changed, withdrawn }: Gathered,
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
  const [earlier, now] = [documentsOf(before), documentsOf(after)];
  const added = now.filter((source) => !earlier.includes(source));
  return [...new Set(added.length > 0 ? added : now)];
}

/** The documents behind a record, which are a part of its dossier. */
const documentsOf = (record: AnyRecord): string[] =>
  "sources" in record ? (record.sources ?? []).map(({ source }) => source) : [];
