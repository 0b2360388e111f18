import { oncePer } from "./caches";
import { type Day, lastDay } from "./days";
import { decimalSum } from "./decimals";
import { dollarsOf, publicDayOf } from "./dollars";
import type { Edition } from "./edition";
import { isBetween, isGuarantee, pairsOf } from "./pairs";
import type { Deal } from "./records/deal";
import { type Basis, type DealKind, firmStatuses } from "./records/vocabulary";

/** A question about deals: between whom, of which kinds, public in which days. */
export interface DealQuestion {
  readonly party: string;
  readonly counterparty?: string | undefined;
  readonly kinds?: readonly DealKind[] | undefined;
  readonly from?: Day | undefined;
  readonly to: Day;
}

/** A deal as an edition counts it: all that does not depend on the question, worked out once and kept side by side. */
export interface CountableDeal {
  readonly deal: Deal;
  readonly kind: DealKind;
  /** The day from which it is sure to have been public. */
  readonly publicDay: Day;
  /** Why it does not count, whatever is asked. */
  readonly never: "guarantee" | NonNullable<Deal["notCounted"]>["because"] | undefined;
  /** How it stopped counting, and from which day on. */
  readonly ended: { readonly how: NonNullable<Deal["ended"]>["how"]; readonly from: Day } | undefined;
  /** The deal of which it is a part, the one of which that is a part, and so on. */
  readonly wholes: readonly CountableDeal[];
  /** Whether it binds its parties. */
  readonly isFirm: boolean;
  /** What it adds to a sum; undefined where that is not disclosed, or the deal is not firm. */
  readonly amounts: Readonly<Record<Measure, number | undefined>>;
}

/** What is added up over deals: their values in US dollars on one of the bases, or their power. */
export type Measure = Basis | "gigawatts";

/** A deal as an edition counts it. */
export const countable = (deal: Deal, edition: Edition): CountableDeal => countableIn(edition)(deal);

/** Deals that were found in an edition, as it counts them. */
export const countables = (deals: readonly Deal[], edition: Edition): readonly CountableDeal[] =>
  countablesIn(edition)(deals);

const countableIn = oncePer((edition: Edition) => oncePer((deal: Deal) => counted(deal, edition)));

const countablesIn = oncePer((edition: Edition) =>
  oncePer((deals: readonly Deal[]) => deals.map((deal) => countable(deal, edition))),
);

function counted(deal: Deal, edition: Edition): CountableDeal {
  const { kind, status, ended, notCounted } = deal;
  const whole = deal.partOf ? edition.deal(deal.partOf) : undefined;
  const isFirm = firmStatuses.includes(status);
  const headline = dollarsOf(deal, edition, "headline");
  return {
    deal,
    kind,
    publicDay: publicDayOf(deal),
    never: notCounted?.because ?? (isGuarantee(deal) ? "guarantee" : undefined),
    ended: ended && { how: ended.how, from: endDayOf(ended, edition) },
    wholes: whole ? withItsWholes(countable(whole, edition)) : none,
    isFirm,
    amounts: {
      headline,
      low: dollarsOf(deal, edition, "low"),
      high: dollarsOf(deal, edition, "high"),
      firm: isFirm ? headline : undefined,
      gigawatts: deal.capacity?.gigawatts,
    },
  };
}

/** A superseded deal counts until its successor is public, so that a partial date leaves no gap. */
function endDayOf(ended: NonNullable<Deal["ended"]>, edition: Edition): Day {
  const successor = ended.by ? edition.deal(ended.by) : undefined;
  return successor ? publicDayOf(successor) : lastDay(ended.on);
}

/** Of nearly every deal, hence one list for all of them. */
const none: readonly CountableDeal[] = [];

const withItsWholes = (whole: CountableDeal): readonly CountableDeal[] => [whole, ...whole.wholes];

/** Between whom, as of which day and among which kinds deals are counted. */
type Counting = Pick<DealQuestion, "party" | "counterparty" | "kinds" | "to">;

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

/** Why a deal of the parties asked about does not answer: the question passes it over, or a rule of counting does. */
export type PassedOver = "another-kind" | "public-before" | LeftOut;

/**
 * The deals that answer a question, each counted once, as of the question's last day.
 * @param measure What is added up over them. Left out, their headline figures.
 */
export function dealsCounted(edition: Edition, question: DealQuestion, measure?: Measure): Deal[] {
  return dealsAskedAbout(edition, question)
    .filter((one) => !passedOver(one, question, measure))
    .map(({ deal }) => deal);
}

/** The deals of the parties asked about that do not answer, each with the reason. */
export function dealsPassedOver(
  edition: Edition,
  question: DealQuestion,
  measure?: Measure,
): { deal: Deal; because: PassedOver }[] {
  return dealsAskedAbout(edition, question).flatMap((one) => {
    const because = passedOver(one, question, measure);
    return because ? [{ deal: one.deal, because }] : [];
  });
}

/** The deals of the parties asked about, whether they answer or not. */
export const dealsAskedAbout = (edition: Edition, { party, counterparty }: DealQuestion): readonly CountableDeal[] =>
  countables(edition.dealsOf(party, counterparty), edition);

/** Why a deal of the parties asked about does not answer a question; undefined if it does. */
export function passedOver(deal: CountableDeal, question: DealQuestion, measure?: Measure): PassedOver | undefined {
  const { kinds, from } = question;
  if (kinds && !kinds.includes(deal.kind)) return "another-kind";
  if (from && deal.publicDay < from) return "public-before";
  return leftOut(deal, question, measure);
}

/** The power in the deals that answer a question, in gigawatts, each counted once; those that state none add nothing. */
export function capacityOf(edition: Edition, question: DealQuestion): number {
  return decimalSum(dealsCounted(edition, question, "gigawatts").map(({ capacity }) => capacity?.gigawatts ?? 0));
}
