import { z } from "zod";
import { Capacity, Evidence, Id, PartialDay, Percent, Period, Quantities, sourced, Text, Value } from "./basics";
import { measures, metrics } from "./metrics";
import { partyGroups, partyKinds } from "./vocabulary";

/** Where a share is listed, as far as a document says it. */
const Listing = z.strictObject({
  mic: z
    .string()
    .regex(/^[A-Z]{4}$/, "A market identifier code is four capital letters.")
    .optional()
    .describe("Market identifier code (ISO 10383) of the exchange."),
  ticker: Text.optional(),
});

/** What registers call a party. Each has its form here; the rules of the data check its digits. */
const Identifiers = z.strictObject({
  lei: z
    .string()
    .regex(/^[A-Z0-9]{18}\d{2}$/, "An LEI is 18 capitals and digits, and two check digits.")
    .optional()
    .describe("Legal entity identifier (ISO 17442)."),
  cik: z
    .string()
    .regex(/^\d{10}$/, "A CIK is written with all of its ten digits.")
    .optional()
    .describe("Central index key of the SEC."),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, "An item of Wikidata is Q and a number.")
    .optional(),
  isin: z
    .array(
      z.string().regex(/^[A-Z]{2}[A-Z0-9]{9}\d$/, "An ISIN is a country, nine capitals and digits, and a check digit."),
    )
    .min(1)
    .optional()
    .describe("The ISINs of its shares (ISO 6166), that of the ordinary share first."),
  domain: z
    .string()
    .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, "A domain is lower-case letters, digits and dots.")
    .optional()
    .describe("The host of its website."),
});

/** A company, fund, state or group that stands on one side of a deal. */
export const Party = z.strictObject({
  id: Id,
  name: Text.describe("The name that answers show."),
  kind: z.enum(partyKinds),
  aliases: z.array(Text).min(1).optional().describe("Legal and other names by which it can be asked for."),
  formerNames: z.array(Text).min(1).optional().describe("Names that it bore before; it can be asked for by them too."),
  listings: z.array(Listing).min(1).optional().describe("Where its shares are listed, the best known place first."),
  identifiers: Identifiers.optional().describe("What registers call it: LEI, CIK, Wikidata, ISINs, its domain."),
  groups: z
    .array(z.enum(partyGroups))
    .min(1)
    .optional()
    .describe("What else it is, more closely than its kind says. Our own classification."),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .describe("ISO 3166-1 code."),
  parent: Id.optional().describe("Id of the party that controls it."),
  parentSince: PartialDay.optional().describe("The day from which that party controls it, where a document gives it."),
  members: z.array(Id).min(1).optional().describe("Ids of the parties in a group or venture."),
  defaultMeasures: z
    .partialRecord(z.enum(metrics), z.enum(measures))
    .optional()
    .describe(
      "By which measure a metric answers where none is asked for, if not by the metric's first. For ever the same.",
    ),
});
export type Party = z.infer<typeof Party>;

/** What there is to know of a party beside its facts. */
export const partyDossier = {
  note: Text.optional(),
  sources: z.array(Evidence).min(1).optional().describe("The documents behind its identifiers, names and parent."),
};

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
});
export type Stake = z.infer<typeof Stake>;

/** A customer's share of a supplier's revenue in a period. */
export const RevenueShare = z.strictObject({
  id: Id,
  customer: Id,
  supplier: Id,
  period: Period,
  percent: Percent,
  joint: z.literal(true).optional().describe("One share published for several customers together."),
  likely: Id.optional().describe("Who an unnamed customer probably is: a guess, which never answers."),
});
export type RevenueShare = z.infer<typeof RevenueShare>;

/** What stands behind a share of revenue. */
export const shareDossier = {
  identifiedBy: Text.optional().describe("Who puts the name to a customer that the filing leaves unnamed."),
  ...sourced,
};

/** What one document says about a figure. */
const FigureEvidence = Evidence.extend({
  knownSince: z.iso
    .date()
    .optional()
    .describe("A day by which what it says was public for certain, where the document may be of a later one."),
});
export type FigureEvidence = z.infer<typeof FigureEvidence>;

/** What stands behind a figure. */
export const figureDossier = {
  ...sourced,
  sources: z.array(FigureEvidence).min(1).describe("The documents behind the record, best first."),
};

/** What a company states of itself, or what is reported of it, for a period. */
export const Figure = z.strictObject({
  id: Id,
  company: Id,
  metric: z.enum(metrics),
  measure: z.enum(measures).describe("How the metric is measured: one of its own measures."),
  period: Period.describe("The period it covers; of a balance, the one at whose end it stands."),
  asOf: PartialDay.optional().describe("The day for which it is stated, where that is not the period's last day."),
  value: Value.optional(),
  percent: Percent.optional(),
  capacity: Capacity.optional(),
  counterparty: Id.optional().describe("The other company that it is about."),
  sumOf: z.array(Id).min(1).optional().describe("Ids of the deals whose values it adds up."),
  supersededBy: Id.optional().describe("Id of the figure that replaces this one."),
});
export type Figure = z.infer<typeof Figure>;
