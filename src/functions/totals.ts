import { noDollarsOf } from "../core/amounts";
import { counted, type DealQuestion } from "../core/counting";
import { problems } from "../core/problems";
import type { Basis } from "../core/records/vocabulary";
import { shareWithTerm } from "../core/schedules";
import { capacityOf, isUnknown, totalOf } from "../core/totals";
import { type ArgumentsOf, type Context, declare } from "./declaration";
import { type TextsOf, basisText, filterTexts } from "./texts";
import { basis, disclosure } from "./choices";
import { filter, question } from "./parties";
import { dealRecords, onBasis } from "./tables";

const { party: payer, counterparty: payee, ...conditions } = filter;
const ofTotal = { ...filter, basis: basis() };
const ofPaid = { payer, payee, ...conditions, basis: basis() };
const ofCoverage = { ...filter, of: disclosure() };

/** Numbers over the deals of a company, or between two. */
export const totals = {
  TOTAL: declare({
    parameters: ofTotal,
    result: "number",
    unit: "dollars",
    answer: (args, context) => dollarsIn(question(args, context), args.basis, context),
    records: onBasis,
    carriesSource: true,
  }),
  PAID: declare({
    parameters: ofPaid,
    result: "number",
    unit: "dollars",
    answer: (args, context) => dollarsIn(questionOfPaid(args, context), args.basis, context),
    records: (args, context) => dealRecords(questionOfPaid(args, context), context, args.basis),
    carriesSource: true,
  }),
  CAPACITY: declare({
    parameters: ofTotal,
    result: "number",
    unit: "gigawatts",
    answer(args, context) {
      const sum = capacityOf(context.edition, question(args, context), args.basis);
      if (isUnknown(sum)) throw problems.noneStated(context.edition.release.number, sum.undisclosed, "power");
      return sum.amount;
    },
    records: (args, context) => dealRecords(question(args, context), context, args.basis, `${args.basis}-gigawatts`),
  }),
  COUNT: declare({
    parameters: ofTotal,
    result: "number",
    unit: "plain",
    answer: (args, context) => counted(context.edition, question(args, context), args.basis).length,
    records: onBasis,
  }),
  COVERAGE: declare({
    parameters: ofCoverage,
    result: "number",
    unit: "fraction",
    answer: coverageOf,
    records: (args, context) =>
      dealRecords(
        question(args, context),
        context,
        "headline",
        args.of === "capacity" ? "headline-gigawatts" : "headline",
      ),
  }),
};

const questionOfPaid = (args: ArgumentsOf<typeof ofPaid>, context: Context): DealQuestion => ({
  ...question({ ...args, party: args.payer, counterparty: args.payee }, context),
  isOneWay: true,
});

/** @throws Problem (undisclosed) where deals count, and of none is known what it is worth in dollars: that is not zero. */
function dollarsIn(asked: DealQuestion, basis: Basis, { edition }: Context): number {
  const sum = totalOf(edition, asked, basis);
  if (isUnknown(sum)) throw noDollarsOf(counted(edition, asked, basis), edition);
  return sum.amount;
}

