import type { DateSystem } from "../../core/days";
import { EvidenceNeeded } from "../../core/evidence";
import { unlessProblem } from "../../core/problems";
import type { Callable, Context } from "../../functions/declaration";
import { type DealsCall, type WrittenArgument, writtenText } from "./dealsCall";
import { calculated } from "./calculation";
import { OnlyExcel } from "./operands";
import { type CellError, isCellError, MOST_CELLS, rowsIn } from "./workbookContents";

/** What a function answers when it is asked once: a value or a table, or a cell error with its sentence. */
export type SingleAnswer =
  | { readonly is: "value"; readonly value: unknown; readonly given: readonly unknown[] }
  | {
      readonly is: "error";
      readonly code: string;
      readonly sentence: string;
      /** Nothing where the function was not asked. */
      readonly given: readonly unknown[];
      /** The argument that is in error already: Excel passes that on, and does not ask the function. */
      readonly passedOn?: string;
    };

/** What a call answers, or an argument that can't be read here. */
export type CallAnswer =
  | SingleAnswer
  /** Excel asks for each cell of a range or array by itself, row by row. */
  | { readonly is: "each"; readonly answers: readonly (readonly SingleAnswer[])[] }
  | {
      readonly is: "unreadable";
      readonly argument: string;
      readonly because: "calculated" | "not-read" | "handed-on";
    }
  /** It needs evidence that has to be loaded first. */
  | {
      readonly is: "unreadable";
      readonly argument: string;
      readonly because: "evidence";
      readonly load: () => Promise<void>;
    };

/** What answers are made of. */
export interface Answering {
  /** The worksheet functions by id. */
  readonly functions: ReadonlyMap<string, Callable>;
  /** What a reference holds: a value, of several cells their rows, with errors as such; undefined if it can't be read. */
  readonly read: (reference: string) => unknown;
  /** How the workbook numbers its days. */
  readonly dateSystem: DateSystem;
}

/** How the workbook numbers its days. Where nothing answers, no argument makes a difference. */
export const dateSystemIn = (contextNow: () => Context): DateSystem => unlessProblem(contextNow)?.dateSystem ?? 1900;

/** What asking for an answer remembers: of =LET(a,x&x,b,a&a,…) each name is calculated once. */
interface Asking extends Answering {
  readonly calculations: Map<WrittenArgument, unknown>;
}

type Unreadable = Extract<CallAnswer, { is: "unreadable" }>;

/** Thrown where an argument can't be read, for it may stand deep in a calculation. */
class NotReadable extends Error {
  constructor(readonly answer: Unreadable) {
    super();
  }
}

/** What a call answers now, asked of the very function that Excel calls. */
export function answerTo(call: DealsCall, answering: Answering): CallAnswer {
  try {
    return answerInMemory(call, { ...answering, calculations: new Map() });
  } catch (cause) {
    if (cause instanceof NotReadable) return cause.answer;
    if (!(cause instanceof EvidenceNeeded)) throw cause;
    return { is: "unreadable", argument: call.text, because: "evidence", load: cause.load };
  }
}

/** Loads the evidence that an answer needs first; undefined if it needs none. */
export const loadFor = (answer: CallAnswer): EvidenceNeeded["load"] | undefined =>
  answer.is === "unreadable" && answer.because === "evidence" ? answer.load : undefined;

/** The error that a cell shows for a call of which the evidence can't be had. */
export const withoutEvidence = ({ message }: Error): CallAnswer => ({
  is: "error",
  code: "#N/A",
  sentence: message,
  given: [],
});

/** @throws EvidenceNeeded @throws NotReadable */
function answerInMemory(call: DealsCall, asking: Asking): Exclude<CallAnswer, Unreadable> {
  if (call.isHandedOn) throw unreadable(call.text, "handed-on");
  const given: Given[] = [];
  for (const argument of call.args) {
    const text = writtenText(argument);
    const value = valueOf(argument, asking);
    // Excel does not ask a function that is given an error: the error is the answer.
    if (isCellError(value)) return passedOn(value, text);
    given.push({ value, text });
  }
  const called = asking.functions.get(call.id);
  if (!called) return { is: "error", code: "#NAME?", sentence: "", given: given.map(({ value }) => value) };
  return askedForEach(called, given);
}

/** What an argument gives to a function, and how it is written. */
interface Given {
  readonly value: unknown;
  readonly text: string;
}

