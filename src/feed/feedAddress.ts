/** The address of a feed out of a text: https, with a slash at its end whether it was given or not; undefined if it is none. */
export function feedAddressIn(text: string): string | undefined {
  const address = text.trim();
  if (!URL.canParse(address) || new URL(address).protocol !== "https:") return undefined;
  return address.replace(/\/?$/, "/");
}

/** Whether two addresses are those of one feed, however they are spelled: a browser, too, takes them for the same. */
export const isSameFeed = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && spelledAlike(one) === spelledAlike(other);

/** The address of a feed as every spelling of it comes out: the host in small letters, without the port that https has anyway. */
export const spelledAlike = (address: string): string =>
  URL.canParse(address) ? new URL(address).href.replace(/\/?$/, "/") : address;
