import { z } from "zod";
import { ApiCollection, ApiError, ApiObject, existing, invalidArgument } from "../host/apiObject";
import { splitSheet } from "../grid/cell";
import type { GridWorkbook } from "../grid/contents";
import type { Book } from "./book";
import { Range } from "./range";

type GridName = ReturnType<GridWorkbook["getDefinedNames"]>[number];

const Name = z.string().regex(/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u);

/** What names ask of the sheets of their workbook. */
interface SheetsOfNames {
  /** The sheet that alone knows a name; undefined if the whole workbook does. */
  idOfScope(localSheetId: string | undefined): string | undefined;
  getItem(name: string): { getRange(reference: string): Range };
}

/** Excel.NamedItemCollection of the workbook, or of one of its sheets: each has those names alone that it gave. */
export class Names extends ApiCollection {
  override readonly apiName = "NamedItemCollection";
  constructor(
    private readonly book: Book,
    private readonly worksheets: SheetsOfNames,
    private readonly sheetId?: string,
  ) {
    super();
  }

  get items(): NamedItem[] {
    return this.book.workbook
      .getDefinedNames()
      .filter((name) => this.worksheets.idOfScope(name.getLocalSheetId()) === this.sheetId)
      .map((name) => this.#item(name));
  }

  add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const wanted = Name.parse(name);
    if (this.getItemOrNullObject(wanted)) throw new ApiError("ItemAlreadyExists", `${wanted} already exists.`, 409);
    const formula = reference instanceof Range ? reference.address : z.string().parse(reference);
    const builder = this.book.workbook.newDefinedNameBuilder().setName(wanted).setScopeToWorkbook();
    builder.setComment(z.string().nullish().parse(comment) ?? "");
    if (reference instanceof Range) builder.setRef(formula);
    else builder.setFormula(formula.replace(/^=/, ""));
    this.book.workbook.insertDefinedNameBuilder(builder.build());
    return this.getItem(wanted);
  }

  getItem(name: unknown): NamedItem {
    return existing(this.getItemOrNullObject(name));
  }

  getItemOrNullObject(name: unknown): NamedItem | null {
    const wanted = z.string().parse(name).toLowerCase();
    return this.items.find((item) => item.name.toLowerCase() === wanted) ?? null;
  }

  #item(name: GridName): NamedItem {
    return new NamedItem(name, this.worksheets);
  }
}

/** Excel.NamedItem. */
class NamedItem extends ApiObject {
  override readonly apiName = "NamedItem";
  override readonly scalars = ["comment", "formula", "name"];

  constructor(
    private readonly onGrid: GridName,
    private readonly worksheets: SheetsOfNames,
  ) {
    super();
  }

  get name(): string {
    return this.onGrid.getName();
  }
  get comment(): string {
    return this.onGrid.getComment() ?? "";
  }
  get formula(): string {
    return `=${this.onGrid.getFormulaOrRefString().replace(/^=/, "")}`;
  }
  set formula(formula: unknown) {
    this.onGrid.setFormula(z.string().startsWith("=").parse(formula).slice(1));
  }

  getRange(): Range {
    const { sheet, reference } = splitSheet(this.formula.slice(1));
    if (sheet === undefined) throw invalidArgument();
    return this.worksheets.getItem(sheet).getRange(reference);
  }

  delete(): void {
    this.onGrid.delete();
  }
}
