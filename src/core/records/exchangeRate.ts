import { z } from "zod";
import { currencies } from "../vocabulary";
import { Id, Text } from "./basics";

/** What a currency was worth in US dollars on a day, at a central bank's reference rate. */
export const ExchangeRate = z.strictObject({
  id: Id,
  currency: z.enum(currencies),
  day: z.iso.date(),
  usdPerUnit: z.number().positive().max(1000),
  basis: Text.describe("How the rate follows from what the source prints."),
  source: Id.describe("Id of the document in sources.json."),
});
export type ExchangeRate = z.infer<typeof ExchangeRate>;
