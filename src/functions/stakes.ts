import { dayAsked, partyAsked } from "../core/arguments";
import { lastDay } from "../core/days";
import { stakeAsOf, stakesIn } from "../core/stakes";
import { fractionOf } from "../core/fractions";
import { editionInUse } from "../editionInUse";
import { inCell } from "./cell";
import { dateAsked } from "./dateSystem";

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
  return inCell(() => {
    const edition = editionInUse();
    const { percent } = stakeAsOf(
      edition,
      partyAsked(edition, "holder", holder),
      partyAsked(edition, "issuer", issuer),
      dayAsked("asOf", dateAsked(asOf), lastDay) ?? edition.release.day,
    );
    return fractionOf(percent);
  });
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
    const edition = editionInUse();
    const day = dayAsked("asOf", dateAsked(asOf), lastDay) ?? edition.release.day;
    const rows = stakesIn(edition, partyAsked(edition, "issuer", issuer), day).map((stake) => [
      edition.parties.nameOf(stake.holder),
      fractionOf(stake.percent),
      stake.asOf,
    ]);
    return [["holder", "share", "as of"], ...rows];
  });
}
