import { dealsCallsIn, type Argument } from "../formula/dealsCalls";
import { quoted } from "../formula/writtenCall";
import type { Parameter } from "./functionList";

/** What a field shows of an argument: a text or number as it is, and after an equals sign what is to be calculated. */
export function typedFor(argument: Argument): string {
  if (argument.is === "left-out") return "";
  const written = writtenFor(argument);
  if (argument.is !== "value" || (typeof argument.value !== "string" && typeof argument.value !== "number"))
    return `=${written}`;
  const text = String(argument.value);
  return text === "" || text.startsWith("=") ? `=${written}` : text;
}

/** An argument as a formula has it. */
export function writtenFor(argument: Argument): string {
  switch (argument.is) {
    case "left-out":
      return "";
    case "call":
      return argument.call.text;
    case "value":
    case "array":
    case "reference":
    case "calculation":
      return argument.text;
  }
}

/** What is typed in a field, as a formula has it: a number where one is taken, else a text, unless an equals sign begins it. */
export function writtenOf(typed: string, { type }: Pick<Parameter, "type">): string {
  const text = typed.trim();
  if (text.startsWith("=")) return text.slice(1).trim();
  if (text === "" || (type !== "string" && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text))) return text;
  return quoted(text);
}

/** What stands in a formula as one argument; undefined if it is none, or several. */
export function argumentOf(written: string): Argument | undefined {
  if (written === "") return { is: "left-out" };
  const whole = `=DEALS.X(${written})`;
  const call = dealsCallsIn(whole)[0];
  return call?.place[1] === whole.length && call.args.length === 1 ? call.args[0] : undefined;
}
