import type { Unit } from "./fields";
import { dollarsAt } from "./dollars";
import { type Edition } from "./edition";
import { cachedPer, grouped } from "./caches";
import { periodOf } from "./fiscalCalendar";
import { fractionOf } from "./decimals";
import { type Metric, metrics } from "./records/vocabulary";
import { forPeriod, periodsInOrder, type AskedPeriod } from "./periods";
import { problems } from "./problems";
import type { Figure } from "./records/companies";

/** What a figure amounts to, and in what: one metric can be money in one record and power in another. */
export interface Amount {
  readonly amount: number;
  readonly unit: Exclude<Unit, "plain">;
}

/** A figure, and what it amounts to. */
export interface FoundFigure extends Amount {
  readonly figure: Figure;
}

/**
 * A company's own figure for a period.
 * @throws Problem (undisclosed) that names the periods for which it is known.
 */
export function figureFor(edition: Edition, company: string, metric: Metric, asked: AskedPeriod): FoundFigure {
  const period = periodOf(edition, company, asked);
  const known = currentFigures(edition)(company).flatMap((figure) => {
    const amount = amountOf(figure, edition);
    return amount ? [{ figure, period: figure.period, ...amount }] : [];
  });
  const figures = known.filter(({ figure }) => figure.metric === metric);
  const found = forPeriod(figures, period);
  if (found) return found;

  const { number } = edition.release;
  const words = [edition.parties.nameOf(company), inWords(metric)] as const;
  if (figures.length > 0) throw problems.noFigureThen(number, ...words, period.label, periodsInOrder(figures));
  const others = new Set(known.map(({ figure }) => figure.metric));
  throw problems.noFigure(number, ...words, metrics.filter((one) => others.has(one)).map(inWords));
}

const inWords = (metric: Metric): string => metric.replaceAll("-", " ");

/** Of each metric of a company the figure for the latest period, in the order of the metrics. */
export function newestFigures(edition: Edition, company: string): Figure[] {
  const newest = new Map<Metric, Figure>();
  for (const figure of currentFigures(edition)(company)) {
    const known = newest.get(figure.metric);
    if (!known || known.period.ends <= figure.period.ends) newest.set(figure.metric, figure);
  }
  return metrics.flatMap((metric) => newest.get(metric) ?? []);
}

/** What a figure amounts to; undefined if it is money without a sourced exchange rate for the day of the figure. */
export function amountOf({ value, percent, capacity, period, asOf }: Figure, edition: Edition): Amount | undefined {
  if (value) {
    const amount = dollarsAt(asOf ?? period.ends, value.amount, value.currency, edition);
    return amount === undefined ? undefined : { amount, unit: "dollars" };
  }
  if (percent) return { amount: fractionOf(percent), unit: "fraction" };
  return capacity && { amount: capacity.gigawatts, unit: "gigawatts" };
}

/** A company's figures, without those that were replaced. */
const currentFigures = cachedPer(({ records }: Edition) =>
  grouped(
    records.figures.filter(({ supersededBy }) => supersededBy === undefined),
    ({ company }) => [company],
  ),
);
