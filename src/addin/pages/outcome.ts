import type { Edition } from "../../core/edition";
import type { Unit } from "../../core/fields";
import { problems, unlessProblem } from "../../core/problems";
import {
  type BackingRecords,
  type Context,
  noRecords,
  type WorksheetFunction,
  type Understood,
} from "../../functions/declaration";
import { callables, worksheetFunctions } from "../../functions/worksheetFunctions";
import { couponFormat, dollarFormat, gigawattFormat, percentFormat } from "../sheets/formats";
import { type CallAnswer, answerTo, dateSystemIn, withoutEvidence } from "../formulas/answers";
import type { AnswerTable } from "../formulas/answerTables";
import type { DealsCall } from "../formulas/dealsCall";
import { isCellError } from "../formulas/workbookContents";
import { answerTexts } from "../ui/messages/answer";
import type { Words } from "../ui/words";
import { measuredInWords } from "./figureWords";

/** A value of an answer as a reader says it. */
export function answerValueInWords(value: unknown, unit: Unit, words: Words): string {
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value !== "number") return String(value);
  switch (unit) {
    case "dollars":
      return words.money(value, "USD");
    case "fraction":
      return words.percent({ value: value * 100, qualifier: "exact" });
    case "gigawatts":
      return words.gigawatts({ gigawatts: value, qualifier: "exact" });
    case "day":
    case "plain":
      return numberInWords(value, words);
  }
}

/** How large a table is, its headings apart. */
export function tableSizeInWords({ headings, rows }: AnswerTable, { count, language }: Words): string {
  const texts = answerTexts[language];
  const columns = Math.max(headings.length, ...rows.map((row) => row.length));
  return texts.tableOf(count(rows.length), count(columns));
}

/** A value in a table of a function; its dollars are exact, as its cells show them. */
export function cellInWords(value: unknown, id: string, heading: string | undefined, words: Words): string {
  const unit = worksheetFunctions.get(id)?.columnUnits[heading ?? ""] ?? "plain";
  return answerValueInWords(value, unit === "dollars" ? "plain" : unit, words);
}

/** A year is not "2,026". */
const numberInWords = (value: number, { exactly }: Words): string =>
  Number.isInteger(value) && Math.abs(value) < 10_000 ? String(value) : exactly(value);

/** How arguments were understood: "with everybody, as of September 1, 2025". */
export const understoodInWords = (understood: readonly Understood[], words: Words): string =>
  understood.map((one) => argumentInWords(one, words)).join(", ");

function argumentInWords(understood: Understood, words: Words): string {
  const { day, period, several } = words;
  const texts = answerTexts[words.language];
  switch (understood.is) {
    case "everybody":
      return texts.withEverybody;
    case "of-everybody":
      return texts.ofEverybody;
    case "several": {
      const names = severalInWords(understood, words);
      return understood.isCounterparty ? texts.withSeveral(names) : texts.ofSeveral(names);
    }
    case "deal":
      return texts.deal(understood.title);
    case "from":
      return texts.from(day(understood.day));
    case "to":
      return texts.to(day(understood.day));
    case "as-of":
      return understood.isEditions ? texts.asOfEdition(day(understood.day)) : texts.asOf(day(understood.day));
    case "period":
      return texts.forPeriod(period(understood.label));
    case "sum-of-quarters":
      return texts.sumOfQuarters(several(understood.quarters));
    case "without-term":
      return texts.withoutTerm(words.money(understood.dollars, "USD"));
    case "measured":
      return measuredInWords(understood, words);
    case "measured-apart":
      return texts.measuredApart(several(understood.measured.map((one) => measuredInWords(one, words))));
  }
}

/** Nobody reads the names of all investors there are. */
const mostNames = 8;

function severalInWords({ parties, programmes }: Understood & { is: "several" }, words: Words): string {
  const texts = answerTexts[words.language];
  const names = [...parties, ...programmes.map((name) => texts.everybodyIn(name))];
  const others = names.length - mostNames;
  return words.several(others > 1 ? [...names.slice(0, mostNames), texts.others(words.count(others))] : names);
}

const formats: Record<Unit, string | undefined> = {
  dollars: dollarFormat,
  fraction: percentFormat,
  gigawatts: gigawattFormat,
  day: undefined,
  plain: undefined,
};

/** The number format for a cell that has none; Excel's own is right for a plain number. */
export const formatFor = ({ id, unit }: Pick<CallOutcome, "id" | "unit">): string | undefined =>
  // What of a deal is a fraction, is a coupon or a margin.
  id === "DEAL" && unit === "fraction" ? couponFormat : formats[unit];

/** What a call answers, in what that is measured, and what stands behind it. */
export interface CallOutcome {
  readonly id: string;
  readonly answer: CallAnswer;
  readonly unit: Unit;
  /** How its arguments were understood where that is not plain. */
  readonly understood: readonly Understood[];
  /** Undefined while an argument can't be read, and for several answers, each of which has its own. */
  readonly behind: BackingRecords | undefined;
}

/**
 * What a call of a DEALS function answers.
 * @param held What the cells hold to which it refers.
 * @param contextNow What answers. @throws Problem if nothing does.
 */
export function outcomeOf(call: DealsCall, held: ReadonlyMap<string, unknown>, contextNow: () => Context): CallOutcome {
  const read = (reference: string): unknown => held.get(reference);
  const answer = answerTo(call, { functions: callables(contextNow), read, dateSystem: dateSystemIn(contextNow) });
  return outcomeWith(call.id, answer, contextNow);
}

/** The outcome of a call of which the evidence can't be had: the error that its cell shows. */
export const outcomeWithoutEvidence = (outcome: CallOutcome, { release }: Edition): CallOutcome => ({
  ...outcome,
  answer: withoutEvidence(problems.evidenceAway(release.number)),
  behind: noRecords,
});

/** What an answer of a function is measured in, how it was understood, and what stands behind it. */
export function outcomeWith(id: string, answer: CallAnswer, contextNow: () => Context): CallOutcome {
  const called = worksheetFunctions.get(id);
  const context = unlessProblem(contextNow);
  if (answer.is === "unreadable" || !called || !context)
    return { id, answer, unit: "plain", understood: [], behind: answer.is === "unreadable" ? undefined : noRecords };
  if (answer.is === "each")
    return { id, answer, unit: commonUnit(called, answer.answers.flat(), context), understood: [], behind: undefined };
  const { given } = answer;
  // An argument that is in error is handed to no function: nothing was asked, which is not to ask about everybody.
  const wasAsked = answer.is === "value" || given.length > 0;
  return {
    id,
    answer,
    unit: commonUnit(called, [answer], context),
    understood: wasAsked ? called.understood(given, context) : [],
    behind: wasAsked ? called.records(given, context) : noRecords,
  };
}

/** In what all the answers that are there are measured. */
function commonUnit(called: WorksheetFunction, answers: readonly CallAnswer[], context: Context): Unit {
  const units = new Set(
    answers.flatMap((answer) => (answer.is === "value" ? [called.unit(answer.given, context)] : [])),
  );
  const [unit = "plain"] = units;
  return units.size === 1 ? unit : "plain";
}
