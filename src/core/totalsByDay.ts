import type { CountableDeal } from "./countableDeal";
import { turningDays } from "./counting";
import { dayNumber, type Day } from "./days";
import type { DealQuestion } from "./dealQuestion";
import { passedOver } from "./dealsCounted";
import type { Basis } from "./vocabulary";

/** What is asked about, whatever the days. */
type AnyDay = Omit<DealQuestion, "from" | "to">;

/** What deals are worth together as of every day: a running sum from the first day on which one counts to the last change. */
export class TotalsByDay {
  readonly #firstDay: number;
  readonly #totals: Float64Array;

  /** @param question About whom and which kinds, whatever the days. */
  constructor(deals: readonly CountableDeal[], question: AnyDay, basis: Basis) {
    const changes = changesByDay(deals, question, basis);
    const days = [...changes.keys()].sort((one, other) => one - other);
    const [first = 0] = days;
    this.#firstDay = first;
    this.#totals = new Float64Array((days.at(-1) ?? first) - first + 1);
    let total = 0;
    for (const [place, day] of days.entries()) {
      total += changes.get(day) ?? 0;
      this.#totals.fill(total, day - first, (days[place + 1] ?? day + 1) - first);
    }
  }

  asOf(day: Day): number {
    const place = Math.min(dayNumber(day) - this.#firstDay, this.#totals.length - 1);
    return this.#totals[place] ?? 0;
  }
}

/** By how much the total changes, by the numbers of the days on which it does. */
function changesByDay(
  deals: readonly CountableDeal[],
  { party, counterparty, kinds }: AnyDay,
  basis: Basis,
): ReadonlyMap<number, number> {
  const changes = new Map<number, number>();
  for (const deal of deals) {
    let before = 0;
    for (const day of turningDays(deal).sort()) {
      const now = passedOver(deal, { party, counterparty, kinds, to: day }, basis) ? 0 : (deal.amounts[basis] ?? 0);
      changes.set(dayNumber(day), (changes.get(dayNumber(day)) ?? 0) + now - before);
      before = now;
    }
  }
  return changes;
}
