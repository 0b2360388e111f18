import type { Column } from "../host/recalculation";
import type { FormulaCell } from "../host/workbookFormulas";

/** Cells as columns, as few as can be: a request to Excel is paid for by the range. */
export function columnsOf(cells: readonly FormulaCell[]): Column[] {
  const columns: Column[] = [];
  for (const { sheet, row, column } of cells.toSorted(byColumn)) {
    const last = columns.at(-1);
    if (last?.sheet === sheet && last.column === column && last.row + last.rows === row)
      columns[columns.length - 1] = { ...last, rows: last.rows + 1 };
    else columns.push({ sheet, row, column, rows: 1 });
  }
  return columns;
}

const byColumn = (a: FormulaCell, b: FormulaCell): number =>
  a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row;
