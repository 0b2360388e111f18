import { hasMeasures, type Measured, qualifierOf } from "../../core/figures";
import type { Figure } from "../../core/records/companies";
import { figuresTexts } from "../ui/messages/figures";
import { metricsTexts } from "../ui/messages/metrics";
import { recordsTexts } from "../ui/messages/records";
import type { Words } from "../ui/words";
import type { FigurePoint, MetricSeries, ShownFrequency } from "./metricSeries";

/** A metric with its measure, which goes without saying where there is only one: "Debt (principal)". */
export function measuredInWords({ metric, measure }: Measured, { language }: Words): string {
  const { metrics, measures } = metricsTexts[language];
  return hasMeasures(metric) ? `${metrics[metric]} (${measures[measure]})` : metrics[metric];
}

/** A figure as a reader says it: "about $185 billion". */
export function amountInWords({ amount, unit, figure }: FigurePoint, words: Words): string {
  const qualifier = (figure && qualifierOf(figure)) ?? "exact";
  if (unit === "dollars") return words.value({ amount, currency: "USD", qualifier });
  if (unit === "fraction") return words.percent({ value: amount * 100, qualifier });
  return words.gigawatts({ gigawatts: amount, qualifier });
}

/** A figure as its document prints it. */
export function statedInWords({ value, percent, capacity }: Figure, words: Words): string {
  if (value) return words.value(value);
  if (percent) return words.percent(percent);
  return capacity ? words.gigawatts(capacity) : "";
}

/** Between what a figure lies by its sources: "$180 billion to $190 billion"; nothing where it has no range. */
export function rangeInWords({ low, high }: FigurePoint, words: Words): string {
  const { range, atLeast, atMost } = figuresTexts[words.language];
  const money = (amount: number) => words.money(amount, "USD");
  if (low !== undefined && high !== undefined) return range(money(low), money(high));
  if (low !== undefined) return atLeast(money(low));
  return high === undefined ? "" : atMost(money(high));
}

/** Growth with its sign: "+18%". */
export const growthInWords = (growth: number, { locale }: Words): string =>
  new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0, signDisplay: "exceptZero" }).format(
    growth,
  );

/** A figure with what it has grown by: "$81.3 billion, +18% on the year before". */
export function pointInWords(point: FigurePoint, words: Words): string {
  const { grown } = figuresTexts[words.language];
  const range = rangeInWords(point, words);
  const amount = range === "" ? amountInWords(point, words) : `${amountInWords(point, words)} (${range})`;
  return point.growth === undefined ? amount : `${amount}, ${grown(growthInWords(point.growth, words))}`;
}

/** Amounts beside the lines of a grid: "$50B", "20%", "0.5 GW". */
export function tickFormat(unit: FigurePoint["unit"], { locale, gigawatts }: Words): (amount: number) => string {
  if (unit === "gigawatts") return (amount) => gigawatts({ gigawatts: amount, qualifier: "exact" });
  const format = new Intl.NumberFormat(
    locale,
    unit === "fraction"
      ? { style: "percent", maximumFractionDigits: 2 }
      : { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol", notation: "compact" },
  );
  return (amount) => format.format(amount);
}

/** The choice of periods: "By quarter"; of balances, "All". */
export const frequencyInWords = (frequency: ShownFrequency, { language }: Words): string =>
  frequency ? recordsTexts[language].by[frequency] : figuresTexts[language].everyBalance;

/**
 * What a period is called where there is little room: a company's own by its label, "Q4 FY26"; of several companies, whose
 * years end in different months, by the month in which it ends.
 */
export function shortPeriod({ companies, rows }: MetricSeries, place: number, { locale }: Words): string {
  const { period } = rows[place] ?? {};
  if (!period) return "";
  if (companies.length === 1 && !period.label.includes("-")) return period.label.replace(/(FY|CY)20/, "$1");
  return monthInShort(period.ends, locale);
}

/** The month of a day: "Aug 2026". */
export const monthInShort = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
