import type { Edition } from "./edition";
import type { Deal } from "./records/deal";

/** What a deal is called: who pays whom where that is recorded, else who is party to it. */
export function titleOf({ direction, parties }: Deal, edition: Edition): string {
  const nameOf = (id: string) => edition.parties.nameOf(id);
  if (direction) return `${nameOf(direction.payer)} pays ${nameOf(direction.payee)}`;
  return parties.map(({ party }) => nameOf(party)).join(", ");
}
