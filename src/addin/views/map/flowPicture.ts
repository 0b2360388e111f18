import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import { arranged, type Arranging, type Band, dollarsThrough, type Placed } from "./arrangement";
import type { MapContents } from "./contents";
import { type Drawing, type DrawnNode, type DrawnTie, lineHeight, withoutSize } from "./drawing";
import { type Frame, frameOf, headingOf, labelOf, nodeWidth, type Place, placeOf, type Places, space } from "./frame";

/** The tallest column of an edition is drawn so tall, the room between its parties apart. */
const tallest = 320;

/** How many pixels a dollar is thick, so that the tallest column is as tall as it should be. */
export function pixelsPerDollar(contents: MapContents, centre: string | undefined): number {
  const { nodes, bands } = arranged(contents, { centre, pixelsPerDollar: 0 });
  const through = dollarsThrough(bands);
  const dollars = new Map<number, number>();
  for (const node of nodes) dollars.set(node.column, (dollars.get(node.column) ?? 0) + through(node));
  return tallest / Math.max(1, ...dollars.values());
}

/** How a flow picture is drawn. */
interface FlowLayout extends Arranging {
  readonly width: number;
}

/**
 * Draws who pays whom from left to right: around a company those who pay it, itself, and whom it pays; else everybody in
 * layers. What goes back runs beneath, from the right of its payer to the left of its payee; what stays in a layer bows.
 */
export function flowPicture(contents: MapContents, layout: FlowLayout): Drawing {
  const { columns, nodes, bands } = arranged(contents, layout);
  if (nodes.length === 0) return { width: layout.width, height: 0, columns: [], nodes: [], ties: [] };
  const goesBack = bands.filter(({ from, to }) => from.column > to.column);
  const frame = frameOf(columns.length, layout, Math.max(0, ...goesBack.map(({ thickness }) => thickness)));
  const { places, ties, bottom } = laidOut(nodes, bands, frame);
  const bowed = bands.filter(isBowed).map((band) => bow(band, places, frame));
  const { back, end } = goingBack(goesBack, { places, bottom, frame });
  const standing = nodes.map((node) => placeOf(places, node));
  const through = dollarsThrough(bands);
  const drawn = nodes.map((node): DrawnNode => {
    const { x, y, height } = placeOf(places, node);
    const label = labelOf(frame, node.column, y + height / 2, standing);
    // Whoever is in the middle is named by its heading.
    const isCentre = columns[node.column] === "centre";
    return {
      key: node.key,
      mapped: node.mapped,
      dollars: through(node),
      ...{ x, y, width: nodeWidth, height, isRound: false },
      label: isCentre ? undefined : label,
    };
  });
  return {
    width: layout.width,
    height: end + space,
    columns: columns.map((name, column) => ({ name, ...headingOf(frame, column) })),
    nodes: drawn.toSorted((a, b) => b.dollars - a.dollars),
    ties: [...back, ...ties, ...bowed],
  };
}

/** Has d3-sankey place the nodes, and draw the bands that go ahead; a pixel there is one here. */
function laidOut(nodes: readonly Placed[], bands: readonly Band[], { columns, margin, pitch, top }: Frame) {
  const heightOf = heights(bands);
  const columnHeights = Array.from({ length: columns }, (_, column) => {
    const inColumn = nodes.filter((node) => node.column === column);
    return inColumn.reduce((sum, node) => sum + heightOf(node) + lineHeight, 0);
  });
  const bottom = top + Math.max(lineHeight, ...columnHeights);
  // d3-sankey has as many columns as its longest way: a thread of no thickness goes through all of them.
  const thread = Array.from({ length: columns }, (_, column) => ({ key: `thread ${column}`, column, fixedValue: 0 }));
  const ahead = bands.filter(({ from, to }) => from.column < to.column);
  const { nodes: placed, links } = sankey<
    { key: string; column: number; fixedValue: number },
    { source: string; target: string; value: number; band: Band | undefined }
  >()
    .nodeId(({ key }) => key)
    .nodeAlign(({ column }) => column)
    .nodeWidth(nodeWidth)
    .nodePadding(lineHeight)
    .extent([
      [margin, top],
      [margin + (columns - 1) * pitch + nodeWidth, bottom],
    ])({
    nodes: [...nodes.map((node) => ({ key: node.key, column: node.column, fixedValue: heightOf(node) })), ...thread],
    links: [
      ...ahead.map((band) => ({ source: band.from.key, target: band.to.key, value: band.thickness, band })),
      ...thread
        .slice(1)
        .map(({ key }, place) => ({ source: `thread ${place}`, target: key, value: 0, band: undefined })),
    ],
  });
  const places: Places = new Map(
    placed.map(({ key, x0 = 0, y0 = 0, y1 = 0 }): [string, Place] => [
      key,
      { x: x0, y: y0, height: Math.max(1, y1 - y0), taken: { left: y0, right: y0 } },
    ]),
  );
  const path = sankeyLinkHorizontal();
  const ties = links.flatMap((link) => {
    if (!link.band) return [];
    placeOf(places, link.band.from).taken.right += link.band.thickness;
    placeOf(places, link.band.to).taken.left += link.band.thickness;
    return [drawnTie(link.band, path(link) ?? "")];
  });
  return { places, ties, bottom };
}

/** How high nodes are: as what comes to their thicker side. */
function heights(bands: readonly Band[]): (node: Placed) => number {
  const sides = { left: new Map<Placed, number>(), right: new Map<Placed, number>() };
  for (const band of bands)
    for (const end of ["from", "to"] as const) {
      const side = sides[sideOf(band, end)];
      side.set(band[end], (side.get(band[end]) ?? 0) + band.thickness);
    }
  return (node) => Math.max(withoutSize, sides.left.get(node) ?? 0, sides.right.get(node) ?? 0);
}

/** Whether a band stays in its layer. */
const isBowed = ({ from, to }: Band): boolean => from.column === to.column;

/** The side of a node on which a band begins or ends: what bows begins and ends on the right. */
const sideOf = (band: Band, end: "from" | "to"): "left" | "right" =>
  end === "from" || isBowed(band) ? "right" : "left";

/** A band with its path, and the head of its arrow. */
const drawnTie = ({ key, tie, from, to, thickness }: Band, path: string, head?: string): DrawnTie => ({
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
function bow(band: Band, places: Places, { pitch }: Frame): DrawnTie {
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
function goingBack(
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
