import type { Records } from "../core/records/edition";
import type { Access } from "../feed/download";
import type { EditionManifest } from "../feed/editionManifest";
import type { Feed } from "../feed/feed";
import type { Identity } from "./heldEdition";
import type { KeptEdition } from "./store";

/** An edition as it was downloaded, verified and validated. */
export interface Fetched {
  readonly kept: KeptEdition;
  readonly records: Records;
}

/** Reads a feed. Whatever it gives is verified; whatever is wrong rejects with a FeedProblem. */
export interface FeedReader {
  readonly address: string;
  /** The newest edition that the feed has. @param atLeast An older one than this is refused. */
  latest(signal: AbortSignal, atLeast?: number): Promise<EditionManifest>;
  /** An edition that was the newest earlier. */
  earlier(identity: Identity, signal: AbortSignal): Promise<EditionManifest>;
  edition(manifest: EditionManifest, signal: AbortSignal): Promise<Fetched>;
}

/** Reads a feed over the network. What that takes is loaded only when it is asked. */
export function feedReader(feed: Feed): FeedReader {
  const reading = () => import("../feed/feed");
  const access = (signal: AbortSignal): Access => ({ fetch: (...request) => fetch(...request), signal });
  return {
    address: feed.address,
    latest: async (signal, atLeast) => (await reading()).latestManifest(feed, access(signal), atLeast),
    earlier: async (identity, signal) => (await reading()).earlierManifest(feed, identity, access(signal)),
    edition: async (manifest, signal) => {
      const { text, records } = await (await reading()).editionOf(feed, manifest, access(signal));
      const { number, sha256, schema } = manifest;
      return { kept: { number, sha256, schema, text, feed: feed.address }, records };
    },
  };
}
