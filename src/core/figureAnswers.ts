import { cachedPer } from "./caches";
import type { Day } from "./days";
import type { Edition } from "./edition";
import { periodOf } from "./fiscalCalendar";
import {
  addsUp,
  type Amount,
  askedInWords,
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
  calendarLabelOf,
  forPeriod,
  lengthOf,
  periodsInOrder,
  quarterCount,
  quartersTo,
  type RecordedPeriod,
} from "./periods";
import { type Companies, companiesIn, groupsOfAll, isGroup } from "./members";
import { Problem, problems, severalInWords } from "./problems";
import type { Figure } from "./records/companies";
import { type Measure, metrics } from "./records/metrics";
import { shapeOf } from "./records/metricShapes";
import { inOrder, nearestFirst } from "./spelling";

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
  const measured = measuredOf(edition, company, asked);
  if (period.newest === "four-quarters" && !addsUp(measured.metric)) throw problems.notAdded(inWords(measured.metric));
  const of = periodOf(edition, company, period, from.asOf);
  const found = answerIn(seriesFor(edition, company, measured, from), of);
  if (found) return found;
  throw noFigure(edition, company, measured, of, from);
}

/**
 * The figures of companies for a period, added up: money that each of them states. A group answers its own, if it has one.
 * @returns The answer, and whose figures it adds up if they are several's.
 * @throws Problem (undisclosed) that names those who have none, (malformed) if the metric is no money; of one company as above.
 */
export function figureOf(
  edition: Edition,
  asked: Companies,
  metric: AskedMetric,
  period: AskedPeriod,
  from: Standpoint = {},
): FigureAnswer & { readonly companies?: readonly string[] } {
  if (typeof asked === "string" && !isGroup(edition, asked)) return figureFor(edition, asked, metric, period, from);
  const own = (company: string) => unlessUndisclosed(() => figureFor(edition, company, metric, period, from));
  const companies = companiesIn(edition, asked, (company) => own(company) !== undefined);
  const [only = "", ...others] = companies;
  if (others.length === 0) return figureFor(edition, only, metric, period, from);
  const namesOf = (ids: readonly string[]) => ids.map((id) => edition.parties.nameOf(id));
  const withWhom = from.counterparty === undefined ? [] : namesOf([from.counterparty]);
  const meant = measuredOf(edition, only, metric);
  const of = [askedInWords(metric, meant), ...withWhom].join(" with ");
  if (shapeOf(meant.metric).unit !== "value") throw problems.notSummed(of);
  const answers = companies.map((company) => ({ company, answer: own(company) }));
  const lacking = answers.filter(({ answer }) => !answer).map(({ company }) => company);
  const found = answers.flatMap(({ answer }) => answer ?? []);
  const [first] = found;
  if (!first || lacking.length > 0) {
    // Each has a latest period of its own.
    const label = period.label.replace(/^its /, "their ");
    const hasNone = (id: string) => !hasEver(edition, id, metric, period, from);
    // A group's own is one that a later day has, whatever its members lack.
    const notYet = typeof asked === "string" && !hasNone(asked) ? [asked] : lacking;
    const without = notYet.filter(hasNone);
    if (from.asOf !== undefined && without.length === 0)
      throw problems.figureNotYet(severalInWords(namesOf(notYet)), of, label, from.asOf);
    const { number } = edition.release;
    if (without.length < companies.length)
      throw problems.noFigureOfAll(number, of, label, namesOf(without), companies.length);
    const group = groupsOfAll(edition, companies).find((id) => own(id) !== undefined);
    throw problems.noFigureOfAny(number, of, label, namesOf(without), group && edition.parties.nameOf(group));
  }
  refuseOtherLengths(found, of, period);
  return {
    figures: found.flatMap(({ figures }) => figures),
    period: first.period,
    amount: found.reduce((sum, { amount }) => sum + amount, 0),
    unit: "dollars",
    companies,
  };
}

/**
 * Balances add up whenever they stand; but "latest", or a day on which periods end, can mean a quarter of the one company
 * and a year of the other, which make no sum of anything.
 * @throws Problem (malformed) that names the periods.
 */
function refuseOtherLengths(answers: readonly FigureAnswer[], metric: string, asked: AskedPeriod): void {
  const flows = answers.filter(({ figures }) => figures.some((figure) => shapeOf(figure.metric).is === "flow"));
  const isMeant = asked.isDay ?? asked.newest === "period";
  if (!isMeant || new Set(flows.map(({ period }) => lengthOf(period))).size <= 1) return;
  if (asked.newest) throw problems.newestDiffer(metric, periodsInOrder(flows));
  const ofCalendar = ({ period }: FigureAnswer) => ({
    period: { ...period, label: calendarLabelOf(period) ?? period.label },
  });
  throw problems.severalPeriods(asked.label, periodsInOrder(flows.map(ofCalendar)));
}

/** Whether a company has a figure for the period that one means as of a day, be it known by then or not. */
function hasEver(
  edition: Edition,
  company: string,
  metric: AskedMetric,
  asked: AskedPeriod,
  from: Standpoint,
): boolean {
  const period = periodOf(edition, company, asked, from.asOf);
  return hasAnswer(() => figureFor(edition, company, metric, period, { ...from, asOf: undefined }));
}

function unlessUndisclosed<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch (cause) {
    if (cause instanceof Problem && cause.reason === "undisclosed") return undefined;
    throw cause;
  }
}

/** Whether a question has an answer, or several of which it does not say which one is meant. */
function hasAnswer(ask: () => FigureAnswer | undefined): boolean {
  try {
    return ask() !== undefined;
  } catch (cause) {
    if (cause instanceof Problem) return cause.reason === "malformed";
    throw cause;
  }
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
  const isStock = shapeOf(metric).is === "stock";
  const found = forPeriod(series, isStock ? asQuarter(asked) : asked);
  if (found) return answerOf(found);
  const ends = asked.newest ? newestEnd(series) : (asked.ends ?? calendarEndOf(asked.label));
  const count = asked.newest ? 4 : quarterCount(asked.label);
  if (ends === undefined || count === undefined) return undefined;
  const year =
    asked.newest && series.find(({ period }) => period.ends === ends && quarterCount(period.label) === count);
  if (year) return answerOf(year);
  const quarters = addsUp(metric) ? quartersTo(series, ends, count) : undefined;
  const newest = quarters?.at(-1);
  return newest && quarters && sumOf(quarters, { ...labelled(asked, newest), ends });
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

/** The label of what was added up: "LTM Q2 FY2026" for the four quarters to that one. */
const labelled = ({ newest, label, kind }: AskedPeriod, { period }: FoundFigure): Omit<RecordedPeriod, "ends"> =>
  newest ? { label: `LTM ${period.label}`, kind: period.kind } : { label, kind };

const newestEnd = (series: readonly FoundFigure[]): Day | undefined =>
  series
    .map(({ period }) => period.ends)
    .sort(inOrder)
    .at(-1);

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
  if (asOf !== undefined && isKnownBy(measure)) return problems.figureNotYet(name, words, period.label, asOf);
  const byOthers = byMeasure.filter((one) => one.measure !== measure);
  const instead = byOthers.find((one) => isKnownBy(one.measure, asOf));
  return problems.noFigureThen(number, name, words, period.label, {
    own: byMeasure.find((one) => one.measure === measure)?.periods ?? [],
    byOthers,
    instead: instead && `${metric}: ${instead.measure}`,
  });
}
