import type { Reason } from "../core/counting";
import type { DateSystem, Day } from "../core/days";
import type { Edition } from "../core/edition";
import type { CellValue, Unit } from "../core/fields";
import { EvidenceNeeded } from "../core/evidence";
import type { Measured } from "../core/figures";
import { Problem, unlessProblem } from "../core/problems";
import type { Figure, RevenueShare, Stake } from "../core/records/companies";
import type { Deal } from "../core/records/deal";
import type { Basis } from "../core/records/vocabulary";

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

/** How an argument was understood where that cannot be told from how it is written, or from its absence. */
export type Understood =
  | { readonly is: "everybody" }
  | { readonly is: "of-everybody" }
  | {
      readonly is: "several";
      readonly isCounterparty: boolean;
      /** Their names in order. */
      readonly parties: readonly string[];
      readonly programmes: readonly string[];
    }
  | { readonly is: "deal"; readonly title: string }
  | { readonly is: "from"; readonly day: Day }
  | { readonly is: "as-of"; readonly day: Day; readonly isEditions: boolean }
  | { readonly is: "to"; readonly day: Day }
  | { readonly is: "period"; readonly label: string }
  | { readonly is: "sum-of-quarters"; readonly quarters: readonly string[] }
  | ({ readonly is: "measured" } & Measured)
  /** What several companies' figures measure, which is not the same. */
  | { readonly is: "measured-apart"; readonly measured: readonly Measured[] }
  /** What is left out as its term is not disclosed. */
  | { readonly is: "without-term"; readonly dollars: number };

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
  understood?(value: Value, given: unknown, context: Context, all: Readonly<Record<string, unknown>>): Understood[];
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
  /** On which the values of the deals were taken, and as of which day; undefined for the edition's. */
  readonly basis: Basis;
  readonly to: Day | undefined;
  readonly leftOut: readonly { readonly deal: Deal; readonly because: Reason }[];
  readonly stakes: readonly Stake[];
  readonly revenueShares: readonly RevenueShare[];
  readonly figures: readonly Figure[];
}

/** What stands behind an answer if nothing does. */
export const noRecords: BackingRecords = {
  deals: [],
  basis: "headline",
  to: undefined,
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
  const { parameters, result, unit, answer, records, understood } = declaration;
  return {
    parameters,
    result,
    columnUnits: declaration.columnUnits ?? {},
    carriesSource: declaration.carriesSource ?? false,
    answer: (given, context) => answer(argumentsIn(parameters, given, context), context),
    unit: (given, context) =>
      typeof unit === "function" ? unit(argumentsIn(parameters, given, context), context) : unit,
    records: (given, context) =>
      unlessProblem(() => ({ ...noRecords, ...records(argumentsIn(parameters, given, context), context) })) ??
      noRecords,
    understood: (given, context) => [
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
    ([name, parameter], place) => parameter.understood?.(all[name], given[place], context, all) ?? [],
  );
}

/** A worksheet function as its host calls it: by position, with null, or nothing, for what was left out. */
export type Callable<Answer = unknown> = (...values: unknown[]) => Answer;

/**
 * Lets a host call a function; a Problem becomes the cell error that Excel can explain.
 * @param contextNow What answers at the moment of a call. @throws Problem if nothing does.
 */
export const callable =
  <Answer>(called: WorksheetFunction<Answer>, contextNow: () => Context): Callable<Answer> =>
  (...values) => {
    try {
      return called.answer(values, contextNow());
    } catch (cause) {
      throw asCellError(cause);
    }
  };

const asCellError = (cause: unknown): unknown =>
  cause instanceof Problem ? new CustomFunctions.Error(codeFor(cause), cause.message) : cause;

/**
 * A function that loads the evidence that an answer needs, if it is not in memory yet, and then answers. Whatever needs
 * none, and all that was loaded before, is answered at once.
 */
export const loadingEvidence =
  (called: Callable): Callable =>
  (...values) => {
    try {
      return called(...values);
    } catch (cause) {
      if (!(cause instanceof EvidenceNeeded)) throw cause;
      return cause.load().then(
        // By then another edition may answer.
        () => loadingEvidence(called)(...values),
        (reason: unknown) => {
          throw asCellError(reason);
        },
      );
    }
  };

/**
 * A function that waits while it is not settled which edition answers, and from then on answers at once, with a plain
 * value: only promises make Excel show #BUSY!.
 * @param isSettled Whether it is.
 * @param settled Resolves once it is.
 */
export const waiting =
  (called: Callable, isSettled: () => boolean, settled: Promise<unknown>): Callable =>
  (...values) =>
    isSettled() ? called(...values) : settled.then(() => called(...values));

/** #N/A is caught by IFNA: the question is fine. #VALUE! says that it is not. Only these two show their sentence. */
const codeFor = ({ reason }: Problem): CustomFunctions.ErrorCode =>
  reason === "malformed" ? CustomFunctions.ErrorCode.invalidValue : CustomFunctions.ErrorCode.notAvailable;
