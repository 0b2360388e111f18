import { areRecords, schemaNumber } from "../core/records/lists";
import type { Records } from "../core/records/records";
import { schemaViolations, soundnessViolations } from "../core/rules/rules";
import type { Violation } from "../core/rules/violation";
import { type FeedKey, keyIdOf, signing } from "./keys";
import { bytesOf, sha256Of } from "./identity";
import { download, sizeInWords, type Access } from "./download";
import { EditionManifest, fileOf, manifestFileOf, signedBytes } from "./manifest";
import { FeedProblem } from "./faults";

/** Where editions are published, and the keys of which one must have signed them. */
export interface Feed {
  /** With a slash at its end. */
  readonly address: string;
  readonly keys: readonly FeedKey[];
}

/** The newest edition that is known to have been published by a feed. */
export type NewestSeen = Pick<EditionManifest, "number" | "sha256">;

const MOST_BYTES = { manifest: 64_000, edition: 300_000_000 };
/** A manifest is a few packets; an edition may come over a line that carries 50 kB a second. */
const MOST_MS = { manifest: 30_000, edition: (bytes: number): number => 60_000 + bytes / 50 };

/**
 * The manifest of a feed's newest edition, verified.
 * @param newestSeen What is known to have been published there: an older edition is refused, for somebody might play back
 * old data, and so is another one of the same number, for then two readers can be given different figures.
 * @throws FeedProblem
 */
export async function latestManifest(feed: Feed, access: Access, newestSeen?: NewestSeen): Promise<EditionManifest> {
  const manifest = await manifestAt("latest.json", true, feed, access);
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
  const manifest = await manifestAt(manifestFileOf(fileOf(number, sha256)), false, feed, access);
  if (manifest.number !== number || manifest.sha256 !== sha256) throw new FeedProblem("other-edition", String(number));
  return manifest;
}

/**
 * The edition of a verified manifest: its file, which is known to be the one that was signed, and its records.
 * @throws FeedProblem
 */
export async function editionOf(
  feed: Feed,
  manifest: EditionManifest,
  access: Access,
): Promise<{ readonly file: Blob; readonly records: Records }> {
  const address = new URL(manifest.file, feed.address);
  if (manifest.bytes > MOST_BYTES.edition)
    throw new FeedProblem("too-large", address.href, sizeInWords(MOST_BYTES.edition));
  const mostMs = MOST_MS.edition(manifest.bytes);
  const bytes = await download({ address, mostBytes: manifest.bytes, mostMs, mayChange: false }, access);
  if (bytes.byteLength < manifest.bytes) throw new FeedProblem("cut-off", address.href);
  if ((await sha256Of(bytes)) !== manifest.sha256) throw new FeedProblem("bad-hash", address.href);
  access.signal.throwIfAborted();
  return { file: new Blob([bytes]), records: validated(jsonIn(bytes, address), manifest) };
}

/**
 * The manifest at a place in a feed, verified.
 * @throws FeedProblem
 */
export async function manifestAt(
  file: string,
  mayChange: boolean,
  feed: Feed,
  access: Access,
): Promise<EditionManifest> {
  const address = new URL(file, feed.address);
  const limits = { mostBytes: MOST_BYTES.manifest, mostMs: MOST_MS.manifest };
  const bytes = await download({ address, ...limits, mayChange }, access);
  const parsed = EditionManifest.safeParse(jsonIn(bytes, address));
  if (!parsed.success)
    throw new FeedProblem("not-a-manifest", address.href, parsed.error.issues[0]?.path.join(".") ?? "");
  const manifest = parsed.data;
  await verify(manifest, feed.keys);
  if (manifest.schema > schemaNumber) throw new FeedProblem("too-new");
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

function jsonIn(bytes: Uint8Array, { href }: URL): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new FeedProblem("not-json", href);
  }
}

/** What is signed can still be wrong: written by another program, or by an add-in with other rules. */
function validated(value: unknown, { number, day }: EditionManifest): Records {
  refuseFirst(schemaViolations(value));
  if (!areRecords(value)) throw new FeedProblem("bad-records", "", "");
  refuseFirst(soundnessViolations(value));
  if (value.release.number !== number || value.release.day !== day)
    throw new FeedProblem("bad-records", "release", "number");
  return value;
}

function refuseFirst(violations: Iterable<Violation>): void {
  for (const { id, field } of violations) throw new FeedProblem("bad-records", id, field);
}
