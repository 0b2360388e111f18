import { optionalPartyAsked, partyAsked, periodAsked } from "./arguments";
import { revenueShareIn, revenueSharesOf } from "../core/shares";
import { fractionOf } from "../core/decimals";
import type { RevenueShare } from "../core/records/companies";
import { editionInUse } from "../editionInUse";
import { inCell } from "./cell";
import { dateSystem } from "./dateSystem";

/**
 * A customer's share of a supplier's revenue in a period.
 * @customfunction REVENUESHARE
 * @param customer The company that buys: name, alias or ticker.
 * @param period The supplier's fiscal year or quarter: 2024, "Q2 2025" or, counted back, "FY-1".
 * @param [supplier] The company that sells. Needed only where several disclose the customer.
 * @returns A fraction: 0.62 is 62%.
 * @example =DEALS.REVENUESHARE("Microsoft",2024)
 * @example =DEALS.REVENUESHARE("Microsoft","1Q25","CoreWeave")
 * @example =DEALS.REVENUESHARE("Microsoft",2019)
 * @example =DEALS.REVENUESHARE("Microsoft","last year")
 */
export function revenueShare(customer: string, period: unknown, supplier?: string): number {
  return inCell(() => fractionOf(revenueShareAsked(customer, period, supplier).percent));
}

/** The share that REVENUESHARE's arguments ask for. */
export function revenueShareAsked(customer: unknown, period: unknown, supplier: unknown): RevenueShare {
  const edition = editionInUse();
  const buyer = partyAsked(edition, "customer", customer);
  return revenueShareIn(
    edition,
    buyer,
    periodAsked(period, dateSystem()),
    optionalPartyAsked(edition, "supplier", supplier),
  );
}

/**
 * Every disclosed customer of a company and its share of the revenue in a period, largest first, with a header row.
 * @customfunction CUSTOMERS
 * @param supplier The company that sells: name, alias or ticker.
 * @param period Its fiscal year or quarter: 2024, "Q2 2025" or, counted back, "FY-1".
 * @returns A table: customer, share as a fraction.
 * @example =DEALS.CUSTOMERS("CoreWeave",2024)
 * @example =DEALS.CUSTOMERS("CoreWeave","last year")
 */
export function customers(supplier: string, period: unknown): unknown[][] {
  return inCell(() => {
    const { parties } = editionInUse();
    const shares = customersAsked(supplier, period);
    return [["customer", "share"], ...shares.map((one) => [parties.nameOf(one.customer), fractionOf(one.percent)])];
  });
}

/** The shares that CUSTOMERS' arguments ask for. */
export function customersAsked(supplier: unknown, period: unknown): RevenueShare[] {
  const edition = editionInUse();
  return revenueSharesOf(edition, partyAsked(edition, "supplier", supplier), periodAsked(period, dateSystem()));
}
