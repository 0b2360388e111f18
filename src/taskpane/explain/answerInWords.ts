import type { Answer } from "../formula/answers";
import type { Words } from "../messages/words";

/** The functions that answer with a fraction. */
const fractions: readonly string[] = ["COVERAGE", "STAKE", "REVENUESHARE"];

/** What a call answers, for a reader: a number as the language writes it, an error with its sentence. */
export function answerInWords(id: string, answer: Answer, { messages, count, percent }: Words): string {
  if (answer.is === "unreadable") return messages.explain.unreadable(answer.argument);
  if (answer.is === "error") return `${answer.code} ${answer.sentence}`.trim();
  const { value } = answer;
  if (Array.isArray(value)) return messages.explain.table(count(value.length - 1));
  if (typeof value === "number")
    return fractions.includes(id) ? percent({ value: value * 100, qualifier: "exact" }) : count(value);
  return typeof value === "object" && value !== null && "text" in value ? String(value.text) : String(value);
}
