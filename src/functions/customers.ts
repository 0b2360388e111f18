import { fractionOf } from "../core/decimals";
import { companiesIn } from "../core/members";
import { isSupplier, revenueSharesIn, revenueSharesOf } from "../core/shares";
import { sumOf, withCompanies, severalBehind } from "./companyRecords";
import { type ArgumentsOf, type Context, declare } from "./declaration";
import type { TextsOf } from "./texts";
import { period } from "./arguments";
import { companies, optionalParty } from "./parties";

const ofShare = { customer: companies(), period: period("supplier"), supplier: optionalParty() };
const ofCustomers = { supplier: companies(), period: period("supplier") };

/** Who buys from whom, as a share of the revenue. */
export const customers = {
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

const sharesIn = ({ customer, period: asked, supplier }: ArgumentsOf<typeof ofShare>, { edition }: Context) =>
  revenueSharesIn(edition, customer, asked, supplier);

function customersIn({ supplier, period: asked }: ArgumentsOf<typeof ofCustomers>, { edition }: Context) {
  const suppliers = companiesIn(edition, supplier, (id) => isSupplier(edition, id));
  return { asked: supplier, companies: suppliers, shares: revenueSharesOf(edition, suppliers, asked) };
}

export const customersTexts = (): TextsOf<typeof customers> => ({
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
    questions: [
      [
        "What share of CoreWeave's revenue of 2024 came from Microsoft?",
        '=DEALS.REVENUESHARE("Microsoft",2024,"CoreWeave")',
      ],
    ],
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
    returns:
      "A table: customer, share as a fraction; of several companies, in front whose customer it is. A share stated for several customers together stands beside those of each of them: do not add the column up.",
    questions: [["Who are CoreWeave's largest customers?", '=DEALS.CUSTOMERS("CoreWeave","latest")']],
    examples: [
      '=DEALS.CUSTOMERS("CoreWeave",2024)',
      '=DEALS.CUSTOMERS("neoclouds",2024)',
      '=DEALS.CUSTOMERS("CoreWeave","last year")',
    ],
  },
});
