/**
 * Why an edition that was stored on this computer can't be read: storage does not answer, what was stored is gone or not
 * as it was, or another version of the add-in stored it, whose rules for records were others.
 */
export type StorageTrouble = "refused" | "damaged" | "other-version";

/** What can stand in the way of refreshing, apart from the feed itself. */
export type TroubleCode =
  /** The add-in was built without a feed, and none was given. */
  | "no-feed"
  /** The feed of the user's own that was remembered can't be read any more. */
  | "own-feed-damaged"
  /** An edition that should be on this computer is not, or not as it was stored. */
  | "gone"
  /** The edition that is wanted comes from another feed than the one in use; its number and that feed's address are the facts. */
  | "other-feed"
  /** The workbook does not take the pin. */
  | "pin-refused"
  /** A part of the add-in itself, which comes when it is first needed, could not be had. */
  | "not-loaded"
  | "unexpected";

/** Something in the way of refreshing: the edition in use stays. */
export class Trouble extends Error {
  override readonly name = "Trouble";

  readonly facts: readonly string[];

  constructor(
    readonly code: TroubleCode,
    ...facts: string[]
  ) {
    super(code);
    this.facts = facts;
  }
}

/** A part of the add-in's own code, once it has come. @throws Trouble (not-loaded) if it does not. */
export const ownPart = <Part>(coming: Promise<Part>): Promise<Part> =>
  coming.catch(() => {
    throw new Trouble("not-loaded");
  });
