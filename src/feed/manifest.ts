import { z } from "zod";
import { factLists } from "../core/records/lists";
import { Release } from "../core/records/records";

const Count = z.number().int().nonnegative();
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a feed says of an edition; the signature is over all the rest, and so over the hash of the file of its contents. */
export const EditionManifest = z.strictObject({
  ...Release.shape,
  counts: z.strictObject({ deals: Count, stakes: Count, revenueShares: Count, figures: Count, sources: Count }),
  file: z
    .string()
    .regex(/^editions\/\d+-[0-9a-f]{16}\.json$/)
    .describe("Where the contents of the edition are, seen from latest.json."),
  bytes: z.number().int().positive().describe("The size of that file."),
  sha256: Sha256.describe("The hash of that file."),
  schema: z.number().int().positive().describe("What a reader must understand; see schemaNumber."),
  signedAt: z.iso.datetime().optional().describe("When the feed last said that this is its newest edition."),
  validUntil: z.iso
    .datetime()
    .optional()
    .describe("By when it promises to say so again; without it, it promises nothing."),
  key: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe("The id of the key that signs."),
  signature: z
    .string()
    .regex(/^[0-9a-f]{128}$/)
    .describe("ECDSA over P-256 with SHA-256, as r and s."),
});
export type EditionManifest = z.infer<typeof EditionManifest>;

/** A manifest that is still to be signed. */
export type Unsigned = Omit<EditionManifest, "signature">;

/** The bytes that are signed: the fields in the schema's order, so that it does not matter how a file is laid out. */
export function signedBytes(manifest: Unsigned): Uint8Array<ArrayBuffer> {
  const ordered = EditionManifest.omit({ signature: true }).parse(manifest);
  return new TextEncoder().encode(JSON.stringify(ordered));
}

/** A file by what is in it: its name is the SHA-256 of its bytes, so that it never changes. */
export const Part = z.strictObject({
  sha256: Sha256,
  bytes: z.number().int().positive(),
});
export type Part = z.infer<typeof Part>;

/** Far more than an edition of a million records has. */
const MOST_CHUNKS = 100_000;

/** What an edition consists of: the chunks of its records, each in two parts. Its file is what a manifest names. */
export const Contents = z.strictObject({
  release: Release,
  chunks: z
    .array(z.strictObject({ list: z.enum(factLists), answers: Part, evidence: Part }))
    .max(MOST_CHUNKS)
    .describe("In the order of the lists, and within a list in that of its records."),
});
export type Contents = z.infer<typeof Contents>;
