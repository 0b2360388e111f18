import { type Candidate, candidatesNaming, type Reason, reasonAgainst } from "../../core/counting";
import { type Day, daysLater, endOfTime, monthsLater } from "../../core/days";
import type { Edition } from "../../core/edition";
import { type EventQuestion, eventsOf, type RecordEvent } from "../../core/events";
import type { Deal } from "../../core/records/deal";
import { type DealKind, dealKinds } from "../../core/records/vocabulary";
import type { Side } from "../../core/pairs";
import { inOrder } from "../../core/spelling";
import { type Sum, TotalsByDay, turningDays } from "../../core/totals";

/** The times that a timeline can show: all until the edition's day, the last years before it, or what comes after it. */
export const ranges = ["all", "three-years", "year", "to-come"] as const;
export type Range = (typeof ranges)[number];

/** Whose deals a timeline shows, which of them, and over which time. */
interface TimelineQuestion {
  readonly party?: Side;
  readonly kinds?: readonly DealKind[] | undefined;
  /** Only these; left out, all deals of the party. */
  readonly deals?: ReadonlySet<Deal> | undefined;
  readonly range: Range;
}

/** What happened to a deal on a day. */
export interface DealEvent {
  readonly event: RecordEvent["event"];
  /** The day, as far as it is known. */
  readonly day: string;
  /** The last day that it may mean, where it stands on the timeline. */
  readonly on: Day;
  readonly deal: Deal;
  /** The other deal that replaces this one, that it changes or that it is part of. */
  readonly other: Deal | undefined;
  /** What the deal is worth in US dollars; undefined where that is not disclosed. */
  readonly dollars: number | undefined;
  /** Why it does not count on the last day shown; undefined if it does. */
  readonly because: Reason | undefined;
}

/** Deals and what happened to them, by kind and day, and what they are worth together as of each day. */
export interface Timeline {
  readonly first: Day;
  readonly last: Day;
  /** The kinds of which something is shown, each with what happened, from the oldest on. */
  readonly lanes: readonly { readonly kind: DealKind; readonly events: readonly DealEvent[] }[];
  /** How many events were before the first day. */
  readonly earlier: number;
  /** The total on the first day, and on each day on which it changes. */
  readonly totals: readonly { readonly day: Day; readonly total: Sum }[];
  readonly totalAsOf: (day: Day) => Sum;
}

/** Whether an event is the one by which a deal came to be known, and not what became of it. */
export const isBeginning = ({ event }: Pick<DealEvent, "event">): boolean =>
  event === "announced" || event === "enlarged";

/**
 * What there is to see of the deals of a party, as EVENTS has it; corrections of records that are no deals, which lead to
 * no page of a deal, are left to that function. The total is that of TOTAL as far as the deals shown are part of it.
 */
export function timelineOf(edition: Edition, question: TimelineQuestion): Timeline {
  const { party, kinds, deals } = question;
  const isShown = ({ deal }: Candidate): boolean => !deals || deals.has(deal);
  const eventsUntil = (to: Day) =>
    eventsOf(edition, { party, kinds, to }).flatMap((event) =>
      "deal" in event.of && isShown(event.of) ? [dealEvent(event, event.of, { kinds, to }, edition)] : [],
    );
  const { first, last } = daysShown(edition, question.range, (to) => eventsUntil(to).map(({ on }) => on));
  const events = eventsUntil(last);
  const shown = events.filter(({ on }) => on >= first).sort((a, b) => inOrder(a.on, b.on));
  const candidates = candidatesNaming(edition, { party }).filter(isShown);
  const byDay = TotalsByDay.of(candidates, kinds, "headline");
  const turning = candidates.flatMap(turningDays).filter((day) => day > first && day <= last);
  return {
    first,
    last,
    lanes: dealKinds
      .map((kind) => ({ kind, events: shown.filter(({ deal }) => deal.kind === kind) }))
      .filter(({ events: ofKind }) => ofKind.length > 0),
    earlier: question.range === "to-come" ? 0 : events.length - shown.length,
    totals: [first, ...[...new Set(turning)].sort(inOrder)].map((day) => ({ day, total: byDay.asOf(day) })),
    totalAsOf: (day) => byDay.asOf(day),
  };
}

/** The first and the last day that a timeline shows; a year at least, so that there is something to divide. */
function daysShown(
  { release: { day } }: Edition,
  range: Range,
  eventDays: (to: Day) => readonly Day[],
): { first: Day; last: Day } {
  switch (range) {
    case "all":
      return { first: [monthsLater(day, -12), ...eventDays(day)].sort(inOrder)[0] ?? day, last: day };
    case "three-years":
      return { first: monthsLater(day, -36), last: day };
    case "year":
      return { first: monthsLater(day, -12), last: day };
    case "to-come":
      return {
        first: daysLater(day, 1),
        last: [monthsLater(day, 12), ...eventDays(endOfTime)].sort(inOrder).at(-1) ?? day,
      };
  }
}

function dealEvent(
  { event, day, on }: RecordEvent,
  candidate: Candidate,
  terms: Pick<EventQuestion, "kinds" | "to">,
  edition: Edition,
): DealEvent {
  const { deal } = candidate;
  return {
    event,
    day,
    on,
    deal,
    other: edition.deal(idOfOther(event, deal) ?? ""),
    dollars: candidate.amounts.headline,
    because: reasonAgainst(candidate, terms),
  };
}

/** The deal that has to do with what happened to one. */
function idOfOther(event: DealEvent["event"], { amends, ended, partOf }: Deal): string | undefined {
  if (event === "superseded") return ended?.by;
  if (event === "enlarged") return amends;
  return event === "announced" ? partOf : undefined;
}
