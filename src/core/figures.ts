import { type Day, lastDay } from "./days";
import type { Unit } from "./fields";
import { dollarsAt } from "./amounts";
import { type Edition } from "./edition";
import { cachedPer, grouped } from "./caches";
import { fractionOf } from "./decimals";
import { type Measure, type Metric, metrics } from "./records/metrics";
import { shapeOf } from "./records/metricShapes";
import { asQuarter, ofNewest } from "./periods";
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

/** A figure as an edition has it, with what is said of its documents. */
type EditionFigure = Edition["records"]["figures"][number];

/** A figure, what it amounts to, and the period for which it answers. */
export interface FoundFigure extends Amount {
  readonly figure: EditionFigure;
  readonly period: Figure["period"];
}

/** The day from which one looks back, the edition's own if left out, and the other company that a figure is about. */
export interface Standpoint {
  readonly asOf?: Day | undefined;
  readonly counterparty?: string | undefined;
}

/**
 * Which series of a company is meant as of a day, or of the edition's own. Without a measure it is the one that the data
 * names, for ever the same; what became known later of another metric does not change which one a word means.
 */
export function measuredOf(edition: Edition, company: string, asked: AskedMetric, asOf?: Day): Measured {
  const [first, ...others] = asked.metrics;
  const isOf = (figures: readonly FoundFigure[]) => (metric: Metric) =>
    figures.some(({ figure }) => figure.metric === metric);
  const metric =
    others.length === 0
      ? first
      : (asked.metrics.find(isOf(knownOn(asOf, edition, byCompany, company))) ??
        asked.metrics.find(isOf(figuresOf(edition)(company))) ??
        first);
  const { defaultMeasures = {} } = edition.parties.withId(company);
  return { metric, measure: asked.measure ?? defaultMeasures[metric] ?? shapeOf(metric).measures[0] };
}

/**
 * A company's figures of a metric by one measure, as they were known on a day: about one counterparty, or else about none.
 * @throws Problem (malformed) if all are about counterparties, of which there are several.
 */
export function seriesFor(edition: Edition, company: string, by: Measured, from: Standpoint): readonly FoundFigure[] {
  const series = figuresBy(edition, company, by, from);
  if ("figures" in series) return series.figures;
  const others = series.about.map((id) => edition.parties.nameOf(id));
  throw problems.severalCounterparties(
    edition.release.number,
    edition.parties.nameOf(company),
    inWords(by.metric),
    others,
  );
}

/** The figures of a series, or about whom they are if one of several has to be named first. */
type FiguresBy = { readonly figures: readonly FoundFigure[] } | { readonly about: readonly string[] };

/** The same, without a Problem. */
export function figuresBy(
  edition: Edition,
  company: string,
  by: Measured,
  { asOf, counterparty }: Standpoint,
): FiguresBy {
  const series = knownOn(asOf, edition, bySeries, keyOf(company, by));
  return counterparty === undefined
    ? withoutCounterparty(series)
    : { figures: series.filter(({ figure }) => figure.counterparty === counterparty) };
}

/** The figures of a series that are about no counterparty, else those about its only one. */
const withoutCounterparty = cachedPer((series: readonly FoundFigure[]): FiguresBy => {
  const own = series.filter(({ figure }) => figure.counterparty === undefined);
  if (own.length > 0) return { figures: own };
  const about = [...new Set(series.flatMap(({ figure }) => figure.counterparty ?? []))];
  return about.length > 1 ? { about } : { figures: series };
});

/** The figures under a key that answer as of a day, or of the edition's own. */
function knownOn(
  asOf: Day | undefined,
  edition: Edition,
  { answering, every }: FigureIndex,
  key: string,
): readonly FoundFigure[] {
  if (asOf === undefined || asOf >= edition.release.day) return answering(edition)(key);
  return every(edition)(key).filter(({ figure }) => wasKnown(edition, figure, asOf));
}

/** Whether a figure was known on a day, and what replaces it was not. */
function wasKnown(edition: Edition, figure: EditionFigure, day: Day): boolean {
  if (knownDay(figure) > day) return false;
  let next = figure.supersededBy;
  while (next !== undefined) {
    const successor = figuresById(edition).get(next);
    if (!successor) return true;
    if (knownDay(successor) <= day) return false;
    next = successor.supersededBy;
  }
  return true;
}

