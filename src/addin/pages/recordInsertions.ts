import type { Edition } from "../../core/edition";
import { usualColumns } from "../../core/fields";
import { figureFor } from "../../core/figureAnswers";
import { type Measured, measuredOf } from "../../core/figures";
import { nameOfProgramme } from "../../core/programmes";
import type { Figure, RevenueShare, Stake } from "../../core/records/companies";
import type { DealKind } from "../../core/records/vocabulary";
import { unlessProblem } from "../../functions/declaration";
import { figures } from "../../functions/figures";
import { tables } from "../../functions/tables";
import { dollarFormat, formula, gigawattFormat, type Insertion, percentFormat, single } from "../excel/insertion";
import type { MetricSeries } from "./metricSeries";

/** The value of a deal. */
export const dealValueInsertion = (id: string): Insertion => single(formula("DEAL", id, "value"), dollarFormat);

/** What the deals of a company, or between two, or of one kind, are worth. */
export const totalInsertion = (party: string, counterparty?: string, kind?: DealKind): Insertion =>
  single(formula("TOTAL", party, counterparty, kind), dollarFormat);

/** What narrows deals down and functions know: a party or a programme by its id, a kind and a year. */
interface DealFilters {
  readonly party?: string | undefined;
  readonly programme?: string | undefined;
  readonly kind?: string | undefined;
  readonly year?: string | undefined;
}

/** The name of a party or a programme, as functions take it; undefined of everybody. */
export function nameAsked(edition: Edition, { party, programme }: DealFilters): string | undefined {
  if (party) return edition.parties.nameOf(party);
  return programme && nameOfProgramme(edition, programme);
}

/** The deals that totals count, as a table, under those filters that the function knows. */
export function tableInsertion(edition: Edition, filters: DealFilters): Insertion {
  const name = nameAsked(edition, filters) ?? "";
  const { kind, year } = filters;
  const inYear = year ? Number(year) : undefined;
  // Years are years in either date system.
  const table = tables.LIST.answer([name, undefined, kind, inYear, inYear], { edition, dateSystem: 1900 });
  return {
    formula: formula("LIST", name, undefined, kind, inYear, inYear),
    rows: table.length,
    columns: usualColumns.length,
  };
}

/** What share a holder owns; a warrant is none. */
export function stakeInsertion(
  edition: Edition,
  { holder, issuer, percent, instrument }: Stake,
): Insertion | undefined {
  if (!percent || instrument) return undefined;
  const { parties } = edition;
  return single(formula("STAKE", parties.nameOf(holder), parties.nameOf(issuer)), percentFormat);
}

/** A customer's share of a supplier's revenue. */
export const revenueShareInsertion = ({ parties }: Edition, { customer, supplier, period }: RevenueShare): Insertion =>
  single(formula("REVENUESHARE", parties.nameOf(customer), period.label, parties.nameOf(supplier)), percentFormat);

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
  const table = figures.SERIES.answer(asked, { edition, dateSystem: 1900 });
  return { formula: formula("SERIES", ...asked), rows: table.length, columns: table[0]?.length ?? 1 };
}

/** How a formula says a metric: with its measure, unless that is what each of the companies is asked for without. */
function metricInFormula(edition: Edition, companies: readonly string[], { metric, measure }: Measured): string {
  const isDefault = (company: string) => measuredOf(edition, company, { metrics: [metric] }).measure === measure;
  return companies.every(isDefault) ? metric : `${metric}: ${measure}`;
}
