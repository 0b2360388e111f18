import { isCallNode, isLiteralNode, parse, tokenize } from "@borgar/fx";
import { callAsExcel, type WorksheetFunction } from "../functions/callAsExcel";
import { CellError } from "./bareScript";

/** What a cell shows: a value, a table, or an error with its sentence. */
export type Shown = { readonly value: unknown } | { readonly error: string; readonly sentence: string };

/**
 * What a cell shows of a formula that is one call of a DEALS function on texts and numbers.
 * @param functions The functions by id, as `functionsOf` gives them.
 * @throws Error if the formula is none of that form.
 */
export function shownOf(formula: string, functions: ReadonlyMap<string, WorksheetFunction>): Shown {
  const call = parse(tokenize(formula));
  const callable = isCallNode(call) ? functions.get(call.callee.name.replace(/^DEALS\./, "")) : undefined;
  if (!isCallNode(call) || !callable) throw new Error(`${formula} calls no function of DEALS.`);
  const given = call.arguments.map((argument) => (isLiteralNode(argument) ? argument.value : null));
  try {
    return { value: callAsExcel(callable, given) };
  } catch (cause) {
    if (cause instanceof CellError) return { error: cause.code, sentence: cause.message };
    throw cause;
  }
}
