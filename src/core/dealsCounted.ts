import { leftOut, publicFrom } from "./counting";
import type { DealQuestion } from "./dealQuestion";
import type { Edition } from "./edition";
import type { Deal } from "./records/deal";

/** The deals that answer a question, each counted once, as of the question's last day. */
export function dealsCounted(edition: Edition, question: DealQuestion): Deal[] {
  const { party, counterparty, kinds, from, to } = question;
  return edition
    .dealsOf(party, counterparty)
    .filter((deal) => !kinds || kinds.includes(deal.kind))
    .filter((deal) => !from || publicFrom(deal, edition) >= from)
    .filter((deal) => !leftOut(deal, edition, { asOf: to, kinds }));
}
