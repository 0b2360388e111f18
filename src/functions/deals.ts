import { basisAsked } from "../core/arguments";
import { dealQuestion } from "../core/dealQuestion";
import { dealsCounted } from "../core/dealsCounted";
import { totalOf } from "../core/totals";
import { editionInUse } from "../editionInUse";
import { inCell } from "./cell";

/**
 * What the deals between two companies are worth, in US dollars, each dollar counted once.
 * @customfunction TOTAL
 * @param party A company: name, alias or ticker.
 * @param [counterparty] The other side. All if left out.
 * @param [kind] A kind of deal, such as compute-contract or lease, or the group contracts or financing. All if left out.
 * @param [from] Only deals public on or after this day: a date, 2025 or "2025-06".
 * @param [to] As of this day. The day of the data's edition if left out.
 * @param [basis] headline, low, high, or firm for signed and closed deals only. headline if left out.
 * @returns The total in US dollars; 0 if there are no such deals.
 */
export function total(
  party: string,
  counterparty?: string,
  kind?: string,
  from?: unknown,
  to?: unknown,
  basis?: string,
): number {
  return inCell(() => {
    const edition = editionInUse();
    const deals = dealsCounted(edition, dealQuestion(edition, party, counterparty, kind, from, to));
    return totalOf(deals, edition, basisAsked(basis));
  });
}
