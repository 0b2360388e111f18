import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { BorderLineStyle, BorderSide, CellStyle, Color } from "hucre";
import { INDENT_STEP } from "../excel/looks";

const horizontal = new Map<unknown, NonNullable<CellStyle["alignment"]>["horizontal"]>([
  [HorizontalAlign.LEFT, "left"],
  [HorizontalAlign.CENTER, "center"],
  [HorizontalAlign.RIGHT, "right"],
  [HorizontalAlign.JUSTIFIED, "justify"],
  [HorizontalAlign.DISTRIBUTED, "distributed"],
]);

const vertical = new Map<unknown, NonNullable<CellStyle["alignment"]>["vertical"]>([
  [VerticalAlign.TOP, "top"],
  [VerticalAlign.MIDDLE, "center"],
  [VerticalAlign.BOTTOM, "bottom"],
]);

const lines = new Map<BorderStyleTypes, BorderLineStyle>([
  [BorderStyleTypes.THIN, "thin"],
  [BorderStyleTypes.HAIR, "hair"],
  [BorderStyleTypes.DOTTED, "dotted"],
  [BorderStyleTypes.DASHED, "dashed"],
  [BorderStyleTypes.DASH_DOT, "dashDot"],
  [BorderStyleTypes.DASH_DOT_DOT, "dashDotDot"],
  [BorderStyleTypes.DOUBLE, "double"],
  [BorderStyleTypes.MEDIUM, "medium"],
  [BorderStyleTypes.MEDIUM_DASHED, "mediumDashed"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "mediumDashDot"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "mediumDashDotDot"],
  [BorderStyleTypes.SLANT_DASH_DOT, "slantDashDot"],
  [BorderStyleTypes.THICK, "thick"],
]);

/** A look of the grid as a file has it. */
export function cellStyle({ ff, fs, bl, it, cl, bg, ht, vt, tb, pd, bd }: IStyleData, numberFormat: string): CellStyle {
  const fill = colourOf(bg?.rgb);
  return {
    font: {
      name: ff ?? "Calibri",
      size: fs ?? 11,
      bold: bl === BooleanNumber.TRUE,
      italic: it === BooleanNumber.TRUE,
      color: colourOf(cl?.rgb),
    },
    fill: fill && { type: "pattern", pattern: "solid", fgColor: fill },
    border: { top: sideOf(bd?.t), bottom: sideOf(bd?.b), left: sideOf(bd?.l), right: sideOf(bd?.r) },
    alignment: {
      horizontal: horizontal.get(ht),
      vertical: vertical.get(vt),
      wrapText: tb === WrapStrategy.WRAP || undefined,
      indent: pd?.l ? Math.round(pd.l / INDENT_STEP) : undefined,
    },
    numFmt: numberFormat === "General" ? undefined : numberFormat,
  };
}

/** Of "#1F3864", and of the short form that the grid has as well. */
export function colourOf(rgb: Nullable<string>): Color | undefined {
  const [, digits] = /^#([\dA-F]{6}|[\dA-F]{3})$/i.exec(rgb ?? "") ?? [];
  if (digits === undefined) return undefined;
  return { rgb: (digits.length === 3 ? digits.replace(/./g, "$&$&") : digits).toUpperCase() };
}

function sideOf(border: Nullable<IBorderStyleData>): BorderSide | undefined {
  const style = border ? lines.get(border.s) : undefined;
  return style && { style, color: colourOf(border?.cl.rgb) };
}
