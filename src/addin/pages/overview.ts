import { reasonAgainst } from "../../core/counting";
import { type Day, daysLater, endOfTime } from "../../core/days";
import type { Edition } from "../../core/edition";
import { eventsOf, type RecordEvent } from "../../core/events";
import { isOneOf, pairsOf, type Side } from "../../core/pairs";
import type { Party } from "../../core/records/companies";
import type { Deal } from "../../core/records/deal";
import { type DealKind, dealKinds, kindsOnlyIfNamed } from "../../core/records/vocabulary";
import { byName } from "../../core/spelling";
import { type Sum, totalOf } from "../../core/totals";
import { sideOf } from "./namedParties";

/** What the deals of one kind are worth. */
interface KindTotal {
  readonly kind: DealKind;
  readonly sum: Sum;
}

/** A deal of which the term ends. */
interface Ending {
  readonly deal: Deal;
  readonly day: string;
}

/** What may happen to a deal; that a record of it was corrected is no news of the company. */
type News = Exclude<RecordEvent["event"], "correction">;

/** What happened to a deal on a day: all of it that falls on that day. */
interface Happening {
  readonly deal: Deal;
  /** The day as far as it is known, and the one on which it is sure to have happened. */
  readonly day: string;
  readonly on: Day;
  readonly events: readonly News[];
}

/** What matters most of a company, as of the edition's own day; all of it is what the functions answer. */
export interface Overview {
  /** What TOTAL answers. */
  readonly total: Sum;
  /** What TOTAL answers for each kind that counts without being asked for, largest first. */
  readonly kinds: readonly KindTotal[];
  /** The same of the kinds that count only where they are asked for. */
  readonly apart: readonly KindTotal[];
  /** What TOTAL answers with each of those that the company has deals with, largest first. */
  readonly counterparties: readonly { readonly party: string; readonly sum: Sum }[];
  /** The terms of deals that count, those that end next first. */
  readonly ending: readonly Ending[];
  /** What happened, newest first. */
  readonly newest: readonly Happening[];
}

/** Gathers what matters most of a company. */
export function companyOverview({ id }: Party, edition: Edition): Overview {
  const party = sideOf(edition, id);
  const to = edition.release.day;
  const kinds = dealKinds
    .map((kind) => ({ kind, sum: totalOf(edition, { party, kinds: [kind], to }, "headline") }))
    .filter(isOfAny)
    .sort(largestFirst);
  return {
    total: totalOf(edition, { party, to }, "headline"),
    kinds: kinds.filter(({ kind }) => !kindsOnlyIfNamed.includes(kind)),
    apart: kinds.filter(({ kind }) => kindsOnlyIfNamed.includes(kind)),
    counterparties: counterpartiesOf(party, edition),
    ending: endingNext(party, edition),
    newest: happened(eventsOf(edition, { party, to })),
  };
}

/** How many deals a sum is of. */
export const dealsIn = ({ disclosed, undisclosed }: Sum): number => disclosed + undisclosed;

const isOfAny = ({ sum }: { sum: Sum }): boolean => dealsIn(sum) > 0;

const largestFirst = (a: { sum: Sum }, b: { sum: Sum }): number =>
  b.sum.amount - a.sum.amount || dealsIn(b.sum) - dealsIn(a.sum);

function counterpartiesOf(party: Side, edition: Edition): Overview["counterparties"] {
  const others = new Set(
    edition
      .dealsBetween({ party })
      .flatMap(pairsOf)
      .filter((pair) => pair.some((id) => isOneOf(party, id)))
      .flatMap((pair) => pair.filter((id) => !isOneOf(party, id))),
  );
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const to = edition.release.day;
  return [...others]
    .sort((a, b) => byName(nameOf(a), nameOf(b)))
    .map((other) => ({ party: other, sum: totalOf(edition, { party, counterparty: other, to }, "headline") }))
    .filter(isOfAny)
    .sort(largestFirst);
}

function endingNext(party: Side, edition: Edition): Ending[] {
  const to = edition.release.day;
  return eventsOf(edition, { party, from: daysLater(to, 1), to: endOfTime })
    .flatMap(({ event, day, of }) =>
      event === "term ends" && "deal" in of && !reasonAgainst(of, { to }) ? [{ deal: of.deal, day }] : [],
    )
    .reverse();
}

/** What happens to a deal on one day stands together: most deals are announced and signed at once. */
function happened(events: readonly RecordEvent[]): Happening[] {
  const happenings: Happening[] = [];
  for (const { event, day, on, of } of events) {
    if (event === "correction" || !("deal" in of)) continue;
    const { deal } = of;
    const last = happenings.at(-1);
    if (last?.on === on && last.deal === deal) happenings.splice(-1, 1, { ...last, events: [...last.events, event] });
    else happenings.push({ deal, day, on, events: [event] });
  }
  return happenings;
}
