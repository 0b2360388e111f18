import { z } from "zod";
import { parseReference, type Rectangle, SHEET_SIZE, splitSheet } from "../grid/cell";
import type { GridSheet } from "../grid/contents";
import { ApiCollection, ApiError, ApiObject, existing, invalidArgument } from "../host/apiObject";
import type { Book } from "./book";
import { Charts } from "./charts";
import { Validations } from "./dataValidation";
import { FreezePanes } from "./freezePanes";
import { Names } from "./names";
import { PageLayout } from "./pageLayout";
import { Range, type SheetOfRange } from "./range";
import { Protection } from "./protection";
import { Shapes } from "./shapes";

const Index = z.number().int().min(0);
const Count = z.number().int().min(1);

/** Excel.Worksheet over a sheet of the grid. */
export class Worksheet extends ApiObject implements SheetOfRange {
  override readonly apiName = "Worksheet";
  override readonly scalars = ["id", "name", "position", "showGridlines", "tabColor", "visibility"];
  readonly protection = new Protection();
  readonly validations = new Validations();
  readonly freezePanes = new FreezePanes(this);
  readonly pageLayout = new PageLayout(this);
  readonly names: Names;
  readonly shapes: Shapes;
  readonly charts: Charts;
  #isVeryHidden = false;

  constructor(
    readonly id: string,
    private readonly book: Book,
    private readonly worksheets: Worksheets,
  ) {
    super();
    this.names = new Names(book, worksheets, id);
    this.shapes = new Shapes(this, book);
    this.charts = new Charts(this, book);
  }

