import { figureFor } from "../core/figures";
import { type ArgumentsOf, type Context, declare, type TextsOf } from "./declaration";
import { companyText, metric, party, period } from "./parameters";

const ofFigure = { company: party(), metric: metric("company"), period: period("company") };

/** Companies' own figures. */
export const figures = {
  FIGURE: declare({
    parameters: ofFigure,
    result: "number",
    // Metrics are money, shares or power.
    unit: (args, context) => figureIn(args, context).unit,
    answer: (args, context) => figureIn(args, context).amount,
    records: (args, context) => ({ figures: [figureIn(args, context).figure] }),
  }),
};

const figureIn = (args: ArgumentsOf<typeof ofFigure>, { edition }: Context) =>
  figureFor(edition, args.company, args.metric, args.period);

/** What is said of them; a function, so that the build leaves it out of functions.js. */
export const figuresTexts = (): TextsOf<typeof figures> => ({
  FIGURE: {
    says: {
      en: "A company's own figure for a period: revenue, capital expenditure, remaining performance obligations, backlog, debt.",
      it: "Un dato della società per un periodo: ricavi, investimenti, obbligazioni di prestazione residue, portafoglio ordini, debito.",
    },
    parameters: {
      company: companyText,
      metric: {
        en: 'What is measured, such as revenue, capex or rpo; by another measure: "capex: with-finance-leases".',
        it: 'Che cosa si misura, come revenue, capex o rpo; con un\'altra misura: "capex: with-finance-leases".',
      },
      period: {
        en: 'Its fiscal year or quarter, 2024, "Q2 2025" or, counted back, "FY-1"; or a calendar one, "CY2024".',
        it: 'Il suo esercizio o trimestre, 2024, "Q2 2025" o, contando all\'indietro, "FY-1"; oppure l\'anno solare, "CY2024".',
      },
    },
    returns: "Money in US dollars, a share as a fraction, power in gigawatts.",
    examples: [
      '=DEALS.FIGURE("CoreWeave","revenue",2025)',
      '=DEALS.FIGURE("Microsoft","capex","FY0")',
      '=DEALS.FIGURE("Microsoft","capex: with-finance-leases","Q4 FY2026")',
      '=DEALS.FIGURE("CoreWeave","revenue",2019)',
      '=DEALS.FIGURE("CoreWeave","revenus",2025)',
    ],
  },
});
