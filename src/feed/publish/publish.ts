import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { schemaNumber } from "../../core/records/lists";
import type { Records } from "../../core/records/records";
import { keyIdOf, signing } from "../keys";
import { allAnswersFile, contentsFile, manifestFile } from "../layout";
import { hexOf } from "../identity";
import { EditionManifest, signedBytes, type Unsigned } from "../manifest";
import type { FeedPromise } from "../promise";
import { type EditionFiles, filesOf } from "./files";
import { type PrivateKey, publicPartOf } from "./keys";

/** By how much a number may grow: more is a slip of the keyboard, which nobody could take back. */
const MOST_AT_ONCE = 1_000;

/**
 * Adds an edition to a feed's folder, signed, as its latest. Earlier editions stay; publishing the same again brings back
 * files that were lost, and changes nothing else.
 * @param promise Until when latest.json is to count; without it the feed promises nothing.
 * @throws Error if its number does not grow, or by too much, or another key has signed it, or the folder can't be read.
 */
export async function publish(
  records: Records,
  directory: string,
  privateKey: PrivateKey,
  promise?: FeedPromise,
): Promise<EditionManifest> {
  return publishFiles(await filesOf(records), records, directory, privateKey, promise);
}

/** The same of an edition whose files are made already. */
export async function publishFiles(
  files: EditionFiles,
  records: Records,
  directory: string,
  privateKey: PrivateKey,
  promise?: FeedPromise,
): Promise<EditionManifest> {
  const described = await unsigned(records, files, privateKey);
  const manifest = await signed(described, privateKey);
  const { file, number } = manifest;
  const latest = await manifestIn(path.join(directory, "latest.json"));
  const isLatest = latest?.sha256 === manifest.sha256;
  if (isLatest) refuseOtherKey(latest, manifest);
  else refuseNumber(number, Math.max(latest?.number ?? 0, ...(await numbersBeside(file, directory))));
  for (const folder of ["editions", "answers", "evidence"])
    await mkdir(path.join(directory, folder), { recursive: true });
  for (const [part, text] of files.parts) await put(path.join(directory, part), text);
  await put(path.join(directory, allAnswersFile(file)), files.answers);
  await put(path.join(directory, file), files.contents);
  // The manifest beside the edition makes no promise: it never changes, and an earlier edition does not grow stale.
  const beside = path.join(directory, manifestFile(file));
  const there = await manifestIn(beside).catch(() => undefined);
  // No two signatures are alike: one with the same key stays.
  if (there?.key !== manifest.key) await put(beside, inLines(manifest));
  if (isLatest) return latest;
  const signedLatest = promise ? await signed({ ...described, ...promise }, privateKey) : manifest;
  await writeLatest(signedLatest, directory);
  return signedLatest;
}

/** @throws Error if what was published can't be the same again: it would go on as it is, and its publisher believe otherwise. */
function refuseOtherKey(latest: EditionManifest, { number, key }: EditionManifest): void {
  if (latest.key !== key)
    throw new Error(
      `Edition ${number} is published already, signed with another key (${latest.key}), and stays so. To sign with this one (${key}), give data/release.json a higher number.`,
    );
}

function refuseNumber(number: number, highest: number): void {
  if (highest >= number)
    throw new Error(
      `Edition ${highest} is published already, and this is number ${number}. Give data/release.json a higher one.`,
    );
  if (highest > 0 && number > highest + MOST_AT_ONCE)
    throw new Error(
      `Edition ${highest} is the last one published, and this is number ${number}: no later edition could have a lower one. Give data/release.json ${highest + 1}.`,
    );
}

/** Replaces a feed's latest.json. */
export const writeLatest = (manifest: EditionManifest, directory: string): Promise<void> =>
  put(path.join(directory, "latest.json"), inLines(manifest));

const inLines = (manifest: EditionManifest): string => JSON.stringify(manifest, undefined, 2);

async function unsigned(
  records: Records,
  { contents, sha256 }: EditionFiles,
  privateKey: PrivateKey,
): Promise<Unsigned> {
  return {
    ...records.release,
    counts: countsOf(records),
    file: contentsFile(records.release.number, sha256),
    bytes: Buffer.byteLength(contents),
    sha256,
    schema: schemaNumber,
    key: await keyIdOf(publicPartOf(privateKey)),
  };
}

/** How many records of each kind there are that a reader is told of before the download. */
export const countsOf = ({ deals, stakes, revenueShares, figures, sources }: Records): EditionManifest["counts"] => ({
  deals: deals.length,
  stakes: stakes.length,
  revenueShares: revenueShares.length,
  figures: figures.length,
  sources: sources.length,
});

/** A manifest without its signature, to be signed anew. */
export const unsignedOf = (manifest: EditionManifest): Unsigned =>
  EditionManifest.omit({ signature: true }).strip().parse(manifest);

/**
 * A manifest with its signature.
 * @throws Error if the parts of the key do not belong together.
 */
export async function signed(manifest: Unsigned, privateKey: PrivateKey): Promise<EditionManifest> {
  const key = await crypto.subtle.importKey("jwk", privateKey, signing, false, ["sign"]).catch(() => {
    throw new Error("The private key is damaged: its d does not belong to its x and y. Bring back the file as it was.");
  });
  return { ...manifest, signature: hexOf(await crypto.subtle.sign(signing, key, signedBytes(manifest))) };
}

/** @throws Error if it is there and says something else. */
async function manifestIn(file: string): Promise<EditionManifest | undefined> {
  const text = await unlessAbsent(readFile(file, "utf8"));
  try {
    return text === undefined ? undefined : EditionManifest.parse(JSON.parse(text));
  } catch {
    throw new Error(`${file} does not describe an edition. Put back the one that was published last.`);
  }
}

/** The numbers of the other editions in a folder: they count even if latest.json is lost. */
async function numbersBeside(file: string, directory: string): Promise<number[]> {
  const names = (await unlessAbsent(readdir(path.join(directory, "editions")))) ?? [];
  const own = [file, manifestFile(file), allAnswersFile(file)].map((name) => path.basename(name));
  // What was only half written when a command was stopped has another ending.
  const numbered = names.filter((name) => /^\d+-.*\.json$/.test(name));
  return numbered.filter((name) => !own.includes(name)).map((name) => Number.parseInt(name, 10));
}

/** What is not there is undefined; what can't be read is not taken for it. */
async function unlessAbsent<Found>(found: Promise<Found>): Promise<Found | undefined> {
  return found.catch((cause: unknown) => {
    if (typeof cause === "object" && cause !== null && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  });
}

/**
 * Sees to it that a file has a text. A reader sees it as it was or as it becomes, never half of it; one that has the text
 * stays as it is.
 */
async function put(file: string, text: string): Promise<void> {
  const there = await unlessAbsent(readFile(file, "utf8"));
  if (there === text) return;
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}
