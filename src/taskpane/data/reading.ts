import { isSmall, spotsIn, type Spot, type Workbook } from "./workbook";

/** What stands in cells, now or then. */
export interface Cells {
  /** What a cell holds; undefined if that can't be said. */
  readonly valueAt: (spot: Spot) => unknown;
  /** How many cells a formula fills from its own on; undefined if that can't be said. */
  readonly spillAt: (spot: Spot) => { readonly rows: number; readonly columns: number } | undefined;
}

/** Reads references of a formula on a sheet: a value, of several cells their rows, or undefined if that can't be done. */
export function readIn(workbook: Workbook, sheet: string, cells: Cells): (reference: string) => unknown {
  return (reference) => {
    const isSpill = reference.endsWith("#");
    const named = workbook.areaOf(isSpill ? reference.slice(0, -1) : reference, sheet);
    const corner = named && { sheet: named.sheet, row: named.top, column: named.left };
    const size = isSpill && corner ? cells.spillAt(corner) : undefined;
    if (!named || (isSpill && !size)) return undefined;
    const area = size ? { ...named, bottom: named.top + size.rows - 1, right: named.left + size.columns - 1 } : named;
    if (!isSmall(area)) return undefined;
    const rows = spotsIn(area).map((line) => line.map((spot) => cells.valueAt(spot)));
    if (rows.flat().includes(undefined)) return undefined;
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  };
}
