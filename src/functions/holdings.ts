import { fractionOf } from "../core/decimals";
import { dollarsAt } from "../core/dollars";
import type { CellValue } from "../core/fields";
import type { Stake } from "../core/records/companies";
import { revenueShareIn, revenueSharesOf } from "../core/shares";
import { holdersOf, holdingsOf, stakeAsOf } from "../core/stakes";
import { type ArgumentsOf, type Context, declare, type Translated, type TextsOf } from "./declaration";
import { asOf, optionalParty, party, period } from "./parameters";

const ofStake = { holder: party(), issuer: party(), asOf: asOf() };
const ofHolders = { issuer: party(), asOf: asOf() };
const ofHoldings = { holder: party(), asOf: asOf() };
const ofShare = { customer: party(), period: period("supplier"), supplier: optionalParty() };
const ofCustomers = { supplier: party(), period: period("supplier") };

/** Who owns whom, and who buys from whom, as a share. */
export const holdings = {
  STAKE: declare({
    parameters: ofStake,
    result: "number",
    unit: "fraction",
    answer: (args, context) => fractionOf(stakeIn(args, context).percent),
    records: (args, context) => ({ stakes: [stakeIn(args, context)] }),
    carriesSource: true,
  }),
  HOLDERS: declare({
    parameters: ofHolders,
    result: "table",
    unit: "plain",
    columnUnits: { share: "fraction", "as of": "day" },
    answer: (args, context) => [
      ["holder", "share", "as of"],
      ...holdersIn(args, context).map(({ holder, percent, asOf: day }) => [
        context.edition.parties.nameOf(holder),
        fractionOf(percent),
        day,
      ]),
    ],
    records: (args, context) => ({ stakes: holdersIn(args, context) }),
  }),
  HOLDINGS: declare({
    parameters: ofHoldings,
    result: "table",
    unit: "plain",
    columnUnits: { share: "fraction", "as of": "day" },
    answer: (args, context) => [
      ["issuer", "share", "shares", "value", "instrument", "as of"],
      ...holdingsIn(args, context).map((stake) => [
        context.edition.parties.nameOf(stake.issuer),
        stake.percent ? fractionOf(stake.percent) : "",
        numberOfShares(stake),
        stake.value ? (dollarsAt(stake.asOf, stake.value.amount, stake.value.currency, context.edition) ?? "") : "",
        stake.instrument ?? "shares",
        stake.asOf,
      ]),
    ],
    records: (args, context) => ({ stakes: holdingsIn(args, context) }),
  }),
  REVENUESHARE: declare({
    parameters: ofShare,
    result: "number",
    unit: "fraction",
    answer: (args, context) => fractionOf(shareIn(args, context).percent),
    records: (args, context) => ({ revenueShares: [shareIn(args, context)] }),
    carriesSource: true,
  }),
  CUSTOMERS: declare({
    parameters: ofCustomers,
    result: "table",
    unit: "plain",
    columnUnits: { share: "fraction" },
    answer: (args, context) => [
      ["customer", "share"],
      ...customersIn(args, context).map(({ customer, percent }) => [
        context.edition.parties.nameOf(customer),
        fractionOf(percent),
      ]),
    ],
    records: (args, context) => ({ revenueShares: customersIn(args, context) }),
  }),
};

const stakeIn = ({ holder, issuer, asOf: day }: ArgumentsOf<typeof ofStake>, { edition }: Context) =>
  stakeAsOf(edition, holder, issuer, day);

const holdersIn = ({ issuer, asOf: day }: ArgumentsOf<typeof ofHolders>, { edition }: Context) =>
  holdersOf(edition, issuer, day);

const holdingsIn = ({ holder, asOf: day }: ArgumentsOf<typeof ofHoldings>, { edition }: Context) =>
  holdingsOf(edition, holder, day);

/** How many shares there are, or of warrants how many they give a right to; "" where no document says. */
function numberOfShares({ quantities = [], instrument }: Stake): CellValue {
  const counted = instrument === "warrant" ? "shares-under-warrant" : "shares";
  return quantities.find((quantity) => quantity.of === counted)?.amount ?? "";
}

const shareIn = ({ customer, period: asked, supplier }: ArgumentsOf<typeof ofShare>, { edition }: Context) =>
  revenueShareIn(edition, customer, asked, supplier);

const customersIn = ({ supplier, period: asked }: ArgumentsOf<typeof ofCustomers>, { edition }: Context) =>
  revenueSharesOf(edition, supplier, asked);

const asOfText: Translated = {
  en: 'The day to look back to: a date, 2025 or "2025-06". The day of the data\'s edition if left out.',
  it: 'Il giorno a cui guardare: una data, 2025 o "2025-06". Se omesso, quello dell\'edizione dei dati.',
};

