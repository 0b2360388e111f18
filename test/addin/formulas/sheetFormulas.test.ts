import fc from "fast-check";
import { type CellRange, SheetFormulas } from "../../../src/addin/formulas/sheetFormulas";
import type { FormulaCell } from "../../../src/addin/formulas/workbookContents";

const SIZE = 5;
const some = fc.nat(SIZE);
const formulas = fc
  .uniqueArray(fc.tuple(some, some), { selector: String, maxLength: 12 })
  .map((spots) => spots.map(([row, column]): FormulaCell => ({ sheet: "Sheet1", row, column, formula: "=1" })));
const area = fc
  .tuple(some, some, some, some)
  .map(([top, left, height, width]): CellRange => ({ top, left, bottom: top + height, right: left + width }));

const isIn = ({ row, column }: FormulaCell, { top, left, bottom, right }: CellRange): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const named = (cells: readonly FormulaCell[]) => cells.map(({ row, column }) => `${row} ${column}`).toSorted();

describe("the formulas of a sheet", () => {
  it("are found in any area", () => {
    fc.assert(
      fc.property(formulas, area, (all, one) => {
        expect(named(new SheetFormulas(all).within(one))).toEqual(named(all.filter((cell) => isIn(cell, one))));
      }),
    );
  });

  it("could fill cells of an area from outside as far as no other stands between", () => {
    /** Whether one is the only formula from its own cell to another cell, below it and to its right. */
    const reaches = (cell: FormulaCell, all: readonly FormulaCell[], row: number, column: number): boolean => {
      const way = { top: cell.row, left: cell.column, bottom: row, right: column };
      return row >= cell.row && column >= cell.column && all.every((other) => other === cell || !isIn(other, way));
    };
    fc.assert(
      fc.property(formulas, area, (all, one) => {
        const rows = Array.from({ length: one.bottom - one.top + 1 }, (_, at) => one.top + at);
        const columns = Array.from({ length: one.right - one.left + 1 }, (_, at) => one.left + at);
        const into = all.filter(
          (cell) => !isIn(cell, one) && rows.some((row) => columns.some((column) => reaches(cell, all, row, column))),
        );
        expect(named(new SheetFormulas(all).into(one))).toEqual(named(into));
      }),
    );
  });
});
