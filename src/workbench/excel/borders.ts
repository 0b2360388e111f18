import { BorderStyleTypes, BorderType, type IBorderData, type IBorderStyleData } from "@univerjs/core";
import { z } from "zod";
import { ApiCollection, ApiObject, existing } from "../host/apiObject";

/** Excel's sides of cells, and the grid's: of a style, inner sides are those of each cell. */
export const sides = {
  EdgeTop: { inGrid: BorderType.TOP, ofCell: "t" },
  EdgeBottom: { inGrid: BorderType.BOTTOM, ofCell: "b" },
  EdgeLeft: { inGrid: BorderType.LEFT, ofCell: "l" },
  EdgeRight: { inGrid: BorderType.RIGHT, ofCell: "r" },
  InsideVertical: { inGrid: BorderType.VERTICAL, ofCell: "r" },
  InsideHorizontal: { inGrid: BorderType.HORIZONTAL, ofCell: "b" },
  DiagonalDown: { inGrid: BorderType.TLBR, ofCell: "tl_br" },
  DiagonalUp: { inGrid: BorderType.BLTR, ofCell: "bl_tr" },
} as const satisfies Record<string, { inGrid: BorderType; ofCell: keyof IBorderData }>;

const Side = z.enum([
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
]);
export type Side = z.infer<typeof Side>;

/** Something that has borders: cells, or a named style. */
export interface Bordered {
  border(side: Side): IBorderStyleData | undefined;
  drawBorder(side: Side, line: IBorderStyleData): void;
}

/** The kinds of lines, by Excel's style and weight of each. */
const lines: readonly (readonly [string, string, BorderStyleTypes])[] = [
  ["None", "Thin", BorderStyleTypes.NONE],
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
];

/** Excel.RangeBorderCollection. */
export class Borders extends ApiCollection {
  override readonly apiName = "RangeBorderCollection";
  override readonly scalars = ["count"];

  constructor(private readonly of: Bordered) {
    super();
  }

  get items(): readonly Border[] {
    return Side.options.map((side) => new Border(side, this.of));
  }
  get count(): number {
    return this.items.length;
  }

  getItem(side: unknown): Border {
    return new Border(Side.parse(side), this.of);
  }

  getItemAt(index: unknown): Border {
    return existing(this.items[z.number().int().parse(index)]);
  }
}

/** Excel.RangeBorder. */
class Border extends ApiObject {
  override readonly apiName = "RangeBorder";
  override readonly scalars = ["color", "sideIndex", "style", "weight"];

  constructor(
    readonly sideIndex: Side,
    private readonly of: Bordered,
  ) {
    super();
  }

  /** Excel's own name for a border. */
  get id(): string {
    return this.sideIndex;
  }
  get color(): string {
    return this.of.border(this.sideIndex)?.cl.rgb ?? "#000000";
  }
  set color(color: unknown) {
    this.#draw(this.style === "None" ? "Continuous" : this.style, this.weight, z.string().parse(color));
  }
  get style(): string {
    return this.#line[0];
  }
  set style(style: unknown) {
    this.#draw(z.string().parse(style), this.weight, this.color);
  }
  get weight(): string {
    return this.#line[1];
  }
  set weight(weight: unknown) {
    this.#draw(this.style === "None" ? "Continuous" : this.style, z.string().parse(weight), this.color);
  }

  get #line(): readonly [string, string, BorderStyleTypes] {
    const drawn = this.of.border(this.sideIndex)?.s;
    return lines.find(([, , inGrid]) => inGrid === drawn) ?? ["None", "Thin", BorderStyleTypes.NONE];
  }

  /** Takes the nearest weight of a style that has not the one that is wanted, as Excel does. */
  #draw(style: string, weight: string, rgb: string): void {
    const ofStyle = lines.filter(([name]) => name === z.enum(lines.map(([known]) => known)).parse(style));
    const line = ofStyle.find(([, of]) => of === weight) ?? ofStyle[0];
    if (line) this.of.drawBorder(this.sideIndex, { s: line[2], cl: { rgb } });
  }
}
