import { z } from "zod";
import { Id, Percent, sourced, Text } from "./basics";
import { Period } from "./period";

/** A customer's share of a supplier's revenue in a period. */
export const RevenueShare = z.strictObject({
  id: Id,
  customer: Id,
  supplier: Id,
  period: Period,
  percent: Percent,
  joint: z.literal(true).optional().describe("One share published for several customers together."),
  likely: Id.optional().describe("Who an unnamed customer probably is: a guess, which never answers."),
  identifiedBy: Text.optional().describe("Who puts the name to a customer that the filing leaves unnamed."),
  ...sourced,
});
export type RevenueShare = z.infer<typeof RevenueShare>;
