/** The address of a feed out of a text: https, with a slash at its end whether it was given or not; undefined if it is none. */
export function feedAddressIn(text: string): string | undefined {
  const address = text.trim();
  if (!URL.canParse(address) || new URL(address).protocol !== "https:") return undefined;
  return address.replace(/\/?$/, "/");
}
