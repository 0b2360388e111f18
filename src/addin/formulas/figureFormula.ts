import type { Edition } from "../../core/edition";
import { figureFor } from "../../core/figureAnswers";
import { type Measured, measuredOf } from "../../core/figures";
import type { Figure } from "../../core/records/companies";
import { unlessProblem } from "../../core/problems";
import { formula } from "./formulaText";

/** The formula that answers with a company's own figure; none where it answers with another one of the same period. */
export function figureFormula(edition: Edition, figure: Figure): string | undefined {
  const { company, metric, measure, period, counterparty } = figure;
  const asked = { metrics: [metric], measure } as const;
  const answers = unlessProblem(() => figureFor(edition, company, asked, period, { counterparty }));
  if (answers?.figures[0] !== figure) return undefined;
  const words = metricInFormula(edition, [company], { metric, measure });
  const whom = counterparty === undefined ? [] : [undefined, edition.parties.nameOf(counterparty)];
  return formula("FIGURE", edition.parties.nameOf(company), words, period.label, ...whom);
}

/** How a formula says a metric: with its measure, unless that is what each of the companies is asked for without. */
export function metricInFormula(edition: Edition, companies: readonly string[], { metric, measure }: Measured): string {
  const isDefault = (company: string) => measuredOf(edition, company, { metrics: [metric] }).measure === measure;
  return companies.every(isDefault) ? metric : `${metric}: ${measure}`;
}
