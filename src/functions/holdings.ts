import { decimalSum, fractionOf } from "../core/decimals";
import { dollarsAt } from "../core/dollars";
import type { CellValue } from "../core/fields";
import { type Companies, companiesIn, isAlone } from "../core/members";
import type { Stake } from "../core/records/companies";
import { isSupplier, revenueSharesIn, revenueSharesOf } from "../core/shares";
import { type DisclosedStake, hasHolders, hasHoldings, holdersOf, holdingsOf, stakesAsOf } from "../core/stakes";
import { type ArgumentsOf, type Context, declare, type Translated, type TextsOf } from "./declaration";
import { asOf, companies, optionalParty, party, period } from "./parameters";
import { severalBehind } from "./understood";

const ofStake = { holder: companies(), issuer: party(), asOf: asOf() };
const ofHolders = { issuer: companies(), asOf: asOf() };
const ofHoldings = { holder: companies(), asOf: asOf() };
const ofShare = { customer: companies(), period: period("supplier"), supplier: optionalParty() };
const ofCustomers = { supplier: companies(), period: period("supplier") };

/** Who owns whom, and who buys from whom, as a share. */
export const holdings = {
  STAKE: declare({
    parameters: ofStake,
    result: "number",
    unit: "fraction",
    answer: (args, context) => sumOf(stakesOf(args, context)),
    records: (args, context) => ({ stakes: stakesOf(args, context) }),
    understood: (args, context) =>
      severalBehind(
        args.holder,
        stakesOf(args, context).map(({ holder }) => holder),
        context,
      ),
    carriesSource: true,
  }),
  HOLDERS: declare({
    parameters: ofHolders,
    result: "table",
    unit: "plain",
    columnUnits: { share: "fraction", "as of": "day" },
    answer: (args, context) => {
      const { stakes, ...of } = holdersIn(args, context);
      return withCompanies("issuer", ({ issuer }) => issuer, stakes, of, context, [
        ["holder", ({ holder }) => context.edition.parties.nameOf(holder)],
        ["share", ({ percent }) => fractionOf(percent)],
        ["as of", ({ asOf: day }) => day],
      ]);
    },
    records: (args, context) => ({ stakes: holdersIn(args, context).stakes }),
    understood: (args, context) => severalBehind(args.issuer, holdersIn(args, context).companies, context),
  }),
  HOLDINGS: declare({
    parameters: ofHoldings,
    result: "table",
    unit: "plain",
    columnUnits: { share: "fraction", "as of": "day" },
    answer: (args, context) => {
      const { edition } = context;
      const { stakes, ...of } = holdingsIn(args, context);
      return withCompanies("holder", ({ holder }) => holder, stakes, of, context, [
        ["issuer", ({ issuer }) => edition.parties.nameOf(issuer)],
        ["share", ({ percent }) => (percent ? fractionOf(percent) : "")],
        ["shares", numberOfShares],
        [
          "value",
          ({ value, asOf: day }) => (value ? (dollarsAt(day, value.amount, value.currency, edition) ?? "") : ""),
        ],
        ["instrument", ({ instrument }) => instrument ?? "shares"],
        ["as of", ({ asOf: day }) => day],
        ["exercise price", exercisePrice],
      ]);
    },
    records: (args, context) => ({ stakes: holdingsIn(args, context).stakes }),
    understood: (args, context) => severalBehind(args.holder, holdingsIn(args, context).companies, context),
  }),
  REVENUESHARE: declare({
    parameters: ofShare,
    result: "number",
    unit: "fraction",
    answer: (args, context) => sumOf(sharesIn(args, context)),
    records: (args, context) => ({ revenueShares: sharesIn(args, context) }),
    understood: (args, context) =>
      severalBehind(
        args.customer,
        sharesIn(args, context).map(({ customer }) => customer),
        context,
      ),
    carriesSource: true,
  }),
  CUSTOMERS: declare({
    parameters: ofCustomers,
    result: "table",
    unit: "plain",
    columnUnits: { share: "fraction" },
    answer: (args, context) => {
      const { shares, ...of } = customersIn(args, context);
      return withCompanies("supplier", ({ supplier }) => supplier, shares, of, context, [
        ["customer", ({ customer }) => context.edition.parties.nameOf(customer)],
        ["share", ({ percent }) => fractionOf(percent)],
      ]);
    },
    records: (args, context) => ({ revenueShares: customersIn(args, context).shares }),
    understood: (args, context) => severalBehind(args.supplier, customersIn(args, context).companies, context),
  }),
};

/** The share of those together who have one each. */
function sumOf(records: readonly Pick<DisclosedStake, "percent">[]): number {
  const [first] = records;
  if (first && records.length === 1) return fractionOf(first.percent);
  return decimalSum(records.map(({ percent }) => fractionOf(percent)));
}

/** Who was asked about, and whom that means. */
interface AskedCompanies {
  readonly asked: Companies;
  readonly companies: readonly string[];
}

/** A table of records with a header row; of those of several companies, a column in front says whose each is. */
function withCompanies<Kind>(
  heading: string,
  companyOf: (record: Kind) => string,
  records: readonly Kind[],
  { asked, companies: all }: AskedCompanies,
  { edition }: Context,
  columns: readonly (readonly [heading: string, cellOf: (record: Kind) => CellValue])[],
): CellValue[][] {
  const whose: typeof columns = isAlone(asked, all)
    ? []
    : [[heading, (record) => edition.parties.nameOf(companyOf(record))]];
  const shown = [...whose, ...columns];
  return [shown.map(([name]) => name), ...records.map((record) => shown.map(([, cellOf]) => cellOf(record)))];
}

