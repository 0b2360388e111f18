import { z } from "zod";
import { schemaNumber } from "../core/records/lists";
import { type FeedKey, keyIdOf, signing } from "./keys";
import { bytesOf } from "./identity";
import { type Access, download, parsedJson, pastSpoiltCopy, type Wanted } from "./download";
import { contentsFile, manifestFile } from "./layout";
import { EditionManifest, signedBytes } from "./manifest";
import { FeedProblem } from "./faults";

/** Where editions are published, and the keys of which one must have signed them. */
export interface Feed {
  /** With a slash at its end. */
  readonly address: string;
  readonly keys: readonly FeedKey[];
}

/** The newest edition that is known to have been published by a feed. */
export type NewestSeen = Pick<EditionManifest, "number" | "sha256">;

/** From this one on an edition has two parts; before, it was one file. */
const OLDEST_SCHEMA = 3;

const OfNewerAddin = z.object({ schema: z.number().gt(schemaNumber) });

/** A manifest is a few packets. */
const LIMITS = { mostBytes: 64_000, mostMs: 30_000 };

/**
 * The manifest of a feed's newest edition, verified.
 * @param newestSeen What is known to have been published there: an older edition is refused, for somebody might play back
 * old data, and so is another one of the same number, for then two readers can be given different figures.
 * @throws FeedProblem
 */
export async function latestManifest(feed: Feed, access: Access, newestSeen?: NewestSeen): Promise<EditionManifest> {
  const manifest = await manifestAt("latest.json", "no-cache", feed, access);
  const { number, sha256 } = manifest;
  if (newestSeen && number < newestSeen.number)
    throw new FeedProblem("older", String(number), String(newestSeen.number));
  if (number === newestSeen?.number && sha256 !== newestSeen.sha256)
    throw new FeedProblem("two-of-a-number", String(number));
  return manifest;
}

/**
 * The manifest of an edition that need not be the newest, verified.
 * @throws FeedProblem
 */
export async function earlierManifest(
  feed: Feed,
  { number, sha256 }: Pick<EditionManifest, "number" | "sha256">,
  access: Access,
): Promise<EditionManifest> {
  const file = manifestFile(contentsFile(number, sha256));
  const manifest = await pastSpoiltCopy((cache) => manifestAt(file, cache, feed, access));
  if (manifest.number !== number || manifest.sha256 !== sha256) throw new FeedProblem("other-edition", String(number));
  return manifest;
}

/**
 * The manifest at a place in a feed, verified.
 * @throws FeedProblem
 */
export async function manifestAt(
  file: string,
  cache: Wanted["cache"],
  feed: Feed,
  access: Access,
): Promise<EditionManifest> {
  const address = new URL(file, feed.address);
  const bytes = await download({ address, ...LIMITS, cache }, access);
  const json = parsedJson(bytes, address);
  const parsed = EditionManifest.safeParse(json);
  if (!parsed.success) {
    // One of a newer add-in may have fields of which this one knows nothing, and so can't say either who has signed it.
    if (OfNewerAddin.safeParse(json).success) throw new FeedProblem("too-new");
    throw new FeedProblem("not-a-manifest", address.href, parsed.error.issues[0]?.path.join(".") ?? "");
  }
  const manifest = parsed.data;
  await verify(manifest, feed.keys);
  if (manifest.schema > schemaNumber) throw new FeedProblem("too-new");
  if (manifest.schema < OLDEST_SCHEMA) throw new FeedProblem("too-old");
  return manifest;
}

async function verify(manifest: EditionManifest, keys: readonly FeedKey[]): Promise<void> {
  const ids = await Promise.all(keys.map(keyIdOf));
  const jwk = keys[ids.indexOf(manifest.key)];
  if (!jwk) throw new FeedProblem("unknown-key", manifest.key);
  const { signature, ...signed } = manifest;
  const isValid = await crypto.subtle.importKey("jwk", jwk, signing, false, ["verify"]).then(
    (key) => crypto.subtle.verify(signing, key, bytesOf(signature), signedBytes(signed)),
    // A key that was mistyped is no point of the curve.
    () => false,
  );
  if (!isValid) throw new FeedProblem("bad-signature");
}
