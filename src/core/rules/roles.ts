import { facing } from "../pairs";
import type { Records } from "../records/edition";
import type { DealKind } from "../vocabulary";
import { violation, type Violation } from "./violation";

/** The kinds of deal whose sides may call each other partners. */
const partnerships: readonly DealKind[] = ["licence", "revenue-sharing", "infrastructure-programme"];

/** A deal names the sides that its kind has. */
export function roleViolations({ deals }: Records): Violation[] {
  return deals.flatMap((record) => {
    const named = record.parties.map(({ role }) => role);
    if (partnerships.includes(record.kind) && named.includes("partner")) return [];
    return facing[record.kind]
      .filter((side) => side.length > 0 && !side.some((role) => named.includes(role)))
      .map((side) => {
        const problem = `a ${record.kind} names no ${side.join(" or ")}`;
        return violation(
          { list: "deals", record },
          "parties",
          problem,
          "Add that party, or correct its role or the kind.",
        );
      });
  });
}
