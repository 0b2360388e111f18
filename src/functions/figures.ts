import { partyAsked, periodAsked } from "./arguments";
import { metricAsked } from "./choices";
import { figureFor, type FoundFigure } from "../core/figures";
import { editionInUse } from "../editionInUse";
import { inCell } from "./cell";
import { dateSystem } from "./dateSystem";

/**
 * A company's own figure for a period: revenue, capital expenditure, remaining performance obligations, backlog, debt.
 * @customfunction FIGURE
 * @param company A company: name, alias or ticker.
 * @param metric What is measured, such as revenue, capital-expenditure or rpo.
 * @param period Its fiscal year or quarter, 2024, "Q2 2025" or, counted back, "FY-1"; or a calendar one, "CY2024".
 * @returns Money in US dollars, a share as a fraction, power in gigawatts.
 * @example =DEALS.FIGURE("CoreWeave","revenue",2025)
 * @example =DEALS.FIGURE("Microsoft","capex","FY0")
 * @example =DEALS.FIGURE("CoreWeave","revenue",2019)
 * @example =DEALS.FIGURE("CoreWeave","revenus",2025)
 */
export function figure(company: string, metric: string, period: unknown): number {
  return inCell(() => figureAsked(company, metric, period).amount);
}

/** The figure that FIGURE's arguments ask for. */
export function figureAsked(company: unknown, metric: unknown, period: unknown): FoundFigure {
  const edition = editionInUse();
  return figureFor(
    edition,
    partyAsked(edition, "company", company),
    metricAsked(metric),
    periodAsked(period, dateSystem()),
  );
}
