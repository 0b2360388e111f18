import { type Candidate, type DealQuestion, reasonAgainst } from "./counting";
import type { Day } from "./days";
import type { Basis } from "./records/vocabulary";
import { inOrder } from "./spelling";
import { empty, plus, type Sum, sumOfOne } from "./sums";

/** By how much a sum changes, by the days on which it does. */
export type ChangesByDay = Map<Day, Sum>;

/** What deals are worth together as of every day: their sum from each day on which it changes. */
export class TotalsByDay {
  readonly #days: readonly Day[];
  readonly #sums: readonly Sum[];

  constructor(changes: ChangesByDay) {
    this.#days = [...changes.keys()].sort(inOrder);
    let sum = empty;
    this.#sums = this.#days.map((day) => (sum = plus(sum, changes.get(day) ?? empty)));
  }

  /** The totals of some deals, of the kinds that are asked for. */
  static of(candidates: readonly Candidate[], kinds: DealQuestion["kinds"], basis: Basis): TotalsByDay {
    const changes: ChangesByDay = new Map();
    for (const candidate of candidates) addChanges(changes, candidate, kinds, basis);
    return new TotalsByDay(changes);
  }

  asOf(day: Day): Sum {
    let after = 0;
    let until = this.#days.length;
    while (after < until) {
      const middle = (after + until) >> 1;
      if ((this.#days[middle] ?? "") <= day) after = middle + 1;
      else until = middle;
    }
    return this.#sums[after - 1] ?? empty;
  }
}

/** Adds by how much a deal changes a sum, on the days on which it begins or ceases to count. */
export function addChanges(
  changes: ChangesByDay,
  candidate: Candidate,
  kinds: DealQuestion["kinds"],
  basis: Basis,
): void {
  let before = empty;
  for (const day of turningDays(candidate).sort(inOrder)) {
    const now = reasonAgainst(candidate, { kinds, to: day }, basis) ? empty : sumOfOne(candidate.amounts[basis]);
    changes.set(day, plus(plus(changes.get(day) ?? empty, now), before, -1));
    before = now;
  }
}

/** The days on which a deal can begin, or cease, to count. */
export function turningDays({ wholes, ...deal }: Pick<Candidate, "publicDay" | "ended" | "wholes">): Day[] {
  return [deal, ...wholes].flatMap(({ publicDay, ended }) => [publicDay, ...(ended ? [ended.from] : [])]);
}
