import { type Day, lastDay } from "./days";
import { decimalSum } from "./decimals";
import type { Edition } from "./edition";
import { type Problem, problems } from "./problems";
import type { Value } from "./records/basics";
import type { Deal } from "./records/deal";
import { type Basis, firmStatuses } from "./records/vocabulary";

/**
 * The day from which a deal is sure to have been public. What is dated 2025-05 is on 2025-05-31, unless its record knows
 * better; never by the edition's day, or a later edition would answer otherwise about the same day from the same record.
 */
export const publicDayOf = ({ announced, knownSince }: Deal): Day => knownSince ?? lastDay(announced);

/**
 * A deal's value in whole US dollars on a basis; undefined where it is undisclosed, or printed in another currency
 * without a sourced exchange rate for the day on which the deal was public. "low" and "high" take the bounds that a
 * source supports; without one, an "up to" figure promises no more at its low end than its firm parts, and every other
 * stands as printed.
 */
export function dollarsOf(deal: Deal, edition: Edition, basis: Basis): number | undefined {
  const { value } = deal;
  if (!value) return undefined;
  const dollars = dollarsAt(publicDayOf(deal), amountOn(basis, value), value.currency, edition);
  if (basis !== "low" || dollars === undefined) return dollars;
  const printed = dollarsAt(publicDayOf(deal), value.amount, value.currency, edition) ?? dollars;
  let firm = 0;
  for (const part of firmPartsOf(deal, edition)) firm += dollarsOf(part, edition, "low") ?? 0;
  return Math.max(dollars, Math.min(printed, firm));
}

/** Why deals that are known have no value in US dollars: it is undisclosed, or there is no rate for the currency of one. */
export function noDollarsOf(deals: readonly Deal[], { release }: Edition): Problem {
  const isDisclosed = deals.some(({ value }) => value !== undefined);
  return isDisclosed
    ? problems.noneInDollars(release.number, deals.length)
    : problems.noneStated(release.number, deals.length, "value");
}

/** What is signed, closed or completed of a deal in records of its own: OpenAI's shares within CoreWeave's contract. */
const firmPartsOf = ({ id }: Deal, edition: Edition): Deal[] =>
  edition
    .partsOf(id)
    .filter(
      ({ status, ended, notCounted, kind }) =>
        firmStatuses.includes(status) && !ended && !notCounted && kind !== "guarantee",
    );

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
 */
export function gigawattsOf(deal: Deal, edition: Edition, basis: Basis): number | undefined {
  const { capacity } = deal;
  if (!capacity || basis !== "low" || capacity.qualifier !== "up-to") return capacity?.gigawatts;
  const parts = firmPartsOf(deal, edition).map((part) => gigawattsOf(part, edition, "low") ?? 0);
  return Math.min(capacity.gigawatts, decimalSum(parts));
}
