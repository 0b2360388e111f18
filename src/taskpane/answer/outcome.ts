import type { Edition } from "../../core/edition";
import { worksheetFunctions } from "../../functions";
import { behind, type Behind } from "../../functions/behind";
import { understood, type Understood } from "../../functions/understood";
import { answerTo, type Answer } from "../formula/answers";
import type { DealsCall } from "../formula/dealsCalls";
import { unitOf, type Unit } from "./units";

/** What a call answers, in what that is measured, and what stands behind it. */
export interface Outcome {
  readonly id: string;
  readonly answer: Answer;
  readonly unit: Unit;
  /** How its arguments were understood where that is not plain. */
  readonly understood: readonly Understood[];
  /** Undefined while an argument can't be read. */
  readonly behind: Behind | undefined;
}

/**
 * What a call of a DEALS function answers.
 * @param held What the cells hold to which it refers.
 */
export function outcomeOf(call: DealsCall, held: ReadonlyMap<string, unknown>, edition: Edition): Outcome {
  const { id } = call;
  const answer = answerTo(call, { functions: worksheetFunctions, read: (reference) => held.get(reference) });
  const unit = answer.is === "value" ? unitOf(edition, id, answer.given) : "plain";
  if (answer.is === "unreadable") return { id, answer, unit, understood: [], behind: undefined };
  return { id, answer, unit, understood: understood(id, answer.given), behind: behind(id, answer.given) };
}
