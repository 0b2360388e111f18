import { memoised } from "./caches";
import { folded } from "./spelling";

/** A whole day, written yyyy-mm-dd, so that text order is time order. No time zone is ever asked: days are UTC's. */
export type Day = string;

/** The last day that there is, for a year has four digits. */
export const endOfTime: Day = "9999-12-31";

/** The days that a question means: those of a year or month from the first to the last, or one. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** The year from which a workbook counts its days. */
export type DateSystem = 1900 | 1904;

/** Days by which a number of the 1904 date system falls short of the same day's in the 1900 one. */
export const daysTo1904 = 1462;

const millisecondsADay = 86_400_000;
/** Day 0 of the 1900 date system; it comes before 1900 because of the leap day that Excel makes up in it. */
const dayZero = Date.UTC(1899, 11, 30);

const iso = (time: number): Day => new Date(time).toISOString().slice(0, "2025-05-31".length);

/** Days numbered through, as Excel numbers them. */
export const dayNumber = memoised((day: Day): number => (Date.parse(day) - dayZero) / millisecondsADay);

/** The day with a number of the 1900 date system. */
const dayNumbered = (number: number): Day => iso(dayZero + Math.floor(number) * millisecondsADay);

/** The day some days later, or before where the number is negative. */
export const daysLater = (day: Day, days: number): Day => dayNumbered(dayNumber(day) + days);

/** The day some months later: the last of its month where the month is too short, or where the day is the last of its own. */
export function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const end = monthEnd(year, month + months);
  const isLast = day === monthEnd(year, month);
  return isLast || Number(end.slice(-2)) <= date ? end : `${end.slice(0, -2)}${day.slice(-2)}`;
}

/** How many days there are from one to another, both counted. */
export function daysFrom(first: Day, last: Day): number {
  return dayNumber(last) - dayNumber(first) + 1;
}

/** How many years there are from one to another, both counted: whole months as twelfths, days beyond as they are on average. */
export function yearsFrom(first: Day, last: Day): number {
  const [from, after] = [first, daysLater(last, 1)].map((day) => day.split("-").map(Number));
  const [years = 0, months = 0, days = 0] = [0, 1, 2].map((part) => (after?.[part] ?? 0) - (from?.[part] ?? 0));
  return years + months / 12 + days / 365.25;
}

/** The last day of a month, of which the first is 1. */
const monthEnd = (year: number, month: number): Day => iso(Date.UTC(year, month, 0));

