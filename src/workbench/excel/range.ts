import { type ICellData, ObjectMatrix } from "@univerjs/core";
import { z } from "zod";
import { cornerOf } from "../grid/pictures";
import { type Area, type Cell, formatReference, quoteSheet, type Rectangle } from "../grid/cell";
import type { GridCellValue, GridRange, GridSheet } from "../grid/contents";
import { ApiError, ApiObject, invalidArgument } from "../host/apiObject";
import type { Book } from "./book";
import { LookOfCells } from "./cells";
import { DataValidation, type Validations } from "./dataValidation";
import { entry, localFormula, writtenMatrix } from "./entry";
import { POINTS_PER_PIXEL, RangeFormat } from "./rangeFormat";
import { styleNameOf } from "./styles";

/**
 * Excel.WorksheetProtection. A protected sheet refuses what the add-in writes to its cells, which are all locked, as
 * they are in Excel unless told otherwise; whoever types into the grid is not held back.
 */
export class Protection extends ApiObject {
  override readonly apiName = "WorksheetProtection";
  override readonly scalars = ["protected"];
  #protected = false;

  get protected(): boolean {
    return this.#protected;
  }

  /** Takes no password: the workbench could not ask for it. */
  protect(_options: unknown, password: unknown): void {
    z.null().optional().parse(password);
    if (this.#protected) throw new ApiError("InvalidOperation", "The worksheet is already protected.");
    this.#protected = true;
  }

  unprotect(password: unknown): void {
    z.null().optional().parse(password);
    this.#protected = false;
  }

  /** Refuses a write, in Excel's words, if the sheet is protected. */
  refuseIfProtected(): void {
    if (this.#protected) throw new ApiError("AccessDenied", "You cannot perform the requested operation.", 403);
  }
}

const Index = z.number().int().min(0);
const Difference = z.number().int();

/** What a range asks of the sheet that it is on. */
export interface SheetOfRange extends ApiObject {
  readonly id: string;
  readonly name: string;
  readonly protection: Protection;
  readonly validations: Validations;
  activate(): void;
  /** The same sheet in the grid. */
  onGrid(): GridSheet;
  getRange(address?: unknown): Range;
  rangeAt(area: Rectangle): Range;
}

/** Excel.Range over a rectangle of the grid. As long as the public class has members that add-ins need. */
export class Range extends ApiObject {
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
  readonly format: RangeFormat;
  readonly dataValidation: DataValidation;

  constructor(
    readonly worksheet: SheetOfRange,
    readonly area: Area,
    private readonly book: Book,
  ) {
    super();
    const look = new LookOfCells(
      () => this.onGrid(),
      () => {
        worksheet.protection.refuseIfProtected();
      },
      book.restyle,
    );
    this.format = new RangeFormat(look, () => ({ sheet: worksheet.onGrid(), area }), book.widen);
    this.dataValidation = new DataValidation(worksheet.validations, area);
  }

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

  get values(): GridCellValue[][] {
    return this.#map((cell) => this.book.contents.shown(cell));
  }
  set values(written: unknown) {
    this.#enter(written);
  }
  get formulas(): GridCellValue[][] {
    return this.#map((cell) => this.book.contents.formula(cell) || this.book.contents.shown(cell));
  }
  set formulas(written: unknown) {
    this.#enter(written);
  }
  /** Only for reading: what is entered is taken as in en-US. */
  get formulasLocal(): GridCellValue[][] {
    return this.#map((cell) => {
      const formula = this.book.contents.formula(cell);
      return formula ? localFormula(formula, this.book.culture) : this.book.contents.shown(cell);
    });
  }
  get text(): string[][] {
    return this.#map((cell) => this.book.contents.text(cell));
  }
  get valueTypes(): string[][] {
    return this.#map((cell) => this.book.contents.type(cell));
  }
  get numberFormat(): string[][] {
    return this.#map((cell) => this.book.contents.numberFormat(cell));
  }
  set numberFormat(written: unknown) {
    this.worksheet.protection.refuseIfProtected();
    const current = this.numberFormat;
    const formats = writtenMatrix(written, this.area).map((line, row) =>
      line.map((format, column) => String(format ?? current[row]?.[column])),
    );
    this.onGrid().setNumberFormats(formats);
  }
  /** The name of the style of the first cell. */
  get style(): string {
    return styleNameOf(this.onGrid());
  }
  set style(name: unknown) {
    this.worksheet.protection.refuseIfProtected();
    const style = this.book.styles.getItemOrNullObject(name);
    if (!style) throw invalidArgument();
    this.book.styles.apply(style, this.onGrid());
  }

  /** Null where some cells have one, and others none. */
  get hasSpill(): boolean | null {
    const spilled = this.#map((cell) => this.book.contents.spillOver(cell) !== undefined).flat();
    return new Set(spilled).size === 1 ? (spilled[0] ?? false) : null;
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

  clear(applyTo: unknown): void {
    const what = z.enum(["All", "Contents", "Formats"]).parse(applyTo ?? "All");
    this.worksheet.protection.refuseIfProtected();
    if (what !== "Formats") this.#empty();
    if (what === "Contents") return;
    this.onGrid().clearFormat();
    this.onGrid().setCustomMetaData(null);
  }

  calculate(): void {
    this.book.recalculate(this.area);
  }

  setDirty(): void {
    this.book.markDirty(this.area);
  }

  /** The same range in the grid. */
  private onGrid(): GridRange {
    const { row, column, rows, columns } = this.area;
    return this.worksheet.onGrid().getRange(row, column, rows, columns);
  }

  #at(change: Partial<Area>): Range {
    const area = { ...this.area, ...change };
    if (area.rows < 1 || area.columns < 1) throw invalidArgument();
    return this.worksheet.rangeAt(area);
  }

  #map<Result>(read: (cell: Cell) => Result): Result[][] {
    const { sheetId, row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_row, down) =>
      Array.from({ length: columns }, (_column, right) => read({ sheetId, row: row + down, column: column + right })),
    );
  }

  /** The grid's own command would take the name of the style with what stands in the cells. */
  #empty(): void {
    const emptied = new ObjectMatrix<ICellData>();
    const nothing = entry("", "General") ?? {};
    this.onGrid().forEach((row, column) => {
      emptied.setValue(row, column, nothing);
    });
    if (emptied.getSizeOf() > 0) this.onGrid().setValues(emptied.getMatrix());
  }

  #enter(written: unknown): void {
    this.worksheet.protection.refuseIfProtected();
    const formats = this.numberFormat;
    const entries = writtenMatrix(written, this.area).map((line, row) =>
      line.map((value, column) => entry(value, formats[row]?.[column] ?? "General") ?? {}),
    );
    this.onGrid().setValues(entries);
  }
}
