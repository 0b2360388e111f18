import { worksheetFunctions } from "../../../functions/worksheetFunctions";
import type { WrittenArgument } from "../../formulas/dealsCall";
import { type FormulaCell, isCellError } from "../../formulas/workbookContents";
import type { CheckedBook } from "./checkedBook";
import type { Unresolved } from "./finding";

/** A text of a formula, a sheet's name, or a DEALS function with what Excel has put before its name. */
const part = /"(?:[^"]|"")*"|((?:\[[^[\]]*\]|'(?:[^']|'')*')!)?(_xldudf_)?DEALS[._](\w+)(?![\w.])|'(?:[^']|'')*'/gi;

/** How a formula's calls of the add-in's functions are written, and how they should be. */
interface Written {
  readonly mended: string;
  readonly isOfOtherFile: boolean;
}

/** Takes away what Excel puts before DEALS functions where the add-in is not there, or where it takes them for another file's. */
function mendedCalls(formula: string): Written {
  let isOfOtherFile = false;
  const mended = formula.replace(part, (text: string, file?: string, stored?: string, name?: string) => {
    if (name === undefined || (file === undefined && stored === undefined)) return text;
    if (file !== undefined) isOfOtherFile = true;
    return `DEALS.${name.toUpperCase()}`;
  });
  return { mended, isOfOtherFile };
}

/** Cells whose DEALS calls Excel does not take for the add-in's: entering the formula again mends them. */
export function unresolved(cell: FormulaCell, book: CheckedBook): Unresolved[] {
  const { formula } = cell;
  if (!book.mentionsDeals(formula)) return [];
  const written = mendedCalls(formula);
  const isAsItShould = written.mended === formula;
  if (isAsItShould && !isNamedWrongly(book.index.valueAt(cell))) return [];
  const nobodyKnows = unknownIn(cell, book);
  if (nobodyKnows) return [{ kind: "unresolved", cell, ...nobodyKnows }];
  // What refers to a cell with an error shows the same, and is mended with it.
  if (isAsItShould && book.callsIn(cell).some(({ before }) => before.is === "error" && before.passedOn)) return [];
  return [enteredAgain(cell, written)];
}

/** The same of what a name stands for, which shows no error: what nobody knows is found by what is written. */
export function unresolvedInName(cell: FormulaCell, book: CheckedBook): Unresolved[] {
  const written = mendedCalls(cell.formula);
  const nobodyKnows = unknownIn(cell, book);
  if (nobodyKnows) return [{ kind: "unresolved", cell, ...nobodyKnows }];
  return written.mended === cell.formula ? [] : [enteredAgain(cell, written)];
}

const enteredAgain = (cell: FormulaCell, { mended, isOfOtherFile }: Written): Unresolved => ({
  kind: "unresolved",
  because: isOfOtherFile ? "of-another-file" : "entered-without-addin",
  cell,
  repair: { does: "write", cell, was: cell.formula, becomes: mended },
});

const isNamedWrongly = (value: unknown): boolean => isCellError(value) && value.error === "#NAME?";

/** The function or the name in a formula that nobody knows: to enter it again would not help. */
function unknownIn(cell: FormulaCell, book: CheckedBook): Pick<Unresolved, "because" | "word"> | undefined {
  const names = book.index.namesOn(cell.sheet);
  const isKnown = (word: string): boolean => names(word) !== undefined || book.tables.has(word.toLowerCase());
  for (const { call } of book.callsIn(cell)) {
    if (!worksheetFunctions.has(call.id)) return { because: "unknown-function", word: call.id };
    const word = call.args.map((argument) => unknownName(argument, isKnown)).find((name) => name !== undefined);
    if (word !== undefined) return { because: "unknown-name", word };
  }
  return undefined;
}

/** A name can hold letters, digits, dots and underscores; cells, parts of tables and what spills have other signs, or are addresses. */
function unknownName(argument: WrittenArgument, isKnown: (word: string) => boolean): string | undefined {
  if (argument.is !== "reference" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(argument.text)) return undefined;
  const isCell = /^\$?[a-z]{1,3}\$?\d+$/i.test(argument.text);
  return isCell || isKnown(argument.text) ? undefined : argument.text;
}
