import { unlessProblem } from "../../../core/problems";
import { rowsOf } from "../../formulas/answerTables";
import { type FormulaCell, isCellError } from "../../formulas/workbookContents";
import type { CheckedBook } from "./checkedBook";
import type { OutOfDate } from "./finding";

/**
 * A cell that shows something else than its formula answers now, with what it refers to as that stands there: it was
 * calculated in another edition. What cannot be read here, such as an answer that needs documents, is left out.
 */
export function outOfDate(cell: FormulaCell, book: CheckedBook): OutOfDate[] {
  const own = book.index.valueAt(cell);
  // Where no edition answers, it is the pin that is wrong.
  if (!isAnswer(own) || unlessProblem(book.contextNow) === undefined) return [];
  const whole = book.callsIn(cell).find(({ call }) => call.isWhole);
  const part = book.partShownIn(cell);
  const rows = whole
    ? rowsOf(whole.before)
        .slice(part.down)
        .map((line) => line.slice(part.right))
    : [];
  for (const [down, line] of rows.entries())
    for (const [right, answer] of line.entries()) {
      const shows = book.index.valueAt({ ...cell, row: cell.row + down, column: cell.column + right });
      const answers = plain(answer);
      if (shows === undefined || answers === undefined || isSame(shows, answers)) continue;
      // A cell in error is not calculated anew by being marked as due: it has to be entered again.
      const repair = isCellError(own)
        ? ({ does: "write", cell, was: cell.formula, becomes: cell.formula } as const)
        : ({ does: "calculate", cell, shows, answers } as const);
      return [{ kind: "out-of-date", cell, shows, answers, repair }];
    }
  return [];
}

/** Whether a value is one with which a function can have answered: not that its table has no room, nor that it is unknown. */
const isAnswer = (value: unknown): boolean =>
  value !== undefined && (!isCellError(value) || value.error === "#N/A" || value.error === "#VALUE!");

/** What a cell has of an answer: of a number with a format, the number. */
function plain(answer: unknown): unknown {
  if (answer === null) return "";
  if (typeof answer !== "object" || isCellError(answer)) return answer;
  return "basicValue" in answer ? answer.basicValue : undefined;
}

/** Excel keeps fifteen digits of a number. */
const PRECISION = 1e-12;

function isSame(shows: unknown, answers: unknown): boolean {
  if (isCellError(shows) || isCellError(answers))
    return isCellError(shows) && isCellError(answers) && shows.error === answers.error;
  if (typeof shows === "number" && typeof answers === "number")
    return Math.abs(shows - answers) <= Math.abs(answers) * PRECISION;
  return String(shows) === String(answers);
}
