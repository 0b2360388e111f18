import type { Correction } from "../../../src/core/records/documents";
import type { Records, WrittenFigure } from "../../../src/core/records/records";
import { aParty, dollars, someRecords } from "../../support/records";
import { violationsOf } from "../../support/ruleViolations";

const page: Records["sources"][number] = {
  id: "a-page",
  publisher: "The Gazette",
  title: "A page",
  type: "news",
  tier: "news",
  url: "https://x.test",
};

/** The same with a day. */
const dated = { ...page, published: "2026-01-15" };

/** What the rules say about figures, and about the defaults of the company whose they are. */
const against = (figures: readonly WrittenFigure[], given: Partial<Records> = {}) =>
  violationsOf(
    someRecords({ figures: figures.toSorted((a, b) => (a.id < b.id ? -1 : 1)), sources: [page], ...given }),
  ).map(({ id, field, problem }) => `${id} ${field}: ${problem}`);

const ends: Readonly<Record<string, string>> = { Q1: "03-31", Q2: "06-30", Q3: "09-30" };

/** Fenwick Labs' revenue in a period of its year, which is the calendar's. */
const figure = (label: string, amount: number, given: Partial<WrittenFigure> = {}): WrittenFigure => ({
  id: `fenwick-${label.toLowerCase().replace(" ", "-")}`,
  company: "fenwick-labs",
  metric: "revenue",
  measure: "reported",
  period: {
    label,
    kind: label.includes("FY") ? "fiscal" : "calendar",
    ends: `${label.slice(-4)}-${ends[label.slice(0, 2)] ?? "12-31"}`,
  },
  value: dollars(amount),
  sources: [{ source: "a-page", says: "It says so." }],
  ...given,
});

const capex = (label: string, amount: number, measure: WrittenFigure["measure"]) =>
  figure(label, amount, { id: `capex-${measure}-${label.toLowerCase()}`, metric: "capital-expenditure", measure });

const aCorrection = (record: string): Correction => ({
  id: "c-1",
  record,
  sourceName: "x",
  sourceSays: "x",
  weHold: "x",
  why: "x",
  status: "resolved",
  published: "2026-06-30",
});

