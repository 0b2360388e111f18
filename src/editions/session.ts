import { problems } from "../core/problems";
import { adopt, refuse } from "../editionInUse";
import { bundledEdition } from "./bundled";
import { Followers } from "./followers";
import { isSame, type HeldEdition } from "./heldEdition";
import { readKept, type StorageTrouble } from "./keptEdition";
import type { Pin } from "./pin";
import type { EditionStore } from "./store";

/** What answers in this workbook. */
export interface Session {
  /** Undefined while the edition to which the workbook is pinned is not at hand. */
  readonly held: HeldEdition | undefined;
  readonly pin: Pin | undefined;
  /** Why the edition that should answer could not be read from this computer. */
  readonly trouble: StorageTrouble | undefined;
}

let current: Session | undefined;
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
  if (next.held) adopt(next.held.edition);
  else refuse(problems.pinnedElsewhere(next.pin?.number ?? 0));
  settle();
  followers.tell();
}

/** Calls a follower whenever another session begins. @returns What stops it. */
export const followSession = followers.follow;

/**
 * What is to answer when a workbook opens: the edition to which it is pinned; else the one that was last in use on this
 * computer, unless the add-in has come to ship a newer one.
 * @param feed The address of the feed whose editions the add-in ships.
 */
export async function sessionAtStart(store: EditionStore, pin: Pin | undefined, feed?: string): Promise<Session> {
  return pin ? pinned(store, pin) : newest(store, feed);
}

async function pinned(store: EditionStore, pin: Pin): Promise<Session> {
  if (isSame(pin, await bundledEdition.identity())) return { held: bundledEdition, pin, trouble: undefined };
  return { held: undefined, trouble: undefined, ...(await readKept(store, pin)), pin };
}

async function newest(store: EditionStore, feed: string | undefined): Promise<Session> {
  const shipped: Session = { held: bundledEdition, pin: undefined, trouble: undefined };
  try {
    const { inUse } = (await store.choice()) ?? {};
    if (!inUse) return shipped;
    const read = await readKept(store, inUse);
    if (!read || "trouble" in read) return { ...shipped, trouble: read?.trouble ?? "damaged" };
    // Another feed counts its editions by itself.
    const isOlder = read.held.feed === feed && inUse.number <= bundledEdition.edition.release.number;
    return isOlder ? shipped : { ...shipped, held: read.held };
  } catch {
    return { ...shipped, trouble: "refused" };
  }
}
