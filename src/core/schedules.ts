import { type Day, daysFrom, daysLater, firstDay, lastDay, monthsLater } from "./days";
import { dollarsOf } from "./dollars";
import type { Edition } from "./edition";
import type { CellValue } from "./fields";
import { problems } from "./problems";
import type { Deal } from "./records/deal";
import type { Frequency } from "./records/vocabulary";

/** The days over which a deal runs. */
interface Term {
  readonly first: Day;
  readonly last: Day;
}

/** The deal's own term; undefined unless its first day is disclosed, and either its last day or its length. */
function termOf({ start, end, termYears }: Deal): Term | undefined {
  if (start === undefined) return undefined;
  const first = firstDay(start);
  if (end !== undefined) return { first, last: lastDay(end) };
  if (termYears === undefined) return undefined;
  return { first, last: daysLater(monthsLater(first, Math.round(termYears * 12)), -1) };
}

/**
 * What of a value falls on the days of a term up to and with a day, each day alike, in whole dollars.
 * Differences of it add up to the value to the dollar, however the term is divided.
 */
function valueThrough(day: Day, value: number, { first, last }: Term): number {
  if (day < first) return 0;
  if (day >= last) return value;
  return Math.round((value * daysFrom(first, day)) / daysFrom(first, last));
}

/** Which years a schedule shows; left out, from the first year of any term to the last. */
interface ScheduleYears {
  readonly firstYear: number | undefined;
  readonly years: number | undefined;
  readonly frequency: Frequency;
}

/** A deal's value in US dollars and the term over which it is spread, if that is disclosed. */
interface Spread {
  readonly value: number;
  readonly term: Term | undefined;
}

/**
 * The value of deals spread over their terms, as a table with a header row. Its last two rows hold what falls in other
 * years and what has no disclosed term, so that the column always adds up to the deals' total.
 */
export function scheduleOf(deals: readonly Deal[], edition: Edition, shown: ScheduleYears): CellValue[][] {
  const spreads = spreadsOf(deals, edition);
  const through = (day: Day) => sum(spreads.map(({ value, term }) => (term ? valueThrough(day, value, term) : 0)));
  const periods = periodsOf(yearsShown(spreads, shown), shown.frequency);
  const rows = periods.map(({ label, before, ends }): [CellValue, number] => [label, through(ends) - through(before)]);
  const withTerm = sum(spreads.map(({ value, term }) => (term ? value : 0)));
  return [
    [shown.frequency, "value"],
    ...rows,
    ["other years", withTerm - sum(rows.map(([, value]) => value))],
    ["term not disclosed", sum(spreads.map(({ value }) => value)) - withTerm],
  ];
}

/**
 * What of the value of deals lies after a day, each spread over its term; a deal without a disclosed term adds nothing.
 * @throws Problem (undisclosed) if none that has a value has a term.
 */
export function remainingOf(deals: readonly Deal[], edition: Edition, asOf: Day): number {
  const spreads = spreadsOf(deals, edition);
  if (spreads.length > 0 && spreads.every(({ term }) => !term)) throw problems.noTerm();
  return sum(spreads.map(({ value, term }) => (term ? value - valueThrough(asOf, value, term) : 0)));
}

/** The share of the disclosed value of deals that lies in terms that are disclosed; undefined where no value is. */
export function shareWithTerm(deals: readonly Deal[], edition: Edition): number | undefined {
  const spreads = spreadsOf(deals, edition);
  const value = sum(spreads.map((spread) => spread.value));
  return value === 0 ? undefined : sum(spreads.map((spread) => (spread.term ? spread.value : 0))) / value;
}

/** The deals whose value is disclosed, each with its term. */
const spreadsOf = (deals: readonly Deal[], edition: Edition): Spread[] =>
  deals.flatMap((deal) => {
    const value = dollarsOf(deal, edition, "headline");
    return value === undefined ? [] : [{ value, term: termOf(deal) }];
  });

/** The years asked for, else those from the first day of any term to the last; none where no deal has a term. */
function yearsShown(spreads: readonly Spread[], { firstYear, years }: ScheduleYears): number[] {
  const terms = spreads.flatMap(({ term }) => term ?? []);
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

/** The years or their quarters, each with its last day and the one before its first. */
function periodsOf(years: readonly number[], frequency: Frequency): { label: CellValue; before: Day; ends: Day }[] {
  return years.flatMap((year): { label: CellValue; before: Day; ends: Day }[] => {
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