/** Whether a text is a day as far as it is known: 2025, 2025-05 or 2025-05-31. */
export const isPartialDay = memoised((text: string): boolean => {
  const [, year, month = "01", day = "01"] = /^(19\d\d|[2-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  return (
    year !== undefined && iso(Date.UTC(Number(year), Number(month) - 1, Number(day))) === `${year}-${month}-${day}`
  );
});

/** The first day that a partial day may mean. */
export const firstDay = (partial: string): Day => `${partial}-01-01`.slice(0, "2025-05-31".length);

/** The last day that a partial day may mean: what is dated 2025-05 is sure to be public on 2025-05-31. */
export function lastDay(partial: string): Day {
  return partial.length === "2025-05-31".length ? partial : lastOf(partial);
}

const lastOf = memoised((partial: string): Day => {
  const [year, month = "12"] = partial.split("-");
  return monthEnd(Number(year), Number(month));
});

/** What stands for a day but is none: what may have been meant, each as one would write it. */
interface Unsure {
  readonly meant: readonly string[];
}

/** From which year to which a number can be a year, or the number of a day: any other is a slip, or another figure. */
const plausible = { first: 1990, last: 2199 };
const plausibleNumbers = {
  first: dayNumber(`${plausible.first}-01-01`),
  last: dayNumber(`${plausible.last}-12-31`) + 1,
};

/**
 * Reads days as a worksheet gives them.
 * @param value The number of a day, a year, or a text: "2025-06-30", "2025-06", "30 Jun 2025", "June 2025", "Q3 2025".
 * @param system How the workbook numbers its days.
 * @returns Nothing meant if it is no day in any way of reading it.
 */
export function daysOf(value: string | number, system: DateSystem): Days | Unsure {
  return readers[system](value);
}

const readerFor = (system: DateSystem) =>
  memoised((value: string | number): Days | Unsure => {
    if (typeof value === "number") return daysFromNumber(value, system);
    const text = folded(value);
    const number = /^\d+(\.\d+)?$/.test(text) && !isPartialDay(text);
    return number ? daysFromNumber(Number(text), system) : daysFromText(text);
  });
const readers: Record<DateSystem, (value: string | number) => Days | Unsure> = {
  1900: readerFor(1900),
  1904: readerFor(1904),
};

const spanOf = (partial: string): Days => ({ first: firstDay(partial), last: lastDay(partial) });

function daysFromNumber(number: number, system: DateSystem): Days | Unsure {
  if (Number.isInteger(number) && number >= plausible.first && number <= plausible.last) return spanOf(String(number));
  const serial = system === 1904 ? number + daysTo1904 : number;
  if (serial >= plausibleNumbers.first && serial < plausibleNumbers.last) return spanOf(dayNumbered(serial));
  const digits = String(number);
  // 25 may have been meant with a century, 202512 and 20251231 with hyphens.
  const written = number < 50 ? `20${digits}` : digits.replace(/^(\d{4})(\d\d)(\d\d)?$/, hyphened);
  return { meant: isPartialDay(written) && written !== digits ? [written] : [] };
}

const hyphened = (_: string, ...parts: (string | undefined)[]): string =>
  parts
    .slice(0, 3)
    .filter((part) => part !== undefined)
    .join("-");

const timeOfDay = /[t ,]+\d{1,2}:\d\d(:\d\d(\.\d+)?)?( ?[ap]m)?( ?(z|utc|gmt|[+-]\d\d:?\d\d))?$/;
/** Q3'25, where the century is left out. */
const withoutCentury = / ?'(?=\d\d$)/;
const dayOfWeek = /^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?\.?,? /;

/** One way to read a text, as one would rather write it. */
interface Reading {
  readonly written: string;
  readonly days: Days;
  /** Whether the century had to be guessed. */
  readonly guessed: boolean;
}

/** @param text Folded. */
function daysFromText(text: string): Days | Unsure {
  const day = text.replace(timeOfDay, "").replace(dayOfWeek, "").replace(withoutCentury, " ");
  const readings = [...partsOfYearIn(day), ...daysIn(day)];
  const [only, ...others] = readings;
  return only && others.length === 0 && !only.guessed ? only.days : { meant: readings.map(({ written }) => written) };
}

/** Reads "Q3 2025", "3Q 2025", "2025Q3" and "H1 2025", of the calendar. */
function partsOfYearIn(text: string): Reading[] {
  const yearLast = text.replace(/^(\d{4})[ -]?(c?[qh]\d)$/, "$2 $1").replace(/^(\d)([qh])/, "$2$1");
  const [, part, number, digits] = /^c?([qh])([1-4])[ -]?(?:cy)?((?:20)?\d\d)$/.exec(yearLast) ?? [];
  const months = part === "q" ? 3 : 6;
  const end = Number(number) * months;
  if (part === undefined || digits === undefined || end > 12) return [];
  const year = digits.padStart(4, "20");
  return [
    {
      written: `${part.toUpperCase()}${end / months} ${year}`,
      days: { first: iso(Date.UTC(Number(year), end - months, 1)), last: monthEnd(Number(year), end) },
      guessed: digits.length < 4,
    },
  ];
}

/** Reads days whose parts are numbers, or the names of months, in each of the orders in which people write them. */
function daysIn(text: string): Reading[] {
  if (!/^[a-z\d].*[a-z\d.°]$/.test(text)) return [];
  const parts = text
    .replace(/^cy ?/, "")
    .split(/[\s,./-]+/)
    .filter(Boolean)
    .map(partRead);
  const last = parts.at(-1);
  const guessed = last?.is === "number" && parts.length > 1 && !parts.some((part) => part?.is === "year");
  if (guessed) parts.splice(-1, 1, { is: "year", digits: `20${last.digits}` });
  const shape = parts.map((part) => part?.is ?? "?").join(" ");
  const partials = (orders[shape] ?? []).map((order) => order.map((place) => parts[place]?.digits).join("-"));
  return [...new Set(partials)]
    .filter((partial) => isPartialDay(partial))
    .map((partial) => ({ written: partial, days: spanOf(partial), guessed }));
}

/** In which places the year, the month and the day stand, by what the parts are: several where it can be told in several ways. */
const orders: Readonly<Record<string, readonly (readonly number[])[]>> = {
  year: [[0]],
  "year number": [[0, 1]],
  "number year": [[1, 0]],
  "year month": [[0, 1]],
  "month year": [[1, 0]],
  "year number number": [[0, 1, 2]],
  "year month number": [[0, 1, 2]],
  "number month year": [[2, 1, 0]],
  "month number year": [[2, 0, 1]],
  "number number year": [
    [2, 1, 0],
    [2, 0, 1],
  ],
};

interface Part {
  readonly is: "year" | "month" | "number";
  readonly digits: string;
}

const monthNames = [
  "january february march april may june july august september october november december",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
].map((names) => names.split(" "));

/** Reads a part of a day; the names of months, in full or begun, by their numbers. */
function partRead(part: string): Part | undefined {
  if (/^\d{4}$/.test(part)) return { is: "year", digits: part };
  const [, number] = /^(\d{1,2})(?:st|nd|rd|th|°)?$/.exec(part) ?? [];
  if (number !== undefined) return { is: "number", digits: number.padStart(2, "0") };
  const begun = part.length < 3 ? [] : monthNames.map((names) => names.findIndex((name) => name.startsWith(part)) + 1);
  const month = Math.max(0, ...begun);
  return month > 0 ? { is: "month", digits: String(month).padStart(2, "0") } : undefined;
}
