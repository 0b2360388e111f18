import { isPartialDay, type Day } from "./days";
import type { Period } from "./records/period";
import { remembered } from "./remembered";
import type { periodKinds } from "./vocabulary";

/** A span of a company's accounts, as it is asked for. */
export interface AskedPeriod {
  readonly label: string;
  readonly kind: (typeof periodKinds)[number];
  /** Counted from the last one that had ended on the edition's day: its label is not known without a company. */
  readonly relative?: { readonly unit: "year" | "quarter"; readonly offset: number };
  /** Its last day, where that is known: of a fiscal period, if the company's years are recorded. */
  readonly ends?: Day;
}

const part = "Q[1-4]|[1-4]Q|H[12]|[12]H|9M";
const spelling = new RegExp(
  `^(?<kind1>FY|CY)? ?(?<part1>${part})?[ -]?(?<kind2>FY|CY)? ?(?<year>(?:20)?\\d{2}) ?(?<kind3>FY|CY)?[ -]?(?<part2>${part})?$`,
);
const relativeSpelling = /^(?<kind>F|C)?(?<unit>Y|Q) ?(?<offset>0|[+-]\d{1,2})$/;
const severalYears = /^CY20\d{2}-20\d{2}$/;

/**
 * Reads a period in any of its usual spellings: 2024, "FY2024", "2024FY", "Q2 2025", "2Q25", "2025Q2", "Q2 FY2026",
 * "CY2024", "CY2026-2030", and months or days, "2025-06". Without FY or CY it is the company's own fiscal period.
 * "FY0" is the last year that had ended on the edition's day, "FY-1" the one before, and so are "FQ0" and "CY0", "CQ0".
 */
export function periodFrom(value: unknown): AskedPeriod | undefined {
  return typeof value === "string" || typeof value === "number" ? periodRead(value) : undefined;
}

const periodRead = remembered((value: string | number): AskedPeriod | undefined => {
  const text = String(value).trim().replace(/\s+/g, " ").toUpperCase();
  if (severalYears.test(text) || (isPartialDay(text) && text.includes("-"))) return { label: text, kind: "calendar" };
  const found = spelling.exec(text)?.groups;
  if (!found?.["year"]) return relativeFrom(text);
  const kind = found["kind1"] ?? found["kind2"] ?? found["kind3"] ?? "FY";
  const span = (found["part1"] ?? found["part2"] ?? "").replace(/^([1-4])([QH])$/, "$2$1");
  const year = found["year"].padStart(4, "20");
  return { label: `${span} ${kind}${year}`.trim(), kind: kind === "CY" ? "calendar" : "fiscal" };
});

function relativeFrom(text: string): AskedPeriod | undefined {
  const { kind, unit, offset } = relativeSpelling.exec(text)?.groups ?? {};
  if (unit === undefined) return undefined;
  const relative = { unit: unit === "Y" ? "year" : "quarter", offset: Number(offset) } as const;
  return { label: text, kind: kind === "C" ? "calendar" : "fiscal", relative };
}

/** Whether a text is a period in the one spelling that the data uses. */
export function isPeriodLabel(text: string): boolean {
  const period = periodFrom(text);
  return period?.label === text && !period.relative;
}

/** The last days of the parts of a calendar year. */
const calendarEnds = new Map([
  ["", "12-31"],
  ["Q1", "03-31"],
  ["Q2", "06-30"],
  ["Q3", "09-30"],
  ["Q4", "12-31"],
  ["H1", "06-30"],
  ["H2", "12-31"],
  ["9M", "09-30"],
]);

/**
 * Whether a period of the data is the one asked for. A company whose fiscal year is the calendar year answers to both
 * "Q2 FY2025" and "Q2 CY2025"; a fiscal period that ends on another day never answers for one of the calendar, nor one
 * of the calendar for it.
 */
export function isPeriod(period: Period, asked: AskedPeriod): boolean {
  if (period.label === asked.label) return true;
  if (period.kind === asked.kind || (asked.ends !== undefined && asked.ends !== period.ends)) return false;
  const [fiscal, calendar] = period.kind === "fiscal" ? [period.label, asked.label] : [asked.label, period.label];
  const [, span = "", year = ""] = /^(?:(\w\w) )?CY(\d{4})$/.exec(calendar) ?? [];
  const sameWords = fiscal === `${span} FY${year}`.trim();
  return sameWords && period.ends === `${year}-${calendarEnds.get(span) ?? ""}`;
}

/** The record for the period asked for: one that has that very label, else one that covers the same days. */
export function forPeriod<Kind extends { period: Period }>(
  records: readonly Kind[],
  asked: AskedPeriod,
): Kind | undefined {
  return (
    records.find(({ period }) => period.label === asked.label) ?? records.find(({ period }) => isPeriod(period, asked))
  );
}
