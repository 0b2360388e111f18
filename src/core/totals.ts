import { dollarsOf } from "./dollars";
import type { Edition } from "./edition";
import type { Deal } from "./records/deal";
import { firmStatuses, type Basis } from "./vocabulary";

/** What deals are worth together, in US dollars; those without a disclosed value add nothing. */
export function totalOf(deals: readonly Deal[], edition: Edition, basis: Basis): number {
  return deals
    .filter((deal) => basis !== "firm" || firmStatuses.includes(deal.status))
    .reduce((sum, deal) => sum + (dollarsOf(deal, edition, basis) ?? 0), 0);
}

/** The share of deals whose value in US dollars is disclosed. */
export function disclosedShareOf(deals: readonly Deal[], edition: Edition): number {
  return deals.filter((deal) => dollarsOf(deal, edition, "headline") !== undefined).length / deals.length;
}
