import { z } from "zod";
import { metrics } from "../metrics";
import { Capacity, Id, PartialDay, Percent, sourced, Value } from "./basics";
import { Period } from "./period";

/** What a company states of itself, or what is reported of it, for a period. */
export const Figure = z.strictObject({
  id: Id,
  company: Id,
  metric: z.enum(metrics),
  period: Period.describe("The period it covers; of a balance, the one at whose end it stands."),
  asOf: PartialDay.optional().describe("The day for which it is stated, where that is not the period's last day."),
  value: Value.optional(),
  percent: Percent.optional(),
  capacity: Capacity.optional(),
  counterparty: Id.optional().describe("The other company that it is about."),
  sumOf: z.array(Id).min(1).optional().describe("Ids of the deals whose values it adds up."),
  supersededBy: Id.optional().describe("Id of the figure that replaces this one."),
  ...sourced,
});
export type Figure = z.infer<typeof Figure>;
