import { decimalSum } from "./decimals";
import { firmPartsOf } from "./dollars";
import type { Edition } from "./edition";
import type { Deal } from "./records/deal";
import type { Basis } from "./records/vocabulary";

/**
 * The power of a deal on a basis, in gigawatts; undefined where it states none. No document gives bounds of it: an "up to"
 * figure promises no more at its low end than its firm parts, as with dollars, and every other stands as printed.
 */
export function gigawattsOf(deal: Deal, edition: Edition, basis: Basis): number | undefined {
  const { capacity } = deal;
  if (!capacity || basis !== "low" || capacity.qualifier !== "up-to") return capacity?.gigawatts;
  const parts = firmPartsOf(deal, edition).map((part) => gigawattsOf(part, edition, "low") ?? 0);
  return Math.min(capacity.gigawatts, decimalSum(parts));
}
