import { bundledRecords } from "./bundledEdition";
import { once } from "./core/caches";
import { editionOf } from "./core/chunks";
import { type AnswersChunk, Edition, isListed } from "./core/edition";
import { evidenceIn } from "./core/evidence";
import type { EvidenceChunk, Release } from "./core/records/records";
import type { Contents, Part } from "./feed/contents";
import type { Known } from "./feed/editionParts";
import { evidenceFile, evidenceOfChunks } from "./feed/layout";

/** Set by the build: see EditionPlugin. */
declare const DEALS_EDITION: BuiltEdition;

/** Set by the build: the address of the release. */
declare const DEALS_URL: string;

/** What the build puts into functions.js of the edition: its contents and their hash, and the text of its answers. */
export interface BuiltEdition {
  readonly sha256: string;
  readonly contents: Contents;
  readonly answers: string;
}

/** The edition that ships: its answers inside functions.js, its evidence in files beside it. */
export interface Shipped {
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

function built({ sha256, contents, answers }: BuiltEdition): Shipped {
  const evidence = new Set(contents.chunks.map((chunk) => chunk.evidence.sha256));
  const edition = once(() => editionIn(contents, answers));
  return {
    release: contents.release,
    get edition() {
      return edition();
    },
    sha256: () => Promise.resolve(sha256),
    known: () => ({ contents, answers: new Blob([answers]) }),
    hasEvidence: (part) => evidence.has(part.sha256),
  };
}

function editionIn(contents: Contents, answers: string): Edition {
  const parsed: unknown = JSON.parse(answers);
  return Edition.of(contents.release, answersChunks(contents, Array.isArray(parsed) ? parsed : []), (chunks) =>
    Promise.all(evidenceOfChunks(contents, chunks).map(shippedEvidence)),
  );
}

/** The answers of an edition in its chunks. */
const answersChunks = ({ chunks }: Contents, answers: readonly unknown[]): AnswersChunk[] =>
  chunks.flatMap((chunk, number) => answersChunk(chunk, answers[number]) ?? []);

/** A chunk with its answers, which were checked when they were made, or came; undefined if they are none. */
export function answersChunk(
  { list, ...parts }: Contents["chunks"][number],
  answers: unknown,
): AnswersChunk | undefined {
  const names = { answers: parts.answers.sha256, evidence: parts.evidence.sha256 };
  const chunk = { list, answers, names };
  return isListed(chunk) ? chunk : undefined;
}

/**
 * A chunk of evidence out of the file that lies beside functions.js. Where there is no page, as in a bare script, it is
 * fetched from the address of the release.
 * @throws Error if it is not to be had.
 */
export async function shippedEvidence(part: Part): Promise<EvidenceChunk> {
  const beside = typeof document === "undefined" ? DEALS_URL : "";
  const response = await fetch(`${beside}${evidenceFile(part)}`);
  if (!response.ok) throw new Error(`The server answers ${response.status}.`);
  return evidenceIn(await response.text());
}

// Where nothing is built, as in unit tests, all of it is made of data/ and in memory.
export const shipped: Shipped =
  typeof DEALS_EDITION === "undefined"
    ? {
        release: bundledRecords.release,
        edition: editionOf(bundledRecords),
        sha256: once(async () => (await (await import("./feed/publish/files")).filesOf(bundledRecords)).sha256),
        known: () => undefined,
        hasEvidence: () => false,
      }
    : built(DEALS_EDITION);
