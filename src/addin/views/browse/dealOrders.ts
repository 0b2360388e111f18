import { cachedPer, once } from "../../../core/caches";
import { dollarsOf } from "../../../core/amounts";
import type { Edition } from "../../../core/edition";
import type { Deal } from "../../../core/records/deal";
import { byName } from "../../../core/spelling";
import type { Sort } from "./browseState";
import { partiesIn } from "./searchIndex";

/**
 * The deals of an edition in an order; within the same value or party the newest first. An order is made when it is
 * first asked for, and then kept: to sort 100,000 deals anew with every letter that is typed would stop the pane.
 */
export const dealsInOrder = (edition: Edition, sort: Sort): readonly Deal[] => ordersOf(edition)[sort]();

const ordersOf = cachedPer((edition: Edition): Record<Sort, () => readonly Deal[]> => {
  const byDay = once(() => newestFirst(edition.records.deals));
  return {
    day: byDay,
    value: once(() => largestFirst(byDay(), edition)),
    party: once(() => byPayer(byDay(), edition)),
  };
});

/** An edition has the oldest deals first, those of one day by their ids: only the days are to be turned round. */
function newestFirst(oldestFirst: readonly Deal[]): Deal[] {
  const deals: Deal[] = [];
  let end = oldestFirst.length;
  while (end > 0) {
    let begin = end - 1;
    while (begin > 0 && oldestFirst[begin - 1]?.announced === oldestFirst[begin]?.announced) begin -= 1;
    for (let place = begin; place < end; place += 1) {
      const deal = oldestFirst[place];
      if (deal) deals.push(deal);
    }
    end = begin;
  }
  return deals;
}

/** Deals without a disclosed value come last. */
const largestFirst = (deals: readonly Deal[], edition: Edition): Deal[] =>
  sortedBy(deals, (deal) => -(dollarsOf(deal, edition, "headline") ?? -1));

/** By the names of those who pay. */
function byPayer(deals: readonly Deal[], edition: Edition): Deal[] {
  const nameOf = (deal: Deal): string => edition.parties.nameOf(partiesIn(deal)[0] ?? "");
  // Far fewer names than deals, and to compare two takes a thousand times as long as to compare numbers.
  const ranks = new Map<string, number>();
  let [before, rank] = ["", 0];
  for (const name of [...new Set(deals.map(nameOf))].sort(byName)) {
    if (byName(before, name) !== 0) rank += 1;
    ranks.set(name, rank);
    before = name;
  }
  return sortedBy(deals, (deal) => ranks.get(nameOf(deal)) ?? 0);
}

/** Deals by a number, those with the same one in the order in which they were. */
function sortedBy(deals: readonly Deal[], numberOf: (deal: Deal) => number): Deal[] {
  return deals
    .map((deal) => ({ deal, number: numberOf(deal) }))
    .sort((a, b) => a.number - b.number)
    .map(({ deal }) => deal);
}
