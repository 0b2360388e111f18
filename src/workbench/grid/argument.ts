import type { Parameter } from "../metadata";
import { BUSY, type CellError, isCellError } from "./answer";

/** One value of an argument; null is a blank cell or an argument left out. */
export type Value = string | number | boolean | null | CellError;

/** An argument as the formula gives it: a range is a table, everything else one value. */
export type Argument = Value | readonly (readonly Value[])[];

/** A value that the add-in must not be called with: the cell shows it instead. */
export type Obstacle = CellError | typeof BUSY;

const notOfType: CellError = { error: "#VALUE!" };

/** Whether a converted value stands in the way of the call. */
export function isObstacle(value: unknown): value is Obstacle {
  return value === BUSY || (typeof value === "object" && value !== null && "error" in value);
}

/** One value as the parameter's declared type wants it, converted the way Excel converts. */
export function convert(value: Value, { type }: Parameter): Value {
  if (value === null || isCellError(value) || value === BUSY) return value;
  switch (type) {
    case "any":
      return value;
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "number":
      return toNumber(value);
    case "boolean":
      return toBoolean(value);
  }
}

/** A whole range for a parameter that takes tables, or what stands in the way. */
export function convertTable(argument: Argument, parameter: Parameter): readonly (readonly Value[])[] | Obstacle {
  const rows: readonly (readonly Value[])[] = isRange(argument) ? argument : [[argument]];
  const converted = rows.map((row) => row.map((value) => convert(value, parameter)));
  return converted.flat().find(isObstacle) ?? converted;
}

/** Whether an argument is a range or an array. */
export function isRange(argument: Argument): argument is readonly (readonly Value[])[] {
  return Array.isArray(argument);
}

function toNumber(value: string | number | boolean): Value {
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : notOfType;
}

function toBoolean(value: string | number | boolean): Value {
  if (typeof value !== "string") return Boolean(value);
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : notOfType;
}
