import { bundledRecords } from "./bundledEdition";
import { once } from "./core/caches";
import { editionOf } from "./core/chunks";
import { type AnswersChunk, type ChunkNames, Edition, isListed } from "./core/edition";
import { evidenceIn } from "./core/evidence";
import type { FactList } from "./core/records/lists";
import type { EvidenceChunk, Release } from "./core/records/records";
import { sha256Of } from "./feed/identity";
import type { Part } from "./feed/manifest";
import type { Known } from "./feed/editionParts";
import { joinedAnswers, partName, shippedEvidenceFile } from "./feed/layout";
import { type PackedAnswers, unpacked } from "./packing/unpack";

/** Set by the build: see EditionPlugin. */
declare const DEALS_EDITION: BuiltEdition;

/** Set by the build: the address of the release. */
declare const DEALS_URL: string;

/** What the build puts into functions.js of the edition: no more than what nothing else in it says. */
export interface BuiltEdition {
  /** Of its contents, which a feed would have. */
  readonly sha256: string;
  readonly release: Release;
  readonly chunks: readonly BuiltChunk[];
  readonly answers: PackedAnswers;
}

/** How many records of a list a chunk has, and the names of its parts. */
type BuiltChunk = readonly [list: FactList, records: number, answers: string, evidence: string];

/** The edition that ships: its answers inside functions.js, its evidence in files beside it. */
interface Shipped {
  readonly release: Release;
  /** Read when it is first asked for: Excel can be given the functions before. */
  readonly edition: Edition;
  /** What tells it from every other. */
  readonly sha256: () => Promise<string>;
  /** Its answers as a feed has them; undefined where nothing is built. */
  readonly known: () => Known | undefined;
  /** Whether a chunk of evidence lies beside functions.js. */
  readonly hasEvidence: (part: Part) => boolean;
}

/** What ships, with its edition made when it is first asked for. */
function shipping(make: () => Edition, rest: Omit<Shipped, "edition">): Shipped {
  const edition = once(make);
  return {
    ...rest,
    get edition() {
      return edition();
    },
  };
}

function built({ sha256, release, chunks, answers }: BuiltEdition): Shipped {
  const evidence = new Set(chunks.map(([, , , name]) => name));
  const made = () =>
    Edition.of(release, answersChunks(chunks, answers), (numbers) =>
      Promise.all(numbers.map((number) => shippedEvidence(chunks[number]?.[3] ?? ""))),
    );
  return shipping(made, {
    release,
    sha256: () => Promise.resolve(sha256),
    known: () => knownIn(shipped.edition),
    hasEvidence: (part) => evidence.has(partName(part)),
  });
}

/** The answers of an edition in its chunks. */
function answersChunks(chunks: readonly BuiltChunk[], packed: PackedAnswers): AnswersChunk[] {
  const lists = unpacked(packed);
  const places = new Map<FactList, number>();
  return chunks.flatMap(([list, records, answers, evidence]) => {
    const from = places.get(list) ?? 0;
    places.set(list, from + records);
    return answersChunk(list, lists.get(list)?.slice(from, from + records), { answers, evidence }) ?? [];
  });
}

/** A chunk with its answers, which were checked when they were made, or came; undefined if they are none. */
export function answersChunk(list: FactList, answers: unknown, names: ChunkNames): AnswersChunk | undefined {
  const chunk = { list, answers, names };
  return isListed(chunk) ? chunk : undefined;
}

/** The answers as a feed has them. */
function knownIn({ chunks }: Edition): Known {
  const texts = chunks.map(({ answers }) => new TextEncoder().encode(JSON.stringify(answers)));
  return {
    chunks: texts.map(({ byteLength }) => ({ answers: { bytes: byteLength } })),
    answers: new Blob([joinedAnswers(texts)]),
  };
}

/** Longer than a slow line takes for all of it, and no longer: a cell shows #BUSY! until it comes, or is given up. */
const PATIENCE_MS = 60_000;

/**
 * A chunk of evidence, by its name, out of the file that lies beside functions.js, if it is what the name says. Where there is no
 * page, as in a bare script, it is fetched from the address of the release and taken as it comes, without a limit of time: what
 * runs such a script need know neither AbortSignal nor hashes.
 * @throws Error if it is not to be had.
 */
export async function shippedEvidence(name: string): Promise<EvidenceChunk> {
  const file = shippedEvidenceFile(name);
  if (typeof document === "undefined") return evidenceIn(await textOf(await fetch(`${DEALS_URL}${file}`)));
  const text = await textOf(await fetch(file, { signal: AbortSignal.timeout(PATIENCE_MS) }));
  if (partName({ sha256: await sha256Of(text) }) !== name) throw new Error("The server has something else there.");
  return evidenceIn(text);
}

function textOf(response: Response): Promise<string> {
  if (!response.ok) throw new Error(`The server answers ${response.status}.`);
  return response.text();
}

// Where nothing is built, as in unit tests, all of it is made of data/ and in memory.
export const shipped: Shipped =
  typeof DEALS_EDITION === "undefined"
    ? shipping(() => editionOf(bundledRecords), {
        release: bundledRecords.release,
        sha256: once(async () => (await (await import("./feed/publish/files")).filesOf(bundledRecords)).sha256),
        known: () => undefined,
        hasEvidence: () => false,
      })
    : built(DEALS_EDITION);
