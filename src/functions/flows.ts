import { optionalPartyAsked, wholeNumberAsked } from "./arguments";
import { flowsOf, loopsOf, flowTable, loopTable } from "../core/flows";
import { editionInUse } from "../editionInUse";
import { inCell } from "./cell";

/**
 * Who pays whom, by kind of deal, each dollar counted once, largest first, with a header row.
 * @customfunction FLOWS
 * @param [party] Only what this company pays or is paid: name, alias or ticker. All if left out.
 * @returns A table: payer, payee, kind, value in US dollars, number of deals.
 * @example =DEALS.FLOWS("Oracle")
 * @example =DEALS.FLOWS("Orakle")
 */
export function flows(party?: string): unknown[][] {
  return inCell(() => {
    const edition = editionInUse();
    return flowTable(flowsOf(edition, optionalPartyAsked(edition, "party", party)), edition);
  });
}

/**
 * Circular chains of money between companies, with each link's value and kind and the smallest link, largest first.
 * @customfunction LOOPS
 * @param [party] Only chains through this company, written from it: name, alias or ticker. All if left out.
 * @param [maxLength] How many companies a chain has at most, from 2 to 8. 4 if left out.
 * @returns A table: loop, number of companies, smallest link in US dollars, which it is, then every link's value and kind.
 * @example =DEALS.LOOPS("NVIDIA",3)
 * @example =DEALS.LOOPS("NVIDIA",1)
 */
export function loops(party?: string, maxLength?: number): unknown[][] {
  return inCell(() => {
    const edition = editionInUse();
    const length = wholeNumberAsked("maxLength", maxLength, 2, 8) ?? 4;
    return loopTable(loopsOf(edition, optionalPartyAsked(edition, "party", party), length), edition, length);
  });
}
