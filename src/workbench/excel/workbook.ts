import { ApiObject } from "../host/apiObject";
import { Application } from "./application";
import type { Book } from "./book";
import { Names } from "./names";
import type { Range } from "./range";
import { Settings } from "./settings";
import { WorksheetFunctions } from "./worksheetFunctions";
import { Worksheets } from "./worksheets";

/** Excel.Workbook over the workbook in the grid. */
export class Workbook extends ApiObject {
  override readonly apiName = "Workbook";
  override readonly scalars = ["name"];
  readonly application: Application;
  readonly worksheets: Worksheets;
  readonly names: Names;
  readonly settings = new Settings();
  readonly functions: WorksheetFunctions;

  constructor(private readonly book: Book) {
    super();
    this.application = new Application(book);
    this.worksheets = new Worksheets(book);
    this.names = new Names(book, this.worksheets);
    this.functions = new WorksheetFunctions(book.dateSystem);
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
