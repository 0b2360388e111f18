import { Edition } from "../core/edition";
import type { Records } from "../core/records/edition";
import { inTurns } from "./inTurns";

/** What tells an edition from every other: its number, and the SHA-256 of its text in hexadecimal. */
export interface Identity {
  readonly number: number;
  readonly sha256: string;
}

/** An edition that is at hand, with where it came from. */
export interface HeldEdition {
  readonly edition: Edition;
  /** The address of the feed; undefined for the edition that ships inside the add-in. */
  readonly feed: string | undefined;
  readonly identity: () => Promise<Identity>;
}

/**
 * An edition of a feed, with its records.
 * @throws The signal's reason if it is told to stop.
 */
export async function heldFrom(
  { number, sha256, feed }: Identity & { readonly feed: string },
  records: Records,
  signal?: AbortSignal,
): Promise<HeldEdition> {
  const edition = await inTurns(Edition.inSteps(records), signal);
  return { edition, feed, identity: () => Promise.resolve({ number, sha256 }) };
}

/** Whether two editions are one and the same. */
export const isSame = (one: Identity, other: Identity): boolean =>
  one.number === other.number && one.sha256 === other.sha256;
