import { lastDay } from "./days";
import type { Edition } from "./edition";
import type { Deal } from "./records/deal";
import type { Basis } from "./vocabulary";

/**
 * A deal's value in whole US dollars on a basis; undefined where it is undisclosed, or printed in another currency
 * without a sourced exchange rate for the day on which the deal was public. "low" and "high" take the bounds that a
 * source supports; without one, an "up to" figure promises nothing at its low end, and every other stands as printed.
 */
export function dollarsOf(deal: Deal, edition: Edition, basis: Basis): number | undefined {
  if (!deal.value) return undefined;
  const rate = usdPerUnit(deal.value.currency, lastDay(deal.announced), edition);
  return rate === undefined ? undefined : Math.round(amountOn(basis, deal.value) * rate);
}

function amountOn(basis: Basis, { amount, qualifier, low, high }: NonNullable<Deal["value"]>): number {
  if (basis === "low") return low ?? (qualifier === "up-to" ? 0 : amount);
  return basis === "high" ? (high ?? amount) : amount;
}

function usdPerUnit(currency: string, day: string, edition: Edition): number | undefined {
  return currency === "USD" ? 1 : edition.exchangeRate(currency, day)?.usdPerUnit;
}
