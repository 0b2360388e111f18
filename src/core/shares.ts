import { cachedPer, grouped } from "./caches";
import { type Edition } from "./edition";
import { periodOf } from "./fiscalCalendar";
import { type AskedPeriod, forPeriod, inPeriod, periodsInOrder } from "./periods";
import { anyOf, type Companies, companiesIn, groupWith } from "./members";
import { problems, severalInWords } from "./problems";
import type { RevenueShare } from "./records/companies";

/**
 * The shares that customers have of one supplier's revenue in a period, as far as they are disclosed.
 * @param supplier Id of the supplier; left out, the only one that discloses any of these customers.
 * @throws Problem (undisclosed) without a share, (malformed) if several suppliers disclose one.
 */
export function revenueSharesIn(
  edition: Edition,
  asked: Companies,
  period: AskedPeriod,
  supplier: string | undefined,
): RevenueShare[] {
  // Nearly always one is asked for who has one, and a million of these calls a second are promised: on the way for several
  // there are 300,000 (`npm run bench -- --only evaluation`).
  const own = typeof asked === "string" ? shareOfOne(edition, asked, period, supplier) : undefined;
  return own ? [own] : sharesOfSeveral(edition, asked, period, supplier);
}

/** Those that a customer has of one supplier's revenue, or of anybody's. */
function sharesBetween(edition: Edition, customer: string, supplier?: string): readonly RevenueShare[] {
  const { between, from } = disclosedShares(edition);
  return supplier === undefined ? from(customer) : between(`${customer} ${supplier}`);
}

function shareOfOne(
  edition: Edition,
  customer: string,
  period: AskedPeriod,
  supplier: string | undefined,
): RevenueShare | undefined {
  const shares = sharesBetween(edition, customer, supplier);
  const [only, ...others] = supplier === undefined ? suppliersIn(shares) : [supplier];
  if (only === undefined || others.length > 0) return undefined;
  return forPeriod(shares, periodOf(edition, only, period));
}

function sharesOfSeveral(
  edition: Edition,
  asked: Companies,
  period: AskedPeriod,
  supplier: string | undefined,
): RevenueShare[] {
  const sharesOf = (customer: string) => sharesBetween(edition, customer, supplier);
  const customers = companiesIn(edition, asked, (customer) => sharesOf(customer).length > 0);
  const known = customers.flatMap(sharesOf);
  const seller = supplier ?? onlySupplier(edition, customers, known);
  const then = periodOf(edition, seller, period);
  // Which period is the newest, or ends on a day, is the same for all: no share of a year is added to one of a quarter.
  const found =
    then.newest || then.isDay
      ? inPeriod(known, then)
      : customers.flatMap((customer) => forPeriod(sharesOf(customer), then) ?? []);
  if (found.length > 0) return found;

  const { number } = edition.release;
  const names = [anyOf(edition, customers), edition.parties.nameOf(seller)] as const;
  throw known.length > 0
    ? problems.noRevenueShareThen(number, ...names, then.label, periodsInOrder(known))
    : problems.noRevenueShare(number, ...names, groupWithShare(edition, customers, seller));
}

/** The name of a group of all of some customers that has a share of one supplier's revenue, or of anybody's. */
const groupWithShare = (edition: Edition, customers: readonly string[], supplier?: string): string | undefined =>
  groupWith(edition, customers, (id) => sharesBetween(edition, id, supplier).length > 0);

/**
 * Every disclosed share of suppliers' revenue in a period, one supplier after the other, largest first.
 * @throws Problem (undisclosed) that names the periods for which there are any.
 */
export function revenueSharesOf(edition: Edition, suppliers: readonly string[], asked: AskedPeriod): RevenueShare[] {
  const { of } = disclosedShares(edition);
  const found = suppliers.flatMap((supplier) =>
    inPeriod(of(supplier), periodOf(edition, supplier, asked)).toSorted((a, b) => b.percent.value - a.percent.value),
  );
  if (found.length > 0) return found;

  const { number } = edition.release;
  const known = suppliers.find((supplier) => isSupplier(edition, supplier));
  if (known === undefined) throw problems.noCustomers(number, anyOf(edition, suppliers));
  const { label } = periodOf(edition, known, asked);
  throw problems.noCustomersThen(number, edition.parties.nameOf(known), label, periodsInOrder(of(known)));
}

/** Whether a company discloses what share of its revenue comes from anybody. */
export const isSupplier = (edition: Edition, supplier: string): boolean =>
  disclosedShares(edition).of(supplier).length > 0;

/** Each supplier that discloses one of some shares. */
const suppliersIn = cachedPer((shares: readonly RevenueShare[]) => [
  ...new Set(shares.map(({ supplier }) => supplier)),
]);

function onlySupplier(edition: Edition, customers: readonly string[], shares: readonly RevenueShare[]): string {
  const [only, ...others] = suppliersIn(shares);
  if (!only)
    throw problems.noSupplier(edition.release.number, anyOf(edition, customers), groupWithShare(edition, customers));
  if (others.length === 0) return only;
  const customer = severalInWords(customers.map((id) => edition.parties.nameOf(id)));
  const names = [only, ...others].map((id) => edition.parties.nameOf(id));
  throw problems.severalSuppliers(customer, names);
}

/** The disclosed shares of a supplier's revenue, those that come from a customer, or of the one from the other. */
const disclosedShares = cachedPer(({ records: { revenueShares } }: Edition) => ({
  of: grouped(revenueShares, ({ supplier }) => [supplier]),
  from: grouped(revenueShares, ({ customer }) => [customer]),
  between: grouped(revenueShares, ({ customer, supplier }) => [`${customer} ${supplier}`]),
}));
