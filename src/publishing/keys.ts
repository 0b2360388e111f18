import * as z from "zod/mini";
import { FeedKey, signing } from "../feed/feedKey";

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
 * Reads a key, or several, as JSON.
 * @param where Where the text comes from, for the sentence.
 * @throws Error if it is none.
 */
export function keyIn<Key>(text: string, schema: z.ZodMiniType<Key>, where: string): Key {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new Error(`${where} does not hold what npm run edition:keys makes.`);
  }
}
