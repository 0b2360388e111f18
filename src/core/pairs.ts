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
const rolesTogether: readonly Role[] = ["lender", "investor", "guarantor"];

/** The pairs of parties between which a deal counts: payers and payees; in a partnership, which has no sides, every two. */
export function pairsOf(deal: Deal): Pair[] {
  const payments = paymentsIn(deal);
  return payments.length > 0 ? payments : everyTwo(deal.parties.map(({ party }) => party));
}

/** Whose own undertaking a deal is: the only party of one that has no sides. Between no two, it counts for that party. */
export const aloneIn = ({ kind, parties }: Deal): string | undefined =>
  parties.length === 1 && facing[kind].every((roles) => roles.length === 0) ? parties[0]?.party : undefined;

/**
 * Who pays whom in a deal, the payer first: as it is recorded, and those who stand beside the payer; else everyone on one
 * side pays everyone on the other. A guarantor pays all whom it answers for or to, whatever is recorded. None in a
 * partnership, where nothing says who pays.
 */
export function paymentsIn(deal: Deal): Pair[] {
  const [one, other] = facing[deal.kind];
  if (deal.direction && deal.kind !== "guarantee") {
    const { payer, payee, payeeFor } = deal.direction;
    const payees = [payee, ...(payeeFor ? [payeeFor] : [])];
    const beside = deal.parties.filter(
      ({ party, role }) =>
        rolesTogether.includes(role) && one.includes(role) && party !== payer && !payees.includes(party),
    );
    const payers = [payer, ...beside.map(({ party }) => party)];
    return across(payers, payees);
  }
  const owing = inRole(deal, other);
  const all = deal.kind === "guarantee" ? [...new Set([...owing, ...payeesIn(deal)])] : owing;
  return across(inRole(deal, one), all);
}

/** Everyone on one side with everyone on the other. A plain loop, for every start makes the pairs of all deals. */
function across(ones: readonly string[], others: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  for (const a of ones) for (const b of others) pairs.push([a, b]);
  return pairs;
}

/** Who pays in a deal, by id: as it is recorded, else all whose roles say so, whether or not a price is known; nobody in a partnership. */
export const payersIn = (deal: Deal): readonly string[] =>
  deal.direction ? [deal.direction.payer] : inRole(deal, facing[deal.kind][0]);

/** Who is paid, in the same way; of a guarantee who is owed rather than who owes: who sells or lets, else who lent. */
export function payeesIn(deal: Deal): readonly string[] {
  if (deal.direction) return [deal.direction.payee];
  const others = inRole(deal, facing[deal.kind][1]);
  if (deal.kind !== "guarantee") return others;
  const [owed, lent] = [inRole(deal, ["supplier", "lessor"]), inRole(deal, ["lender"])];
  return [owed, lent, others].find(({ length }) => length > 0) ?? [];
}

const inRole = (deal: Deal, roles: readonly Role[]): string[] =>
  deal.parties.filter(({ role }) => roles.includes(role)).map(({ party }) => party);

const everyTwo = (ids: string[]): Pair[] => ids.flatMap((a, i) => ids.slice(i + 1).map((b): Pair => [a, b]));

/** Who faces a party in a deal. */
export function counterpartiesOf(party: string, deal: Deal): string[] {
  const counterparties: string[] = [];
  for (const [one, other] of pairsOf(deal)) {
    if (one === party) counterparties.push(other);
    else if (other === party) counterparties.push(one);
  }
  return counterparties;
}

/** The same key for a pair in either order. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Several who stand on one side of a question together: parties, and everybody in the deals of programmes. */
export interface Several {
  /** The same text for the same ones, however they were asked for. */
  readonly key: string;
  readonly parties: ReadonlySet<string>;
  readonly programmes: ReadonlySet<string>;
}

/** Who stands on one side of a question: a party by its id, or several; undefined is everybody. */
export type Side = string | Several | undefined;

