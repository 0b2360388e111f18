import { daysFrom } from "../../core/days";
import type { FigurePoint, MetricSeries } from "./metricSeries";

/** How large a chart is, and what its margins take, in pixels. */
export interface PlotSize {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** Room for the amounts beside the lines of the grid. */
  readonly left: number;
  /** Room for names at the ends of lines. */
  readonly right: number;
}

/** A figure in the chart. */
interface PlottedPoint {
  readonly point: FigurePoint;
  readonly x: number;
  readonly y: number;
  /** Where the range ends that sources support. */
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** A company's figures in the chart, in runs of which no period in between is missing, and where its name stands. */
interface PlottedLine {
  readonly company: string;
  readonly runs: readonly (readonly PlottedPoint[])[];
  readonly labelY: number;
}

/** Where everything of a chart stands. */
export interface Plot {
  readonly baseline: number;
  readonly ticks: readonly { readonly amount: number; readonly y: number }[];
  /** Each row of the series. */
  readonly slots: readonly { readonly x: number; readonly isLabelled: boolean }[];
  readonly slotWidth: number;
  readonly lines: readonly PlottedLine[];
}

/** What a label under the chart, such as "Aug 2026", needs, and how far names at the ends of lines are apart. */
const [labelWidth, nameHeight] = [58, 14];

/** Lays figures out by the last days of their periods, from zero up; what is not disclosed leaves a gap. */
export function plotOf({ companies, rows }: MetricSeries, size: PlotSize): Plot {
  const days = rows.map(({ period }) => period.ends);
  const { slotWidth, xOf } = timeScale(days, size);
  const points = rows.flatMap((row) => row.points.flatMap((point) => point ?? []));
  const amounts = ticksTo(points.reduce((most, { amount, high = 0 }) => Math.max(most, amount, high), 0));
  const baseline = size.height - size.bottom;
  const perAmount = (baseline - size.top) / (amounts.at(-1) ?? 1);
  const yOf = (amount: number) => baseline - amount * perAmount;
  const plotted = (point: FigurePoint): PlottedPoint => ({
    point,
    x: xOf(point.period.ends),
    y: yOf(point.amount),
    low: point.low === undefined ? undefined : yOf(point.low),
    high: point.high === undefined ? undefined : yOf(point.high),
  });
  const runs = companies.map((_, place) => runsOf(rows.flatMap((row) => row.points[place] ?? []).map(plotted)));
  const ends = runs.map((own) => own.at(-1)?.at(-1)?.y ?? baseline);
  const names = keptApart(ends, size.top, baseline);
  return {
    baseline,
    ticks: amounts.map((amount) => ({ amount, y: yOf(amount) })),
    slots: labelledFromTheEnd(days.map(xOf)),
    slotWidth,
    lines: companies.map((company, place) => ({
      company,
      runs: runs[place] ?? [],
      labelY: names[place] ?? baseline,
    })),
  };
}

/** Places days in proportion to time; the two that are closest to each other have just room for their bars. */
function timeScale(days: readonly string[], { width, left, right }: PlotSize) {
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const total = first === last ? 0 : daysFrom(first, last) - 1;
  const closest = Math.min(...gapsOf(days), Math.max(total, 1));
  const perDay = (width - left - right) / (total + closest);
  const xOf = (day: string) => left + (closest / 2 + (day === first ? 0 : daysFrom(first, day) - 1)) * perDay;
  return { slotWidth: closest * perDay, xOf };
}

/** How many days lie between each day and the next one, where they differ. */
const gapsOf = (days: readonly string[]): number[] =>
  days
    .slice(1)
    .map((day, place) => daysFrom(days[place] ?? day, day) - 1)
    .filter((gap) => gap > 0);

/** Points are of one run until a period seems to be missing, by the shortest time between two of them. */
function runsOf(points: readonly PlottedPoint[]): PlottedPoint[][] {
  const longest = 1.5 * Math.min(...gapsOf(points.map(({ point }) => point.period.ends)));
  const runs: PlottedPoint[][] = [];
  for (const next of points) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.point.period.ends;
    if (run && before !== undefined && daysFrom(before, next.point.period.ends) - 1 <= longest) run.push(next);
    else runs.push([next]);
  }
  return runs;
}

/** Round amounts from zero to one that is no less than the largest, at most six. */
function ticksTo(largest: number): number[] {
  if (largest <= 0) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(largest / 4));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => largest / one <= 5) ?? largest;
  // Of tenths, adding up would leave the noise of binary fractions.
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, place) => Number((place * step).toPrecision(12)));
}

/** Which periods have a label: the last one, and before it every one for which there is room. */
function labelledFromTheEnd(xs: readonly number[]): Plot["slots"] {
  let next = Infinity;
  return xs
    .toReversed()
    .map((x) => {
      const isLabelled = next - x >= labelWidth;
      if (isLabelled) next = x;
      return { x, isLabelled };
    })
    .reverse();
}

/** The same heights in the same order, moved so that names beside them do not overlap. */
function keptApart(heights: readonly number[], top: number, bottom: number): number[] {
  const order = heights.map((_, place) => place).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let least = top;
  for (const place of order) {
    placed[place] = Math.max(placed[place] ?? 0, least);
    least = (placed[place] ?? 0) + nameHeight;
  }
  let most = bottom;
  for (const place of order.toReversed()) {
    placed[place] = Math.min(placed[place] ?? 0, most);
    most = (placed[place] ?? 0) - nameHeight;
  }
  return placed;
}
