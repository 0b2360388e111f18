import type { Invocation } from "../host/customFunctions";
import type { DeclaredFunction, Parameter } from "../metadata";
import { type Answer, BUSY, isTable, type Shown } from "./answer";
import { type Argument, convert, convertTable, isObstacle, isRange, type Value } from "./argument";

/** Excel has no such limit, and would be busy for as long; a formula that refers to a whole sheet is mostly a slip. */
const MOST_CELLS = 100_000;

/** Asks the add-in, or gives its earlier answer; undefined while it has not answered. */
export type Ask = (invocation: Invocation) => Answer | undefined;

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
  if (rows * columns > MOST_CELLS) {
    const sentence = `A range of ${rows} × ${columns} cells is too large: the workbench asks for ${MOST_CELLS} at most.`;
    return { error: "#VALUE!", sentence };
  }
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
  readonly parameter: Parameter;
  readonly argument: Argument;
}

function isComplete(parameters: readonly Parameter[], args: readonly Argument[]): boolean {
  const mandatory = parameters.findLastIndex(({ optional, repeating }) => !optional && !repeating) + 1;
  const most = parameters.at(-1)?.repeating ? Infinity : parameters.length;
  return args.length >= mandatory && args.length <= most;
}

/** Pairs every parameter with its argument, null if left out, and every further argument with the repeating one. */
function slots(parameters: readonly Parameter[], args: readonly Argument[]): Slot[] {
  const length = Math.max(parameters.length, args.length);
  return Array.from({ length }, (_slot, index) => {
    const parameter = parameters[index] ?? parameters.at(-1);
    return parameter === undefined ? [] : [{ parameter, argument: args[index] ?? null }];
  }).flat();
}

/** The values as the add-in gets them: those of a repeating parameter as one list. */
function grouped(parameters: readonly Parameter[], values: readonly unknown[]): unknown[] {
  if (!parameters.at(-1)?.repeating) return [...values];
  const single = parameters.length - 1;
  return [...values.slice(0, single), values.slice(single)];
}

/** A range with a single row or column is read as if that repeated. */
function element(range: readonly (readonly Value[])[], row: number, column: number): Value {
  const line = range.length === 1 ? range[0] : range[row];
  const value = line?.length === 1 ? line[0] : line?.[column];
  return value === undefined ? { error: "#N/A" } : value;
}

function topLeft(answer: Answer): Shown {
  return isTable(answer) ? (answer[0]?.[0] ?? null) : answer;
}
