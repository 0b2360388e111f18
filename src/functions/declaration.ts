import type { Reason } from "../core/counting";
import type { DateSystem } from "../core/days";
import type { Edition } from "../core/edition";
import type { CellValue, Unit } from "../core/fields";
import { Problem } from "../core/problems";
import type { Figure, RevenueShare, Stake } from "../core/records/companies";
import type { Deal } from "../core/records/deal";
import type { Basis } from "../core/records/vocabulary";
import { isLeftOut } from "./arguments";
import type { Understood } from "./understood";

/** What answers: an edition, in a workbook that numbers its days from 1900 or 1904. */
export interface Context {
  readonly edition: Edition;
  readonly dateSystem: DateSystem;
}

/** The lists of words that Excel and the pane offer for an argument, by the ids that functions.json gives them. */
export type ListId =
  | "PARTY"
  | "SIDE"
  | "KIND"
  | "BASIS"
  | "INCLUDE"
  | "DISCLOSURE"
  | "FREQUENCY"
  | "METRIC"
  | "PARTYKIND"
  | "DEALFIELD"
  | "COMPANYFIELD"
  | "EDITIONFIELD";

/** One argument of a function: how Excel hands it over, and how it is read. */
export interface Parameter<Value> {
  readonly type: "string" | "number" | "any";
  readonly isOptional: boolean;
  readonly list?: ListId;
  /**
   * @param name What the function calls the argument, for sentences.
   * @throws Problem (malformed) if it is not understood.
   */
  read(given: unknown, name: string, context: Context): Value;
  /** @param all Every argument of the call, read: a period's label depends on the company. */
  understood?(value: Value, isLeftOut: boolean, context: Context, all: Readonly<Record<string, unknown>>): Understood[];
}

/** Arguments by name, in the order in which they are typed. */
type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** The same arguments, read. */
export type ArgumentsOf<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer Value> ? Value : never;
};

/** The records that stand behind an answer; of deals, newest first, also those that do not count, with the reason. */
export interface BackingRecords {
  readonly deals: readonly Deal[];
  /** On which the values of the deals were taken. */
  readonly basis: Basis;
  readonly leftOut: readonly { readonly deal: Deal; readonly because: Reason }[];
  readonly stakes: readonly Stake[];
  readonly revenueShares: readonly RevenueShare[];
  readonly figures: readonly Figure[];
}

/** What stands behind an answer if nothing does. */
export const noRecords: BackingRecords = {
  deals: [],
  basis: "headline",
  leftOut: [],
  stakes: [],
  revenueShares: [],
  figures: [],
};

/** What a function can answer: a number, a table with or without a header row, or a text, number or card. */
interface Results {
  number: number;
  table: CellValue[][];
  column: CellValue[][];
  value: unknown;
}

/** In what columns of a table are measured, by their headings. */
export type ColumnUnits = Readonly<Record<string, Unit | undefined>>;

/** All that the add-in has to know of a worksheet function, but for its texts, which functions.js does not need. */
interface Declaration<P extends Parameters, Result extends keyof Results> {
  readonly parameters: P;
  readonly result: Result;
  /** In what a number is measured: Build formats its cell so. */
  readonly unit: Unit | ((args: ArgumentsOf<P>, context: Context) => Unit);
  /** Of a table, in what its columns are measured, by their headings, where that is not plain. */
  readonly columnUnits?: ColumnUnits;
  /** @throws Problem if there is no answer. */
  readonly answer: (args: ArgumentsOf<P>, context: Context) => Results[Result];
  /** What Explain shows behind the answer; `nothing` for functions that tell of the whole edition. */
  readonly records: (args: ArgumentsOf<P>, context: Context) => Partial<BackingRecords>;
  /** Whether its number can carry what these say of its source. */
  readonly carriesSource?: true;
  /** How arguments were understood together, beside what each of them says of itself. @throws Problem */
  readonly understood?: (args: ArgumentsOf<P>, context: Context) => Understood[];
}

/** For functions behind whose answers no single records stand. */
export const nothing = (): Partial<BackingRecords> => ({});

/** A worksheet function, asked as its host asks: by position, with null or nothing for what was left out. */
export interface WorksheetFunction<Answer = unknown, P extends Parameters = Parameters> {
  readonly parameters: P;
  readonly result: keyof Results;
  readonly columnUnits: ColumnUnits;
  readonly carriesSource: boolean;
  /** @throws Problem if there is no answer. */
  answer(given: readonly unknown[], context: Context): Answer;
  /** In what an answer is measured that was given. */
  unit(given: readonly unknown[], context: Context): Unit;
  /** None for a question without an answer. */
  records(given: readonly unknown[], context: Context): BackingRecords;
  /** How days, periods and a left-out counterparty were understood; nothing where an argument was not. */
  understood(given: readonly unknown[], context: Context): readonly Understood[];
}

/**
 * Declares a worksheet function: every host of it asks the declaration.
 * @example const stake = declare({ parameters: { holder: party(), issuer: party(), asOf: asOf() }, result: "number", … })
 */
export function declare<P extends Parameters, Result extends keyof Results>(
  declaration: Declaration<P, Result>,
): WorksheetFunction<Results[Result], P> {
  const {
    parameters,
    result,
    unit,
    columnUnits = {},
    answer,
    records,
    carriesSource = false,
    understood,
  } = declaration;
  return {
    parameters,
    result,
    columnUnits,
    carriesSource,
    answer: (given, context) => answer(argumentsIn(parameters, given, context), context),
    unit: (given, context) =>
      typeof unit === "function" ? unit(argumentsIn(parameters, given, context), context) : unit,
    records: (given, context) =>
      unlessProblem(() => ({ ...noRecords, ...records(argumentsIn(parameters, given, context), context) })) ??
      noRecords,
    understood: (given, context) =>
      given.length === 0
        ? []
        : [
            ...(unlessProblem(() => understoodIn(parameters, given, context)) ?? []),
            ...(unlessProblem(() => understood?.(argumentsIn(parameters, given, context), context)) ?? []),
          ],
  };
}

/** Reads the arguments of a call by their places. The compiler can't follow names into values: the overload says it. */
function argumentsIn<P extends Parameters>(parameters: P, given: readonly unknown[], context: Context): ArgumentsOf<P>;
function argumentsIn(parameters: Parameters, given: readonly unknown[], context: Context): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  let place = 0;
  // A plain loop, for this is done for each of a workbook's thousands of cells.
  for (const name in parameters) all[name] = parameters[name]?.read(given[place++], name, context);
  return all;
}

function understoodIn(parameters: Parameters, given: readonly unknown[], context: Context): Understood[] {
  const all = argumentsIn(parameters, given, context);
  return Object.entries(parameters).flatMap(
    ([name, parameter], place) => parameter.understood?.(all[name], isLeftOut(given[place]), context, all) ?? [],
  );
}

/** What is asked for; undefined where there is a Problem instead. */
export function unlessProblem<Wanted>(ask: () => Wanted): Wanted | undefined {
  try {
    return ask();
  } catch (cause) {
    if (cause instanceof Problem) return undefined;
    throw cause;
  }
}

/** A text in every language in which Excel shows functions. */
export interface Translated {
  readonly en: string;
  readonly it: string;
}

/** What is said of functions: in Excel while one types, in Build, in the help and in README. */
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
