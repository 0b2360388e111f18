import { editionFieldAsked, partyKindAsked } from "./choices";
import { editionInWords } from "../core/fields";
import { byName } from "../core/order";
import { editionInUse } from "../editionInUse";
import { inCell } from "./cell";

/**
 * Which edition of the data answers.
 * @customfunction EDITION
 * @param [what] number, version, day or deals. All in one sentence if left out.
 * @returns A text, or a number for number and deals.
 * @example =DEALS.EDITION()
 * @example =DEALS.EDITION("day")
 * @example =DEALS.EDITION("colour")
 */
export function edition(what?: string): unknown {
  return inCell(() => {
    const asked = editionFieldAsked(what);
    return asked ? asked.cellOf(editionInUse()) : editionInWords(editionInUse());
  });
}

/**
 * The names that the data knows, in alphabetical order, for lists to choose from.
 * @customfunction PARTIES
 * @param [kind] A kind of party, such as hyperscaler or ai-lab. All if left out.
 * @returns A column of names.
 * @example =DEALS.PARTIES("hyperscaler")
 * @example =DEALS.PARTIES("hyperscalers")
 * @example =DEALS.PARTIES("hyperscalar")
 */
export function parties(kind?: string): unknown[][] {
  return inCell(() => {
    const asked = partyKindAsked(kind);
    const known = editionInUse().parties.all.filter((party) => !asked || party.kind === asked);
    return known.map(({ name }) => [name]).sort(([a = ""], [b = ""]) => byName(a, b));
  });
}
