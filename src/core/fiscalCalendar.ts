import { monthsLater, type Day } from "./days";
import type { Edition } from "./edition";
import { grouped } from "./grouped";
import { oncePer } from "./oncePer";
import type { AskedPeriod } from "./periods";
import type { Period } from "./records/period";
import { remembered } from "./remembered";

/** A quarter with its last day, numbered through the years, so that quarters can be counted from it. */
interface Anchor {
  readonly number: number;
  readonly ends: Day;
}

/** The quarters with which the parts of a year end. */
const lastQuarters = new Map([
  ["Q1", 1],
  ["Q2", 2],
  ["Q3", 3],
  ["Q4", 4],
  ["H1", 2],
  ["H2", 4],
  ["9M", 3],
]);

const calendarAnchor: Anchor = { number: numberOf(2000, 4), ends: "2000-12-31" };

/**
 * The period that is asked for, with its label and last day: "FY-1" becomes "FY2024" for a company whose year 2025 had
 * ended on the edition's day. Where nothing is recorded of the company's fiscal years it stays as it was asked, so that a
 * period with a label still finds its record, and a relative one finds nothing.
 */
export function periodOf(edition: Edition, company: string, asked: AskedPeriod): AskedPeriod {
  return periodsIn(edition)(company)(asked);
}

/** What each company's periods are, worked out once for each. */
const periodsIn = oncePer((edition: Edition) =>
  remembered((company: string) => {
    const fiscal = fiscalAnchor(edition, company);
    return oncePer((asked: AskedPeriod) => {
      const anchor = asked.kind === "calendar" ? calendarAnchor : fiscal;
      return anchor ? periodFromAnchor(asked, anchor, edition.release.day) : asked;
    });
  }),
);

function periodFromAnchor(asked: AskedPeriod, anchor: Anchor, day: Day): AskedPeriod {
  if (!asked.relative) {
    const number = lastQuarterOf(asked.label);
    return number === undefined ? asked : { ...asked, ends: endOf(number, anchor) };
  }
  const { unit, offset } = asked.relative;
  const quarters = unit === "year" ? 4 : 1;
  const number = lastEnded(anchor, quarters, day) + offset * quarters;
  const years = `${asked.kind === "calendar" ? "CY" : "FY"}${Math.floor((number - 1) / 4)}`;
  const label = unit === "year" ? years : `Q${((number - 1) % 4) + 1} ${years}`;
  return { kind: asked.kind, label, ends: endOf(number, anchor) };
}

/** The newest fiscal year, or part of one, that is recorded of a company. */
function fiscalAnchor(edition: Edition, company: string): Anchor | undefined {
  return recordedPeriods(edition)(company)
    .flatMap(({ period }) => anchorOf(period) ?? [])
    .sort((a, b) => a.number - b.number)
    .at(-1);
}

/** The periods for which anything is recorded of a company. */
const recordedPeriods = oncePer(({ records: { figures, revenueShares } }: Edition) =>
  grouped(
    [...figures, ...revenueShares.map(({ supplier, period }) => ({ company: supplier, period }))],
    ({ company }) => [company],
  ),
);

function anchorOf({ label, ends }: Period): Anchor | undefined {
  const number = lastQuarterOf(label);
  return number === undefined ? undefined : { number, ends };
}

/** The number of the quarter with which a fiscal year, or a part of one, ends. */
function lastQuarterOf(label: string): number | undefined {
  const [, part = "Q4", year] = /^(?:(\w\w) )?FY(\d{4})$/.exec(label) ?? [];
  const quarter = lastQuarters.get(part);
  return year === undefined || quarter === undefined ? undefined : numberOf(Number(year), quarter);
}

/** The number of the last quarter, or of the last one that ends a year, that had ended on a day. */
function lastEnded(anchor: Anchor, quarters: number, day: Day): number {
  let number = Math.ceil(anchor.number / quarters) * quarters;
  while (endOf(number, anchor) > day) number -= quarters;
  while (endOf(number + quarters, anchor) <= day) number += quarters;
  return number;
}

/** The last day of a quarter: whole months from the anchor's, to within the days by which a year of 52 weeks strays. */
function endOf(number: number, anchor: Anchor): Day {
  return monthsLater(anchor.ends, (number - anchor.number) * 3);
}

/** Quarters numbered through the years, so that the fourth of every year is a multiple of four. */
function numberOf(year: number, quarter: number): number {
  return year * 4 + quarter;
}