  get name(): string {
    return this.onGrid().getSheetName();
  }
  set name(name: unknown) {
    this.onGrid().setName(z.string().min(1).max(31).parse(name));
  }
  get position(): number {
    return this.onGrid().getIndex();
  }
  set position(position: unknown) {
    this.book.workbook.moveSheet(this.onGrid(), Index.parse(position));
  }
  get visibility(): string {
    if (!this.onGrid().isSheetHidden()) return "Visible";
    return this.#isVeryHidden ? "VeryHidden" : "Hidden";
  }
  set visibility(visibility: unknown) {
    const wanted = z.enum(["Visible", "Hidden", "VeryHidden"]).parse(visibility);
    this.#isVeryHidden = wanted === "VeryHidden";
    if (wanted === "Visible") this.onGrid().showSheet();
    else if (this.visibility === "Visible") this.onGrid().hideSheet();
  }
  get showGridlines(): boolean {
    return !this.onGrid().hasHiddenGridLines();
  }
  /** By this name the client library sets what it reads as `showGridlines`. */
  set gridlines(shown: unknown) {
    this.onGrid().setHiddenGridlines(!z.boolean().parse(shown));
  }
  /** "" for none. */
  get tabColor(): string {
    return this.onGrid().getTabColor() ?? "";
  }
  set tabColor(color: unknown) {
    this.onGrid().setTabColor(z.union([z.literal(""), z.string().regex(/^#[\dA-F]{6}$/i)]).parse(color));
  }

  getRange(address?: unknown): Range {
    if (address == null) return this.rangeAt({ row: 0, column: 0, ...this.#size });
    return this.rangeAt(parseReference(splitSheet(z.string().parse(address)).reference, this.#size));
  }

  getCell(row: unknown, column: unknown): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    return this.rangeAt({
      row: Index.parse(row),
      column: Index.parse(column),
      rows: Count.parse(rows),
      columns: Count.parse(columns),
    });
  }

  getUsedRange(): Range {
    return this.getUsedRangeOrNullObject() ?? this.getRange("A1");
  }

  /** Cells with values, whether or not only those are asked for: formats alone do not count in the workbench. */
  getUsedRangeOrNullObject(): Range | null {
    const used = this.book.contents.used(this.id);
    return used && this.rangeAt(used);
  }

  /** Copies what stands in cells and how it looks, and charts; what is protected, checked or printed is not taken along. */
  copy(positionType: unknown, relativeTo: unknown): Worksheet {
    const position = z.enum(["None", "Before", "After", "Beginning", "End"]).parse(positionType ?? "None");
    const other = position === "Before" || position === "After" ? z.instanceof(Worksheet).parse(relativeTo) : this;
    return this.worksheets.copy(
      this,
      {
        None: this.worksheets.getCount(),
        Before: other.position,
        After: other.position + 1,
        Beginning: 0,
        End: this.worksheets.getCount(),
      }[position],
    );
  }

  activate(): void {
    this.book.workbook.setActiveSheet(this.id);
  }

  calculate(markAllDirty: unknown): void {
    if (markAllDirty === true) this.book.recalculate({ sheetId: this.id, row: 0, column: 0, ...this.#size });
    else this.book.calculate();
  }

  delete(): void {
    this.book.workbook.deleteSheet(this.id);
  }

  /** The same sheet in the grid. */
  onGrid(): GridSheet {
    const sheet = this.book.workbook.getSheetBySheetId(this.id);
    if (!sheet) throw new Error(`The grid has no sheet ${this.id}.`);
    return sheet;
  }

  _RegisterDataChangedEvent(): void {
    // The host sends every change; office.js hands it to those who listen.
  }
  _UnregisterDataChangedEvent(): void {
    // As above.
  }
  _RegisterSelectionChangedEvent(): void {
    // As above.
  }
  _UnregisterSelectionChangedEvent(): void {
    // As above.
  }

  /** A range of this sheet; the grid would lose without a word what is written beyond its end. */
  rangeAt(area: Rectangle): Range {
    const { rows, columns } = this.#size;
    const within =
      area.row >= 0 && area.column >= 0 && area.row + area.rows <= rows && area.column + area.columns <= columns;
    if (!within) throw invalidArgument(`The sheets of the workbench have ${rows} rows and ${columns} columns.`);
    return new Range(this, { ...area, sheetId: this.id }, this.book);
  }

  get #size(): { rows: number; columns: number } {
    return { rows: this.onGrid().getMaxRows(), columns: this.onGrid().getMaxColumns() };
  }
}

/** Excel.WorksheetCollection. */
export class Worksheets extends ApiCollection {
  override readonly apiName = "WorksheetCollection";
  readonly #known = new Map<string, Worksheet>();

  constructor(private readonly book: Book) {
    super();
  }

  get items(): Worksheet[] {
    return this.book.workbook.getSheets().map((sheet) => this.#worksheet(sheet.getSheetId()));
  }

  getActiveWorksheet(): Worksheet {
    return this.#worksheet(this.book.workbook.getActiveSheet().getSheetId());
  }

  getCount(): number {
    return this.items.length;
  }

  getItem(key: unknown): Worksheet {
    return existing(this.getItemOrNullObject(key));
  }

  getItemOrNullObject(key: unknown): Worksheet | null {
    const wanted = z.string().parse(key).toLowerCase();
    const sheets = this.book.workbook.getSheets();
    const found = sheets.find(
      (sheet) => sheet.getSheetName().toLowerCase() === wanted || sheet.getSheetId().toLowerCase() === wanted,
    );
    return found ? this.#worksheet(found.getSheetId()) : null;
  }

  /** The sheet that alone knows a name; undefined if the whole workbook does, for which the grid has a word of its own. */
  idOfScope(localSheetId: string | undefined): string | undefined {
    return this.items.find(({ id }) => id === localSheetId)?.id;
  }

  add(name: unknown): Worksheet {
    const wanted = z.string().min(1).max(31).nullish().parse(name);
    if (wanted != null && this.getItemOrNullObject(wanted)) {
      throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
    }
    const active = this.getActiveWorksheet();
    const added = this.book.workbook.insertSheet(wanted ?? undefined, { sheet: SHEET_SIZE }).getSheetId();
    // The grid shows a sheet that it inserts; Excel stays where it was.
    active.activate();
    return this.#worksheet(added);
  }

  /** A copy of a sheet, named as Excel names it: "Model (2)". */
  copy(sheet: Worksheet, position: number): Worksheet {
    const active = this.getActiveWorksheet();
    const copied = this.#worksheet(this.book.workbook.duplicateSheet(sheet.onGrid()).getSheetId());
    let number = 2;
    while (this.getItemOrNullObject(`${sheet.name} (${number})`)) number++;
    copied.name = `${sheet.name} (${number})`;
    copied.position = position;
    active.activate();
    return copied;
  }

  /** One object for each sheet, so that office.js can follow it through several batches. */
  #worksheet(id: string): Worksheet {
    const worksheet = this.#known.get(id) ?? new Worksheet(id, this.book, this);
    this.#known.set(id, worksheet);
    return worksheet;
  }
}
