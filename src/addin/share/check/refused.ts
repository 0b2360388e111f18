import type { CallAnswer, SingleAnswer } from "../../formulas/answers";
import type { PlacedCall } from "../../formulas/cascade";
import { type FormulaCell, isCellError } from "../../formulas/workbookContents";
import type { CheckedBook } from "./checkedBook";
import { noDays } from "./days";
import type { Refused } from "./finding";

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
export function firstRefused(
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
