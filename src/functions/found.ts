import { counted, type Measure, type DealQuestion } from "../core/counting";
import { dealQuestion, type QuestionTerms } from "./arguments";
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

/** The filter that every function over deals takes, argument by argument. */
export type Filter = Parameters<typeof asked>;

/**
 * The deals that a filter finds.
 * @param measure What is added up over them. Left out, their headline figures.
 */
export function found(filter: Filter, measure?: Measure): Asked & { readonly deals: readonly Deal[] } {
  const { edition, question } = asked(...filter);
  return { edition, question, deals: counted(edition, question, measure) };
}
