import { z } from "zod";
import { factLists } from "../core/records/lists";
import { Release } from "../core/records/records";

/** A file by what is in it: its name is the SHA-256 of its bytes, so that it never changes. */
export const Part = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
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
