import { type DateSystem, type Day, dayNumber, daysLater, daysTo1904, lastDay } from "../../core/days";
import {
  areEqual,
  asIs,
  fail,
  ErrorValue,
  leaveToExcel,
  line,
  number,
  type Operand,
  placeAmong,
  reckoned,
  roundable,
  rows,
  singleValue,
  textOf,
  truth,
  whole,
} from "./operands";
import { isCellError } from "./workbookContents";

/** What an operator or a function makes of its operands, in a workbook that numbers its days so. */
type Operation = (operands: readonly Operand[], dateSystem: DateSystem) => unknown;

/**
 * What Excel calculates out of some operands, with one of the operators and functions that stand most often in arguments of
 * DEALS, as in "FY"&B3 or DATE(2025,6,30). They know only what means the same in every Excel: a guess at a number
 * written in another language, or at a cell that may be empty, could have a report say that a formula stays as it is.
 * @param name The operator's sign, or the function's name in any case.
 * @param dateSystem How the workbook numbers its days.
 * @returns A value, or the error that it comes to; of what picks one of its operands also rows of values.
 * @throws OnlyExcel
 * @example calculated("&", [() => "FY", () => 2025], 1900) // "FY2025"
 */
export function calculated(name: string, operands: readonly Operand[], dateSystem: DateSystem): unknown {
  const operation = operations.get(name.toUpperCase().replace(/^_XLFN\./, "")) ?? leaveToExcel;
  try {
    return operation(operands, dateSystem);
  } catch (cause) {
    if (cause instanceof ErrorValue) return cause.value;
    throw cause;
  }
}

const arithmetic =
  (result: (one: number, other: number) => number): Operation =>
  ([first, second]) => {
    const [one, other] = [number(first), number(second)];
    return reckoned(result(one, other), one, other);
  };

/** Whether the first number is less, -1, equal, 0, or more, 1; which of two texts comes first depends on the language. */
const comparison =
  (holds: (order: number) => boolean): Operation =>
  ([first, second]) => {
    const [one, other] = [singleValue(first), singleValue(second)];
    if (typeof one !== "number" || typeof other !== "number") return leaveToExcel();
    return holds(areEqual(one, other) ? 0 : Math.sign(one - other));
  };

const joined: Operation = (operands) => operands.map(textOf).join("");

/** The first operand, or the second in place of an error. */
const unless =
  (isCaught: (error: string) => boolean): Operation =>
  ([value, other]) => {
    const known = asIs(value);
    if (isCellError(known)) return isCaught(known.error) ? asIs(other) : known;
    return singleValue(() => known);
  };

/** Whether the last argument of a lookup asks for nothing but the very value. */
const isExact = (operand: Operand | undefined): boolean => operand !== undefined && number(operand) === 0;

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
const dayFunctions: Readonly<Record<string, Operation>> = {
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

const [plus, minus] = [arithmetic((one, other) => one + other), arithmetic((one, other) => one - other)];

const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ...Object.entries(dayFunctions),
  ["&", joined],
  ["CONCAT", joined],
  ["CONCATENATE", joined],
  ["+", (operands, system) => (operands.length === 1 ? asIs(operands[0]) : plus(operands, system))],
  ["-", (operands, system) => (operands.length === 1 ? 0 - number(operands[0]) : minus(operands, system))],
  ["*", arithmetic((one, other) => one * other)],
  ["/", arithmetic((one, other) => (other === 0 ? fail("#DIV/0!") : one / other))],
  ["%", ([value]) => number(value) / 100],
  ["=", ([one, other]) => areEqual(singleValue(one), singleValue(other))],
  ["<>", ([one, other]) => !areEqual(singleValue(one), singleValue(other))],
  ["<", comparison((order) => order < 0)],
  [">", comparison((order) => order > 0)],
  ["<=", comparison((order) => order <= 0)],
  [">=", comparison((order) => order >= 0)],
  ["IF", ([condition, yes, no]) => (truth(condition) ? asIs(yes) : no !== undefined && asIs(no))],
  ["IFERROR", unless(() => true)],
  ["IFNA", unless((error) => error === "#N/A")],
  ["AND", (operands) => operands.map(truth).every(Boolean)],
  ["OR", (operands) => operands.map(truth).some(Boolean)],
  ["NOT", ([value]) => !truth(value)],
  ["TRUE", () => true],
  ["FALSE", () => false],
  ["NA", () => fail("#N/A")],
  ["INT", ([value]) => Math.floor(roundable(value))],
  [
    "ROUNDUP",
    ([value, digits]) => (isExact(digits) && number(value) >= 0 ? Math.ceil(roundable(value)) : leaveToExcel()),
  ],
  ["CHOOSE", ([place, ...values]) => asIs(values[whole(place) - 1])],
  ["INDEX", ([range, row, column]) => picked(rows(range), whole(row), column && whole(column))],
  [
    "MATCH",
    ([sought, range, kind]) => (isExact(kind) ? placeAmong(sought, line(range), true) || fail("#N/A") : leaveToExcel()),
  ],
  [
    "VLOOKUP",
    ([sought, range, column, isNear]) => {
      const [table, at] = [rows(range), whole(column)];
      // Which error comes first of what is not there, in a column that is not there, is not said anywhere.
      if (!isExact(isNear) || at > (table[0]?.length ?? 0)) return leaveToExcel();
      const among = table.map(([first]) => first);
      return picked(table, placeAmong(sought, among, true) || fail("#N/A"), at);
    },
  ],
  [
    "XLOOKUP",
    ([sought, range, answers, otherwise, ...more]) => {
      const [among, found] = [line(range), line(answers)];
      // Nor is it said whether an error is not there, or passed on.
      if (more.length > 0 || among.length !== found.length || isCellError(asIs(sought))) return leaveToExcel();
      const place = placeAmong(sought, among, false);
      if (place > 0) return found[place - 1];
      return otherwise ? asIs(otherwise) : fail("#N/A");
    },
  ],
]);

/** A cell of a table, by its places counted from 1; of a single row or column by one place. */
function picked(table: readonly (readonly unknown[])[], place: number, column?: number): unknown {
  const [first = []] = table;
  if (column === undefined && table.length > 1 && first.length > 1) return leaveToExcel();
  const [down, right] = column !== undefined ? [place, column] : table.length > 1 ? [place, 1] : [1, place];
  // 0 is all of a row or column.
  if (down < 1 || right < 1) return leaveToExcel();
  return table[down - 1]?.[right - 1] ?? fail("#REF!");
}
