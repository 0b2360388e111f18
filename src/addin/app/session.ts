import type { DateSystem } from "../../core/days";
import type { Edition } from "../../core/edition";
import { problems } from "../../core/problems";
import type { Context } from "../../functions/declaration";
import { isSameFeed } from "../../feed/identity";
import { bundledEdition } from "./bundled";
import { type HeldEdition, isOrigin, isSame, type Origin } from "./editions";
import { Followers } from "./followers";
import { readKept, type StorageTrouble } from "./keptEdition";
import type { EditionStore } from "./library";
import type { Pin, PinFound } from "./pin";

/** What answers in this workbook. */
export interface Session {
  /** Undefined while the edition to which the workbook is pinned is not at hand. */
  readonly held: HeldEdition | undefined;
  readonly pin: PinFound;
  /** Why the edition that should answer could not be read from this computer. */
  readonly trouble: StorageTrouble | undefined;
  /** The edition that was in use on this computer and can't be read from it any more. */
  readonly missing?: Origin | undefined;
}

let current: Session | undefined;
let context: Context | undefined;
let dateSystem: DateSystem = 1900;
let settle: () => void;
const followers = new Followers();

/** Resolves once it is settled what answers. */
export const settled = new Promise<void>((resolve) => {
  settle = resolve;
});

/** Whether it is settled what answers. */
export const isSettled = (): boolean => current !== undefined;

/** What answers; undefined until that is settled. */
export const session = (): Session | undefined => current;

/** Lets a session answer from now on: in one step, so that no formula sees anything in between. */
export function begin(next: Session): void {
  current = next;
  context = next.held && contextOn(next.held.edition);
  settle();
  followers.tell();
}

/**
 * What the functions answer from in this workbook.
 * @throws Problem if the edition that should answer is not at hand.
 */
export function contextNow(): Context {
  if (context) return context;
  const pin = current?.pin;
  throw typeof pin === "object" ? problems.pinnedElsewhere(pin.number) : problems.pinUnreadable();
}

/** What they would answer from if an edition came to answer in this workbook. */
export const contextOn = (edition: Edition): Context => ({ edition, dateSystem });

/** Says from which year the workbook counts its days: from 1900, unless it began on an old Mac. */
export function countDaysFrom(system: DateSystem): void {
  dateSystem = system;
  context &&= contextOn(context.edition);
}

/** Calls a follower whenever another session begins. @returns What stops it. */
export const followSession = followers.follow;

/**
 * What is to answer when a workbook opens: the edition to which it is pinned; else the one that was last in use on this
 * computer, unless the add-in has come to ship a newer one.
 * @param feed The address of the feed whose editions the add-in ships.
 */
export async function sessionAtStart(store: EditionStore, pin: PinFound, feed?: string): Promise<Session> {
  if (pin === "unreadable") return { held: undefined, pin, trouble: undefined };
  return pin ? pinned(store, pin) : newest(store, feed);
}

/** What is to answer if that could not be found out at all: the shipped edition, or nothing if the workbook is pinned. */
export const sessionAtWorst = (pin: PinFound): Session => ({
  held: pin ? undefined : bundledEdition,
  pin,
  trouble: "damaged",
});

async function pinned(store: EditionStore, pin: Pin): Promise<Session> {
  if (await isBundled(pin)) return { held: bundledEdition, pin, trouble: undefined };
  const read = await readKept(store, pin);
  if (read && "held" in read) return { held: read.held, pin, trouble: undefined };
  return { held: undefined, pin, trouble: read?.trouble };
}

const isBundled = async (named: Origin): Promise<boolean> =>
  named.number === bundledEdition.edition.release.number && isSame(named, await bundledEdition.identity());

async function newest(store: EditionStore, feed: string | undefined): Promise<Session> {
  const shipped: Session = { held: bundledEdition, pin: undefined, trouble: undefined };
  const choice = await store.choice().catch(() => "refused" as const);
  // A database that is empty, though an edition was in use, is one that the browser has thrown away.
  const inUse: unknown = typeof choice === "object" ? choice.inUse : store.lastInUse();
  if (inUse === undefined) return choice === "refused" ? { ...shipped, trouble: choice } : shipped;
  if (!isOrigin(inUse)) return { ...shipped, trouble: "damaged" };
  // The shipped edition takes the place of one that is not newer; another feed counts its editions by itself.
  const isNotNewer = inUse.number <= bundledEdition.edition.release.number;
  if (isNotNewer && isSameFeed(inUse.feed, feed)) return shipped;
  const read = choice === "refused" ? { trouble: choice } : await readKept(store, inUse);
  if (!read || "trouble" in read) return { ...shipped, trouble: read?.trouble ?? "damaged", missing: inUse };
  // When it was kept, the add-in's own feed may have had another address.
  return isNotNewer && (!read.isOwn || isSameFeed(read.held.feed, feed)) ? shipped : { ...shipped, held: read.held };
}
