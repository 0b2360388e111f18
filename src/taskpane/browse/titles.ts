import type { Edition } from "../../core/edition";
import type { Deal } from "../../core/records/deal";
import type { Words } from "../messages/words";

/** What a deal is called: who pays whom where that is recorded, else who is party to it. */
export function dealTitle({ direction, parties }: Deal, edition: Edition, { messages, several }: Words): string {
  const nameOf = (id: string) => edition.parties.nameOf(id);
  if (direction) return messages.pays(nameOf(direction.payer), nameOf(direction.payee));
  return several(parties.map(({ party }) => nameOf(party)));
}

/** What a deal is worth, in words. */
export const dealValue = ({ value }: Deal, { messages, value: inWords }: Words): string =>
  value ? inWords(value) : messages.notDisclosed;
