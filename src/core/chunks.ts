import { confidenceOf, knownSinceOf } from "./confidence";
import { Groups } from "./caches";
import { Edition, isListed } from "./edition";
import type { FigureStanding } from "./records/basics";
import type { Correction, Source } from "./records/documents";
import { type FactList, factLists } from "./records/lists";
import { Answers, Dossier, type EvidenceChunk, type Records } from "./records/records";
import { placeOf } from "./evidence";
import { inOrder } from "./spelling";

/**
 * Some records of one list, in the two parts of an edition: the answers, and the evidence behind them. An edition is cut
 * into chunks, so that the next one, which is nearly the same, has nearly all of them too.
 */
export interface Chunk {
  readonly list: FactList;
  readonly answers: Answers[FactList];
  readonly evidence: EvidenceChunk;
}

/** On how many records before and after it a cut depends: a chunk has twice as many on average, and fewer only if its list has. */
const AROUND = 36;

/**
 * Cuts the records of an edition, which fit their schemas, into chunks. What stands in them and where they end follows
 * from the records alone: a record that is changed changes its own chunk only, one that is added or withdrawn at times
 * those beside it.
 */
export function chunksOf(records: Records): Chunk[] {
  const sources = new Map(records.sources.map((source) => [source.id, source]));
  const corrections = new Groups<Correction>();
  for (const correction of records.corrections) corrections.add(correction, [correction.record]);
  return factLists.flatMap((list) =>
    cut(records[list])
      .map((some) => ({
        list,
        answers: some.map((record) => answerIn(list, record, sources, corrections)),
        evidence: evidenceBehind(some, sources, corrections),
      }))
      .filter(isListed),
  );
}

/** A record as it is written in data/, whatever its list. */
type Written = Records[FactList][number];

/**
 * The records of a list in their order, cut after those whose id has the least hash of all around it. Cuts are so nearly
 * as far from each other as can be where each follows from its surroundings alone: a change brings all of its chunk with
 * it, and every chunk needs its hashes.
 */
function cut(list: readonly Written[]): Written[][] {
  if (list.length === 0) return [];
  const placed = list.map((record) => ({ record, place: placeOf(record) })).sort((a, b) => inOrder(a.place, b.place));
  const records = placed.map(({ record }) => record);
  const hashes = records.map(({ id }) => hashOf(id));
  const ends = [...records.keys()].filter((place) => isLeastAround(place, hashes)).map((place) => place + 1);
  return [0, ...ends].map((from, number) => records.slice(from, ends[number]));
}

/** Of equals it is the first; and where there are not so many before and after it, there is no cut. */
function isLeastAround(place: number, hashes: readonly number[]): boolean {
  const hash = hashes[place] ?? Infinity;
  for (let away = 1; away <= AROUND; away += 1) {
    const [before, after] = [hashes[place - away], hashes[place + away]];
    if (before === undefined || after === undefined || before <= hash || after < hash) return false;
  }
  return true;
}

/** FNV-1a: all that it has to do is to spread. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < id.length; place += 1) hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}

type Sources = ReadonlyMap<string, Source>;
type Corrections = Groups<Correction>;

const fieldsOf = (schema: { readonly shape: object }): readonly string[] => Object.keys(schema.shape);

/** What belongs to the answers of a record; what its schema has no field for stays behind. */
const answerFields = {
  parties: fieldsOf(Answers.shape.parties.element),
  programmes: fieldsOf(Answers.shape.programmes.element),
  exchangeRates: fieldsOf(Answers.shape.exchangeRates.element),
  deals: fieldsOf(Answers.shape.deals.element),
  stakes: fieldsOf(Answers.shape.stakes.element),
  revenueShares: fieldsOf(Answers.shape.revenueShares.element),
  figures: fieldsOf(Answers.shape.figures.element),
};
const dossierFields = fieldsOf(Dossier);

// In the order of the schema. Nothing is checked against it: that takes several times as long as all the rest, and who has
// records that may not fit has parsed them before.
function only(fields: readonly string[], record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const field of fields) if (field in record) kept[field] = record[field];
  return kept;
}

const answerIn = (list: FactList, record: Written, sources: Sources, corrections: Corrections) =>
  only(answerFields[list], { ...record, ...standingFrom(record, sources, corrections) });

/** What the schema of a list leaves out that has no standing: a party has documents too, but states no figure. */
function standingFrom(record: Written, sources: Sources, corrections: Corrections): FigureStanding | undefined {
  if (!("sources" in record) || "name" in record) return undefined;
  const source = (id: string) => sources.get(id);
  const knownSince = "metric" in record ? knownSinceOf(record, source) : undefined;
  const corrected = [...new Set(corrections.under(record.id).map(({ published }) => published))].sort(inOrder);
  return {
    confidence: confidenceOf(record, source),
    sourceCount: record.sources.length,
    ...(corrected.length > 0 && { corrected }),
    ...(knownSince !== undefined && { knownSince }),
  };
}

/**
 * A chunk has every document that stands behind its records, though another chunk may have it too: none needs a second. They
 * come first, and in the order of their ids, for like beside like compresses to less.
 */
function evidenceBehind(some: readonly Written[], sources: Sources, corrections: Corrections): EvidenceChunk {
  const about = some.flatMap(({ id }) => corrections.under(id));
  const dossiers = some.map(dossierIn).filter((dossier) => Object.keys(dossier).length > 1);
  const named = [...dossiers.flatMap(namedBy), ...about.flatMap(({ source }) => source ?? [])];
  const documents = [...new Set(named)].sort(inOrder).flatMap((id) => sources.get(id) ?? []);
  return { sources: documents, dossiers, corrections: about };
}

const dossierIn = (record: Written): Dossier => Object.assign(only(dossierFields, record), { id: record.id });

/** The ids of the documents that a dossier names. */
export const namedBy = ({ sources = [], source }: Dossier): string[] => [
  ...sources.map((evidence) => evidence.source),
  ...(source === undefined ? [] : [source]),
];

/** The edition that has these records, with all of its evidence in memory. */
export function editionOf(records: Records): Edition {
  const chunks = chunksOf(records);
  const edition = Edition.of(
    records.release,
    chunks
      .map(({ list, answers, evidence }) => ({
        list,
        answers,
        // Nobody else has to know them by a short name.
        names: { answers: JSON.stringify(answers), evidence: JSON.stringify(evidence) },
      }))
      .filter(isListed),
    () => Promise.reject(new Error("All of it is in memory.")),
  );
  for (const [number, { evidence }] of chunks.entries()) edition.evidence.take(number, evidence);
  return edition;
}
