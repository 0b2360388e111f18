import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundledRecords } from "../../bundledEdition";
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
