import type { Deal } from "../records/deal";
import type { Records } from "../records/edition";
import { violation, type Violation } from "./violation";

/** A superseded deal names its successor, and no deal comes after or lies within itself. */
export function successionViolations({ deals }: Records): Violation[] {
  const inThemselves = circular(deals, ({ partOf }) => partOf);
  const replacingThemselves = circular(deals, ({ ended }) => ended?.by);
  return deals.flatMap((record) => {
    const placed = { list: "deals", record };
    const orphaned = record.ended?.how === "superseded" && record.ended.by === undefined;
    const heir = record.ended?.how === "cancelled" && record.ended.by !== undefined;
    return [
      ...(orphaned
        ? [violation(placed, "ended.by", "is superseded by nothing", "Name the deal that replaces it.")]
        : []),
      ...(heir ? [violation(placed, "ended.by", "a cancelled deal has no successor", "Call it superseded.")] : []),
      ...(inThemselves.has(record.id)
        ? [violation(placed, "partOf", "contains itself in the end", "Break the circle.")]
        : []),
      ...(replacingThemselves.has(record.id)
        ? [violation(placed, "ended.by", "replaces itself in the end", "Break the circle.")]
        : []),
    ];
  });
}

/** The ids of the deals from which following a link leads back to them. Each deal is followed once, however long its chain. */
function circular(deals: readonly Deal[], next: (deal: Deal) => string | undefined): ReadonlySet<string> {
  const nextOf = new Map(deals.map((deal) => [deal.id, next(deal)]));
  const followed = new Set<string>();
  const inCircles = new Set<string>();
  for (const { id: start } of deals) {
    const path = new Set<string>();
    let id: string | undefined = start;
    for (; id !== undefined && !followed.has(id) && !path.has(id); id = nextOf.get(id)) path.add(id);
    // Where the path meets itself, what follows is a circle.
    if (id !== undefined && path.has(id)) for (const one of [...path].slice([...path].indexOf(id))) inCircles.add(one);
    for (const one of path) followed.add(one);
  }
  return inCircles;
}
