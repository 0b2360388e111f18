import { longestAddress } from "../core/spelling";

/** The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export async function sha256Of(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return hexOf(await crypto.subtle.digest("SHA-256", bytes));
}

const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Bytes in hexadecimal. Looked up, for a large edition has thousands of hashes, all of which are read at its start. */
export function hexOf(bytes: ArrayBuffer): string {
  let hex = "";
  for (const byte of new Uint8Array(bytes)) hex += hexDigits[byte] ?? "";
  return hex;
}

/** The bytes that a text in hexadecimal stands for. */
export const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/**
 * The address of a feed out of a text, written in the one way in which a feed is known by it; undefined if it is none:
 * without https, or with a user, a query or a fragment, for a feed's files are found by their names after its own.
 */
export function feedAddressIn(text: string): string | undefined {
  const typed = text.trim();
  if (!URL.canParse(typed)) return undefined;
  const { protocol, username, password, href } = new URL(typed);
  const isPlain = protocol === "https:" && username === "" && password === "" && !/[?#]/.test(href);
  return isPlain && href.length <= longestAddress ? href.replace(/\/?$/, "/") : undefined;
}

/** Whether two addresses are those of one feed, however they are spelled: a browser, too, takes them for the same. */
export const isSameFeed = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && spelledAlike(one) === spelledAlike(other);

/** The address of a feed as every spelling of it comes out: the host in small letters, without the port that https has anyway. */
export const spelledAlike = (address: string): string =>
  URL.canParse(address) ? new URL(address).href.replace(/\/?$/, "/") : address;
