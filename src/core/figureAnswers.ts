import { cachedPer } from "./caches";
import type { Day } from "./days";
import type { Edition } from "./edition";
import { periodOf } from "./fiscalCalendar";
import {
  addsUp,
  type Amount,
  type AskedMetric,
  figuresBy,
  figuresOf,
  type FoundFigure,
  inWords,
  type Measured,
  measuredInWords,
  measuredOf,
  seriesFor,
  type Standpoint,
} from "./figures";
import {
  type AskedPeriod,
  asQuarter,
  calendarEndOf,
  forPeriod,
  periodsInOrder,
  quarterCount,
  quartersTo,
  type RecordedPeriod,
} from "./periods";
import { Problem, problems } from "./problems";
import type { Figure } from "./records/companies";
import { type Measure, type Metric, metrics } from "./records/metrics";
import { shapeOf } from "./records/metricShapes";
import { nearestFirst } from "./spelling";

/** What answers for a period: a figure, or those of the quarters that add up to it, in the order of time. */
export interface FigureAnswer extends Amount {
  readonly figures: readonly Figure[];
  readonly period: RecordedPeriod;
}

/**
 * A company's own figure for a period, as it was known on a day.
 * @throws Problem (undisclosed) that names the measures and periods for which it is known; (malformed) if quarters are
 * asked for that do not add up, or several counterparties have one.
 */
export function figureFor(
  edition: Edition,
  company: string,
  asked: AskedMetric,
  period: AskedPeriod,
  from: Standpoint = {},
): FigureAnswer {
  const measured = measuredOf(edition, company, asked, from.asOf);
  if (period.newest === "four-quarters" && !addsUp(measured.metric)) throw problems.notAdded(inWords(measured.metric));
  const of = periodOf(edition, company, period, from.asOf);
  const found = answerIn(seriesFor(edition, company, measured, from), of);
  if (found) return found;
  throw noFigure(edition, company, measured, of, from);
}

/**
 * What a series answers for a period: the figure that is recorded for it, else the sum of its quarters, if all of them
 * are recorded. Undefined if it has neither.
 */
export const answerIn = (series: readonly FoundFigure[], asked: AskedPeriod): FigureAnswer | undefined =>
  answersIn(series)(asked).answer;

/** The answers of each series, each worked out once: the cells of a model ask for the same periods again and again. */
const answersIn = cachedPer((series: readonly FoundFigure[]) =>
  cachedPer((asked: AskedPeriod) => ({ answer: answerFrom(series, asked) })),
);

function answerFrom(series: readonly FoundFigure[], asked: AskedPeriod): FigureAnswer | undefined {
  const [first] = series;
  if (!first) return undefined;
  const { metric } = first.figure;
  const recorded = forPeriod(series, shapeOf(metric).is === "stock" ? asQuarter(asked) : asked);
  if (recorded) return answerOf(recorded);
  return asked.newest ? answerToNewest(series, metric) : answerOfQuarters(series, metric, asked);
}

/** The last four quarters: the year that ends with the newest of them, if it is recorded, else their sum. */
function answerToNewest(series: readonly FoundFigure[], metric: Metric): FigureAnswer | undefined {
  const ends = newestEnd(series);
  const year = series.find(({ period }) => period.ends === ends && quarterCount(period.label) === 4);
  if (year) return answerOf(year);
  const quarters = addsUp(metric) ? quartersTo(series, ends, 4) : undefined;
  const newest = quarters?.at(-1)?.period;
  return quarters && newest && sumOf(quarters, { label: `LTM ${newest.label}`, kind: newest.kind, ends });
}

/** A period of which the quarters alone are recorded: their sum. */
function answerOfQuarters(
  series: readonly FoundFigure[],
  metric: Metric,
  { label, kind, ends = calendarEndOf(label) }: AskedPeriod,
): FigureAnswer | undefined {
  const count = quarterCount(label);
  if (ends === undefined || count === undefined || !addsUp(metric)) return undefined;
  const quarters = quartersTo(series, ends, count);
  return quarters && sumOf(quarters, { label, kind, ends });
}

const answerOf = ({ figure, period, amount, unit }: FoundFigure): FigureAnswer => ({
  figures: [figure],
  period,
  amount,
  unit,
});

const sumOf = (quarters: readonly FoundFigure[], period: RecordedPeriod): FigureAnswer => ({
  figures: quarters.map(({ figure }) => figure),
  period,
  amount: quarters.reduce((sum, { amount }) => sum + amount, 0),
  unit: "dollars",
});

/** The last day of the period of a series that ends last; "" of one without any. */
const newestEnd = (series: readonly FoundFigure[]): Day =>
  series.reduce((newest, { period }) => (newest < period.ends ? period.ends : newest), "");

/** Why there is no figure: that it was not known yet, else what there is of the metric, else of the company. */
export function noFigure(
  edition: Edition,
  company: string,
  { metric, measure }: Measured,
  period: AskedPeriod,
  from: Standpoint = {},
): Problem {
  const { number } = edition.release;
  const { asOf, counterparty } = from;
  const name = [company, counterparty]
    .flatMap((id) => (id === undefined ? [] : edition.parties.nameOf(id)))
    .join(" with ");
  const known = figuresOf(edition)(company)
    .map(({ figure }) => figure)
    .filter((one) => counterparty === undefined || one.counterparty === counterparty);
  const byMeasure = shapeOf(metric)
    .measures.map((by) => ({
      measure: by,
      periods: periodsInOrder(known.filter((one) => one.metric === metric && one.measure === by)),
    }))
    .filter(({ periods }) => periods.length > 0);
  if (byMeasure.length === 0) {
    const others = metrics.filter((other) => known.some((one) => one.metric === other)).map(inWords);
    return problems.noFigure(number, name, inWords(metric), nearestFirst(inWords(metric), others));
  }
  const words = measuredInWords({ metric, measure });
  const isKnownBy = (by: Measure, day?: Day) => {
    const series = figuresBy(edition, company, { metric, measure: by }, { counterparty, asOf: day });
    return "figures" in series && hasAnswer(() => answerIn(series.figures, period));
  };
  if (asOf !== undefined && isKnownBy(measure)) return problems.figureNotYet(number, name, words, period.label, asOf);
  const byOthers = byMeasure.filter((one) => one.measure !== measure);
  const instead = byOthers.find((one) => isKnownBy(one.measure, asOf));
  return problems.noFigureThen(number, name, words, period.label, {
    own: byMeasure.find((one) => one.measure === measure)?.periods ?? [],
    byOthers,
    instead: instead && `${metric}: ${instead.measure}`,
  });
}

/** Whether a question has an answer, or several of which it does not say which one is meant. */
export function hasAnswer(ask: () => FigureAnswer | undefined): boolean {
  try {
    return ask() !== undefined;
  } catch (cause) {
    if (cause instanceof Problem) return cause.reason === "malformed";
    throw cause;
  }
}
