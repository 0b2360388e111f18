import { lastDay, type Day } from "./days";
import type { Edition } from "./edition";
import { pairKey, pairsOf } from "./pairs";
import type { Deal } from "./records/deal";
import type { DealKind } from "./vocabulary";

/** As of which day, and among which kinds, deals are counted. */
export interface Counting {
  readonly asOf: Day;
  /** The kinds asked for; programmes count only if they are among them. */
  readonly kinds?: readonly DealKind[] | undefined;
}

/** The rule that leaves a deal out. */
export type LeftOut =
  | "not-yet-public"
  | "programme"
  | "guarantee"
  | "part-of-counted-deal"
  | NonNullable<Deal["ended"]>["how"]
  | NonNullable<Deal["notCounted"]>["because"];

/** The day from which a deal is sure to have been public: at the latest the edition's own, which knows of it. */
export function publicFrom(deal: Deal, edition: Edition): Day {
  const latest = lastDay(deal.announced);
  return latest < edition.release.day ? latest : edition.release.day;
}

/** Why a deal does not count as of a day, so that each dollar counts once; undefined if it counts. */
export function leftOut(deal: Deal, edition: Edition, counting: Counting): LeftOut | undefined {
  if (publicFrom(deal, edition) > counting.asOf) return "not-yet-public";
  if (deal.notCounted) return deal.notCounted.because;
  if (deal.kind === "infrastructure-programme" && !counting.kinds?.includes(deal.kind)) return "programme";
  if (isGuarantee(deal)) return "guarantee";
  if (deal.ended && endedFrom(deal.ended, edition) <= counting.asOf) return deal.ended.how;
  return isPartOfCounted(deal, edition, counting) ? "part-of-counted-deal" : undefined;
}

/** A promise to pay only if another party does not: the payments behind it are counted where they are due. */
const isGuarantee = (deal: Deal): boolean =>
  deal.kind === "capacity-backstop" && deal.parties.some(({ role }) => role === "guarantor");

/** A superseded deal counts until its successor is public, so that a partial date leaves no gap. */
function endedFrom(ended: NonNullable<Deal["ended"]>, edition: Edition): Day {
  const successor = ended.by ? edition.deal(ended.by) : undefined;
  return successor ? publicFrom(successor, edition) : lastDay(ended.on);
}

/** A part adds nothing to a whole that is counted at its own price; where the whole has none, its parts are counted. */
function isPartOfCounted(deal: Deal, edition: Edition, counting: Counting): boolean {
  const whole = deal.partOf ? edition.deal(deal.partOf) : undefined;
  if (!whole?.value || leftOut(whole, edition, counting)) return false;
  const wholePairs = new Set(pairsOf(whole).map(([a, b]) => pairKey(a, b)));
  return pairsOf(deal).some(([a, b]) => wholePairs.has(pairKey(a, b)));
}
