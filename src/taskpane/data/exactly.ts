import { headlineOf, tableOf } from "../answer/answerTable";
import { sizeInWords } from "../answer/answerWords";
import type { Answer } from "../formula/answers";
import type { Words } from "../messages/words";

/** How two tables differ: the rows that only the later has, and those that only the earlier has; undefined unless both are tables. */
export function rowsApart(before: Answer, after: Answer): { readonly come: number; readonly go: number } | undefined {
  const [earlier, later] = [rowsOf(before), rowsOf(after)];
  return earlier && later && { come: onlyIn(later, earlier), go: onlyIn(earlier, later) };
}

const rowsOf = (answer: Answer): ReadonlySet<string> | undefined => {
  const value = answer.is === "value" ? headlineOf(answer.value) : undefined;
  return Array.isArray(value) ? new Set(value.map((row) => JSON.stringify(row))) : undefined;
};

const onlyIn = (rows: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...rows].filter((row) => !others.has(row)).length;

/** What a call answers, exactly: rounded to billions, two answers that differ could look alike. */
export function exactly(id: string, answer: Answer, words: Words): string {
  if (answer.is === "unreadable") return answer.argument;
  if (answer.is === "error") return `${answer.code} ${answer.sentence}`.trim();
  const headline = answer.is === "each" ? undefined : headlineOf(answer.value);
  const table = headline === undefined || Array.isArray(headline) ? tableOf(id, answer) : undefined;
  if (table) return sizeInWords(table, words);
  return typeof headline === "number"
    ? new Intl.NumberFormat(words.locale, { maximumFractionDigits: 6 }).format(headline)
    : String(headline);
}
