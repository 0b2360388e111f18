import { z } from "zod";
import { ApiObject, KeptProperties } from "../host/apiObject";

/** Called when a part of a chart is written to. */
type OnChange = () => void;

const Titled = z.object({ text: z.string(), visible: z.boolean() });

/** Excel.ChartTitle. */
export class ChartTitle extends KeptProperties<typeof Titled> {
  override readonly apiName = "ChartTitle";
  readonly format: TextFormat;

  constructor(onChange: OnChange) {
    super(Titled, { text: "Chart Title", visible: true }, onChange);
    this.format = new TextFormat(onChange);
  }
}

const Legend = z.object({
  position: z.enum(["Top", "Bottom", "Left", "Right", "Corner"]),
  visible: z.boolean(),
  overlay: z.boolean(),
});

/** Excel.ChartLegend. */
export class ChartLegend extends KeptProperties<typeof Legend> {
  override readonly apiName = "ChartLegend";

  constructor(onChange: OnChange) {
    super(Legend, { position: "Right", visible: true, overlay: false }, onChange);
  }
}

const Labels = z.object({
  showValue: z.boolean(),
  showSeriesName: z.boolean(),
  showCategoryName: z.boolean(),
  showPercentage: z.boolean(),
  showLegendKey: z.boolean(),
  numberFormat: z.string(),
  linkNumberFormat: z.boolean(),
  position: z.enum([
    "None",
    "Center",
    "InsideEnd",
    "InsideBase",
    "OutsideEnd",
    "Left",
    "Right",
    "Top",
    "Bottom",
    "BestFit",
  ]),
});

/** Excel.ChartDataLabels, of a chart or of one of its series: of what they can show, the workbench draws the value. */
export class ChartDataLabels extends KeptProperties<typeof Labels> {
  override readonly apiName = "ChartDataLabels";
  readonly format: TextFormat;

  constructor(onChange: OnChange) {
    const none = { showSeriesName: false, showCategoryName: false, showPercentage: false, showLegendKey: false };
    const first = { ...none, showValue: false, numberFormat: "General", linkNumberFormat: true };
    super(Labels, { ...first, position: "BestFit" }, onChange);
    this.format = new TextFormat(onChange);
  }
}

const Axis = z.object({
  visible: z.boolean(),
  numberFormat: z.string(),
  linkNumberFormat: z.boolean(),
  /** "" for what Excel thinks fit. */
  minimum: z.union([z.number(), z.literal("")]),
  maximum: z.union([z.number(), z.literal("")]),
  reversePlotOrder: z.boolean(),
  displayUnit: z.enum([
    "None",
    "Hundreds",
    "Thousands",
    "TenThousands",
    "Millions",
    "HundredMillions",
    "Billions",
    "Trillions",
  ]),
});

/** Excel.ChartAxis: number format and title are drawn, the rest is kept. */
class ChartAxis extends KeptProperties<typeof Axis> {
  override readonly apiName = "ChartAxis";
  readonly title: AxisTitle;
  readonly format: TextFormat;
  readonly majorGridlines: Gridlines;

  constructor(onChange: OnChange) {
    const scale = { minimum: "", maximum: "", reversePlotOrder: false } as const;
    super(
      Axis,
      { ...scale, visible: true, numberFormat: "General", linkNumberFormat: true, displayUnit: "None" },
      onChange,
    );
    this.title = new AxisTitle(onChange);
    this.format = new TextFormat(onChange);
    this.majorGridlines = new Gridlines(onChange);
  }
}

/** Excel.ChartAxes. */
export class ChartAxes extends ApiObject {
  override readonly apiName = "ChartAxes";
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;

  constructor(onChange: OnChange) {
    super();
    this.categoryAxis = new ChartAxis(onChange);
    this.valueAxis = new ChartAxis(onChange);
  }
}

/** Excel.ChartAxisTitle. */
class AxisTitle extends KeptProperties<typeof Titled> {
  override readonly apiName = "ChartAxisTitle";

  constructor(onChange: OnChange) {
    super(Titled, { text: "", visible: false }, onChange);
  }

  /** What stands beside the axis: Excel shows a title as soon as it has a text. */
  get shown(): string {
    return this.kept.text;
  }
}

const Visible = z.object({ visible: z.boolean() });

/** Excel.ChartGridlines. */
class Gridlines extends KeptProperties<typeof Visible> {
  override readonly apiName = "ChartGridlines";

  constructor(onChange: OnChange) {
    super(Visible, { visible: true }, onChange);
  }
}

const Font = z.object({
  bold: z.boolean(),
  color: z.string(),
  italic: z.boolean(),
  name: z.string(),
  size: z.number().positive(),
});

/** The format of a chart's texts, of which there are several classes in Excel: kept, not drawn. */
class TextFormat extends ApiObject {
  override readonly apiName = "ChartFormat";
  readonly font: ChartFont;

  constructor(onChange: OnChange) {
    super();
    this.font = new ChartFont(onChange);
  }
}

/** Excel.ChartFont. */
class ChartFont extends KeptProperties<typeof Font> {
  override readonly apiName = "ChartFont";

  constructor(onChange: OnChange) {
    super(Font, { bold: false, color: "#595959", italic: false, name: "Calibri", size: 10 }, onChange);
  }
}

const Line = z.object({ color: z.string(), weight: z.number().positive(), lineStyle: z.string() });

/** Excel.ChartSeriesFormat. */
export class SeriesFormat extends ApiObject {
  override readonly apiName = "ChartSeriesFormat";
  readonly fill: ChartFill;
  readonly line: ChartLine;

  constructor(onChange: OnChange) {
    super();
    this.fill = new ChartFill(onChange);
    this.line = new ChartLine(onChange);
  }

  /** The colour of its marks; undefined for that of its place in the theme. */
  get colour(): string | undefined {
    return this.fill.colour ?? (this.line.kept.color || undefined);
  }
}

/** Excel.ChartFill. */
class ChartFill extends ApiObject {
  override readonly apiName = "ChartFill";
  #colour: string | undefined;

  constructor(private readonly onChange: OnChange) {
    super();
  }

  get colour(): string | undefined {
    return this.#colour;
  }

  setSolidColor(colour: unknown): void {
    this.#colour = z
      .string()
      .regex(/^#[\dA-F]{6}$/i)
      .parse(colour);
    this.onChange();
  }

  clear(): void {
    this.#colour = undefined;
    this.onChange();
  }
}

/** Excel.ChartLineFormat. */
class ChartLine extends KeptProperties<typeof Line> {
  override readonly apiName = "ChartLineFormat";

  constructor(onChange: OnChange) {
    super(Line, { color: "", weight: 2.25, lineStyle: "Continuous" }, onChange);
  }
}
