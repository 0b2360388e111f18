import { cachedPer, grouped } from "./caches";
import { type Edition } from "./edition";
import { periodOf } from "./fiscalCalendar";
import { type AskedPeriod, forPeriod, inPeriod, periodsInOrder } from "./periods";
import { problems } from "./problems";
import type { RevenueShare } from "./records/companies";

/**
 * A customer's share of a supplier's revenue in a period.
 * @param supplier Id of the supplier; left out, the only one that discloses this customer.
 * @throws Problem (undisclosed) without a share, (malformed) if several suppliers disclose one.
 */
export function revenueShareIn(
  edition: Edition,
  customer: string,
  asked: AskedPeriod,
  supplier: string | undefined,
): RevenueShare {
  const from = supplier ?? onlySupplier(edition, customer);
  const shares = disclosedShares(edition).between(`${customer} ${from}`);
  const period = periodOf(edition, from, asked);
  const share = forPeriod(shares, period);
  if (share) return share;

  const { number } = edition.release;
  const names = [edition.parties.nameOf(customer), edition.parties.nameOf(from)] as const;
  throw shares.length > 0
    ? problems.noRevenueShareThen(number, ...names, period.label, periodsInOrder(shares))
    : problems.noRevenueShare(number, ...names);
}

/**
 * Every disclosed share of a supplier's revenue in a period, largest first.
 * @throws Problem (undisclosed) that names the periods for which there are any.
 */
export function revenueSharesOf(edition: Edition, supplier: string, asked: AskedPeriod): RevenueShare[] {
  const period = periodOf(edition, supplier, asked);
  const shares = disclosedShares(edition).of(supplier);
  const found = inPeriod(shares, period);
  if (found.length > 0) return found.toSorted((a, b) => b.percent.value - a.percent.value);

  const { number } = edition.release;
  const name = edition.parties.nameOf(supplier);
  throw shares.length > 0
    ? problems.noCustomersThen(number, name, period.label, periodsInOrder(shares))
    : problems.noCustomers(number, name);
}

function onlySupplier(edition: Edition, customer: string): string {
  const [only, ...others] = new Set(
    disclosedShares(edition)
      .from(customer)
      .map(({ supplier }) => supplier),
  );
  if (!only) throw problems.noSupplier(edition.release.number, edition.parties.nameOf(customer));
  if (others.length === 0) return only;
  const names = [only, ...others].map((id) => edition.parties.nameOf(id));
  throw problems.severalSuppliers(edition.parties.nameOf(customer), names);
}

/** The disclosed shares of a supplier's revenue, those that come from a customer, or of the one from the other. */
const disclosedShares = cachedPer(({ records: { revenueShares } }: Edition) => ({
  of: grouped(revenueShares, ({ supplier }) => [supplier]),
  from: grouped(revenueShares, ({ customer }) => [customer]),
  between: grouped(revenueShares, ({ customer, supplier }) => [`${customer} ${supplier}`]),
}));
