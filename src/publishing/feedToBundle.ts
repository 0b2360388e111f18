import { readFileSync } from "node:fs";
import type { Feed } from "../feed/feed";
import { feedAddressIn } from "../feed/feedAddress";
import { publicKeysIn } from "./keys";

/**
 * The feed that a build is to bundle.
 * @param keysFile The file with the list of its public keys.
 * @throws Error if the address or the keys would do no good in an add-in, or harm.
 */
export function feedToBundle(address: string, keysFile: string): Feed {
  const secure = feedAddressIn(address);
  if (secure === undefined)
    throw new Error(
      `The feed's address "${address}" does not begin with https://, or has a user, ? or # in it. Set DEALS_FEED_URL to one that does.`,
    );
  return { address: secure, keys: publicKeysIn(readFileSync(keysFile, "utf8"), keysFile) };
}
