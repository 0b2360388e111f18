import type { Edition } from "../../core/edition";
import { worksheetFunctions } from "../../functions";
import { answerTo, type Answer } from "../formula/answers";
import { dealsCallsIn, type Argument } from "../formula/dealsCalls";
import type { Insertion } from "../insertion/insertion";
import type { BuiltArgument } from "./built";
import { dealsBehind, type DealsBehind } from "./dealsBehind";
import { formatFor, unitOf, type Unit } from "./units";

/** What a formula answers, in what it is measured, and the deals behind it. */
export interface Outcome {
  readonly id: string;
  readonly answer: Answer;
  readonly unit: Unit;
  readonly behind: DealsBehind | undefined;
}

/**
 * What a formula that is one call of a DEALS function answers.
 * @param held What the cells hold to which it refers.
 */
export function outcomeOf(formula: string, held: ReadonlyMap<string, unknown>, edition: Edition): Outcome | undefined {
  const [call] = dealsCallsIn(formula);
  if (!call) return undefined;
  const { id } = call;
  const answer = answerTo(call, { functions: worksheetFunctions, read: (reference) => held.get(reference) });
  const unit = answer.is === "value" ? unitOf(edition, id, answer.given) : "plain";
  return { id, answer, unit, behind: "given" in answer ? dealsBehind(edition, id, answer.given) : undefined };
}

/** The cells to which arguments refer, those of nested calls included. */
export const referencesIn = (args: readonly BuiltArgument[]): string[] =>
  args.flatMap(({ argument }) => (argument ? referencesOf(argument) : []));

function referencesOf(argument: Argument): string[] {
  if (argument.is === "call") return argument.call.args.flatMap(referencesOf);
  return argument.is === "reference" ? [argument.text] : [];
}

/** A formula to write at the active cell: with room for what it spills, and the number format of its answer. */
export function insertionOf(formula: string, elsewhere: string, outcome: Outcome | undefined): Insertion {
  const value = outcome?.answer.is === "value" ? outcome.answer.value : undefined;
  const spilled: readonly unknown[] = Array.isArray(value) ? value : [value];
  const widths = spilled.map((row) => (Array.isArray(row) ? row.length : 1));
  const numberFormat = outcome && formatFor[outcome.unit];
  return { formula, elsewhere, numberFormat, rows: Math.max(1, spilled.length), columns: Math.max(1, ...widths) };
}