const stakesOf = ({ holder, issuer, asOf: day }: ArgumentsOf<typeof ofStake>, { edition }: Context) =>
  stakesAsOf(edition, holder, issuer, day);

function holdersIn({ issuer, asOf: day }: ArgumentsOf<typeof ofHolders>, { edition }: Context) {
  const issuers = companiesIn(edition, issuer, (id) => hasHolders(edition, id));
  return { asked: issuer, companies: issuers, stakes: holdersOf(edition, issuers, day) };
}

function holdingsIn({ holder, asOf: day }: ArgumentsOf<typeof ofHoldings>, { edition }: Context) {
  const holders = companiesIn(edition, holder, (id) => hasHoldings(edition, id));
  return { asked: holder, companies: holders, stakes: holdingsOf(edition, holders, day) };
}

/** How many shares there are, or of warrants how many they give a right to; "" where no document says. */
function numberOfShares({ quantities = [], instrument }: Stake): CellValue {
  const counted = instrument === "warrant" ? "shares-under-warrant" : "shares";
  return quantities.find((quantity) => quantity.of === counted)?.amount ?? "";
}

/** What a share costs whoever uses a warrant or an option, as printed; "" where no document says it in US dollars. */
const exercisePrice = ({ quantities = [] }: Stake): CellValue =>
  quantities.find((quantity) => quantity.of === "exercise-price" && quantity.currency === "USD")?.amount ?? "";

const sharesIn = ({ customer, period: asked, supplier }: ArgumentsOf<typeof ofShare>, { edition }: Context) =>
  revenueSharesIn(edition, customer, asked, supplier);

function customersIn({ supplier, period: asked }: ArgumentsOf<typeof ofCustomers>, { edition }: Context) {
  const suppliers = companiesIn(edition, supplier, (id) => isSupplier(edition, id));
  return { asked: supplier, companies: suppliers, shares: revenueSharesOf(edition, suppliers, asked) };
}

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
        en: 'The company that owns, a kind such as "hyperscaler", or several "A; B": their shares are added up.',
        it: 'La società che possiede, un tipo come "hyperscaler" o più nomi "A; B": le quote si sommano.',
      },
      issuer: { en: "The company that is owned.", it: "La società posseduta." },
      asOf: asOfText,
    },
    returns: "A fraction: 0.115 is 11.5%. Of several holders, the sum of those shares that are disclosed, each once.",
    examples: [
      '=DEALS.STAKE("NVIDIA","CoreWeave")',
      '=DEALS.STAKE("Amazon; Google","Anthropic")',
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
        en: 'The company that is owned, a kind such as "ai-lab", or several "A; B".',
        it: 'La società posseduta, un tipo come "ai-lab" o più nomi "A; B".',
      },
      asOf: asOfText,
    },
    returns:
      "A table: holder, share as a fraction, the day for which it was stated; of several companies, in front whose share it is.",
    examples: ['=DEALS.HOLDERS("CoreWeave")', '=DEALS.HOLDERS("OpenAI; Anthropic")', '=DEALS.HOLDERS("Corweave")'],
  },
  HOLDINGS: {
    says: {
      en: "Everything that a company holds of others: share, number of shares, value and instrument, largest share first.",
      it: "Tutto ciò che una società possiede di altre: quota, numero di azioni, valore e strumento, dalla quota maggiore.",
    },
    parameters: {
      holder: {
        en: 'The company that owns, a kind such as "hyperscaler", or several "A; B".',
        it: 'La società che possiede, un tipo come "hyperscaler" o più nomi "A; B".',
      },
      asOf: asOfText,
    },
    returns:
      "A table: issuer, share as a fraction, number of shares, value in US dollars as stated, shares or warrant, the day for which it was stated, and what a share costs by a warrant; of several companies, in front who holds it.",
    examples: [
      '=DEALS.HOLDINGS("NVIDIA")',
      '=DEALS.HOLDINGS("Amazon; Google")',
      '=DEALS.HOLDINGS("NVIDIA","2025-06-30")',
      '=DEALS.HOLDINGS("CoreWeave")',
    ],
  },
  REVENUESHARE: {
    says: {
      en: "A customer's share of a supplier's revenue in a period.",
      it: "La quota di un cliente sui ricavi di un fornitore in un periodo.",
    },
    parameters: {
      customer: {
        en: 'The company that buys, a kind such as "hyperscaler", or several "A; B": their shares are added up.',
        it: 'La società che acquista, un tipo come "hyperscaler" o più nomi "A; B": le quote si sommano.',
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
    returns: "A fraction: 0.62 is 62%. Of several customers, the sum of those shares that are disclosed.",
    examples: [
      '=DEALS.REVENUESHARE("Microsoft",2024)',
      '=DEALS.REVENUESHARE("Microsoft","1Q25","CoreWeave")',
      '=DEALS.REVENUESHARE("Microsoft; NVIDIA",2024,"CoreWeave")',
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
        en: 'The company that sells, a kind such as "neocloud", or several "A; B".',
        it: 'La società che vende, un tipo come "neocloud" o più nomi "A; B".',
      },
      period: {
        en: 'Its fiscal year or quarter: 2024, "Q2 2025" or, counted back, "FY-1".',
        it: 'Il suo esercizio o trimestre: 2024, "Q2 2025" o, contando all\'indietro, "FY-1".',
      },
    },
    returns: "A table: customer, share as a fraction; of several companies, in front whose customer it is.",
    examples: [
      '=DEALS.CUSTOMERS("CoreWeave",2024)',
      '=DEALS.CUSTOMERS("neoclouds",2024)',
      '=DEALS.CUSTOMERS("CoreWeave","last year")',
    ],
  },
});
