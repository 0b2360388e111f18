import { lastDay, type Day } from "./days";
import type { Edition } from "./edition";
import { oncePer } from "./oncePer";
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

/** What of the rules of counting does not depend on the question. */
interface Facts {
  readonly publicDay: Day;
  /** A promise to pay only if another party does not: the payments behind it are counted where they are due. */
  readonly isGuarantee: boolean;
  /** The day from which an ended deal no longer counts. */
  readonly endDay: Day | undefined;
  /** The deal that contains this one, at its own price. */
  readonly whole: Deal | undefined;
}

const factsIn = oncePer((edition: Edition) =>
  oncePer((deal: Deal): Facts => ({
    publicDay: publicDayOf(deal, edition),
    isGuarantee: deal.kind === "capacity-backstop" && deal.parties.some(({ role }) => role === "guarantor"),
    endDay: deal.ended && endDayOf(deal.ended, edition),
    whole: wholeOf(deal, edition),
  })),
);

/** The day from which a deal is sure to have been public: at the latest the edition's own, which knows of it. */
export const publicFrom = (deal: Deal, edition: Edition): Day => factsIn(edition)(deal).publicDay;

/** Why a deal does not count as of a day, so that each dollar counts once; undefined if it counts. */
export function leftOut(deal: Deal, edition: Edition, counting: Counting): LeftOut | undefined {
  const { publicDay, isGuarantee, endDay, whole } = factsIn(edition)(deal);
  if (publicDay > counting.asOf) return "not-yet-public";
  if (deal.notCounted) return deal.notCounted.because;
  if (deal.kind === "infrastructure-programme" && !counting.kinds?.includes(deal.kind)) return "programme";
  if (isGuarantee) return "guarantee";
  if (deal.ended && endDay !== undefined && endDay <= counting.asOf) return deal.ended.how;
  return whole && !leftOut(whole, edition, counting) ? "part-of-counted-deal" : undefined;
}

/** The days on which a deal can begin, or cease, to count. */
export function turningDays(deal: Deal, edition: Edition): Day[] {
  const { publicDay, endDay, whole } = factsIn(edition)(deal);
  return [publicDay, ...(endDay === undefined ? [] : [endDay]), ...(whole ? turningDays(whole, edition) : [])];
}

function publicDayOf(deal: Deal, edition: Edition): Day {
  const latest = lastDay(deal.announced);
  return latest < edition.release.day ? latest : edition.release.day;
}

/** A superseded deal counts until its successor is public, so that a partial date leaves no gap. */
function endDayOf(ended: NonNullable<Deal["ended"]>, edition: Edition): Day {
  const successor = ended.by ? edition.deal(ended.by) : undefined;
  return successor ? publicDayOf(successor, edition) : lastDay(ended.on);
}

/** A part adds nothing to a whole that is counted at its own price; where the whole has none, its parts are counted. */
function wholeOf(deal: Deal, edition: Edition): Deal | undefined {
  const whole = deal.partOf ? edition.deal(deal.partOf) : undefined;
  if (!whole?.value) return undefined;
  const wholePairs = new Set(pairsOf(whole).map(([a, b]) => pairKey(a, b)));
  return pairsOf(deal).some(([a, b]) => wholePairs.has(pairKey(a, b))) ? whole : undefined;
}
