import { type Day, endOfTime } from "./days";
import type { Edition } from "./edition";
import type { CellValue } from "./fields";
import { answerIn, type FigureAnswer, noFigure } from "./figureAnswers";
import {
  askedInWords,
  type AskedMetric,
  type FoundFigure,
  hasMeasures,
  type Measured,
  measuredInWords,
  measuredOf,
  qualifierOf,
  seriesFor,
} from "./figures";
import { periodOf } from "./fiscalCalendar";
import { type AskedPeriod, calendarLabelOf, inTime, lengthOf, partOf, type RecordedPeriod } from "./periods";
import { type Companies, companiesIn, groupWith, isAlone } from "./members";
import { type Problem, problems } from "./problems";
import type { Figure } from "./records/companies";
import { shapeOf } from "./records/metricShapes";
import type { Frequency } from "./records/vocabulary";

/** Which figures a table of them shows: of every company every metric, of the periods that end in a range of days. */
interface AskedSeries {
  readonly companies: Companies;
  readonly metrics: readonly [AskedMetric, ...AskedMetric[]];
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  /** Left out, quarters where any is recorded, else whatever is; and every balance. */
  readonly frequency: Frequency | undefined;
}

/** A company's metric by one measure, which is a column where there are several. */
export interface SeriesColumn extends Measured {
  readonly company: string;
  readonly series: readonly FoundFigure[];
}

/** A period, and what each column answers for it. */
interface SeriesRow {
  readonly period: RecordedPeriod;
  readonly answers: readonly (FigureAnswer | undefined)[];
}

/** Figures over time, newest last; of several columns each in the order in which they were asked for. */
interface FiguresOverTime {
  /** Those who have columns. */
  readonly companies: readonly string[];
  /** Whether columns are told apart by company. */
  readonly isSeveral: boolean;
  readonly columns: readonly SeriesColumn[];
  readonly rows: readonly SeriesRow[];
}

/** A table with a header row, and the figures behind its cells. */
interface SeriesTable extends Pick<FiguresOverTime, "companies"> {
  readonly rows: CellValue[][];
  readonly figures: readonly Figure[];
}

/**
 * Figures over time: a row for every period for which a column has anything, none where nothing is known.
 * @throws Problem (malformed) if counterparties have to be told apart.
 */
export function figuresOverTime(edition: Edition, asked: AskedSeries): FiguresOverTime {
  const columnsOf = (company: string) => asked.metrics.map((metric) => columnOf(edition, company, metric));
  const hasAny = (company: string) => columnsOf(company).some(({ series }) => series.length > 0);
  const found = companiesIn(edition, asked.companies, hasAny);
  // Of a kind or a group, those who have nothing are no columns.
  const { companies: whose } = asked;
  const shownOf = found.filter(
    (id) => whose === id || (typeof whose === "object" && whose.named.has(id)) || hasAny(id),
  );
  const companies = shownOf.length > 0 ? shownOf : found;
  const columns = companies.flatMap(columnsOf);
  const isSeveral = !isAlone(whose, companies);
  return { companies, isSeveral, columns, rows: rowsOf(columns, asked, isSeveral) };
}

/** By what fraction an answer of a column is more than that for the year before; undefined where there is none. */
export function growthOf(edition: Edition, column: SeriesColumn, answer: FigureAnswer): Growth | undefined {
  const before = yearBefore(edition, column, answer.period);
  if (!before || before.amount <= 0) return undefined;
  return { fraction: (answer.amount - before.amount) / before.amount, figures: before.figures };
}

/** What grew since the year before. */
interface Growth {
  readonly fraction: number;
  /** The year before's. */
  readonly figures: readonly Figure[];
}

/**
 * Figures over time, newest last: of one metric of one company with qualifier, growth on the year before and measure,
 * else each in a column of its own.
 * @throws Problem (undisclosed) if there is none, (malformed) if counterparties have to be told apart.
 */
export function seriesTable(edition: Edition, asked: AskedSeries): SeriesTable {
  const { companies, isSeveral, columns, rows } = figuresOverTime(edition, asked);
  const [only, ...others] = columns;
  if (rows.length === 0 && only) throw noneOf(edition, companies, only, asked);
  const shown = rows.flatMap(({ answers }) => answers.flatMap((answer) => answer?.figures ?? []));
  if (!only || others.length > 0 || isSeveral)
    return {
      companies,
      rows: [
        ["period", "last day", ...columns.map((column) => headingOf(edition, column, columns, isSeveral))],
        ...rows.map(({ period, answers }) => [period.label, period.ends, ...answers.map((one) => one?.amount ?? "")]),
      ],
      figures: [...new Set(shown)],
    };
  const withGrowth = rows.map(({ period, answers: [answer] }) => ({
    period,
    answer,
    growth: answer && growthOf(edition, only, answer),
  }));
  return {
    companies,
    rows: [
      ["period", "last day", "value", "qualifier", "growth", "measure"],
      ...withGrowth.map(({ period, answer, growth }) => [
        period.label,
        period.ends,
        answer?.amount ?? "",
        answer ? exactnessOf(answer) : "",
        growth?.fraction ?? "",
        only.measure,
      ]),
    ],
    figures: [...new Set([...shown, ...withGrowth.flatMap(({ growth }) => growth?.figures ?? [])])],
  };
}

function columnOf(edition: Edition, company: string, asked: AskedMetric): SeriesColumn {
  const measured = measuredOf(edition, company, asked);
  return { company, ...measured, series: seriesFor(edition, company, measured, {}) };
}