describe("the rules of figures", () => {
  it("have nothing against a company that states a metric by two measures", () => {
    expect(against([capex("FY2025", 60e9, "cash"), capex("FY2025", 72e9, "with-finance-leases")])).toEqual([]);
  });

  it("want the measure to be one of the metric's own", () => {
    expect(against([figure("FY2025", 1e9, { id: "a", metric: "debt", measure: "commercial" })])).toContain(
      "a measure: commercial is no measure of debt",
    );
  });

  it("want what a metric is measured in, and nothing else", () => {
    const capacity = { gigawatts: 1.4, qualifier: "exact" } as const;
    expect(against([figure("FY2025", 1e9, { id: "a", capacity })])).toEqual([
      "a capacity: is not what revenue is measured in",
    ]);
    expect(against([figure("FY2025", 1e9, { id: "a", value: undefined, capacity })])).toEqual([
      "a value: is missing, in which revenue is measured",
      "a capacity: is not what revenue is measured in",
    ]);
  });

  it("want one figure for a period of a series", () => {
    const again = "b period: is the fact of a again: the same company, metric, measure and period";
    const a = figure("FY2025", 1e9, { id: "a" });
    expect(against([a, figure("FY2025", 2e9, { id: "b" })])).toEqual([again]);
    expect(against([a, figure("CY2025", 2e9, { id: "b" })])).toEqual([again]);
    expect(against([a, figure("FY2025", 2e9, { id: "b", supersededBy: "a" })])).toEqual([]);
    expect(against([a, figure("FY2025", 2e9, { id: "b", company: "quarry-capital" })])).toEqual([]);
    expect(against([a, figure("Q4 FY2025", 2e9, { id: "b" })])).toEqual([]);
  });

  it("take a year's balance and its fourth quarter's for one", () => {
    const balance = { metric: "debt", measure: "book" } as const;
    const year = figure("FY2025", 1e9, { ...balance, id: "a" });
    expect(against([year, figure("Q4 FY2025", 1e9, { ...balance, id: "b" })])).toEqual([
      "b period: is the fact of a again: the same company, metric, measure and period",
    ]);
    expect(against([year, figure("Q3 FY2025", 1e9, { ...balance, id: "b" })])).toEqual([]);
  });

  it("tell apart what concerns two counterparties", () => {
    const of = (counterparty: string) =>
      figure("FY2025", 1e9, { id: counterparty, metric: "revenue-share-paid", counterparty });
    expect(against([of("aldermoor-cloud"), of("quarry-capital")])).toEqual([]);
  });

  it("want the data to say by which measure a company's metric answers, if not by its first", () => {
    const figures = [capex("FY2025", 72e9, "with-finance-leases")];
    const named = (measure: WrittenFigure["measure"]) => [
      aParty("Aldermoor Cloud"),
      aParty("Fenwick Labs", { defaultMeasures: { "capital-expenditure": measure } }),
    ];
    expect(against(figures)).toEqual([
      "fenwick-labs defaultMeasures: capital-expenditure answers by cash, of which there is no figure; there is with-finance-leases",
    ]);
    expect(against(figures, { parties: named("with-finance-leases") })).toEqual([]);
    expect(against(figures, { parties: named("book") })).toContain(
      "fenwick-labs defaultMeasures: book is no measure of capital-expenditure",
    );
  });

  it("want a label to end on one day, and to be of its kind", () => {
    const fiscal = { label: "FY2025", kind: "fiscal", ends: "2025-06-30" } as const;
    expect(
      against([figure("FY2025", 1e9), figure("FY2025", 1e9, { id: "later", metric: "compute-spend", period: fiscal })]),
    ).toEqual(["later period.ends: FY2025 ends on 2025-12-31 in fenwick-fy2025"]);
    expect(against([figure("FY2025", 1e9, { id: "a", period: { ...fiscal, kind: "calendar" } })])).toEqual([
      "a period.kind: is calendar, which FY2025 is not",
    ]);
  });

  it.each<[what: string, label: string, asOf: string | undefined, problem: string | undefined]>([
    ["stands at the end of its period", "FY2025", undefined, undefined],
    ["was told with the results of its period", "FY2025", "2026-02-28", undefined],
    ["is of a later period", "FY2025", "2026-04", "a balance of 2026-04 does not stand at the end of FY2025"],
    ["is of an earlier period", "FY2025", "2025-09-30", "a balance of 2025-09-30 does not stand at the end of FY2025"],
    ["says its last day twice", "FY2025", "2025-12-31", undefined],
  ])("want a balance to stand at its period's end: one that %s", (_, label, asOf, problem) => {
    const balance = figure(label, 1e9, { id: "a", metric: "contracted-revenue", measure: "base-terms", asOf });
    const twice = asOf === balance.period.ends ? ["a asOf: is the period's last day, which goes without saying"] : [];
    expect(against([balance])).toEqual([...twice, ...(problem ? [`a period: ${problem}`] : [])]);
  });

  it("want a balance to be called by its day, not by the years to come", () => {
    const period = { label: "CY2025-2036", kind: "calendar", ends: "2036-12-31" } as const;
    const balance = { id: "a", metric: "compute-commitments", measure: "stated", period, asOf: "2025-12-31" } as const;
    expect(against([figure("FY2025", 1e9, balance)], { sources: [dated] })).toEqual([
      "a period: a balance of 2025-12-31 does not stand at the end of CY2025-2036",
    ]);
  });

  it("let no document tell what was made in a period that was not over, but what is expected of it, and balances", () => {
    const told = (published: string, given: Partial<WrittenFigure> = {}) =>
      against([figure("H1 2026", 1e9, { id: "a", period: halfYear, ...given })], { sources: [{ ...page, published }] });
    const halfYear = { label: "H1 FY2026", kind: "fiscal", ends: "2026-06-30" } as const;
    const early = ["a sources[0]: a-page, of 2026-02, is before 2026-06-30, until which it tells"];
    expect(told("2026-02")).toEqual(early);
    expect(told("2026-06")).toEqual([]);
    expect(told("2026")).not.toContain(early[0]);
    expect(told("2026-02", { asOf: "2026-02-28" })).toEqual([]);
    const expected = { sources: [{ source: "a-page", says: "It expects so.", context: true as const }] };
    expect(told("2026-02", expected)).not.toContain(early[0]);
    expect(told("2026-02", { metric: "revenue-guidance", measure: "stated" })).toEqual([]);
    expect(told("2026-02", { metric: "revenue-run-rate", measure: "whole-company" })).toEqual([]);
  });

  it("want to know since when a figure is public of which all documents may be of days after the edition's", () => {
    const found = (published: string | undefined, knownSince?: string) => {
      const sources = [{ source: page.id, says: "It says so.", ...(knownSince && { knownSince }) }];
      return against([figure("FY2025", 1e9, { id: "a", sources })], { sources: [{ ...page, published }] });
    };
    const open = "a sources: may have become public after the edition's day, 2026-06-30";
    expect(found("2026")).toEqual([open]);
    expect(found("2026", "2026-06-30")).toEqual([]);
    expect(found("2026", "2026-01-29")).toEqual([]);
    expect(found("2026-06")).toEqual([]);
    expect(found("2026", "2026-07-01")).toEqual([open]);
    expect(found("2026-03", "2026-04-01")).toEqual(["a sources[0].knownSince: 2026-04-01 is after a-page, of 2026-03"]);
    // Without any day it is known from its period's end.
    expect(found(undefined)).toEqual([]);
    expect(against([figure("CY2026", 1e9, { id: "a", metric: "revenue-guidance", measure: "stated" })])).toEqual([
      open,
    ]);
  });

  it("let only what is expected lie ahead of the edition's day", () => {
    const guided = { metric: "capital-expenditure-guidance", measure: "cash" } as const;
    expect(against([figure("FY2026", 1e9, { id: "a", ...guided })], { sources: [dated] })).toEqual([]);
    expect(against([figure("FY2026", 1e9, { id: "a" })])).toContain(
      "a period: ends after the edition's day, 2026-06-30, and revenue is not an expectation",
    );
  });
});

