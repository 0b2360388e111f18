import type { Deal } from "../records/deal";
import type { Records } from "../records/edition";
import { violation, type Violation } from "./violation";

/** A superseded deal names its successor, and no deal comes after or lies within itself. */
export function successionViolations({ deals }: Records): Violation[] {
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  return deals.flatMap((record) => {
    const placed = { list: "deals", record };
    const orphaned = record.ended?.how === "superseded" && record.ended.by === undefined;
    const heir = record.ended?.how === "cancelled" && record.ended.by !== undefined;
    return [
      ...(orphaned
        ? [violation(placed, "ended.by", "is superseded by nothing", "Name the deal that replaces it.")]
        : []),
      ...(heir ? [violation(placed, "ended.by", "a cancelled deal has no successor", "Call it superseded.")] : []),
      ...(returns(record, byId, ({ partOf }) => partOf)
        ? [violation(placed, "partOf", "contains itself in the end", "Break the circle.")]
        : []),
      ...(returns(record, byId, ({ ended }) => ended?.by)
        ? [violation(placed, "ended.by", "replaces itself in the end", "Break the circle.")]
        : []),
    ];
  });
}

/** Whether following a link from a deal leads back to it. */
function returns(start: Deal, byId: ReadonlyMap<string, Deal>, next: (deal: Deal) => string | undefined): boolean {
  const seen = new Set<string>();
  for (let id = next(start); id !== undefined && !seen.has(id);) {
    if (id === start.id) return true;
    seen.add(id);
    const deal = byId.get(id);
    id = deal && next(deal);
  }
  return false;
}
