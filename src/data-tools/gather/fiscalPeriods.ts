import { dayNumber, daysFrom, monthsLater, type Day } from "../../core/days";
import type { Period } from "../../core/records/basics";
import type { Statement } from "./companyFacts";

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
