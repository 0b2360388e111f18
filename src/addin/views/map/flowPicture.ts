import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import type { Loop } from "../../../core/flows";
import type { PartyKind } from "../../../core/records/vocabulary";
import type { MapContents, MappedParty, Tie } from "./contents";
import {
  type Column,
  type ColumnName,
  type Drawing,
  type DrawnNode,
  type DrawnTie,
  type Itself,
  type Label,
  type LayerName,
  layerNames,
  lineHeight,
  thicknessOf,
  withoutSize,
} from "./drawing";

/** How a flow picture is drawn. */
export interface FlowLayout {
  /** The company in the middle; left out, everybody stands in layers. */
  readonly centre?: string | undefined;
  readonly width: number;
  readonly pixelsPerDollar: number;
  /** A circle whose band is closed where its company is drawn twice. */
  readonly loop?: Loop | undefined;
}

/** The tallest column of an edition is drawn so tall, the room between its parties apart. */
const tallest = 320;

const nodeWidth = 10;
const laneGap = 3;
/** How far a band that goes back reaches beyond the outermost parties. */
const turn = 14;

/** In which layer a kind of party stands. */
const layers: Record<PartyKind, LayerName> = {
  investor: "financiers",
  lender: "financiers",
  government: "financiers",
  group: "financiers",
  "ai-lab": "customers",
  other: "customers",
  unnamed: "customers",
  hyperscaler: "hyperscalers",
  neocloud: "neoclouds",
  chipmaker: "chipmakers",
  "server-maker": "chipmakers",
  "data-centre-developer": "hosts",
  "bitcoin-miner-turned-host": "hosts",
};

/** A party in its column, before it is known where that is. */
interface Placed {
  readonly key: string;
  readonly mapped: MappedParty;
  readonly column: number;
}

/** A tie between two who are placed. */
interface Band {
  readonly key: string;
  readonly tie: Tie | Itself;
  readonly from: Placed;
  readonly to: Placed;
  readonly thickness: number;
}

/** Who is drawn in which column, and what goes from whom to whom. */
interface Arrangement {
  readonly columns: readonly ColumnName[];
  readonly nodes: readonly Placed[];
  readonly bands: readonly Band[];
}

/** How many pixels a dollar is thick, so that the tallest column is as tall as it should be. */
export function pixelsPerDollar(contents: MapContents, centre: string | undefined): number {
  const { nodes, bands } = arranged(contents, { centre, pixelsPerDollar: 0 });
  const dollars = new Map<number, number>();
  for (const node of nodes) dollars.set(node.column, (dollars.get(node.column) ?? 0) + dollarsThrough(node, bands));
  return tallest / Math.max(1, ...dollars.values());
}

/**
 * Draws who pays whom from left to right: around a company those who pay it, itself, and whom it pays; else everybody in
 * layers. What goes back runs beneath, from the right of its payer to the left of its payee.
 */
export function flowPicture(contents: MapContents, layout: FlowLayout): Drawing {
  const { width } = layout;
  const { columns, nodes, bands } = arranged(contents, layout);
  if (nodes.length === 0) return { width, height: 0, columns: [], nodes: [], ties: [] };
  const { places, ties, bottom } = laidOut(columns.length, nodes, bands, width);
  const back = goingBack(
    bands.filter(({ from, to }) => from.column >= to.column),
    places,
    bottom,
  );
  const gap = (width - 2 * turn - nodeWidth) / Math.max(1, columns.length - 1);
  const drawn = nodes.map((node): DrawnNode => {
    const { key, mapped, column } = node;
    const place = placeOf(places, node);
    const { x, y, height } = place;
    const isLast = column > 0 && column === columns.length - 1;
    return {
      key,
      mapped,
      dollars: dollarsThrough(node, bands),
      x,
      y,
      width: nodeWidth,
      height,
      isRound: false,
      // Whoever is in the middle is named by its heading.
      label: columns[column] === "centre" ? undefined : labelBeside({ place, isLast, room: gap - nodeWidth - 8 }),
    };
  });
  return {
    width,
    height: back.end + laneGap,
    columns: columns.map((name, place): Column => ({ name, ...headingOf(place, columns.length, { width, gap }) })),
    nodes: drawn.toSorted((a, b) => b.dollars - a.dollars),
    ties: [...ties, ...back.ties],
  };
}

