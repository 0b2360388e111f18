import { Edition, type Steps } from "../../core/edition";
import type { Records } from "../../core/records/records";
import { feedAddressIn } from "../../feed/identity";

/** As long as a page may be busy without anybody noticing. */
const TURN_MS = 20;

/**
 * Does work in turns with the page, which draws and answers in between.
 * @param onTurn Called before the page's turn.
 * @throws The signal's reason if it is told to stop.
 */
export async function inTurns<Result>(
  steps: Steps<Result>,
  signal?: AbortSignal,
  onTurn?: () => void,
): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < TURN_MS) continue;
    onTurn?.();
    await nextTask();
    signal?.throwIfAborted();
    began = performance.now();
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What tells an edition from every other: its number, and the SHA-256 of its text in hexadecimal. */
export interface Identity {
  readonly number: number;
  readonly sha256: string;
}

/** An edition by name, and the feed that has it. */
export interface Origin extends Identity {
  /** The address of the feed; left out for an edition that ships inside add-ins. */
  readonly feed?: string;
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

/** Where an edition that is at hand came from. */
export async function originOf({ feed, identity }: HeldEdition): Promise<Origin> {
  const { number, sha256 } = await identity();
  return { number, sha256, ...(feed !== undefined && { feed }) };
}

/** Whether something that was kept outside of the add-in, and may be damaged, names an edition. */
export function isOrigin(value: unknown): value is Origin {
  if (typeof value !== "object" || value === null) return false;
  const { number, sha256, feed }: Partial<Record<keyof Origin, unknown>> = value;
  return (
    Number.isSafeInteger(number) &&
    Number(number) > 0 &&
    typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    (feed === undefined || (typeof feed === "string" && feedAddressIn(feed) !== undefined))
  );
}

/** Whether two editions are one and the same. */
export const isSame = (one: Identity, other: Identity): boolean =>
  one.number === other.number && one.sha256 === other.sha256;
