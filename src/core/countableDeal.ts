import { lastDay, type Day } from "./days";
import { dollarsOf } from "./dollars";
import type { Edition } from "./edition";
import { oncePer } from "./oncePer";
import { isGuarantee } from "./pairs";
import { publicDayOf } from "./publicDay";
import type { Deal } from "./records/deal";
import { firmStatuses, type Basis, type DealKind } from "./vocabulary";

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
