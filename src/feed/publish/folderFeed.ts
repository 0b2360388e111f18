import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Access } from "../download";
import { FeedProblem } from "../faults";
import { allAnswersFile, contentsFile, manifestFile } from "../layout";
import { answersInParts, answersOf, evidenceOf } from "../editionParts";
import { type Feed, latestManifest, manifestAt } from "../feed";
import type { FeedKey } from "../keys";
import type { EditionManifest } from "../manifest";
import type { FeedPromise } from "../promise";
import { type PrivateKey, publicPartOf } from "./keys";
import { checkOpenData } from "./open/openData";
import { signed, unsignedOf, writeLatest } from "./publish";

/** Stands for the address at which the folder will be. */
const anywhere = "https://feed.invalid/";

/** Answers requests out of a folder, as a static host does. */
const fetchFrom =
  (directory: string): typeof fetch =>
  async (address) => {
    const { pathname } = new URL(address instanceof Request ? address.url : address);
    const body = await readFile(path.join(directory, pathname)).catch(() => undefined);
    return body
      ? new Response(body, { headers: { "content-type": "application/json" } })
      : new Response(null, { status: 404 });
  };

/** What a check of a feed's folder finds, if everything is in order. */
interface Checked extends FeedPromise {
  /** The number of the latest edition. */
  readonly latest: number;
  /** How many editions there are. */
  readonly editions: number;
}

/**
 * Checks a feed's folder exactly as the add-in would: the latest edition, and every earlier one; and the open data in it.
 * @throws Error that says where in the folder something is wrong.
 */
export async function checkFolder(directory: string, keys: readonly FeedKey[]): Promise<Checked> {
  return reading(directory, keys, async (feed, access) => {
    const latest = await latestManifest(feed, access);
    await readWhole(feed, latest, access);
    const manifests = await manifestsIn(directory, feed, access);
    for (const manifest of manifests) await readWhole(feed, manifest, access);
    refuseTwoOfANumber(manifests);
    refuseUnlessNewest(latest, manifests);
    await checkOpenData(directory, manifests);
    const { number, signedAt, validUntil } = latest;
    return { latest: number, editions: manifests.length, signedAt, validUntil };
  });
}

/**
 * Says of a feed's latest edition, which stays as it is, that it is still the latest.
 * @throws Error if the folder does not have it as it was published, with this key.
 */
export async function renew(
  directory: string,
  privateKey: PrivateKey,
  promise: Required<FeedPromise>,
): Promise<EditionManifest> {
  const latest = await reading(directory, [publicPartOf(privateKey)], async (feed, access) => {
    const manifest = await latestManifest(feed, access).catch((cause: unknown) => {
      if (cause instanceof FeedProblem && cause.fault === "unknown-key") throw new Error(signedOtherwise);
      throw cause;
    });
    // What somebody may have put in its place is not to be signed.
    await readWhole(feed, manifest, access);
    return manifest;
  });
  if (latest.signedAt !== undefined && Date.parse(latest.signedAt) > Date.parse(promise.signedAt))
    throw new Error(
      `latest.json was signed at ${latest.signedAt}, which is still to come. Set this computer's clock. If it was wrong then, and is right now, take latest.json away and publish the edition again.`,
    );
  const renewed = await signed({ ...unsignedOf(latest), ...promise }, privateKey);
  await writeLatest(renewed, directory);
  return renewed;
}

const signedOtherwise =
  "latest.json is signed with another key. Renew it with that one, or publish an edition with this one first.";

/** Reads a folder as the add-in reads a feed, and says what is wrong in terms of the folder. */
async function reading<Result>(
  directory: string,
  keys: readonly FeedKey[],
  read: (feed: Feed, access: Access) => Promise<Result>,
): Promise<Result> {
  const access: Access = { fetch: fetchFrom(directory), signal: new AbortController().signal };
  try {
    return await read({ address: anywhere, keys }, access);
  } catch (cause) {
    throw cause instanceof FeedProblem ? new Error(cause.message.replaceAll(anywhere, () => `${directory}/`)) : cause;
  }
}

/** Reads everything of an edition: its answers, in their one file and each chunk by itself, and its evidence. */
async function readWhole(feed: Feed, manifest: EditionManifest, access: Access): Promise<void> {
  const { contents } = await answersOf(feed, manifest, access);
  await answersInParts(feed, contents, access);
  await evidenceOf(
    feed,
    contents.chunks.map(({ evidence }) => evidence),
    access,
    () => undefined,
  );
}

/** The manifests in a folder: each under the name by which a pinned workbook asks for it, and one for every edition. */
async function manifestsIn(directory: string, feed: Feed, access: Access): Promise<EditionManifest[]> {
  const names = (await readdir(path.join(directory, "editions"))).map((name) => `editions/${name}`);
  const manifests: EditionManifest[] = [];
  for (const name of names.filter((each) => each.endsWith(".manifest.json"))) {
    const manifest = await manifestAt(name, "default", feed, access);
    if (name !== manifestFile(contentsFile(manifest.number, manifest.sha256)))
      throw new Error(`${name} is the manifest of another edition. Publish to this folder with npm run edition only.`);
    manifests.push(manifest);
  }
  const named = manifests.flatMap(({ file }) => [file, manifestFile(file), allAnswersFile(file)]);
  const stray = names.find((name) => !named.includes(name));
  if (stray !== undefined)
    throw new Error(`${stray} belongs to no manifest. Take it away, or bring its manifest back.`);
  return manifests;
}

/** Two of a number come of two computers that have published into copies of one folder. */
function refuseTwoOfANumber(manifests: readonly EditionManifest[]): void {
  for (const { number } of manifests) {
    const files = manifests.filter((one) => one.number === number).map(({ file }) => manifestFile(file));
    if (files.length > 1)
      throw new Error(
        `${files.sort().join(" and ")} are two editions ${number}, of which add-ins take only the one that they saw first. Take away the one that was not online, with all files of its name.`,
      );
  }
}

/** An add-in that has the newest would refuse an older one as played back; and the newest, too, may be pinned. */
function refuseUnlessNewest(latest: EditionManifest, manifests: readonly EditionManifest[]): void {
  const newest = manifests.toSorted((one, other) => one.number - other.number).at(-1);
  if (newest?.number !== latest.number || newest.sha256 !== latest.sha256)
    throw new Error(
      `latest.json names edition ${latest.number}, but the newest in editions/ is ${newest?.number ?? "none"}. Publish again.`,
    );
}
