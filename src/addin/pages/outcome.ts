import type { Unit } from "../../core/cards";
import type { Edition } from "../../core/edition";
import { figureFor } from "../../core/figures";
import { worksheetFunctions } from "../../functions";
import { partyAsked, periodAsked } from "../../functions/arguments";
import { behind, type Behind } from "../../functions/behind";
import { dealFieldAsked, metricAsked } from "../../functions/choices";
import { dateSystem } from "../../functions/dateSystem";
import { type Understood, understood } from "../../functions/understood";
import { dollarFormat, gigawattFormat, percentFormat } from "../excel/insertion";
import { type CallAnswer, type AnswerTable, answerTo } from "../formulas/answers";
import type { DealsCall } from "../formulas/calls";
import { isCellError } from "../formulas/workbook";
import type { Words } from "../ui/words";

/** A value of an answer as a reader says it. */
export function answerValueInWords(value: unknown, unit: Unit, words: Words): string {
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
export function tableSizeInWords({ headings, rows }: AnswerTable, { messages, count }: Words): string {
  const columns = Math.max(headings.length, ...rows.map((row) => row.length));
  return messages.answer.tableOf(count(rows.length), count(columns));
}

/** A value in a table; shares stand there as fractions. */
export const cellInWords = (value: unknown, heading: string | undefined, words: Words): string =>
  answerValueInWords(value, heading === "share" ? "fraction" : "plain", words);

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

const unitsById = new Map<string, Unit>([
  ["TOTAL", "dollars"],
  ["REMAINING", "dollars"],
  ["CAPACITY", "gigawatts"],
  ["COVERAGE", "fraction"],
  ["STAKE", "fraction"],
  ["REVENUESHARE", "fraction"],
]);

/**
 * In what the answer of a call is measured.
 * @param given The values of its arguments, which it has answered.
 */
function unitOf(edition: Edition, id: string, given: readonly unknown[]): Unit {
  if (id === "FIGURE") return unitOfFigure(edition, given);
  if (id === "DEAL") return dealFieldAsked(given[1])?.unit ?? "plain";
  return unitsById.get(id) ?? "plain";
}

/** A figure says itself what it is: of one metric, one period can be disclosed in dollars and another in gigawatts. */
const unitOfFigure = (edition: Edition, [company, metric, period]: readonly unknown[]): Unit =>
  figureFor(edition, partyAsked(edition, "company", company), metricAsked(metric), periodAsked(period, dateSystem()))
    .unit;

/** The number format for a cell that has none; Excel's own is right for a plain number. */
export const formatFor: Record<Unit, string | undefined> = {
  dollars: dollarFormat,
  fraction: percentFormat,
  gigawatts: gigawattFormat,
  plain: undefined,
};

/** What a call answers, in what that is measured, and what stands behind it. */
export interface CallOutcome {
  readonly id: string;
  readonly answer: CallAnswer;
  readonly unit: Unit;
  /** How its arguments were understood where that is not plain. */
  readonly understood: readonly Understood[];
  /** Undefined while an argument can't be read, and for several answers, each of which has its own. */
  readonly behind: Behind | undefined;
}

/**
 * What a call of a DEALS function answers.
 * @param held What the cells hold to which it refers.
 */
export function outcomeOf(call: DealsCall, held: ReadonlyMap<string, unknown>, edition: Edition): CallOutcome {
  const answer = answerTo(call, { functions: worksheetFunctions, read: (reference) => held.get(reference) });
  return outcomeWith(call.id, answer, edition);
}

/** What an answer of a function is measured in, how it was understood, and what stands behind it. */
export function outcomeWith(id: string, answer: CallAnswer, edition: Edition): CallOutcome {
  if (answer.is === "unreadable") return { id, answer, unit: "plain", understood: [], behind: undefined };
  if (answer.is === "each")
    return { id, answer, unit: commonUnit(edition, id, answer.answers.flat()), understood: [], behind: undefined };
  const { given } = answer;
  return {
    id,
    answer,
    unit: commonUnit(edition, id, [answer]),
    understood: understood(id, given),
    behind: behind(id, given),
  };
}

/** In what all the answers that are there are measured. */
function commonUnit(edition: Edition, id: string, answers: readonly CallAnswer[]): Unit {
  const units = new Set(
    answers.flatMap((answer) => (answer.is === "value" ? [unitOf(edition, id, answer.given)] : [])),
  );
  const [unit = "plain"] = units;
  return units.size === 1 ? unit : "plain";
}
