import { numfmt } from "@univerjs/core";
import { z } from "zod";
import type { GridPicture } from "../grid/pictures";
import type { Book } from "./book";
import { drawChart } from "./chartDrawing";
import { type ChartPicture, palette } from "./chartPicture";
import { ChartAxes, ChartDataLabels, ChartLegend, ChartTitle } from "./chartParts";
import { cellsOfChart, type ChartCells, ChartSeriesCollection } from "./chartSeries";
import { Placed, PlacedCollection } from "./placed";
import { Range, type SheetOfRange } from "./range";
import { POINTS_PER_PIXEL } from "./rangeFormat";

/** How each type of chart is drawn; Excel has more of them. */
const kinds = {
  Area: { kind: "area", isStacked: false },
  AreaStacked: { kind: "area", isStacked: true },
  BarClustered: { kind: "bar", isStacked: false },
  BarStacked: { kind: "bar", isStacked: true },
  ColumnClustered: { kind: "column", isStacked: false },
  ColumnStacked: { kind: "column", isStacked: true },
  Doughnut: { kind: "doughnut", isStacked: false },
  Line: { kind: "line", isStacked: false },
  LineMarkers: { kind: "line", isStacked: false },
  Pie: { kind: "pie", isStacked: false },
} as const satisfies Record<string, Pick<ChartPicture, "kind" | "isStacked">>;

const ChartType = z.enum([
  "Area",
  "AreaStacked",
  "BarClustered",
  "BarStacked",
  "ColumnClustered",
  "ColumnStacked",
  "Doughnut",
  "Line",
  "LineMarkers",
  "Pie",
]);
type ChartType = z.infer<typeof ChartType>;

const SeriesBy = z.enum(["Auto", "Columns", "Rows"]);

/** Excel.ChartCollection of a sheet. */
export class Charts extends PlacedCollection<Chart> {
  override readonly apiName = "ChartCollection";
  override readonly scalars = ["count"];

  constructor(sheet: SheetOfRange, book: Book) {
    super(sheet, book);
    book.onCalculated(() => {
      const isThere = book.workbook.getSheetBySheetId(sheet.id) !== null;
      for (const chart of this.items)
        if (isThere) chart.draw();
        else chart.delete();
    });
  }

  get count(): number {
    return this.getCount();
  }

  add(type: unknown, source: unknown, seriesBy: unknown): Chart {
    this.sheet.protection.refuseIfProtected();
    const chartType = ChartType.parse(type);
    const data = { range: z.instanceof(Range).parse(source), by: SeriesBy.parse(seriesBy ?? "Auto") };
    return this.put(
      (number, onGrid) => new Chart(`{chart-${this.sheet.id}-${number}}`, `Chart ${number}`, onGrid, chartType, data),
    );
  }

  getItemOrNullObject(key: unknown): Chart | null {
    return this.find(key) ?? null;
  }
}

/** From which cells a chart is drawn, and whether their columns or their rows are its series. */
interface ChartData {
  readonly range: Range;
  readonly by: z.infer<typeof SeriesBy>;
}

/** Excel's size of a new chart, in points. */
const NEW_CHART = { width: 360, height: 216 };

/** Excel.Chart, drawn anew whenever the workbook has been calculated. */
export class Chart extends Placed {
  override readonly apiName = "Chart";
  override readonly scalars = ["chartType", "height", "id", "left", "name", "top", "width"];
  readonly title: ChartTitle;
  readonly legend: ChartLegend;
  readonly axes: ChartAxes;
  readonly dataLabels: ChartDataLabels;
  readonly series: ChartSeriesCollection;
  #chartType: ChartType;
  #data: ChartData;
  #shown = "";

  constructor(id: string, name: string, onGrid: GridPicture, chartType: ChartType, data: ChartData) {
    super(id, name, NEW_CHART, onGrid);
    this.#chartType = chartType;
    this.#data = data;
    const draw = (): void => {
      this.draw();
    };
    this.title = new ChartTitle(draw);
    this.legend = new ChartLegend(draw);
    this.axes = new ChartAxes(draw);
    this.dataLabels = new ChartDataLabels(draw);
    this.series = new ChartSeriesCollection(() => this.cells.series.map(({ name: ofSeries }) => ofSeries), draw);
    this.draw();
  }

  get chartType(): ChartType {
    return this.#chartType;
  }
  set chartType(type: unknown) {
    this.#chartType = ChartType.parse(type);
    this.draw();
  }

  /** What its data are made out to be now. */
  get cells(): ChartCells {
    return cellsOfChart(this.#data.range, this.#data.by);
  }

  setData(source: unknown, seriesBy: unknown): void {
    this.#data = { range: z.instanceof(Range).parse(source), by: SeriesBy.parse(seriesBy ?? "Auto") };
    this.draw();
  }

  /** Lays the chart over the cells from one corner to the other; over the first ones alone if there is no other. */
  setPosition(start: unknown, end: unknown): void {
    const first = this.#cell(start);
    const last = end == null ? first : this.#cell(end);
    const { left, top } = first;
    this.move({ left, top, width: last.left + last.width - left, height: last.top + last.height - top });
    this.draw();
  }

  /** Draws it as its cells are now, unless it has been drawn like this before. */
  draw(): void {
    const { text, visible } = this.title.kept;
    const { address } = this.#data.range;
    this.onGrid.describe(`${visible ? text : this.name} (${this.#chartType}, ${address})`);
    const svg = drawChart(this.#picture());
    if (svg === this.#shown) return;
    this.#shown = svg;
    this.onGrid.show(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  }

  #picture(): ChartPicture {
    const { categories, series } = this.cells;
    const { position, visible } = this.legend.kept;
    const { categoryAxis, valueAxis } = this.axes;
    const format = formatOf(valueAxis.kept.numberFormat, series[0]?.values);
    return {
      ...kinds[this.#chartType],
      hasMarkers: this.#chartType === "LineMarkers",
      width: this.width / POINTS_PER_PIXEL,
      height: this.height / POINTS_PER_PIXEL,
      title: this.title.kept.visible ? this.title.kept.text : "",
      legend: visible && position !== "Corner" ? position : undefined,
      categories: categories?.text.flat() ?? [],
      series: series.map(({ name, values }, index) => {
        const { format: look, dataLabels, hasDataLabels } = this.series.getItemAt(index);
        const labels = dataLabels.kept.showValue || hasDataLabels ? dataLabels : this.dataLabels;
        const isLabelled = hasDataLabels || labels.kept.showValue;
        return {
          name,
          colour: look.colour ?? palette(index),
          values: values.values.flat().map((value) => (typeof value === "number" ? value : null)),
          label: isLabelled ? formatOf(labels.kept.numberFormat, values) : undefined,
        };
      }),
      axisTitles: { category: categoryAxis.title.shown, value: valueAxis.title.shown },
      formatTick: format,
    };
  }

  #cell(given: unknown): Range {
    return given instanceof Range ? given : this.#data.range.worksheet.getRange(given);
  }
}

/** Writes numbers in a format; as the first of some cells does where the format is General. */
function formatOf(format: string, cells: Range | undefined): (value: number) => string {
  const pattern = format === "General" ? (cells?.getCell(0, 0).numberFormat[0]?.[0] ?? format) : format;
  return (value) => numfmt.format(pattern, value);
}
