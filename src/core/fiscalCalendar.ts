import { monthsLater, type Day } from "./days";
import { type Edition } from "./edition";
import { cachedPer, grouped, memoised } from "./caches";
import type { AskedPeriod } from "./periods";
import type { Period } from "./records/basics";

/** A quarter with its last day, numbered through the years, so that quarters can be counted from it. */
interface Anchor {
  readonly number: number;
  readonly ends: Day;
}

/** The quarters of a company or of the calendar: the newest that is recorded, and the last days of all that are. */
interface Quarters {
  readonly newest: Anchor;
  readonly ends: ReadonlyMap<number, Day>;
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

const calendar: Quarters = { newest: { number: numberOf(2000, 4), ends: "2000-12-31" }, ends: new Map() };

/**
 * The period that is asked for, with its label and last day: "FY-1" becomes "FY2024" for a company whose year 2025 had
 * ended on a day, the edition's own unless another is given. Where nothing is recorded of the company's fiscal years it
 * stays as it was asked, so that a period with a label still finds its record, and a relative one finds nothing.
 */
export function periodOf(
  edition: Edition,
  company: string,
  asked: AskedPeriod,
  day: Day = edition.release.day,
): AskedPeriod {
  const periods = periodsIn(edition)(company);
  return asked.relative && day !== edition.release.day ? periods.asOf(asked, day) : periods.now(asked);
}

/** What each company's periods are, worked out once for each. */
const periodsIn = cachedPer((edition: Edition) =>
  memoised((company: string) => {
    const fiscal = fiscalQuarters(edition, company);
    const asOf = (asked: AskedPeriod, day: Day): AskedPeriod => {
      const quarters = asked.kind === "calendar" ? calendar : fiscal;
      return quarters ? periodAmong(quarters, asked, day) : asked;
    };
    return { asOf, now: cachedPer((asked: AskedPeriod) => asOf(asked, edition.release.day)) };
  }),
);

function periodAmong(known: Quarters, asked: AskedPeriod, day: Day): AskedPeriod {
  if (!asked.relative) {
    const number = lastQuarterOf(asked.label);
    return number === undefined ? asked : { ...asked, ends: endOf(number, known) };
  }
  const { unit, offset } = asked.relative;
  const quarters = unit === "year" ? 4 : 1;
  const number = lastEnded(known, quarters, day) + offset * quarters;
  const years = `${asked.kind === "calendar" ? "CY" : "FY"}${Math.floor((number - 1) / 4)}`;
  const label = unit === "year" ? years : `Q${((number - 1) % 4) + 1} ${years}`;
  return { kind: asked.kind, label, ends: endOf(number, known) };
}

/** The fiscal years, and parts of them, that are recorded of a company. */
function fiscalQuarters(edition: Edition, company: string): Quarters | undefined {
  const recorded = recordedPeriods(edition)(company)
    .flatMap(({ period }) => anchorOf(period) ?? [])
    .sort((a, b) => a.number - b.number);
  const newest = recorded.at(-1);
  return newest && { newest, ends: new Map(recorded.map(({ number, ends }) => [number, ends])) };
}

/** The periods for which anything is recorded of a company. */
const recordedPeriods = cachedPer(({ records: { figures, revenueShares } }: Edition) =>
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

/** That of the last quarter there is, for a year has four digits. */
const lastNumber = numberOf(9999, 4);

/** The number of the last quarter, or of the last one that ends a year, that had ended on a day. */
function lastEnded(known: Quarters, quarters: number, day: Day): number {
  let number = Math.ceil(known.newest.number / quarters) * quarters;
  while (endOf(number, known) > day) number -= quarters;
  // As of 31 December 9999 no later one would ever lie ahead.
  while (number + quarters <= lastNumber && endOf(number + quarters, known) <= day) number += quarters;
  return number;
}

/**
 * The last day of a quarter: the one that is recorded, else whole months from the newest's, to within the days by which a
 * year of 52 weeks strays. NVIDIA's FY2026 ended on 25 January 2026, three months before 26 April less a day.
 */
const endOf = (number: number, { newest, ends }: Quarters): Day =>
  ends.get(number) ?? monthsLater(newest.ends, (number - newest.number) * 3);

/** Quarters numbered through the years, so that the fourth of every year is a multiple of four. */
function numberOf(year: number, quarter: number): number {
  return year * 4 + quarter;
}
