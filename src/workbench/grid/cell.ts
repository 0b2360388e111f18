/** A cell of the workbook; rows and columns count from 0. */
export interface Cell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells of one sheet. */
export interface Area {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How large the sheets of the grid are: smaller than Excel's, but large enough for a model. */
export const SHEET_SIZE = { rowCount: 20_000, columnCount: 104 };

/** One text for one cell, to find it in a map. */
export function cellKey({ sheetId, row, column }: Cell): string {
  return `${sheetId} ${row} ${column}`;
}

/** Whether a cell lies in an area. */
export function covers(area: Area, { sheetId, row, column }: Cell): boolean {
  return (
    sheetId === area.sheetId &&
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** The cells as few areas: cells that follow each other down a column, as formulas mostly do, share one. */
export function areasOf(cells: Iterable<Cell>): Area[] {
  const sorted = [...cells].sort((a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row);
  const areas: Area[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = areas.at(-1);
    if (last?.sheetId === sheetId && last.column === column && row <= last.row + last.rows) {
      areas[areas.length - 1] = { ...last, rows: row - last.row + 1 };
    } else {
      areas.push({ sheetId, row, column, rows: 1, columns: 1 });
    }
  }
  return areas;
}
