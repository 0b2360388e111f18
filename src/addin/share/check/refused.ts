import { Problem, unlessProblem } from "../../../core/problems";
import { looksEmpty } from "../../../core/spelling";
import type { Context } from "../../../functions/declaration";
import { worksheetFunctions } from "../../../functions/worksheetFunctions";
import type { CallAnswer, SingleAnswer } from "../../formulas/answers";
import type { PlacedCall } from "../../formulas/cascade";
import { givenValues } from "../../formulas/givenValues";
import { type FormulaCell, isCellError } from "../../formulas/workbookContents";
import type { CheckedBook } from "./checkedBook";
import { noDays } from "./noDays";
import type { Caught, Refused } from "./finding";

/**
 * A cell that shows #VALUE! since a call in it asks for what cannot be asked, such as a company that nobody has, with the
 * sentence that Excel shows in the cell's menu only. A call that another formula calls off, as IF and IFERROR do, is none.
 */
export function refused(cell: FormulaCell, book: CheckedBook): Refused[] {
  const shows = book.index.valueAt(cell);
  return isCellError(shows) && shows.error === "#VALUE!" ? refusals(cell, book, () => true) : [];
}

/** The same of what a name stands for, which shows nothing: a call that is all of it. */
export const refusedInName = (cell: FormulaCell, book: CheckedBook): Refused[] =>
  refusals(cell, book, ({ call }) => call.isWhole);

const refusals = (cell: FormulaCell, book: CheckedBook, isMeant: (placed: PlacedCall) => boolean): Refused[] =>
  firstRefused(cell, book, isMeant, ({ before }) => sentencesOf(before)).map((first) => ({
    kind: "refused",
    ...first,
  }));

/**
 * The first call in a cell that is refused, of those that are meant.
 * @param sentencesOf Why a call is refused, if it is.
 */
function firstRefused(
  cell: FormulaCell,
  book: CheckedBook,
  isMeant: (placed: PlacedCall) => boolean,
  sentencesOf: (placed: PlacedCall) => readonly string[],
): Pick<Refused, "cell" | "asked" | "sentence">[] {
  const [first] = book
    .callsIn(cell)
    // What a name stands for is found in the name.
    .filter((placed) => placed.call.behindName === undefined && isMeant(placed))
    .flatMap((placed) => sentencesOf(placed).map((sentence) => ({ cell, asked: placed.call.text, sentence })));
  // Of a number that is no day more can be said.
  return !first || noDays(cell, book).length > 0 ? [] : [first];
}

/** Why a call is refused; of one that is asked for each cell of a range, all reasons. */
function sentencesOf(answer: CallAnswer): string[] {
  if (answer.is === "each") return answer.answers.flat().flatMap(sentencesOf);
  return isRefusal(answer) ? [answer.sentence] : [];
}

const isRefusal = (answer: CallAnswer): answer is Extract<SingleAnswer, { is: "error" }> =>
  answer.is === "error" && answer.code === "#VALUE!" && answer.passedOn === undefined && answer.sentence !== "";

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
  const found = firstRefused(cell, book, isCaught, (placed) => typedWithoutMeaning(placed, book, context));
  return found.map((first) => ({ kind: "caught", ...first }));
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
