import { wholeNumberAsked } from "./arguments";
import { frequencyAsked } from "./choices";
import { remainingOf, scheduleOf } from "../core/schedules";
import { inCell } from "./cell";
import { found } from "./found";

/**
 * The value of deals spread straight-line by days over each contract's own term, by year or quarter.
 * @customfunction SCHEDULE
 * @param party A company: name, alias or ticker.
 * @param counterparty The other side; "" or an empty cell for everybody.
 * @param [kind] A kind of deal, such as compute-contract or lease, or the group contracts or financing. All if left out.
 * @param [from] Only deals public on or after this day: a date, 2025 or "2025-06".
 * @param [to] As of this day. The day of the data's edition if left out.
 * @param [firstYear] The first year to show. The first of any term if left out.
 * @param [years] How many years to show. To the end of the last term if left out.
 * @param [frequency] year or quarter. year if left out.
 * @returns A table: year or quarter, value in US dollars; then other years, and deals whose term is not disclosed.
 * @example =DEALS.SCHEDULE("CoreWeave","OpenAI")
 * @example =DEALS.SCHEDULE("CoreWeave","OpenAI",,,,2026,1,"quarter")
 * @example =DEALS.SCHEDULE("CoreWeave","OpenAI",,,,26)
 * @example =DEALS.SCHEDULE("CoreWeave","OpenAI",,,,,,"month")
 */
export function schedule(
  party: string,
  counterparty: string,
  kind?: string,
  from?: unknown,
  to?: unknown,
  firstYear?: number,
  years?: number,
  frequency?: string,
): unknown[][] {
  return inCell(() => {
    const { deals, edition } = found([party, counterparty, kind, from, to]);
    return scheduleOf(deals, edition, {
      firstYear: wholeNumberAsked("firstYear", firstYear, 1900, 2099),
      years: wholeNumberAsked("years", years, 1, 100),
      frequency: frequencyAsked(frequency),
    });
  });
}

/**
 * What of the value of deals lies after a day, spread straight-line by days over each contract's own term.
 * @customfunction REMAINING
 * @param party A company: name, alias or ticker.
 * @param counterparty The other side; "" or an empty cell for everybody.
 * @param [kind] A kind of deal, such as compute-contract or lease, or the group contracts or financing. All if left out.
 * @param [asOf] The day after which it lies, and as of which deals count: a date, 2025 or "2025-06". The edition's day if left out.
 * @returns US dollars. Deals whose term is not disclosed add nothing; #N/A if there are no others.
 * @example =DEALS.REMAINING("CoreWeave","OpenAI")
 * @example =DEALS.REMAINING("CoreWeave","OpenAI",,2027)
 * @example =DEALS.REMAINING("NVIDIA","OpenAI")
 */
export function remaining(party: string, counterparty: string, kind?: string, asOf?: unknown): number {
  return inCell(() => {
    const { deals, edition, question } = found([party, counterparty, kind, null, asOf, "asOf"]);
    return remainingOf(deals, edition, question.to);
  });
}
