import { Problem, unlessProblem } from "../../../core/problems";
import { looksEmpty } from "../../../core/spelling";
import type { Context } from "../../../functions/declaration";
import { worksheetFunctions } from "../../../functions/table";
import type { PlacedCall } from "../../formulas/cascade";
import { givenValues } from "../../formulas/givenValues";
import { type FormulaCell, isCellError } from "../../formulas/workbookContents";
import type { CheckedBook } from "./checkedBook";
import type { Caught } from "./finding";
import { firstRefused } from "./refused";

/**
 * A cell that shows a number or a text as if nothing were wrong, although a call in it is refused: IFERROR catches that
 * nobody is called "Corweave" as it catches that there is no answer. To catch #N/A is good modelling, and so it is to catch
 * what a question between one and the same company comes to, an empty cell, or a placeholder that a formula makes. So only
 * a word counts that is typed, in the formula or in a cell, and means nothing to the argument for which it is given.
 */
export function caught(cell: FormulaCell, book: CheckedBook): Caught[] {
  const shows = book.index.valueAt(cell);
  const context = unlessProblem(book.contextNow);
  if (shows === undefined || isCellError(shows) || !context) return [];
  const isCaught = ({ call }: PlacedCall) => call.errorIs === "caught";
  const refused = firstRefused(cell, book, isCaught, (placed) => typedWithoutMeaning(placed, book, context));
  return refused.map((first) => ({ kind: "caught", ...first }));
}

/** Why the functions refuse what is typed for a call's arguments, each by itself. */
function typedWithoutMeaning({ cell, call }: PlacedCall, book: CheckedBook, context: Context): string[] {
  const parameters = Object.entries(worksheetFunctions.get(call.id)?.parameters ?? {});
  return parameters.flatMap(([name, parameter], place) =>
    givenValues(call.args[place], cell.sheet, book.index)
      .filter(({ heldBy }) => !heldBy || !book.index.formulaAt(heldBy))
      .filter(({ value }) => isWord(value))
      .flatMap(({ value }) => refusalOf(() => parameter.read(value, name, context))),
  );
}

const isWord = (value: unknown): boolean => typeof value === "string" && !looksEmpty(value);

function refusalOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (cause) {
    if (cause instanceof Problem) return [cause.message];
    throw cause;
  }
}
