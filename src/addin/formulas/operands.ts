import { type CellError, isCellError, rowsIn } from "./workbookContents";

/** What an operator or a function is given: a value, or rows of them. Asked for only where Excel would: see IF. */
export type Operand = () => unknown;

/** Thrown for what depends on the language of Excel, on what is not told here, or on what nobody knows here. */
export class OnlyExcel extends Error {}

/** The error of an operand, which becomes that of what is calculated out of it. */
export class ErrorValue extends Error {
  constructor(readonly value: CellError) {
    super(value.error);
  }
}

export const fail = (error: string): never => {
  throw new ErrorValue({ error });
};

export const leaveToExcel = (): never => {
  throw new OnlyExcel();
};

/** Below this part of a number Excel rounds, each release a little differently: what differs by less is left to it. */
const NOISE = 1e-13;

/** A single value. An empty cell is "", as an empty text is: which of the two it is, nobody has told. */
type Single = string | number | boolean;

/** What is handed on as it is: a value, an error or rows; what is left out between commas is 0. */
export const asIs = (operand: Operand | undefined): unknown => (operand ? (operand() ?? 0) : leaveToExcel());

/** A single value that is no error. */
export const singleValue = (operand: Operand | undefined): Single => singleOf(asIs(operand));

function singleOf(value: unknown): Single {
  if (isCellError(value)) throw new ErrorValue(value);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : leaveToExcel();
}

/** A number. Of texts only digits are one in every language. */
export function number(operand: Operand | undefined): number {
  const value = singleValue(operand);
  if (typeof value === "string") return /^\d{1,15}$/.test(value) ? Number(value) : leaveToExcel();
  return Number(value);
}

/** A number of which it is plain between which whole ones it lies: of 0.3/0.1, which is nearly 3, it is not. */
export function roundable(operand: Operand | undefined): number {
  const value = number(operand);
  const isNearlyWhole = !Number.isInteger(value) && Math.abs(value - Math.round(value)) < Math.abs(value) * NOISE;
  return isNearlyWhole ? leaveToExcel() : value;
}

/** A whole number; Excel cuts off what follows the point. */
export function whole(operand: Operand | undefined): number {
  const value = roundable(operand);
  return Number.isInteger(value) || value > 0 ? Math.floor(value) : leaveToExcel();
}

/** A text. A fraction has another sign in other languages, and a truth value another word. */
export function textOf(operand: Operand | undefined): string {
  const value = singleValue(operand);
  if (typeof value === "string") return value;
  return Number.isInteger(value) && Math.abs(Number(value)) < 1e15 ? String(value) : leaveToExcel();
}

/** Whether a condition holds. */
export function truth(operand: Operand | undefined): boolean {
  const value = singleValue(operand);
  return typeof value === "string" ? leaveToExcel() : Boolean(value);
}

/** What two numbers come to; where they nearly cancel out, Excel makes 0 of what JavaScript leaves. */
export function reckoned(result: number, one: number, other: number): number {
  const isNoise = result !== 0 && Math.abs(result) < Math.max(Math.abs(one), Math.abs(other)) * NOISE;
  return Number.isFinite(result) && !isNoise ? result : leaveToExcel();
}

/** Whether two values are the same to Excel: in whatever case, and never a number and a text. */
export function areEqual(one: Single, other: Single): boolean {
  if (one === other) return true;
  if (typeof one === "string" && typeof other === "string") return one.toLowerCase() === other.toLowerCase();
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) < Math.abs(one) * NOISE ? leaveToExcel() : false;
  // An empty cell is 0, and FALSE.
  const mayBeEmpty = (one === "" && !other) || (other === "" && !one);
  return mayBeEmpty ? leaveToExcel() : false;
}

/** The rows of a range or an array. */
export function rows(operand: Operand | undefined): readonly (readonly unknown[])[] {
  const value = asIs(operand);
  if (isCellError(value)) throw new ErrorValue(value);
  return rowsIn(value) ?? [[value]];
}

/** The values of a range that is a single row or column. */
export function line(operand: Operand | undefined): readonly unknown[] {
  const table = rows(operand);
  return table.length === 1 ? (table[0] ?? []) : table.map((row) => (row.length === 1 ? row[0] : leaveToExcel()));
}

/**
 * Where a value first stands among others, counted from 1; 0 if it does not.
 * @param knowsPatterns Whether Excel would take "Core*" for a pattern here.
 */
export function placeAmong(operand: Operand | undefined, values: readonly unknown[], knowsPatterns: boolean): number {
  const sought = singleValue(operand);
  if (sought === "" || (knowsPatterns && typeof sought === "string" && /[*?~]/.test(sought))) return leaveToExcel();
  return values.findIndex((one) => !isCellError(one) && areEqual(singleOf(one), sought)) + 1;
}
