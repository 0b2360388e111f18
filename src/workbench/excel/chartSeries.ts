import { z } from "zod";
import type { GridCellValue } from "../grid/contents";
import { ApiCollection, ApiObject, itemNotFound } from "../host/apiObject";
import { ChartDataLabels, SeriesFormat } from "./chartParts";
import type { Range } from "./range";

/** Whether columns or rows are the series of a chart; Auto: as many as are longer. */
type SeriesBy = "Auto" | "Columns" | "Rows";

/** The cells of one series. */
interface SeriesCells {
  readonly name: string;
  /** Undefined where a number begins the series, which has a name of Excel's then. */
  readonly heading: Range | undefined;
  readonly values: Range;
}

/** The cells of a chart, as Excel makes it out of what stands in them. */
export interface ChartCells {
  readonly categories: Range | undefined;
  readonly series: readonly SeriesCells[];
}

/**
 * What Excel makes of some cells: longer lines of cells are series; the first line holds categories if its corner is
 * empty or it has texts or dates, and series are named by a first cell that is no number, or stands beside an empty corner.
 */
export function cellsOfChart(range: Range, by: SeriesBy): ChartCells {
  const rows = range.values;
  const [top = []] = rows;
  const isByColumns = by === "Columns" || (by === "Auto" && rows.length >= top.length);
  const lines = isByColumns ? top.map((_, column) => rows.map((row) => row[column] ?? "")) : rows;
  const [first = []] = lines;
  const isCornerEmpty = first[0] === "";
  const isDated = isDateFormat(range.getCell(isByColumns ? 1 : 0, isByColumns ? 0 : 1).numberFormat[0]?.[0]);
  const hasCategories =
    lines.length > 1 && (isCornerEmpty || isDated || first.slice(1).some((value) => !isNumber(value)));
  const ofSeries = lines.slice(hasCategories ? 1 : 0);
  const hasHeadings = isCornerEmpty || ofSeries.some(([head = 0]) => head !== "" && !isNumber(head));

  const lineAt = (line: number, from: number): Range => {
    const [length, across] = [first.length - from, isByColumns];
    const start = across ? range.getCell(from, line) : range.getCell(line, from);
    return across ? start.getResizedRange(length - 1, 0) : start.getResizedRange(0, length - 1);
  };
  const headings = hasHeadings ? 1 : 0;
  return {
    categories: hasCategories ? lineAt(0, headings) : undefined,
    series: ofSeries.map(([head = ""], index) => {
      const line = index + (hasCategories ? 1 : 0);
      const isNamed = hasHeadings && head !== "";
      return {
        name: isNamed ? String(head) : `Series${index + 1}`,
        heading: isNamed ? (isByColumns ? range.getCell(0, line) : range.getCell(line, 0)) : undefined,
        values: lineAt(line, headings),
      };
    }),
  };
}

const isNumber = (value: GridCellValue): boolean => typeof value === "number";

const isDateFormat = (format = "General"): boolean => format !== "General" && /[dmy]/i.test(format);

/** Excel.ChartSeriesCollection, as the cells are now. */
export class ChartSeriesCollection extends ApiCollection {
  override readonly apiName = "ChartSeriesCollection";
  override readonly scalars = ["count"];
  readonly #known: ChartSeries[] = [];

  constructor(
    private readonly names: () => readonly string[],
    private readonly onChange: () => void,
  ) {
    super();
  }

  get items(): readonly ChartSeries[] {
    return this.names().map((_, index) => this.#at(index));
  }
  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: unknown): ChartSeries {
    const wanted = z.number().int().min(0).parse(index);
    if (wanted >= this.count) throw itemNotFound();
    return this.#at(wanted);
  }

  /** One object for each place, which keeps its look while the cells change. */
  #at(index: number): ChartSeries {
    return (this.#known[index] ??= new ChartSeries(() => this.names()[index] ?? "", this.onChange));
  }
}

/** Excel.ChartSeries. */
class ChartSeries extends ApiObject {
  override readonly apiName = "ChartSeries";
  override readonly scalars = ["hasDataLabels", "name"];
  readonly format: SeriesFormat;
  readonly dataLabels: ChartDataLabels;
  #hasDataLabels = false;

  constructor(
    private readonly ofCells: () => string,
    private readonly onChange: () => void,
  ) {
    super();
    this.format = new SeriesFormat(onChange);
    this.dataLabels = new ChartDataLabels(onChange);
  }

  get name(): string {
    return this.ofCells();
  }
  get hasDataLabels(): boolean {
    return this.#hasDataLabels;
  }
  set hasDataLabels(has: unknown) {
    this.#hasDataLabels = z.boolean().parse(has);
    this.onChange();
  }
}
