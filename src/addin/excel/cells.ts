import type { HostProblem } from "../app/workbook";
import type { CellError } from "../formulas/cells";

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

/** Excel's codes, each as what its user can do about it. */
const problemsByCode = new Map<string, HostProblem>([
  ["InvalidOperationInCellEditMode", "editing"],
  ["AccessDenied", "protected"],
  ["InvalidSelection", "no-cell"],
  ["ItemNotFound", "no-cell"],
  ["InvalidArgument", "no-room"],
  ["ApiNotFound", "too-old"],
  ["ApiNotAvailable", "too-old"],
  ["UnsupportedOperation", "too-old"],
  ["ActivityLimitReached", "busy"],
  ["RequestAborted", "busy"],
  ["Timeout", "busy"],
]);

/** What an error of a host call means. */
export function hostProblemOf(cause: unknown): HostProblem {
  const code = cause instanceof Object && "code" in cause ? String(cause.code) : "";
  return problemsByCode.get(code) ?? "refused";
}
