import type { Unit } from "../../core/cards";
import type { Edition } from "../../core/edition";
import { worksheetFunctions } from "../../functions";
import { behind, type Behind } from "../../functions/behind";
import { understood, type Understood } from "../../functions/understood";
import { answerTo, type Answer } from "../formula/answers";
import type { DealsCall } from "../formula/dealsCalls";
import { unitOf } from "./units";

/** What a call answers, in what that is measured, and what stands behind it. */
export interface Outcome {
  readonly id: string;
  readonly answer: Answer;
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
export function outcomeOf(call: DealsCall, held: ReadonlyMap<string, unknown>, edition: Edition): Outcome {
  const answer = answerTo(call, { functions: worksheetFunctions, read: (reference) => held.get(reference) });
  return outcomeWith(call.id, answer, edition);
}

/** What an answer of a function is measured in, how it was understood, and what stands behind it. */
export function outcomeWith(id: string, answer: Answer, edition: Edition): Outcome {
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
function commonUnit(edition: Edition, id: string, answers: readonly Answer[]): Unit {
  const units = new Set(
    answers.flatMap((answer) => (answer.is === "value" ? [unitOf(edition, id, answer.given)] : [])),
  );
  const [unit = "plain"] = units;
  return units.size === 1 ? unit : "plain";
}
