/**
 * The address of a feed out of a text, written in the one way in which a feed is known by it; undefined if it is none:
 * without https, or with a user, a query or a fragment, for a feed's files are found by their names after its own.
 */
export function feedAddressIn(text: string): string | undefined {
  const typed = text.trim();
  if (!URL.canParse(typed)) return undefined;
  const { protocol, username, password, href } = new URL(typed);
  const isPlain = protocol === "https:" && username === "" && password === "" && !/[?#]/.test(href);
  return isPlain ? href.replace(/\/?$/, "/") : undefined;
}

/** Whether two addresses are those of one feed, however they are spelled: a browser, too, takes them for the same. */
export const isSameFeed = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && spelledAlike(one) === spelledAlike(other);

/** The address of a feed as every spelling of it comes out: the host in small letters, without the port that https has anyway. */
export const spelledAlike = (address: string): string =>
  URL.canParse(address) ? new URL(address).href.replace(/\/?$/, "/") : address;
