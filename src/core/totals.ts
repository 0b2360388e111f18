import { cachedPer } from "./caches";
import { type Candidate, candidatesFor, counted, type DealQuestion, reasonAgainst } from "./counting";
import type { Day } from "./days";
import { decimalSum } from "./decimals";
import { dollarsOf } from "./dollars";
import type { Edition } from "./edition";
import { keyOf } from "./sides";
import { inOrder } from "./spelling";
import type { Deal } from "./records/deal";
import type { Basis } from "./records/vocabulary";

/** What the deals that answer a question are worth together, in US dollars; those without a disclosed value add nothing. */
export function totalOf(edition: Edition, question: DealQuestion, basis: Basis): number {
  const candidates = candidatesFor(edition, question);
  const isLong = question.from === undefined && candidates.length >= many;
  const byDay = isLong ? totalsByDay(edition, candidates, question, basis) : undefined;
  if (byDay) return byDay.asOf(question.to);
  let total = 0;
  for (const candidate of candidates)
    if (!reasonAgainst(candidate, question, basis)) total += candidate.amounts[basis] ?? 0;
  return total;
}

/** The power in the deals that answer a question, in gigawatts, each counted once; those that state none add nothing. */
export function capacityOf(edition: Edition, question: DealQuestion): number {
  return decimalSum(counted(edition, question, "gigawatts").map(({ capacity }) => capacity?.gigawatts ?? 0));
}

/** The share of deals whose value in US dollars is disclosed. */
export function disclosedShareOf(deals: readonly Deal[], edition: Edition): number {
  return deals.filter((deal) => dollarsOf(deal, edition, "headline") !== undefined).length / deals.length;
}

/** What deals are worth together as of every day: their total from each day on which it changes. */
export class TotalsByDay {
  readonly #days: readonly Day[];
  readonly #totals: readonly number[];

  constructor(candidates: readonly Candidate[], kinds: DealQuestion["kinds"], basis: Basis) {
    const changes = changesByDay(candidates, kinds, basis);
    this.#days = [...changes.keys()].sort(inOrder);
    let total = 0;
    this.#totals = this.#days.map((day) => (total += changes.get(day) ?? 0));
  }

  asOf(day: Day): number {
    let after = 0;
    let until = this.#days.length;
    while (after < until) {
      const middle = (after + until) >> 1;
      if ((this.#days[middle] ?? "") <= day) after = middle + 1;
      else until = middle;
    }
    return this.#totals[after - 1] ?? 0;
  }
}

/** By how much the total changes, by the days on which it does. */
function changesByDay(
  candidates: readonly Candidate[],
  kinds: DealQuestion["kinds"],
  basis: Basis,
): ReadonlyMap<Day, number> {
  const changes = new Map<Day, number>();
  for (const candidate of candidates) {
    let before = 0;
    for (const day of turningDays(candidate).sort(inOrder)) {
      const now = reasonAgainst(candidate, { kinds, to: day }, basis) ? 0 : (candidate.amounts[basis] ?? 0);
      changes.set(day, (changes.get(day) ?? 0) + now - before);
      before = now;
    }
  }
  return changes;
}

/** The days on which a deal can begin, or cease, to count. */
export function turningDays({ wholes, ...deal }: Pick<Candidate, "publicDay" | "ended" | "wholes">): Day[] {
  return [deal, ...wholes].flatMap(({ publicDay, ended }) => [publicDay, ...(ended ? [ended.from] : [])]);
}

/** From as many deals on, their totals are cached by day; to add up fewer takes no longer than to look them up. */
const many = 32;

/** One has a number for each day on which it changes, a few hundred at most. Whatever else is asked is added up. */
const mostTotals = 1000;

/**
 * In an edition of 100,000 deals TOTAL of a pair was answered some 60,000 times a second with such a cache and 7,000 without
 * it, once, on a busy machine; 200,000 are promised of an idle one (`npm run bench -- --only evaluation`).
 */
function totalsByDay(
  edition: Edition,
  candidates: readonly Candidate[],
  question: DealQuestion,
  basis: Basis,
): TotalsByDay | undefined {
  const { kinds } = question;
  const cache = totalsIn(edition);
  const key = [keyOf(question), basis, kinds].join();
  const known = cache.get(key);
  if (known || cache.size >= mostTotals) return known;
  const totals = new TotalsByDay(candidates, kinds, basis);
  cache.set(key, totals);
  return totals;
}

const totalsIn = cachedPer<Edition, Map<string, TotalsByDay>>(() => new Map());
