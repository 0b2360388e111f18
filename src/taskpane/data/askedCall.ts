import { headlineOf } from "../answer/answerTable";
import { cellsOf, type Answer, type SingleAnswer } from "../formula/answers";
import type { DealsCall } from "../formula/dealsCalls";
import type { FormulaCell } from "../host/workbookFormulas";

/** A DEALS call of a cell, with what it answers now. */
export interface AskedCall {
  readonly cell: FormulaCell;
  readonly call: DealsCall;
  readonly before: Answer;
}

/** The cells of an answer, row by row: of an error its code, and of a card its title. */
export function rowsOf(answer: Answer): readonly (readonly unknown[])[] {
  if (answer.is === "unreadable") return [[undefined]];
  const cells = answer.is === "value" ? headlineOf(answer.value) : cellsOf(answer);
  return Array.isArray(cells) ? cells.map(lineOf) : [[cells]];
}

const lineOf = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]);

/** What a reader sees of an answer, to tell whether another looks otherwise. */
export const seenOf = (answer: Answer): unknown => {
  if (answer.is === "each") return answer.answers.map((row) => row.map(seenOfOne));
  return answer.is === "unreadable" ? answer : seenOfOne(answer);
};

const seenOfOne = (answer: SingleAnswer): unknown =>
  answer.is === "value" ? answer.value : { error: answer.code, sentence: answer.sentence };
