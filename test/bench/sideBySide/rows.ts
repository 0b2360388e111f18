import { reasonLeftOut } from "../../../src/core/counting";
import { dayNumber } from "../../../src/core/days";
import { dollarsOf, publicDayOf } from "../../../src/core/amounts";
import type { Edition } from "../../../src/core/edition";
import { pairKey, pairsOf } from "../../../src/core/pairs";

/** A line of a sheet that adds up to what TOTAL answers: a counted deal of two parties. */
export interface Row {
  readonly party: string;
  readonly counterparty: string;
  readonly kind: string;
  /** The day from which it was public, as a sheet counts days. */
  readonly day: number;
  readonly dollars: number;
}

/** The deals that count on the edition's day and have a value, one row for each two parties, in the order of their ids. */
export function rowsOf(edition: Edition): Row[] {
  const to = edition.release.day;
  return edition.records.deals.flatMap((deal) => {
    const dollars = dollarsOf(deal, edition, "headline");
    if (dollars === undefined) return [];
    const day = dayNumber(publicDayOf(deal));
    const pairs = pairsOf(deal).filter(
      ([party, counterparty]) => !reasonLeftOut(edition, deal, { party, counterparty, to }),
    );
    const keys = new Set(pairs.map(([a, b]) => pairKey(a, b)));
    return [...keys].map((key) => {
      const [party = "", counterparty = ""] = key.split(" ").map((id) => edition.parties.nameOf(id));
      return { party, counterparty, kind: deal.kind, day, dollars };
    });
  });
}
