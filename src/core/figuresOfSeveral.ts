import type { Day } from "./days";
import type { Edition } from "./edition";
import { periodOf } from "./fiscalCalendar";
import { type FigureAnswer, figureFor, hasAnswer } from "./figureAnswers";
import { askedInWords, type AskedMetric, figuresOf, measuredOf, type Standpoint } from "./figures";
import { type Companies, companiesIn, groupWith, isGroup } from "./members";
import { type AskedPeriod, calendarLabelOf, lengthOf, periodsInOrder } from "./periods";
import { Problem, problems, severalInWords } from "./problems";
import { shapeOf } from "./records/metricShapes";

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
  const withWhom = from.counterparty === undefined ? [] : [edition.parties.nameOf(from.counterparty)];
  const meant = measuredOf(edition, only, metric, from.asOf);
  const hasAny = (id: string) => figuresOf(edition)(id).some(({ figure }) => figure.metric === meant.metric);
  // What its members never have is lacking of the group alone, which has it for other periods.
  if (typeof asked === "string" && hasAny(asked) && !companies.some(hasAny))
    return figureFor(edition, asked, metric, period, from);
  const of = [askedInWords(metric, meant), ...withWhom].join(" with ");
  if (shapeOf(meant.metric).unit !== "value") throw problems.notSummed(of);
  const answers = companies.map((company) => ({ company, answer: own(company) }));
  const lacking = answers.filter(({ answer }) => !answer).map(({ company }) => company);
  const found = answers.flatMap(({ answer }) => answer ?? []);
  const [first] = found;
  if (!first || lacking.length > 0) {
    const hasNone = (id: string) => !hasEver(edition, id, metric, period, from);
    // A group's own is one that a later day has, whatever its members lack.
    const notYet = typeof asked === "string" && !hasNone(asked) ? [asked] : lacking;
    const without = notYet.filter(hasNone);
    const group = groupWith(edition, companies, (id) => own(id) !== undefined);
    // A year of the company's own is another one of each, a relative one of the calendar is the same for all.
    const { label } = period.kind === "calendar" ? periodOf(edition, only, period, from.asOf) : period;
    throw noneOf(edition, { of, label, asOf: from.asOf }, { companies, notYet, without, group });
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

/** That companies have no figure: that it was not known yet, else which of them have none, and what group has one of all. */
function noneOf(
  edition: Edition,
  asked: { readonly of: string; readonly label: string; readonly asOf: Day | undefined },
  found: {
    readonly companies: readonly string[];
    readonly notYet: readonly string[];
    readonly without: readonly string[];
    readonly group: string | undefined;
  },
): Problem {
  const { of, asOf } = asked;
  const { companies, notYet, without, group } = found;
  const { number } = edition.release;
  const namesOf = (ids: readonly string[]) => ids.map((id) => edition.parties.nameOf(id));
  // Each has a latest period of its own.
  const label = asked.label.replace(/^its /, "their ");
  const names = namesOf(without);
  if (asOf !== undefined && names.length === 0)
    return problems.figureNotYet(number, severalInWords(namesOf(notYet)), of, label, asOf);
  if (names.length < companies.length) return problems.noFigureOfAll(number, of, label, names, companies.length);
  return problems.noFigureOfAny(number, of, label, names, group);
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
