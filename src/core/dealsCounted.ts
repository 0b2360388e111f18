import { countables, type CountableDeal, type Measure } from "./countableDeal";
import { leftOut, type LeftOut } from "./counting";
import type { DealQuestion } from "./dealQuestion";
import type { Edition } from "./edition";
import type { Deal } from "./records/deal";

/** Why a deal of the parties asked about does not answer: the question passes it over, or a rule of counting does. */
export type PassedOver = "another-kind" | "public-before" | LeftOut;

/**
 * The deals that answer a question, each counted once, as of the question's last day.
 * @param measure What is added up over them. Left out, their headline figures.
 */
export function dealsCounted(edition: Edition, question: DealQuestion, measure?: Measure): Deal[] {
  return dealsAskedAbout(edition, question)
    .filter((one) => !passedOver(one, question, measure))
    .map(({ deal }) => deal);
}

/** The deals of the parties asked about that do not answer, each with the reason. */
export function dealsPassedOver(
  edition: Edition,
  question: DealQuestion,
  measure?: Measure,
): { deal: Deal; because: PassedOver }[] {
  return dealsAskedAbout(edition, question).flatMap((one) => {
    const because = passedOver(one, question, measure);
    return because ? [{ deal: one.deal, because }] : [];
  });
}

/** The deals of the parties asked about, whether they answer or not. */
export const dealsAskedAbout = (edition: Edition, { party, counterparty }: DealQuestion): readonly CountableDeal[] =>
  countables(edition.dealsOf(party, counterparty), edition);

/** Why a deal of the parties asked about does not answer a question; undefined if it does. */
export function passedOver(deal: CountableDeal, question: DealQuestion, measure?: Measure): PassedOver | undefined {
  const { kinds, from } = question;
  if (kinds && !kinds.includes(deal.kind)) return "another-kind";
  if (from && deal.publicDay < from) return "public-before";
  return leftOut(deal, question, measure);
}
