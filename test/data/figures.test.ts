import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { measuredOf } from "../../src/core/figures";
import { type Metric, metrics } from "../../src/core/records/metrics";
import { shapeOf } from "../../src/core/records/metricShapes";
import { figureInsertion } from "../../src/addin/pages/metricSeries";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { adopt, figure } from "../support/functions";

const edition = editionOf(bundledRecords);
const ask = asExcelCalls(figure);

beforeAll(() => {
  simulateExcel();
  adopt(edition);
});

describe("the figures that ship", () => {
  it("can each be asked for by a formula, unless one has replaced it", () => {
    const current = edition.records.figures.filter(({ supersededBy }) => supersededBy === undefined);
    expect(current.filter((one) => !figureInsertion(edition, one)).map(({ id }) => id)).toEqual([]);
  });

  it("answer from the day since when they are known, also those that were replaced since", () => {
    // What the company expected in April is known only from the call of July that replaced it.
    const neverAlone = ["microsoft-capex-2026-guidance-april"];
    const silent = edition.records.figures.filter(({ id, company, metric, measure, period, value, knownSince }) => {
      if (!value || knownSince === undefined || value.currency !== "USD" || neverAlone.includes(id)) return false;
      return ask(company, `${metric}: ${measure}`, period.label, knownSince) !== value.amount;
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it("have a default of every metric that a company has, so that no series is out of reach of its usual word", () => {
    const unanswered = edition.records.figures.filter(({ company, metric, supersededBy }) => {
      const { measure } = measuredOf(edition, company, { metrics: [metric] });
      const isOf = (one: (typeof edition.records.figures)[number]) =>
        one.company === company && one.metric === metric && one.measure === measure;
      return supersededBy === undefined && !edition.records.figures.some(isOf);
    });
    expect(unanswered.map(({ id }) => id)).toEqual([]);
  });
});

describe("the sentence for a figure that there is not", () => {
  it("has room for every series of every company", () => {
    const metricsOf = new Set(edition.records.figures.map(({ company, metric }) => `${company}|${metric}`));
    const sentences = [...metricsOf].map((one) => {
      const [company = "", metric = ""] = one.split("|");
      return errorOf(() => ask(company, metric, 1999));
    });
    expect(sentences.filter((sentence) => !/^#N\/A Edition .+\.$/.test(sentence))).toEqual([]);
  });

  it("says how to ask by the measure that has it", () => {
    expect(errorOf(() => ask("CoreWeave", "debt", 2025))).toMatch(
      /^#N\/A Edition \d+ has no debt \(principal\) of CoreWeave for FY2025\..+ Ask for "debt: book"\.$/,
    );
    expect(ask("CoreWeave", "debt: book", 2025)).toBe(21_400_000_000);
  });
});

/** What the usual word answers by, by company, where that is not the metric's first measure. Published once, it is for ever. */
const published: readonly (readonly [company: string, metric: Metric, measure: string])[] = [
  ["amazon", "capital-expenditure-guidance", "cash-net"],
  ["amazon", "debt", "non-current"],
  ["amazon", "remaining-performance-obligations", "over-one-year"],
  ["amazon", "revenue-run-rate", "ai-business"],
  ["amazon", "stake-gain", "private"],
  ["anthropic", "compute-commitments", "contracted"],
  ["applied-digital", "compute-capacity", "leased-it-load"],
  ["applied-digital", "debt", "as-reported"],
  ["big-four-hyperscalers", "capital-expenditure", "with-finance-leases"],
  ["broadcom", "revenue-backlog", "ai-orders"],
  ["cipher-mining", "debt", "as-reported"],
  ["core-scientific", "compute-capacity", "contracted-to-customers"],
  ["coreweave", "capital-expenditure-guidance", "company-defined"],
  ["coreweave", "compute-capacity", "active-power"],
  ["coreweave", "debt", "principal"],
  ["dell", "revenue-backlog", "ai-orders"],
  ["digital-realty", "capital-expenditure", "real-estate"],
  ["google", "debt", "non-current"],
  ["google", "guarantees", "financial"],
  ["google", "revenue-backlog", "cloud"],
  ["iren", "capital-expenditure", "as-reported"],
  ["iren", "capital-expenditure-guidance", "as-reported"],
  ["iren", "debt", "principal"],
  ["iren", "purchase-commitments", "capital"],
  ["meta", "capital-expenditure-guidance", "with-lease-principal"],
  ["meta", "debt", "non-current"],
  ["meta", "new-commitments", "leases"],
  ["meta", "purchase-commitments", "non-cancellable"],
  ["microsoft", "capital-expenditure-guidance", "with-finance-leases"],
  ["microsoft", "cloud-revenue", "microsoft-cloud"],
  ["microsoft", "remaining-performance-obligations", "commercial"],
  ["microsoft", "share-of-backlog", "commercial"],
  ["nebius", "capital-expenditure", "as-reported"],
  ["nebius", "capital-expenditure-guidance", "as-reported"],
  ["nebius", "debt", "non-current"],
  ["nvidia", "capital-expenditure", "cash-with-intangibles"],
  ["nvidia", "purchase-commitments", "supply"],
  ["nvidia", "stake-fair-value", "whole-portfolio"],
  ["oracle", "bookings", "contracts-signed"],
  ["sb-energy", "compute-capacity", "leased-it-load"],
  ["spacex", "debt", "as-reported"],
  ["super-micro-computer", "debt", "bank-and-convertibles"],
];

describe("the measure by which a metric answers where none is asked for", () => {
  it.each(published)("of %s, %s is %s", (company, metric, measure) => {
    expect(measuredOf(edition, company, { metrics: [metric] }).measure).toBe(measure);
  });

  it("is the metric's first for every other company", () => {
    const others = edition.parties.all.flatMap(({ id, defaultMeasures = {} }) =>
      metrics.filter((metric) => defaultMeasures[metric]).map((metric) => `${id} ${metric}`),
    );
    expect(others.filter((one) => !published.some(([id, metric]) => one === `${id} ${metric}`))).toEqual([]);
    expect(metrics.map((metric) => shapeOf(metric).measures[0]).slice(0, 6)).toEqual([
      "reported",
      "cash",
      "cash",
      "total",
      "company-defined",
      "book",
    ]);
  });
});

describe("capital expenditure", () => {
  it("compares companies by cash paid, whatever each of them headlines", () => {
    expect(ask("Microsoft", "capex", "FY2026")).toBe(115_948_000_000);
    expect(ask("Meta", "capex", 2025)).toBe(69_691_000_000);
    expect(ask("Alphabet", "capex", 2025)).toBe(91_447_000_000);
    expect(ask("Amazon", "capex", 2025)).toBe(131_819_000_000);
  });

  it("has each company's own headline beside it", () => {
    expect(ask("Meta", "capex: with-lease-principal", 2025)).toBe(72_220_000_000);
    expect(ask("Microsoft", "capex: with-finance-leases", "Q4 FY2026")).toBe(41_000_000_000);
    expect(ask("Amazon", "net capex", "Q2 2026")).toBe(53_100_000_000);
    expect(ask("CoreWeave", "capex: company-defined", "Q2 2026")).toBe(9_352_000_000);
  });
});
