import type { Edition } from "../../core/edition";
import { outcomeOf, outcomeWith, type Outcome } from "../answer/outcome";
import { dealsCallsBehind, dealsCallsIn, type DealsCall } from "../formula/dealsCalls";
import { localPart } from "../formula/localFormula";
import { namesBySheet } from "../formula/names";
import { placeOf } from "../formula/place";
import { cornerOf, namingSheets } from "../formula/references";
import type { WorkbookName } from "../host/names";
import type { ActiveCell } from "../host/selection";

/** A DEALS call of a formula, what it answers, and what stands behind that. */
export interface Explanation {
  readonly call: DealsCall;
  /** The call as Excel shows it to its user; undefined if that is not known. */
  readonly local: string | undefined;
  readonly outcome: Outcome;
  /** Where Excel asks for each cell of a range by itself: which of how many answers this is, counted from 1. */
  readonly each?: { readonly place: number; readonly of: number };
}

/** How many answers of one call are explained one below the other. */
const MOST_EXPLAINED = 20;

/**
 * Every DEALS call in the formula of a cell and behind its names, outer ones first; references say which sheet they mean.
 * @param names What the names stand for that the formula uses.
 */
export function callsIn({ address, formula }: ActiveCell, names: readonly WorkbookName[] = []): DealsCall[] {
  const { sheet } = placeOf(address);
  return dealsCallsBehind(namingSheets(formula, sheet), namesBySheet(names)(sheet));
}

/**
 * Explains calls. Of one that is asked for each cell of a range by itself, that answer is explained which the cell
 * shows, and where the formula goes on calculating with them, each of the first ones.
 * @param held What the cells hold to which they refer.
 */
export const explanationsOf = (
  calls: readonly DealsCall[],
  held: ReadonlyMap<string, unknown>,
  edition: Edition,
  cell: ActiveCell,
): Explanation[] =>
  calls.flatMap((call) => {
    const local = localTextOf(call, cell);
    const outcome = outcomeOf(call, held, edition);
    const { answer } = outcome;
    if (answer.is !== "each") return [{ call, local, outcome }];
    const columns = answer.answers[0]?.length ?? 0;
    const of = answer.answers.length * columns;
    const from = call.isWhole ? placeShown(cell, columns) : 0;
    return answer.answers
      .flat()
      .slice(from, from + (call.isWhole ? 1 : MOST_EXPLAINED))
      .map((one, place) => ({
        call,
        local,
        outcome: outcomeWith(call.id, one, edition),
        each: { place: from + place + 1, of },
      }));
  });

/** Which of several answers a cell shows, counted row by row from 0. */
function placeShown({ address, spilledFrom = address }: ActiveCell, columns: number): number {
  const [cell, first] = [cornerOf(address), cornerOf(spilledFrom)];
  return (cell.row - first.row) * columns + cell.column - first.column;
}

/** A call as the user's Excel writes it: it stands in the formula itself, where calls come in the same order. */
function localTextOf(call: DealsCall, { address, formula, local }: ActiveCell): string | undefined {
  if (local === undefined || call.behindName !== undefined) return undefined;
  const { sheet } = placeOf(address);
  const place = dealsCallsIn(namingSheets(formula, sheet)).findIndex((one) => one.place[0] === call.place[0]);
  const own = dealsCallsIn(formula)[place];
  return own && localPart({ formula, local }, own.place);
}
