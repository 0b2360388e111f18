import { z } from "zod";
import type { Area } from "../grid/cell";
import { ApiObject, KeptProperties } from "../host/apiObject";
import { Range, type SheetOfRange } from "./range";

const Margin = z.number().min(0);

const Layout = z.object({
  blackAndWhite: z.boolean(),
  bottomMargin: Margin,
  centerHorizontally: z.boolean(),
  centerVertically: z.boolean(),
  footerMargin: Margin,
  headerMargin: Margin,
  leftMargin: Margin,
  orientation: z.enum(["Portrait", "Landscape"]),
  paperSize: z.enum(["Letter", "Legal", "A3", "A4"]),
  printGridlines: z.boolean(),
  printHeadings: z.boolean(),
  printOrder: z.enum(["DownThenOver", "OverThenDown"]),
  rightMargin: Margin,
  topMargin: Margin,
  zoom: z.strictObject({
    scale: z.number().int().min(10).max(400).nullish(),
    horizontalFitToPages: z.number().int().min(1).nullish(),
    verticalFitToPages: z.number().int().min(1).nullish(),
  }),
});

/** Excel.PageLayout. Nothing is printed: it is there to be read back, and for the workbook's file. */
export class PageLayout extends KeptProperties<typeof Layout> {
  override readonly apiName = "PageLayout";
  readonly headersFooters = new HeadersFooters();
  #titleRows: Range | null = null;
  #titleColumns: Range | null = null;
  #area: Range | null = null;

  constructor(private readonly sheet: SheetOfRange) {
    super(Layout, {
      blackAndWhite: false,
      bottomMargin: 54,
      centerHorizontally: false,
      centerVertically: false,
      footerMargin: 21.6,
      headerMargin: 21.6,
      leftMargin: 50.4,
      orientation: "Portrait",
      paperSize: "Letter",
      printGridlines: false,
      printHeadings: false,
      printOrder: "DownThenOver",
      rightMargin: 50.4,
      topMargin: 54,
      zoom: { scale: 100 },
    });
  }

  setPrintArea(given: unknown): void {
    this.#area = this.#range(given);
  }
  getPrintAreaOrNullObject(): PrintArea | null {
    return this.#area && new PrintArea(this.#area);
  }
  setPrintTitleRows(given: unknown): void {
    this.#titleRows = this.#range(given);
  }
  getPrintTitleRowsOrNullObject(): Range | null {
    return this.#titleRows;
  }
  setPrintTitleColumns(given: unknown): void {
    this.#titleColumns = this.#range(given);
  }
  getPrintTitleColumnsOrNullObject(): Range | null {
    return this.#titleColumns;
  }

  /** The cells that are printed, and those on top and at the left of each page. */
  get printed(): { readonly area?: Area; readonly titleRows?: Area; readonly titleColumns?: Area } {
    return { area: this.#area?.area, titleRows: this.#titleRows?.area, titleColumns: this.#titleColumns?.area };
  }

  #range(given: unknown): Range {
    return given instanceof Range ? given : this.sheet.getRange(z.string().parse(given));
  }
}

/** Excel.RangeAreas, as the print area is given: of one area here. */
class PrintArea extends ApiObject {
  override readonly apiName = "RangeAreas";
  override readonly scalars = ["address"];

  constructor(private readonly range: Range) {
    super();
  }

  get address(): string {
    return this.range.address;
  }
}

/** Excel.HeaderFooterGroup: the same for all pages. */
class HeadersFooters extends ApiObject {
  override readonly apiName = "HeaderFooterGroup";
  readonly defaultForAllPages = new HeaderFooter();
}

const Texts = z.object({
  centerFooter: z.string(),
  centerHeader: z.string(),
  leftFooter: z.string(),
  leftHeader: z.string(),
  rightFooter: z.string(),
  rightHeader: z.string(),
});

/** Excel.HeaderFooter. */
class HeaderFooter extends KeptProperties<typeof Texts> {
  override readonly apiName = "HeaderFooter";

  constructor() {
    super(Texts, {
      centerFooter: "",
      centerHeader: "",
      leftFooter: "",
      leftHeader: "",
      rightFooter: "",
      rightHeader: "",
    });
  }
}
