import type { Edition } from "../../../src/core/edition";
import { simulateExcel } from "../../support/excel";
import { callsMeasured } from "../callsMeasured";
import { syntheticEdition } from "../editionsMeasured";
import type { Measurement, Target } from "../measurement";
import { rowsOf, type Row } from "./rows";
import { argumentsOf, drawPairQuestions, type PairQuestion } from "./sameQuestions";
import { adopt, total } from "../../support/functions";

/** What another program answered: a cell for each question, and the median of what one takes in several runs. */
export interface Calculated {
  readonly how: string;
  readonly cells: readonly unknown[];
  readonly milliseconds: number;
  readonly runs: number;
}

/** How a comparison is made. */
export interface Comparison {
  readonly deals: number;
  readonly questions: number;
  readonly calculate: (
    rows: readonly Row[],
    questions: readonly PairQuestion[],
  ) => Calculated[] | Promise<Calculated[]>;
  /** How many times as long as DEALS.TOTAL the other program is to take. */
  readonly target?: Target;
}

/** Asks DEALS.TOTAL and another program the same, and compares what they answer and how long they take. */
export async function compared({ deals, questions: count, calculate, target }: Comparison): Promise<Measurement[]> {
  const edition = syntheticEdition(deals);
  const rows = rowsOf(edition);
  const questions = drawPairQuestions(rows, count);
  const of = `${rows.length.toLocaleString("en-US")} rows`;
  const { answers, microseconds, runs } = await askedOfDeals(edition, questions);
  const others = await calculate(rows, questions);
  return [
    { what: `DEALS.TOTAL, ${of}`, value: microseconds, unit: "µs", runs },
    ...others.flatMap(({ how, cells, milliseconds, runs }): Measurement[] => [
      { what: `${how}, ${of}`, value: milliseconds * 1000, unit: "µs", runs },
      {
        what: `${how}, ${of} to DEALS.TOTAL`,
        value: (milliseconds * 1000) / microseconds,
        unit: "times",
        target,
      },
      {
        what: `${how}, ${of}, that agree to the dollar`,
        value: answers.filter((answer, place) => cells[place] === answer).length,
        unit: "cells",
        target: { atLeast: count },
      },
    ]),
  ];
}

async function askedOfDeals(edition: Edition, questions: readonly PairQuestion[]) {
  simulateExcel();
  adopt(edition);
  const asked = questions.map(argumentsOf);
  const answers = asked.map((question): unknown => Reflect.apply(total, undefined, question));
  return { answers, ...(await callsMeasured(total, asked)) };
}
