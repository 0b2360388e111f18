import { counted, leftOut, type DealQuestion, type Measure } from "../core/counting";
import { newestFirst } from "../core/fields";
import { problems } from "../core/problems";
import type { Basis } from "../core/records/vocabulary";
import { remainingOf, withoutTermOf } from "../core/schedules";
import { capacityOf, disclosedShareOf, totalOf } from "../core/totals";
import { type ArgumentsOf, type BackingRecords, type Context, declare, type TextsOf } from "./declaration";
import {
  asOf,
  basis,
  basisText,
  filter,
  counterpartyText,
  filterTexts,
  filterWithCounterparty,
  question,
} from "./parameters";

/** Numbers over the deals of a company, or between two. */
export const totals = {
  TOTAL: declare({
    parameters: { ...filter, basis: basis() },
    result: "number",
    unit: "dollars",
    answer: (args, context) => totalOf(context.edition, question(args, context), args.basis),
    records: onBasis,
    carriesSource: true,
  }),
  CAPACITY: declare({
    parameters: filter,
    result: "number",
    unit: "gigawatts",
    answer: (args, context) => capacityOf(context.edition, question(args, context)),
    records: (args, context) => dealRecords(question(args, context), "gigawatts", context),
  }),
  COUNT: declare({
    parameters: filter,
    result: "number",
    unit: "plain",
    answer: (args, context) => counted(context.edition, question(args, context)).length,
    records: asPrinted,
  }),
  COVERAGE: declare({
    parameters: filter,
    result: "number",
    unit: "fraction",
    answer(args, context) {
      const deals = counted(context.edition, question(args, context));
      if (deals.length === 0) throw problems.noDeals();
      return disclosedShareOf(deals, context.edition);
    },
    records: asPrinted,
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
    records: (args, context) => dealRecords(question({ ...args, to: args.asOf }, context), "headline", context),
    understood(args, context) {
      const asked = question({ ...args, to: args.asOf }, context);
      const dollars = withoutTermOf(counted(context.edition, asked), context.edition);
      return dollars > 0 ? [{ is: "without-term", dollars }] : [];
    },
  }),
};

/** The deals behind an answer that takes values as printed. */
export function asPrinted(args: ArgumentsOf<typeof filter>, context: Context): Partial<BackingRecords> {
  return dealRecords(question(args, context), "headline", context);
}

/** The deals behind an answer that takes values on a basis. */
export function onBasis(
  args: ArgumentsOf<typeof filter> & { readonly basis: Basis },
  context: Context,
): Partial<BackingRecords> {
  return { ...dealRecords(question(args, context), args.basis, context), basis: args.basis };
}

/** The deals behind an answer over deals, newest first, and those that do not count. */
function dealRecords(
  asked: DealQuestion,
  measure: Measure,
  { edition }: Context,
): Pick<BackingRecords, "deals" | "leftOut"> {
  return {
    deals: counted(edition, asked, measure).toSorted(newestFirst),
    leftOut: leftOut(edition, asked, measure).toSorted((a, b) => newestFirst(a.deal, b.deal)),
  };
}

/** What is said of them; a function, so that the build leaves it out of functions.js. */
export const totalsTexts = (): TextsOf<typeof totals> => ({
  TOTAL: {
    says: {
      en: "What the deals of a company, or between two, are worth in US dollars, each dollar counted once.",
      it: "Quanto valgono in dollari USA gli accordi di una società, o tra due, contando ogni dollaro una volta sola.",
    },
    parameters: {
      ...filterTexts,
      party: {
        en: "A company: name, alias or ticker. A loan or round counts whole for each lender or investor that its record names.",
        it: "Una società: nome, altro nome o ticker. Un prestito o un round conta per intero per ogni finanziatore o investitore indicato.",
      },
      basis: basisText,
    },
    returns: "The total in US dollars; 0 if there are no such deals.",
    examples: [
      '=DEALS.TOTAL("CoreWeave","OpenAI")',
      '=DEALS.TOTAL("CoreWeave","OpenAI",,,"2025-04-30")',
      '=DEALS.TOTAL("NVIDIA","OpenAI",,,2025,"firm")',
      '=DEALS.TOTAL("OpenAI","Oracle; Microsoft; Amazon","compute-contract")',
      '=DEALS.TOTAL("hyperscaler","neocloud","contracts")',
      '=DEALS.TOTAL("*",,"lease; debt-facility",2026)',
      '=DEALS.TOTAL("Corweave")',
      '=DEALS.TOTAL("CoreWeave",,"leases")',
      '=DEALS.TOTAL("CoreWeave",,"aquisition")',
    ],
  },
  CAPACITY: {
    says: {
      en: "The power contracted or planned in deals, in gigawatts, each counted once, with or without a price.",
      it: "La potenza contrattata o prevista negli accordi, in gigawatt, contata una volta sola, con o senza un prezzo.",
    },
    parameters: filterTexts,
    returns: "Gigawatts; 0 if there are no such deals.",
    examples: ['=DEALS.CAPACITY("AMD","OpenAI")', '=DEALS.CAPACITY("Stargate")', '=DEALS.CAPACITY("AMD","AMD")'],
  },
  COUNT: {
    says: {
      en: "How many deals there are, each counted once, with or without a disclosed value.",
      it: "Quanti sono gli accordi, ciascuno contato una volta, con o senza un valore reso noto.",
    },
    parameters: filterTexts,
    returns: "The number of deals.",
    examples: [
      '=DEALS.COUNT("CoreWeave","OpenAI")',
      '=DEALS.COUNT("OpenAI",,"compute-contract",2025,2025)',
      '=DEALS.COUNT("miners",,"lease")',
      '=DEALS.COUNT("OpenAI",,,2026,2025)',
    ],
  },
  COVERAGE: {
    says: {
      en: "The share of deals whose value is disclosed: how much of the truth a total can hold.",
      it: "La quota di accordi il cui valore è noto: quanta parte del vero può contenere un totale.",
    },
    parameters: filterTexts,
    returns: "A fraction: 0.8 is 80%. #N/A if there are no such deals.",
    examples: ['=DEALS.COVERAGE("OpenAI")', '=DEALS.COVERAGE("ASML","Oracle")'],
  },
  REMAINING: {
    says: {
      en: "What of the value of deals lies after a day, spread by days over each contract's own term; debt until its maturity.",
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
      "US dollars. Deals whose term is not disclosed add nothing, and Explain says how much they are worth; #N/A if there are no others.",
    examples: [
      '=DEALS.REMAINING("CoreWeave","OpenAI")',
      '=DEALS.REMAINING("CoreWeave","OpenAI",,2027)',
      '=DEALS.REMAINING("CoreWeave","","debt-facility",2030)',
      '=DEALS.REMAINING("NVIDIA","OpenAI")',
    ],
  },
});
