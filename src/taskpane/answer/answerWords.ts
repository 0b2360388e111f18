import type { Unit } from "../../core/cards";
import type { Understood } from "../../functions/understood";
import { isCellError } from "../formula/cellError";
import type { Words } from "../messages/words";
import type { AnswerTable } from "./answerTable";

/** A value of an answer as a reader says it. */
export function valueInWords(value: unknown, unit: Unit, words: Words): string {
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value !== "number") return String(value);
  switch (unit) {
    case "dollars":
      return words.messages.money(value, "USD");
    case "fraction":
      return words.percent({ value: value * 100, qualifier: "exact" });
    case "gigawatts":
      return words.gigawatts({ gigawatts: value, qualifier: "exact" });
    case "plain":
      return numberInWords(value, words);
  }
}

/** How large a table is, its headings apart. */
export function sizeInWords({ headings, rows }: AnswerTable, { messages, count }: Words): string {
  const columns = Math.max(headings.length, ...rows.map((row) => row.length));
  return messages.answer.tableOf(count(rows.length), count(columns));
}

/** A value in a table; shares stand there as fractions. */
export const cellInWords = (value: unknown, heading: string | undefined, words: Words): string =>
  valueInWords(value, heading === "share" ? "fraction" : "plain", words);

/** A year is not "2,026". */
const numberInWords = (value: number, { count }: Words): string =>
  Number.isInteger(value) && Math.abs(value) < 10_000 ? String(value) : count(value);

/** How arguments were understood: "with everybody, as of September 1, 2025". */
export const understoodInWords = (understood: readonly Understood[], words: Words): string =>
  understood.map((one) => argumentInWords(one, words)).join(", ");

function argumentInWords(understood: Understood, { messages: { answer }, day, period }: Words): string {
  switch (understood.is) {
    case "everybody":
      return answer.withEverybody;
    case "from":
      return answer.from(day(understood.day));
    case "as-of":
      return understood.isEditions ? answer.asOfEdition(day(understood.day)) : answer.asOf(day(understood.day));
    case "period":
      return answer.forPeriod(period(understood.label));
  }
}
