import { companyFactsIn, type CompanyFacts } from "../../../src/data-tools/gather/companyFacts";
import { readingsIn, type Bounds, type Reading, type Remainder } from "../../../src/data-tools/gather/readings";
import type { Line, RegisteredCompany } from "../../../src/data-tools/register";

let filings = 0;

/** What a filing states for the days from one to another, in millions; a balance has no first day. */
export function stated(days: string, millions: number, given: Record<string, unknown> = {}): Record<string, unknown> {
  const [start, end] = days.includes(" ") ? days.split(" to ") : [undefined, days];
  const accn = `0000000001-26-${String((filings += 1)).padStart(6, "0")}`;
  return {
    ...(start !== undefined && { start }),
    end,
    val: millions * 1e6,
    accn,
    form: "10-Q",
    filed: "2026-01-31",
    ...given,
  };
}

/** The company facts of Fenwick Labs, as the SEC would give them. */
export function fenwickFacts(tags: Record<string, unknown[]>): CompanyFacts {
  const taxonomy = Object.entries(tags).map(([tag, USD]) => [tag, { units: { USD } }] as const);
  const file = { cik: 77, entityName: "FENWICK LABS INC", facts: { "us-gaap": Object.fromEntries(taxonomy) } };
  return companyFactsIn(JSON.stringify(file), "fenwick.json");
}

export const revenue: Line = {
  metric: "revenue",
  measure: "reported",
  inIds: "revenue",
  says: "Revenue",
  tags: [{ tag: "us-gaap:Revenues" }],
};

export const capex: Line = {
  metric: "capital-expenditure",
  measure: "cash",
  inIds: "capex-cash",
  says: "Purchases of property and equipment",
  tags: [{ tag: "us-gaap:PaymentsToAcquirePropertyPlantAndEquipment" }],
};

export const obligations: Line = {
  metric: "remaining-performance-obligations",
  measure: "total",
  inIds: "rpo-total",
  says: "Remaining performance obligations",
  tags: [{ tag: "us-gaap:RevenueRemainingPerformanceObligation" }],
};

/** Fenwick Labs, whose years end with June, in the register. */
export const fenwick = (...lines: Line[]): RegisteredCompany => ({
  id: "fenwick-labs",
  cik: 77,
  publisher: "Fenwick Labs",
  fiscalYearEnd: "06-30",
  lines,
});

/** What is read of a company's facts; every period and filing up to the middle of 2026. */
export const readFrom = (facts: CompanyFacts, company: RegisteredCompany, bounds: Partial<Bounds> = {}) =>
  readingsIn(facts, company, { until: "2026-12-31", ...bounds });

/** Readings in short: the period and the millions, in the order in which they were read. */
export const inShort = (read: readonly (Reading | Remainder)[]): string[] =>
  read.map(({ period, amount }) => `${period.label}: ${amount / 1e6}`);
