import { isGuarantee } from "../pairs";
import type { Deal } from "../records/deal";
import type { Records } from "../records/edition";
import { violation, type Violation } from "./violation";

/**
 * A superseded deal names its successor, which counts where it counted itself; its parts are parts of the successor or
 * have ended too; and no deal comes after or lies within itself.
 */
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
      ...vanishing(record, byId).map((id) =>
        violation(
          placed,
          "ended.by",
          `names ${id}, which counts nowhere, so that the money vanishes`,
          "Name the deal that counts in its place, or say why this one does not count.",
        ),
      ),
      ...doubled(record, byId).map(([whole, successor]) =>
        violation(
          placed,
          "partOf",
          `is part of ${whole}, which ${successor} superseded, and counts again beside that`,
          `Make it or ${whole} a part of ${successor}, or end it too.`,
        ),
      ),
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

/** The successor of a deal that counts, if that one never does. */
function vanishing(deal: Deal, byId: ReadonlyMap<string, Deal>): string[] {
  const successor = deal.ended?.by === undefined ? undefined : byId.get(deal.ended.by);
  return successor && !neverCounts(deal) && neverCounts(successor) ? [successor.id] : [];
}

/** The superseded deals that contain a deal, each with its successor, where that does not contain it. */
function doubled(deal: Deal, byId: ReadonlyMap<string, Deal>): [whole: string, successor: string][] {
  if (deal.ended || neverCounts(deal)) return [];
  const wholes = following(deal, byId, ({ partOf }) => partOf);
  return wholes.flatMap((id): [string, string][] => {
    const successor = byId.get(id)?.ended?.by;
    return successor === undefined || wholes.includes(successor) ? [] : [[id, successor]];
  });
}

const neverCounts = (deal: Deal): boolean => deal.notCounted !== undefined || isGuarantee(deal);

/** Whether following a link from a deal leads back to it. */
const returns = (start: Deal, byId: ReadonlyMap<string, Deal>, next: (deal: Deal) => string | undefined): boolean =>
  following(start, byId, next).includes(start.id);

/** The ids to which following a link from a deal leads, each once. */
function following(
  start: Deal,
  byId: ReadonlyMap<string, Deal>,
  next: (deal: Deal) => string | undefined,
): readonly string[] {
  const seen = new Set<string>();
  for (let id = next(start); id !== undefined && !seen.has(id);) {
    seen.add(id);
    const deal = byId.get(id);
    id = deal && next(deal);
  }
  return [...seen];
}
