import { countFirst } from "../../core/sorted";
import type { FormulaCell } from "./workbookContents";

/** A rectangle of cells of a sheet; a whole column or row has no end. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The formulas of a sheet by their columns, to find those in an area, or in its way, without going from cell to cell. */
export class SheetFormulas {
  /** Those of each column, from the top. */
  readonly #columns: FormulaCell[][] = [];

  constructor(formulas: readonly FormulaCell[]) {
    for (const cell of formulas.toSorted((one, other) => one.row - other.row))
      (this.#columns[cell.column] ??= []).push(cell);
  }

  /** The formulas in an area, column by column. */
  within({ top, left, bottom, right }: CellRange): FormulaCell[] {
    const found: FormulaCell[] = [];
    for (let column = left; column <= Math.min(right, this.#columns.length - 1); column += 1)
      for (const cell of this.#inColumn(column, top, bottom)) found.push(cell);
    return found;
  }

  /**
   * The formulas outside of an area that could fill cells of it, if they have more values than one: as far as no other
   * formula stands between.
   */
  into({ top, left, bottom, right }: CellRange): FormulaCell[] {
    const found = this.#outsideOf(top, left);
    for (let column = left + 1; column <= Math.min(right, this.#columns.length - 1); column += 1) {
      const above = this.#lastInColumn(column, top - 1);
      if (above && !this.#hasAt(top, column)) found.push(above);
    }
    const rows = new Set(this.#inColumn(left, top + 1, bottom).map(({ row }) => row));
    for (let column = Math.min(left, this.#columns.length) - 1; column >= 0; column -= 1)
      for (const cell of this.#inColumn(column, top + 1, bottom)) {
        if (!rows.has(cell.row)) found.push(cell);
        rows.add(cell.row);
      }
    return found;
  }

  /** The formulas that reach a cell over nothing but cells without one; none if it has its own. */
  #outsideOf(row: number, column: number): FormulaCell[] {
    const found: FormulaCell[] = [];
    if (this.#hasAt(row, column)) return found;
    // The lowest formula further to the right: what is to get past it has to begin below it.
    let lowest = -1;
    for (let left = Math.min(column, this.#columns.length - 1); left >= 0 && lowest < row; left -= 1) {
      const cell = this.#lastInColumn(left, row);
      if (!cell || cell.row <= lowest) continue;
      lowest = cell.row;
      found.push(cell);
    }
    return found;
  }

  #hasAt(row: number, column: number): boolean {
    return this.#lastInColumn(column, row)?.row === row;
  }

  #inColumn(column: number, top: number, bottom: number): FormulaCell[] {
    const cells = this.#columns[column] ?? [];
    return cells.slice(countTo(cells, top - 1), countTo(cells, bottom));
  }

  #lastInColumn(column: number, row: number): FormulaCell | undefined {
    const cells = this.#columns[column] ?? [];
    return cells[countTo(cells, row) - 1];
  }
}

/** How many formulas of a column do not stand below a row. */
const countTo = (column: readonly FormulaCell[], row: number): number => countFirst(column, (cell) => cell.row <= row);
