import { type Day, dayNumber } from "../../core/days";
import type { DealKind } from "../../core/records/vocabulary";
import { inOrder } from "../../core/spelling";
import { type DealEvent, isBeginning, type Timeline } from "./timelineContents";

/** What stands at one place: something that happened to a deal, or several such things that would pile up too high. */
export interface Mark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly events: readonly [DealEvent, ...DealEvent[]];
}

/** A kind of deal with its marks, by day. */
interface Lane {
  readonly kind: DealKind;
  /** Where its name stands. */
  readonly labelY: number;
  readonly middle: number;
  readonly marks: readonly Mark[];
}

/** A line at the beginning of a month or a year. */
export interface Tick {
  readonly x: number;
  readonly day: Day;
  readonly of: "month" | "year";
}

/** Where everything stands in the picture of a timeline, in pixels. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly ticks: readonly Tick[];
  readonly ticksY: number;
  readonly total: {
    readonly labelY: number;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly steps: readonly Step[];
  };
  readonly xOf: (day: Day) => number;
  /** How high the total stands on a day. */
  readonly totalYOf: (day: Day) => number;
}

/** From where on the total is how high. */
interface Step {
  readonly x: number;
  readonly y: number;
}

const margin = 8;
const lineHeight = 16;
const gap = 8;
const totalHeight = 56;

/** Lays a timeline out in a width: the same for the same timeline, and nothing over anything else. */
export function layOut(timeline: Timeline, width: number): TimelineLayout {
  const { first, last, lanes, totals, totalAsOf } = timeline;
  const [begin, end] = [dayNumber(first), dayNumber(last)];
  const xOf = (day: Day): number => margin + ((dayNumber(day) - begin) / (end - begin)) * (width - 2 * margin);
  const radiusOf = radiusBy(timeline, width);

  let y = 0;
  const placed = lanes.map(({ kind, events }): Lane => {
    const marks = marksIn(events, xOf, radiusOf, width);
    const above = Math.max(...marks.map((mark) => mark.radius - mark.y));
    const below = Math.max(...marks.map((mark) => mark.radius + mark.y));
    const labelY = y + lineHeight - 4;
    const middle = y + lineHeight + above + 1;
    y = middle + below + gap;
    return { kind, labelY, middle, marks: marks.map((mark) => ({ ...mark, y: mark.y + middle })) };
  });

  const labelY = y + lineHeight - 4;
  const top = y + lineHeight + 2;
  const bottom = top + totalHeight;
  const highest = Math.max(1, ...totals.map(({ total }) => total.amount));
  const totalYOf = (day: Day): number => bottom - (totalAsOf(day).amount / highest) * totalHeight;
  return {
    width,
    height: bottom + lineHeight + 4,
    lanes: placed,
    ticks: ticksIn(first, last, xOf),
    ticksY: bottom + lineHeight - 2,
    total: {
      labelY,
      left: xOf(first),
      right: xOf(last),
      top,
      bottom,
      steps: totals.map(({ day }) => ({ x: xOf(day), y: totalYOf(day) })),
    },
    xOf,
    totalYOf,
  };
}

const smallest = 3;
const ofSeveral = 8;

/**
 * How large a mark is: the area of a deal's circle says its dollars, as far as it is not too small to be seen. The largest
 * deal that counts is as large as can be; beside a programme that does not, and may be ten times that, all would be dots.
 */
function radiusBy({ lanes }: Timeline, width: number): (event: DealEvent) => number {
  const deals = lanes.flatMap(({ events }) => events.filter(isBeginning));
  const counted = deals.filter(({ because }) => !because);
  const most = mostDollars(counted) || mostDollars(deals) || 1;
  const largest = Math.min(22, width / 16);
  return (event) => {
    const dollars = isBeginning(event) ? (event.dollars ?? 0) : 0;
    return Math.max(smallest, Math.sqrt(Math.min(1, dollars / most)) * largest);
  };
}

const mostDollars = (events: readonly DealEvent[]): number =>
  events.reduce((most, { dollars = 0 }) => Math.max(most, dollars), 0);

/** How many marks may pile up in a column of a lane before the smaller ones become one. */
const mostInColumn = 4;
const columnWidth = 2 * ofSeveral;

