import { daysFrom, daysOf, firstDay, isPartialDay, type DateSystem, type Day } from "./days";
import { problems } from "./problems";
import { memoised } from "./caches";
import { folded, inOrder } from "./spelling";
import type { periodKinds } from "./records/vocabulary";

/** A span of a company's accounts, as it is asked for. */
export interface AskedPeriod {
  readonly label: string;
  readonly kind: (typeof periodKinds)[number];
  /** Counted from the last one that had ended on the edition's day: its label is not known without a company. */
  readonly relative?: { readonly unit: "year" | "quarter"; readonly offset: number };
  /** Whether the newest that is recorded is asked for, or the four quarters that end newest. */
  readonly newest?: "period" | "four-quarters";
  /** Whether it was asked for by its last day, which is its label. */
  readonly isDay?: true;
  /** Its last day, where that is known: of a fiscal period, if the company's years are recorded. */
  readonly ends?: Day;
}

/** A period as records have it. */
export type RecordedPeriod = Readonly<Pick<Required<AskedPeriod>, "label" | "kind" | "ends">>;

const parts = "Q[1-4]|[1-4]Q|H[12]|[12]H|9M";
const spelling = new RegExp(
  `^(?=\\w)(?<kind1>FY|CY)? ?(?<part1>${parts})?[ /-]?(?<kind2>FY|CY)? ?(?<year>(?:19|20|21)?\\d{2}) ?(?<kind3>FY|CY)?[ /-]?(?<part2>${parts})?$`,
);
const relativeSpelling = /^(?<kind>F|C)?(?<unit>Y|Q) ?(?<offset>0|[+-]\d{1,2})$/;
const newestSpellings = new Map<string, AskedPeriod>([
  ["LATEST", { label: "its latest period", kind: "fiscal", newest: "period" }],
  ...["LTM", "TTM"].map((word): [string, AskedPeriod] => [
    word,
    { label: "its last four quarters", kind: "fiscal", newest: "four-quarters" },
  ]),
]);
const severalYears = /^CY20\d{2}-20\d{2}$/;

