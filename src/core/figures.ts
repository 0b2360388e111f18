import type { Unit } from "./fields";
import { dollarsAt } from "./dollars";
import { type Edition } from "./edition";
import { cachedPer, grouped } from "./caches";
import { periodOf } from "./fiscalCalendar";
import { fractionOf } from "./decimals";
import { type Measure, type Metric, metrics } from "./records/metrics";
import { shapeOf } from "./records/metricShapes";
import { asQuarter, type AskedPeriod, forPeriod, periodsInOrder } from "./periods";
import { type Problem, problems } from "./problems";
import type { Figure } from "./records/companies";

/** What is asked for of a company: the first of some metrics of which there is anything, and maybe by which measure. */
export interface AskedMetric {
  readonly metrics: readonly [Metric, ...Metric[]];
  readonly measure?: Measure;
}

/** A metric, and by which of its measures. */
export interface Measured {
  readonly metric: Metric;
  readonly measure: Measure;
}

/** What a figure amounts to, and in what. */
export interface Amount {
  readonly amount: number;
  readonly unit: Exclude<Unit, "plain">;
}

/** A figure, what it amounts to, and the period for which it answers. */
export interface FoundFigure extends Amount {
  readonly figure: Figure;
  readonly period: Figure["period"];
}

/** Which series of a company is meant. Without a measure it is the one that the data names, for ever the same. */
export function measuredOf(edition: Edition, company: string, asked: AskedMetric): Measured {
  const [first, ...others] = asked.metrics;
  const isKnown = (metric: Metric) => figuresOf(edition)(company).some(({ figure }) => figure.metric === metric);
  const metric = others.length > 0 ? (asked.metrics.find(isKnown) ?? first) : first;
  const { defaultMeasures = {} } = edition.parties.withId(company);
  return { metric, measure: asked.measure ?? defaultMeasures[metric] ?? shapeOf(metric).measures[0] };
}

/**
 * A company's own figure for a period.
 * @throws Problem (undisclosed) that names the measures and periods for which it is known.
 */
export function figureFor(edition: Edition, company: string, asked: AskedMetric, period: AskedPeriod): FoundFigure {
  const measured = measuredOf(edition, company, asked);
  const of = periodOf(edition, company, period);
  const found = figureBy(edition, company, measured, of);
  if (found) return found;
  throw noFigure(edition, company, measured, of);
}

function figureBy(edition: Edition, company: string, by: Measured, period: AskedPeriod): FoundFigure | undefined {
  const series = seriesOf(edition)(keyOf(company, by));
  return forPeriod(series, shapeOf(by.metric).is === "stock" ? asQuarter(period) : period);
}

/** Why there is no figure: what there is of the metric, else of the company. */
function noFigure(edition: Edition, company: string, { metric, measure }: Measured, period: AskedPeriod): Problem {
  const { number } = edition.release;
  const name = edition.parties.nameOf(company);
  const known = figuresOf(edition)(company).map(({ figure }) => figure);
  const byMeasure = shapeOf(metric)
    .measures.map((by) => ({
      measure: by,
      periods: periodsInOrder(known.filter((one) => one.metric === metric && one.measure === by)),
    }))
    .filter(({ periods }) => periods.length > 0);
  if (byMeasure.length === 0) {
    const others = metrics.filter((other) => known.some((one) => one.metric === other));
    return problems.noFigure(number, name, inWords(metric), others.map(inWords));
  }
  const byOthers = byMeasure.filter((one) => one.measure !== measure);
  const instead = byOthers.find((one) => figureBy(edition, company, { metric, measure: one.measure }, period));
  return problems.noFigureThen(number, name, measuredInWords({ metric, measure }), period.label, {
    own: byMeasure.find((one) => one.measure === measure)?.periods ?? [],
    byOthers,
    instead: instead && `${metric}: ${instead.measure}`,
  });
}

const inWords = (word: Metric): string => word.replaceAll("-", " ");

/** A metric and its measure, which goes without saying where there is only one: "capital expenditure (cash)". */
export const measuredInWords = ({ metric, measure }: Measured): string =>
  hasMeasures(metric) ? `${inWords(metric)} (${measure})` : inWords(metric);

/** Whether a metric is measured in more than one way. */
export const hasMeasures = (metric: Metric): boolean => shapeOf(metric).measures.length > 1;

/** Of each series of a company the figure for the latest period, in the order of metrics and measures. */
export function newestFigures(edition: Edition, company: string): FoundFigure[] {
  const of = seriesOf(edition);
  return metrics.flatMap((metric) =>
    shapeOf(metric).measures.flatMap((measure) => {
      const [first, ...others] = of(keyOf(company, { metric, measure }));
      return first
        ? [others.reduce((newest, one) => (newest.period.ends <= one.period.ends ? one : newest), first)]
        : [];
    }),
  );
}

/** What a figure amounts to; undefined if it is money without a sourced exchange rate for the day of the figure. */
function amountOf({ value, percent, capacity, period, asOf }: Figure, edition: Edition): Amount | undefined {
  if (value) {
    const amount = dollarsAt(asOf ?? period.ends, value.amount, value.currency, edition);
    return amount === undefined ? undefined : { amount, unit: "dollars" };
  }
  if (percent) return { amount: fractionOf(percent), unit: "fraction" };
  return capacity && { amount: capacity.gigawatts, unit: "gigawatts" };
}

/** The figures that answer, by company: neither those that were replaced, nor money that no rate makes dollars. */
const figuresOf = cachedPer((edition: Edition) => grouped(answering(edition), ({ figure }) => [figure.company]));

/** The same by company, metric and measure. */
const seriesOf = cachedPer((edition: Edition) =>
  grouped(answering(edition), ({ figure }) => [keyOf(figure.company, figure)]),
);

const keyOf = (company: string, { metric, measure }: Measured): string => `${company} ${metric} ${measure}`;

const answering = cachedPer((edition: Edition) =>
  edition.records.figures.flatMap((figure): FoundFigure[] => {
    const amount = figure.supersededBy === undefined ? amountOf(figure, edition) : undefined;
    const { period } = figure;
    return amount
      ? [{ figure, period: shapeOf(figure.metric).is === "stock" ? asQuarter(period) : period, ...amount }]
      : [];
  }),
);
