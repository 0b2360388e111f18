import { shapeOf } from "../../src/core/records/metricShapes";
import type { WrittenFigure } from "../../src/core/records/records";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { anEdition, dollars, idOf } from "../support/records";
import { adopt, figure } from "../support/functions";

const aFigure = (label: string, given: Partial<WrittenFigure>): WrittenFigure => ({
  id: idOf("figure", label, given.metric ?? "revenue"),
  company: "aldermoor-cloud",
  metric: "revenue",
  measure: shapeOf(given.metric ?? "revenue").measures[0],
  period: { label, kind: "fiscal", ends: `${label.slice(-4)}-12-31` },
  sources: [{ source: "a-page", says: "It says so." }],
  ...given,
});

beforeAll(simulateExcel);
beforeEach(() => {
  adopt(
    anEdition({
      figures: [
        aFigure("FY2025", { value: dollars(5_131_000_000) }),
        aFigure("FY2024", { value: dollars(1_920_000_000) }),
        aFigure("FY2026", { metric: "capital-expenditure-guidance", value: dollars(30e9), supersededBy: "raised" }),
        aFigure("FY2026", { metric: "capital-expenditure-guidance", value: dollars(37e9), id: "raised" }),
        aFigure("FY2025", { metric: "share-of-backlog", percent: { value: 22, qualifier: "about" } }),
        aFigure("FY2025", { metric: "compute-capacity", capacity: { gigawatts: 1.9, qualifier: "about" } }),
      ],
    }),
  );
});

const ask = asExcelCalls(figure);

describe("DEALS.FIGURE", () => {
  it("gives money, shares and power each in its unit", () => {
    expect(ask("ALDR", "revenue", 2025)).toBe(5_131_000_000);
    expect(ask("ALDR", "share-of-backlog", 2025)).toBe(0.22);
    expect(ask("ALDR", "compute-capacity", 2025)).toBe(1.9);
  });

  it("takes the metric with spaces, in any case, or by its usual short name", () => {
    expect(ask("ALDR", "Capital Expenditure Guidance", 2026)).toBe(37e9);
    expect(ask("ALDR", "capex guidance", 2026)).toBe(37e9);
    expect(ask("ALDR", " capex -  guidance ", 2026)).toBe(37e9);
  });

  it("gives guidance as it stands, not as it was before it was raised", () => {
    expect(ask("ALDR", "capex-guidance", "FY26")).toBe(37e9);
  });

  it("takes a calendar year for a fiscal one that ends with it", () => {
    expect(ask("ALDR", "revenue", "CY2025")).toBe(5_131_000_000);
  });

  describe("for a company of which a quarter of the calendar is recorded", () => {
    const calendar = (label: string, ends: string, amount: number) =>
      aFigure(label, { value: dollars(amount), period: { label, kind: "calendar", ends } });
    const midYear = calendar("Q2 CY2026", "2026-06-30", 63e9);
    const debt = (label: string, ends: string) =>
      aFigure(label, { metric: "debt", value: dollars(1e9), period: { label, kind: "fiscal", ends } });

    it("does not take it for the fiscal one of the same name that ends on another day", () => {
      adopt(anEdition({ figures: [midYear, debt("FY2026", "2026-01-25")] }));
      expect(ask("ALDR", "revenue", "Q2 CY2026")).toBe(63e9);
      for (const quarter of ["Q2 2026", "FQ-3"])
        expect(errorOf(() => ask("ALDR", "revenue", quarter))).toBe(
          "#N/A Edition 1 has no revenue of Aldermoor Cloud for Q2 FY2026. It has Q2 CY2026.",
        );
    });

    it("takes it for the fiscal one where the company's year is the calendar's, or not known", () => {
      for (const others of [[debt("FY2025", "2025-12-31")], [debt("9M FY2025", "2025-09-30")], []]) {
        adopt(anEdition({ figures: [midYear, ...others] }));
        expect(ask("ALDR", "revenue", "Q2 2026")).toBe(63e9);
      }
    });

    it("does so with the halves and nine months of a year too", () => {
      const figures = [calendar("H1 CY2025", "2025-06-30", 1e9), calendar("9M CY2025", "2025-09-30", 2e9)];
      adopt(anEdition({ figures: [...figures, debt("FY2024", "2024-12-31")] }));
      expect(["1H25", "9M 2025"].map((period) => ask("ALDR", "revenue", period))).toEqual([1e9, 2e9]);
      adopt(anEdition({ figures: [...figures, debt("FY2024", "2024-06-30")] }));
      expect(errorOf(() => ask("ALDR", "revenue", "1H25"))).toContain("#N/A");
      expect(errorOf(() => ask("ALDR", "revenue", "9M 2025"))).toContain("#N/A");
    });
  });

  it("answers #N/A for a period that the edition lacks, and names those that it has", () => {
    expect(errorOf(() => ask("ALDR", "revenue", 2019))).toBe(
      "#N/A Edition 1 has no revenue of Aldermoor Cloud for FY2019. It has FY2024 and FY2025.",
    );
    expect(errorOf(() => ask("ALDR", "debt", 2025))).toBe(
      "#N/A Edition 1 has no debt of Aldermoor Cloud. It has the revenue, capital expenditure guidance, compute capacity and share of backlog of Aldermoor Cloud.",
    );
  });

  it("is converted at the rate of the day for which it is stated, else of the period's last day", () => {
    const value = dollars(2e9, { currency: "EUR" });
    const rate = (day: string, usdPerUnit: number) =>
      ({ id: day, currency: "EUR", day, usdPerUnit, basis: "invented", source: "a-page" }) as const;
    adopt(
      anEdition({
        figures: [
          aFigure("FY2025", { value }),
          aFigure("FY2025", { metric: "debt", value, asOf: "2026-02-28" }),
          aFigure("FY2024", { value }),
        ],
        exchangeRates: [rate("2025-12-31", 1.1), rate("2026-02-28", 1.2)],
      }),
    );
    expect(ask("ALDR", "revenue", 2025)).toBe(2.2e9);
    expect(ask("ALDR", "debt", 2025)).toBe(2.4e9);
    expect(errorOf(() => ask("ALDR", "revenue", 2024))).toBe(
      "#N/A Edition 1 has no revenue of Aldermoor Cloud for FY2024. It has FY2025.",
    );
  });

  it("needs the metric", () => {
    expect(errorOf(() => ask("ALDR", null, 2025))).toBe(
      "#VALUE! Give the metric: revenue, capital-expenditure, rpo or another.",
    );
  });

  it("answers an unknown metric with the nearest one", () => {
    expect(errorOf(() => ask("ALDR", "revenus", 2025))).toBe(
      '#VALUE! "revenus" is not a metric. Did you mean "revenue"?',
    );
  });
});
