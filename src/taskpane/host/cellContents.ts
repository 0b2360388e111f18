import type { CellError } from "../formula/cellError";

/**
 * What a cell holds, as Excel gives it to a function: an error as such, and not the text that it shows.
 * @returns Undefined while its value is still to come, and for what no plain value can stand for.
 */
export function heldIn(value: unknown, type: unknown): unknown {
  if (type === "RichValue" || (type === "Error" && isUnfinished(value))) return undefined;
  return type === "Error" ? ({ error: String(value) } satisfies CellError) : value;
}

/** What a cell shows while a function has not answered, or data has not come. */
const isUnfinished = (value: unknown): boolean => value === "#BUSY!" || value === "#GETTING_DATA";

/**
 * The formula of a cell; undefined if it has none. A text such as '=A1 is no formula, though Excel gives it for one:
 * it is its own value, which a formula never is.
 */
export const formulaOf = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : undefined;

/** The number format of a cell that takes whatever is written to it for a text, formulas too. */
export const TEXT_FORMAT = "@";
