import type { Band } from "./arrangement";
import type { DrawnTie } from "./drawing";
import { type Frame, nodeWidth, placeOf, type Places, space } from "./frame";

/** Whether a band stays in its layer. */
export const isBowed = ({ from, to }: Band): boolean => from.column === to.column;

/** The side of a node on which a band begins or ends: what bows begins and ends on the right. */
export const sideOf = (band: Band, end: "from" | "to"): "left" | "right" =>
  end === "from" || isBowed(band) ? "right" : "left";

/** A band with its path, and the head of its arrow. */
export const drawnTie = ({ key, tie, from, to, thickness }: Band, path: string, head?: string): DrawnTie => ({
  key,
  tie,
  from: from.key,
  to: to.key,
  path,
  thickness,
  ...(head !== undefined && { head }),
});

/** Takes the next stretch of a node's side for a band. @returns The middle of it. */
function endOf(band: Band, end: "from" | "to", places: Places): { x: number; y: number } {
  const place = placeOf(places, band[end]);
  const side = sideOf(band, end);
  const y = place.taken[side] + band.thickness / 2;
  place.taken[side] += band.thickness;
  return { x: side === "right" ? place.x + nodeWidth : place.x, y };
}

/** Draws what stays in a layer: out to the right, and back with an arrow. */
export function bow(band: Band, places: Places, { pitch }: Frame): DrawnTie {
  const { x, y: start } = endOf(band, "from", places);
  const { y: end } = endOf(band, "to", places);
  const head = { long: 8, wide: band.thickness + 4 };
  const out = x + Math.min(0.7 * pitch, head.long + band.thickness / 2 + 0.3 * Math.abs(end - start));
  return drawnTie(
    band,
    `M${x},${start}C${out},${start} ${out},${end} ${x + head.long},${end}`,
    `M${x},${end}l${head.long},${-head.wide / 2}v${head.wide}Z`,
  );
}

/**
 * Draws what goes back, each band in a lane beneath the picture: the shortest ones run nearest to it, and turn nearest to
 * their parties, so that the others go round them.
 */
export function goingBack(
  bands: readonly Band[],
  { places, bottom, frame }: { places: Places; bottom: number; frame: Frame },
) {
  const lanes: { readonly left: number; readonly right: number; readonly end: number }[] = [];
  const turns = new Map<string, number>();
  /** How far beside a column the middle of a band runs down or up. */
  const turnBeside = (column: number, side: "left" | "right", thickness: number): number => {
    const key = `${column} ${side}`;
    const taken = turns.get(key) ?? space;
    turns.set(key, taken + thickness + 1);
    const isAtEdge = side === "left" ? column === 0 : frame.isMirrored && column === frame.columns - 1;
    const most = isAtEdge ? frame.margin - thickness / 2 : 0.7 * frame.pitch;
    return Math.max(1, Math.min(most, taken + thickness / 2));
  };
  const length = ({ from, to }: Band) => from.column - to.column;
  const back = bands
    .toSorted((a, b) => length(a) - length(b))
    .map((band) => {
      const { from, to, thickness } = band;
      const [start, end] = [endOf(band, "from", places), endOf(band, "to", places)];
      const right = start.x + turnBeside(from.column, "right", thickness);
      const left = end.x - turnBeside(to.column, "left", thickness);
      const meeting = lanes.filter((lane) => lane.left <= right && left <= lane.right);
      const lane = Math.max(bottom, ...meeting.map((one) => one.end)) + 2;
      lanes.push({ left, right, end: lane + thickness });
      return drawnTie(band, wayBack(start, end, { left, right, y: lane + thickness / 2 }));
    });
  return { back, end: Math.max(bottom, ...lanes.map((lane) => lane.end)) };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From one point to the right, down into a lane, along it to the left, and up to another point, with round corners. */
function wayBack(from: Point, to: Point, lane: { left: number; right: number; y: number }): string {
  const { left, right, y } = lane;
  const round = (side: number) => Math.min(side, 12);
  const [out, back] = [round(right - from.x), round(to.x - left)];
  return [
    `M${from.x},${from.y}L${right - out},${from.y}Q${right},${from.y} ${right},${from.y + out}`,
    `L${right},${y - out}Q${right},${y} ${right - out},${y}`,
    `L${left + back},${y}Q${left},${y} ${left},${y - back}`,
    `L${left},${to.y + back}Q${left},${to.y} ${left + back},${to.y}L${to.x},${to.y}`,
  ].join("");
}
