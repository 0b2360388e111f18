import { type Day, daysFrom, daysLater, firstDay, lastDay, monthsLater } from "./days";
import { dollarsOf, noDollarsOf, publicDayOf } from "./amounts";
import type { Edition } from "./edition";
import type { CellValue } from "./fields";
import { problems } from "./problems";
import type { Deal } from "./records/deal";
import type { Frequency } from "./records/vocabulary";

/** The days over which a deal runs; of debt, the one on which it falls due. */
interface Term {
  readonly first: Day;
  readonly last: Day;
}

/**
 * A deal's own term; undefined unless its first day is disclosed, and either its last day or its length. Debt is not
 * spread: it falls due on one day, its maturity, which may be told by its length from the day on which it closed.
 * @param assumedYears How long it is taken to run where its own term is not disclosed, from the day on which it was public.
 * What is disclosed of its term stays: the assumption fills in the rest.
 */
export function termOf(deal: Deal, assumedYears?: number): Term | undefined {
  const { kind, start, end, termYears = assumedYears, closed, debt } = deal;
  const assumedStart = assumedYears === undefined ? undefined : publicDayOf(deal);
  if (kind === "debt-facility") {
    const due = debt?.maturity ?? end ?? yearsLater(start ?? closed ?? assumedStart, termYears);
    return due === undefined ? undefined : { first: lastDay(due), last: lastDay(due) };
  }
  const begins = start ?? assumedStart;
  if (begins === undefined) return undefined;
  const first = firstDay(begins);
  const last = end === undefined ? dayBefore(yearsLater(first, termYears)) : lastDay(end);
  // What was announced after its end is over by then.
  return last === undefined ? undefined : { first: first <= last ? first : last, last };
}

/** The day so many years after a day; of a partial one, after its last. Undefined where one of the two is not known. */
const yearsLater = (day: string | undefined, years: number | undefined): Day | undefined =>
  day === undefined || years === undefined ? undefined : monthsLater(lastDay(day), Math.round(years * 12));

const dayBefore = (day: Day | undefined): Day | undefined => day && daysLater(day, -1);

/**
 * What of a value falls on the days of a term up to and with a day, each day alike, in whole dollars.
 * Differences of it add up to the value to the dollar, however the term is divided.
 */
function valueThrough(day: Day, value: number, { first, last }: Term): number {
  if (day < first) return 0;
  if (day >= last) return value;
  return Math.round((value * daysFrom(first, day)) / daysFrom(first, last));
}

/** How a schedule is divided, and what it assumes. */
interface ScheduleShown {
  /** Left out, that of the first day of any term. */
  readonly firstYear: number | undefined;
  /** Left out, to the end of the last term. */
  readonly years: number | undefined;
  readonly frequency: Frequency;
  /** How many years a deal is taken to run whose term is not disclosed; left out, nothing is assumed. */
  readonly assumedYears?: number | undefined;
}

/** A deal's value in US dollars, and the days over which it is spread. */
interface Spread {
  readonly value: number;
  readonly term: Term;
}

/** The values of deals by what is known of their terms. */
interface Spreads {
  readonly disclosed: readonly Spread[];
  readonly assumed: readonly Spread[];
  /** What the deals are worth together that have no term. */
  readonly withoutTerm: number;
}

/**
 * The value of deals spread over their terms, as a table with a header row. After the years comes what falls in others,
 * then what has no disclosed term: in one row, or spread over the same years in rows of their own that are marked as
 * assumed. So the column always adds up to the deals' total, and a year in which only deals run whose value is not
 * disclosed adds nothing to it, as they do not.
 * @throws Problem (undisclosed) if there are deals, but none of them has a value.
 */
export function scheduleOf(deals: readonly Deal[], edition: Edition, shown: ScheduleShown): CellValue[][] {
  const { disclosed, assumed, withoutTerm } = knownSpreadsOf(deals, edition, shown.assumedYears);
  const periods = periodsOf(yearsShown([...disclosed, ...assumed], shown), shown.frequency);
  return [
    [shown.frequency, "value"],
    ...rowsOf(disclosed, periods),
    ...(shown.assumedYears === undefined
      ? [["term not disclosed", withoutTerm]]
      : rowsOf(assumed, periods).map(([label, value]) => [`${label} assumed`, value])),
  ];
}

