import { cachedPer } from "./caches";
import { candidateFor, type DealQuestion } from "./counting";
import type { Day } from "./days";
import { dollarsOf, publicDayOf } from "./dollars";
import { atOnce, each, type Edition, type Steps } from "./edition";
import type { Deal } from "./records/deal";
import { type Basis, type DealKind, dealKinds, firmStatuses, kindsOnlyIfNamed } from "./records/vocabulary";
import { empty, plus, type Sum, sumOfOne } from "./sums";
import { addChanges, type ChangesByDay, TotalsByDay } from "./totalsByDay";

/** Whether a question is about all deals there are, whoever their parties, from the first on. */
export const isAboutEverybody = ({ party, counterparty, from, isOneWay }: DealQuestion): boolean =>
  party === undefined && counterparty === undefined && from === undefined && !isOneWay;

/** What all deals of an edition are worth together, of the kinds that are asked for. */
export function everybodysSum(edition: Edition, { kinds, to }: DealQuestion, basis: Basis): Sum {
  const totals = totalsByKind(edition, basis, kindsNamed(kinds));
  let sum = empty;
  for (const kind of kinds ?? kindsUnlessNamed) sum = plus(sum, totals.get(kind)?.asOf(to) ?? empty);
  return sum;
}

/** Gets ready for the first question about everybody: of 100,000 deals it would else wait for a tenth of a second. */
export function* readyForEverybody(edition: Edition): Steps<void> {
  yield* edition.readyForIds();
  totalsIn(edition).set(keyOf("headline", []), yield* totalsMade(edition, "headline", []));
}

const kindsUnlessNamed = dealKinds.filter((kind) => !kindsOnlyIfNamed.includes(kind));

/** Of the kinds that count only if they are named, those that are: a whole of such a kind then stands for its parts. */
const kindsNamed = (kinds: DealQuestion["kinds"]): readonly DealKind[] =>
  kinds ? kindsOnlyIfNamed.filter((kind) => kinds.includes(kind)) : noKinds;
const noKinds: readonly DealKind[] = [];

/** The totals of the deals of each kind: those of several kinds are their sums, so that any may be asked for together. */
type TotalsByKind = ReadonlyMap<DealKind, TotalsByDay>;

function totalsByKind(edition: Edition, basis: Basis, named: readonly DealKind[]): TotalsByKind {
  const cache = totalsIn(edition);
  const key = keyOf(basis, named);
  const known = cache.get(key);
  if (known) return known;
  const totals = atOnce(totalsMade(edition, basis, named));
  cache.set(key, totals);
  return totals;
}

const totalsIn = cachedPer<Edition, Map<string, TotalsByKind>>(() => new Map());

const keyOf = (basis: Basis, named: readonly DealKind[]): string =>
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
  if (deal.ended || deal.partOf !== undefined) {
    addChanges(changes, candidateFor(edition, deal, {}), [deal.kind, ...named], basis);
    return;
  }
  if (basis === "firm" && !firmStatuses.includes(deal.status)) return;
  const day = publicDayOf(deal);
  changes.set(day, plus(changes.get(day) ?? empty, sumOfOne(dollarsOf(deal, edition, basis))));
}
