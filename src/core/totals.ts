import { oncePer } from "./caches";
import { type CountableDeal, dealsAskedAbout, passedOver, turningDays, type DealQuestion } from "./counting";
import { type Day, dayNumber } from "./days";
import { dollarsOf } from "./dollars";
import type { Edition } from "./edition";
import type { Deal } from "./records/deal";
import type { Basis } from "./records/vocabulary";

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

/** From as many deals on, their total is kept by day; to add up fewer takes no longer than to look it up. */
const many = 32;

/** So many totals by day take some 30 MB: one has a number for every day of ten years. Further ones are added up. */
const mostKept = 1000;

/** What the deals that answer a question are worth together, in US dollars; those without a disclosed value add nothing. */
export function totalOf(edition: Edition, question: DealQuestion, basis: Basis): number {
  const deals = dealsAskedAbout(edition, question);
  const kept = question.from === undefined && deals.length >= many && totalsKept(deals, edition, question, basis);
  if (kept) return kept.asOf(question.to);
  let total = 0;
  for (const deal of deals) if (!passedOver(deal, question, basis)) total += deal.amounts[basis] ?? 0;
  return total;
}

function totalsKept(
  deals: readonly CountableDeal[],
  edition: Edition,
  question: DealQuestion,
  basis: Basis,
): TotalsByDay | undefined {
  const { party, counterparty, kinds } = question;
  const kept = keptTotals(edition);
  const key = [party, counterparty, basis, kinds].join();
  const known = kept.get(key);
  if (known || kept.size >= mostKept) return known;
  const made = new TotalsByDay(deals, question, basis);
  kept.set(key, made);
  return made;
}

const keptTotals = oncePer<Edition, Map<string, TotalsByDay>>(() => new Map());

/** The share of deals whose value in US dollars is disclosed. */
export function disclosedShareOf(deals: readonly Deal[], edition: Edition): number {
  return deals.filter((deal) => dollarsOf(deal, edition, "headline") !== undefined).length / deals.length;
}