/** The two sides of a question. What it finds does not depend on which is which, unless it asks who pays. */
export interface Sides {
  readonly party?: Side;
  readonly counterparty?: Side;
  /** Whether only deals are meant in which the first side pays the other one. */
  readonly isOneWay?: boolean;
}

/** One side made of several, each dollar of which counts once: a party that is named twice is one. */
export function together(sides: readonly Side[]): Side {
  const parties = new Set<string>();
  const programmes = new Set<string>();
  for (const side of sides) {
    if (side === undefined) return undefined;
    if (typeof side === "string") parties.add(side);
    else {
      for (const party of side.parties) parties.add(party);
      for (const programme of side.programmes) programmes.add(programme);
    }
  }
  const [only] = parties;
  if (only !== undefined && parties.size === 1 && programmes.size === 0) return only;
  return several([...parties], [...programmes]);
}

/** @returns A side of these parties, and of all who stand in a deal of these programmes. */
export function several(parties: readonly string[], programmes: readonly string[] = []): Several {
  return {
    key: [...parties.toSorted(), "/", ...programmes.toSorted()].join(" "),
    parties: new Set(parties),
    programmes: new Set(programmes),
  };
}

/** Whether a party is one of a side, whatever the deal: everybody is of one that was left out. */
export const isOneOf = (side: Side, party: string): boolean =>
  side === undefined || side === party || (typeof side === "object" && side.parties.has(party));

/** Whether a party of a deal stands on a side. */
export const standsOn = (side: Side, party: string, deal: Deal): boolean =>
  isEverybodyIn(deal, side) || isOneOf(side, party);

/** Whether a side is everybody who stands in a deal: it was left out, or is the programme to which the deal belongs. */
const isEverybodyIn = ({ programme }: Deal, side: Side): boolean =>
  side === undefined || (typeof side === "object" && programme !== undefined && side.programmes.has(programme));

/**
 * Whether a deal counts for a side, or between two. A contract of which one party alone is named has no pair, yet everybody
 * finds it; and a party its own undertakings.
 */
export function isBetween(deal: Deal, { party, counterparty }: Sides): boolean {
  if (isEverybodyIn(deal, party) && isEverybodyIn(deal, counterparty)) return true;
  const alone = aloneIn(deal);
  if (alone !== undefined)
    return (
      (isEverybodyIn(deal, counterparty) && standsOn(party, alone, deal)) ||
      (isEverybodyIn(deal, party) && standsOn(counterparty, alone, deal))
    );
  return pairsOf(deal).some(
    ([one, other]) =>
      (standsOn(party, one, deal) && standsOn(counterparty, other, deal)) ||
      (standsOn(party, other, deal) && standsOn(counterparty, one, deal)),
  );
}

/** Whether a deal names both sides, as two of its parties, be they between whom it counts or not. */
export function namesBoth(deal: Deal, { party, counterparty }: Sides): boolean {
  const [some, others] = [party, counterparty].map((side) =>
    deal.parties.filter((one) => standsOn(side, one.party, deal)),
  );
  if (!some?.length || !others?.length) return false;
  return isEverybodyIn(deal, party) || isEverybodyIn(deal, counterparty) || new Set([...some, ...others]).size > 1;
}

/** Whether somebody on the first side pays somebody on the other one in a deal. */
export const isPaid = (payments: readonly Pair[], deal: Deal, { party, counterparty }: Sides): boolean =>
  payments.some(([payer, payee]) => standsOn(party, payer, deal) && standsOn(counterparty, payee, deal));

/** The same key for the same two sides, in either order unless it matters who pays, for caches. */
export function sidesKey({ party, counterparty, isOneWay }: Sides): string {
  if (isOneWay) return `${sideKey(party)} > ${sideKey(counterparty)}`;
  if (typeof party === "string") {
    if (counterparty === undefined) return party;
    if (typeof counterparty === "string") return pairKey(party, counterparty);
  }
  return pairKey(sideKey(party), sideKey(counterparty));
}

/** No id begins with a star. */
const sideKey = (side: Side): string => (side === undefined ? "*" : typeof side === "string" ? side : side.key);
