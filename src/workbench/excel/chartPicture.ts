/** A chart as it is to be drawn, with all its numbers. */
export interface ChartPicture {
  readonly kind: "area" | "bar" | "column" | "doughnut" | "line" | "pie";
  readonly isStacked: boolean;
  readonly hasMarkers: boolean;
  /** In pixels, as the rest. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly legend: "Top" | "Bottom" | "Left" | "Right" | undefined;
  readonly categories: readonly string[];
  readonly series: readonly PictureSeries[];
  readonly axisTitles: { readonly category: string; readonly value: string };
  readonly formatTick: (value: number) => string;
}

export interface PictureSeries {
  readonly name: string;
  readonly colour: string;
  /** Null where there is no number. */
  readonly values: readonly (number | null)[];
  /** Writes the number beside its mark; undefined for none. */
  readonly label?: (value: number) => string;
}

/** Where something is drawn. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The colours of Office's theme, in their order. */
export function palette(index: number): string {
  const colours = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
  return colours[index % colours.length] ?? GREY;
}

const GREY = "#595959";

type Anchor = "start" | "middle" | "end";

/** A text at a place, which is its beginning, middle or end. */
export const text = (says: string, x: number, y: number, anchor: Anchor, more = ""): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${GREY}" ${more}>${escaped(says)}</text>`;

/** The same, if there is a label. */
export const labelled = (label: string | undefined, x: number, y: number, anchor: Anchor): string =>
  label === undefined ? "" : text(label, x, y, anchor);

const escaped = (says: string): string => says.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
