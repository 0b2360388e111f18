import { dealQuestion, type DealQuestion, type QuestionTerms } from "../core/dealQuestion";
import { dealsCounted } from "../core/dealsCounted";
import type { Edition } from "../core/edition";
import type { Deal } from "../core/records/deal";
import { editionInUse } from "../editionInUse";
import { dateSystem } from "./dateSystem";

/** A filter understood, and the edition in use, which it is put to. */
export interface Asked {
  readonly edition: Edition;
  readonly question: DealQuestion;
}

/** Understands a filter: the same for every function that takes one, argument for argument. */
export function asked(
  party: unknown,
  counterparty: unknown,
  kind: unknown,
  from: unknown,
  to: unknown,
  upTo?: QuestionTerms["upTo"],
): Asked {
  const edition = editionInUse();
  const question = dealQuestion(edition, party, counterparty, kind, from, to, { upTo, dateSystem: dateSystem() });
  return { edition, question };
}

/** The deals that a filter finds. */
export function found(...filter: Parameters<typeof asked>): Asked & { readonly deals: readonly Deal[] } {
  const { edition, question } = asked(...filter);
  return { edition, question, deals: dealsCounted(edition, question) };
}
