import type { Outcome } from "../answer/outcome";
import { formatFor } from "../answer/units";
import type { Insertion } from "../insertion/insertion";

/** A formula to write at the active cell: with room for what it spills, and the number format of its answer. */
export function insertionOf(formula: string, elsewhere: string, outcome: Outcome | undefined): Insertion {
  const value = outcome?.answer.is === "value" ? outcome.answer.value : undefined;
  const spilled: readonly unknown[] = Array.isArray(value) ? value : [value];
  const widths = spilled.map((row) => (Array.isArray(row) ? row.length : 1));
  const numberFormat = outcome && formatFor[outcome.unit];
  return { formula, elsewhere, numberFormat, rows: Math.max(1, spilled.length), columns: Math.max(1, ...widths) };
}
