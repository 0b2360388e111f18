import type { Deal } from "./records/deal";
import type { DealKind, Role } from "./records/vocabulary";

/** Two parties that face each other in a deal, by id. */
export type Pair = readonly [string, string];

const trade = [["customer"], ["supplier"]] as const;

/** The roles that face each other in a deal, those who pay first; all other roles stand beside it (arrangers, tenants, guarantors). */
export const facing: Record<DealKind, readonly [readonly Role[], readonly Role[]]> = {
  "compute-contract": trade,
  "hardware-supply": trade,
  licence: trade,
  "revenue-sharing": trade,
  lease: [["lessee"], ["lessor"]],
  "capacity-backstop": trade,
  // Who is guaranteed a payment, and who owes it: people ask by either, whoever of them would be paid.
  guarantee: [["guarantor"], ["supplier", "lessor", "lessee", "borrower"]],
  "equity-investment": [["investor"], ["investee"]],
  "debt-facility": [["lender", "investor"], ["borrower"]],
  acquisition: [["acquirer"], ["target"]],
  "infrastructure-programme": [[], []],
};

/**
 * The roles of those who put up money together: a document names them, and rarely says how much is whose. A deal counts
 * for each of them as for the payer, who may be no more than their sum.
 */
const together: readonly Role[] = ["lender", "investor", "guarantor"];

/** The pairs of parties between which a deal counts: payers and payees; in a partnership, which has no sides, every two. */
export function pairsOf(deal: Deal): Pair[] {
  const payments = paymentsIn(deal);
  return payments.length > 0 ? payments : everyTwo(deal.parties.map(({ party }) => party));
}

/**
 * Who pays whom in a deal, the payer first: as it is recorded, and those who stand beside the payer; else, and in every
 * guarantee, everyone on one side pays everyone on the other. None in a partnership, where nothing says who pays.
 */
export function paymentsIn(deal: Deal): Pair[] {
  const [one, other] = facing[deal.kind];
  if (deal.direction && deal.kind !== "guarantee") {
    const { payer, payee, payeeFor } = deal.direction;
    const payees = [payee, ...(payeeFor ? [payeeFor] : [])];
    const beside = deal.parties.filter(
      ({ party, role }) => together.includes(role) && one.includes(role) && party !== payer && !payees.includes(party),
    );
    const payers = [payer, ...beside.map(({ party }) => party)];
    return payers.flatMap((a) => payees.map((b): Pair => [a, b]));
  }
  return inRole(deal, one).flatMap((a) => inRole(deal, other).map((b): Pair => [a, b]));
}

/** Who is owed what a guarantor promises, where a record names them beside those who owe it. */
const owed: readonly Role[] = ["supplier", "lessor"];

/** Who pays in a deal, by id: as it is recorded, else all whose roles say so, whether or not a price is known; nobody in a partnership. */
export const payersIn = (deal: Deal): readonly string[] =>
  deal.direction ? [deal.direction.payer] : inRole(deal, facing[deal.kind][0]);

/** Who is paid, in the same way. */
export function payeesIn(deal: Deal): readonly string[] {
  if (deal.direction) return [deal.direction.payee];
  const creditors = deal.kind === "guarantee" ? inRole(deal, owed) : [];
  return creditors.length > 0 ? creditors : inRole(deal, facing[deal.kind][1]);
}

const inRole = (deal: Deal, roles: readonly Role[]): string[] =>
  deal.parties.filter(({ role }) => roles.includes(role)).map(({ party }) => party);

const everyTwo = (ids: string[]): Pair[] => ids.flatMap((a, i) => ids.slice(i + 1).map((b): Pair => [a, b]));

/** Who faces a party in a deal. */
export const counterpartiesOf = (party: string, deal: Deal): string[] =>
  pairsOf(deal).flatMap(([one, other]) => (one === party ? [other] : other === party ? [one] : []));

/** The same key for a pair in either order. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