/** What falls in each of the periods, which follow each other, and then in all others. */
function rowsOf(spreads: readonly Spread[], periods: readonly Period[]): [CellValue, number][] {
  const shown = periods.map((period) => ({ ...period, value: 0 }));
  let others = 0;
  for (const { value, term } of spreads) {
    const [first] = shown;
    const before = first ? valueThrough(first.before, value, term) : 0;
    let through = before;
    for (const period of shown) {
      const then = valueThrough(period.ends, value, term);
      period.value += then - through;
      through = then;
      // Of 100,000 deals most are over long before the last of them.
      if (through === value) break;
    }
    others += value - (through - before);
  }
  return [...shown.map(({ label, value }): [CellValue, number] => [label, value]), ["other years", others]];
}

/**
 * What of the value of deals lies after a day, each spread over its term, debt until its maturity; a deal without a
 * disclosed term adds nothing.
 * @throws Problem (undisclosed) if there are deals, but none of them has a value, or none that has one has a term.
 */
export function remainingOf(deals: readonly Deal[], edition: Edition, asOf: Day): number {
  const { disclosed, withoutTerm } = knownSpreadsOf(deals, edition);
  if (disclosed.length === 0 && withoutTerm > 0) throw problems.noTerm(deals.length);
  return sum(disclosed.map(({ value, term }) => value - valueThrough(asOf, value, term)));
}

/** What deals are worth together whose term is not disclosed, in US dollars. */
export const withoutTermOf = (deals: readonly Deal[], edition: Edition): number =>
  spreadsOf(deals, edition).withoutTerm;

/** The share of the disclosed value of deals that lies in terms that are disclosed; undefined where no value is. */
export function shareWithTerm(deals: readonly Deal[], edition: Edition): number | undefined {
  const { disclosed, withoutTerm } = spreadsOf(deals, edition);
  const withTerm = sum(disclosed.map(({ value }) => value));
  return withTerm + withoutTerm === 0 ? undefined : withTerm / (withTerm + withoutTerm);
}

/** The deals whose value is disclosed, each with its term. */
function spreadsOf(deals: readonly Deal[], edition: Edition, assumedYears?: number): Spreads {
  const disclosed: Spread[] = [];
  const assumed: Spread[] = [];
  let withoutTerm = 0;
  for (const deal of deals) {
    const value = dollarsOf(deal, edition, "headline");
    if (value === undefined) continue;
    const own = termOf(deal);
    const term = own ?? termOf(deal, assumedYears);
    if (term) (own ? disclosed : assumed).push({ value, term });
    else withoutTerm += value;
  }
  return { disclosed, assumed, withoutTerm };
}

/**
 * The same where something is known.
 * @throws Problem (undisclosed) if there are deals, but none of them has a value: that is not zero.
 */
function knownSpreadsOf(deals: readonly Deal[], edition: Edition, assumedYears?: number): Spreads {
  const spreads = spreadsOf(deals, edition, assumedYears);
  const { disclosed, assumed, withoutTerm } = spreads;
  if (deals.length > 0 && disclosed.length + assumed.length === 0 && withoutTerm === 0)
    throw noDollarsOf(deals, edition);
  return spreads;
}

/** The years asked for, else those from the first day of any term to the last; none where no deal has a term. */
function yearsShown(spreads: readonly Spread[], { firstYear, years }: ScheduleShown): number[] {
  const terms = spreads.map(({ term }) => term);
  const first = firstYear ?? yearOf(terms.map((term) => term.first).toSorted()[0]);
  const last =
    yearOf(
      terms
        .map((term) => term.last)
        .toSorted()
        .at(-1),
    ) ?? first;
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: years ?? Math.max(0, last - first + 1) }, (_, place) => first + place);
}

/** A year or quarter, with its last day and the one before its first. */
interface Period {
  readonly label: CellValue;
  readonly before: Day;
  readonly ends: Day;
}

/** The years or their quarters. */
function periodsOf(years: readonly number[], frequency: Frequency): Period[] {
  return years.flatMap((year): Period[] => {
    const before = `${year - 1}-12-31`;
    if (frequency === "year") return [{ label: year, before, ends: `${year}-12-31` }];
    const ends = ["03-31", "06-30", "09-30", "12-31"].map((end) => `${year}-${end}`);
    return ends.map((end, place) => ({ label: `${year}Q${place + 1}`, before: ends[place - 1] ?? before, ends: end }));
  });
}

function yearOf(day: Day | undefined): number | undefined {
  return day === undefined ? undefined : Number(day.slice(0, 4));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
