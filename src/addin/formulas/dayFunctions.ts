import { type DateSystem, type Day, dayNumber, daysLater, daysTo1904, lastDay } from "../../core/days";
import { leaveToExcel, type Operand, singleValue, whole } from "./operands";

/** What an operator or a function makes of its operands, in a workbook that numbers its days so. */
export type Operation = (operands: readonly Operand[], dateSystem: DateSystem) => unknown;

/** The first day that everybody numbers alike, since Excel's February of 1900 has 29 days, and the last one. */
const known = { first: "1900-03-01", last: "9999-12-31" } as const;

/** A whole number that is one: a text is read as some language has it, and TRUE is no number to EOMONTH. */
function count(operand: Operand | undefined): number {
  const value = singleValue(operand);
  return typeof value === "number" ? whole(() => value) : leaveToExcel();
}

/** The day that a number stands for. */
function dayOf(operand: Operand | undefined, dateSystem: DateSystem): Day {
  const number = count(operand) + shiftIn(dateSystem);
  const isKnown = number >= dayNumber(known.first) && number <= dayNumber(known.last);
  return isKnown ? daysLater(known.first, number - dayNumber(known.first)) : leaveToExcel();
}

/** The number that stands for a day. */
function numberOf(day: Day, dateSystem: DateSystem): number {
  return day >= known.first && day <= known.last ? dayNumber(day) - shiftIn(dateSystem) : leaveToExcel();
}

const shiftIn = (dateSystem: DateSystem): number => (dateSystem === 1904 ? daysTo1904 : 0);

/** A month as yyyy-mm, by its number in a year: 0 is the December before, 13 the January after. */
function monthOf(year: number, month: number): string {
  const months = year * 12 + month - 1;
  if (months < 1900 * 12 || months >= 10_000 * 12) return leaveToExcel();
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

const monthsAfter = (day: Day, months: number): string =>
  monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + months);

const part =
  (from: number, to: number): Operation =>
  ([day], dateSystem) =>
    Number(dayOf(day, dateSystem).slice(from, to));

/** Excel's functions of days, by name. */
export const dayFunctions: Readonly<Record<string, Operation>> = {
  DATE: ([year, month, day], dateSystem) =>
    numberOf(daysLater(`${monthOf(count(year), count(month))}-01`, count(day) - 1), dateSystem),
  EDATE([start, months], dateSystem) {
    const from = dayOf(start, dateSystem);
    const month = monthsAfter(from, count(months));
    const [same, end] = [`${month}-${from.slice(-2)}`, lastDay(month)];
    return numberOf(same < end ? same : end, dateSystem);
  },
  EOMONTH: ([start, months], dateSystem) =>
    numberOf(lastDay(monthsAfter(dayOf(start, dateSystem), count(months))), dateSystem),
  YEAR: part(0, 4),
  MONTH: part(5, 7),
  DAY: part(8, 10),
};
