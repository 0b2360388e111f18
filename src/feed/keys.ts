import { sha256Of } from "./identity";
import * as z from "zod/mini";

/** 32 bytes in base64url. */
const Coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** A public key, as JSON Web Key. A private one does not fit: it has a field more. */
export const FeedKey = z.strictObject({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: Coordinate,
  y: Coordinate,
});
export type FeedKey = z.infer<typeof FeedKey>;

/** How signatures are made. */
export const signing = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

/** Whether a key is a point of the curve: one that was mistyped is none. */
export const isOnCurve = (key: FeedKey): Promise<boolean> =>
  crypto.subtle.importKey("jwk", key, signing, false, ["verify"]).then(
    () => true,
    () => false,
  );

/** By what a manifest names the key that signs it: the beginning of the key's thumbprint (RFC 7638), in hexadecimal. */
export async function keyIdOf({ crv, kty, x, y }: FeedKey): Promise<string> {
  return (await sha256Of(JSON.stringify({ crv, kty, x, y }))).slice(0, 16);
}
