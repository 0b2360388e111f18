import { z } from "zod";
import { correctionStatuses } from "../vocabulary";
import { Id, Text } from "./basics";

/** An error of a source, or a disagreement between sources, and what we hold. */
export const Correction = z.strictObject({
  id: Id,
  record: Id.describe("Id of the record that it is about."),
  source: Id.optional().describe("Id of the document, where it stands behind a record."),
  sourceName: Text.optional().describe("The document in words, where it stands behind none."),
  sourceSays: Text,
  weHold: Text,
  why: Text,
  status: z.enum(correctionStatuses),
});
export type Correction = z.infer<typeof Correction>;
