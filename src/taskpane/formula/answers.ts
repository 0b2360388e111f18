import { callAsExcel, type WorksheetFunction } from "../../functions/callAsExcel";
import type { Argument, DealsCall } from "./dealsCalls";

/** What a call answers: a value or a table; a cell error with its sentence; or an argument that can't be read here. */
export type Answer =
  | { readonly is: "value"; readonly value: unknown; readonly given: readonly unknown[] }
  /** Given is nothing where an argument is in error already. */
  | { readonly is: "error"; readonly code: string; readonly sentence: string; readonly given: readonly unknown[] }
  | { readonly is: "unreadable"; readonly argument: string; readonly because: "calculated" | "not-read" };

/** What answers are made of. */
export interface Answering {
  /** The worksheet functions by id. */
  readonly functions: ReadonlyMap<string, WorksheetFunction>;
  /** What a reference holds: the value of its first cell; undefined if it can't be read. */
  readonly read: (reference: string) => unknown;
}

/** What a call answers now, asked of the very function that Excel calls. */
export function answerTo({ id, args }: DealsCall, answering: Answering): Answer {
  const given: unknown[] = [];
  for (const argument of args) {
    const found = foundOf(argument, answering);
    // Excel does not ask a function that is given an error: the error is the answer.
    if (found.is === "error") return { ...found, given: [] };
    if (found.is === "unreadable") return found;
    given.push(found.value);
  }
  const called = answering.functions.get(id);
  if (!called) return { is: "error", code: "#NAME?", sentence: "", given };
  try {
    return { is: "value", value: callAsExcel(called, given), given };
  } catch (cause) {
    if (!(cause instanceof CustomFunctions.Error)) throw cause;
    return { is: "error", code: cause.code, sentence: cause.message ?? "", given };
  }
}

/** What an argument is: null if it was left out, and of a nested call its answer. */
function foundOf(argument: Argument, answering: Answering): Answer {
  switch (argument.is) {
    case "left-out":
      return known(null);
    case "value":
      return known(argument.value);
    case "reference": {
      const held = answering.read(argument.text);
      return held === undefined ? { is: "unreadable", argument: argument.text, because: "not-read" } : known(held);
    }
    case "call":
      return answerTo(argument.call, answering);
    case "calculation":
      return { is: "unreadable", argument: argument.text, because: "calculated" };
  }
}

const known = (value: unknown): Answer => ({ is: "value", value, given: [] });
