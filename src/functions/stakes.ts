import { dayAsked, partyAsked } from "./arguments";
import type { Day } from "../core/days";
import { holdersOf, stakeAsOf, type DisclosedStake } from "../core/stakes";
import { fractionOf } from "../core/decimals";
import { editionInUse } from "../editionInUse";
import { inCell } from "./cell";
import { dateSystem } from "./dateSystem";

/**
 * The share of a company that a holder owns, as last disclosed.
 * @customfunction STAKE
 * @param holder The company that owns: name, alias or ticker.
 * @param issuer The company that is owned.
 * @param [asOf] The day to look back to: a date, 2025 or "2025-06". The day of the data's edition if left out.
 * @returns A fraction: 0.115 is 11.5%.
 * @example =DEALS.STAKE("NVIDIA","CoreWeave")
 * @example =DEALS.STAKE("NVIDIA","CoreWeave","2025-12-31")
 * @example =DEALS.STAKE("NVIDIA","CoreWeave",2020)
 * @example =DEALS.STAKE("NVIDIA","Oracle")
 */
export function stake(holder: string, issuer: string, asOf?: unknown): number {
  return inCell(() => fractionOf(stakeAsked(holder, issuer, asOf).percent));
}

/** The stake that STAKE's arguments ask for. */
export function stakeAsked(holder: unknown, issuer: unknown, asOf: unknown): DisclosedStake {
  const edition = editionInUse();
  const held = partyAsked(edition, "holder", holder);
  return stakeAsOf(edition, held, partyAsked(edition, "issuer", issuer), asOfAsked(asOf));
}

/**
 * Every disclosed holder of a company and the share it owns, largest first, with a header row.
 * @customfunction HOLDERS
 * @param issuer The company that is owned: name, alias or ticker.
 * @param [asOf] The day to look back to: a date, 2025 or "2025-06". The day of the data's edition if left out.
 * @returns A table: holder, share as a fraction, the day for which it was stated.
 * @example =DEALS.HOLDERS("CoreWeave")
 * @example =DEALS.HOLDERS("Corweave")
 */
export function holders(issuer: string, asOf?: unknown): unknown[][] {
  return inCell(() => {
    const { parties } = editionInUse();
    const rows = holdersAsked(issuer, asOf).map((one) => [
      parties.nameOf(one.holder),
      fractionOf(one.percent),
      one.asOf,
    ]);
    return [["holder", "share", "as of"], ...rows];
  });
}

/** The stakes that HOLDERS' arguments ask for. */
export function holdersAsked(issuer: unknown, asOf: unknown): DisclosedStake[] {
  const edition = editionInUse();
  return holdersOf(edition, partyAsked(edition, "issuer", issuer), asOfAsked(asOf));
}

/** A day to look back to; left out, the edition's own. */
export const asOfAsked = (asOf: unknown): Day =>
  dayAsked("asOf", asOf, "last", dateSystem()) ?? editionInUse().release.day;
