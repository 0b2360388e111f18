import * as z from "zod/mini";
import type { DescribedFunction, DescribedParameter } from "../../../functions/functionsJson";
import { dealsCallsIn } from "../../formulas/calls";
import { type DealsCall, type WrittenArgument, writtenText } from "../../formulas/dealsCall";
import { quoted } from "../../formulas/formulaText";

/** What a field shows of an argument: a text or number as it is, and after an equals sign what is to be calculated. */
function typedFor(argument: WrittenArgument): string {
  if (argument.is === "left-out") return "";
  const written = writtenText(argument);
  if (argument.is !== "value" || (typeof argument.value !== "string" && typeof argument.value !== "number"))
    return `=${written}`;
  const text = String(argument.value);
  return text === "" || text.startsWith("=") ? `=${written}` : text;
}

/** What is typed in a field, as a formula has it: a number where one is taken, else a text, unless an equals sign begins it. */
export function writtenOf(typed: string, { type }: Pick<DescribedParameter, "type">): string {
  const text = typed.trim();
  if (text.startsWith("=")) return text.slice(1).trim();
  if (text === "" || (type !== "string" && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text))) return text;
  return quoted(text);
}

/** What stands in a formula as one argument; undefined if it is none, or several. */
export function parseArgument(written: string): WrittenArgument | undefined {
  if (written === "") return { is: "left-out" };
  const whole = `=DEALS.X(${written})`;
  const call = dealsCallsIn(whole)[0];
  return call?.place[1] === whole.length && call.args.length === 1 ? call.args[0] : undefined;
}

/** A field: what is typed in it, and, until that is changed, how the formula that was reopened has it. */
const Field = z.object({ typed: z.string(), written: z.optional(z.string()) });
type Field = z.infer<typeof Field>;

/** A call that is being changed in a formula of the workbook. */
const Editing = z.object({
  /** With its sheet: "Sheet1!B2". */
  address: z.string(),
  /** The whole formula as it stands there. */
  formula: z.string(),
  start: z.number(),
  end: z.number(),
});
export type Editing = z.infer<typeof Editing>;

/** The formula that is being built: its function, its arguments by place, and the call that it is to replace. */
export const BuildState = z.object({
  id: z.string(),
  fields: z.array(Field),
  editing: z.optional(Editing),
});
export type BuildState = z.infer<typeof BuildState>;

/** Nothing yet but the question that most people begin with. */
export const initialBuild: BuildState = { id: "TOTAL", fields: [] };

const empty: Field = { typed: "" };

/** The field of an argument. */
export const fieldAt = ({ fields }: BuildState, place: number): Field => fields[place] ?? empty;

/** Asks another function; arguments of the same name stay. */
export function choosing(
  state: BuildState,
  before: DescribedFunction | undefined,
  next: DescribedFunction,
): BuildState {
  const names = before?.parameters.map(({ name }) => name) ?? [];
  const fields = next.parameters.map(({ name }) => fieldAt(state, names.indexOf(name)));
  return { ...state, id: next.id, fields };
}

/** Types into the field of an argument. */
export function typing(state: BuildState, place: number, typed: string): BuildState {
  const count = Math.max(state.fields.length, place + 1);
  const fields = Array.from({ length: count }, (_, at) => (at === place ? { typed } : fieldAt(state, at)));
  return { ...state, fields };
}

/** Reopens a call of a formula in a cell. */
export function reopening(call: DealsCall, address: string, formula: string): BuildState {
  const [start, end] = call.place;
  return { id: call.id, fields: call.args.map(fieldOf), editing: { address, formula, start, end } };
}

const fieldOf = (argument: WrittenArgument): Field => ({ typed: typedFor(argument), written: writtenText(argument) });

/** Empties every field. */
export const clearing = (state: BuildState): BuildState => ({ ...state, fields: [] });

/** Goes on with the same fields, for a formula of its own. */
export const leavingCell = ({ id, fields }: BuildState): BuildState => ({ id, fields });
