import type { Edition } from "../../core/edition";
import type { Figure } from "../../core/records/companies";
import { figures } from "../../functions/figures";
import { formula, type Insertion, single, spilling } from "../excel/insertion";
import { figureFormula, metricInFormula } from "../formulas/figureFormula";
import { dollarFormat, gigawattFormat, percentFormat } from "../sheets/formats";
import type { MetricSeries } from "./metricSeries";

/** A company's own figure; none where the function answers with another figure of the same period. */
export function figureInsertion(edition: Edition, figure: Figure): Insertion | undefined {
  const answered = figureFormula(edition, figure);
  const format = figure.value ? dollarFormat : figure.percent ? percentFormat : gigawattFormat;
  return answered === undefined ? undefined : single(answered, format);
}

/** Figures over time as a table: of one company with their growth, of several a column for each. */
export function seriesInsertion(edition: Edition, { companies, measured, frequency }: MetricSeries): Insertion {
  const names = companies.map((company) => edition.parties.nameOf(company)).join("; ");
  const asked = [names, metricInFormula(edition, companies, measured), undefined, undefined, frequency] as const;
  return spilling(formula("SERIES", ...asked), () => figures.SERIES.answer(asked, { edition, dateSystem: 1900 }));
}
