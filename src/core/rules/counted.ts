import { facing } from "../pairs";
import type { Value } from "../records/basics";
import type { Deal } from "../records/deal";
import type { Facts } from "../records/lists";
import type { DealKind } from "../records/vocabulary";
import { circular, sourcedRecords, violation, type Violation } from "./violation";

/** A total asks each whole of each of its parts, so that thousands, one within the other, would take hours. */
const MOST_WHOLES = 20;

/** A superseded deal names its successor, and no deal comes after or lies within itself, nor within others without end. */
export function successionViolations({ deals }: Facts): Violation[] {
  const wholeOf = new Map(deals.map(({ id, partOf }) => [id, partOf]));
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
      ...(isDeep(record.id, wholeOf, inThemselves)
        ? [
            violation(
              placed,
              "partOf",
              `lies within more than ${MOST_WHOLES} deals, each within the next`,
              "Make it a part of one that lies less deep.",
            ),
          ]
        : []),
      ...(replacingThemselves.has(record.id)
        ? [violation(placed, "ended.by", "replaces itself in the end", "Break the circle.")]
        : []),
    ];
  });
}

/** Whether a deal lies within more others than may be; what leads into a circle is found out by that. */
function isDeep(
  deal: string,
  wholeOf: ReadonlyMap<string, string | undefined>,
  inThemselves: ReadonlySet<string>,
): boolean {
  let whole = wholeOf.get(deal);
  for (let depth = 1; whole !== undefined && !inThemselves.has(whole); depth += 1) {
    if (depth > MOST_WHOLES) return true;
    whole = wholeOf.get(whole);
  }
  return false;
}

/**
 * A deal that counts is superseded by one that counts too, and the parts of a superseded deal are parts of its successor
 * or have ended, so that no dollar vanishes or counts twice.
 */
export function successorViolations({ deals }: Facts): Violation[] {
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  const wholeOf = new Map(deals.map(({ id, partOf }) => [id, partOf]));
  return deals.flatMap((record) => {
    const placed = { list: "deals", record };
    return [
      ...vanishing(record, byId).map((id) =>
        violation(
          placed,
          "ended.by",
          `names ${id}, which counts nowhere, so that the money vanishes`,
          "Name the deal that counts in its place, or say why this one does not count.",
        ),
      ),
      ...doubled(record, byId, wholeOf).map(([whole, successor]) =>
        violation(
          placed,
          "partOf",
          `is part of ${whole}, which ${successor} superseded, and counts again beside that`,
          `Make it or ${whole} a part of ${successor}, or end it too.`,
        ),
      ),
    ];
  });
}

/** The successor of a deal that counts, if that one never does. */
function vanishing(deal: Deal, byId: ReadonlyMap<string, Deal>): string[] {
  const successor = deal.ended?.by === undefined ? undefined : byId.get(deal.ended.by);
  if (!successor || neverCounts(deal)) return [];
  const onlyIfAsked = successor.kind === "guarantee" && deal.kind !== "guarantee";
  return neverCounts(successor) || onlyIfAsked ? [successor.id] : [];
}

/** The superseded deals that contain a deal, each with its successor, where that does not contain it. */
function doubled(
  deal: Deal,
  byId: ReadonlyMap<string, Deal>,
  wholeOf: ReadonlyMap<string, string | undefined>,
): [whole: string, successor: string][] {
  if (deal.ended || neverCounts(deal)) return [];
  const wholes = wholesOf(deal.id, wholeOf);
  return wholes.flatMap((id): [string, string][] => {
    const successor = byId.get(id)?.ended?.by;
    return successor === undefined || wholes.includes(successor) ? [] : [[id, successor]];
  });
}

const neverCounts = (deal: Deal): boolean => deal.notCounted !== undefined;

/** The ids of the deals that contain a deal, the nearest first, each once. */
function wholesOf(part: string, wholeOf: ReadonlyMap<string, string | undefined>): readonly string[] {
  const wholes = new Set<string>();
  for (let id = wholeOf.get(part); id !== undefined && !wholes.has(id); id = wholeOf.get(id)) wholes.add(id);
  return [...wholes];
}

/** The kinds of deal whose sides may call each other partners. */
const partnerships: readonly DealKind[] = ["licence", "revenue-sharing", "infrastructure-programme"];

/** A deal names the sides that its kind has. */
export function roleViolations({ deals }: Facts): Violation[] {
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

/** The bounds of a value hold its headline figure, and a range has both. */
export function valueViolations(records: Facts): Violation[] {
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

/** A warrant counts the shares under it and a holding those that are held, or HOLDINGS would show no number of either. */
export function shareViolations({ stakes }: Facts): Violation[] {
  return stakes.flatMap((record) => {
    const counts = new Set(record.quantities?.map(({ of }) => of));
    const placed = { list: "stakes", record };
    if (record.instrument === "warrant" && counts.has("shares"))
      return [
        violation(
          placed,
          "quantities",
          "a warrant gives a right to shares, and holds none",
          "Say shares-under-warrant.",
        ),
      ];
    if (record.instrument === undefined && counts.has("shares-under-warrant"))
      return [violation(placed, "quantities", "shares under a warrant are not held", "Say that it is a warrant.")];
    return [];
  });
}
