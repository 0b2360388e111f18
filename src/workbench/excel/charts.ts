import { z } from "zod";
import type { GridCellValue } from "../grid/contents";
import type { GridPicture } from "../grid/pictures";
import { ApiCollection, ApiObject, itemNotFound } from "../host/apiObject";
import { Placed, PlacedCollection } from "./placed";
import { Range } from "./range";

/** Types of charts; Excel has more. */
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
  "XYScatter",
]);

const SeriesBy = z.enum(["Auto", "Columns", "Rows"]);

/** Excel.ChartCollection of a sheet. */
export class Charts extends PlacedCollection<Chart> {
  override readonly apiName = "ChartCollection";
  override readonly scalars = ["count"];

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

/** Excel.Chart. The workbench does not draw it: it shows a frame in which stands what it is. */
class Chart extends Placed {
  override readonly apiName = "Chart";
  override readonly scalars = ["chartType", "height", "id", "left", "name", "top", "width"];
  readonly title = new ChartTitle(() => {
    this.#show();
  });
  readonly legend = new ChartLegend();
  readonly series: ChartSeriesCollection;
  #chartType: z.infer<typeof ChartType>;

  constructor(
    id: string,
    name: string,
    onGrid: GridPicture,
    chartType: z.infer<typeof ChartType>,
    private readonly data: ChartData,
  ) {
    super(id, name, NEW_CHART, onGrid);
    this.#chartType = chartType;
    this.series = new ChartSeriesCollection(() => seriesIn(this.data));
    this.#show();
  }

  get chartType(): string {
    return this.#chartType;
  }
  set chartType(type: unknown) {
    this.#chartType = ChartType.parse(type);
    this.#show();
  }

  /** Lays the chart over the cells from one corner to the other; over the first ones alone if there is no other. */
  setPosition(start: unknown, end: unknown): void {
    const first = this.#cell(start);
    const last = end == null ? first : this.#cell(end);
    const { left, top } = first;
    this.move({ left, top, width: last.left + last.width - left, height: last.top + last.height - top });
  }

  #cell(given: unknown): Range {
    return given instanceof Range ? given : this.data.range.worksheet.getRange(given);
  }

  #show(): void {
    const says = `${this.title.visible ? this.title.text : this.name} (${this.#chartType}, ${this.data.range.address})`;
    this.onGrid.describe(says);
    const frame = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    frame.innerHTML =
      '<rect width="100%" height="100%" fill="#fff" stroke="#888"/><text x="12" y="24" font-family="sans-serif" font-size="13"/>';
    frame.querySelector("text")?.append(says);
    this.onGrid.show(
      `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(frame))}`,
    );
  }
}

/** Excel.ChartTitle. */
class ChartTitle extends ApiObject {
  override readonly apiName = "ChartTitle";
  override readonly scalars = ["text", "visible"];
  #text = "Chart Title";
  #visible = true;

  constructor(private readonly onChange: () => void) {
    super();
  }

  get text(): string {
    return this.#text;
  }
  set text(text: unknown) {
    this.#text = z.string().parse(text);
    this.onChange();
  }
  get visible(): boolean {
    return this.#visible;
  }
  set visible(visible: unknown) {
    this.#visible = z.boolean().parse(visible);
    this.onChange();
  }
}

/** Excel.ChartLegend. */
class ChartLegend extends ApiObject {
  override readonly apiName = "ChartLegend";
  override readonly scalars = ["position", "visible"];
  #position = "Right";
  #visible = true;

  get position(): string {
    return this.#position;
  }
  set position(position: unknown) {
    this.#position = z.enum(["Top", "Bottom", "Left", "Right", "Corner"]).parse(position);
  }
  get visible(): boolean {
    return this.#visible;
  }
  set visible(visible: unknown) {
    this.#visible = z.boolean().parse(visible);
  }
}

/** Excel.ChartSeriesCollection, as the cells are now. */
class ChartSeriesCollection extends ApiCollection {
  override readonly apiName = "ChartSeriesCollection";
  override readonly scalars = ["count"];

  constructor(private readonly read: () => readonly string[]) {
    super();
  }

  get items(): readonly ChartSeries[] {
    return this.read().map((name) => new ChartSeries(name));
  }
  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: unknown): ChartSeries {
    const found = this.items[z.number().int().min(0).parse(index)];
    if (!found) throw itemNotFound();
    return found;
  }
}

/** Excel.ChartSeries. */
class ChartSeries extends ApiObject {
  override readonly apiName = "ChartSeries";
  override readonly scalars = ["name"];

  constructor(readonly name: string) {
    super();
  }
}

/**
 * The names of the series that Excel makes of some cells: longer lines of cells are series; the first line holds
 * categories if its corner is empty or it has texts, and series are named by a first cell that is no number.
 */
function seriesIn({ range, by }: ChartData): string[] {
  const rows = range.values;
  const [top = []] = rows;
  const isByColumns = by === "Columns" || (by === "Auto" && rows.length >= top.length);
  const lines = isByColumns ? top.map((_, column) => rows.map((row) => row[column] ?? "")) : rows;
  const [first = []] = lines;
  const hasCategories = lines.length > 1 && (first[0] === "" || first.slice(1).some((value) => !isNumber(value)));
  return lines
    .slice(hasCategories ? 1 : 0)
    .map(([head = ""], index) => (isNumber(head) || head === "" ? `Series${index + 1}` : String(head)));
}

const isNumber = (value: GridCellValue): boolean => typeof value === "number";
