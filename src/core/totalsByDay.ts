import { turningDays } from "./counting";
import { dayNumber, type Day } from "./days";
import type { DealQuestion } from "./dealQuestion";
import { dealsCounted, passedOver } from "./dealsCounted";
import type { Edition } from "./edition";
import { oncePer } from "./oncePer";
import { totalOf } from "./totals";
import type { Basis } from "./vocabulary";

/** From as many deals on, their total is kept by day; to add up fewer takes no longer than to look it up. */
const many = 32;

/** What the deals that answer a question are worth together, in US dollars. */
export function totalAsked(edition: Edition, question: DealQuestion, basis: Basis): number {
  const { party, counterparty, kinds, from, to } = question;
  if (from !== undefined || edition.dealsOf(party, counterparty).length < many)
    return totalOf(dealsCounted(edition, question), edition, basis);
  const kept = keptTotals(edition);
  const key = [party, counterparty, basis, kinds].join();
  const totals = kept.get(key) ?? new TotalsByDay(edition, question, basis);
  kept.set(key, totals);
  return totals.asOf(to);
}

const keptTotals = oncePer<Edition, Map<string, TotalsByDay>>(() => new Map());

/** The answer to a question as of every day: a running sum from the first day on which a deal counts to the last change. */
export class TotalsByDay {
  readonly #firstDay: number;
  readonly #totals: Float64Array;

  constructor(edition: Edition, question: DealQuestion, basis: Basis) {
    const changes = changesByDay(edition, question, basis);
    const days = [...changes.keys()];
    const first = Math.min(...days);
    let total = 0;
    this.#firstDay = first;
    this.#totals = Float64Array.from(
      { length: Math.max(...days) - first + 1 },
      (_, place) => (total += changes.get(first + place) ?? 0),
    );
  }

  asOf(day: Day): number {
    const place = Math.min(dayNumber(day) - this.#firstDay, this.#totals.length - 1);
    return this.#totals[place] ?? 0;
  }
}

/** By how much the answer to a question changes, by the numbers of the days on which it does. */
function changesByDay(edition: Edition, question: DealQuestion, basis: Basis): ReadonlyMap<number, number> {
  const changes = new Map<number, number>();
  for (const deal of edition.dealsOf(question.party, question.counterparty)) {
    const worth = totalOf([deal], edition, basis);
    let before = 0;
    for (const day of turningDays(deal, edition).sort()) {
      const now = passedOver(deal, edition, { ...question, to: day }) ? 0 : worth;
      changes.set(dayNumber(day), (changes.get(dayNumber(day)) ?? 0) + now - before);
      before = now;
    }
  }
  return changes;
}
