import { dollarsOf } from "../../core/dollars";
import type { Edition } from "../../core/edition";
import type { Deal } from "../../core/records/deal";
import type { Basis } from "../../core/records/vocabulary";
import type { Words } from "../ui/words";

/** What a deal is called: who pays whom where that is recorded, else who is party to it. */
export function dealTitle({ direction, parties }: Deal, edition: Edition, { messages, several }: Words): string {
  const nameOf = (id: string) => edition.parties.nameOf(id);
  if (direction) return messages.pays(nameOf(direction.payer), nameOf(direction.payee));
  return several(parties.map(({ party }) => nameOf(party)));
}

/** What a deal is worth, in words. */
export const dealValue = ({ value }: Deal, { messages, value: inWords }: Words): string =>
  value ? inWords(value) : messages.notDisclosed;

/** What a deal is worth on a basis, in words: as printed, or the bound in US dollars that sources support. */
export function dealValueOn(basis: Basis, deal: Deal, edition: Edition, words: Words): string {
  const bound = basis === "low" || basis === "high" ? dollarsOf(deal, edition, basis) : undefined;
  return bound === undefined ? dealValue(deal, words) : words.messages.money(bound, "USD");
}