function coverageOf(args: ArgumentsOf<typeof ofCoverage>, context: Context): number {
  const { edition } = context;
  const asked = question(args, context);
  const { disclosed, undisclosed } =
    args.of === "capacity" ? capacityOf(edition, asked, "headline") : totalOf(edition, asked, "headline");
  if (disclosed + undisclosed === 0) throw problems.noDeals();
  if (args.of !== "term") return disclosed / (disclosed + undisclosed);
  const deals = counted(edition, asked);
  const share = shareWithTerm(deals, edition);
  if (share === undefined) throw noDollarsOf(deals, edition);
  return share;
}

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
    returns: "The total in US dollars; 0 if no such deal counts, #N/A if no value of any is known in US dollars.",
    questions: [
      ["What are the deals between CoreWeave and OpenAI worth?", '=DEALS.TOTAL("CoreWeave","OpenAI")'],
      [
        "What did the deals between CoreWeave and OpenAI come to at the end of April 2025?",
        '=DEALS.TOTAL("CoreWeave","OpenAI",,,"2025-04-30")',
      ],
      [
        "What is OpenAI's computing at Oracle, Microsoft and Amazon together worth?",
        '=DEALS.TOTAL("OpenAI","Oracle; Microsoft; Amazon","compute-contract")',
      ],
      [
        "What are the contracts between hyperscalers and neoclouds worth that became public since 2026?",
        '=DEALS.TOTAL("hyperscaler","neocloud","contracts",2026)',
      ],
      ["What of the deals between NVIDIA and OpenAI is signed or closed?", '=DEALS.TOTAL("NVIDIA","OpenAI",,,,"firm")'],
    ],
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
      '=DEALS.TOTAL("Microsoft","OpenAI","licence")',
    ],
  },
  PAID: {
    says: {
      en: "What a company pays another, or has invested, lent or promised, in US dollars, each dollar counted once.",
      it: "Quanto una società paga, ha investito, prestato o promesso a un'altra, in dollari USA, contando ogni dollaro una volta.",
    },
    parameters: {
      payer: {
        en: 'Who pays: a company, a kind such as "hyperscaler", several "A; B", or "*" for everybody.',
        it: 'Chi paga: una società, un tipo come "hyperscaler", più nomi "A; B" oppure "*" per chiunque.',
      },
      payee: {
        en: "Who is paid, in the same ways. Everybody if left out, or an empty cell.",
        it: "Chi è pagato, negli stessi modi. Chiunque, se omesso o cella vuota.",
      },
      kind: filterTexts.kind,
      from: filterTexts.from,
      to: filterTexts.to,
      basis: basisText,
    },
    returns: "US dollars; 0 if no such deal counts, #N/A if no value of any is known in US dollars.",
    questions: [
      ["What does OpenAI pay Oracle?", '=DEALS.PAID("OpenAI","Oracle")'],
      ["What has NVIDIA invested in OpenAI, or promised to?", '=DEALS.PAID("NVIDIA","OpenAI","equity-investment")'],
      ["How much has Google guaranteed?", '=DEALS.PAID("Google",,"guarantee")'],
    ],
    examples: [
      '=DEALS.PAID("NVIDIA","OpenAI")',
      '=DEALS.PAID("OpenAI","NVIDIA")',
      '=DEALS.PAID("OpenAI",,"contracts")',
      '=DEALS.PAID("*","OpenAI","equity",2026)',
      '=DEALS.PAID("Apollo",,"debt")',
      '=DEALS.PAID("Google",,"guarantees")',
      '=DEALS.PAID("NVIDIA","Nvida")',
    ],
  },
  CAPACITY: {
    says: {
      en: "The power contracted or planned in deals, in gigawatts, each counted once, with or without a price.",
      it: "La potenza contrattata o prevista negli accordi, in gigawatt, contata una volta sola, con o senza un prezzo.",
    },
    parameters: { ...filterTexts, basis: basisText },
    returns: "Gigawatts; 0 if no such deal counts, #N/A if none states its power.",
    questions: [
      ["How many gigawatts has OpenAI contracted or planned?", '=DEALS.CAPACITY("OpenAI")'],
      ["How many gigawatts of computing does OpenAI rent?", '=DEALS.CAPACITY("OpenAI",,"compute-contract")'],
    ],
    examples: [
      '=DEALS.CAPACITY("AMD","OpenAI")',
      '=DEALS.CAPACITY("Stargate")',
      '=DEALS.CAPACITY("OpenAI",,,,,"firm")',
      '=DEALS.CAPACITY("AMD","AMD")',
    ],
  },
  COUNT: {
    says: {
      en: "How many deals there are, each counted once, with or without a disclosed value.",
      it: "Quanti sono gli accordi, ciascuno contato una volta, con o senza un valore reso noto.",
    },
    parameters: { ...filterTexts, basis: basisText },
    returns: "The number of deals.",
    questions: [["How many deals of CoreWeave became public since 2026?", '=DEALS.COUNT("CoreWeave",,,2026)']],
    examples: [
      '=DEALS.COUNT("CoreWeave","OpenAI")',
      '=DEALS.COUNT("NVIDIA","OpenAI",,,2025,"firm")',
      '=DEALS.COUNT("OpenAI",,"compute-contract",2025,2025)',
      '=DEALS.COUNT("miners",,"lease")',
      '=DEALS.COUNT("OpenAI",,,2026,2025)',
    ],
  },
  COVERAGE: {
    says: {
      en: "The share of deals that disclose their value or power, or the share of their value whose term is disclosed.",
      it: "La quota di accordi di cui è noto il valore, o la potenza, oppure la quota del valore di cui è nota la durata.",
    },
    parameters: {
      ...filterTexts,
      of: {
        en: "value, term or capacity. value if left out.",
        it: "value, term o capacity. value, se omesso.",
      },
    },
    returns: "A fraction: 0.8 is 80%. #N/A if no such deal counts.",
    questions: [
      ["For what share of CoreWeave's deals is a value disclosed?", '=DEALS.COVERAGE("CoreWeave")'],
      [
        "For what share of the value of CoreWeave's deals is a term disclosed?",
        '=DEALS.COVERAGE("CoreWeave",,,,,"term")',
      ],
    ],
    examples: [
      '=DEALS.COVERAGE("OpenAI")',
      '=DEALS.COVERAGE("OpenAI",,"contracts",,,"term")',
      '=DEALS.COVERAGE("OpenAI",,,,,"capacity")',
      '=DEALS.COVERAGE("ASML","Oracle")',
    ],
  },
});
