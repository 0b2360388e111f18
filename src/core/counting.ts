import type { CountableDeal, Measure } from "./countableDeal";
import type { Day } from "./days";
import type { DealQuestion } from "./dealQuestion";
import { isBetween, pairsOf } from "./pairs";

/** Between whom, as of which day and among which kinds deals are counted. */
export type Counting = Pick<DealQuestion, "party" | "counterparty" | "kinds" | "to">;

/** The rule that leaves a deal out. */
export type LeftOut =
  | "not-yet-public"
  | "programme"
  | "part-of-counted-deal"
  | "not-firm"
  | NonNullable<CountableDeal["never"]>
  | NonNullable<CountableDeal["ended"]>["how"];

/**
 * Why a deal does not count, so that each dollar, or gigawatt, counts once; undefined if it counts.
 * @param measure What is added up: a part adds nothing to a whole that counts between the same parties and states its own.
 */
export function leftOut(deal: CountableDeal, counting: Counting, measure: Measure = "headline"): LeftOut | undefined {
  const because = reasonOfItsOwn(deal, counting, measure);
  if (because) return because;
  // A plain loop: nearly every deal is part of nothing, and TOTAL asks this of every deal.
  for (const whole of deal.wholes) if (standsForItsParts(whole, counting, measure)) return "part-of-counted-deal";
  return undefined;
}

function reasonOfItsOwn(
  { kind, publicDay, never, ended, isFirm }: CountableDeal,
  { kinds, to }: Pick<Counting, "kinds" | "to">,
  measure: Measure,
): LeftOut | undefined {
  if (publicDay > to) return "not-yet-public";
  if (never) return never;
  if (kind === "infrastructure-programme" && !kinds?.includes(kind)) return "programme";
  if (ended && ended.from <= to) return ended.how;
  return measure === "firm" && !isFirm ? "not-firm" : undefined;
}

/** One that names other parties than those asked about, or is without a figure, leaves its parts to count for themselves. */
const standsForItsParts = (whole: CountableDeal, counting: Counting, measure: Measure): boolean =>
  whole.amounts[measure] !== undefined &&
  isBetween(whole.deal, counting.party, counting.counterparty) &&
  !reasonOfItsOwn(whole, counting, measure);

/** Why a deal does not count as of a day between any of its parties; undefined if it counts between two of them. */
export function leftOutEverywhere(deal: CountableDeal, to: Day): LeftOut | undefined {
  const reasons = pairsOf(deal.deal).map(([party, counterparty]) => leftOut(deal, { party, counterparty, to }));
  return reasons.includes(undefined) ? undefined : (reasons[0] ?? reasonOfItsOwn(deal, { to }, "headline"));
}

/** The days on which a deal can begin, or cease, to count. */
export function turningDays({ wholes, ...deal }: Pick<CountableDeal, "publicDay" | "ended" | "wholes">): Day[] {
  return [deal, ...wholes].flatMap(({ publicDay, ended }) => [publicDay, ...(ended ? [ended.from] : [])]);
}
