import { callAsExcel, type WorksheetFunction } from "../../functions/callAsExcel";
import type { Argument, DealsCall } from "./dealsCalls";

/** What a call answers: a value or a table; a cell error with its sentence; or an argument that can't be read here. */
export type Answer =
  | { readonly is: "value"; readonly value: unknown; readonly given: readonly unknown[] }
  | { readonly is: "error"; readonly code: string; readonly sentence: string; readonly given: readonly unknown[] }
  | { readonly is: "unreadable"; readonly argument: string };

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
    const value = valueOf(argument, answering);
    if (value === undefined) return { is: "unreadable", argument: writtenAs(argument) };
    given.push(value);
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

/** The value of an argument, null for one that was left out; undefined if only Excel can tell. */
function valueOf(argument: Argument, answering: Answering): unknown {
  switch (argument.is) {
    case "left-out":
      return null;
    case "value":
      return argument.value;
    case "reference":
      return answering.read(argument.text);
    case "call": {
      const answer = answerTo(argument.call, answering);
      return answer.is === "value" ? answer.value : undefined;
    }
    case "calculation":
      return undefined;
  }
}

function writtenAs(argument: Argument): string {
  if (argument.is === "call") return argument.call.text;
  return argument.is === "reference" || argument.is === "calculation" ? argument.text : "";
}
