import type { Deal } from "./records/deal";
import { type Pair, pairKey, pairsOf } from "./pairs";

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

/** Whether a deal counts for a side, or between two. A deal that names one party alone has no pair, yet everybody finds it. */
export function isBetween(deal: Deal, { party, counterparty }: Sides): boolean {
  if (isEverybodyIn(deal, party) && isEverybodyIn(deal, counterparty)) return true;
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
export function keyOf({ party, counterparty, isOneWay }: Sides): string {
  if (isOneWay) return `${keyOfSide(party)} > ${keyOfSide(counterparty)}`;
  if (typeof party === "string") {
    if (counterparty === undefined) return party;
    if (typeof counterparty === "string") return pairKey(party, counterparty);
  }
  return pairKey(keyOfSide(party), keyOfSide(counterparty));
}

/** No id begins with a star. */
const keyOfSide = (side: Side): string => (side === undefined ? "*" : typeof side === "string" ? side : side.key);
