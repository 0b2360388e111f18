import type { Records } from "../records/edition";
import type { Value } from "../records/basics";
import { sourcedRecords } from "./sourcedRecords";
import { violation, type Violation } from "./violation";

/** The bounds of a value hold its headline figure, and a range has both. */
export function valueViolations(records: Records): Violation[] {
  return sourcedRecords(records).flatMap((placed) => {
    const value = "value" in placed.record ? placed.record.value : undefined;
    const problem = value && problemOf(value);
    return problem ? [violation(placed, "value", problem, "Correct the bounds or the qualifier by the sources.")] : [];
  });
}

function problemOf({ amount, qualifier, low, high }: Value): string | undefined {
  if (low !== undefined && low > amount) return `its low, ${low}, is above the headline figure, ${amount}`;
  if (high !== undefined && high < amount) return `its high, ${high}, is below the headline figure, ${amount}`;
  if (qualifier === "range" && (low === undefined || high === undefined)) return "a range has a low and a high";
  return undefined;
}
