import type { Unit } from "./fields";
import { dollarsAt } from "./dollars";
import { type Edition } from "./edition";
import { cachedPer, grouped } from "./caches";
import { periodOf } from "./fiscalCalendar";
import { fractionOf } from "./decimals";
import { type Measure, type Metric, metrics } from "./records/metrics";
import { shapeOf } from "./records/metricShapes";
import { asQuarter, type AskedPeriod, forPeriod, periodsInOrder } from "./periods";
import { problems } from "./problems";
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
  const [first] = asked.metrics;
  const isKnown = (metric: Metric) => figuresOf(edition)(company).some(({ figure }) => figure.metric === metric);
  const metric = asked.metrics.find(isKnown) ?? first;
  const { defaultMeasures = {} } = edition.parties.withId(company);
  return { metric, measure: asked.measure ?? defaultMeasures[metric] ?? shapeOf(metric).measures[0] };
}

/**
 * A company's own figure for a period.
 * @throws Problem (undisclosed) that names the measures and periods for which it is known.
 */
export function figureFor(edition: Edition, company: string, asked: AskedMetric, period: AskedPeriod): FoundFigure {
  const measured = measuredOf(edition, company, asked);
  const { metric, measure } = measured;
  const of = periodOf(edition, company, period);
  const series = seriesOf(edition)(keyOf(company, measured));
  const found = forPeriod(series, shapeOf(metric).is === "stock" ? asQuarter(of) : of);
  if (found) return found;

  const { number } = edition.release;
  const name = edition.parties.nameOf(company);
  const known = figuresOf(edition)(company);
  const ofMetric = known.filter(({ figure }) => figure.metric === metric);
  if (ofMetric.length === 0) {
    const others = metrics.filter((one) => known.some(({ figure }) => figure.metric === one));
    throw problems.noFigure(number, name, inWords(metric), others.map(inWords));
  }
  const periodsBy = (by: Measure) =>
    periodsInOrder(ofMetric.flatMap(({ figure }) => (figure.measure === by ? [figure] : [])));
  const byOthers = shapeOf(metric)
    .measures.filter((one) => one !== measure)
    .map((one) => ({ measure: one, periods: periodsBy(one) }));
  throw problems.noFigureThen(number, name, measuredInWords(measured), of.label, {
    own: periodsBy(measure),
    byOthers: byOthers.filter(({ periods }) => periods.length > 0),
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
