import type { Outcome } from "../answer/outcome";
import { formatFor } from "../answer/units";
import type { Insertion } from "../insertion/insertion";

/** A formula to write at the active cell: with room for what it spills, and the number format of its answer. */
export function insertionOf(formula: string, elsewhere: string, outcome: Outcome | undefined): Insertion {
  const { rows, columns } = roomFor(outcome);
  return { formula, elsewhere, numberFormat: outcome && formatFor[outcome.unit], rows, columns };
}

function roomFor(outcome: Outcome | undefined): Pick<Insertion, "rows" | "columns"> {
  const answer = outcome?.answer;
  const spilled: readonly unknown[] =
    answer?.is === "each" ? answer.answers : answer?.is === "value" && Array.isArray(answer.value) ? answer.value : [];
  const widths = spilled.map((row) => (Array.isArray(row) ? row.length : 1));
  return { rows: Math.max(1, spilled.length), columns: Math.max(1, ...widths) };
}
