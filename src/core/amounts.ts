import { type Day, endOfTime, lastDay } from "./days";
import { decimalSum } from "./decimals";
import type { Edition } from "./edition";
import { type Problem, problems } from "./problems";
import type { Value } from "./records/basics";
import type { Deal } from "./records/deal";
import { type Basis, firmStatuses } from "./records/vocabulary";
import { inOrder } from "./spelling";

/**
 * The day from which a deal is sure to have been public. What is dated 2025-05 is on 2025-05-31, unless its record knows
 * better; never by the edition's day, or a later edition would answer otherwise about the same day from the same record.
 */
export const publicDayOf = ({ announced, knownSince }: Deal): Day => knownSince ?? lastDay(announced);

/** The day from which a deal binds its parties, if it does: that on which it was public, unless it was signed later. */
export function firmDayOf(deal: Deal): Day | undefined {
  if (!firmStatuses.includes(deal.status)) return undefined;
  const publicDay = publicDayOf(deal);
  const signed = deal.signed === undefined ? publicDay : lastDay(deal.signed);
  return signed > publicDay ? signed : publicDay;
}

/**
 * The day from which a deal no longer stands, if it ended. A superseded one stands until its successor is public, so that a
 * partial date leaves no gap: one that ended on 2026-02-20, with a successor dated "2026-02", which counts from 2026-02-28,
 * would else be missing for a week.
 */
export function endDayOf({ ended }: Deal, edition: Edition): Day | undefined {
  if (!ended) return undefined;
  const successor = ended.by ? edition.deal(ended.by) : undefined;
  return successor ? publicDayOf(successor) : lastDay(ended.on);
}

/**
 * A deal's value in whole US dollars on a basis; undefined where it is undisclosed, or printed in another currency
 * without a sourced exchange rate for the day on which the deal was public. "low" and "high" take the bounds that a
 * source supports; without one, an "up to" figure promises no more at its low end than its firm parts, and every other
 * stands as printed.
 * @param asOf By when the parts had to be firm, and had not ended. Left out, the edition's day.
 */
export function dollarsOf(deal: Deal, edition: Edition, basis: Basis, asOf = edition.release.day): number | undefined {
  const { value } = deal;
  if (!value) return undefined;
  const dollars = dollarsAt(publicDayOf(deal), amountOn(basis, value), value.currency, edition);
  if (basis !== "low" || dollars === undefined || !isBelowPrinted(value)) return dollars;
  const printed = dollarsAt(publicDayOf(deal), value.amount, value.currency, edition) ?? dollars;
  const parts = firmWithin(deal, edition, asOf, (part) => dollarsOf(part, edition, "low", asOf));
  const firm = parts.reduce((sum, amount) => sum + amount, 0);
  return Math.max(dollars, Math.min(printed, firm));
}

/** Why deals that are known have no value in US dollars: it is undisclosed, or there is no rate for the currency of one. */
export function noDollarsOf(deals: readonly Deal[], { release }: Edition): Problem {
  const isDisclosed = deals.some(({ value }) => value !== undefined);
  return isDisclosed
    ? problems.noneInDollars(release.number, deals.length)
    : problems.noneStated(release.number, deals.length, "value");
}

/**
 * What is firm of a deal as of a day in records of its own: OpenAI's shares within CoreWeave's contract. As in totals, a part
 * that is not firm, or does not say how much it is, leaves its own parts to count.
 */
function firmWithin(
  { id }: Deal,
  edition: Edition,
  asOf: Day,
  amountOf: (part: Deal) => number | undefined,
): readonly number[] {
  return edition.partsOf(id).flatMap((part) => {
    const amount = isFirmOn(asOf, part, edition) ? amountOf(part) : undefined;
    return amount === undefined ? firmWithin(part, edition, asOf, amountOf) : amount;
  });
}

const isFirmOn = (day: Day, deal: Deal, edition: Edition): boolean =>
  !deal.notCounted &&
  deal.kind !== "guarantee" &&
  (firmDayOf(deal) ?? endOfTime) <= day &&
  day < (endDayOf(deal, edition) ?? endOfTime);

/** An amount in whole US dollars at the exchange rate of a day; undefined where no sourced rate is recorded. */
export function dollarsAt(
  partialDay: string,
  amount: number,
  currency: Value["currency"],
  edition: Edition,
): number | undefined {
  const rate = usdPerUnit(partialDay, currency, edition);
  return rate === undefined ? undefined : Math.round(amount * rate);
}

/** What a currency was worth in US dollars on a day, if a sourced rate is recorded. */
export function usdPerUnit(partialDay: string, currency: Value["currency"], edition: Edition): number | undefined {
  return currency === "USD" ? 1 : edition.exchangeRate(currency, lastDay(partialDay))?.usdPerUnit;
}

function amountOn(basis: Basis, { amount, qualifier, low, high }: Value): number {
  if (basis === "low") return low ?? (qualifier === "up-to" ? 0 : amount);
  return basis === "high" ? (high ?? amount) : amount;
}

/**
 * The power of a deal on a basis, in gigawatts; undefined where it states none. No document gives bounds of it: an "up to"
 * figure promises no more at its low end than its firm parts, as with dollars, and every other stands as printed.
 * @param asOf As dollarsOf takes it.
 */
export function gigawattsOf(
  deal: Deal,
  edition: Edition,
  basis: Basis,
  asOf = edition.release.day,
): number | undefined {
  const { capacity } = deal;
  if (!capacity || basis !== "low" || capacity.qualifier !== "up-to") return capacity?.gigawatts;
  const firm = firmWithin(deal, edition, asOf, (part) => gigawattsOf(part, edition, "low", asOf));
  return Math.min(capacity.gigawatts, decimalSum(firm));
}

/** The low ends of a deal from a day on. */
export interface LowEnds {
  readonly from: Day;
  readonly low: number | undefined;
  readonly "low-gigawatts": number | undefined;
}

/** The low ends of a deal from each day on which they change; of nearly every deal they never do, and it has none. */
export function lowEndsOf(deal: Deal, edition: Edition): readonly LowEnds[] {
  if (!hasOpenLowEnd(deal)) return unchanging;
  const publicDay = publicDayOf(deal);
  const days = daysOfParts(deal, edition).filter((day) => day > publicDay);
  const all = [...new Set([publicDay, ...days])].sort(inOrder).map((from) => ({
    from,
    low: dollarsOf(deal, edition, "low", from),
    "low-gigawatts": gigawattsOf(deal, edition, "low", from),
  }));
  const changes = all.filter((ends, place) => !isAlike(ends, all[place - 1]));
  return changes.length > 1 ? changes : unchanging;
}

/** Hence one list for all of them. */
const unchanging: readonly LowEnds[] = [];

const isAlike = (one: LowEnds, other: LowEnds | undefined): boolean =>
  other !== undefined && one.low === other.low && one["low-gigawatts"] === other["low-gigawatts"];

/** Whether firm parts can hold up the low end of a deal. */
const hasOpenLowEnd = ({ value, capacity }: Deal): boolean =>
  (value !== undefined && isBelowPrinted(value)) || capacity?.qualifier === "up-to";

/** Of nearly every value the low end is what is printed, which no part can raise. */
const isBelowPrinted = (value: Value): boolean => amountOn("low", value) < value.amount;

/** The days on which a part of a deal, or one of its own parts, becomes firm or ends. */
const daysOfParts = ({ id }: Deal, edition: Edition): Day[] =>
  edition.partsOf(id).flatMap((part) => {
    const days = [firmDayOf(part), endDayOf(part, edition)].filter((day) => day !== undefined);
    return [...days, ...daysOfParts(part, edition)];
  });
