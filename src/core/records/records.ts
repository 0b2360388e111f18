import { z } from "zod";
import { Figure, Party, RevenueShare, Stake } from "./companies";
import { Deal } from "./deal";
import { Correction, ExchangeRate, Source } from "./documents";

/** A billion editions are enough; a slip of the keyboard must not make one that no other can follow. */
const MOST_EDITIONS = 999_999_999;

/** Which release of the data this is. */
export const Release = z.strictObject({
  number: z.number().int().positive().max(MOST_EDITIONS).describe("Grows with every release."),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  day: z.iso.date().describe("The last day whose facts it can hold; what a left-out day means."),
});
export type Release = z.infer<typeof Release>;

/** Everything that one edition of the data says. */
export const Records = z.strictObject({
  release: Release,
  parties: z.array(Party),
  sources: z.array(Source),
  deals: z.array(Deal),
  stakes: z.array(Stake),
  revenueShares: z.array(RevenueShare),
  figures: z.array(Figure),
  corrections: z.array(Correction),
  exchangeRates: z.array(ExchangeRate),
});
export type Records = z.infer<typeof Records>;
