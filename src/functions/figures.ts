import { figureOf } from "../core/figuresOfSeveral";
import { problems } from "../core/problems";
import { seriesTable } from "../core/series";
import type { Figure } from "../core/records/companies";
import { type ArgumentsOf, type Context, declare, type Understood } from "./declaration";
import type { TextsOf } from "./texts";
import { from, optionalAsOf, period, until } from "./arguments";
import { frequency } from "./choices";
import { companies, optionalParty } from "./parties";
import { metric, severalMetrics } from "./metrics";
import { severalBehind } from "./companyRecords";

const ofFigure = {
  company: companies(),
  metric: metric("company", "asOf"),
  period: period("company", "asOf"),
  asOf: optionalAsOf(),
  counterparty: optionalParty(),
};
const ofSeries = {
  company: companies(),
  metric: severalMetrics(),
  from: from(),
  to: until(),
  frequency: frequency(),
};

/** Companies' own figures. */
export const figures = {
  FIGURE: declare({
    parameters: ofFigure,
    result: "number",
    // Metrics are money, shares or power.
    unit: (args, context) => figureIn(args, context).unit,
    answer: (args, context) => figureIn(args, context).amount,
    records: (args, context) => ({ figures: figureIn(args, context).figures }),
    carriesSource: true,
    understood(args, context) {
      const { period: found, figures: behind, companies: all } = figureIn(args, context);
      // Of several, each has its own newest period, and its own quarters.
      if (all) return [...severalBehind(args.company, all, context), ...measuredApart(behind)];
      return [
        ...(args.period.newest ? [{ is: "period", label: found.label } as const] : []),
        ...(behind.length > 1
          ? [{ is: "sum-of-quarters", quarters: behind.map((quarter) => quarter.period.label) } as const]
          : []),
      ];
    },
  }),
  SERIES: declare({
    parameters: ofSeries,
    result: "table",
    unit: "plain",
    columnUnits: { "last day": "day", growth: "fraction" },
    answer: (args, context) => seriesIn(args, context).rows,
    records: (args, context) => ({ figures: seriesIn(args, context).figures }),
    understood: (args, context) => severalBehind(args.company, seriesIn(args, context).companies, context),
  }),
};

function figureIn(args: ArgumentsOf<typeof ofFigure>, { edition }: Context) {
  const { company, counterparty } = args;
  if (company === counterparty) throw problems.samePartyTwice(edition.parties.nameOf(company));
  return figureOf(edition, company, args.metric, args.period, args);
}

/** What figures measure, if it is not the same: companies print their debt and what is ordered of them in several ways. */
function measuredApart(figures: readonly Figure[]): Understood[] {
  const measured = new Map(figures.map(({ metric, measure }) => [`${metric} ${measure}`, { metric, measure }]));
  return measured.size > 1 ? [{ is: "measured-apart", measured: [...measured.values()] }] : [];
}

function seriesIn({ company, metric: metrics, ...range }: ArgumentsOf<typeof ofSeries>, { edition }: Context) {
  const { from: first, to: last } = range;
  if (first !== undefined && last !== undefined && first > last) throw problems.backwards(first, last);
  return seriesTable(edition, { companies: company, metrics, ...range });
}

