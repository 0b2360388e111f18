import {
  addDays,
  differenceInCalendarDays,
  formatISO,
  isValid,
  lastDayOfMonth,
  lastDayOfYear,
  parseISO,
} from "date-fns";
import { remembered } from "./remembered";

/** A whole day, written yyyy-mm-dd, so that text order is time order. */
export type Day = string;

const excelEpoch = new Date(1899, 11, 30);
const lastExcelSerial = 2_958_465;
const months = "january february march april may june july august september october november december".split(" ");

const iso = (date: Date): Day => formatISO(date, { representation: "date" });

/** Whether a text is a day as far as it is known: 2025, 2025-05 or 2025-05-31. */
export const isPartialDay = remembered((text: string): boolean => {
  return /^(19|20)\d{2}(-\d{2}){0,2}$/.test(text) && isValid(parseISO(text));
});

/** The first day that a partial day may mean. */
export const firstDay = remembered((partial: string): Day => iso(parseISO(partial)));

/** The last day that a partial day may mean: what is dated 2025-05 is sure to be public on 2025-05-31. */
export function lastDay(partial: string): Day {
  return partial.length === "2025-05-31".length ? partial : lastOf(partial);
}

const lastOf = remembered((partial: string): Day => {
  const start = parseISO(partial);
  return iso(partial.length === "2025".length ? lastDayOfYear(start) : lastDayOfMonth(start));
});

/** How many days there are from one to another, both counted. */
export function daysFrom(first: Day, last: Day): number {
  return dayNumber(last) - dayNumber(first) + 1;
}

/** Days numbered through, as Excel numbers them. */
export const dayNumber = remembered((day: Day): number => differenceInCalendarDays(parseISO(day), excelEpoch));

/**
 * Reads a day as a worksheet gives it.
 * @param value An Excel serial number, a year, or a text: "2025-06-30", "2025-06", "2025", "30 Jun 2025".
 * @returns The day as far as it was given, or undefined if it is none.
 */
export function partialDayFrom(value: unknown): string | undefined {
  return typeof value === "number" || typeof value === "string" ? dayRead(value) : undefined;
}

const dayRead = remembered((value: number | string): string | undefined => {
  if (typeof value === "number") return dayFromNumber(value);
  const text = value.trim();
  return isPartialDay(text) ? text : dayFromWords(text);
});

/** Reads "30 Jun 2025"; the date library's own reader of such patterns would weigh more than all else in core. */
function dayFromWords(text: string): string | undefined {
  const [, day = "", month = "", year = ""] = /^(\d{1,2}) ([a-z]{3,}) (\d{4})$/i.exec(text) ?? [];
  const number = months.findIndex((name) => month !== "" && name.startsWith(month.toLowerCase())) + 1;
  const written = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isPartialDay(written) ? written : undefined;
}

function dayFromNumber(number: number): string | undefined {
  const year = String(number);
  if (isPartialDay(year)) return year;
  return number >= 1 && number <= lastExcelSerial ? iso(addDays(excelEpoch, Math.floor(number))) : undefined;
}
