import { counted } from "../core/counting";
import { remainingOf, scheduleOf, withoutTermOf } from "../core/schedules";
import { declare } from "./declaration";
import { type TextsOf, counterpartyText, filterTexts } from "./texts";
import { asOf, wholeNumber } from "./arguments";
import { frequency } from "./choices";
import { filterWithCounterparty, question } from "./parties";
import { dealRecords } from "./tables";

/** The value of deals over time: by year, and after a day. */
export const schedules = {
  SCHEDULE: declare({
    parameters: {
      ...filterWithCounterparty,
      firstYear: wholeNumber(1900, 2099),
      years: wholeNumber(1, 100),
      frequency: frequency(),
      assumedYears: wholeNumber(1, 100),
    },
    result: "table",
    unit: "plain",
    answer: (args, context) =>
      scheduleOf(counted(context.edition, question(args, context)), context.edition, {
        ...args,
        frequency: args.frequency ?? "year",
      }),
    records: (args, context) => dealRecords(question(args, context), context),
  }),
  REMAINING: declare({
    parameters: {
      party: filterWithCounterparty.party,
      counterparty: filterWithCounterparty.counterparty,
      kind: filterWithCounterparty.kind,
      asOf: asOf(),
    },
    result: "number",
    unit: "dollars",
    answer(args, context) {
      const asked = question({ ...args, to: args.asOf }, context);
      return remainingOf(counted(context.edition, asked), context.edition, asked.to);
    },
    records: (args, context) => dealRecords(question({ ...args, to: args.asOf }, context), context),
    understood(args, context) {
      const asked = question({ ...args, to: args.asOf }, context);
      const dollars = withoutTermOf(counted(context.edition, asked), context.edition);
      return dollars > 0 ? [{ is: "without-term", dollars }] : [];
    },
  }),
};

export const schedulesTexts = (): TextsOf<typeof schedules> => ({
  SCHEDULE: {
    says: {
      en: "The value of deals by year or quarter, spread by days over each contract's own term; debt in the year of its maturity.",
      it: "Il valore degli accordi per anno o trimestre, ripartito per giorni sulla durata di ciascun contratto; il debito alla scadenza.",
    },
    parameters: {
      ...filterTexts,
      counterparty: counterpartyText,
      firstYear: {
        en: "The first year to show. The first of any term if left out.",
        it: "Il primo anno da mostrare. Se omesso, il primo in cui decorre un contratto.",
      },
      years: {
        en: "How many years to show. To the end of the last term if left out.",
        it: "Quanti anni mostrare. Se omesso, fino alla fine dell'ultimo contratto.",
      },
      frequency: { en: "year or quarter. year if left out.", it: "year o quarter. year, se omesso." },
      assumedYears: {
        en: "How many years to assume where a term is not disclosed, in rows of their own. Nothing is assumed if left out.",
        it: "Quanti anni supporre dove la durata non è nota, in righe a parte. Se omesso, non si suppone nulla.",
      },
    },
    returns:
      'A table: year or quarter, value in US dollars; then other years, and deals whose term is not disclosed. With assumedYears these come as rows such as "2027 assumed": what is missing of a term begins on the day of announcement and lasts so many years. Debt with a length in years falls due so long after it began or closed; where neither day is disclosed, its term is not. Deals whose value is not disclosed add nothing to any year, and COVERAGE says how many they are; #N/A if no value of any is known in US dollars.',
    questions: [
      [
        "When does the value of the deals between CoreWeave and OpenAI fall due, year by year?",
        '=DEALS.SCHEDULE("CoreWeave","OpenAI")',
      ],
      ["When does CoreWeave's debt mature?", '=DEALS.SCHEDULE("CoreWeave","","debt-facility")'],
    ],
    examples: [
      '=DEALS.SCHEDULE("CoreWeave","OpenAI")',
      '=DEALS.SCHEDULE("CoreWeave","OpenAI",,,,2026,1,"quarter")',
      '=DEALS.SCHEDULE("Anthropic","Amazon",,,,2026,2,,10)',
      '=DEALS.SCHEDULE("CoreWeave","","debt")',
      '=DEALS.SCHEDULE("CoreWeave","OpenAI",,,,26)',
      '=DEALS.SCHEDULE("CoreWeave","OpenAI",,,,,,"month")',
    ],
  },
  REMAINING: {
    says: {
      en: "How much of deals' value lies after a day, spread by days over each contract's own term; debt until its maturity.",
      it: "Quanta parte del valore degli accordi ricade dopo un giorno, per giorni sulla durata del contratto; il debito fino alla scadenza.",
    },
    parameters: {
      party: filterTexts.party,
      counterparty: counterpartyText,
      kind: filterTexts.kind,
      asOf: {
        en: 'The day after which it lies, and as of which deals count: a date, 2025 or "2025-06". The edition\'s day if left out.',
        it: 'Il giorno dopo il quale ricade e alla data del quale si contano gli accordi: una data, 2025 o "2025-06". Se omesso, quello dell\'edizione.',
      },
    },
    returns:
      "US dollars. Deals whose term is not disclosed add nothing, and Explain says how much they are worth; #N/A if there are no others, or no value of any is known in US dollars.",
    questions: [
      [
        "What of the deals between CoreWeave and OpenAI is still to come after 2027?",
        '=DEALS.REMAINING("CoreWeave","OpenAI",,2027)',
      ],
    ],
    examples: [
      '=DEALS.REMAINING("CoreWeave","OpenAI")',
      '=DEALS.REMAINING("CoreWeave","OpenAI",,2027)',
      '=DEALS.REMAINING("CoreWeave","","debt-facility",2030)',
      '=DEALS.REMAINING("NVIDIA","OpenAI")',
    ],
  },
});