/** Says in which column everybody stands, and what goes between them. */
function arranged(contents: MapContents, { centre, pixelsPerDollar, loop }: Omit<FlowLayout, "width">): Arrangement {
  const byId = new Map(contents.parties.map((mapped) => [mapped.party.id, mapped]));
  const nodes = new Map<string, Placed>();
  const place = (id: string, column: number, key = id): Placed | undefined => {
    const mapped = byId.get(id);
    if (!mapped) return undefined;
    const known = nodes.get(key) ?? { key, mapped, column };
    nodes.set(key, known);
    return known;
  };
  const bands: Band[] = [];
  const add = (tie: Tie, from: Placed | undefined, to: Placed | undefined) => {
    if (from && to) bands.push({ key: tie.id, tie, from, to, thickness: thicknessOf(tie, pixelsPerDollar) });
  };

  if (centre === undefined) {
    const layerOf = (id: string) => layerNames.indexOf(layers[byId.get(id)?.party.kind ?? "other"]);
    // In the order of their size, which a column keeps as far as bands do not cross for it.
    for (const { party } of contents.parties) place(party.id, layerOf(party.id));
    for (const tie of contents.ties) add(tie, nodes.get(tie.from), nodes.get(tie.to));
    return withoutEmptyColumns({ columns: layerNames, nodes: [...nodes.values()], bands });
  }

  const payer = (id: string) => place(id, 0, `${id} pays`);
  const payee = (id: string) => place(id, 2, `${id} is paid`);
  const own = contents.ties.filter(({ from, to }) => from === centre || to === centre);
  for (const tie of own)
    if (tie.to === centre) add(tie, payer(tie.from), place(centre, 1));
    else add(tie, place(centre, 1), payee(tie.to));
  // What others pay each other is drawn where a circle leads through it.
  for (const tie of contents.ties)
    if (!own.includes(tie)) add(tie, payee(tie.from), nodes.get(`${tie.to} pays`) ?? payee(tie.to));
  const [first, ...further] = loop?.links ?? [];
  if (first && further.length === 1) {
    const [from, to] = [nodes.get(`${first.payee} is paid`), nodes.get(`${first.payee} pays`)];
    const tie: Itself = { is: "itself", party: first.payee };
    if (from && to) bands.push({ key: `${first.payee} itself`, tie, from, to, thickness: withoutSize });
  }
  return { columns: ["payers", "centre", "payees"], nodes: [...nodes.values()], bands };
}

function withoutEmptyColumns({ columns, nodes, bands }: Arrangement): Arrangement {
  const taken = columns.flatMap((_, column) => (nodes.some((node) => node.column === column) ? [column] : []));
  const moved = new Map(nodes.map((node) => [node, { ...node, column: taken.indexOf(node.column) }]));
  const at = (node: Placed) => moved.get(node) ?? node;
  return {
    columns: columns.filter((_, column) => taken.includes(column)),
    nodes: nodes.map(at),
    bands: bands.map((band) => ({ ...band, from: at(band.from), to: at(band.to) })),
  };
}

/** What comes to a node, or leaves it. */
const dollarsThrough = (node: Placed, bands: readonly Band[]): number => {
  const sum = (end: "from" | "to") =>
    bands.reduce(
      (dollars, band) => dollars + (band[end] === node && band.tie.is === "money" ? (band.tie.dollars ?? 0) : 0),
      0,
    );
  return Math.max(sum("from"), sum("to"));
};

