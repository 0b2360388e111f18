import { z } from "zod";
import { Id, PartialDay, Percent, Text } from "./basics";
import { currencies, debtRanks, qualifiers, valuationBases } from "./vocabulary";

/** A price of one share. */
const Price = z.strictObject({
  amount: z.number().positive().max(1e9),
  currency: z.enum(currencies),
  qualifier: z.enum(qualifiers),
});

/** A part of a deal's value: a tranche, an instalment, the amount of one site. */
const Tranche = z.strictObject({
  amount: z.number().int().positive().optional().describe("Left out where only its terms are known."),
  currency: z.enum(currencies).optional(),
  qualifier: z.enum(qualifiers).optional().describe("Left out of an exact amount."),
  what: Text.optional().describe("Which part it is, or what for."),
  coupon: z.number().min(0).max(100).optional().describe("Interest in per cent a year."),
  contingent: z.literal(true).optional().describe("Due only if something else happens first."),
});
export const Tranches = z.array(Tranche).min(1).describe("Parts of the value that a document tells apart.");

/** What was drawn of a loan, or outstanding of it, on a day. */
const Drawn = z.strictObject({
  amount: z.number().int().nonnegative(),
  currency: z.enum(currencies),
  on: PartialDay,
});

/** The terms of a loan or of bonds. */
export const Debt = z.strictObject({
  issue: Text.optional().describe("What the paper is called."),
  coupon: Percent.optional().describe("Interest in per cent a year, where it is printed as such."),
  margin: z
    .strictObject({ over: Text, points: z.number().positive().max(100), qualifier: z.enum(qualifiers) })
    .optional()
    .describe("Percentage points over a floating rate; of a bond, over government bonds when it was issued."),
  maturity: PartialDay.optional().describe("The day on which the last of it falls due."),
  parts: z.number().int().min(2).optional().describe("How many bonds or loans with terms of their own it consists of."),
  rank: z.enum(debtRanks).optional().describe("How it stands before other debt, as the document words it."),
  convertible: z.literal(true).optional().describe("It can be turned into shares."),
  conversionPrice: Price.optional().describe("What one share costs whoever turns it into shares."),
  collateral: Text.optional().describe("What secures it."),
  rating: z
    .array(z.strictObject({ agency: Text.optional(), grade: Text }))
    .min(1)
    .optional()
    .describe("The agencies' grades, as printed; an agency is left out where the document names none."),
  issuePrice: z.number().positive().max(200).optional().describe("In per cent of the principal."),
  arrangers: z
    .array(Id)
    .min(1)
    .optional()
    .describe("Ids of those of the deal's parties that arrange it, who need not lend."),
  leads: z.array(Id).min(1).optional().describe("Ids of those of the deal's parties that lead its lenders."),
  drawn: z.array(Drawn).min(1).optional().describe("What was drawn of it, or outstanding, on a day."),
});
export type Debt = z.infer<typeof Debt>;

/** The terms on which shares are bought: those of a round, a stake or a whole company. */
export const Round = z.strictObject({
  issue: Text.optional().describe("What the round or offering is called."),
  valuations: z
    .array(
      z.strictObject({
        basis: z.enum(valuationBases),
        amount: z.number().int().positive(),
        currency: z.enum(currencies),
        qualifier: z.enum(qualifiers),
      }),
    )
    .min(1)
    .optional()
    .describe("What the whole company is worth by it, before or after the money comes in."),
  pricePerShare: Price.optional().describe("What one share costs."),
  leads: z.array(Id).min(1).optional().describe("Ids of those of the deal's parties that lead its investors."),
});
export type Round = z.infer<typeof Round>;
