import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import { type Arranging, arranged, type Band, dollarsThrough, type Placed } from "./arrangement";
import type { MapContents } from "./contents";
import { type Drawing, type DrawnNode, lineHeight, withoutSize } from "./drawing";
import { bow, drawnTie, goingBack, isBowed, sideOf } from "./flowBands";
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
export interface FlowLayout extends Arranging {
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
