import type { BringChunks } from "../../core/evidence";
import { Edition } from "../../core/edition";
import type { Steps } from "../../core/steps";
import { readyForEverybody } from "../../core/totals";
import type { Contents } from "../../feed/manifest";
import type { EditionAnswers } from "../../feed/editionParts";
import type { Feed } from "../../feed/feed";
import { feedAddressIn, sha256Of } from "../../feed/identity";
import { partName, placesIn } from "../../feed/layout";
import { answersChunk, shipped } from "../../shippedEdition";
import { inSlices, whenIdle, withTimeout } from "./slices";

/** What tells an edition from every other: its number, and the SHA-256 of its contents in hexadecimal. */
export interface Identity {
  readonly number: number;
  readonly sha256: string;
}

/** An edition by its identity, and the feed that has it. */
export interface Origin extends Identity {
  /** The address of the feed; left out for an edition that ships inside add-ins. */
  readonly feed?: string;
}

/** Where an edition comes from: it ships inside this add-in, or was stored on this computer when its feed was read. */
export type EditionSource = { readonly is: "shipped" } | { readonly is: "stored"; readonly id: Origin };

/** An edition in memory, ready to answer. */
export interface LoadedEdition {
  readonly edition: Edition;
  readonly source: EditionSource;
}

/** An edition as it is stored on this computer: a browser keeps its answers aside, without a copy of them in the page. */
export interface StoredEdition extends Identity, EditionAnswers {
  /** The address of the feed that it came from. */
  readonly feed: string;
  /** Whether that was a feed of the user's own, which counts its editions by itself; else it was the add-in's, wherever that was then. */
  readonly isOwn?: boolean;
  /** The number of the schema by which its records were checked. */
  readonly schema: number;
}

/** The edition that ships inside the add-in. */
export const shippedEdition: LoadedEdition = {
  get edition() {
    return shipped.edition;
  },
  source: { is: "shipped" },
};

/** Set by the build: see webpack.config.js. Undefined where nothing is built, as in unit tests. */
declare const DEALS_FEED: Feed | undefined;

/** The feed that the build was told of, whose editions the add-in ships; undefined if it was told of none. */
export const shippedFeed: Feed | undefined = typeof DEALS_FEED === "undefined" ? undefined : DEALS_FEED;

/** What a pin says of an edition, which holds on every computer, whatever ships there. */
export async function originOf(source: EditionSource): Promise<Origin> {
  if (source.is === "stored") return source.id;
  return { number: shipped.release.number, sha256: await shipped.sha256() };
}

/** What tells the edition of a source from every other. */
export async function identityOf(source: EditionSource): Promise<Identity> {
  const { number, sha256 } = await originOf(source);
  return { number, sha256 };
}

/** The number of the edition of a source. */
export const numberOf = (source: EditionSource): number =>
  source.is === "stored" ? source.id.number : shipped.release.number;

/** The address of the feed from which an edition was stored; undefined for the one that ships. */
export const feedOf = (source: EditionSource): string | undefined =>
  source.is === "stored" ? source.id.feed : undefined;

/** Whether two editions are one and the same. */
export const isSame = (one: Identity, other: Identity): boolean =>
  one.number === other.number && one.sha256 === other.sha256;

/** Reads which edition something names that comes from outside of the add-in, and may be damaged; undefined if it names none. */
export function originIn(value: unknown): Origin | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { number, sha256, feed }: Partial<Record<keyof Origin, unknown>> = value;
  if (typeof number !== "number" || !Number.isSafeInteger(number) || number <= 0) return undefined;
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  if (feed === undefined) return { number, sha256 };
  return typeof feed === "string" && feedAddressIn(feed) !== undefined ? { number, sha256, feed } : undefined;
}

/** So many bytes that the page hardly waits for them, and so few that it can begin to read the first while the next come. */
const BYTES_AT_A_TIME = 2_000_000;
/** A browser may have lost the file of an edition, and not say so. */
const TIMEOUT_MS = 10_000;

/**
 * Reads and indexes an edition of a feed, a part at a time, so that the page draws and answers in between.
 * @param bring Brings its evidence.
 * @throws Error if its answers are not those that were checked when they came, or what a browser has against giving them;
 * the signal's reason if it is told to stop.
 */
export async function loadEdition(
  { number, sha256, feed, contents, answers }: Omit<StoredEdition, "isOwn" | "schema">,
  bring: BringChunks,
  signal?: AbortSignal,
): Promise<LoadedEdition> {
  const edition = new Edition(contents.release, bring);
  const pieces = piecesOf(contents);
  let coming = pieces[0] && checkedTexts(answers, pieces[0]);
  for (const [place, piece] of pieces.entries()) {
    const texts = await coming;
    const next = pieces[place + 1];
    coming = next && checkedTexts(answers, next);
    // It is waited for only later, and may fail before.
    coming?.catch(() => undefined);
    await inSlices(adding(edition, piece, texts ?? []), signal);
  }
  // Nobody waits for it: who asks about everybody sooner has it made at once.
  void whenIdle(readyForEverybody(edition));
  return { edition, source: { is: "stored", id: { number, sha256, feed } } };
}

/** A chunk, and where its answers stand in the text that has all of them. */
interface PlacedChunk {
  readonly chunk: Contents["chunks"][number];
  readonly from: number;
  readonly to: number;
}

/** The chunks of an edition in pieces that are read at a time. */
function piecesOf(contents: Contents): PlacedChunk[][] {
  const pieces: PlacedChunk[][] = [];
  for (const [number, { from, to }] of placesIn(contents).entries()) {
    const chunk = contents.chunks[number];
    const piece = pieces.at(-1);
    if (!chunk) continue;
    if (piece && to - (piece[0]?.from ?? 0) <= BYTES_AT_A_TIME) piece.push({ chunk, from, to });
    else pieces.push([{ chunk, from, to }]);
  }
  return pieces;
}

/** The texts of the answers of some chunks, which stand one behind the other. @throws Error if something has changed them. */
async function checkedTexts(answers: Blob, piece: readonly PlacedChunk[]): Promise<Uint8Array<ArrayBuffer>[]> {
  const begin = piece[0]?.from ?? 0;
  const bytes = new Uint8Array(await withTimeout(answers.slice(begin, piece.at(-1)?.to).arrayBuffer(), TIMEOUT_MS));
  const texts = piece.map(({ from, to }) => bytes.subarray(from - begin, to - begin));
  // All at once: to wait for one after the other takes a browser far longer than to hash them.
  const hashes = await Promise.all(texts.map(sha256Of));
  if (piece.some(({ chunk }, place) => hashes[place] !== chunk.answers.sha256))
    throw new Error("Something has changed it.");
  return texts;
}

/** Adds chunks to an edition; a chunk is read and indexed in a millisecond or two. */
function* adding(edition: Edition, piece: readonly PlacedChunk[], texts: readonly Uint8Array[]): Steps<void> {
  const decoder = new TextDecoder();
  for (const [place, { chunk }] of piece.entries()) {
    const names = { answers: partName(chunk.answers), evidence: partName(chunk.evidence) };
    const listed = answersChunk(chunk.list, JSON.parse(decoder.decode(texts[place])), names);
    if (listed) edition.add(listed);
    yield;
  }
}
