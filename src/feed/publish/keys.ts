import * as z from "zod/mini";
import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Feed } from "../feed";
import { FeedKey, signing } from "../keys";
import { feedAddressIn } from "../identity";

/** A private key, as JSON Web Key. */
export const PrivateKey = z.object({ ...FeedKey.shape, d: z.string() });
export type PrivateKey = z.infer<typeof PrivateKey>;

/** Makes a private key, which signs editions. */
export async function makeKey(): Promise<PrivateKey> {
  const { privateKey } = await crypto.subtle.generateKey(signing, true, ["sign", "verify"]);
  return PrivateKey.parse(await crypto.subtle.exportKey("jwk", privateKey));
}

/** The part of a private key that everybody may know: it goes into the add-in. */
export const publicPartOf = ({ kty, crv, x, y }: PrivateKey): FeedKey => ({ kty, crv, x, y });

/**
 * Reads a private key as JSON.
 * @param where Where the text comes from, for the sentence.
 * @throws Error if it is none.
 */
export const privateKeyIn = (text: string, where: string): PrivateKey =>
  read(text, PrivateKey, `${where} holds no private key. npm run edition:keys -- --out FILE writes one.`);

/**
 * Reads a list of public keys as JSON.
 * @param where Where the text comes from, for the sentence.
 * @throws Error if it is something else: above all if a private key is in it, which would be given away.
 */
export const publicKeysIn = (text: string, where: string): FeedKey[] =>
  read(
    text,
    z.array(FeedKey.check(z.refine(isOnCurve))).check(z.minLength(1)),
    `${where} must hold a list of public keys and nothing else: [ … ] around what npm run edition:keys prints.`,
  );

/** Whether a key is a point of the curve: one that was mistyped is none, and would refuse every edition. */
function isOnCurve(key: FeedKey): boolean {
  try {
    return createPublicKey({ key, format: "jwk" }).type === "public";
  } catch {
    return false;
  }
}

function read<Read>(text: string, schema: z.ZodMiniType<Read>, otherwise: string): Read {
  try {
    // Windows begins texts with a mark of their encoding.
    return schema.parse(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    throw new Error(otherwise);
  }
}

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
  return { address: secure, keys: publicKeysIn(textIn(keysFile), keysFile) };
}

function textIn(keysFile: string): string {
  try {
    return readFileSync(keysFile, "utf8");
  } catch {
    throw new Error(`${keysFile}, which DEALS_FEED_KEYS names, can't be read. Check its name and who may read it.`);
  }
}
