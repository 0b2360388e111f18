import { z } from "zod";
import type { Invocation } from "../host/customFunctions";
import { type Answer, BUSY, type GridError, isGridError, isTable, type Shown } from "./answer";

/** A parameter of a custom function, as functions.json declares it. */
export const ExcelParameter = z.object({
  name: z.string(),
  description: z.string().optional(),
  type: z.enum(["any", "string", "number", "boolean"]).catch("any"),
  dimensionality: z.enum(["scalar", "matrix"]).catch("scalar"),
  optional: z.boolean().optional(),
  repeating: z.boolean().optional(),
  customEnumId: z.string().optional(),
});
export type ExcelParameter = z.infer<typeof ExcelParameter>;

/** A custom function, as functions.json declares it. */
export const DeclaredFunction = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  parameters: z.array(ExcelParameter),
  options: z
    .object({
      cancelable: z.boolean().optional(),
      requiresAddress: z.boolean().optional(),
      stream: z.literal(false, { error: "The workbench does not run streaming functions." }).optional(),
    })
    .optional(),
});
export type DeclaredFunction = z.infer<typeof DeclaredFunction>;

/** A closed list of values that Excel offers for a parameter while the user types. */
export const ExcelEnum = z.object({
  id: z.string(),
  values: z.array(z.object({ name: z.string(), stringValue: z.string().optional() })),
});
export type ExcelEnum = z.infer<typeof ExcelEnum>;

/** The contents of functions.json. */
export const Metadata = z.object({
  functions: z.array(DeclaredFunction),
  enums: z.array(ExcelEnum).optional(),
});
export type Metadata = z.infer<typeof Metadata>;

/** One value of an argument; null is a blank cell or an argument left out. */
export type GridValue = string | number | boolean | null | GridError;

/** An argument as the formula gives it: a range is a table, everything else one value. */
export type Argument = GridValue | readonly (readonly GridValue[])[];

/** A value that the add-in must not be called with: the cell shows it instead. */
type Obstacle = GridError | typeof BUSY;

const notOfType: GridError = { error: "#VALUE!" };

/** Whether a converted value stands in the way of the call. */
function isObstacle(value: unknown): value is Obstacle {
  return value === BUSY || (typeof value === "object" && value !== null && "error" in value);
}

/** One value as the parameter's declared type wants it, converted the way Excel converts. */
function convert(value: GridValue, { type }: ExcelParameter): GridValue {
  if (value === null || isGridError(value) || value === BUSY) return value;
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
function convertTable(argument: Argument, parameter: ExcelParameter): readonly (readonly GridValue[])[] | Obstacle {
  const rows: readonly (readonly GridValue[])[] = isRange(argument) ? argument : [[argument]];
  const converted = rows.map((row) => row.map((value) => convert(value, parameter)));
  return converted.flat().find(isObstacle) ?? converted;
}

/** Whether an argument is a range or an array. */
function isRange(argument: Argument): argument is readonly (readonly GridValue[])[] {
  return Array.isArray(argument);
}

function toNumber(value: string | number | boolean): GridValue {
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : notOfType;
}

function toBoolean(value: string | number | boolean): GridValue {
  if (typeof value !== "string") return Boolean(value);
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : notOfType;
}

/** Excel has no such limit, and would be busy for as long; a formula that refers to a whole sheet is mostly a slip. */
const MOST_CELLS = 100_000;

/** What a formula shows that asks for each cell of too large a range. */
export function tooLarge(rows: number, columns: number): GridError | undefined {
  if (rows * columns <= MOST_CELLS) return undefined;
  const sentence = `A range of ${rows} × ${columns} cells is too large: the workbench asks for ${MOST_CELLS} at most.`;
  return { error: "#VALUE!", sentence };
}

/** Asks the add-in, or gives its earlier answer; undefined while it has not answered. */
type Ask = (invocation: Invocation) => Answer | undefined;

/** What a formula with one custom function shows: Excel's rules between the arguments typed and the add-in called. */
export function evaluate(
  { id, parameters, options }: DeclaredFunction,
  args: readonly Argument[],
  address: () => string,
  ask: Ask,
): Answer {
  if (!isComplete(parameters, args)) return { error: "#VALUE!" };
  const given = slots(parameters, args);
  const callWith = (values: readonly unknown[]): Answer =>
    values.find(isObstacle) ??
    ask({
      functionId: id,
      parameters: grouped(parameters, values),
      address: options?.requiresAddress ? address() : null,
      cancelable: options?.cancelable ?? false,
    }) ??
    BUSY;

  const lifted = given.flatMap(({ parameter, argument }) =>
    isRange(argument) && parameter.dimensionality === "scalar" ? [argument] : [],
  );
  const rows = Math.max(1, ...lifted.map((range) => range.length));
  const columns = Math.max(1, ...lifted.map((range) => range[0]?.length ?? 1));
  const refused = tooLarge(rows, columns);
  if (refused) return refused;
  const callAt = (row: number, column: number): Answer =>
    callWith(
      given.map(({ parameter, argument }) =>
        parameter.dimensionality === "matrix"
          ? convertTable(argument, parameter)
          : convert(isRange(argument) ? element(argument, row, column) : argument, parameter),
      ),
    );
  if (rows === 1 && columns === 1) return callAt(0, 0);
  // A range where one value is expected: dynamic-array Excel calls the function once for each of its cells.
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => topLeft(callAt(row, column))),
  );
}

interface Slot {
  readonly parameter: ExcelParameter;
  readonly argument: Argument;
}

function isComplete(parameters: readonly ExcelParameter[], args: readonly Argument[]): boolean {
  const mandatory = parameters.findLastIndex(({ optional, repeating }) => !optional && !repeating) + 1;
  const most = parameters.at(-1)?.repeating ? Infinity : parameters.length;
  return args.length >= mandatory && args.length <= most;
}

/** Pairs every parameter with its argument, null if left out, and every further argument with the repeating one. */
function slots(parameters: readonly ExcelParameter[], args: readonly Argument[]): Slot[] {
  const length = Math.max(parameters.length, args.length);
  return Array.from({ length }, (_slot, index) => {
    const parameter = parameters[index] ?? parameters.at(-1);
    return parameter === undefined ? [] : [{ parameter, argument: args[index] ?? null }];
  }).flat();
}

/** The values as the add-in gets them: those of a repeating parameter as one list. */
function grouped(parameters: readonly ExcelParameter[], values: readonly unknown[]): unknown[] {
  if (!parameters.at(-1)?.repeating) return [...values];
  const single = parameters.length - 1;
  return [...values.slice(0, single), values.slice(single)];
}

/** A range with a single row or column is read as if that repeated. */
function element(range: readonly (readonly GridValue[])[], row: number, column: number): GridValue {
  const line = range.length === 1 ? range[0] : range[row];
  const value = line?.length === 1 ? line[0] : line?.[column];
  return value === undefined ? { error: "#N/A" } : value;
}

function topLeft(answer: Answer): Shown {
  return isTable(answer) ? (answer[0]?.[0] ?? null) : answer;
}
