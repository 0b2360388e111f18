import { headlineOf, tableOf } from "../answer/answerTable";
import type { Answer } from "../formula/answers";
import type { Words } from "../messages/words";

/** What a call answers, exactly: rounded to billions, two answers that differ could look alike. */
export function exactly(id: string, answer: Answer, { messages, locale, count }: Words): string {
  if (answer.is === "unreadable") return answer.argument;
  if (answer.is === "error") return `${answer.code} ${answer.sentence}`.trim();
  const headline = headlineOf(answer.value);
  if (Array.isArray(headline)) {
    const { headings = [], rows = [] } = tableOf(id, headline) ?? {};
    return messages.answer.tableOf(count(rows.length), count(Math.max(headings.length, rows[0]?.length ?? 0)));
  }
  return typeof headline === "number"
    ? new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(headline)
    : String(headline);
}
