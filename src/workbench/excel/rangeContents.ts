import { type IBorderStyleData, type ICellData, type IStyleData, ObjectMatrix } from "@univerjs/core";
import { z } from "zod";
import type { Area, Cell } from "../grid/cell";
import type { GridCellValue, GridRange, GridSheet } from "../grid/contents";
import { ApiObject, invalidArgument } from "../host/apiObject";
import type { Book } from "./book";
import { type Bordered, type Side, sides } from "./borders";
import { DataValidation, type Validations } from "./dataValidation";
import { entry, localFormula, writtenMatrix } from "./entry";
import type { Restyle } from "../grid/restyle";
import type { Looking } from "./looks";
import type { Protection } from "./protection";
import { RangeFormat } from "./rangeFormat";
import { styleNameOf } from "./styles";

/** What cells ask of the sheet that they are on. */
export interface SheetOfCells extends ApiObject {
  readonly id: string;
  readonly name: string;
  readonly protection: Protection;
  readonly validations: Validations;
  /** The same sheet in the grid. */
  onGrid(): GridSheet;
}

/** What stands in the cells of a range, and how they look: the part of Excel.Range that needs no other range. */
export abstract class RangeContents<Sheet extends SheetOfCells> extends ApiObject {
  readonly format: RangeFormat;
  readonly dataValidation: DataValidation;

  constructor(
    readonly worksheet: Sheet,
    readonly area: Area,
    protected readonly book: Book,
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
  protected onGrid(): GridRange {
    const { row, column, rows, columns } = this.area;
    return this.worksheet.onGrid().getRange(row, column, rows, columns);
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

/** The look of some cells of the grid; what is read of it is that of the first one. */
class LookOfCells implements Looking, Bordered {
  constructor(
    private readonly cells: () => GridRange,
    /** Throws where the sheet's protection keeps formats from being changed. */
    private readonly refuseIfProtected: () => void,
    private readonly restyle: Restyle,
  ) {}

  look(): IStyleData {
    return this.cells().getCellStyleData("cell") ?? {};
  }

  change(look: IStyleData): void {
    this.refuseIfProtected();
    this.restyle(this.cells(), look);
  }

  border(side: Side): IBorderStyleData | undefined {
    const cells = this.cells();
    const down = side === "EdgeBottom" ? cells.getHeight() - 1 : 0;
    const right = side === "EdgeRight" ? cells.getWidth() - 1 : 0;
    const look = cells.offset(down, right).getCellStyleData("cell");
    return look?.bd?.[sides[side].ofCell] ?? undefined;
  }

  drawBorder(side: Side, { s, cl }: IBorderStyleData): void {
    this.refuseIfProtected();
    this.cells().setBorder(sides[side].inGrid, s, cl.rgb ?? undefined);
  }
}
