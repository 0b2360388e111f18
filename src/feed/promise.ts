import type { EditionManifest } from "./manifest";

/** What a feed says of how long its latest.json counts: both are signed with it. */
export type FeedPromise = Pick<EditionManifest, "signedAt" | "validUntil">;

/** What became of a feed's promise: it holds, it was broken, it was given in the future, or none was made. */
export type Silence =
  | { readonly is: "none" | "holds" }
  /** Nothing was heard since a moment, though something was promised by another. */
  | { readonly is: "silent"; readonly since: string; readonly until: string }
  /** A clock is wrong: the feed's, or this computer's. */
  | { readonly is: "ahead"; readonly since: string };

const DAY_MS = 86_400_000;

/** The promise that a feed is heard of again within so many days. */
export const promiseOf = (days: number, now: Date): Required<FeedPromise> => ({
  signedAt: now.toISOString(),
  validUntil: new Date(now.getTime() + days * DAY_MS).toISOString(),
});

/**
 * Whether a feed had broken its promise when it was asked. What it gives is genuine all the same, but newer editions may
 * be withheld: by a mirror, a cache, or somebody in between.
 * @param askedAt In milliseconds, as computers count them.
 */
export function silenceOf({ signedAt, validUntil }: FeedPromise, askedAt: number): Silence {
  if (signedAt === undefined || validUntil === undefined) return { is: "none" };
  if (Date.parse(signedAt) > askedAt + DAY_MS) return { is: "ahead", since: signedAt };
  if (Date.parse(validUntil) < askedAt) return { is: "silent", since: signedAt, until: validUntil };
  return { is: "holds" };
}
