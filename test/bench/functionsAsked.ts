import type { Callable } from "../../src/functions/declaration";
import type { Question, Questions } from "./questions";
import { figure, list, revenueShare, schedule, stake, total } from "../support/functions";

/** A function with what draws questions to it. */
export interface FunctionAsked {
  readonly what: string;
  readonly called: Callable;
  readonly drawOne: () => Question;
}

/** The functions that are measured: those over deals, asked about pairs, and those that look one record up. */
export const functionsAsked = (questions: Questions): FunctionAsked[] => [
  { what: "TOTAL of a pair", called: total, drawOne: () => questions.ofPair("firm") },
  { what: "STAKE", called: stake, drawOne: questions.ofStake },
  { what: "REVENUESHARE", called: revenueShare, drawOne: questions.ofRevenueShare },
  { what: "FIGURE", called: figure, drawOne: questions.ofFigure },
  { what: "LIST of a pair", called: list, drawOne: () => questions.ofPair("announced,title,value,status") },
  { what: "SCHEDULE of a pair", called: schedule, drawOne: () => questions.ofPair(null, null, "quarter") },
];