describe("a year and its quarters", () => {
  const quarters = ["Q1", "Q2", "Q3", "Q4"].map((quarter) => figure(`${quarter} FY2025`, 22.9e9));
  const off = [
    "fenwick-fy2025 value: 95000000000 is not 22900000000 + 22900000000 + 22900000000 + 22900000000 = 91600000000",
  ];
  const year = (amount: number) => [figure("FY2025", amount), ...quarters];

  it("want a year to be the sum of its quarters, or a correction that says why not", () => {
    expect(against(year(91.4e9))).toEqual([]);
    expect(against(year(95e9))).toEqual(off);
    expect(against(year(95e9), { corrections: [aCorrection("fenwick-fy2025")] })).toEqual([]);
  });

  it("may differ by half a per cent, and no more", () => {
    expect(against(year(92.06e9))).toEqual([]);
    expect(against(year(92.07e9))).toHaveLength(1);
  });

  it("are held against each other as they stand, not as they were before one was restated", () => {
    const [first] = quarters;
    const restated = first ? [{ ...first, id: "a-quarter", value: dollars(26.3e9), supersededBy: first.id }] : [];
    expect(against([figure("FY2025", 91.4e9), ...restated, ...quarters])).toEqual([]);
    expect(against([figure("FY2025", 95e9), ...restated, ...quarters])).toEqual(off);
    const former = figure("FY2025", 95e9, { id: "a-year", supersededBy: "fenwick-fy2025" });
    expect(against([figure("FY2025", 91.4e9), former, ...quarters])).toEqual([]);
  });

  it("are held against each other by one measure", () => {
    const ofYear = (measure: WrittenFigure["measure"]) => [
      capex("FY2025", 95e9, measure),
      ...["Q1", "Q2", "Q3", "Q4"].map((quarter) => capex(`${quarter} FY2025`, 22.9e9, "cash")),
    ];
    expect(against(ofYear("with-finance-leases").map(withoutSpaces))).toEqual([]);
    expect(against(ofYear("cash").map(withoutSpaces))).toHaveLength(1);
  });

  const withoutSpaces = (one: WrittenFigure): WrittenFigure => ({ ...one, id: one.id.replaceAll(" ", "-") });

  it.each<[what: string, year: Partial<WrittenFigure>, quarterly: Partial<WrittenFigure>]>([
    ["with a quarter that is not recorded", {}, { period: figure("Q4 FY2024", 1).period }],
    ["with a quarter of another company", {}, { company: "quarry-capital" }],
    ["with a quarter of another metric", {}, { metric: "compute-spend" }],
    ["that is no year but its second half", { period: { ...figure("FY2025", 1).period, label: "H2 FY2025" } }, {}],
  ])("do not hold a year %s against its quarters", (_, given, quarterly) => {
    const [first, ...rest] = quarters;
    const others = first ? [{ ...first, ...quarterly }, ...rest] : [];
    expect(against([figure("FY2025", 95e9, given), ...others])).toEqual([]);
  });

  it("do not hold a balance against those of its year", () => {
    const debt = { metric: "debt", measure: "book" } as const;
    const [first, second, third] = quarters.map((quarter) => ({ ...quarter, ...debt }));
    const others = [first, second, third].flatMap((one) => one ?? []);
    expect(against([figure("FY2025", 95e9, debt), ...others])).toEqual([]);
  });
});
