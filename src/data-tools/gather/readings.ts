import { type Day, dayNumber, daysFrom, monthsLater } from "../../core/days";
import type { Period } from "../../core/records/basics";
import { inOrder } from "../../core/spelling";
import type { Line, RegisteredCompany, Tag } from "../register";
import { statementsOf, type CompanyFacts, type Statement } from "./companyFacts";

/** What the filings state of a line for a period: what stated it first, under the first tag that has it. */
export interface Reading {
  readonly line: Line;
  readonly period: Period;
  readonly isBalance: boolean;
  readonly amount: number;
  readonly filing: Statement;
  /** Filings that state other amounts for the same period, the first one for each amount. */
  readonly restated: readonly Statement[];
}

/** A quarter that no filing states: what is left of the year up to its end without the year up to its beginning. */
export interface Remainder {
  readonly line: Line;
  readonly period: Period;
  readonly amount: number;
  readonly whole: Reading;
  readonly less: Reading;
}

/** What a file of company facts says of a company. */
export interface Read {
  readonly readings: readonly Reading[];
  readonly remainders: readonly Remainder[];
  /** Filings of days after the edition's, which were left aside, with one of their statements each. */
  readonly later: readonly Statement[];
}

/** Which periods and filings are of interest. */
export interface Bounds {
  /** Periods that end earlier are left aside. */
  readonly from?: string | undefined;
  /** Filings of later days are left aside. */
  readonly until: string;
}

/** Reads all lines of a company that its filings state. */
export function readingsIn(facts: CompanyFacts, company: RegisteredCompany, bounds: Bounds): Read {
  const lines = company.lines.map((line) => readingsOf(line, facts, company, bounds));
  // What is taken off to find a quarter ends before it, and so maybe before what is of interest.
  const isWanted = ({ period }: Reading | Remainder): boolean => (bounds.from ?? "") <= period.ends;
  return {
    readings: lines.flat().filter(isWanted),
    remainders: lines.flatMap(remaindersOf).filter(isWanted),
    later: laterThan(bounds, facts, company),
  };
}

function laterThan({ until }: Bounds, facts: CompanyFacts, { lines }: RegisteredCompany): Statement[] {
  const statements = lines.flatMap(({ tags }) => tags.flatMap(({ tag }) => statementsOf(facts, tag)));
  const later = statements.filter(({ filed }) => filed > until);
  return [...new Map(later.map((statement) => [statement.accn, statement])).values()];
}

/** What the filings state of one line, a reading for each period, in the order of time. */
function readingsOf(line: Line, facts: CompanyFacts, company: RegisteredCompany, { until }: Bounds): Reading[] {
  const readings = new Map<string, Reading>();
  for (const tag of line.tags) {
    for (const statement of statementsOf(facts, tag.tag)) {
      const period = fiscalPeriodOf(statement, company.fiscalYearEnd);
      if (!period || !holdsFor(tag, statement) || statement.filed > until) continue;
      const first = readings.get(period.label);
      readings.set(period.label, first ? restatedBy(first, statement) : newReading(line, period, statement));
    }
  }
  return [...readings.values()].sort((a, b) => inOrder(orderOf(a), orderOf(b)));
}

const holdsFor = ({ from = "", until }: Tag, { end }: Statement): boolean => from <= end && end <= (until ?? end);

const newReading = (line: Line, period: Period, filing: Statement): Reading => ({
  line,
  period,
  isBalance: filing.start === undefined,
  amount: filing.val,
  filing,
  restated: [],
});

/** A reading with what another filing states for its period. */
function restatedBy(reading: Reading, other: Statement): Reading {
  const known = [reading.amount, ...reading.restated.map(({ val }) => val)];
  return known.includes(other.val) ? reading : { ...reading, restated: [...reading.restated, other] };
}

const orderOf = ({ period }: Reading): string => `${period.ends} ${period.label}`;

/** The parts of a year, each with the quarter that is left of it without the part before. */
const steps = [
  { whole: "H1 ", less: "Q1 ", quarter: "Q2 " },
  { whole: "9M ", less: "H1 ", quarter: "Q3 " },
  { whole: "", less: "9M ", quarter: "Q4 " },
] as const;

/** The quarters of a line that follow only from what was stated for longer periods. */
function remaindersOf(readings: readonly Reading[]): Remainder[] {
  const byLabel = new Map(readings.map((reading) => [reading.period.label, reading]));
  const years = new Set(readings.map(({ period }) => period.label.slice(-"FY2026".length)));
  return [...years].flatMap((year) =>
    steps.flatMap(({ whole: longer, less: shorter, quarter }): Remainder[] => {
      const whole = byLabel.get(`${longer}${year}`);
      const less = byLabel.get(`${shorter}${year}`);
      const label = `${quarter}${year}`;
      if (!whole || !less || byLabel.has(label)) return [];
      return [
        { line: whole.line, period: { ...whole.period, label }, amount: whole.amount - less.amount, whole, less },
      ];
    }),
  );
}

/** Whether a reading is only of use for what remains of it: half a year, or nine months. */
export const isCumulative = ({ period }: Reading): boolean => /^(H1|9M) /.test(period.label);

/** By how many days a year of 52 or 53 weeks may end before or after the day of the calendar. */
const STRAYING = 10;

/** How many days the parts of a year have that begin with it, and how they are labelled after the quarter they end with. */
const lengths = [
  { quarters: 1, least: 80, most: 100 },
  { quarters: 2, least: 170, most: 195 },
  { quarters: 3, least: 255, most: 290 },
  { quarters: 4, least: 350, most: 380 },
] as const;

/** The labels of what lasts from the beginning of a year to the end of its second, third and fourth quarter. */
const sinceBeginning = new Map([
  [2, "H1 "],
  [3, "9M "],
  [4, ""],
]);

/**
 * The company's own period for which a filing states something, from its first and last day alone. A balance stands at
 * the end of a quarter.
 * @param yearEnd Month and day on which the company's years end: 06-30.
 * @returns Nothing for what is neither a quarter nor a year up to one: a month, or the twelve months to some day.
 */
export function fiscalPeriodOf({ start, end }: Pick<Statement, "start" | "end">, yearEnd: string): Period | undefined {
  const ending = quarterEnding(end, yearEnd);
  const quarters = start === undefined ? 1 : quartersIn(daysFrom(start, end));
  if (!ending || quarters === undefined) return undefined;
  const { year, quarter } = ending;
  if (quarters === 1) return { label: `Q${quarter} FY${year}`, kind: "fiscal", ends: end };
  const part = quarters === quarter ? sinceBeginning.get(quarters) : undefined;
  return part === undefined ? undefined : { label: `${part}FY${year}`, kind: "fiscal", ends: end };
}

/** The quarter that ends about a day. A year has the number of the one in which it ends, or nearly does. */
function quarterEnding(day: Day, yearEnd: string): { year: number; quarter: number } | undefined {
  const thisYear = Number(day.slice(0, 4));
  return [thisYear - 1, thisYear, thisYear + 1]
    .flatMap((year) => [1, 2, 3, 4].map((quarter) => ({ year, quarter })))
    .find(({ year, quarter }) => {
      const nominal = monthsLater(`${year}-${yearEnd}`, (quarter - 4) * 3);
      return Math.abs(dayNumber(nominal) - dayNumber(day)) <= STRAYING;
    });
}

const quartersIn = (days: number): number | undefined =>
  lengths.find(({ least, most }) => least <= days && days <= most)?.quarters;
