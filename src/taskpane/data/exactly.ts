import { headlineOf } from "../answer/answerTable";
import { sizeInWords } from "../answer/answerWords";
import type { Answer } from "../formula/answers";
import type { Words } from "../messages/words";

/** What a call answers, exactly: rounded to billions, two answers that differ could look alike. */
export function exactly(id: string, answer: Answer, words: Words): string {
  if (answer.is === "unreadable") return answer.argument;
  if (answer.is === "error") return `${answer.code} ${answer.sentence}`.trim();
  const headline = headlineOf(answer.value);
  if (Array.isArray(headline)) return sizeInWords(id, headline, words);
  return typeof headline === "number"
    ? new Intl.NumberFormat(words.locale, { maximumFractionDigits: 6 }).format(headline)
    : String(headline);
}
