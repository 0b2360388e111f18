import { z } from "zod";
import { addAnswers, noAnswers } from "../core/edition";
import { Contents, type EditionManifest, type Part } from "./manifest";
import { type Access, download, parsedJson, pastSpoiltCopy, sizeInWords, type Wanted } from "./download";
import { FeedProblem } from "./faults";
import type { Feed } from "./feed";
import { sha256Of } from "./identity";
import {
  allAnswersFile,
  answersFile,
  evidenceFile,
  joinedAnswers,
  joinedBytes,
  placesIn,
  type Sizes,
  writeBetween,
} from "./layout";
import { listedAnswers, refuseUnlessEvidence, refuseUnlessSound } from "./validation";

/** Answers that are here already: those of the edition in use, of which the next one has nearly all. */
export interface Known extends Sizes {
  /** In one text, see `joinedAnswers`. */
  readonly answers: Blob;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** An edition of a feed as far as the functions need it: its answers are the ones that were signed, and sound. */
export interface EditionAnswers {
  readonly contents: Contents;
  /** In one text, see `joinedAnswers`. */
  readonly answers: Blob;
}

const MOST_BYTES = { contents: 20_000_000, answers: 300_000_000, evidence: 5_000_000 };
/** A file may come over a line that carries 50 kB a second. */
const mostMsFor = (bytes: number): number => 60_000 + bytes / 50;
/** If more chunks than this have changed, one large file comes sooner than so many small ones. */
const MOST_FILES = 400;
/** As many connections as a browser opens to a host. */
const AT_A_TIME = 6;

/**
 * The contents and the answers of the edition of a verified manifest. Only those chunks are downloaded that are not here
 * already.
 * @throws FeedProblem
 */
export async function answersOf(
  feed: Feed,
  manifest: EditionManifest,
  access: Access,
  known?: Known,
): Promise<EditionAnswers> {
  const contents = await contentsOf(feed, manifest, access);
  const size = joinedBytes(contents);
  if (size > MOST_BYTES.answers)
    throw new FeedProblem(
      "too-large",
      addressOf(feed, allAnswersFile(manifest.file)).href,
      sizeInWords(MOST_BYTES.answers),
    );
  const answers = noAnswers(contents.release);
  const take: Take = ({ list, answers: part }, bytes) => {
    addAnswers(answers, listedAnswers(list, parsedJson(bytes, addressOf(feed, answersFile(part)))));
  };
  const here = await chunksHere(contents, known);
  const missing = contents.chunks.filter(({ answers }) => !here.has(answers.sha256));
  const text =
    missing.length > MOST_FILES || missing.length === contents.chunks.length
      ? await allAtOnce(addressOf(feed, allAnswersFile(manifest.file)), contents, access, take)
      : inOneText(contents, new Map([...here, ...(await answersInParts(feed, { chunks: missing }, access))]), take);
  access.signal.throwIfAborted();
  refuseUnlessSound(answers);
  return { contents, answers: new Blob([text]) };
}

/** Takes a chunk into an edition's answers, if it fits its schema; in the order of the contents. */
type Take = (chunk: Contents["chunks"][number], bytes: Bytes) => void;

const nothing: Bytes = new Uint8Array();

/** The answers of an edition, of which all chunks are here, by their hashes. */
function inOneText(contents: Contents, here: ReadonlyMap<string, Bytes>, take: Take): Bytes {
  const chunks = contents.chunks.map(({ answers: { sha256 } }) => here.get(sha256) ?? nothing);
  for (const [number, chunk] of contents.chunks.entries()) take(chunk, chunks[number] ?? nothing);
  return joinedAnswers(chunks);
}

/** What the edition of a verified manifest consists of. */
async function contentsOf(feed: Feed, manifest: EditionManifest, access: Access): Promise<Contents> {
  const address = addressOf(feed, manifest.file);
  const { data, error } = Contents.safeParse(
    parsedJson(await signedFile(address, manifest, MOST_BYTES.contents, access), address),
  );
  if (!data) throw new FeedProblem("bad-records", "contents", z.core.toDotPath(error.issues[0]?.path ?? []));
  const { release } = data;
  if (release.number !== manifest.number || release.day !== manifest.day || release.version !== manifest.version)
    throw new FeedProblem("bad-records", "release", "number");
  return data;
}

/** Those chunks of an edition's answers, by their hashes, that are here already, as far as nothing has changed them. */
async function chunksHere({ chunks }: Contents, known: Known | undefined): Promise<Map<string, Bytes>> {
  const here = new Map<string, Bytes>();
  if (!known) return here;
  const wanted = new Set(chunks.map(({ answers }) => answers.sha256));
  // A browser may have lost the file since.
  const bytes = new Uint8Array(await known.answers.arrayBuffer().catch(() => new ArrayBuffer()));
  for (const [sha256, chunk] of await hashed(placesIn(known).map(({ from, to }) => bytes.subarray(from, to))))
    if (wanted.has(sha256)) here.set(sha256, chunk);
  return here;
}

/** Chunks with their hashes. */
async function hashed(chunks: readonly Bytes[]): Promise<(readonly [sha256: string, chunk: Bytes])[]> {
  // All at once: to wait for one after the other takes a browser far longer than to hash them.
  return Promise.all(chunks.map(async (chunk) => [await sha256Of(chunk), chunk] as const));
}

/** So much has to have come that it is worth a pause of the download. */
const LOOKED_AT_ONCE = 1_000_000;

/** All answers of an edition in the one file that has them, of which each chunk is taken while the next are on their way. */
async function allAtOnce(address: URL, contents: Contents, access: Access, take: Take): Promise<Bytes> {
  const size = joinedBytes(contents);
  const places = placesIn(contents);
  let taken = 0;
  const bytes = await pastSpoiltCopy((cache) => {
    let [looked, checked] = [0, 0];
    const onCome = async (come: Bytes): Promise<void> => {
      if (come.byteLength < Math.min(size, looked + LOOKED_AT_ONCE)) return;
      looked = come.byteLength;
      const whole = places.slice(checked).filter(({ to }) => to <= looked);
      for (const [sha256, chunk] of await hashed(whole.map(({ from, to }) => come.subarray(from, to)))) {
        const signed = contents.chunks[checked];
        if (signed?.answers.sha256 !== sha256) throw new FeedProblem("bad-hash", address.href);
        // What the first copy had before it went wrong is taken already.
        if (checked === taken) {
          take(signed, chunk);
          taken += 1;
        }
        checked += 1;
      }
    };
    return wholeFile({ address, mostBytes: size, mostMs: mostMsFor(size), cache, onCome }, access);
  });
  // Nobody has signed what stands between the chunks. It is written over, for there is no room for a copy.
  writeBetween(bytes, contents);
  return bytes;
}

/**
 * Chunks of an edition's answers by their hashes, each out of its own file.
 * @throws FeedProblem
 */
export async function answersInParts(
  feed: Feed,
  { chunks }: Pick<Contents, "chunks">,
  access: Access,
): Promise<Map<string, Bytes>> {
  const come = new Map<string, Bytes>();
  await someAtATime(chunks, async ({ answers }) => {
    come.set(
      answers.sha256,
      await signedFile(addressOf(feed, answersFile(answers)), answers, MOST_BYTES.answers, access),
    );
  });
  return come;
}

/**
 * Chunks of an edition's evidence, one after the other as they come, each the one that was signed, and fit to be shown.
 * @param onText Takes the text of a chunk.
 * @throws FeedProblem
 */
export async function evidenceOf(
  feed: Feed,
  chunks: readonly Part[],
  access: Access,
  onText: (part: Part, text: string) => void,
): Promise<void> {
  await someAtATime(chunks, async (part) => {
    const address = addressOf(feed, evidenceFile(part));
    const bytes = await signedFile(address, part, MOST_BYTES.evidence, access);
    refuseUnlessEvidence(parsedJson(bytes, address));
    onText(part, new TextDecoder().decode(bytes));
  });
}

/** A file of which the size and the hash were signed. */
async function signedFile(
  address: URL,
  { bytes: size, sha256 }: Part,
  mostBytes: number,
  access: Access,
): Promise<Bytes> {
  if (size > mostBytes) throw new FeedProblem("too-large", address.href, sizeInWords(mostBytes));
  const bytes = await pastSpoiltCopy(async (cache) => {
    const come = await wholeFile({ address, mostBytes: size, mostMs: mostMsFor(size), cache }, access);
    if ((await sha256Of(come)) !== sha256) throw new FeedProblem("bad-hash", address.href);
    return come;
  });
  access.signal.throwIfAborted();
  return bytes;
}

/** A file as long as was signed. */
async function wholeFile(wanted: Wanted, access: Access): Promise<Bytes> {
  const bytes = await download(wanted, access);
  if (bytes.byteLength < wanted.mostBytes) throw new FeedProblem("cut-off", wanted.address.href);
  return bytes;
}

const addressOf = ({ address }: Feed, file: string): URL => new URL(file, address);

/** Does something with every item, with some of them at a time. */
async function someAtATime<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  const line = async (): Promise<void> => {
    for (const item of left) await act(item);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, line));
}
