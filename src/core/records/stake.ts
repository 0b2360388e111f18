import { z } from "zod";
import { Id, PartialDay, Percent, Quantities, sourced, Value } from "./basics";

/** What a holder owned of an issuer on a day. */
export const Stake = z.strictObject({
  id: Id,
  holder: Id,
  issuer: Id,
  asOf: PartialDay.describe("The day for which the holding is stated."),
  percent: Percent.optional().describe("Left out where only a number of shares is known."),
  instrument: z.literal("warrant").optional().describe("A right to shares, which is not a stake."),
  value: Value.optional(),
  quantities: Quantities.optional(),
  contingent: z.literal(true).optional().describe("Due only if something else happens first."),
  supersededBy: Id.optional().describe("Id of the record that replaces this one."),
  ...sourced,
});
export type Stake = z.infer<typeof Stake>;
