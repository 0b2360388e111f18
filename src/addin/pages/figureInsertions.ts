import type { Edition } from "../../core/edition";
import { figureFor } from "../../core/figureAnswers";
import { type Measured, measuredOf } from "../../core/figures";
import type { Figure } from "../../core/records/companies";
import { unlessProblem } from "../../functions/declaration";
import { figures } from "../../functions/figures";
import { formula, type Insertion, single, spilling } from "../excel/insertion";
import { dollarFormat, gigawattFormat, percentFormat } from "../sheets/formats";
import type { MetricSeries } from "./metricSeries";

/** A company's own figure; none where the function answers with another figure of the same period. */
export function figureInsertion(edition: Edition, figure: Figure): Insertion | undefined {
  const { company, metric, measure, period, value, percent, counterparty } = figure;
  const asked = { metrics: [metric], measure } as const;
  const answers = unlessProblem(() => figureFor(edition, company, asked, period, { counterparty }));
  if (answers?.figures[0] !== figure) return undefined;
  const format = value ? dollarFormat : percent ? percentFormat : gigawattFormat;
  const words = metricInFormula(edition, [company], { metric, measure });
  const whom = counterparty === undefined ? [] : [undefined, edition.parties.nameOf(counterparty)];
  return single(formula("FIGURE", edition.parties.nameOf(company), words, period.label, ...whom), format);
}

/** Figures over time as a table: of one company with their growth, of several a column for each. */
export function seriesInsertion(edition: Edition, { companies, measured, frequency }: MetricSeries): Insertion {
  const names = companies.map((company) => edition.parties.nameOf(company)).join("; ");
  const asked = [names, metricInFormula(edition, companies, measured), undefined, undefined, frequency] as const;
  return spilling(formula("SERIES", ...asked), () => figures.SERIES.answer(asked, { edition, dateSystem: 1900 }));
}

/** How a formula says a metric: with its measure, unless that is what each of the companies is asked for without. */
function metricInFormula(edition: Edition, companies: readonly string[], { metric, measure }: Measured): string {
  const isDefault = (company: string) => measuredOf(edition, company, { metrics: [metric] }).measure === measure;
  return companies.every(isDefault) ? metric : `${metric}: ${measure}`;
}