export const figuresTexts = (): TextsOf<typeof figures> => ({
  FIGURE: {
    says: {
      en: "A company's own figure for a period: revenue, capital expenditure, remaining performance obligations, backlog, debt.",
      it: "Un dato della società per un periodo: ricavi, investimenti, obbligazioni di prestazione residue, portafoglio ordini, debito.",
    },
    parameters: {
      company: {
        en: 'A company; or a group, a kind such as "hyperscaler" or several "A; B", whose money is added up.',
        it: 'Una società; oppure un gruppo, un tipo come "hyperscaler" o più nomi "A; B", il cui denaro si somma.',
      },
      metric: {
        en: 'What is measured, such as revenue, capex or rpo; by another measure: "capex: with-finance-leases".',
        it: 'Che cosa si misura, come revenue, capex o rpo; con un\'altra misura: "capex: with-finance-leases".',
      },
      period: {
        en: 'Its fiscal year or quarter, 2024, "Q2 2025", "FY-1"; a calendar one, "CY2024"; "latest"; "LTM" for four quarters.',
        it: 'Il suo esercizio o trimestre, 2024, "Q2 2025", "FY-1"; l\'anno solare, "CY2024"; "latest"; "LTM" per quattro trimestri.',
      },
      asOf: {
        en: 'As it was known on this day: a date, 2025 or "2025-06". The day of the data\'s edition if left out.',
        it: "Com'era noto in questo giorno: una data, 2025 o \"2025-06\". Se omesso, quello dell'edizione dei dati.",
      },
      counterparty: {
        en: "Of a metric between two companies, such as share-of-backlog: the other one.",
        it: "Per un dato tra due società, come share-of-backlog: l'altra.",
      },
    },
    returns:
      "Money in US dollars, a share as a fraction, power in gigawatts. Of several companies, the sum of money that each of them states; a group answers its own figure, if it has one.",
    questions: [
      ["What was Microsoft's capital expenditure in its last fiscal year?", '=DEALS.FIGURE("Microsoft","capex","FY0")'],
      [
        "How large are Oracle's remaining performance obligations, as last stated?",
        '=DEALS.FIGURE("Oracle","rpo","latest")',
      ],
      [
        "What was the capital expenditure of the big four hyperscalers together in the calendar year 2025?",
        '=DEALS.FIGURE("Big four hyperscalers","capex","CY2025")',
      ],
    ],
    examples: [
      '=DEALS.FIGURE("CoreWeave","revenue",2025)',
      '=DEALS.FIGURE("Microsoft","capex","FY0")',
      '=DEALS.FIGURE("Microsoft","capex: with-finance-leases","Q4 FY2026")',
      '=DEALS.FIGURE("Amazon","capex-guidance",2026,"2026-02")',
      '=DEALS.FIGURE("Amazon","capex","LTM")',
      '=DEALS.FIGURE("Microsoft","capex","CY2025")',
      '=DEALS.FIGURE("Big four hyperscalers","capex","Q2 2026")',
      '=DEALS.FIGURE("CoreWeave","share-of-backlog","latest",,"OpenAI")',
      '=DEALS.FIGURE("CoreWeave","revenue",2019)',
      '=DEALS.FIGURE("CoreWeave","revenus",2025)',
    ],
  },
  SERIES: {
    says: {
      en: "A company's own figures over time: period, last day, value, qualifier and growth on the year before.",
      it: "I dati della società nel tempo: periodo, ultimo giorno, valore, precisione e crescita sull'anno precedente.",
    },
    parameters: {
      company: {
        en: 'A company; or a group, a kind such as "hyperscaler" or several "A; B", each of which becomes a column.',
        it: 'Una società; oppure un gruppo, un tipo come "hyperscaler" o più nomi "A; B": ciascuna diventa una colonna.',
      },
      metric: {
        en: 'What is measured, such as revenue, "capex: with-finance-leases", or several separated by semicolons.',
        it: 'Che cosa si misura, come revenue, "capex: with-finance-leases", o più dati separati da punto e virgola.',
      },
      from: {
        en: 'Only periods that end on or after this day: a date, 2025 or "2025-06".',
        it: 'Solo i periodi che finiscono da questo giorno in poi: una data, 2025 o "2025-06".',
      },
      to: {
        en: "Only periods that end on or before this day. To the newest if left out.",
        it: "Solo i periodi che finiscono entro questo giorno. Fino all'ultimo, se omesso.",
      },
      frequency: {
        en: "year or quarter. If left out, quarters where there are any, and every balance.",
        it: "year o quarter. Se omesso, i trimestri dove ce ne sono, e ogni saldo.",
      },
    },
    returns:
      'A table, newest last: period, last day, value, qualifier ("sum of quarters" where they were added up), growth as a fraction, measure; of several companies or metrics, a column of values each.',
    questions: [
      ["How has CoreWeave's revenue grown, quarter by quarter?", '=DEALS.SERIES("CoreWeave","revenue")'],
      [
        "How does the capital expenditure of Amazon, Alphabet, Meta and Microsoft compare, year by year?",
        '=DEALS.SERIES("Amazon; Alphabet; Meta; Microsoft","capex",2024,,"year")',
      ],
    ],
    examples: [
      '=DEALS.SERIES("CoreWeave","revenue",2025)',
      '=DEALS.SERIES("Microsoft","capex",2024,,"year")',
      '=DEALS.SERIES("Amazon; Alphabet; Meta; Microsoft","capex",2026)',
      '=DEALS.SERIES("hyperscalers","capex",2025,,"year")',
      '=DEALS.SERIES("CoreWeave","revenue; backlog","Q1 2026")',
      '=DEALS.SERIES("CoreWeave","revenue",2019,2020)',
    ],
  },
});
