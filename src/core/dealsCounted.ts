import { leftOut, publicFrom, type LeftOut } from "./counting";
import type { DealQuestion } from "./dealQuestion";
import type { Edition } from "./edition";
import type { Deal } from "./records/deal";

/** Why a deal of the parties asked about does not answer: the question passes it over, or a rule of counting does. */
export type PassedOver = "another-kind" | "public-before" | LeftOut;

/** The deals that answer a question, each counted once, as of the question's last day. */
export function dealsCounted(edition: Edition, question: DealQuestion): Deal[] {
  return dealsAskedAbout(edition, question).filter((deal) => !passedOver(deal, edition, question));
}

/** The deals of the parties asked about that do not answer, each with the reason. */
export function dealsPassedOver(edition: Edition, question: DealQuestion): { deal: Deal; because: PassedOver }[] {
  return dealsAskedAbout(edition, question).flatMap((deal) => {
    const because = passedOver(deal, edition, question);
    return because ? [{ deal, because }] : [];
  });
}

const dealsAskedAbout = (edition: Edition, { party, counterparty }: DealQuestion): readonly Deal[] =>
  edition.dealsOf(party, counterparty);

/** Why a deal of the parties asked about does not answer a question; undefined if it does. */
export function passedOver(deal: Deal, edition: Edition, { kinds, from, to }: DealQuestion): PassedOver | undefined {
  if (kinds && !kinds.includes(deal.kind)) return "another-kind";
  if (from && publicFrom(deal, edition) < from) return "public-before";
  return leftOut(deal, edition, { asOf: to, kinds });
}
