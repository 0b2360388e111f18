import type { Edition } from "./edition";
import { periodOf } from "./fiscalCalendar";
import { grouped } from "./grouped";
import { oncePer } from "./oncePer";
import { inOrder } from "./order";
import { forPeriod, isPeriod, type AskedPeriod } from "./periods";
import { problems } from "./problems";
import type { RevenueShare } from "./records/revenueShare";

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

  const names = [edition.parties.nameOf(customer), edition.parties.nameOf(from)] as const;
  const disclosed = shares.toSorted((a, b) => inOrder(a.period.ends, b.period.ends)).map((one) => one.period.label);
  throw disclosed.length > 0
    ? problems.noRevenueShareThen(...names, period.label, disclosed.join(", "))
    : problems.noRevenueShare(...names, period.label);
}

/** Every disclosed share of a supplier's revenue in a period, largest first. */
export function revenueSharesOf(edition: Edition, supplier: string, asked: AskedPeriod): RevenueShare[] {
  const period = periodOf(edition, supplier, asked);
  return disclosedShares(edition)
    .of(supplier)
    .filter((share) => isPeriod(share.period, period))
    .sort((a, b) => b.percent.value - a.percent.value);
}

function onlySupplier(edition: Edition, customer: string): string {
  const [only, ...others] = new Set(
    disclosedShares(edition)
      .from(customer)
      .map(({ supplier }) => supplier),
  );
  if (!only) throw problems.noSupplier(edition.parties.nameOf(customer));
  if (others.length === 0) return only;
  const names = [only, ...others].map((id) => edition.parties.nameOf(id));
  throw problems.severalSuppliers(edition.parties.nameOf(customer), names.join(" and "));
}

/** The disclosed shares of a supplier's revenue, those that come from a customer, or of the one from the other. */
const disclosedShares = oncePer(({ records: { revenueShares } }: Edition) => ({
  of: grouped(revenueShares, ({ supplier }) => [supplier]),
  from: grouped(revenueShares, ({ customer }) => [customer]),
  between: grouped(revenueShares, ({ customer, supplier }) => [`${customer} ${supplier}`]),
}));
