import { createStore } from "zustand/vanilla";
import type { DateSystem } from "../../core/days";
import type { Edition } from "../../core/edition";
import { problems } from "../../core/problems";
import type { Context } from "../../functions/declaration";
import { isSameFeed } from "../../feed/identity";
import { feedOf, isSame, type LoadedEdition, numberOf, type Origin, originOf, shippedEdition } from "./editions";
import { type EditionLibrary, loadStored } from "./library";
import type { StorageTrouble } from "./trouble";
import type { Pin, WorkbookPin } from "./hostWorkbook";

/** An edition answers in this workbook. */
export interface Answering {
  readonly is: "answering";
  readonly edition: LoadedEdition;
  /** The pin of the workbook, which then is to this edition. */
  readonly pin?: Pin | undefined;
  /** Why the edition that should answer could not be read from this computer, so that another does. */
  readonly trouble?: StorageTrouble | undefined;
  /** The edition that was in use on this computer and can't be read from it any more. */
  readonly missing?: Origin | undefined;
}

/** What answers in this workbook, once that is settled. */
export type SettledSession =
  | Answering
  /** Nothing answers: the edition to which the workbook is pinned is not at hand. */
  | { readonly is: "pinned-elsewhere"; readonly pin: Pin; readonly trouble?: StorageTrouble | undefined }
  /** Nothing answers: the workbook is pinned, but nobody can tell to what. */
  | { readonly is: "pin-unreadable" };

/** What answers in this workbook. While that is not settled, formulas wait. */
export type Session = { readonly is: "starting" } | SettledSession;

/** What answers: the one place in which that is known. */
export const session = createStore<Session>(() => ({ is: "starting" }));

/** Whether it is settled what answers. */
export const isSettled = (): boolean => session.getState().is !== "starting";

/** Resolves once it is settled what answers. */
export const settled = new Promise<void>((resolve) => {
  session.subscribe(() => {
    resolve();
  });
});

/** What the last call was answered from, for thousands of cells ask one after the other; undefined if that has changed. */
let context: Context | undefined;

/** Lets a session answer from now on: in one step, so that no formula sees anything in between. */
export function begin(next: SettledSession): void {
  context = undefined;
  session.setState(next, true);
}

let dateSystem: DateSystem = 1900;

/** Says from which year the workbook counts its days: from 1900, unless it began on an old Mac. */
export function countDaysFrom(system: DateSystem): void {
  context = undefined;
  dateSystem = system;
}

let areSourcesCarried = false;

/** Whether the numbers that functions answer are to carry their source. */
export const carrySources = (): boolean => areSourcesCarried;

/** Lets them carry it from now on, or be bare. */
export function carrySourcesFromNow(yes: boolean): void {
  areSourcesCarried = yes;
}

/** What the functions would answer from if an edition came to answer in this workbook. */
export const contextOn = (edition: Edition): Context => ({ edition, dateSystem });

/**
 * What the functions answer from in this workbook.
 * @throws Problem if the edition that should answer is not at hand.
 */
export const contextNow = (): Context => (context ??= contextIn(session.getState()));

function contextIn(now: Session): Context {
  switch (now.is) {
    case "answering":
      return contextOn(now.edition.edition);
    case "pinned-elsewhere":
      throw problems.pinnedElsewhere(now.pin.number);
    case "pin-unreadable":
      throw problems.pinUnreadable();
    case "starting":
      throw new Error("It is not settled yet what answers.");
  }
}

/** The edition that answers; undefined if none does. */
export const answering = (now: Session): LoadedEdition | undefined =>
  now.is === "answering" ? now.edition : undefined;

/** The pin of the workbook. */
export function pinOf(now: Session): WorkbookPin {
  if (now.is === "pin-unreadable") return "unreadable";
  return now.is === "starting" ? undefined : now.pin;
}

/** The edition that was in use on this computer and can't be read from it any more. */
export const missingIn = (now: Session): Origin | undefined => (now.is === "answering" ? now.missing : undefined);

/**
 * What is to answer when a workbook opens: the edition to which it is pinned; else the one that was last in use on this
 * computer, unless the add-in has come to ship a newer one.
 * @param feed The address of the feed whose editions the add-in ships.
 */
export async function sessionAtStart(
  library: EditionLibrary,
  pin: WorkbookPin,
  feed?: string,
): Promise<SettledSession> {
  if (pin === "unreadable") return { is: "pin-unreadable" };
  return pin ? pinned(library, pin) : unpinned(library, feed);
}

/** What is to answer if that could not be found out at all: the shipped edition, or nothing if the workbook is pinned. */
export function sessionAtWorst(pin: WorkbookPin): SettledSession {
  if (pin === "unreadable") return { is: "pin-unreadable" };
  return pin ? { is: "pinned-elsewhere", pin, trouble: "damaged" } : { ...shippedSession, trouble: "damaged" };
}

const shippedSession: Answering = { is: "answering", edition: shippedEdition };

async function pinned(library: EditionLibrary, pin: Pin): Promise<SettledSession> {
  if (await isShipped(pin)) return { ...shippedSession, pin };
  const load = await loadStored(library, pin);
  if (load.is === "loaded") return { is: "answering", edition: load.edition, pin };
  return { is: "pinned-elsewhere", pin, ...(load.is === "unreadable" && { trouble: load.trouble }) };
}

const isShipped = async (id: Origin): Promise<boolean> =>
  id.number === numberOf(shippedEdition.source) && isSame(id, await originOf(shippedEdition.source));

/** What workbooks without a pin use on this computer. */
export async function unpinned(library: EditionLibrary, feed: string | undefined): Promise<Answering> {
  const choice = await library.choice().catch(() => "refused" as const);
  if (choice === "damaged") return { ...shippedSession, trouble: choice };
  // A database that is empty, though an edition was in use, is one that the browser has thrown away.
  const inUse = typeof choice === "object" ? choice.inUse : library.lastInUse();
  if (inUse.is === "shipped") return choice === "refused" ? { ...shippedSession, trouble: choice } : shippedSession;
  const { id } = inUse;
  // The shipped edition takes the place of one that is not newer; another feed counts its editions by itself.
  const isNotNewer = id.number <= numberOf(shippedEdition.source);
  if (isNotNewer && isSameFeed(id.feed, feed)) return shippedSession;
  if (choice === "refused") return { ...shippedSession, trouble: choice, missing: id };
  const load = await loadStored(library, id);
  if (load.is === "unreadable") return { ...shippedSession, trouble: load.trouble, missing: id };
  if (load.is === "absent") return { ...shippedSession, trouble: "damaged", missing: id };
  // When it was stored, the add-in's own feed may have had another address.
  const isOfShippedFeed = !load.isOwn || isSameFeed(feedOf(load.edition.source), feed);
  return isNotNewer && isOfShippedFeed ? shippedSession : { is: "answering", edition: load.edition };
}
