import { z } from "zod";
import type { GridSheet } from "../grid/contents";
import { ApiObject } from "../host/apiObject";
import { Range, type SheetOfRange } from "./range";

const Count = z.number().int().min(1);

/** How many rows and columns of a sheet stay where they are while one scrolls. */
export function frozenIn(sheet: GridSheet): { rows: number; columns: number } {
  const { xSplit, ySplit } = sheet.getFreeze();
  return { rows: ySplit, columns: xSplit };
}

/** Excel.WorksheetFreezePanes: each way to freeze takes the place of the one before. */
export class FreezePanes extends ApiObject {
  override readonly apiName = "WorksheetFreezePanes";

  constructor(private readonly sheet: SheetOfRange) {
    super();
  }

  freezeRows(count: unknown): void {
    this.#freeze(Count.parse(count ?? 1), 0);
  }
  freezeColumns(count: unknown): void {
    this.#freeze(0, Count.parse(count ?? 1));
  }

  /** From the sheet's first cell to the end of the range. */
  freezeAt(given: unknown): void {
    const { area } = given instanceof Range ? given : this.sheet.getRange(z.string().parse(given));
    this.#freeze(area.row + area.rows, area.column + area.columns);
  }

  unfreeze(): void {
    this.sheet.onGrid().cancelFreeze();
  }

  getLocationOrNullObject(): Range | null {
    const { rows, columns } = frozenIn(this.sheet.onGrid());
    if (rows === 0 && columns === 0) return null;
    const { area } = this.sheet.getRange();
    return this.sheet.rangeAt({ ...area, rows: rows || area.rows, columns: columns || area.columns });
  }

  #freeze(rows: number, columns: number): void {
    this.sheet.onGrid().setFreeze({
      startRow: rows || -1,
      startColumn: columns || -1,
      ySplit: rows,
      xSplit: columns,
    });
  }
}
