import type { NotePlace } from "../../excel/sourcedValues";
import type { Texts } from "./language";

/** What is said of a number that was inserted with its source. */
interface SourcingMessages {
  readonly inserted: (number: string, address: string) => string;
  readonly source: Readonly<Record<NotePlace, string>>;
  readonly noNumber: (formula: string, sentence: string) => string;
}

export const sourcingTexts: Texts<SourcingMessages> = {
  en: {
    inserted: (number, address) => `${number} is in ${address} as a value.`,
    source: {
      note: "Its note says the source.",
      comment: "A comment says the source.",
      beside: "The cell beside it says the source.",
      nowhere: "Its source could not be written: the cell beside it is taken.",
    },
    noNumber: (formula, sentence) => `${formula} answers no number: ${sentence}`,
  },
  it: {
    inserted: (number, address) => `${number} è in ${address} come valore.`,
    source: {
      note: "La nota indica la fonte.",
      comment: "Un commento indica la fonte.",
      beside: "La cella accanto indica la fonte.",
      nowhere: "Non è stato possibile scrivere la fonte: la cella accanto è occupata.",
    },
    noNumber: (formula, sentence) => `${formula} non dà un numero: ${sentence}`,
  },
};
