import { z } from "zod";
import { ApiObject } from "../host/apiObject";
import type { GridRange, GridSheet } from "../grid/contents";

/** Points, of which 72 are an inch, for each of the screen's pixels, of which 96 are. */
export const POINTS_PER_PIXEL = 0.75;

/** Where in the grid a format belongs. */
export interface FormattedPlace {
  readonly sheet: GridSheet;
  readonly range: GridRange;
}

/** Excel.RangeFormat. */
export class RangeFormat extends ApiObject {
  override readonly apiName = "RangeFormat";
  override readonly scalars = ["columnWidth"];
  readonly fill: RangeFill;
  readonly font: RangeFont;

  constructor(private readonly place: () => FormattedPlace) {
    super();
    this.fill = new RangeFill(place);
    this.font = new RangeFont(place);
  }

  /** In points. */
  get columnWidth(): number {
    const { sheet, range } = this.place();
    return sheet.getColumnWidth(range.getColumn()) * POINTS_PER_PIXEL;
  }
  set columnWidth(points: unknown) {
    const { sheet, range } = this.place();
    sheet.setColumnWidths(range.getColumn(), range.getWidth(), z.number().positive().parse(points) / POINTS_PER_PIXEL);
  }

  /** The grid has no such command, so the longest text decides. */
  autofitColumns(): void {
    const { sheet, range } = this.place();
    const PIXELS_PER_CHARACTER = 7.5;
    for (let column = 0; column < range.getWidth(); column++) {
      const lengths = range.getDisplayValues().map((line) => line[column]?.length ?? 0);
      const width = Math.min(400, Math.max(56, Math.max(...lengths) * PIXELS_PER_CHARACTER + 12));
      sheet.setColumnWidth(range.getColumn() + column, width);
    }
  }
}

/** Excel.RangeFill. */
export class RangeFill extends ApiObject {
  override readonly apiName = "RangeFill";
  override readonly scalars = ["color"];

  constructor(private readonly place: () => FormattedPlace) {
    super();
  }

  get color(): string {
    return this.place().range.getBackground();
  }
  set color(color: unknown) {
    this.place().range.setBackgroundColor(z.string().parse(color));
  }

  clear(): void {
    this.place().range.setBackgroundColor("#FFFFFF");
  }
}

/** Excel.RangeFont. */
export class RangeFont extends ApiObject {
  override readonly apiName = "RangeFont";
  override readonly scalars = ["bold", "color", "italic", "name", "size"];

  constructor(private readonly place: () => FormattedPlace) {
    super();
  }

  get bold(): boolean {
    return this.place().range.getCellStyle()?.bold ?? false;
  }
  set bold(bold: unknown) {
    this.place().range.setFontWeight(z.boolean().parse(bold) ? "bold" : "normal");
  }
  get italic(): boolean {
    return this.place().range.getCellStyle()?.italic ?? false;
  }
  set italic(italic: unknown) {
    this.place().range.setFontStyle(z.boolean().parse(italic) ? "italic" : "normal");
  }
  get color(): string {
    return this.place().range.getCellStyle()?.color?.rgb ?? "#000000";
  }
  set color(color: unknown) {
    this.place().range.setFontColor(z.string().parse(color));
  }
  get name(): string {
    return this.place().range.getFontFamily() ?? "Calibri";
  }
  set name(family: unknown) {
    this.place().range.setFontFamily(z.string().parse(family));
  }
  get size(): number {
    return this.place().range.getFontSize() ?? 11;
  }
  set size(points: unknown) {
    this.place().range.setFontSize(z.number().positive().parse(points));
  }
}
