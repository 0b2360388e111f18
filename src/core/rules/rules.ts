import type { Records } from "../records/records";
import { roleViolations, successionViolations, successorViolations, valueViolations } from "./counted";
import { dateViolations, publicDayViolations } from "./dates";
import { holdingViolations, reconciliationViolations, sourcingViolations } from "./evidence";
import { idViolations, nameViolations, referenceViolations } from "./references";
import type { Violation } from "./violation";

/** Without these a formula would answer wrongly, or never. */
const soundness = [
  idViolations,
  nameViolations,
  referenceViolations,
  roleViolations,
  dateViolations,
  valueViolations,
  successionViolations,
];

/** These say how well data is researched, not whether it can be calculated with. */
const research = [
  publicDayViolations,
  successorViolations,
  holdingViolations,
  sourcingViolations,
  reconciliationViolations,
];

/** Everything that an edition's records must not be, beyond what their schemas say: for those who publish them. */
export function ruleViolations(records: Records): Violation[] {
  return [...soundness, ...research].flatMap((rule) => rule(records));
}

/**
 * What makes an edition one that must not answer, for those who read what others have published. How it was researched
 * is for its publisher to judge, and an edition stays readable when that is judged more strictly later.
 */
export function* soundnessViolations(records: Records): Generator<Violation> {
  for (const rule of soundness) yield* rule(records);
}
