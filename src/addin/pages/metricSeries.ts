import type { Edition } from "../../core/edition";
import type { FigureAnswer } from "../../core/figureAnswers";
import { type Amount, figuresOf, type Measured } from "../../core/figures";
import type { RecordedPeriod } from "../../core/periods";
import { unlessProblem } from "../../core/problems";
import type { Figure } from "../../core/records/companies";
import { shapeOf } from "../../core/records/metricShapes";
import type { Frequency } from "../../core/records/vocabulary";
import { figuresOverTime, growthOf, type SeriesColumn } from "../../core/series";
import { byName } from "../../core/spelling";
import { figures } from "../../functions/figures";
import { formula, type Insertion, single, spilling } from "../excel/insertion";
import { figureFormula, metricInFormula } from "../formulas/figureFormula";
import { dollarFormat, gigawattFormat, percentFormat } from "../sheets/formats";

/** More lines than these nobody tells apart. */
export const mostCompanies = 6;

/** Of which periods figures are shown; every balance where it is left out, as SERIES does. */
export type ShownFrequency = Frequency | undefined;

/** What a company states for a period, or what its quarters add up to. */
export interface FigurePoint extends Amount {
  readonly period: RecordedPeriod;
  /** None where quarters were added up. */
  readonly figure: Figure | undefined;
  /** The least and the most that sources support, in what the amount is in. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** By what fraction it is more than the year before. */
  readonly growth: number | undefined;
}

/** A period, and what each company has for it; what nobody has disclosed is no point. */
interface FigureRow {
  readonly period: RecordedPeriod;
  readonly points: readonly (FigurePoint | undefined)[];
}

/** One metric by one measure of some companies over time, oldest first: what SERIES answers. */
export interface MetricSeries {
  readonly measured: Measured;
  readonly frequency: ShownFrequency;
  readonly companies: readonly string[];
  readonly rows: readonly FigureRow[];
}

/** The figures of companies by one measure, as SERIES shows them: of one alone, or of several beside each other. */
export function metricSeries(
  edition: Edition,
  companies: readonly string[],
  measured: Measured,
  frequency: ShownFrequency,
): MetricSeries {
  const [first = "", ...others] = companies;
  const { columns, rows } = figuresOverTime(edition, {
    companies: others.length === 0 ? first : { ids: companies, named: new Set(companies) },
    metrics: [{ metrics: [measured.metric], measure: measured.measure }],
    from: undefined,
    to: undefined,
    frequency,
  });
  return {
    measured,
    frequency,
    companies: columns.map(({ company }) => company),
    rows: rows.map(({ period, answers }) => ({
      period,
      points: columns.map((column, place) => pointOf(edition, column, answers[place])),
    })),
  };
}

function pointOf(edition: Edition, column: SeriesColumn, answer: FigureAnswer | undefined): FigurePoint | undefined {
  if (!answer) return undefined;
  const { period, amount, unit, figures } = answer;
  const figure = figures.length === 1 ? figures[0] : undefined;
  const { value } = figure ?? {};
  // What sources support is printed in the currency of the figure, whose amount is in dollars.
  const converted = (bound: number | undefined) => value && bound && (bound / value.amount) * amount;
  return {
    period,
    amount,
    unit,
    figure,
    low: converted(value?.low),
    high: converted(value?.high),
    growth: growthOf(edition, column, answer)?.fraction,
  };
}

/**
 * Of which periods a company's figures can be shown, those first of which there are most. What is made in a period is
 * shown by quarters or by years; balances all in one, or those at the ends of years. None where figures are of other
 * periods, or about several counterparties.
 */
export function frequenciesOf(edition: Edition, company: string, measured: Measured): readonly ShownFrequency[] {
  const count = (frequency: ShownFrequency) =>
    unlessProblem(() => metricSeries(edition, [company], measured, frequency))?.rows.length ?? 0;
  if (shapeOf(measured.metric).is === "flow") {
    const [quarters, years] = [count("quarter"), count("year")];
    const order = quarters >= years ? (["quarter", "year"] as const) : (["year", "quarter"] as const);
    return order.filter((frequency) => (frequency === "quarter" ? quarters : years) > 0);
  }
  const [all, years] = [count(undefined), count("year")];
  if (all === 0) return [];
  return years > 1 && years < all ? [undefined, "year"] : [undefined];
}

/** A company's newest figure, of whatever period: where several end on one day, of those that are shown first. */
export function newestPoint(
  edition: Edition,
  company: string,
  measured: Measured,
  frequencies: readonly ShownFrequency[],
): FigurePoint | undefined {
  const newest = frequencies.flatMap(
    (frequency) => metricSeries(edition, [company], measured, frequency).rows.at(-1)?.points[0] ?? [],
  );
  return newest.reduce<FigurePoint | undefined>(
    (found, point) => (found && found.period.ends >= point.period.ends ? found : point),
    undefined,
  );
}

/** The other companies that have the same metric by the same measure for such periods, by name; a group is none. */
export function comparableWith(edition: Edition, shown: Omit<MetricSeries, "rows" | "companies">, company: string) {
  const { metric, measure } = shown.measured;
  const { parties } = edition;
  if (parties.withId(company).kind === "group") return [];
  return parties.all
    .filter(({ id, kind }) => id !== company && kind !== "group")
    .filter(({ id }) =>
      figuresOf(edition)(id).some(({ figure }) => figure.metric === metric && figure.measure === measure),
    )
    .filter(({ id }) => frequenciesOf(edition, id, shown.measured).includes(shown.frequency))
    .sort((a, b) => byName(a.name, b.name));
}

/** Those of a company's figures that are in none of its series, newest first. */
export function figuresBeside(
  edition: Edition,
  company: string,
  measured: Measured,
  figures: readonly Figure[],
): readonly Figure[] {
  const inSeries = new Set(
    frequenciesOf(edition, company, measured).flatMap((frequency) =>
      metricSeries(edition, [company], measured, frequency).rows.flatMap(({ points }) =>
        points.map((point) => point?.figure?.id),
      ),
    ),
  );
  return figures.filter(({ id }) => !inSeries.has(id)).toReversed();
}

/** A company's own figure; none where the function answers with another figure of the same period. */
export function figureInsertion(edition: Edition, figure: Figure): Insertion | undefined {
  const answered = figureFormula(edition, figure);
  const format = figure.value ? dollarFormat : figure.percent ? percentFormat : gigawattFormat;
  return answered === undefined ? undefined : single(answered, format);
}

/** Figures over time as a table: of one company with their growth, of several a column for each. */
export function seriesInsertion(edition: Edition, { companies, measured, frequency }: MetricSeries): Insertion {
  const names = companies.map((company) => edition.parties.nameOf(company)).join("; ");
  const asked = [names, metricInFormula(edition, companies, measured), undefined, undefined, frequency] as const;
  return spilling(formula("SERIES", ...asked), () => figures.SERIES.answer(asked, { edition, dateSystem: 1900 }));
}
