import type { Argument } from "../formula/dealsCalls";
import { placeOf } from "../formula/place";
import { namingSheets, onSheet } from "../formula/references";
import { writtenCall } from "../formula/writtenCall";
import { fieldAt, type BuildState, type Editing } from "./buildState";
import type { DeclaredFunction, Parameter } from "./functionList";
import { argumentOf, writtenOf } from "./typed";

/** A parameter with what its field holds. */
export interface BuiltArgument {
  readonly parameter: Parameter;
  readonly typed: string;
  readonly written: string;
  /** Undefined if it is nothing that a formula can have there. */
  readonly argument: Argument | undefined;
}

/** What the fields make: every argument, and the formula unless something is missing or wrong. */
export interface Built {
  readonly args: readonly BuiltArgument[];
  /** The names of required arguments whose fields are empty. */
  readonly missing: readonly string[];
  /** Its references say which sheet they mean. */
  readonly formula: string | undefined;
}

/**
 * Makes the formula that the fields of a function ask for.
 * @param sheet Where it is to stand; "" if that is not known.
 */
export function built(state: BuildState, { id, parameters }: DeclaredFunction, sheet: string): Built {
  const args = parameters.map((parameter, place): BuiltArgument => {
    const field = fieldAt(state, place);
    const asIs = field.written ?? writtenOf(field.typed, parameter);
    const written = sheet === "" ? asIs : namingSheets(asIs, sheet);
    return { parameter, typed: field.typed, written, argument: argumentOf(written) };
  });
  const missing = args.filter(({ parameter, written }) => !parameter.optional && written === "");
  const isWhole = missing.length === 0 && args.every(({ argument }) => argument);
  const writtenArgs = args.map(({ written }) => written);
  return {
    args,
    missing: missing.map(({ parameter }) => parameter.name),
    formula: isWhole ? `=${writtenCall(id, writtenArgs)}` : undefined,
  };
}

/** The formula that is being edited, with nothing changed but the one call. */
export function replaced({ address, formula, start, end }: Editing, changed: string): string {
  const call = onSheet(changed, placeOf(address).sheet).slice(1);
  return `${formula.slice(0, start)}${call}${formula.slice(end)}`;
}

/** What is being edited once its call is replaced. */
export const editingOn = (editing: Editing, formula: string): Editing => ({
  ...editing,
  formula,
  end: editing.end + formula.length - editing.formula.length,
});
