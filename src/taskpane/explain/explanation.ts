import { behind, type Behind } from "../../functions/behind";
import { answerTo, type Answer, type Answering } from "../formula/answers";
import { dealsCallsIn, type Argument, type DealsCall } from "../formula/dealsCalls";

/** A DEALS call of a formula, what it answers, and what stands behind that. */
export interface Explanation {
  readonly call: DealsCall;
  readonly answer: Answer;
  readonly behind: Behind | undefined;
}

/** Explains every DEALS call of a formula, outer ones first. */
export function explanationsOf(formula: string, answering: Answering): Explanation[] {
  return dealsCallsIn(formula).map((call) => {
    const answer = answerTo(call, answering);
    return { call, answer, behind: answer.is === "unreadable" ? undefined : behind(call.id, answer.given) };
  });
}

/** The references that the DEALS calls of a formula take as arguments. */
export const referencesIn = (formula: string): string[] =>
  dealsCallsIn(formula).flatMap(({ args }) => args.flatMap(referenceOf));

const referenceOf = (argument: Argument): string[] => (argument.is === "reference" ? [argument.text] : []);
