import type { Constant, ErrorFate } from "./parser";

/** An argument of a call, as it is written. */
export type WrittenArgument =
  | { readonly is: "left-out" }
  | { readonly is: "value"; readonly value: Constant; readonly text: string }
  /** An array constant, row by row. */
  | { readonly is: "array"; readonly rows: readonly (readonly Constant[])[]; readonly text: string }
  /** Cells, what spills from a cell, a name or a part of a table. */
  | { readonly is: "reference"; readonly text: string }
  | { readonly is: "call"; readonly call: DealsCall }
  /** Anything else: what is calculated out of other arguments, or what only Excel knows. */
  | { readonly is: "calculation"; readonly text: string; readonly of?: WrittenCalculation };

/** An argument as it stands in the formula. */
export const writtenText = (argument: WrittenArgument): string =>
  argument.is === "left-out" ? "" : argument.is === "call" ? argument.call.text : argument.text;

/** An operator or a function of Excel's, and what it is given. */
interface WrittenCalculation {
  readonly name: string;
  readonly operands: readonly WrittenArgument[];
}

/** A call of a DEALS function in a formula. */
export interface DealsCall {
  /** The function's id, in capitals; "" where a formula can't be taken apart, and nobody knows what it calls. */
  readonly id: string;
  readonly args: readonly WrittenArgument[];
  /** The call as it is written. */
  readonly text: string;
  /** Where it stands in the formula: its first character, and the one after its last. */
  readonly place: readonly [start: number, end: number];
  /** The name of the workbook that stands for the formula in which the call is, and in which its place then is. */
  readonly behindName?: string;
  /** Whether the function itself is handed on, as in BYROW(A1:A3,DEALS.TOTAL): what it is called with, Excel alone knows. */
  readonly isHandedOn?: true;
  /** Whether it is all that the formula is, be it behind a name: then the cell shows its answer as it is. */
  readonly isWhole: boolean;
  /** Where its error ends up. */
  readonly errorIs: ErrorFate;
}