/** Where a node stands, and how far down its sides bands reach it that are drawn already. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly taken: { from: number; to: number };
}

const top = lineHeight + 6;

/** Has d3-sankey place the nodes, and draw the bands that go ahead; a pixel there is one here. */
function laidOut(columns: number, nodes: readonly Placed[], bands: readonly Band[], width: number) {
  const heights = new Map(nodes.map((node) => [node, thicknessAt(node, bands)]));
  const columnHeights = Array.from({ length: columns }, (_, column) => {
    const inColumn = nodes.filter((node) => node.column === column);
    return inColumn.reduce((sum, node) => sum + (heights.get(node) ?? 0) + lineHeight, 0);
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
      [turn, top],
      [width - turn, bottom],
    ])({
    nodes: [
      ...nodes.map((node) => ({ key: node.key, column: node.column, fixedValue: heights.get(node) ?? 0 })),
      ...thread,
    ],
    links: [
      ...ahead.map((band) => ({ source: band.from.key, target: band.to.key, value: band.thickness, band })),
      ...thread
        .slice(1)
        .map(({ key }, place) => ({ source: `thread ${place}`, target: key, value: 0, band: undefined })),
    ],
  });
  const places = new Map(
    placed.map(({ key, x0 = 0, y0 = 0, y1 = 0 }): [string, Place] => [
      key,
      { x: x0, y: y0, height: Math.max(1, y1 - y0), taken: { from: y0, to: y0 } },
    ]),
  );
  const path = sankeyLinkHorizontal();
  const ties = links.flatMap((link) => {
    if (!link.band) return [];
    placeOf(places, link.band.from).taken.from += link.band.thickness;
    placeOf(places, link.band.to).taken.to += link.band.thickness;
    return [drawnTie(link.band, path(link) ?? "")];
  });
  return { places, ties, bottom };
}

function thicknessAt(node: Placed, bands: readonly Band[]): number {
  const sum = (end: "from" | "to") =>
    bands.reduce((thickness, band) => thickness + (band[end] === node ? band.thickness : 0), 0);
  return Math.max(withoutSize, sum("from"), sum("to"));
}

function placeOf(places: ReadonlyMap<string, Place>, { key }: Placed): Place {
  const place = places.get(key);
  if (!place) throw new Error(`Nothing is placed as ${key}.`);
  return place;
}

const drawnTie = ({ key, tie, from, to, thickness }: Band, path: string): DrawnTie => ({
  key,
  tie,
  from: from.key,
  to: to.key,
  path,
  thickness,
});

/**
 * Draws the bands that go back, each in a lane beneath the picture: two of them share one where they do not meet. The
 * shortest run nearest to the picture.
 */
function goingBack(bands: readonly Band[], places: ReadonlyMap<string, Place>, bottom: number) {
  const lanes: { readonly left: number; readonly right: number; readonly end: number }[] = [];
  const ties = bands
    .map((band) => ({ band, start: placeOf(places, band.from), end: placeOf(places, band.to) }))
    .toSorted((a, b) => a.start.x - a.end.x - (b.start.x - b.end.x))
    .map(({ band, start, end }) => {
      const { thickness } = band;
      const [y0, y1] = [start.taken.from + thickness / 2, end.taken.to + thickness / 2];
      start.taken.from += thickness;
      end.taken.to += thickness;
      const [right, left] = [start.x + nodeWidth, end.x];
      const meeting = lanes.filter((lane) => lane.left <= right + turn && left - turn <= lane.right);
      const lane = Math.max(bottom, ...meeting.map((one) => one.end)) + laneGap;
      lanes.push({ left: left - turn, right: right + turn, end: lane + thickness });
      return drawnTie(band, wayBack({ x: right, y: y0 }, { x: left, y: y1 }, lane + thickness / 2));
    });
  return { ties, end: Math.max(bottom, ...lanes.map(({ end }) => end)) };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the right side of one node, down to a lane, and up to the left side of another. */
function wayBack(from: Point, to: Point, lane: number): string {
  const beside = `C${from.x + turn},${from.y} ${from.x + turn},${lane} ${from.x},${lane}`;
  return `M${from.x},${from.y}${beside}L${to.x},${lane}C${to.x - turn},${lane} ${to.x - turn},${to.y} ${to.x},${to.y}`;
}

/** Names stand to the right of their parties, those of the last column to the left. */
function labelBeside(of: { place: Place; isLast: boolean; room: number }): Label {
  const { place, isLast, room } = of;
  const y = place.y + place.height / 2;
  return isLast ? { x: place.x - 4, y, anchor: "end", room } : { x: place.x + nodeWidth + 4, y, anchor: "start", room };
}

/** The first heading begins at the left edge, the last one ends at the right one. */
function headingOf(place: number, of: number, { width, gap }: { width: number; gap: number }): Label {
  const y = lineHeight / 2;
  const room = of === 3 ? width / 3 : gap - 4;
  if (place === 0) return { x: 0, y, anchor: "start", room };
  if (place === of - 1) return { x: width, y, anchor: "end", room };
  return { x: turn + nodeWidth / 2 + place * gap, y, anchor: "middle", room };
}
