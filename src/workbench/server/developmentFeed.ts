import { watch } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundledRecords } from "../../bundledEdition";
import { Records } from "../../core/records/records";
import { readFiles, violationsInWords } from "../../data-tools/dataFiles";
import { makeKey, type PrivateKey, publicPartOf } from "../../feed/publish/keys";
import { publish } from "../../feed/publish/publish";

/** A feed for development: a folder of its own, signed with a key of its own, which has the edition of data/. */
export interface DevelopmentFeed {
  readonly directory: string;
  readonly privateKey: PrivateKey;
  /** The file with the public keys that the build bundles. */
  readonly keysFile: string;
  readonly remove: () => Promise<void>;
}

/** Makes such a feed, which lasts until it is removed. */
export async function developmentFeed(): Promise<DevelopmentFeed> {
  const root = await mkdtemp(path.join(tmpdir(), "deals-feed-"));
  const directory = path.join(root, "feed");
  const keysFile = path.join(root, "keys.json");
  const privateKey = await makeKey();
  await writeFile(keysFile, JSON.stringify([publicPartOf(privateKey)]));
  await publish(bundledRecords, directory, privateKey);
  return { directory, privateKey, keysFile, remove: () => rm(root, { recursive: true }) };
}

/**
 * Publishes data/ to a development feed as its next edition, once it says something else than the last one. It gets the
 * next number by itself; data/release.json may give a higher one.
 * @param last What the feed's latest edition was made of.
 * @param project The folder in which data/ lies.
 * @returns What the feed's latest edition is made of now, and what is to be said of it, in lines.
 */
export async function publishChange(
  feed: Pick<DevelopmentFeed, "directory" | "privateKey">,
  last: Records,
  project: string,
): Promise<{ records: Records; said: readonly string[] }> {
  const still = "The feed stays as it was.";
  try {
    const read = await readFiles(project);
    const violations = violationsInWords(read);
    if (violations.length > 0) return { records: last, said: [...violations, still] };
    const changed = Records.parse(read);
    if (sayTheSame(changed, last)) return { records: last, said: [] };
    const number = Math.max(changed.release.number, last.release.number + 1);
    const records = { ...changed, release: { ...changed.release, number } };
    await publish(records, feed.directory, feed.privateKey);
    return {
      records,
      said: [`data/ has changed: edition ${number} is in the feed. Check for it in the pane's Data view.`],
    };
  } catch (cause) {
    return { records: last, said: [cause instanceof Error ? cause.message : String(cause), still] };
  }
}

/** Whether two editions differ in nothing but their number. */
function sayTheSame(one: Records, other: Records): boolean {
  const withoutNumber = ({ release, ...lists }: Records) =>
    JSON.stringify([release.version, release.day, Object.entries(lists).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
  return one.release.number <= other.release.number && withoutNumber(one) === withoutNumber(other);
}

/** Editors write a file in several steps, and people save several files: so long must data/ have been still, in ms. */
const STILL_FOR = 300;

/**
 * Publishes every change of data/ from now on.
 * @param last What the feed's latest edition was made of.
 * @param say Is given each line for the terminal.
 * @returns What ends it, once what is under way is done.
 */
export function followData(
  feed: DevelopmentFeed,
  last: Records,
  project: string,
  say: (line: string) => void,
): () => Promise<void> {
  let latest = Promise.resolve(last);
  let waiting: NodeJS.Timeout | undefined;
  const publishNext = async (before: Promise<Records>): Promise<Records> => {
    const { records, said } = await publishChange(feed, await before, project);
    for (const line of said) say(line);
    return records;
  };
  const watcher = watch(path.join(project, "data"), () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      latest = publishNext(latest);
    }, STILL_FOR);
  });
  return async () => {
    watcher.close();
    clearTimeout(waiting);
    await latest;
  };
}
