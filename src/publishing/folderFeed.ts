import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { EditionManifest } from "../feed/editionManifest";
import { earlierManifest, editionOf, latestManifest, type Feed } from "../feed/feed";
import type { Access } from "../feed/download";
import type { FeedKey } from "../feed/feedKey";

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

/**
 * Checks a feed's folder exactly as the add-in would: the latest edition, and every earlier one.
 * @returns The number of the latest edition, and how many there are.
 * @throws FeedProblem
 */
export async function checkFolder(
  directory: string,
  keys: readonly FeedKey[],
): Promise<{ readonly latest: number; readonly editions: number }> {
  const feed: Feed = { address: anywhere, keys };
  const access: Access = { fetch: fetchFrom(directory), signal: new AbortController().signal };
  const latest = await latestManifest(feed, access);
  await editionOf(feed, latest, access);
  const manifests = (await readdir(path.join(directory, "editions"))).filter((file) => file.endsWith(".manifest.json"));
  for (const file of manifests) {
    const named = EditionManifest.parse(JSON.parse(await readFile(path.join(directory, "editions", file), "utf8")));
    await editionOf(feed, await earlierManifest(feed, named, access), access);
  }
  return { latest: latest.number, editions: manifests.length };
}
