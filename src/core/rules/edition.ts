import type { Records } from "../records/edition";
import { dateViolations } from "./dates";
import { holdingViolations } from "./holdings";
import { idViolations, nameViolations } from "./ids";
import { publicDayViolations } from "./publicDays";
import { reconciliationViolations } from "./reconciliation";
import { referenceViolations } from "./references";
import { roleViolations } from "./roles";
import { sourcingViolations } from "./sourcing";
import { successionViolations, successorViolations } from "./succession";
import { valueViolations } from "./values";
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
