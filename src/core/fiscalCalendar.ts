import { addMonths, formatISO, isLastDayOfMonth, lastDayOfMonth, parseISO } from "date-fns";
import type { Day } from "./days";
import type { Edition } from "./edition";
import type { AskedPeriod } from "./periods";
import type { Period } from "./records/period";

/** A quarter with its last day, numbered through the years, so that quarters can be counted from it. */
interface Anchor {
  readonly number: number;
  readonly ends: Day;
}

const calendarAnchor: Anchor = { number: numberOf(2000, 4), ends: "2000-12-31" };

/**
 * The period that is asked for, with its label: "FY-1" becomes "FY2024" for a company whose year 2025 had ended on the
 * edition's day. Where nothing is recorded of the company's fiscal years it stays as it was asked, and finds nothing.
 */
export function periodOf(edition: Edition, company: string, asked: AskedPeriod): AskedPeriod {
  if (!asked.relative) return asked;
  const anchor = asked.kind === "calendar" ? calendarAnchor : fiscalAnchor(edition, company);
  if (!anchor) return asked;
  const { unit, offset } = asked.relative;
  const quarters = unit === "year" ? 4 : 1;
  const number = lastEnded(anchor, quarters, edition.release.day) + offset * quarters;
  const years = `${asked.kind === "calendar" ? "CY" : "FY"}${Math.floor((number - 1) / 4)}`;
  return { kind: asked.kind, label: unit === "year" ? years : `Q${((number - 1) % 4) + 1} ${years}` };
}

/** The newest fiscal year or quarter that is recorded of a company. */
function fiscalAnchor({ records }: Edition, company: string): Anchor | undefined {
  const periods = [
    ...records.figures.filter((figure) => figure.company === company),
    ...records.revenueShares.filter(({ supplier }) => supplier === company),
  ].map(({ period }) => period);
  return periods
    .flatMap((period) => anchorOf(period) ?? [])
    .sort((a, b) => a.number - b.number)
    .at(-1);
}

function anchorOf({ label, ends }: Period): Anchor | undefined {
  const [, quarter = "4", year] = /^(?:Q([1-4]) )?FY(\d{4})$/.exec(label) ?? [];
  return year === undefined ? undefined : { number: numberOf(Number(year), Number(quarter)), ends };
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
  const anchored = parseISO(anchor.ends);
  const moved = addMonths(anchored, (number - anchor.number) * 3);
  return formatISO(isLastDayOfMonth(anchored) ? lastDayOfMonth(moved) : moved, { representation: "date" });
}

/** Quarters numbered through the years, so that the fourth of every year is a multiple of four. */
function numberOf(year: number, quarter: number): number {
  return year * 4 + quarter;
}
