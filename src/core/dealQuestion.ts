import { dayAsked, isLeftOut, optionalPartyAsked, partyAsked } from "./arguments";
import { kindsAsked } from "./choices";
import type { DateSystem, Day } from "./days";
import type { Edition } from "./edition";
import { problems } from "./problems";
import type { DealKind } from "./vocabulary";

/** The filter that every function over deals takes, understood. */
export interface DealQuestion {
  readonly party: string;
  readonly counterparty?: string | undefined;
  readonly kinds?: readonly DealKind[] | undefined;
  readonly from?: Day | undefined;
  readonly to: Day;
}

/** How a function asks its question. */
export interface QuestionTerms {
  /** What it calls the day up to which deals count. */
  readonly upTo?: "to" | "asOf" | undefined;
  /** How the workbook numbers its days. */
  readonly dateSystem?: DateSystem;
}

/**
 * Reads the common filter from its worksheet arguments, in their order.
 * @throws Problem (malformed) that names the argument and the remedy.
 */
export function dealQuestion(
  edition: Edition,
  party: unknown,
  counterparty: unknown,
  kind: unknown,
  from: unknown,
  to: unknown,
  { upTo = "to", dateSystem = 1900 }: QuestionTerms = {},
): DealQuestion {
  const question = {
    party: partyAsked(edition, "party", party),
    counterparty: optionalPartyAsked(edition, "counterparty", counterparty),
    kinds: kindsAsked(kind),
    from: dayAsked("from", from, "first", dateSystem),
    to: dayAsked(upTo, to, "last", dateSystem) ?? edition.release.day,
  };
  if (question.party === question.counterparty) throw problems.samePartyTwice(edition.parties.nameOf(question.party));
  if (!isLeftOut(to) && question.from && question.from > question.to)
    throw problems.backwards(question.from, question.to);
  return question;
}
