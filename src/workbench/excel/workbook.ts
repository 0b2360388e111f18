import { z } from "zod";
import { ApiCollection, ApiObject, existing } from "../host/apiObject";
import { Application, WorksheetFunctions } from "./application";
import type { Book } from "./book";
import { Comments } from "./comments";
import { CustomXmlParts } from "./customXmlParts";
import { Names } from "./names";
import type { Range } from "./range";
import type { Styles } from "./styles";
import { Worksheets } from "./worksheet";

/** Excel.SettingCollection: values that the add-in keeps in the workbook. */
class Settings extends ApiCollection {
  override readonly apiName = "SettingCollection";
  readonly #settings = new Map<string, Setting>();

  get items(): Setting[] {
    return [...this.#settings.values()];
  }

  add(key: unknown, value: unknown): Setting {
    const name = z.string().min(1).parse(key);
    const setting = new Setting(name, value, () => this.#settings.delete(name));
    this.#settings.set(name, setting);
    return setting;
  }

  getCount(): number {
    return this.#settings.size;
  }

  getItem(key: unknown): Setting {
    return existing(this.getItemOrNullObject(key));
  }

  getItemOrNullObject(key: unknown): Setting | null {
    return this.#settings.get(z.string().parse(key)) ?? null;
  }
}

/** Excel.Setting. */
class Setting extends ApiObject {
  override readonly apiName = "Setting";
  override readonly scalars = ["key", "value"];

  constructor(
    readonly key: string,
    public value: unknown,
    private readonly remove: () => void,
  ) {
    super();
  }

  delete(): void {
    this.remove();
  }
}

/** Excel.TableCollection: the grid makes no tables. */
class Tables extends ApiCollection {
  override readonly apiName = "TableCollection";
  readonly items = [];
}

/** Excel.Workbook over the workbook in the grid. */
export class Workbook extends ApiObject {
  override readonly apiName = "Workbook";
  override readonly scalars = ["name"];
  readonly application: Application;
  readonly worksheets: Worksheets;
  readonly names: Names;
  readonly tables = new Tables();
  readonly settings = new Settings();
  readonly customXmlParts = new CustomXmlParts();
  readonly comments: Comments;
  readonly functions: WorksheetFunctions;
  readonly styles: Styles;

  constructor(private readonly book: Book) {
    super();
    this.application = new Application(book);
    this.worksheets = new Worksheets(book);
    this.names = new Names(book, this.worksheets);
    this.comments = new Comments(this.worksheets);
    this.functions = new WorksheetFunctions(book.dateSystem);
    this.styles = book.styles;
  }

  get name(): string {
    return this.book.workbook.getName();
  }

  getSelectedRange(): Range {
    return this.#range(this.book.workbook.getActiveRange()?.getA1Notation());
  }

  getActiveCell(): Range {
    return this.#range(this.book.workbook.getActiveCell()?.getA1Notation());
  }

  /** Before the first click nothing is selected in the grid; in Excel something always is. */
  #range(address = "A1"): Range {
    return this.worksheets.getActiveWorksheet().getRange(address);
  }
}