/** The day from which a figure is sure to have been public: where no document of it has a day, the one for which it is stated. */
const knownDay = ({ knownSince, ...figure }: EditionFigure): Day => knownSince ?? statedFor(figure);

/** The last day for which a figure may be stated: its period's, unless its record names another. */
export const statedFor = ({ asOf, period }: Pick<Figure, "asOf" | "period">): Day =>
  asOf === undefined ? period.ends : lastDay(asOf);

/** A metric as a sentence says it. */
export const inWords = (word: Metric): string => word.replaceAll("-", " ");

/** A metric and its measure, which goes without saying where there is only one: "capital expenditure (cash)". */
export const measuredInWords = ({ metric, measure }: Measured): string =>
  hasMeasures(metric) ? `${inWords(metric)} (${measure})` : inWords(metric);

/** The same of several companies: each has a measure of its own, unless one is asked for. */
export const askedInWords = (asked: AskedMetric, meant: Measured): string =>
  asked.measure ? measuredInWords(meant) : inWords(meant.metric);

/** Whether a metric is measured in more than one way. */
export const hasMeasures = (metric: Metric): boolean => shapeOf(metric).measures.length > 1;

/** Whether quarters of a metric make a year: money that was made or spent, not expected, and no balance. */
export const addsUp = (metric: Metric): boolean => {
  const { is, unit, isExpected } = shapeOf(metric);
  return is === "flow" && unit === "value" && !isExpected;
};

/** Of each series of a company, and each counterparty in it, the figure for the latest period, in the order of metrics and measures. */
export function newestFigures(edition: Edition, company: string): FoundFigure[] {
  return metrics.flatMap((metric) =>
    shapeOf(metric).measures.flatMap((measure) => {
      const series = bySeries.answering(edition)(keyOf(company, { metric, measure }));
      const counterparties = new Set(series.map(({ figure }) => figure.counterparty));
      return [...counterparties].flatMap((other) =>
        ofNewest(series.filter(({ figure }) => figure.counterparty === other)),
      );
    }),
  );
}

/** How exact a figure is, as its document says, in whichever unit. */
export const qualifierOf = ({ value, percent, capacity }: Figure) => (value ?? percent ?? capacity)?.qualifier;

/** What a figure amounts to; undefined if it is money without a sourced exchange rate for the day of the figure. */
function amountOf({ value, percent, capacity, ...figure }: Figure, edition: Edition): Amount | undefined {
  if (value) {
    const amount = dollarsAt(statedFor(figure), value.amount, value.currency, edition);
    return amount === undefined ? undefined : { amount, unit: "dollars" };
  }
  if (percent) return { amount: fractionOf(percent), unit: "fraction" };
  return capacity && { amount: capacity.gigawatts, unit: "gigawatts" };
}

/** The figures of an edition under keys of one sort: those that answer today, and with them those that were replaced. */
interface FigureIndex {
  readonly answering: (edition: Edition) => (key: string) => readonly FoundFigure[];
  readonly every: (edition: Edition) => (key: string) => readonly FoundFigure[];
}

function indexBy(keyIn: (figure: Figure) => string): FigureIndex {
  const keysIn = ({ figure }: FoundFigure) => [keyIn(figure)];
  return {
    answering: cachedPer((edition: Edition) =>
      grouped(
        everyFigure(edition).filter(({ figure }) => figure.supersededBy === undefined),
        keysIn,
      ),
    ),
    every: cachedPer((edition: Edition) => grouped(everyFigure(edition), keysIn)),
  };
}

/** Every figure of an edition with what it amounts to, but for money that no rate makes dollars. */
const everyFigure = cachedPer((edition: Edition) =>
  edition.records.figures.flatMap((figure): FoundFigure[] => {
    const amount = amountOf(figure, edition);
    const { period } = figure;
    return amount
      ? [{ figure, period: shapeOf(figure.metric).is === "stock" ? asQuarter(period) : period, ...amount }]
      : [];
  }),
);

const keyOf = (company: string, { metric, measure }: Measured): string => `${company} ${metric} ${measure}`;

const byCompany = indexBy(({ company }) => company);
const bySeries = indexBy((figure) => keyOf(figure.company, figure));

/** The figures of a company that answer: neither those that were replaced, nor money that no rate makes dollars. */
export const figuresOf = byCompany.answering;

const figuresById = cachedPer(({ records }: Edition) => new Map(records.figures.map((figure) => [figure.id, figure])));
