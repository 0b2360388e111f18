import type { WorksheetFunction } from "./declaration";
import type { filter } from "./parties";

/** The languages in which Excel shows functions, the pane speaks, and models are written. */
export type Language = "en" | "it";

/** A text in every language. */
export type Translated = Readonly<Record<Language, string>>;

/**
 * What is said of functions: in Excel while one types, in Build, in the help and in README. Each group of functions makes its
 * texts in a function, which functions.js never calls, so that the build leaves it out there.
 */
export type TextsOf<Functions extends Readonly<Record<string, WorksheetFunction>>> = {
  readonly [Id in keyof Functions & string]: FunctionTexts<
    `=DEALS.${Id}(${string}`,
    keyof Functions[Id]["parameters"] & string
  >;
};

/** What is said of one function. */
export interface FunctionTexts<Example extends string = string, Name extends string = string> {
  /** What it answers, in at most 140 characters, for they show while one types. */
  readonly says: Translated;
  readonly parameters: Readonly<Record<Name, Translated>>;
  /** In the help, which is in English. */
  readonly returns: string;
  /** What people ask, and the formula that answers it, for programs that write workbooks: the formula has an answer. */
  readonly questions: readonly [Question<Example>, ...Question<Example>[]];
  /** Formulas as one types them, which the help shows with their answers. */
  readonly examples: readonly [Example, Example, ...Example[]];
}

type Question<Example> = readonly [asked: string, formula: Example];

/** What is said of an argument that is a company. */
export const companyText: Translated = {
  en: "A company: name, alias or ticker.",
  it: "Una società: nome, altro nome o ticker.",
};

/** What is said of an argument that can be more than one company. */
const sideText: Translated = {
  en: 'A company, a kind such as "neocloud", a programme such as "Stargate", several "A; B", or "*" for everybody.',
  it: 'Una società, un tipo come "neocloud", un programma come "Stargate", più nomi "A; B" oppure "*" per chiunque.',
};

/** What is said of the filter's arguments. */
export const filterTexts = {
  party: sideText,
  counterparty: {
    en: "The other side, in the same ways. Everybody if left out, or an empty cell.",
    it: "La controparte, negli stessi modi. Chiunque, se omessa o cella vuota.",
  },
  kind: {
    en: 'Kinds of deal: lease, the group contracts or financing, several "lease; debt". All but programmes and guarantees if left out.',
    it: 'Tipi di accordo: lease, il gruppo contracts o financing, più tipi "lease; debt". Se omesso, tutti tranne programmi e garanzie.',
  },
  from: {
    en: 'Only deals public on or after this day: a date, 2025 or "2025-06".',
    it: 'Solo gli accordi resi pubblici da questo giorno in poi: una data, 2025 o "2025-06".',
  },
  to: {
    en: "As of this day. The day of the data's edition if left out.",
    it: "Alla data indicata. Se omessa, quella dell'edizione dei dati.",
  },
} as const satisfies Record<keyof typeof filter, Translated>;

/** What is said of a day as of which is asked. */
export const asOfText: Translated = {
  en: 'The day to look back to: a date, 2025 or "2025-06". The day of the data\'s edition if left out.',
  it: 'Il giorno a cui guardare: una data, 2025 o "2025-06". Se omesso, quello dell\'edizione dei dati.',
};

/** What is said of the other side where it has to be said. */
export const counterpartyText: Translated = {
  en: 'The other side, in the same ways; "" or an empty cell for everybody.',
  it: 'La controparte, negli stessi modi; "" o una cella vuota per chiunque.',
};

export const basisText: Translated = {
  en: "headline, low, high, or firm for signed and closed deals only. headline if left out.",
  it: "headline, low, high, oppure firm per i soli accordi firmati o conclusi. headline, se omesso.",
};
