import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { Loop } from "../../../core/loops";
import { widthOf } from "../../ui/widths";
import { type MapContents, type MappedParty, sizeOf, type Tie } from "./contents";
import { type Drawing, type DrawnNode, type DrawnTie, type Label, lineHeight, thinnest, withoutSize } from "./drawing";

/** Where parties are put, by their ids. */
export type Positions = ReadonlyMap<string, Point>;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Enough for parties to come nearly to rest: on the map of edition 2 further ones move them by 4 pixels, as a rule. */
const steps = 120;

/** The picture in which they do so; in a narrower one everything is as much smaller. */
const pattern = { width: 400, height: 420 };

/** Room around the outermost parties, for half of a name. */
const margin = 30;
const smallest = 4;
const largest = 20;
const thickest = 12;

/**
 * Lets everybody find a place in the picture: whoever is tied draws near, everybody else keeps away. The same contents give
 * the same positions, between 0 and 1 both ways: d3-force begins with places of its own, and its chance is always the same.
 */
export function positionsIn({ parties, ties }: MapContents): Positions {
  const radiusOf = radii(parties, pattern.width);
  const nodes: { id: string; radius: number; x?: number; y?: number }[] = parties.map((mapped) => ({
    id: mapped.party.id,
    radius: radiusOf(mapped),
  }));
  forceSimulation(nodes)
    .force(
      "ties",
      forceLink<(typeof nodes)[number], { source: string; target: string }>(
        ties.map(({ from, to }) => ({ source: from, target: to })),
      )
        .id(({ id }) => id)
        .distance(50),
    )
    .force("apart", forceManyBody().strength(-90))
    .force("x", forceX(pattern.width / 2).strength(0.06))
    .force("y", forceY(pattern.height / 2).strength(0.05))
    .force(
      "collision",
      forceCollide<(typeof nodes)[number]>(({ radius }) => radius + lineHeight / 2),
    )
    // Else those who are tied to few others would drift away, and make all of it smaller.
    .force("within", () => {
      for (const node of nodes) Object.assign(node, keptWithin(node, pattern));
    })
    .stop()
    .tick(steps);
  return new Map(nodes.map((node) => [node.id, placeAt(keptWithin(node, pattern), pattern)]));
}

/** What is put outside of a picture stands at its edge. */
const keptWithin = ({ x = 0, y = 0 }: Partial<Point>, { width, height }: Size): Point => ({
  x: Math.min(width - margin, Math.max(margin, x)),
  y: Math.min(height - margin, Math.max(margin, y)),
});

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The position of a point of a picture; nobody is put outside of it. */
export function placeAt(point: Point, size: Size): Point {
  const { x, y } = keptWithin(point, size);
  return { x: (x - margin) / (size.width - 2 * margin), y: (y - margin) / (size.height - 2 * margin) };
}

/** How a network is drawn. */
interface NetworkLayout extends Size {
  /** Of which the largest party and tie are drawn largest; what is drawn, if left out. */
  readonly newest?: MapContents;
  /** A circle whose parties are named before others. */
  readonly loop?: Loop | undefined;
}

/** Draws everybody at their positions, and what ties them as arcs, so that what goes both ways is seen as two. */
export function network(
  { parties, ties }: MapContents,
  positions: Positions,
  { width, height, newest = { parties, ties, leftOut: 0 }, loop }: NetworkLayout,
): Drawing {
  const centres = new Map(
    parties.map(({ party }) => {
      const { x, y } = positions.get(party.id) ?? { x: 0.5, y: 0.5 };
      return [party.id, { x: margin + x * (width - 2 * margin), y: margin + y * (height - 2 * margin) }];
    }),
  );
  const radiusOf = radii(newest.parties, width);
  const onLoop = new Set(loop?.links.map(({ payer }) => payer));
  const isFirst = ({ party }: MappedParty) => Number(onLoop.has(party.id));
  const byRank = parties.toSorted((one, other) => isFirst(other) - isFirst(one));
  const labels = placedLabels(byRank, { centres, radiusOf, width });
  const nodes = parties.map((mapped): DrawnNode => {
    const { id } = mapped.party;
    const radius = radiusOf(mapped);
    const { x, y } = centres.get(id) ?? { x: 0, y: 0 };
    return {
      key: id,
      mapped,
      dollars: sizeOf(mapped),
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
      isRound: true,
      label: labels.get(id),
    };
  });
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return { width, height, columns: [], nodes, ties: drawnTies(ties, byKey, newest.ties) };
}

