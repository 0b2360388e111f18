import { BareCellError } from "../../src/metadata/examples";
import { worksheetFunctions } from "../support/functions";

/** What is wrong with the answer to a call, if anything is, and the sentence if it is an error. */
export interface Judged {
  readonly fault: string | undefined;
  readonly sentence: string;
}

/** Calls a function and judges its answer: a value or a table that a cell can show, or an error with a sentence. */
export function judged(id: string, given: readonly unknown[]): Judged {
  try {
    const called = worksheetFunctions.get(id);
    return { fault: called && faultOf(called(...given)), sentence: "" };
  } catch (cause) {
    if (!(cause instanceof BareCellError)) return { fault: `throws ${String(cause)}`, sentence: "" };
    return { fault: faultOfError(cause), sentence: cause.message };
  }
}

function faultOf(answer: unknown): string | undefined {
  if (typeof answer === "string") return undefined;
  if (typeof answer === "number") return Number.isFinite(answer) ? undefined : `answers ${answer}`;
  if (Array.isArray(answer)) return faultOfTable(answer);
  const isEntity = typeof answer === "object" && answer !== null && "type" in answer && answer.type === "Entity";
  return isEntity ? undefined : `answers ${String(answer)}`;
}

function faultOfTable(rows: readonly unknown[]): string | undefined {
  const [first, ...others] = rows;
  if (!Array.isArray(first) || first.length === 0) return "answers a table without a cell";
  const isWhole = others.every((row) => Array.isArray(row) && row.length === first.length);
  if (!isWhole) return "answers a table with a row that is too short or too long";
  return rows
    .flat()
    .map((cell) => (Array.isArray(cell) ? "answers a table in a table" : faultOf(cell)))
    .find(Boolean);
}

function faultOfError({ code, message }: BareCellError): string | undefined {
  if (code !== "#VALUE!" && code !== "#N/A") return `has the error ${code}`;
  if (message.length < 1 || message.length > 300) return `says a sentence of ${message.length} characters`;
  if (/\p{Cc}|\p{Bidi_Control}|\p{Surrogate}/u.test(message)) return "says a sentence with invisible characters";
  return /undefined|null|NaN|\[object/.test(message.replace(/"[^"]*"/g, "")) ? `says "${message}"` : undefined;
}
