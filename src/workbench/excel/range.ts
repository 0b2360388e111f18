import { z } from "zod";
import { type Area, formatReference, quoteSheet, type Rectangle } from "../grid/cell";
import { cornerOf } from "../grid/pictures";
import { invalidArgument } from "../host/apiObject";
import { RangeContents, type SheetOfCells } from "./rangeContents";
import { POINTS_PER_PIXEL } from "./rangeFormat";

const Index = z.number().int().min(0);
const Difference = z.number().int();

/** What a range asks of the sheet that it is on. */
export interface SheetOfRange extends SheetOfCells {
  activate(): void;
  getRange(address?: unknown): Range;
  rangeAt(area: Rectangle): Range;
}

/** Excel.Range over a rectangle of the grid. As long as the public class has members that add-ins need. */
export class Range extends RangeContents<SheetOfRange> {
  override readonly apiName = "Range";
  override readonly scalars = [
    "address",
    "cellCount",
    "columnCount",
    "columnIndex",
    "formulas",
    "formulasLocal",
    "hasSpill",
    "height",
    "left",
    "numberFormat",
    "rowCount",
    "rowIndex",
    "style",
    "text",
    "top",
    "valueTypes",
    "values",
    "width",
  ];

  get address(): string {
    return `${quoteSheet(this.worksheet.name)}!${formatReference(this.area)}`;
  }
  get rowIndex(): number {
    return this.area.row;
  }
  get columnIndex(): number {
    return this.area.column;
  }
  get rowCount(): number {
    return this.area.rows;
  }
  get columnCount(): number {
    return this.area.columns;
  }
  get cellCount(): number {
    return this.area.rows * this.area.columns;
  }

  /** In points from the sheet's corner, as places of shapes are. */
  get left(): number {
    return cornerOf(this.worksheet.onGrid(), 0, this.area.column).left * POINTS_PER_PIXEL;
  }
  get top(): number {
    return cornerOf(this.worksheet.onGrid(), this.area.row, 0).top * POINTS_PER_PIXEL;
  }
  get width(): number {
    const { column, columns } = this.area;
    return cornerOf(this.worksheet.onGrid(), 0, column + columns).left * POINTS_PER_PIXEL - this.left;
  }
  get height(): number {
    const { row, rows } = this.area;
    return cornerOf(this.worksheet.onGrid(), row + rows, 0).top * POINTS_PER_PIXEL - this.top;
  }

  getCell(row: unknown, column: unknown): Range {
    const { row: top, column: left } = this.area;
    return this.#at({ row: top + Index.parse(row), column: left + Index.parse(column), rows: 1, columns: 1 });
  }

  /** Asked by the client library before it writes more than 1,500 cells, which it does in pieces. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw invalidArgument();
  }

  getRow(row: unknown): Range {
    return this.#at({ row: this.area.row + Index.parse(row), rows: 1 });
  }

  getColumn(column: unknown): Range {
    return this.#at({ column: this.area.column + Index.parse(column), columns: 1 });
  }

  /** The smallest range that encloses both. */
  getBoundingRect(other: unknown): Range {
    const { area } = other instanceof Range ? other : this.worksheet.getRange(other);
    const [row, column] = [Math.min(this.area.row, area.row), Math.min(this.area.column, area.column)];
    const bottom = Math.max(this.area.row + this.area.rows, area.row + area.rows);
    const right = Math.max(this.area.column + this.area.columns, area.column + area.columns);
    return this.#at({ row, column, rows: bottom - row, columns: right - column });
  }

  getEntireColumn(): Range {
    const { rowCount: rows } = this.worksheet.getRange();
    return this.#at({ row: 0, rows });
  }

  getEntireRow(): Range {
    const { columnCount: columns } = this.worksheet.getRange();
    return this.#at({ column: 0, columns });
  }

  getOffsetRange(down: unknown, right: unknown): Range {
    const { row, column } = this.area;
    return this.#at({ row: row + Difference.parse(down), column: column + Difference.parse(right) });
  }

  getResizedRange(rows: unknown, columns: unknown): Range {
    return this.#at({
      rows: this.area.rows + Difference.parse(rows),
      columns: this.area.columns + Difference.parse(columns),
    });
  }

  getSpillParentOrNullObject(): Range | null {
    if (this.cellCount > 1) return null;
    const spill = this.book.contents.spillOver(this.area);
    return spill ? this.#at({ row: spill.row, column: spill.column, rows: 1, columns: 1 }) : null;
  }

  getSpillingToRangeOrNullObject(): Range | null {
    if (this.cellCount > 1) return null;
    const spill = this.book.contents.spillOver(this.area);
    return spill?.row === this.rowIndex && spill.column === this.columnIndex ? this.#at(spill) : null;
  }

  select(): void {
    this.worksheet.activate();
    this.onGrid().activate();
  }

  #at(change: Partial<Area>): Range {
    const area = { ...this.area, ...change };
    if (area.rows < 1 || area.columns < 1) throw invalidArgument();
    return this.worksheet.rangeAt(area);
  }
}
