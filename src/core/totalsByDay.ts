import { type Candidate, type DealQuestion, reasonAgainst } from "./counting";
import type { Day } from "./days";
import type { Basis } from "./records/vocabulary";
import { inOrder } from "./spelling";

/** By how much a total changes, by the days on which it does. */
export type ChangesByDay = Map<Day, number>;

/** What deals are worth together as of every day: their total from each day on which it changes. */
export class TotalsByDay {
  readonly #days: readonly Day[];
  readonly #totals: readonly number[];

  constructor(changes: ChangesByDay) {
    this.#days = [...changes.keys()].sort(inOrder);
    let total = 0;
    this.#totals = this.#days.map((day) => (total += changes.get(day) ?? 0));
  }

  /** The totals of some deals, of the kinds that are asked for. */
  static of(candidates: readonly Candidate[], kinds: DealQuestion["kinds"], basis: Basis): TotalsByDay {
    const changes: ChangesByDay = new Map();
    for (const candidate of candidates) addChanges(changes, candidate, kinds, basis);
    return new TotalsByDay(changes);
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

/** Adds by how much a deal changes a total, on the days on which it begins or ceases to count. */
export function addChanges(
  changes: ChangesByDay,
  candidate: Candidate,
  kinds: DealQuestion["kinds"],
  basis: Basis,
): void {
  let before = 0;
  for (const day of turningDays(candidate).sort(inOrder)) {
    const now = reasonAgainst(candidate, { kinds, to: day }, basis) ? 0 : (candidate.amounts[basis] ?? 0);
    changes.set(day, (changes.get(day) ?? 0) + now - before);
    before = now;
  }
}

/** The days on which a deal can begin, or cease, to count. */
export function turningDays({ wholes, ...deal }: Pick<Candidate, "publicDay" | "ended" | "wholes">): Day[] {
  return [deal, ...wholes].flatMap(({ publicDay, ended }) => [publicDay, ...(ended ? [ended.from] : [])]);
}
