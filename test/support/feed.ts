import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Records } from "../../src/core/records/records";
import type { Access } from "../../src/feed/download";
import type { EditionManifest } from "../../src/feed/manifest";
import type { Feed } from "../../src/feed/feed";
import { makeKey, type PrivateKey, publicPartOf } from "../../src/feed/publish/keys";
import { type EditionFiles, filesOf } from "../../src/feed/publish/files";
import { publishFiles } from "../../src/feed/publish/publish";
import { someRecords } from "./records";
import { ownFolder } from "./folder";

/** A feed that was published to a folder, as a server has it. */
export interface PublishedFeed {
  readonly feed: Feed;
  readonly directory: string;
  readonly privateKey: PrivateKey;
  readonly manifest: EditionManifest;
  /** Its files by path, such as "/latest.json". */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Records of an edition with a number. */
export const numbered = (number: number, given: Partial<Records> = {}): Records => ({
  ...someRecords(given),
  release: { number, version: "1.0.0", day: "2026-06-30" },
});

/**
 * Publishes an edition to a folder of its own, with a key of its own unless one is given.
 * @param files Its files, where they are not what would be made of the records.
 */
export async function publishedFeed(
  records: Records,
  privateKey?: PrivateKey,
  files?: EditionFiles,
): Promise<PublishedFeed> {
  const directory = ownFolder();
  const key = privateKey ?? (await makeKey());
  const manifest = await publishFiles(files ?? (await filesOf(records)), records, directory, key);
  const served = new Map<string, Buffer>();
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) served.set(`/${path.relative(directory, file)}`, await readFile(file));
  }
  const feed = { address: "https://feed.example/", keys: [publicPartOf(key)] };
  return { feed, directory, privateKey: key, manifest, files: served };
}

/** How a server answers a path: bytes as JSON, or anything else. */
export type Answering = (path: string) => BodyInit | Response | undefined | Promise<Response>;

/** A network whose only server answers so; 404 for what it does not have. */
export function accessTo(answering: Answering, given: Partial<Access> = {}): Access {
  return {
    signal: new AbortController().signal,
    fetch: async (address, init) => {
      const { pathname } = new URL(address instanceof Request ? address.url : address);
      const answer = await unlessAborted(Promise.resolve(answering(pathname)), init?.signal);
      if (answer instanceof Response) return answer;
      if (answer === undefined) return new Response(null, { status: 404 });
      return new Response(answer, { headers: { "content-type": "application/json" } });
    },
    ...given,
  };
}

function unlessAborted<Result>(result: Promise<Result>, signal: AbortSignal | null | undefined): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => {
      reject(new DOMException("Aborted.", "AbortError"));
    });
    result.then(resolve, reject);
  });
}

/** A network that has the files of a published feed, some of them otherwise. */
export const serving = ({ files }: PublishedFeed, changed: ReadonlyMap<string, BodyInit> = new Map()): Access =>
  accessTo((path) => {
    const file = files.get(path);
    return changed.get(path) ?? (file && new Uint8Array(file));
  });