/** The area of a circle is as large as what passes through it, as far as it is not too small to be seen. */
function radii(parties: readonly MappedParty[], width: number): (mapped: MappedParty) => number {
  const most = Math.max(1, ...parties.map(sizeOf));
  const scale = Math.min(1, width / pattern.width);
  return (mapped) => Math.max(smallest, largest * scale * Math.sqrt(Math.min(1, sizeOf(mapped) / most)));
}

/** Names stand beneath their parties, those of the largest first: where one would cover another, it is left out. */
function placedLabels(
  parties: readonly MappedParty[],
  {
    centres,
    radiusOf,
    width,
  }: { centres: ReadonlyMap<string, Point>; radiusOf: (mapped: MappedParty) => number; width: number },
): Map<string, Label> {
  const labels = new Map<string, Label>();
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  for (const mapped of parties) {
    const { id, name } = mapped.party;
    const centre = centres.get(id);
    if (!centre) continue;
    const half = Math.min(widthOf(name), width) / 2;
    const x = Math.min(Math.max(centre.x, half), width - half);
    const y = centre.y + radiusOf(mapped) + lineHeight / 2;
    const box = { left: x - half, right: x + half, top: y - lineHeight / 2, bottom: y + lineHeight / 2 };
    const covers = (other: typeof box) =>
      box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
    if (taken.some(covers)) continue;
    taken.push(box);
    labels.set(id, { x, y, anchor: "middle", room: width });
  }
  return labels;
}

function drawnTies(ties: readonly Tie[], nodes: ReadonlyMap<string, DrawnNode>, newest: readonly Tie[]): DrawnTie[] {
  const most = Math.max(1, ...newest.map((tie) => (tie.is === "money" ? (tie.dollars ?? 0) : 0)));
  const seen = new Map<string, number>();
  return ties.flatMap((tie) => {
    const [from, to] = [nodes.get(tie.from), nodes.get(tie.to)];
    if (!from || !to) return [];
    const pair = `${tie.from} ${tie.to}`;
    const before = seen.get(pair) ?? 0;
    seen.set(pair, before + 1);
    // By area no difference could be seen: the largest is a hundred times as large as many.
    const share =
      tie.is === "money" && tie.dollars !== undefined ? Math.sqrt(Math.min(1, tie.dollars / most)) : undefined;
    const thickness = share === undefined ? withoutSize : Math.max(thinnest, thickest * share);
    return [
      {
        key: tie.id,
        tie,
        from: tie.from,
        to: tie.to,
        thickness,
        ...arc(from, to, 0.14 + 0.12 * before, thickness),
      },
    ];
  });
}

/** From the edge of one circle to that of another, bent to the left of its way by a part of its length; and its head. */
function arc(from: DrawnNode, to: DrawnNode, bend: number, thickness: number): { path: string; head: string } {
  const [start, end] = [middleOf(from), middleOf(to)];
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const over = { x: (start.x + end.x) / 2 + dy * bend, y: (start.y + end.y) / 2 - dx * bend };
  const size = 5 + thickness / 2;
  const tail = towards(start, over, from.width / 2);
  const tip = towards(end, over, to.width / 2 + 1);
  const neck = towards(end, over, to.width / 2 + 1 + size);
  const across = { x: ((tip.y - neck.y) / size) * (size / 2), y: ((neck.x - tip.x) / size) * (size / 2) };
  const [one, other] = [
    { x: neck.x + across.x, y: neck.y + across.y },
    { x: neck.x - across.x, y: neck.y - across.y },
  ];
  return {
    path: `M${written(tail)}Q${written(over)} ${written(neck)}`,
    head: `M${written(tip)}L${written(one)}L${written(other)}Z`,
  };
}

/** The point that lies so far from one on the way to another. */
function towards(from: Point, to: Point, far: number): Point {
  const away = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * far) / away, y: from.y + ((to.y - from.y) * far) / away };
}

const written = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;

const middleOf = ({ x, y, width, height }: DrawnNode): Point => ({ x: x + width / 2, y: y + height / 2 });
