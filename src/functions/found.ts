import { dealQuestion, type DealQuestion } from "../core/dealQuestion";
import { dealsCounted } from "../core/dealsCounted";
import type { Edition } from "../core/edition";
import type { Deal } from "../core/records/deal";
import { editionInUse } from "../editionInUse";
import { dateAsked } from "./dateSystem";

/** A filter understood, and the deals that it finds in the edition in use. */
export interface Found {
  readonly edition: Edition;
  readonly question: DealQuestion;
  readonly deals: readonly Deal[];
}

/** The deals that a filter finds: the same for every function that takes one, argument for argument. */
export function found(party: unknown, counterparty: unknown, kind: unknown, from: unknown, to: unknown): Found {
  const edition = editionInUse();
  const question = dealQuestion(edition, party, counterparty, kind, dateAsked(from), dateAsked(to));
  return { edition, question, deals: dealsCounted(edition, question) };
}
