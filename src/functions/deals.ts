import { basisAsked, columnsAsked } from "./choices";
import { problems } from "../core/problems";
import { dealTable, sourceTable } from "../core/fields";
import { capacityOf, disclosedShareOf, totalOf } from "../core/totals";
import { inCell } from "./cell";
import { asked, found } from "./found";

/**
 * What the deals of a company, or between two, are worth in US dollars, each dollar counted once.
 * @customfunction TOTAL
 * @param party A company: name, alias or ticker.
 * @param [counterparty] The other side. Everybody if left out, or an empty cell.
 * @param [kind] A kind of deal, such as compute-contract or lease, or the group contracts or financing. All if left out.
 * @param [from] Only deals public on or after this day: a date, 2025 or "2025-06".
 * @param [to] As of this day. The day of the data's edition if left out.
 * @param [basis] headline, low, high, or firm for signed and closed deals only. headline if left out.
 * @returns The total in US dollars; 0 if there are no such deals.
 * @example =DEALS.TOTAL("CoreWeave","OpenAI")
 * @example =DEALS.TOTAL("CoreWeave","OpenAI",,,"2025-04-30")
 * @example =DEALS.TOTAL("NVIDIA","OpenAI",,,2025,"firm")
 * @example =DEALS.TOTAL("Corweave")
 * @example =DEALS.TOTAL("CoreWeave",,"leases")
 * @example =DEALS.TOTAL("CoreWeave",,"aquisition")
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
    const { edition, question } = asked(party, counterparty, kind, from, to);
    return totalOf(edition, question, basisAsked(basis));
  });
}

/**
 * The power contracted or planned in deals, in gigawatts, each counted once, with or without a price.
 * @customfunction CAPACITY
 * @param party A company: name, alias or ticker.
 * @param [counterparty] The other side. Everybody if left out, or an empty cell.
 * @param [kind] A kind of deal, such as compute-contract or lease, or the group contracts or financing. All if left out.
 * @param [from] Only deals public on or after this day: a date, 2025 or "2025-06".
 * @param [to] As of this day. The day of the data's edition if left out.
 * @returns Gigawatts; 0 if there are no such deals.
 * @example =DEALS.CAPACITY("AMD","OpenAI")
 * @example =DEALS.CAPACITY("AMD","AMD")
 */
export function capacity(party: string, counterparty?: string, kind?: string, from?: unknown, to?: unknown): number {
  return inCell(() => {
    const { edition, question } = asked(party, counterparty, kind, from, to);
    return capacityOf(edition, question);
  });
}

/**
 * How many deals there are, each counted once, with or without a disclosed value.
 * @customfunction COUNT
 * @param party A company: name, alias or ticker.
 * @param [counterparty] The other side. Everybody if left out, or an empty cell.
 * @param [kind] A kind of deal, such as compute-contract or lease, or the group contracts or financing. All if left out.
 * @param [from] Only deals public on or after this day: a date, 2025 or "2025-06".
 * @param [to] As of this day. The day of the data's edition if left out.
 * @returns The number of deals.
 * @example =DEALS.COUNT("CoreWeave","OpenAI")
 * @example =DEALS.COUNT("OpenAI",,"compute-contract",2025,2025)
 * @example =DEALS.COUNT("OpenAI",,,2026,2025)
 */
export function count(party: string, counterparty?: string, kind?: string, from?: unknown, to?: unknown): number {
  return inCell(() => found([party, counterparty, kind, from, to]).deals.length);
}

/**
 * The share of deals whose value is disclosed: how much of the truth a total can hold.
 * @customfunction COVERAGE
 * @param party A company: name, alias or ticker.
 * @param [counterparty] The other side. Everybody if left out, or an empty cell.
 * @param [kind] A kind of deal, such as compute-contract or lease, or the group contracts or financing. All if left out.
 * @param [from] Only deals public on or after this day: a date, 2025 or "2025-06".
 * @param [to] As of this day. The day of the data's edition if left out.
 * @returns A fraction: 0.8 is 80%. #N/A if there are no such deals.
 * @example =DEALS.COVERAGE("OpenAI")
 * @example =DEALS.COVERAGE("ASML","Oracle")
 */
export function coverage(party: string, counterparty?: string, kind?: string, from?: unknown, to?: unknown): number {
  return inCell(() => {
    const { deals, edition } = found([party, counterparty, kind, from, to]);
    if (deals.length === 0) throw problems.noDeals();
    return disclosedShareOf(deals, edition);
  });
}

/**
 * The deals behind a total, newest first, with a header row.
 * @customfunction LIST
 * @param party A company: name, alias or ticker.
 * @param [counterparty] The other side. Everybody if left out, or an empty cell.
 * @param [kind] A kind of deal, such as compute-contract or lease, or the group contracts or financing. All if left out.
 * @param [from] Only deals public on or after this day: a date, 2025 or "2025-06".
 * @param [to] As of this day. The day of the data's edition if left out.
 * @param [columns] Names separated by commas, such as "announced,title,value,qualifier,status"; a basis, such as "firm", may be among them.
 * @returns A table. What is not disclosed is an empty text.
 * @example =DEALS.LIST("CoreWeave","OpenAI")
 * @example =DEALS.LIST("CoreWeave","OpenAI",,,,"announced,title,value,status")
 * @example =DEALS.LIST("NVIDIA","OpenAI",,,2025,"firm")
 * @example =DEALS.LIST("CoreWeave","OpenAI",,,,"id,price")
 */
export function list(
  party: string,
  counterparty?: string,
  kind?: string,
  from?: unknown,
  to?: unknown,
  columns?: string,
): unknown[][] {
  return inCell(() => {
    const shown = columnsAsked(columns);
    const { deals, edition } = found([party, counterparty, kind, from, to], shown.basis);
    return dealTable(deals, edition, shown);
  });
}

/**
 * The documents behind a total, with what each of them says.
 * @customfunction SOURCES
 * @param party A company: name, alias or ticker.
 * @param [counterparty] The other side. Everybody if left out, or an empty cell.
 * @param [kind] A kind of deal, such as compute-contract or lease, or the group contracts or financing. All if left out.
 * @param [from] Only deals public on or after this day: a date, 2025 or "2025-06".
 * @param [to] As of this day. The day of the data's edition if left out.
 * @param [basis] headline, low, high, or firm for signed and closed deals only. headline if left out.
 * @returns A table: deal, publisher, title, date, type, URL, what it says.
 * @example =DEALS.SOURCES("CoreWeave","OpenAI",,"2025-09-25")
 * @example =DEALS.SOURCES("NVIDIA","OpenAI",,,2025,"firm")
 * @example =DEALS.SOURCES("CoreWeave","OpenAI",,"soon")
 */
export function sources(
  party: string,
  counterparty?: string,
  kind?: string,
  from?: unknown,
  to?: unknown,
  basis?: string,
): unknown[][] {
  return inCell(() => {
    const { deals, edition } = found([party, counterparty, kind, from, to], basisAsked(basis));
    return sourceTable(deals, edition);
  });
}
