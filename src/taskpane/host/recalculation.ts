import { hostProblemOf, type HostProblem } from "./hostProblem";

/** A column of cells, one below the other, counted from 0. */
export interface Column {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/** What became of a recalculation. */
export type Recalculated =
  { readonly outcome: "asked" } | { readonly outcome: "failed"; readonly problem: HostProblem };

/**
 * Has Excel calculate some cells of this workbook anew, and what depends on them.
 *
 * They are marked as due, and then their sheets calculate what is due. That leaves formulas, undo history and
 * protected sheets as they are, which entering the formulas again does not; it leaves other open workbooks alone,
 * which `application.calculate` does not; and other formulas of the sheet, which `worksheet.calculate(true)` does not.
 */
export async function recalculate(columns: readonly Column[]): Promise<Recalculated> {
  if (!("Excel" in globalThis)) return { outcome: "failed", problem: "not-in-excel" };
  try {
    await Excel.run({ delayForCellEdit: true }, async ({ workbook: { worksheets } }) => {
      for (const { sheet, row, column, rows } of columns)
        worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, 1).setDirty();
      for (const sheet of new Set(columns.map(({ sheet }) => sheet))) worksheets.getItem(sheet).calculate(false);
      return Promise.resolve();
    });
    return { outcome: "asked" };
  } catch (cause) {
    return { outcome: "failed", problem: hostProblemOf(cause) };
  }
}
