import * as z from "zod/mini";
import { bundledFeed } from "../../bundledFeed";
import { feedReader, type FeedReader } from "../../editions/feedReader";
import type { Feed } from "../../feed/feed";
import { FeedKey } from "../../feed/feedKey";
import type { Memory } from "../host/memory";

/** Under this key a feed of the user's own is remembered. */
export const OWN_FEED = "feed";

/** A feed of the user's own; null if there is none. */
export const OwnFeed = z.nullable(z.object({ address: z.string(), keys: z.array(FeedKey) }));

/** Reads the feed that is asked: the user's own, or else the one that the add-in was built with, if it was. */
export function readerInUse(memory: Memory): FeedReader | undefined {
  const feed = ownFeed(memory) ?? bundledFeed;
  return feed && feedReader(feed);
}

function ownFeed(memory: Memory): Feed | null | undefined {
  try {
    return OwnFeed.safeParse(JSON.parse(memory.recall(OWN_FEED) ?? "null")).data;
  } catch {
    return undefined;
  }
}

/** A feed out of what was typed: an address, with or without a slash at its end, and a public key as JSON. */
export function feedTyped(address: string, key: string): Feed | "bad-address" | "bad-key" {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed) || new URL(trimmed).protocol !== "https:") return "bad-address";
  const parsed = keyTyped(key);
  return parsed ? { address: trimmed.replace(/\/?$/, "/"), keys: [parsed] } : "bad-key";
}

function keyTyped(text: string): FeedKey | undefined {
  try {
    return FeedKey.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
