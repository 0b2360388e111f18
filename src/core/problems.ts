/** Why a question has no answer: it is malformed, or nobody has disclosed the answer. */
export type Reason = "malformed" | "undisclosed";

/** A question without an answer, in words for a cell: what was asked, what is so, what to do. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly reason: Reason,
    sentence: string,
  ) {
    super(sentence);
  }
}

const malformed = (sentence: string) => new Problem("malformed", sentence);
const undisclosed = (sentence: string) => new Problem("undisclosed", sentence);

// Made when it is needed: to make one takes as long as to unpack the edition.
const orList = (words: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "disjunction" }).format(words);

/** Every sentence that a cell can show. */
export const problems = {
  pinnedElsewhere: (number: number) =>
    undisclosed(
      `This workbook is pinned to edition ${number} of the data, which is not at hand. Open DEALS > Data to fetch it.`,
    ),
  pinUnreadable: () =>
    undisclosed(
      "This workbook is pinned to an edition of the data, but its pin is damaged and does not say which. Open DEALS > Data to take the pin away, then pin it anew.",
    ),
  missing: (argument: string, what: string) => malformed(`Give the ${argument}: ${what}.`),
  unknownParty: (asked: string, nearest: string) =>
    malformed(`No company is called "${asked}". Did you mean "${nearest}"?`),
  samePartyTwice: (name: string) => malformed(`Both sides are ${name}. Give two different companies.`),
  unknownDeal: (asked: string, nearest: string) =>
    malformed(`No deal has the id "${asked}". Did you mean "${nearest}"? DEALS.LIST shows ids.`),
  unknownWord: (what: string, asked: string, nearest: string) =>
    malformed(`"${asked}" is not ${what}. Did you mean "${nearest}"?`),
  notOneOf: (what: string, asked: string, known: readonly string[]) =>
    malformed(`"${asked}" is not ${what}. Give ${orList(known)}.`),
  badDay: (argument: string, asked: string) =>
    malformed(`"${asked}" is not a day. Give ${argument} as a date, 2025, "2025-06" or "2025-06-30".`),
  badNumber: (argument: string, asked: string, least: number, most: number) =>
    malformed(`${argument} is "${asked}". Give a whole number from ${least} to ${most}.`),
  backwards: (from: string, to: string) => malformed(`from (${from}) is after to (${to}). Give the earlier day first.`),
  badPeriod: (asked: string) => malformed(`"${asked}" is not a period. Give 2024, "FY2024", "Q2 2025" or "FY-1".`),
  noDeals: () => undisclosed("There are no deals like that, so there is no share of them. Ask for fewer conditions."),
  noTerm: () =>
    undisclosed("None of these deals has a disclosed term, so what remains is unknown. See DEALS.SCHEDULE."),
  noFigure: (company: string, metric: string, period: string) =>
    undisclosed(`Nobody has disclosed the ${metric} of ${company} for ${period}.`),
  noFigureThen: (company: string, metric: string, period: string, disclosed: string) =>
    undisclosed(`The ${metric} of ${company} is not disclosed for ${period}, only for ${disclosed}.`),
  notRecorded: (field: string, name: string) => undisclosed(`Nobody has disclosed the ${field} of ${name}.`),
  noStake: (holder: string, issuer: string) =>
    undisclosed(`Nobody has disclosed what share of ${issuer} ${holder} holds.`),
  stakeNotYet: (holder: string, issuer: string, first: string, asOf: string) =>
    undisclosed(`${holder}'s share of ${issuer} was first stated for ${first}, after ${asOf}. Give a later day.`),
  noSupplier: (customer: string) => undisclosed(`Nobody has disclosed ${customer}'s share of any supplier's revenue.`),
  severalSuppliers: (customer: string, suppliers: string) =>
    malformed(`${customer}'s share is disclosed by ${suppliers}. Give one of them as supplier.`),
  noRevenueShare: (customer: string, supplier: string, period: string) =>
    undisclosed(`Nobody has disclosed ${customer}'s share of ${supplier}'s revenue for ${period}.`),
  noRevenueShareThen: (customer: string, supplier: string, period: string, disclosed: string) =>
    undisclosed(`${customer}'s share of ${supplier}'s revenue is not disclosed for ${period}, only for ${disclosed}.`),
};
