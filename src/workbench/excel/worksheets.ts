import { z } from "zod";
import { ApiCollection, ApiError, itemNotFound } from "../host/apiObject";
import { SHEET_SIZE } from "../grid/cell";
import type { Book } from "./book";
import { Worksheet } from "./worksheet";

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
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
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

  /** One object for each sheet, so that office.js can follow it through several batches. */
  #worksheet(id: string): Worksheet {
    const worksheet = this.#known.get(id) ?? new Worksheet(id, this.book, this);
    this.#known.set(id, worksheet);
    return worksheet;
  }
}
