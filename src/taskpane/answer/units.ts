import { partyAsked } from "../../core/arguments";
import { dealFieldAsked, metricAsked } from "../../core/choices";
import type { Edition } from "../../core/edition";
import { dollarFormat, gigawattFormat, percentFormat } from "../insertion/insertion";

/** In what the number that a function answers is measured. */
export type Unit = "dollars" | "fraction" | "gigawatts" | "plain";

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
  if (id === "DEAL") {
    const field = dealFieldAsked(given[1]);
    return field?.unit === "dollars" ? "dollars" : field?.heading === "gigawatts" ? "gigawatts" : "plain";
  }
  return unitsById.get(id) ?? "plain";
}

function unitOfFigure(edition: Edition, [name, word]: readonly unknown[]): Unit {
  const company = partyAsked(edition, "company", name);
  const metric = metricAsked(word);
  const figure = edition.records.figures.find((one) => one.company === company && one.metric === metric);
  return figure?.percent ? "fraction" : figure?.capacity ? "gigawatts" : "dollars";
}

/** The number format for a cell that has none; Excel's own is right for a plain number. */
export const formatFor: Record<Unit, string | undefined> = {
  dollars: dollarFormat,
  fraction: percentFormat,
  gigawatts: gigawattFormat,
  plain: undefined,
};