/** How a column is called among others: by its company, its metric, or both, with the measure where there are several. */
function headingOf(edition: Edition, column: SeriesColumn, all: readonly SeriesColumn[], isSeveral: boolean): string {
  const name = isSeveral ? edition.parties.nameOf(column.company) : "";
  const isNamed = !isSeveral || hasMeasures(column.metric) || all.some(({ metric }) => metric !== column.metric);
  return `${name} ${isNamed ? measuredInWords(column) : ""}`.trim();
}

/** Every period that a column has, once, and what all columns answer for it. */
function rowsOf(columns: readonly SeriesColumn[], asked: AskedSeries, isSeveral: boolean): SeriesRow[] {
  const { from = "", to = endOfTime, frequency } = asked;
  const isInRange = ({ ends }: RecordedPeriod) => ends >= from && ends <= to;
  const shown = columns.map((column) => ({ column, periods: periodsIn(column, columns, frequency).filter(isInRange) }));
  const ofFlows = shown.flatMap(({ column, periods }) => (isStock(column) ? [] : periods));
  const answers = shown.map(({ column, periods }) => answersOf(column, periods, ofFlows));
  const all = new Map<string, RecordedPeriod>();
  for (const [key, { period }] of answers.flatMap((ofColumn) => [...ofColumn])) all.set(key, all.get(key) ?? period);
  return [...all]
    .sort(([, a], [, b]) => inTime(a, b))
    .map(([key, own]) => {
      // Companies whose years differ share the calendar's periods alone.
      const label = isSeveral ? calendarLabelOf(own) : undefined;
      const period = label === undefined ? own : { ...own, label, kind: "calendar" as const };
      const answerOf = ({ series }: SeriesColumn, place: number) =>
        answers[place]?.get(key)?.answer ?? (label === undefined ? undefined : answerIn(series, period));
      return { period, answers: columns.map(answerOf) };
    });
}

/** A period that a table shows, and what a column answers for it. */
interface Answered {
  readonly period: RecordedPeriod;
  readonly answer: FigureAnswer;
}

/** What a column answers for periods, by the days of each; a balance stands at the end of a year or half as of its last quarter. */
function answersOf(column: SeriesColumn, periods: readonly RecordedPeriod[], ofFlows: readonly RecordedPeriod[]) {
  const answers = new Map<string, Answered>();
  for (const own of periods) {
    const answer = answerIn(column.series, own);
    if (!answer) continue;
    const flow = isStock(column) && isQuarter(own) && ofFlows.find(({ ends }) => ends === own.ends);
    const period = flow || own;
    answers.set(keyOf(period), { period: answers.get(keyOf(period))?.period ?? period, answer });
  }
  return answers;
}

const isStock = ({ metric }: SeriesColumn): boolean => shapeOf(metric).is === "stock";

const hasQuarters = (column: SeriesColumn): boolean =>
  !isStock(column) && column.series.some(({ period }) => isQuarter(period));

const isQuarter = ({ label }: RecordedPeriod): boolean => partOf(label)?.startsWith("Q") === true;

/** Periods are of the same days if they end on the same one and are as long. */
const keyOf = (period: RecordedPeriod): string => `${period.ends} ${lengthOf(period)}`;

/**
 * The periods of a column that a table of all columns shows. A balance stands at the end of a year as at that of its last
 * quarter; a year of which only the quarters are recorded is their sum.
 */
function periodsIn(
  column: SeriesColumn,
  all: readonly SeriesColumn[],
  asked: Frequency | undefined,
): readonly RecordedPeriod[] {
  const periods = column.series.map(({ period }) => period);
  const frequency = asked ?? (!isStock(column) && all.some(hasQuarters) ? "quarter" : undefined);
  if (frequency === undefined) return periods;
  if (frequency === "quarter") return periods.filter(isQuarter);
  const ofQuarters = periods.filter(({ label }) => partOf(label) === "Q4").map(asYear);
  return [...periods.filter(({ label }) => partOf(label) === ""), ...ofQuarters];
}

const asYear = ({ label, ...period }: RecordedPeriod): RecordedPeriod => ({
  ...period,
  label: label.slice("Q4 ".length),
});

/** What a column answers for the same period a year earlier. */
function yearBefore(edition: Edition, column: SeriesColumn, { label, kind }: RecordedPeriod): FigureAnswer | undefined {
  if (partOf(label) === undefined && !/^\d{4}-\d\d$/.test(label)) return undefined;
  const before = label.replace(/\d{4}/, (year) => String(Number(year) - 1));
  return answerIn(column.series, periodOf(edition, column.company, { label: before, kind }));
}

/** How exact an answer is, as its document says; of one that was added up, that it was. */
function exactnessOf({ figures: [figure, ...others] }: FigureAnswer): string {
  if (others.length > 0) return "sum of quarters";
  return (figure && qualifierOf(figure)) ?? "";
}

/** Which periods were asked for, as a sentence says it. */
function rangeIn({ frequency, from, to }: AskedSeries): AskedPeriod {
  const range = [from === undefined ? "" : ` from ${from}`, to === undefined ? "" : ` to ${to}`].join("");
  return { label: `any ${frequency ?? "period"}${range}`, kind: "fiscal" };
}

/** That there is nothing of some companies; of one, with what else there is of it, of several, with the group that has it. */
function noneOf(edition: Edition, companies: readonly string[], first: SeriesColumn, asked: AskedSeries): Problem {
  const range = rangeIn(asked);
  if (companies.length === 1) return noFigure(edition, first.company, first, range);
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const [metric] = asked.metrics;
  const hasAny = (id: string) => rowsOf([columnOf(edition, id, metric)], asked, false).length > 0;
  const group = groupWith(edition, companies, hasAny);
  const words = askedInWords(metric, first);
  const { number } = edition.release;
  return problems.noFigureOfAny(number, words, range.label, companies.map(nameOf), group);
}
