import type { Unit } from "../../core/cards";
import { partyAsked, periodAsked } from "../../functions/arguments";
import { dealFieldAsked, metricAsked } from "../../functions/choices";
import type { Edition } from "../../core/edition";
import { figureFor } from "../../core/figures";
import { dateSystem } from "../../functions/dateSystem";
import { dollarFormat, gigawattFormat, percentFormat } from "../insertion/insertion";

const unitsById = new Map<string, Unit>([
  ["TOTAL", "dollars"],
  ["REMAINING", "dollars"],
  ["CAPACITY", "gigawatts"],
  ["COVERAGE", "fraction"],
  ["STAKE", "fraction"],
  ["REVENUESHARE", "fraction"],
]);

/**
 * In what the answer of a call is measured.
 * @param given The values of its arguments, which it has answered.
 */
export function unitOf(edition: Edition, id: string, given: readonly unknown[]): Unit {
  if (id === "FIGURE") return unitOfFigure(edition, given);
  if (id === "DEAL") return dealFieldAsked(given[1])?.unit ?? "plain";
  return unitsById.get(id) ?? "plain";
}

/** A figure says itself what it is: of one metric, one period can be disclosed in dollars and another in gigawatts. */
const unitOfFigure = (edition: Edition, [company, metric, period]: readonly unknown[]): Unit =>
  figureFor(edition, partyAsked(edition, "company", company), metricAsked(metric), periodAsked(period, dateSystem()))
    .unit;

/** The number format for a cell that has none; Excel's own is right for a plain number. */
export const formatFor: Record<Unit, string | undefined> = {
  dollars: dollarFormat,
  fraction: percentFormat,
  gigawatts: gigawattFormat,
  plain: undefined,
};
