import type { Deal } from "./records/deal";
import type { Value } from "./records/basics";
import { firmStatuses, type Basis } from "./vocabulary";

/** What deals are worth together, in US dollars; those without a disclosed value add nothing. */
export function totalOf(deals: readonly Deal[], basis: Basis): number {
  return deals
    .filter((deal) => basis !== "firm" || firmStatuses.includes(deal.status))
    .reduce((sum, deal) => sum + (dollarsOf(deal.value, basis) ?? 0), 0);
}

/**
 * A value in US dollars on a basis. "low" and "high" take the bounds that a source supports; without one, an "up to"
 * figure promises nothing at its low end, and every other figure stands as printed.
 */
export function dollarsOf(value: Value | undefined, basis: Basis): number | undefined {
  // A value in another currency counts as undisclosed until the edition has a sourced exchange rate for its day.
  if (value?.currency !== "USD") return undefined;
  if (basis === "low") return value.low ?? (value.qualifier === "up-to" ? 0 : value.amount);
  if (basis === "high") return value.high ?? value.amount;
  return value.amount;
}