/** The marks of a lane around its middle, by day. */
function marksIn(
  events: readonly DealEvent[],
  xOf: (day: Day) => number,
  radiusOf: (event: DealEvent) => number,
  width: number,
): Mark[] {
  const columns = new Map<number, DealEvent[]>();
  for (const event of events) {
    const column = Math.floor(xOf(event.on) / columnWidth);
    const inColumn = columns.get(column) ?? [];
    columns.set(column, inColumn);
    inColumn.push(event);
  }
  const marks = [...columns.values()].flatMap((inColumn) => {
    const largestFirst = inColumn.toSorted(
      (a, b) => radiusOf(b) - radiusOf(a) || Number(isBeginning(b)) - Number(isBeginning(a)),
    );
    const isHigh = inColumn.length > mostInColumn;
    const alone = isHigh ? largestFirst.slice(0, mostInColumn - 1) : largestFirst;
    const [one, ...others] = isHigh ? inColumn.filter((event) => !alone.includes(event)) : [];
    return [
      ...alone.map((event) => markAt(xOf(event.on), radiusOf(event), [event], width)),
      ...(one ? [markAt((xOf(one.on) + xOf((others.at(-1) ?? one).on)) / 2, ofSeveral, [one, ...others], width)] : []),
    ];
  });
  return pushedApart(marks).sort((a, b) => a.x - b.x || a.y - b.y || inOrder(a.key, b.key));
}

function markAt(x: number, radius: number, events: Mark["events"], width: number): Mark {
  const [{ deal, event, on }] = events;
  return {
    key: `${deal.id} ${event} ${on}`,
    x: Math.min(Math.max(x, radius + 1), width - radius - 1),
    y: 0,
    radius,
    events,
  };
}

const between = 1;

/** Each mark as near to the middle as those before it leave it room, the largest first: no two touch, and no day moves. */
function pushedApart(marks: readonly Mark[]): Mark[] {
  const placed: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => b.radius - a.radius || a.x - b.x || inOrder(a.key, b.key))) {
    const near = placed
      .map((other) => ({ y: other.y, across: Math.abs(other.x - mark.x), apart: other.radius + mark.radius + between }))
      .filter(({ across, apart }) => across < apart);
    const places = near.flatMap(({ y, across, apart }) => {
      const beside = Math.sqrt(apart ** 2 - across ** 2);
      return [y - beside, y + beside];
    });
    const isFree = (at: number): boolean =>
      near.every(({ y, across, apart }) => Math.hypot(across, at - y) > apart - 0.01);
    const y = [0, ...places].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b).find(isFree) ?? 0;
    placed.push({ ...mark, y });
  }
  return placed;
}

/** As many pixels as a label needs. */
const labelWidth = 52;

/** Months after which the next line comes; those that divide years come at the beginnings of months that do so, too. */
const strides = [1, 3, 6, 12, 24, 60, 120, 240];

/** Lines at beginnings of months or years, as near to each other as their labels allow. */
function ticksIn(first: Day, last: Day, xOf: (day: Day) => number): Tick[] {
  const monthWidth = ((xOf(last) - xOf(first)) / (dayNumber(last) - dayNumber(first))) * 30.4;
  const stride = strides.find((months) => months * monthWidth >= labelWidth) ?? 1200;
  const ticks: Tick[] = [];
  const [firstYear, lastYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const firstMonth = Math.floor((firstYear * 12) / stride) * stride;
  for (let month = firstMonth; month < (lastYear + 1) * 12; month += stride) {
    const day = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
    if (day >= first && day <= last) ticks.push({ x: xOf(day), day, of: stride < 12 ? "month" : "year" });
  }
  return ticks;
}

/** How far from a mark one may point at it. */
const reach = 14;

/** The mark at which one points: the nearest within reach, measured from its edge. */
export function pointedAt(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  const distanceTo = (mark: Mark): number => Math.hypot(mark.x - x, mark.y - y) - mark.radius;
  const [nearest] = marks.toSorted((a, b) => distanceTo(a) - distanceTo(b));
  return nearest && distanceTo(nearest) < reach ? nearest : undefined;
}

/** Where a key leads from a mark: to the next one of its lane, or to the one nearest in time of the next lane. */
export function neighbour(lanes: readonly Lane[], from: Mark, key: string): Mark | undefined {
  const place = lanes.findIndex(({ marks }) => marks.includes(from));
  const marks = lanes[place]?.marks ?? [];
  const at = marks.indexOf(from);
  const nearestIn = (lane: Lane | undefined): Mark | undefined =>
    lane?.marks.toSorted((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0];
  switch (key) {
    case "ArrowLeft":
      return marks[at - 1];
    case "ArrowRight":
      return marks[at + 1];
    case "ArrowUp":
      return nearestIn(lanes[place - 1]);
    case "ArrowDown":
      return nearestIn(lanes[place + 1]);
    case "Home":
      return marks[0];
    case "End":
      return marks.at(-1);
    default:
      return undefined;
  }
}
