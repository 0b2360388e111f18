import type { Placed } from "./arrangement";
import { type Label, lineHeight } from "./drawing";

/** Between the headings and what stands under them. */
const underHeadings = 6;
/** Between the edge of the picture and the headings. */
const overHeadings = 3;
/** What the longest heading of a layer needs. */
const widestHeading = 84;
export const nodeWidth = 10;
/** Between names and what stands beside them. */
export const space = 4;
/** Beside the outermost parties, also where no band turns there. */
const leastMargin = 10;

/** Where columns stand. */
export interface Frame {
  readonly columns: number;
  /** Beside the first column, and around a company beside the last one: room for a band that turns there. */
  readonly margin: number;
  /** From one column to the next. */
  readonly pitch: number;
  /** Whether names of the last column stand to its left, where no others do: around a company. */
  readonly isMirrored: boolean;
  /**
   * On how many lines headings stand by turns: where columns are narrow, on two or three, each with the room of as many
   * columns. Around a company, in a narrow picture, the middle's has a line of its own.
   */
  readonly headingLines: number;
  /** Where the highest party may begin. */
  readonly top: number;
  readonly width: number;
}

/**
 * Where columns stand: around a company from edge to edge, else with room for names to the right of the last one.
 * @param thickestBack How thick the thickest band is that goes back: it has room to turn beside the outermost columns, of which
 * each keeps no more than a sixth of the picture for it.
 */
export function frameOf(
  columns: number,
  { centre, width }: { centre?: string | undefined; width: number },
  thickestBack: number,
): Frame {
  const isMirrored = centre !== undefined;
  const margin = Math.max(leastMargin, Math.min(width / 6, thickestBack + space));
  const pitch = isMirrored
    ? (width - 2 * margin - nodeWidth) / Math.max(1, columns - 1)
    : (width - margin) / Math.max(1, columns);
  const headingLines = isMirrored
    ? Math.min(2, Math.ceil((columns * widestHeading) / width))
    : Math.min(3, Math.ceil(widestHeading / pitch));
  const top = overHeadings + headingLines * lineHeight + underHeadings;
  return { columns, margin, pitch, isMirrored, headingLines, top, width };
}

/** Where a node stands, and how far down its sides bands reach it that are drawn already. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly taken: { left: number; right: number };
}

/** Where nodes stand, by their keys. */
export type Places = ReadonlyMap<string, Place>;

/** Where a node stands. */
export function placeOf(places: Places, { key }: Placed): Place {
  const place = places.get(key);
  if (!place) throw new Error(`Nothing is placed as ${key}.`);
  return place;
}

/**
 * Names stand to the right of their parties, and reach over the next columns as far as nobody stands there; around a
 * company, those of the last column stand to the left.
 */
export function labelOf(
  { columns, margin, pitch, isMirrored, width }: Frame,
  column: number,
  y: number,
  standing: readonly Place[],
): Label {
  const x = margin + column * pitch;
  if (isMirrored) {
    const room = pitch - nodeWidth - 2 * space;
    if (column === columns - 1) return { x: x - space, y, anchor: "end", room };
    return { x: x + nodeWidth + space, y, anchor: "start", room };
  }
  const begun = x + nodeWidth + space;
  const beside = standing.filter((place) => place.x > begun && isBeside(place, y));
  const end = Math.min(width, ...beside.map((place) => place.x - space));
  return { x: begun, y, anchor: "start", room: end - begun };
}

/** Whether a party, or its name, stands on the same line as a name. */
const isBeside = ({ y, height }: Place, line: number): boolean =>
  Math.abs(y + height / 2 - line) < (Math.max(height, lineHeight) + lineHeight) / 2;

/** The heading of a column stands over it; around a company those at the edges reach to the middle's. */
export function headingOf({ columns, margin, pitch, isMirrored, headingLines, width }: Frame, column: number): Label {
  const x = margin + column * pitch;
  const lineOf = (line: number) => overHeadings + lineHeight * (line + 0.5);
  const isLast = column === columns - 1;
  if (!isMirrored) {
    const y = lineOf(column % headingLines);
    const room = Math.min(headingLines * pitch, width - x) - space;
    if (!isLast || headingLines < 3) return { x, y, anchor: "start", room };
    // So narrow a column has no room for a heading beyond it: it ends at the edge, behind the one before it on its line.
    return { x: width - 1, y, anchor: "end", room: width - 1 - (x - headingLines * pitch + widestHeading) };
  }
  const isNarrow = headingLines > 1;
  const room = isNarrow ? width / 2 - space : width / 3;
  if (column === 0) return { x: space, y: lineOf(0), anchor: "start", room };
  if (isLast) return { x: width - space, y: lineOf(0), anchor: "end", room };
  const middleRoom = isNarrow ? width - 2 * space : room;
  return { x: x + nodeWidth / 2, y: lineOf(headingLines - 1), anchor: "middle", room: middleRoom };
}
