import { lastDay } from "./days";
import type { Edition } from "./edition";
import type { Value } from "./records/basics";
import type { Deal } from "./records/deal";
import type { Basis } from "./vocabulary";

/**
 * A deal's value in whole US dollars on a basis; undefined where it is undisclosed, or printed in another currency
 * without a sourced exchange rate for the day on which the deal was public. "low" and "high" take the bounds that a
 * source supports; without one, an "up to" figure promises nothing at its low end, and every other stands as printed.
 */
export function dollarsOf({ value, announced }: Deal, edition: Edition, basis: Basis): number | undefined {
  return value && dollarsAt(announced, amountOn(basis, value), value.currency, edition);
}

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
