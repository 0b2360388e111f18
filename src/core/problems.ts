import { echoed } from "./spelling";

/** As much as Excel has room for in the menu of a cell's error. */
const longestSentence = 300;

/** A question without an answer, in words for a cell: what was asked, what is so, what to do. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    /** Whether the question is malformed, or nobody has disclosed the answer. */
    readonly reason: "malformed" | "undisclosed",
    sentence: string,
  ) {
    super(sentence.length > longestSentence ? `${sentence.slice(0, longestSentence - 1)}…` : sentence);
  }
}

/** What is asked for; undefined where there is a Problem instead. */
export function unlessProblem<Wanted>(ask: () => Wanted): Wanted | undefined {
  try {
    return ask();
  } catch (cause) {
    if (cause instanceof Problem) return undefined;
    throw cause;
  }
}

const malformed = (sentence: string) => new Problem("malformed", sentence);
const undisclosed = (sentence: string) => new Problem("undisclosed", sentence);

// Made when it is needed: to make one takes as long as to unpack the edition.
const orList = (words: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "disjunction" }).format(words);

const andList = (words: readonly string[]): string => new Intl.ListFormat("en-GB").format(words);

/** The periods in order for which a metric is known: by the measure that was meant, and by others. */
interface KnownPeriods {
  /** How to ask for what was asked by a measure by which it is known. */
  readonly instead: string | undefined;
  readonly own: readonly string[];
  readonly byOthers: readonly { readonly measure: string; readonly periods: readonly string[] }[];
}

/** A list in a sentence; of a long one its newest. */
const most = 6;
const newestOf = (words: readonly string[], shown = most): string =>
  andList(words.length > shown + 1 ? [...words.slice(-shown), `${words.length - shown} earlier ones`] : words);

