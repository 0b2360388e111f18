import { cachedPer } from "./caches";
import { type Candidate, candidatesFor, type DealQuestion, reasonAgainst } from "./counting";
import { decimalSum } from "./decimals";
import type { Edition } from "./edition";
import { everybodysSum, isAboutEverybody } from "./everybody";
import { keyOf } from "./sides";
import type { Basis } from "./records/vocabulary";
import type { Sum } from "./sums";
import { TotalsByDay } from "./totalsByDay";

/** What the deals that answer a question are worth together, in US dollars; those without a disclosed value add nothing. */
export function totalOf(edition: Edition, question: DealQuestion, basis: Basis): Sum {
  if (isAboutEverybody(question)) return everybodysSum(edition, question, basis);
  const candidates = candidatesFor(edition, question);
  const isLong = question.from === undefined && candidates.length >= many;
  const byDay = isLong ? totalsByDay(edition, candidates, question, basis) : undefined;
  if (byDay) return byDay.asOf(question.to);
  return summed(candidates, question, basis);
}

/** The power in the deals that answer a question, in gigawatts, each counted once; those that state none add nothing. */
export function capacityOf(edition: Edition, question: DealQuestion, basis: Basis): Sum {
  const measure = `${basis}-gigawatts` as const;
  const all = candidatesFor(edition, question)
    .filter((candidate) => !reasonAgainst(candidate, question, measure))
    .map(({ amounts }) => amounts[measure]);
  const stated = all.filter((gigawatts) => gigawatts !== undefined);
  return { amount: decimalSum(stated), disclosed: stated.length, undisclosed: all.length - stated.length };
}

/** Plain numbers until the end, for this is done for each of a workbook's thousands of cells. */
function summed(candidates: readonly Candidate[], question: DealQuestion, basis: Basis): Sum {
  let amount = 0;
  let disclosed = 0;
  let undisclosed = 0;
  for (const candidate of candidates) {
    if (reasonAgainst(candidate, question, basis)) continue;
    const own = candidate.amounts[basis];
    if (own === undefined) undisclosed++;
    else {
      amount += own;
      disclosed++;
    }
  }
  return { amount, disclosed, undisclosed };
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
  const totals = TotalsByDay.of(candidates, kinds, basis);
  cache.set(key, totals);
  return totals;
}

const totalsIn = cachedPer<Edition, Map<string, TotalsByDay>>(() => new Map());
