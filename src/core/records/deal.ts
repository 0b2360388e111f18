import { z } from "zod";
import {
  currencies,
  dealKinds,
  debtRanks,
  endings,
  notCountedReasons,
  programmeKinds,
  qualifiers,
  roles,
  statuses,
  valuationBases,
} from "./vocabulary";
import { Capacity, Id, PartialDay, Percent, Quantities, sourced, Text, Value } from "./basics";

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
const Tranches = z.array(Tranche).min(1).describe("Parts of the value that a document tells apart.");

/** What was drawn of a loan, or outstanding of it, on a day. */
const Drawn = z.strictObject({
  amount: z.number().int().nonnegative(),
  currency: z.enum(currencies),
  on: PartialDay,
});

/** The terms of a loan or of bonds. */
const Debt = z.strictObject({
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

/** The terms on which shares are bought: those of a round, a stake or a whole company. */
const Round = z.strictObject({
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

/** How a deal ended: replaced by another one, or called off. */
const Ended = z.strictObject({
  how: z.enum(endings).describe("Replaced by another deal, or called off."),
  on: PartialDay,
  by: Id.optional().describe("Id of the deal that replaces a superseded one."),
});

/** Who pays whom. */
const Direction = z.strictObject({
  payer: Id.describe("Id of the party that pays, invests, lends or promises."),
  payee: Id.describe("Id of the party that is paid."),
  payeeFor: Id.optional().describe("The party for which a vehicle is paid: a reader asks for that name."),
});

/** An agreement, or the plan of one, between named parties. */
export const Deal = z.strictObject({
  id: Id,
  title: Text.max(70, "A title has at most 70 characters.").describe(
    "What people call it: no other deal has the same.",
  ),
  aliases: z.array(Id).min(1).optional().describe("Earlier ids of the record, which go on working."),
  kind: z.enum(dealKinds),
  parties: z
    .array(z.strictObject({ party: Id, role: z.enum(roles).describe("What the party does in the deal.") }))
    .min(1)
    .describe("Those that a source names outright."),
  value: Value.optional().describe("Left out where nobody has disclosed it."),
  direction: Direction.optional().describe("Who pays whom; left out of a partnership in which nothing says so."),
  capacity: Capacity.optional(),
  percent: Percent.optional().describe("The share that changes hands, or of revenue that is shared."),
  quantities: Quantities.optional(),
  programme: Id.optional().describe("Id of the programme or campus to which it belongs."),
  announced: PartialDay.describe("The day it became public."),
  knownSince: z.iso
    .date()
    .optional()
    .describe("A day by which it was public for certain, where `announced` may mean a later one."),
  start: PartialDay.optional().describe("First day of the term."),
  end: PartialDay.optional().describe("Last day of the term; of debt, its maturity; of a purchase, the closing."),
  termYears: z
    .number()
    .positive()
    .max(100)
    .optional()
    .describe("Length of the term in years, as a document states it; it need not state an end."),
  optionYears: z.number().positive().max(100).optional().describe("Years by which options can prolong the term."),
  valueWithRenewals: Value.optional().describe("What it is worth if all options to prolong it are used."),
  signed: PartialDay.optional().describe(
    "The day of signing, where that is not the day it became public; from a later one on it is firm.",
  ),
  closed: PartialDay.optional().describe(
    "The day on which the money was paid or the facility closed, where `end` is another.",
  ),
  tranches: Tranches.optional(),
  debt: Debt.optional().describe("Terms of a loan or of bonds."),
  round: Round.optional().describe("Terms on which shares are bought."),
  status: z.enum(statuses).describe("How far it had come when last heard of, or when it ended."),
  ended: Ended.optional().describe("How and when it stopped counting."),
  partOf: Id.optional().describe("Id of the deal that contains this one."),
  amends: Id.optional().describe("Id of the deal that this one extends or changes."),
  contingent: z.literal(true).optional().describe("Due only if something else happens first."),
  likely: Id.optional().describe("Who an unnamed party probably is: a guess, which never counts."),
  notCounted: z
    .enum(notCountedReasons)
    .optional()
    .describe("The reason that LIST shows, only where no counting rule says it already."),
});
export type Deal = z.infer<typeof Deal>;

/** What stands behind a deal. */
export const dealDossier = {
  notCountedNote: Text.optional().describe("Why it does not count, in words; goes with `notCounted`."),
  announcedNote: Text.optional().describe("Why it is taken to have become public that day, where it is not plain."),
  identifiedBy: Text.optional().describe("Who puts the name to a party that the document leaves unnamed."),
  option: Text.optional().describe("Rights to more of it, or to prolong it, in words."),
  exit: Text.optional().describe("Who can leave it early, and when."),
  ...sourced,
};

/** An undertaking, or a site, to which several deals belong: people ask for it by name. */
export const Programme = z.strictObject({
  id: Id,
  name: Text.describe("The name that answers show."),
  kind: z.enum(programmeKinds),
  aliases: z.array(Text).min(1).optional().describe("Other names by which it can be asked for."),
});
export type Programme = z.infer<typeof Programme>;

/** What there is to know of a programme beside its deals. */
export const programmeDossier = { note: Text.optional() };
