import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { schemaNumber } from "../../core/records/lists";
import type { Records } from "../../core/records/records";
import { keyIdOf, signing } from "../keys";
import { allAnswersFile } from "../layout";
import { hexOf } from "../identity";
import { EditionManifest, fileOf, manifestFileOf, signedBytes, type Unsigned } from "../manifest";
import type { FeedPromise } from "../promise";
import { type EditionFiles, filesOf } from "./files";
import { type PrivateKey, publicPartOf } from "./keys";

/** By how much a number may grow: more is a slip of the keyboard, which nobody could take back. */
const MOST_AT_ONCE = 1_000;

/**
 * Adds an edition to a feed's folder, signed, as its latest. Earlier editions stay; publishing the same again changes nothing.
 * @param promise Until when latest.json is to count; without it the feed promises nothing.
 * @throws Error if its number does not grow, or by too much, or the folder can't be read.
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
  const latest = await latestIn(directory);
  if (latest?.sha256 === manifest.sha256) return latest;
  const highest = Math.max(latest?.number ?? 0, ...(await numbersBeside(file, directory)));
  if (highest >= number)
    throw new Error(
      `Edition ${highest} is published already, and this is number ${number}. Give data/release.json a higher one.`,
    );
  if (highest > 0 && number > highest + MOST_AT_ONCE)
    throw new Error(
      `Edition ${highest} is the last one published, and this is number ${number}: no later edition could have a lower one. Give data/release.json ${highest + 1}.`,
    );
  for (const folder of ["editions", "answers", "evidence"])
    await mkdir(path.join(directory, folder), { recursive: true });
  for (const [part, text] of files.parts) await writeFile(path.join(directory, part), text);
  await writeFile(path.join(directory, allAnswersFile(file)), files.answers);
  await writeFile(path.join(directory, file), files.contents);
  await writeFile(path.join(directory, manifestFileOf(file)), JSON.stringify(manifest, undefined, 2));
  // The manifest beside the edition makes no promise: it never changes, and an earlier edition does not grow stale.
  const signedLatest = promise ? await signed({ ...described, ...promise }, privateKey) : manifest;
  await writeLatest(signedLatest, directory);
  return signedLatest;
}

/** Replaces a feed's latest.json. */
export const writeLatest = (manifest: EditionManifest, directory: string): Promise<void> =>
  writeInOneStep(path.join(directory, "latest.json"), JSON.stringify(manifest, undefined, 2));

async function unsigned(
  records: Records,
  { contents, sha256 }: EditionFiles,
  privateKey: PrivateKey,
): Promise<Unsigned> {
  return {
    ...records.release,
    counts: countsOf(records),
    file: fileOf(records.release.number, sha256),
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

/** A manifest with its signature. */
export async function signed(manifest: Unsigned, privateKey: PrivateKey): Promise<EditionManifest> {
  const key = await crypto.subtle.importKey("jwk", privateKey, signing, false, ["sign"]);
  return { ...manifest, signature: hexOf(await crypto.subtle.sign(signing, key, signedBytes(manifest))) };
}

async function latestIn(directory: string): Promise<EditionManifest | undefined> {
  const file = path.join(directory, "latest.json");
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
  const own = [file, manifestFileOf(file), allAnswersFile(file)].map((name) => path.basename(name));
  return names.filter((name) => /^\d+-/.test(name) && !own.includes(name)).map((name) => Number.parseInt(name, 10));
}

/** What is not there is undefined; what can't be read is not taken for it. */
async function unlessAbsent<Found>(found: Promise<Found>): Promise<Found | undefined> {
  return found.catch((cause: unknown) => {
    if (typeof cause === "object" && cause !== null && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  });
}

/** A reader sees the file as it was or as it becomes, never half of it. */
async function writeInOneStep(file: string, text: string): Promise<void> {
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}
