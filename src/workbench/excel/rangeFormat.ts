import { z } from "zod";
import type { GridSheet } from "../grid/contents";
import type { Rectangle } from "../grid/cell";
import type { Book } from "./book";
import { type Bordered, Borders } from "./borders";
import { Format, type Looking } from "./looks";

/** Points, of which 72 are an inch, for each of the screen's pixels, of which 96 are. */
export const POINTS_PER_PIXEL = 0.75;

const Points = z
  .number()
  .positive()
  .max(409 / POINTS_PER_PIXEL);

/** Where on a sheet of the grid a format belongs. */
interface FormattedPlace {
  readonly sheet: GridSheet;
  readonly area: Rectangle;
}

/** Excel.RangeFormat. */
export class RangeFormat extends Format {
  override readonly apiName = "RangeFormat";
  override readonly scalars = [
    "columnWidth",
    "horizontalAlignment",
    "indentLevel",
    "rowHeight",
    "verticalAlignment",
    "wrapText",
  ];
  override readonly borders: Borders;

  constructor(
    cells: Looking & Bordered,
    private readonly place: () => FormattedPlace,
    private readonly widen: Book["widen"],
  ) {
    super(cells);
    this.borders = new Borders(cells);
  }

  /** In points. */
  get columnWidth(): number {
    const { sheet, area } = this.place();
    return sheet.getColumnWidth(area.column) * POINTS_PER_PIXEL;
  }
  set columnWidth(points: unknown) {
    const { sheet, area } = this.place();
    const pixels = z.number().positive().parse(points) / POINTS_PER_PIXEL;
    for (let column = 0; column < area.columns; column++) this.widen(sheet, area.column + column, pixels);
  }

  /** In points. */
  get rowHeight(): number {
    const { sheet, area } = this.place();
    return sheet.getRowHeight(area.row) * POINTS_PER_PIXEL;
  }
  set rowHeight(points: unknown) {
    const { sheet, area } = this.place();
    sheet.setRowHeightsForced(area.row, area.rows, Points.parse(points) / POINTS_PER_PIXEL);
  }

  autofitRows(): void {
    const { sheet, area } = this.place();
    sheet.setRowAutoHeight(area.row, area.rows);
  }

  /** The grid has no such command, so the longest text decides. */
  autofitColumns(): void {
    const { sheet, area } = this.place();
    const PIXELS_PER_CHARACTER = 7.5;
    const rows = Math.min(area.rows, sheet.getLastRow() + 1);
    const texts = rows < 1 ? [] : sheet.getRange(area.row, area.column, rows, area.columns).getDisplayValues();
    for (let column = 0; column < area.columns; column++) {
      const longest = Math.max(0, ...texts.map((line) => line[column]?.length ?? 0));
      const width = Math.min(400, Math.max(56, longest * PIXELS_PER_CHARACTER + 12));
      this.widen(sheet, area.column + column, width);
    }
  }
}
