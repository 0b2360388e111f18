import { z } from "zod";
import { partyKinds } from "../vocabulary";
import { Id, Text } from "./basics";

/** A company, fund, state or group that stands on one side of a deal. */
export const Party = z.strictObject({
  id: Id,
  name: Text.describe("The name that answers show."),
  kind: z.enum(partyKinds),
  aliases: z.array(Text).min(1).optional().describe("Legal and other names by which it can be asked for."),
  ticker: Text.optional(),
  exchange: Text.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .describe("ISO 3166-1 code."),
  parent: Id.optional().describe("Id of the party that controls it."),
  members: z.array(Id).min(1).optional().describe("Ids of the parties in a group or venture."),
  note: Text.optional(),
});
export type Party = z.infer<typeof Party>;
