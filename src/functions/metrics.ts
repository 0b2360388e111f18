import { memoised } from "../core/caches";
import { type AskedMetric, hasMeasures, measuredOf } from "../core/figures";
import { problems } from "../core/problems";
import { shapeOf, wordsForSeveral } from "../core/records/metricShapes";
import { type Measure, type Metric, metrics } from "../core/records/metrics";
import { textIn, textsIn } from "./arguments";
import { eachAsItself, wordAsked, wordsFor } from "./choices";
import type { Parameter, Understood } from "./declaration";

/** Every metric, also by each of its measures, and what modellers call some of them. */
const metricWords = wordsFor<string, AskedMetric>(
  [
    ...metrics.map((metric): [string, AskedMetric] => [metric, askedFor(metric)]),
    ...metrics.flatMap((metric) =>
      shapeOf(metric).measures.map((measure): [string, AskedMetric] => [
        `${metric}: ${measure}`,
        { metrics: [metric], measure },
      ]),
    ),
    ...Object.entries(wordsForSeveral).map(([word, several]): [string, AskedMetric] => [word, { metrics: several }]),
  ],
  Object.fromEntries(
    metrics.flatMap((metric): [string, string][] => {
      const { also = "", measuresAlso = {} } = shapeOf(metric);
      const byMeasure = Object.entries(measuresAlso).map(([measure, words]): [string, string] => [
        `${metric}: ${measure}`,
        words,
      ]);
      return [[metric, also], ...byMeasure];
    }),
  ),
);

/** What a metric's own name asks for. */
function askedFor(metric: Metric): AskedMetric {
  const { otherwise } = shapeOf(metric);
  return { metrics: otherwise ? [metric, otherwise] : [metric] };
}

const measureWords = memoised((metric: Metric) => wordsFor(eachAsItself(shapeOf(metric).measures)));

/**
 * Reads a metric by its name or its usual short one, after which a measure can be named: "capex: with-finance-leases", or as
 * headings and sentences show it, "capital expenditure (with-finance-leases)".
 */
export const metricAsked = (value: unknown): AskedMetric => metricIn(textIn("metric", value) ?? "");

/** Reads metrics, separated by semicolons, each once: how many columns they make depends on what is asked alone. */
function metricsAsked(value: unknown): readonly [AskedMetric, ...AskedMetric[]] {
  const asked = textsIn("metric", value).map(metricIn);
  const each = new Map(asked.map((one) => [`${one.metrics.join()}: ${measureTold(one)}`, one]));
  const [first = metricIn(""), ...others] = each.values();
  return [first, ...others];
}

/** By which measure a metric is asked for, if it has several; else it goes without saying. */
const measureTold = ({ metrics: [metric], measure }: AskedMetric) => (measure && hasMeasures(metric) ? measure : "");

const metricIn = memoised((text: string): AskedMetric => {
  const [word = "", ...rest] = text.replace(/[)）]/g, "").split(/[:：(（]/);
  const asked = wordAsked("metric", "a metric", metricWords, word);
  if (asked === undefined) throw problems.missing("metric", "revenue, capital-expenditure, rpo or another");
  const [metric] = asked.metrics;
  const measure = measureAsked(metric, rest.join(":"));
  return measure ? { metrics: [metric], measure } : asked;
});

/** Reads a measure of a metric, if one was given. */
const measureAsked = (metric: Metric, value: string): Measure | undefined =>
  wordAsked("measure", `a measure of ${metric.replaceAll("-", " ")}`, measureWords(metric), value);

/** A metric, by its measure if one is named too, of the company that another argument names, as of the day that a third may give. */
export const metric = (company: string, asOf: string): Parameter<AskedMetric> => ({
  type: "string",
  isOptional: false,
  list: "METRIC",
  read: metricAsked,
  understood(asked, _, { edition }, all): Understood[] {
    const [id, day] = [all[company], all[asOf]];
    if (typeof id !== "string") return [];
    const meant = measuredOf(edition, id, asked, typeof day === "string" ? day : undefined);
    const isPlain = meant.metric === asked.metrics[0] && (asked.measure !== undefined || !hasMeasures(meant.metric));
    return isPlain ? [] : [{ is: "measured", ...meant }];
  },
});

/** Metrics, separated by semicolons, each by its measure if one is named too. */
export const severalMetrics = (): Parameter<readonly [AskedMetric, ...AskedMetric[]]> => ({
  type: "string",
  isOptional: false,
  list: "METRIC",
  read: metricsAsked,
});
