import type { Records } from "../records/edition";
import { dateViolations } from "./dates";
import { holdingViolations } from "./holdings";
import { idViolations, nameViolations } from "./ids";
import { publicDayViolations } from "./publicDays";
import { reconciliationViolations } from "./reconciliation";
import { referenceViolations } from "./references";
import { roleViolations } from "./roles";
import { sourcingViolations } from "./sourcing";
import { successionViolations } from "./succession";
import { valueViolations } from "./values";
import type { Violation } from "./violation";

const rules = [
  idViolations,
  nameViolations,
  referenceViolations,
  roleViolations,
  dateViolations,
  publicDayViolations,
  valueViolations,
  successionViolations,
  holdingViolations,
  sourcingViolations,
  reconciliationViolations,
];

/** Everything that an edition's records must not be, beyond what their schemas say. */
export function ruleViolations(records: Records): Violation[] {
  return rules.flatMap((rule) => rule(records));
}
