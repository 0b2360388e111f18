import * as z from "zod/mini";
import { bundledFeed } from "../../bundledFeed";
import { feedReader, type FeedReader } from "../../editions/feedReader";
import type { Feed } from "../../feed/feed";
import { feedAddressIn } from "../../feed/feedAddress";
import { FeedKey } from "../../feed/feedKey";
import { jsonIn } from "../host/jsonIn";
import type { Memory } from "../host/memory";
import { OWN_FEED } from "../host/settings";

/** A feed of the user's own; null if there is none. */
export const OwnFeed = z.nullable(z.object({ address: z.string(), keys: z.array(FeedKey) }));

/** Reads the feed that is asked: the user's own, or else the one that the add-in was built with, if it was. */
export function readerInUse(memory: Memory): FeedReader | undefined {
  const feed = jsonIn(memory.recall(OWN_FEED), OwnFeed) ?? bundledFeed;
  return feed && feedReader(feed);
}

/** A feed out of what was typed: an address, with or without a slash at its end, and a public key as JSON. */
export function feedTyped(address: string, key: string): Feed | "bad-address" | "bad-key" {
  const secure = feedAddressIn(address);
  if (secure === undefined) return "bad-address";
  const publicKey = jsonIn(key, FeedKey);
  return publicKey ? { address: secure, keys: [publicKey] } : "bad-key";
}
