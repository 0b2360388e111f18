import { dealQuestion } from "../../core/dealQuestion";
import { dealsCounted, dealsPassedOver, type PassedOver } from "../../core/dealsCounted";
import type { Edition } from "../../core/edition";
import { Problem } from "../../core/problems";
import type { Deal } from "../../core/records/deal";
import { dateAsked } from "../../functions/dateSystem";

/** The deals that stand behind an answer, and those of the same parties that do not, newest first. */
export interface DealsBehind {
  readonly counted: readonly Deal[];
  readonly passedOver: readonly { readonly deal: Deal; readonly because: PassedOver }[];
}

const overDeals = new Set(["TOTAL", "CAPACITY", "COUNT", "COVERAGE", "LIST", "SOURCES", "SCHEDULE", "REMAINING"]);

/**
 * The deals behind a call of a function that takes the common filter.
 * @param given The values of its arguments.
 * @returns Undefined for other functions, and for a malformed question.
 */
export function dealsBehind(edition: Edition, id: string, given: readonly unknown[]): DealsBehind | undefined {
  if (!overDeals.has(id)) return undefined;
  const [party, counterparty, kind, ...days] = given;
  const [from, to] = id === "REMAINING" ? [null, days[0]] : days;
  try {
    const question = dealQuestion(edition, party, counterparty, kind, dateAsked(from), dateAsked(to));
    return {
      counted: dealsCounted(edition, question).toSorted(newestFirst),
      passedOver: dealsPassedOver(edition, question).toSorted((a, b) => newestFirst(a.deal, b.deal)),
    };
  } catch (cause) {
    if (cause instanceof Problem) return undefined;
    throw cause;
  }
}

const newestFirst = (a: Deal, b: Deal): number => b.announced.localeCompare(a.announced);