/** Several names in a sentence; of many the first. */
export const severalInWords = (names: readonly string[]): string =>
  andList(names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} others`] : names);

/** Whose something is: of a name that ends in s, too, but not of "14 others". */
const owning = (name: string): string => (name.endsWith(" others") ? `${name}'` : `${name}'s`);

/** That only a group has something, of which some names already say that it is meant as a whole. */
const onlyTogether = (word: "of" | "from", group: string | undefined): string =>
  group === undefined ? "" : `, only ${word} ${group.replace(/ together$/, "")} together`;

/** Of a series among others there is room for fewer. */
const mostAmongOthers = 2;

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
  evidenceAway: (edition: number) =>
    undisclosed(
      `The documents of edition ${edition} are not on this computer, and could not be fetched. Check the network, then calculate the cell anew.`,
    ),
  missing: (argument: string, what: string) => malformed(`Give the ${argument}: ${what}.`),
  unreadable: (argument: string) =>
    malformed(`${argument} is an error, several cells, or a value that is no text or number. Give one cell or text.`),
  tooLong: (argument: string, asked: string, longest: number) =>
    malformed(
      `${argument} has ${asked.length.toLocaleString("en-US")} characters ("${echoed(asked)}"). Give at most ${longest}.`,
    ),
  unknownParty: (asked: string, nearest: string | undefined) =>
    malformed(
      `No company is called "${echoed(asked)}". ${nearest === undefined ? "DEALS.PARTIES lists the names that are known." : `Did you mean "${nearest}"?`}`,
    ),
  oneCompany: (argument: string, asked: string) =>
    malformed(`"${echoed(asked)}" is not one company. Give the name or ticker of one as ${argument}.`),
  noCompanies: (argument: string, asked: string) =>
    malformed(
      `"${echoed(asked)}" does not say which companies. Give one as ${argument}, a kind such as "hyperscaler", or several separated by semicolons.`,
    ),
  nobodyOfKind: (edition: number, kind: string) =>
    undisclosed(`Edition ${edition} has nobody of the kind ${kind}. DEALS.PARTIES without a kind lists whom it has.`),
  samePartyTwice: (name: string) => malformed(`Both sides are ${name}. Give two different companies.`),
  unknownDeal: (asked: string, nearest: string | undefined) =>
    malformed(
      `No deal has the id, title or words "${echoed(asked)}". ${nearest === undefined ? "" : `Did you mean "${nearest}"? `}DEALS.LIST shows ids and titles.`,
    ),
  severalDeals: (asked: string, titles: readonly string[]) => {
    // Of three long ones there is room for two.
    const shown = titles.slice(0, titles.slice(0, 3).join("").length > 150 ? 2 : 3).map((title) => `"${title}"`);
    const others = titles.length - shown.length;
    const list = andList(others > 0 ? [...shown, others === 1 ? "1 other" : `${others} others`] : shown);
    return malformed(`"${echoed(asked)}" means ${titles.length} deals: ${list}. Give more words, or an id.`);
  },
  unknownWord: (what: string, asked: string, nearest: string) =>
    malformed(`"${echoed(asked)}" is not ${what}. Did you mean "${nearest}"?`),
  notKnown: (what: string, asked: string, offered: readonly string[]) =>
    malformed(
      `"${echoed(asked)}" is not ${what}. Give ${orList([...offered.slice(0, most), "another that is offered"])}.`,
    ),
  notOneOf: (what: string, asked: string, known: readonly string[]) =>
    malformed(`"${echoed(asked)}" is not ${what}. Give ${orList(known)}.`),
  badDay: (argument: string, asked: string) =>
    malformed(`"${echoed(asked)}" is not a day. Give ${argument} as a date, 2025, "2025-06" or "2025-06-30".`),
  unsureDay: (argument: string, asked: string, meant: readonly string[]) =>
    malformed(
      `"${echoed(asked)}" does not say for sure which day it means. Give ${argument} as the text ${orList(meant.map((day) => `"${day}"`))}.`,
    ),
  badNumber: (argument: string, asked: string, least: number, most: number) =>
    malformed(`${argument} is "${echoed(asked)}". Give a whole number from ${least} to ${most}.`),
  backwards: (from: string, to: string) => malformed(`from (${from}) is after to (${to}). Give the earlier day first.`),
  notHappenedYet: (from: string, editionDay: string) =>
    malformed(
      `from (${from}) is after the edition's day, ${editionDay}. Give to as well, to see which terms end by then.`,
    ),
  tooManyLoops: (maxLength: number) =>
    malformed(`There are too many ways for money through ${maxLength} companies. Give a smaller maxLength.`),
  badPeriod: (asked: string) =>
    malformed(`"${echoed(asked)}" is not a period. Give 2024, "FY2024", "Q2 2025", "FY-1" or "latest".`),
  severalPeriods: (day: string, labels: readonly string[]) =>
    malformed(`More than one period ends on ${day}: ${andList(labels)}. Give one of them as period.`),
  newestDiffer: (metric: string, labels: readonly string[]) =>
    malformed(
      `The newest periods for which these companies have ${metric} differ in length: ${newestOf(labels)}. Give a year or a quarter as period.`,
    ),
  noDeals: () => undisclosed("There are no deals like that, so there is no share of them. Ask for fewer conditions."),
  noneStated(edition: number, deals: number, what: "value" | "power"): Problem {
    // What counts by its power may be part of another one by its value, and LIST counts by value.
    const list = what === "power" ? 'DEALS.LIST with "all"' : "DEALS.LIST";
    return undisclosed(
      deals === 1
        ? `Edition ${edition} knows one such deal, but no ${what} of it. ${list} shows it.`
        : `Edition ${edition} knows ${deals} such deals, but no ${what} of any of them. ${list} shows them.`,
    );
  },
  noneInDollars: (edition: number, deals: number) =>
    undisclosed(
      deals === 1
        ? `Edition ${edition} knows one such deal, but no value of it in US dollars. DEALS.LIST has its "amount" and "currency".`
        : `Edition ${edition} knows ${deals} such deals, but no value of any of them in US dollars. DEALS.LIST has their "amount" and "currency".`,
    ),
  noTerm: (deals: number) =>
    undisclosed(
      deals === 1
        ? "This deal has no disclosed term, so what remains of it is unknown. See DEALS.SCHEDULE."
        : "None of these deals discloses both its value and its term, so what remains is unknown. See DEALS.SCHEDULE.",
    ),
  noFigure: (edition: number, company: string, metric: string, others: readonly string[]) =>
    undisclosed(
      others.length > 0
        ? `Edition ${edition} has no ${metric} of ${company}. It has the ${severalInWords(others)} of ${company}.`
        : `Edition ${edition} has no ${metric} of ${company}, nor any other figure of it.`,
    ),
  noFigureThen: (edition: number, company: string, metric: string, period: string, known: KnownPeriods) => {
    const { own, byOthers, instead } = known;
    const has = own.length > 0 ? ` It has ${newestOf(own, byOthers.length > 0 ? mostAmongOthers : most)}.` : "";
    const series = byOthers.map(({ measure, periods }) => `${measure}: ${newestOf(periods, mostAmongOthers)}`);
    const others = series.length > 0 ? ` By other measures it has ${series.join("; ")}.` : "";
    const ask = instead === undefined ? "" : ` Ask for "${instead}".`;
    return undisclosed(`Edition ${edition} has no ${metric} of ${company} for ${period}.${has}${others}${ask}`);
  },
  noFigureOfAny: (edition: number, metric: string, period: string, lacking: readonly string[], group?: string) =>
    undisclosed(
      `Edition ${edition} has no ${metric} for ${period} of any of ${severalInWords(lacking)}${onlyTogether("of", group)}.`,
    ),
  noFigureOfAll: (edition: number, metric: string, period: string, lacking: readonly string[], companies: number) =>
    undisclosed(
      `Edition ${edition} has the ${metric} for ${period} of ${companies - lacking.length} of these ${companies} companies, but not of ${severalInWords(lacking)}. Leave them out, or ask DEALS.SERIES.`,
    ),
  notSummed: (metric: string) =>
    malformed(`The ${metric} of several companies is no money that adds up. Give one company, or ask DEALS.SERIES.`),
  figureNotYet: (edition: number, company: string, metric: string, period: string, asOf: string) =>
    // It may have been public all the same, in documents that nobody has gathered.
    undisclosed(
      `Edition ${edition} has no document of ${asOf} or before with the ${metric} of ${company} for ${period}. Give a later day as asOf.`,
    ),
  notAdded: (metric: string) =>
    malformed(`Quarters of ${metric} do not add up to a year. Give "latest", or a year or quarter.`),
  severalCounterparties: (edition: number, company: string, metric: string, counterparties: readonly string[]) =>
    malformed(
      `Edition ${edition} has the ${metric} of ${company} with ${andList(counterparties)}. Give DEALS.FIGURE one of them as counterparty.`,
    ),
  notRecorded: (edition: number, field: string, name: string) =>
    undisclosed(`Edition ${edition} has no ${field} of ${name}.`),
  noRate: (edition: number, name: string, currency: string) =>
    undisclosed(
      `Edition ${edition} has no exchange rate for the value of ${name}. It is in ${currency}: ask for "amount".`,
    ),
  noRateOfValuation: (edition: number, name: string, amount: number, currency: string) =>
    undisclosed(
      `Edition ${edition} has no exchange rate for the valuation of ${name}. It is ${amount / 1e9} billion ${currency}.`,
    ),
  termInYears: (edition: number, field: string, name: string) =>
    undisclosed(`Edition ${edition} has no ${field} of ${name}. Its term is stated in years: ask for "years".`),
  noStake: (edition: number, holder: string, issuer: string) =>
    undisclosed(`Edition ${edition} has no share of ${issuer} that ${holder} holds.`),
  otherHolding: (edition: number, holder: string, issuer: string, holding: string) =>
    undisclosed(
      `Edition ${edition} has no share of ${issuer} that ${holder} holds, only ${holding}. DEALS.HOLDINGS shows it.`,
    ),
  stakeNotYet: (holder: string, issuer: string, first: string, asOf: string) =>
    undisclosed(`${holder}'s share of ${issuer} was first stated for ${first}, after ${asOf}. Give a later day.`),
  noHolders: (edition: number, issuer: string) => undisclosed(`Edition ${edition} has no holder's share of ${issuer}.`),
  otherHolders: (edition: number, issuer: string, issuers: number, holders: readonly string[]) =>
    undisclosed(
      `Edition ${edition} has no holder's share of ${issuer}. DEALS.HOLDINGS shows what ${severalInWords(holders)} ${holders.length === 1 ? "has" : "have"} of ${issuers === 1 ? "it" : "them"}.`,
    ),
  noHoldersYet: (issuer: string, first: string, asOf: string) =>
    undisclosed(`A holder's share of ${issuer} was first stated for ${first}, after ${asOf}. Give a later day.`),
  noHoldings: (edition: number, holder: string) => undisclosed(`Edition ${edition} has nothing that ${holder} holds.`),
  noHoldingsYet: (holder: string, first: string, asOf: string) =>
    undisclosed(`A holding of ${holder} was first stated for ${first}, after ${asOf}. Give a later day.`),
  noSupplier: (edition: number, customer: string, group?: string) =>
    undisclosed(
      `Edition ${edition} has no supplier that states what share of its revenue comes from ${customer}${onlyTogether("from", group)}.`,
    ),
  severalSuppliers: (customer: string, suppliers: readonly string[]) =>
    malformed(`${owning(customer)} share is disclosed by ${andList(suppliers)}. Give one of them as supplier.`),
  noRevenueShare: (edition: number, customer: string, supplier: string, group?: string) =>
    undisclosed(`Edition ${edition} has no share of ${customer} in ${supplier}'s revenue${onlyTogether("of", group)}.`),
  noRevenueShareThen: (edition: number, customer: string, supplier: string, period: string, known: readonly string[]) =>
    undisclosed(
      `Edition ${edition} has no share of ${customer} in ${supplier}'s revenue for ${period}. It has ${newestOf(known)}.`,
    ),
  noCustomers: (edition: number, supplier: string) =>
    undisclosed(`Edition ${edition} has no customer's share of ${owning(supplier)} revenue.`),
  noCustomersThen: (edition: number, supplier: string, period: string, known: readonly string[]) =>
    undisclosed(
      `Edition ${edition} has no customer's share of ${supplier}'s revenue for ${period}. It has ${newestOf(known)}.`,
    ),
};
