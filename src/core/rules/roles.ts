import type { Records } from "../records/edition";
import type { DealKind, Role } from "../vocabulary";
import { violation, type Violation } from "./violation";

/** The sides that a deal of each kind must name: one of the roles in each list. A partner may stand for either. */
const sides: Partial<Record<DealKind, readonly (readonly Role[])[]>> = {
  "compute-contract": [["supplier"], ["customer"]],
  "hardware-supply": [["supplier"], ["customer"]],
  "capacity-backstop": [
    ["guarantor", "customer"],
    ["supplier", "lessor", "lessee", "borrower"],
  ],
  "equity-investment": [["investor"], ["investee"]],
  "debt-facility": [["lender", "investor"], ["borrower"]],
  acquisition: [["acquirer"], ["target"]],
  lease: [["lessor"], ["lessee"]],
  licence: [
    ["supplier", "partner"],
    ["customer", "partner"],
  ],
  "revenue-sharing": [
    ["supplier", "partner"],
    ["customer", "partner"],
  ],
};

/** A deal names the sides that its kind has. */
export function roleViolations({ deals }: Records): Violation[] {
  return deals.flatMap((record) => {
    const named = record.parties.map(({ role }) => role);
    return (sides[record.kind] ?? [])
      .filter((side) => !side.some((role) => named.includes(role)))
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
