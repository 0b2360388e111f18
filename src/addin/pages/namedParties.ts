import type { Edition } from "../../core/edition";
import { isOneOf, type Side } from "../../core/pairs";
import type { Party } from "../../core/records/companies";
import type { Deal } from "../../core/records/deal";
import { sideAsked } from "../../functions/parties";

/** Whom a party stands for, as its name does in a formula: a group of the data for its members too. */
export const sideOf = (edition: Edition, party: string): Side =>
  sideAsked(edition, "party", edition.parties.nameOf(party));

/** Whether a party stands for others: it is a group of the data whose members are known. */
export const standsForMembers = ({ kind, members }: Party): boolean => kind === "group" && members !== undefined;

/** Ids of everyone that a deal names, each once: those who pay and are paid first. */
export function partiesIn({ direction, parties }: Deal): string[] {
  const { payer, payee, payeeFor } = direction ?? {};
  const named = [payer, payee, payeeFor, ...parties.map(({ party }) => party)];
  return [...new Set(named.filter((id) => id !== undefined))];
}

/** Whether a deal names one who stands on a side. */
export const isNamedIn = (side: Side, deal: Deal): boolean => partiesIn(deal).some((id) => isOneOf(side, id));
