import type { Records } from "../core/records/edition";
import type { Identity } from "./heldEdition";
import type { KeptEdition } from "./store";

/** An edition that a feed has, as its signed manifest describes it. */
export interface Offer extends Identity {
  readonly version: string;
  readonly day: string;
  /** The size of its file. */
  readonly bytes: number;
  readonly counts: { readonly deals: number };
}

/** An edition as it was downloaded, verified and validated. */
export interface Fetched {
  readonly kept: KeptEdition;
  readonly records: Records;
}

/** Reads a feed. Whatever it gives is verified; whatever is wrong rejects with a FeedProblem. */
export interface FeedReader {
  readonly address: string;
  /** The newest edition that the feed has. @param atLeast An older one than this is refused. */
  latest(signal: AbortSignal, atLeast?: number): Promise<Offer>;
  /** An edition that was the newest earlier. */
  earlier(identity: Identity, signal: AbortSignal): Promise<Offer>;
  edition(offer: Offer, signal: AbortSignal): Promise<Fetched>;
}
