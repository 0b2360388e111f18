import { flowsOf, flowTable } from "../core/flows";
import { loopsOf, loopTable } from "../core/loops";
import { declare, nothing } from "./declaration";
import { asOfText, filterTexts, type TextsOf } from "./texts";
import { asOf, wholeNumber } from "./arguments";
import { filter, question, side } from "./parties";

/** How many companies a chain has at most unless it is said. */
const usualLength = 4;

/** Who pays whom, and where the money comes back. */
export const circles = {
  FLOWS: declare({
    parameters: { ...filter, party: side(true) },
    result: "table",
    unit: "plain",
    answer: (args, context) => flowTable(flowsOf(context.edition, question(args, context)), context.edition),
    records: nothing,
  }),
  LOOPS: declare({
    parameters: { party: side(true), maxLength: wholeNumber(2, 8), asOf: asOf() },
    result: "table",
    unit: "plain",
    answer: ({ party, maxLength = usualLength, asOf: day }, { edition }) =>
      loopTable(loopsOf(edition, party, maxLength, day), edition, maxLength),
    records: nothing,
  }),
};

export const circlesTexts = (): TextsOf<typeof circles> => ({
  FLOWS: {
    says: {
      en: "Who pays whom, by kind of deal, each dollar counted once, largest first, with a header row.",
      it: "Chi paga chi, per tipo di accordo, contando ogni dollaro una volta sola, dal maggiore, con una riga di intestazione.",
    },
    parameters: {
      ...filterTexts,
      party: {
        en: 'Only what this company pays or is paid, a kind such as "neocloud", or several "A; B". All if left out.',
        it: 'Solo ciò che paga o riceve questa società, un tipo come "neocloud", o più nomi "A; B". Tutto, se omessa.',
      },
    },
    returns:
      "A table: payer, payee, kind, value in US dollars, number of deals. What is not disclosed is an empty text. What a vehicle is paid for another company stands under that company alone, while PAID has it for both; partnerships, in which nothing says who pays, are left out.",
    questions: [["Who pays OpenAI, and whom does it pay, and for what?", '=DEALS.FLOWS("OpenAI")']],
    examples: [
      '=DEALS.FLOWS("Oracle")',
      '=DEALS.FLOWS("hyperscaler","neocloud","compute-contract; lease",2026)',
      '=DEALS.FLOWS("Colossus")',
      '=DEALS.FLOWS("Orakle")',
    ],
  },
  LOOPS: {
    says: {
      en: "Circular chains of money between companies, with each link's value and kind and the smallest link, largest first.",
      it: "Giri circolari di denaro tra società, con valore e tipo di ogni passaggio e il passaggio minore, dal maggiore.",
    },
    parameters: {
      party: {
        en: 'Only chains through this company, one of a kind such as "neocloud", or of several "A; B". All if left out.',
        it: 'Solo i giri che passano per questa società, un tipo come "neocloud", o uno di più nomi "A; B". Tutti, se omessa.',
      },
      maxLength: {
        en: "How many companies a chain has at most, from 2 to 8. 4 if left out.",
        it: "Quante società ha al massimo un giro, da 2 a 8. 4, se omesso.",
      },
      asOf: asOfText,
    },
    returns:
      'A table: loop, number of companies, smallest link in US dollars, which it is, then every link\'s value, or "undisclosed", and kind. Chains with an undisclosed link come last, with the smallest of the disclosed ones; of very many, only the first 1,000 come.',
    questions: [["In which circles does NVIDIA's money come back to it?", '=DEALS.LOOPS("NVIDIA")']],
    examples: [
      '=DEALS.LOOPS("NVIDIA",3)',
      '=DEALS.LOOPS("CoreWeave",3)',
      '=DEALS.LOOPS("OpenAI",,2024)',
      '=DEALS.LOOPS("NVIDIA",1)',
    ],
  },
});
