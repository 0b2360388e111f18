import * as z from "zod/mini";
import type { Feed } from "../../feed/feed";
import { FeedKey, isOnCurve } from "../../feed/keys";
import { feedAddressIn } from "../../feed/identity";
import { bundledFeed } from "./bundledFeed";
import { feedReader, type FeedReader } from "./feedReader";
import { jsonIn, type Memory, OWN_FEED } from "./settings";
import { Trouble } from "./trouble";

/** A feed of the user's own; null if there is none. */
export const OwnFeed = z.nullable(
  z.object({
    address: z.string().check(z.refine((address) => feedAddressIn(address) === address)),
    keys: z.array(FeedKey),
  }),
);

/** Whether a feed of the user's own was remembered and can't be read any more. */
export const isOwnFeedDamaged = (memory: Memory): boolean => {
  const kept = memory.recall(OWN_FEED);
  return kept !== undefined && jsonIn(kept, OwnFeed) === undefined;
};

/**
 * Reads the feed that is asked: the user's own, or else the one that the add-in was built with, if it was.
 * @throws Trouble if the user's own can't be read any more: another must not be asked in its place unnoticed.
 */
export function readerInUse(memory: Memory): FeedReader | undefined {
  if (isOwnFeedDamaged(memory)) throw new Trouble("own-feed-damaged");
  const feed = jsonIn(memory.recall(OWN_FEED), OwnFeed) ?? bundledFeed;
  return feed && feedReader(feed);
}

/** A feed out of what was typed: an address, with or without a slash at its end, and a public key as JSON. */
export async function feedTyped(address: string, key: string): Promise<Feed | "bad-address" | "bad-key"> {
  const secure = feedAddressIn(address);
  if (secure === undefined) return "bad-address";
  const publicKey = jsonIn(key, FeedKey);
  return publicKey && (await isOnCurve(publicKey)) ? { address: secure, keys: [publicKey] } : "bad-key";
}
