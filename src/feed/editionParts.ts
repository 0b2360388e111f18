import { z } from "zod";
import { addAnswers, noAnswers } from "../core/edition";
import type { Answers } from "../core/records/records";
import { Contents, type Part } from "./contents";
import { type Access, download, parsedJson, sizeInWords } from "./download";
import { FeedProblem } from "./faults";
import type { Feed } from "./feed";
import { sha256Of } from "./identity";
import { allAnswersFile, answersFile, evidenceFile, joinedAnswers, joinedBytes, placesIn, type Sizes } from "./layout";
import type { EditionManifest } from "./manifest";
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
  const here = await chunksHere(contents, known);
  const missing = contents.chunks.filter(({ answers }) => !here.has(answers.sha256));
  const come =
    missing.length > MOST_FILES || missing.length === contents.chunks.length
      ? await allAtOnce(feed, manifest, contents, access)
      : await answersInParts(feed, { chunks: missing }, access);
  const chunks = contents.chunks.map(({ answers: { sha256 } }) => here.get(sha256) ?? come.get(sha256) ?? nothing);
  access.signal.throwIfAborted();
  refuseUnlessSound(validated(feed, contents, chunks));
  return { contents, answers: new Blob([joinedAnswers(chunks)]) };
}

const nothing: Bytes = new Uint8Array();

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
  if (!known) return new Map();
  const wanted = new Set(chunks.map(({ answers }) => answers.sha256));
  return chunksIn(new Uint8Array(await known.answers.arrayBuffer()), known, wanted);
}

/** All chunks of an edition's answers by their hashes, out of the one file that has them all. */
async function allAtOnce(
  feed: Feed,
  { file }: EditionManifest,
  contents: Contents,
  access: Access,
): Promise<Map<string, Bytes>> {
  const address = addressOf(feed, allAnswersFile(file));
  const size = joinedBytes(contents);
  const bytes = await download({ address, mostBytes: size, mostMs: mostMsFor(size), mayChange: false }, access);
  if (bytes.byteLength < size) throw new FeedProblem("cut-off", address.href);
  const signed = new Set(contents.chunks.map(({ answers }) => answers.sha256));
  const here = await chunksIn(bytes, contents, signed);
  if (here.size < signed.size) throw new FeedProblem("bad-hash", address.href);
  return here;
}

/** Those chunks in a text of answers that are wanted, by their hashes. */
async function chunksIn(bytes: Bytes, sizes: Sizes, wanted: ReadonlySet<string>): Promise<Map<string, Bytes>> {
  const chunks = placesIn(sizes).map(({ from, to }) => bytes.subarray(from, to));
  // All at once: to wait for one after the other takes a browser far longer than to hash them.
  const hashes = await Promise.all(chunks.map(sha256Of));
  const here = new Map<string, Bytes>();
  for (const [number, chunk] of chunks.entries()) {
    const sha256 = hashes[number] ?? "";
    if (wanted.has(sha256)) here.set(sha256, chunk);
  }
  return here;
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

/** The answers in an edition's chunks, if they fit their schemas. */
function validated(feed: Feed, { release, chunks }: Contents, contents: readonly Bytes[]): Answers {
  const answers = noAnswers(release);
  for (const [number, { list, answers: part }] of chunks.entries())
    addAnswers(
      answers,
      listedAnswers(list, parsedJson(contents[number] ?? nothing, addressOf(feed, answersFile(part)))),
    );
  return answers;
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
  const bytes = await download({ address, mostBytes: size, mostMs: mostMsFor(size), mayChange: false }, access);
  if (bytes.byteLength < size) throw new FeedProblem("cut-off", address.href);
  if ((await sha256Of(bytes)) !== sha256) throw new FeedProblem("bad-hash", address.href);
  access.signal.throwIfAborted();
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
