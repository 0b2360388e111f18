import type { WrittenFigure, WrittenParty, WrittenRevenueShare } from "../../../src/core/records/records";
import type { Metric } from "../../../src/core/records/metrics";
import { shapeOf } from "../../../src/core/records/metricShapes";
import type { Documents } from "./documents";
import type { Draw } from "./draw";
import { quarter, year } from "./periods";

/** What each company states of itself: a metric, for a quarter or a year that ended so many ago. */
const statements: readonly (readonly [Metric, typeof quarter, number])[] = [
  ["revenue", quarter, 0],
  ["revenue", quarter, 1],
  ["remaining-performance-obligations", quarter, 0],
  ["revenue-backlog", quarter, 0],
  ["debt", quarter, 0],
  ["capital-expenditure", year, 0],
  ["capital-expenditure", year, 1],
];
const quartersShared = 4;
const customersShared = 2;

/** Figures of the biggest companies, several of each. */
export function drawFigures(
  draw: Draw,
  parties: readonly WrittenParty[],
  count: number,
  documents: Documents,
): WrittenFigure[] {
  return Array.from({ length: count }, (_, place): WrittenFigure => {
    const rank = Math.floor(place / statements.length);
    const company = parties[rank]?.id ?? "";
    const [metric, periodOf, ago] = statements[place % statements.length] ?? ["revenue", quarter, 0];
    const period = periodOf(ago, endsInJune(rank));
    return {
      id: `${company} ${metric} ${period.label}`.toLowerCase().replaceAll(" ", "-"),
      company,
      metric,
      measure: shapeOf(metric).measures[0],
      period,
      value: { amount: draw.magnitude(1e7, 1e11), currency: "USD", qualifier: "exact" },
      sources: documents.about(`the ${metric} of ${company}`, period.ends),
    };
  });
}

/** Shares of the revenue of the biggest companies: of two customers each, for four quarters. */
export function drawRevenueShares(
  draw: Draw,
  parties: readonly WrittenParty[],
  count: number,
  documents: Documents,
): WrittenRevenueShare[] {
  const perSupplier = quartersShared * customersShared;
  return Array.from({ length: count }, (_, place): WrittenRevenueShare => {
    const rank = Math.floor(place / perSupplier);
    const nth = Math.floor((place % perSupplier) / quartersShared);
    const supplier = parties[rank]?.id ?? "";
    const customer = parties[(rank * 7 + nth + 1) % parties.length]?.id ?? "";
    const period = quarter(place % quartersShared, endsInJune(rank));
    return {
      id: `${supplier} revenue share ${customer} ${period.label}`.toLowerCase().replaceAll(" ", "-"),
      customer,
      supplier,
      period,
      percent: { value: draw.between(100, 400) / 10, qualifier: "exact" },
      sources: documents.about(`the share of ${customer} in the revenue of ${supplier}`),
    };
  });
}

const endsInJune = (rank: number): boolean => rank % 5 === 3;
