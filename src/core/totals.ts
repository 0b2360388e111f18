import { dollarsOf, firmDayOf, publicDayOf } from "./amounts";
import { cachedPer } from "./caches";
import { amountOf, type Candidate, candidateFor, candidatesFor, type DealQuestion, reasonAgainst } from "./counting";
import type { Day } from "./days";
import { decimalSum } from "./decimals";
import type { Edition } from "./edition";
import { atOnce, each, type Steps } from "./steps";
import { sidesKey } from "./pairs";
import type { Deal } from "./records/deal";
import { type Basis, type DealKind, dealKinds, kindsOnlyIfNamed } from "./records/vocabulary";
import { countFirst } from "./sorted";
import { inOrder } from "./spelling";

/** What deals add up to, and of how many of them that is known. */
export interface Sum {
  readonly amount: number;
  /** How many deals state what is added up. */
  readonly disclosed: number;
  readonly undisclosed: number;
}

/** The sum of no deals. */
const empty: Sum = { amount: 0, disclosed: 0, undisclosed: 0 };

/** The sum of one deal that states an amount, or does not. */
const sumOfOne = (amount: number | undefined): Sum =>
  amount === undefined ? { ...empty, undisclosed: 1 } : { amount, disclosed: 1, undisclosed: 0 };

/** @param sign -1 takes the other sum away. */
const plus = (one: Sum, other: Sum, sign: 1 | -1 = 1): Sum => ({
  amount: one.amount + sign * other.amount,
  disclosed: one.disclosed + sign * other.disclosed,
  undisclosed: one.undisclosed + sign * other.undisclosed,
});

/** Whether deals are known, but of none what is added up: their sum is unknown, which is not zero. */
export const isUnknown = ({ disclosed, undisclosed }: Sum): boolean => disclosed === 0 && undisclosed > 0;

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
  const quantity = `${basis}-gigawatts` as const;
  const all = candidatesFor(edition, question)
    .filter((candidate) => !reasonAgainst(candidate, question, quantity))
    .map((candidate) => amountOf(candidate, quantity, question.to));
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
    const own = amountOf(candidate, basis, question.to);
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
  const key = [sidesKey(question), basis, kinds].join();
  const known = cache.get(key);
  if (known || cache.size >= mostTotals) return known;
  const totals = TotalsByDay.of(candidates, kinds, basis);
  cache.set(key, totals);
  return totals;
}

const totalsIn = cachedPer<Edition, Map<string, TotalsByDay>>(() => new Map());

/** By how much a sum changes, by the days on which it does. */
type ChangesByDay = Map<Day, Sum>;

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
    return this.#sums[countFirst(this.#days, (change) => change <= day) - 1] ?? empty;
  }
}

/** Adds by how much a deal changes a sum, on the days on which it begins or ceases to count. */
function addChanges(changes: ChangesByDay, candidate: Candidate, kinds: DealQuestion["kinds"], basis: Basis): void {
  let before = empty;
  for (const day of daysOfChange(candidate).sort(inOrder)) {
    const now = reasonAgainst(candidate, { kinds, to: day }, basis) ? empty : sumOfOne(amountOf(candidate, basis, day));
    changes.set(day, plus(plus(changes.get(day) ?? empty, now), before, -1));
    before = now;
  }
}

/** The days on which a deal can begin, or cease, to count. */
export function turningDays({ wholes, ...deal }: Pick<Candidate, "publicDay" | "ended" | "wholes">): Day[] {
  return [deal, ...wholes].flatMap(({ publicDay, ended }) => [publicDay, ...(ended ? [ended.from] : [])]);
}

/** The days on which a deal can change a sum on any basis: also those on which it becomes firm, or its low end changes. */
export function daysOfChange(candidate: Candidate): Day[] {
  const firmDays = [candidate, ...candidate.wholes].flatMap(({ firmDay }) => firmDay ?? []);
  return [...turningDays(candidate), ...firmDays, ...candidate.lowEnds.map(({ from }) => from)];
}

/** Whether a question is about all deals there are, whoever their parties, from the first on. */
const isAboutEverybody = ({ party, counterparty, from, isOneWay }: DealQuestion): boolean =>
  party === undefined && counterparty === undefined && from === undefined && !isOneWay;

/** What all deals of an edition are worth together, of the kinds that are asked for. */
function everybodysSum(edition: Edition, { kinds, to }: DealQuestion, basis: Basis): Sum {
  const totals = totalsByKind(edition, basis, kindsNamed(kinds));
  let sum = empty;
  for (const kind of kinds ?? kindsUnlessNamed) sum = plus(sum, totals.get(kind)?.asOf(to) ?? empty);
  return sum;
}

/** Gets ready for the first question about everybody: of 100,000 deals it would else wait for a tenth of a second. */
export function* readyForEverybody(edition: Edition): Steps<void> {
  everybodysTotalsIn(edition).set(keyOfKinds("headline", []), yield* totalsMade(edition, "headline", []));
}

const kindsUnlessNamed = dealKinds.filter((kind) => !kindsOnlyIfNamed.includes(kind));

/** Of the kinds that count only if they are named, those that are: a whole of such a kind then stands for its parts. */
const kindsNamed = (kinds: DealQuestion["kinds"]): readonly DealKind[] =>
  kinds ? kindsOnlyIfNamed.filter((kind) => kinds.includes(kind)) : noKinds;
const noKinds: readonly DealKind[] = [];

/** The totals of the deals of each kind: those of several kinds are their sums, so that any may be asked for together. */
type TotalsByKind = ReadonlyMap<DealKind, TotalsByDay>;

function totalsByKind(edition: Edition, basis: Basis, named: readonly DealKind[]): TotalsByKind {
  const cache = everybodysTotalsIn(edition);
  const key = keyOfKinds(basis, named);
  const known = cache.get(key);
  if (known) return known;
  const totals = atOnce(totalsMade(edition, basis, named));
  cache.set(key, totals);
  return totals;
}

const everybodysTotalsIn = cachedPer<Edition, Map<string, TotalsByKind>>(() => new Map());

const keyOfKinds = (basis: Basis, named: readonly DealKind[]): string =>
  named.length === 0 ? basis : `${basis} ${named.join()}`;

function* totalsMade(edition: Edition, basis: Basis, named: readonly DealKind[]): Steps<TotalsByKind> {
  const changes = new Map<DealKind, ChangesByDay>(dealKinds.map((kind) => [kind, new Map<Day, Sum>()]));
  yield* each(edition.records.deals, (deal) => {
    const ofKind = changes.get(deal.kind);
    if (ofKind) addDeal(ofKind, deal, edition, basis, named);
  });
  return new Map([...changes].map(([kind, ofKind]) => [kind, new TotalsByDay(ofKind)]));
}

/** Nearly every deal counts from the day on which it was public, and for ever; of the others counting knows when they do. */
function addDeal(changes: ChangesByDay, deal: Deal, edition: Edition, basis: Basis, named: readonly DealKind[]): void {
  if (deal.notCounted) return;
  const mayRise = basis === "low" && edition.partsOf(deal.id).length > 0;
  if (deal.ended || deal.partOf !== undefined || mayRise) {
    addChanges(changes, candidateFor(edition, deal, {}), [deal.kind, ...named], basis);
    return;
  }
  const day = basis === "firm" ? firmDayOf(deal) : publicDayOf(deal);
  if (day === undefined) return;
  changes.set(day, plus(changes.get(day) ?? empty, sumOfOne(dollarsOf(deal, edition, basis))));
}
