import type { Edition } from "../../core/edition";
import type { Sort } from "./browseState";
import type { DealEntry } from "./dealEntry";

type Order = (a: DealEntry, b: DealEntry) => number;

const newestFirst: Order = ({ deal: a }, { deal: b }) =>
  b.announced.localeCompare(a.announced) || a.id.localeCompare(b.id);

/** Deals without a disclosed value come last. */
const largestFirst: Order = (a, b) => (b.dollars ?? -1) - (a.dollars ?? -1) || newestFirst(a, b);

/** Deals in an order; within the same value or party the newest first. */
export function sorted(entries: readonly DealEntry[], by: Sort, edition: Edition): DealEntry[] {
  const payerOf = ({ parties: [first = ""] }: DealEntry): string => edition.parties.nameOf(first);
  const orders: Record<Sort, Order> = {
    day: newestFirst,
    value: largestFirst,
    party: (a, b) => payerOf(a).localeCompare(payerOf(b)) || newestFirst(a, b),
  };
  return entries.toSorted(orders[by]);
}