/** A single value is given as it is; a range or an array has the function asked for each of its cells. */
function askedForEach(called: Callable, given: readonly Given[]): Exclude<CallAnswer, Unreadable> {
  const columnar = given.map(({ value, text }) => ({ value, text, rows: rowsIn(value) }));
  const tables = columnar.flatMap(({ rows, text }) => (rows ? [{ rows, text }] : []));
  const height = Math.max(1, ...tables.map(({ rows }) => rows.length));
  const width = Math.max(1, ...tables.map(({ rows: [first = []] }) => first.length));
  if (height * width > MOST_CELLS) throw unreadable(tables[0]?.text ?? "", "not-read");
  const askedAt = (row: number, column: number): SingleAnswer =>
    askedOnce(
      called,
      columnar.map(({ value, text, rows }) => ({ value: rows ? cellAt(rows, row, column) : value, text })),
    );
  if (height === 1 && width === 1) return askedAt(0, 0);
  const answers = Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_column, column) => firstOf(askedAt(row, column))),
  );
  return { is: "each", answers };
}

function askedOnce(called: Callable, given: readonly Given[]): SingleAnswer {
  for (const { value, text } of given) if (isCellError(value)) return passedOn(value, text);
  const values = given.map(({ value }) => value);
  try {
    return { is: "value", value: called(...values.map(asText)), given: values };
  } catch (cause) {
    if (!(cause instanceof CustomFunctions.Error)) throw cause;
    return { is: "error", code: cause.code, sentence: cause.message ?? "", given: values };
  }
}

/** Excel hands a truth value over as its word to what takes a text, as nearly every argument does. */
const asText = (value: unknown): unknown => (typeof value === "boolean" ? String(value).toUpperCase() : value);

const passedOn = ({ error, sentence = "" }: CellError, argument: string): SingleAnswer => ({
  is: "error",
  code: error,
  sentence,
  given: [],
  passedOn: argument,
});

/** A single row or column goes with every row or column of a larger range. */
function cellAt(rows: readonly (readonly unknown[])[], row: number, column: number): unknown {
  const line = rows.length === 1 ? rows[0] : rows[row];
  const cell = line?.length === 1 ? line[0] : line?.[column];
  return cell === undefined ? { error: "#N/A" } : cell;
}

/** Where a function is asked for each cell, one cell is left for what it answers. */
function firstOf(answer: SingleAnswer): SingleAnswer {
  const rows = answer.is === "value" ? rowsIn(answer.value) : undefined;
  return rows && answer.is === "value" ? { ...answer, value: rows[0]?.[0] ?? "" } : answer;
}

const unreadable = (argument: string, because: "calculated" | "not-read" | "handed-on"): NotReadable =>
  new NotReadable({ is: "unreadable", argument, because });

/** What an argument gives: null if it was left out, and of a nested call its answer. */
function valueOf(argument: WrittenArgument, asking: Asking): unknown {
  switch (argument.is) {
    case "left-out":
      return null;
    case "value":
      return argument.value;
    case "array":
      return argument.rows;
    case "reference": {
      const held = asking.read(argument.text);
      if (held === undefined) throw unreadable(argument.text, "not-read");
      return held;
    }
    case "call":
      return cellsOf(answerInMemory(argument.call, asking));
    case "calculation": {
      const known = asking.calculations.get(argument);
      if (known !== undefined) return known;
      const value = calculatedFrom(argument, asking);
      asking.calculations.set(argument, value);
      return value;
    }
  }
}

function calculatedFrom({ text, of }: Extract<WrittenArgument, { is: "calculation" }>, asking: Asking): unknown {
  if (!of) throw unreadable(text, "calculated");
  const operands = of.operands.map((operand) => () => valueOf(operand, asking));
  try {
    return calculated(of.name, operands, asking.dateSystem);
  } catch (cause) {
    throw cause instanceof OnlyExcel ? unreadable(text, "calculated") : cause;
  }
}

/** What an answer puts into cells: a value, or rows of them. */
export function cellsOf(answer: Exclude<CallAnswer, Unreadable>): unknown {
  if (answer.is === "each") return answer.answers.map((row) => row.map(cellOf));
  return cellOf(answer);
}

const cellOf = (answer: SingleAnswer): unknown =>
  answer.is === "value" ? answer.value : { error: answer.code, sentence: answer.sentence };

/**
 * What cells show of an answer, to tell whether they would come to show something else: of an error its code. Its sentence
 * is in the cell's menu, and of one that is passed on nobody knows it where the cell was not asked.
 */
export function seenOf(answer: CallAnswer): unknown {
  if (answer.is === "unreadable") return answer;
  if (answer.is === "each") return answer.answers.map((row) => row.map(seenOf));
  return answer.is === "error" ? { error: answer.code } : answer.value;
}
