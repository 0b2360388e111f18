import type { Edition } from "../../core/edition";
import { outcomeOf, type Outcome } from "../answer/outcome";
import { dealsCallsIn, type DealsCall } from "../formula/dealsCalls";
import { placeOf } from "../formula/place";
import { namingSheets } from "../formula/references";
import type { ActiveCell } from "../host/selection";

/** A DEALS call of a formula, what it answers, and what stands behind that. */
export interface Explanation {
  readonly call: DealsCall;
  readonly outcome: Outcome;
}

/** Every DEALS call in the formula of a cell, outer ones first; its references say which sheet they mean. */
export const callsIn = ({ address, formula }: ActiveCell): DealsCall[] =>
  dealsCallsIn(namingSheets(formula, placeOf(address).sheet));

/**
 * Explains calls.
 * @param held What the cells hold to which they refer.
 */
export const explanationsOf = (
  calls: readonly DealsCall[],
  held: ReadonlyMap<string, unknown>,
  edition: Edition,
): Explanation[] => calls.map((call) => ({ call, outcome: outcomeOf(call, held, edition) }));