/** What is said of them; a function, so that the build leaves it out of functions.js. */
export const holdingsTexts = (): TextsOf<typeof holdings> => ({
  STAKE: {
    says: {
      en: "The share of a company that a holder owns, as last disclosed.",
      it: "La quota di una società posseduta da un azionista, secondo l'ultimo dato reso noto.",
    },
    parameters: {
      holder: {
        en: "The company that owns: name, alias or ticker.",
        it: "La società che possiede: nome, altro nome o ticker.",
      },
      issuer: { en: "The company that is owned.", it: "La società posseduta." },
      asOf: asOfText,
    },
    returns: "A fraction: 0.115 is 11.5%.",
    examples: [
      '=DEALS.STAKE("NVIDIA","CoreWeave")',
      '=DEALS.STAKE("NVIDIA","CoreWeave","2025-12-31")',
      '=DEALS.STAKE("NVIDIA","CoreWeave",2020)',
      '=DEALS.STAKE("NVIDIA","Oracle")',
    ],
  },
  HOLDERS: {
    says: {
      en: "Every disclosed holder of a company and the share it owns, largest first, with a header row.",
      it: "Tutti gli azionisti noti di una società e la loro quota, dal maggiore, con una riga di intestazione.",
    },
    parameters: {
      issuer: {
        en: "The company that is owned: name, alias or ticker.",
        it: "La società posseduta: nome, altro nome o ticker.",
      },
      asOf: asOfText,
    },
    returns: "A table: holder, share as a fraction, the day for which it was stated.",
    examples: ['=DEALS.HOLDERS("CoreWeave")', '=DEALS.HOLDERS("Corweave")'],
  },
  HOLDINGS: {
    says: {
      en: "Everything that a company holds of others: share, number of shares, value and instrument, largest share first.",
      it: "Tutto ciò che una società possiede di altre: quota, numero di azioni, valore e strumento, dalla quota maggiore.",
    },
    parameters: {
      holder: {
        en: "The company that owns: name, alias or ticker.",
        it: "La società che possiede: nome, altro nome o ticker.",
      },
      asOf: asOfText,
    },
    returns:
      "A table: issuer, share as a fraction, number of shares, value in US dollars as stated, shares or warrant, the day for which it was stated.",
    examples: ['=DEALS.HOLDINGS("NVIDIA")', '=DEALS.HOLDINGS("NVIDIA","2025-06-30")', '=DEALS.HOLDINGS("CoreWeave")'],
  },
  REVENUESHARE: {
    says: {
      en: "A customer's share of a supplier's revenue in a period.",
      it: "La quota di un cliente sui ricavi di un fornitore in un periodo.",
    },
    parameters: {
      customer: {
        en: "The company that buys: name, alias or ticker.",
        it: "La società che acquista: nome, altro nome o ticker.",
      },
      period: {
        en: 'The supplier\'s fiscal year or quarter: 2024, "Q2 2025" or, counted back, "FY-1".',
        it: 'L\'esercizio o il trimestre del fornitore: 2024, "Q2 2025" o, contando all\'indietro, "FY-1".',
      },
      supplier: {
        en: "The company that sells. Needed only where several disclose the customer.",
        it: "La società che vende. Serve solo se più fornitori indicano quel cliente.",
      },
    },
    returns: "A fraction: 0.62 is 62%.",
    examples: [
      '=DEALS.REVENUESHARE("Microsoft",2024)',
      '=DEALS.REVENUESHARE("Microsoft","1Q25","CoreWeave")',
      '=DEALS.REVENUESHARE("Microsoft",2019)',
      '=DEALS.REVENUESHARE("Microsoft","last year")',
    ],
  },
  CUSTOMERS: {
    says: {
      en: "Every disclosed customer of a company and its share of the revenue in a period, largest first, with a header row.",
      it: "Tutti i clienti resi noti da una società e la loro quota sui ricavi in un periodo, dal maggiore, con una riga di intestazione.",
    },
    parameters: {
      supplier: {
        en: "The company that sells: name, alias or ticker.",
        it: "La società che vende: nome, altro nome o ticker.",
      },
      period: {
        en: 'Its fiscal year or quarter: 2024, "Q2 2025" or, counted back, "FY-1".',
        it: 'Il suo esercizio o trimestre: 2024, "Q2 2025" o, contando all\'indietro, "FY-1".',
      },
    },
    returns: "A table: customer, share as a fraction.",
    examples: ['=DEALS.CUSTOMERS("CoreWeave",2024)', '=DEALS.CUSTOMERS("CoreWeave","last year")'],
  },
});