/** Other ways to write parts of those spellings. */
const otherSpellings: readonly (readonly [RegExp, string])[] = [
  [/^FISCAL( YEAR)? /, "FY"],
  [/^CALENDAR( YEAR)? /, "CY"],
  // FQ2 2025, C1H25
  [/^([FC])(?=(?:Q\d|\dQ|H\d|\dH|9M)[ /'-]*\d)(\S{2})/, "$1Y $2"],
  // Q2'25, Q2 '25
  [/ ?'(?=\d\d$)/, " "],
  // FY2025A and FY25E: what is reported, and what is expected
  [/(\d) ?[AEF]$/, "$1"],
];

/**
 * Reads a period in any of its usual spellings: 2024, "FY2024", "2024FY", "FY2024/25", "Q2 2025", "2Q25", "Q2'25",
 * "2025Q2", "FQ2 2025", "CY2024", "CY2026-2030". Without FY or CY it is the company's own fiscal period. "FY0" is the
 * last year that had ended on the edition's day, "FY-1" the one before, and so are "FQ0" and "CY0", "CQ0". "latest" is the
 * newest that is recorded, "LTM" or "TTM" the last four quarters that are. A day, also as the number that a date cell
 * holds, is the period that ends on it; a month is the one of that name.
 */
export function periodFrom(value: unknown, system: DateSystem = 1900): AskedPeriod | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return periodRead(value) ?? periodFromDays(value, system);
}

const periodRead = memoised((value: string | number): AskedPeriod | undefined => {
  const text = withoutSecondYear(
    otherSpellings.reduce((said, [other, usual]) => said.replace(other, usual), folded(String(value)).toUpperCase()),
  );
  const newest = newestSpellings.get(text);
  if (newest) return newest;
  if (severalYears.test(text)) return { label: text, kind: "calendar" };
  const { year, kind1, kind2, kind3, part1, part2 } = spelling.exec(text)?.groups ?? {};
  if (year === undefined) return relativeFrom(text);
  const [kind = "FY", secondKind] = [kind1, kind2, kind3].filter((one) => one !== undefined);
  const [part = "", secondPart] = [part1, part2].filter((one) => one !== undefined);
  if (secondKind !== undefined || secondPart !== undefined) return undefined;
  const span = part.replace(/^([1-4])([QH])$/, "$2$1");
  const label = `${span} ${kind}${year.padStart(4, year < "70" ? "20" : "19")}`.trim();
  return { label, kind: kind === "CY" ? "calendar" : "fiscal" };
});

/** "FY2024/25" and "2024-2025" are the year that ends in 2025; "2011-12" is a month. */
function withoutSecondYear(text: string): string {
  const [, kind = "", first = "", second = ""] = /^(FY ?)?(\d{4}|\d\d)[/-](\d{4}|\d\d)$/.exec(text) ?? [];
  const isYear = (kind !== "" || first.length === 4) && !isPartialDay(text.replace("/", "-"));
  const next = String(Number(first) + 1)
    .padStart(2, "0")
    .slice(-first.length);
  return isYear && second.endsWith(next.slice(-2)) ? `${kind}${next}` : text;
}

/** A day or a month, as a date cell or a text gives it. */
function periodFromDays(value: string | number, system: DateSystem): AskedPeriod | undefined {
  const days = daysOf(value, system);
  if ("meant" in days) return undefined;
  if (days.first === days.last) return { label: days.last, kind: "calendar", isDay: true };
  const month = days.last.slice(0, "2025-05".length);
  return firstDay(month) === days.first ? { label: month, kind: "calendar" } : undefined;
}

function relativeFrom(text: string): AskedPeriod | undefined {
  const { kind, unit, offset } = relativeSpelling.exec(text)?.groups ?? {};
  if (unit === undefined) return undefined;
  const relative = { unit: unit === "Y" ? "year" : "quarter", offset: Number(offset) } as const;
  return { label: text, kind: kind === "C" ? "calendar" : "fiscal", relative };
}

/** Whether a text is a period in the one spelling that the data uses. */
export function isPeriodLabel(text: string): boolean {
  const period = periodFrom(text);
  return period?.label === text && !period.relative && !period.newest;
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
 * Whether a period of the data is the one asked for. One of the calendar is also the company's own that has the same days,
 * and the other way round: Microsoft's "Q2 FY2026" is "Q4 CY2025". Where the company's years are not known they are taken
 * for the calendar's.
 */
export function isPeriod(period: RecordedPeriod, asked: AskedPeriod): boolean {
  if (period.label === asked.label) return true;
  if (period.kind === asked.kind) return false;
  const ends = asked.ends ?? calendarEndOf(asked.label.replace("FY", "CY"));
  return period.ends === ends && lengthOf(period) === lengthOf(asked);
}

/** The last day of a year of the calendar, or of a part of one; undefined for any other label. */
export function calendarEndOf(label: string): Day | undefined {
  const [, part = "", year] = /^(?:(\w\w) )?CY(\d{4})$/.exec(label) ?? [];
  const end = calendarEnds.get(part);
  return year === undefined || end === undefined ? undefined : `${year}-${end}`;
}

/** What a period of the calendar is called that has the days of another one; undefined if there is none. */
export function calendarLabelOf({ label, ends }: RecordedPeriod): string | undefined {
  const length = partOf(label)?.slice(0, 1);
  const [part] = [...calendarEnds].find(([one, end]) => one.slice(0, 1) === length && ends.endsWith(end)) ?? [];
  return part === undefined ? undefined : `${part} CY${ends.slice(0, 4)}`.trim();
}

/** How much of a year a label means: "" for all of it, "Q2"; undefined for what is neither a year nor such a part. */
export function partOf(label: string): string | undefined {
  const [, part = "", year] = /^(?:(\w\w) )?([FC]Y\d{4})$/.exec(label) ?? [];
  return year === undefined ? undefined : part;
}

/** How long a period is, to tell it from others: by the first letter of its part of a year, "" of a year; else its label. */
export const lengthOf = ({ label }: Pick<AskedPeriod, "label">): string => partOf(label)?.slice(0, 1) ?? label;

/**
 * The records for the period asked for.
 * @throws Problem (malformed) if it was asked for by a day on which periods of different length end.
 */
export function inPeriod<Kind extends { period: RecordedPeriod }>(
  records: readonly Kind[],
  asked: AskedPeriod,
): Kind[] {
  if (asked.newest === "period") return ofNewest(records);
  if (!asked.isDay) return records.filter(({ period }) => isPeriod(period, asked));
  const found = records.filter(({ period }) => period.ends === asked.label);
  const labels = periodsInOrder(found);
  if (labels.length > 1) throw problems.severalPeriods(asked.label, labels);
  return found;
}

/** The records for the period that ends last; of several that end then the shortest, for that is recorded most often. */
export function ofNewest<Kind extends { period: RecordedPeriod }>(records: readonly Kind[]): Kind[] {
  const ends = records.reduce((newest, { period }) => (newest < period.ends ? period.ends : newest), "");
  const newest = records.filter(({ period }) => period.ends === ends);
  const [label] = periodsInOrder(newest);
  return newest.filter(({ period }) => period.label === label);
}

/** The record for the period asked for: one that has that very label, else one that covers the same days. */
export function forPeriod<Kind extends { period: RecordedPeriod }>(
  records: readonly Kind[],
  asked: AskedPeriod,
): Kind | undefined {
  return records.find(({ period }) => period.label === asked.label) ?? inPeriod(records, asked)[0];
}

/**
 * A period as far as a balance can tell, which stands at its end: a year and its second half are their fourth quarter, so
 * that "FY2025" and "Q4 FY2025" ask for the same.
 */
export function asQuarter<Kind extends AskedPeriod>(period: Kind): Kind {
  const [, part = "", year] = /^(?:(H1|H2|9M) )?([FC]Y\d{4})$/.exec(period.label) ?? [];
  return year === undefined ? period : { ...period, label: `${lastQuarters[part] ?? "Q4"} ${year}` };
}

const lastQuarters: Readonly<Record<string, string>> = { H1: "Q2", H2: "Q4", "9M": "Q3" };

/** The labels of the periods of records, each once, in the order of time. */
export function periodsInOrder(records: readonly { readonly period: RecordedPeriod }[]): string[] {
  const periods = records.map(({ period }) => period).sort(inTime);
  return [...new Set(periods.map(({ label }) => label))];
}

/** The order of time: periods that end first, and shorter ones, first. */
export const inTime = (a: RecordedPeriod, b: RecordedPeriod): number =>
  inOrder(a.ends, b.ends) || spanIn(a.label) - spanIn(b.label);

/** How long a period is, for putting it in order: in quarters, but 0 of a month or a day, and 5 of several years. */
const spanIn = (label: string): number => quarterCount(label) ?? (severalYears.test(label) ? 5 : 0);

/** How many quarters the parts of a year have, by the first letter of what they are called. */
const quartersIn: Readonly<Record<string, number>> = { Q: 1, H: 2, "9": 3, "": 4 };

/** How many quarters a period has; undefined for what is no year nor a part of one, such as a month. */
export function quarterCount(label: string): number | undefined {
  const part = partOf(label);
  return part === undefined ? undefined : quartersIn[part.slice(0, 1)];
}

/** Quarters follow one another if their last days are so many days apart: one of 14 weeks has 98. */
const [fewestDays, mostDays] = [80, 100];

/**
 * So many quarters of a series in a row, of which the last ends on a day, in the order of time.
 * @returns Undefined if one of them is missing.
 */
export function quartersTo<Kind extends { period: RecordedPeriod }>(
  series: readonly Kind[],
  ends: Day,
  count: number,
): Kind[] | undefined {
  const quarters = series.filter(({ period }) => quarterCount(period.label) === 1);
  let next = quarters.find(({ period }) => period.ends === ends);
  const found: Kind[] = [];
  while (next && found.length < count) {
    const { period } = next;
    found.unshift(next);
    next = quarters.find((one) => precedes(one.period, period));
  }
  return found.length === count ? found : undefined;
}

function precedes(earlier: RecordedPeriod, later: RecordedPeriod): boolean {
  const days = daysFrom(earlier.ends, later.ends) - 1;
  return days >= fewestDays && days <= mostDays;
}
