import { BooleanNumber, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { z } from "zod";
import { ApiObject } from "../host/apiObject";
import type { Borders } from "./borders";

/** Something that has a look: cells, or a named style. */
export interface Looking {
  look(): IStyleData;
  /** Changes what is in the change, and leaves the rest. */
  change(look: IStyleData): void;
}

const Colour = z.string().regex(/^#[\dA-F]{6}$/i);

/** Excel.RangeFill. */
class RangeFill extends ApiObject {
  override readonly apiName = "RangeFill";
  override readonly scalars = ["color"];

  constructor(private readonly of: Looking) {
    super();
  }

  get color(): string {
    return this.of.look().bg?.rgb ?? "#FFFFFF";
  }
  /** An empty text takes the fill away. */
  set color(color: unknown) {
    if (color === "") this.clear();
    else this.of.change({ bg: { rgb: Colour.parse(color).toUpperCase() } });
  }

  clear(): void {
    this.of.change({ bg: null });
  }
}

/** Excel.RangeFont. */
class RangeFont extends ApiObject {
  override readonly apiName = "RangeFont";
  override readonly scalars = ["bold", "color", "italic", "name", "size"];

  constructor(private readonly of: Looking) {
    super();
  }

  get bold(): boolean {
    return this.of.look().bl === BooleanNumber.TRUE;
  }
  set bold(bold: unknown) {
    this.of.change({ bl: z.boolean().parse(bold) ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  get italic(): boolean {
    return this.of.look().it === BooleanNumber.TRUE;
  }
  set italic(italic: unknown) {
    this.of.change({ it: z.boolean().parse(italic) ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  get color(): string {
    return this.of.look().cl?.rgb ?? "#000000";
  }
  set color(color: unknown) {
    this.of.change({ cl: { rgb: Colour.parse(color).toUpperCase() } });
  }
  get name(): string {
    return this.of.look().ff ?? "Calibri";
  }
  set name(family: unknown) {
    this.of.change({ ff: z.string().min(1).parse(family) });
  }
  get size(): number {
    return this.of.look().fs ?? 11;
  }
  set size(points: unknown) {
    this.of.change({ fs: z.number().min(1).max(409).parse(points) });
  }
}

const horizontal = new Map([
  ["General", HorizontalAlign.UNSPECIFIED],
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["Justify", HorizontalAlign.JUSTIFIED],
  ["Distributed", HorizontalAlign.DISTRIBUTED],
]);

const vertical = new Map([
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
  ["Bottom", VerticalAlign.BOTTOM],
]);

/** What Excel's indent of one step is in the grid, in pixels. */
export const INDENT_STEP = 9;

/** What Excel.RangeFormat and Excel.Style have in common. */
export abstract class Format extends ApiObject {
  readonly fill: RangeFill;
  readonly font: RangeFont;
  abstract readonly borders: Borders;

  constructor(protected readonly of: Looking) {
    super();
    this.fill = new RangeFill(of);
    this.font = new RangeFont(of);
  }

  get horizontalAlignment(): string {
    return nameIn(horizontal, this.of.look().ht) ?? "General";
  }
  set horizontalAlignment(alignment: unknown) {
    this.of.change({
      ht: z
        .enum([...horizontal.keys()])
        .transform((name) => horizontal.get(name))
        .parse(alignment),
    });
  }
  get verticalAlignment(): string {
    return nameIn(vertical, this.of.look().vt) ?? "Bottom";
  }
  set verticalAlignment(alignment: unknown) {
    this.of.change({
      vt: z
        .enum([...vertical.keys()])
        .transform((name) => vertical.get(name))
        .parse(alignment),
    });
  }
  get wrapText(): boolean {
    return this.of.look().tb === WrapStrategy.WRAP;
  }
  set wrapText(wraps: unknown) {
    this.of.change({ tb: z.boolean().parse(wraps) ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
  }
  get indentLevel(): number {
    return Math.round((this.of.look().pd?.l ?? 0) / INDENT_STEP);
  }
  set indentLevel(steps: unknown) {
    this.of.change({ pd: { l: z.number().int().min(0).max(250).parse(steps) * INDENT_STEP } });
  }
}

function nameIn<Value>(names: ReadonlyMap<string, Value>, wanted: Value | null | undefined): string | undefined {
  for (const [name, value] of names) if (value === wanted) return name;
  return undefined;
}
