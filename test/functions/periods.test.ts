import { shapeOf } from "../../src/core/records/metricShapes";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { anEdition, aRevenueShare, dollars, idOf } from "../support/records";
import { adopt, count1904, customers, figure } from "../support/functions";

const aFigure = (label: string, ends: string, amount: number, metric: "revenue" | "debt" = "revenue") => ({
  id: idOf(label, metric),
  company: "aldermoor-cloud",
  metric,
  measure: shapeOf(metric).measures[0],
  period: { label, kind: /CY|^\d/.test(label) ? ("calendar" as const) : ("fiscal" as const), ends },
  value: dollars(amount),
  sources: [{ source: "a-page", says: "It says so." }],
});

/** A company whose fiscal year ends in June. */
beforeAll(() => {
  simulateExcel();
  adopt(
    anEdition({
      figures: [
        aFigure("FY2025", "2025-06-30", 25e9),
        aFigure("Q2 FY2025", "2024-12-31", 2e9),
        aFigure("Q4 FY2025", "2025-06-30", 4e9),
        aFigure("Q1 CY2026", "2026-03-31", 1e9),
        aFigure("2025-09", "2025-09-30", 9e9),
        aFigure("FY2025", "2025-06-30", 7e9, "debt"),
      ],
      revenueShares: [aRevenueShare(15, "FY2024"), aRevenueShare(20, "FY2024", { customer: "quarry-capital" })],
    }),
  );
});

const ask = asExcelCalls(figure);
const revenueFor = (period: unknown) => ask("ALDR", "revenue", period);
const refused = (period: unknown) => errorOf(() => revenueFor(period));

describe("a period as an argument", () => {
  it.each([
    ...["FY2025A", "FY25E", "2025E", "FY25F", "FY 2024/25", "FY2024-25", "2024/25", "FY24/25", "FY'25"],
    ...["fiscal 2025", "fiscal year 2025", "ＦＹ２０２５", "FY\u200b2025", 25, 2025, "2025"],
  ])("means the company's year 2025: %p", (period) => {
    expect(revenueFor(period)).toBe(25e9);
  });

  it.each(["FQ2 2025", "Q2'25", "Q2 ’25", "FQ2'25", "2QFY25", "FY25 Q2", "Q2/2025", "2025-Q2", "Q2 2025A", "2Q25E"])(
    "means its second quarter of 2025: %p",
    (period) => {
      expect(revenueFor(period)).toBe(2e9);
    },
  );

  it("means a quarter of the calendar where it says so", () => {
    expect(["CQ1 2026", "Q1 CY2026", "1Q CY26", "calendar Q1 2026"].map(revenueFor)).toEqual([1e9, 1e9, 1e9, 1e9]);
  });

  it("may be a month, in words too", () => {
    expect(["2025-09", "Sep 2025", "2025/09"].map(revenueFor)).toEqual([9e9, 9e9, 9e9]);
  });

  it("may be the day on which it ends, in a date cell or a text, if no other ends on it", () => {
    expect([45657, 45657.5, "2024-12-31", "31 Dec 2024"].map(revenueFor)).toEqual([2e9, 2e9, 2e9, 2e9]);
    expect(ask("ALDR", "debt", 45838)).toBe(7e9);
    expect(refused(45838)).toBe(
      "#VALUE! More than one period ends on 2025-06-30: Q4 FY2025 and FY2025. Give one of them as period.",
    );
    expect(refused(45901)).toBe(
      "#N/A Edition 1 has no revenue of Aldermoor Cloud for 2025-09-01. It has Q2 FY2025, Q4 FY2025, FY2025, 2025-09 and Q1 CY2026.",
    );
    expect(asExcelCalls(customers)("ALDR", "2024-12-31")).toHaveLength(3);
  });

  it("is numbered by the workbook's date system where it is a date cell", () => {
    count1904(true);
    expect([45657 - 1462, 2025].map(revenueFor)).toEqual([2e9, 25e9]);
    count1904(false);
  });

  it("before the data begins is one that the edition lacks", () => {
    for (const [period, label] of [
      [1999, "FY1999"],
      ["Q3 1998", "Q3 FY1998"],
      ["FY99", "FY1999"],
      ["CY1990", "CY1990"],
    ])
      expect(refused(period)).toContain(`#N/A Edition 1 has no revenue of Aldermoor Cloud for ${label ?? ""}.`);
  });

  it.each([2025.5, 202512, 1e9, -2025, true, "soon", "03/04/2025", "FY2024/27", "Q5 2025", "2024/12/45"])(
    "is refused where it is none: %p",
    (period) => {
      expect(refused(period)).toBe(
        `#VALUE! "${String(period)}" is not a period. Give 2024, "FY2024", "Q2 2025", "FY-1" or "latest".`,
      );
    },
  );
});

it("the periods that an edition has come in the order of time, and of many the newest", () => {
  const years = Array.from({ length: 20 }, (_, place) => aFigure(`FY${2001 + place}`, `${2001 + place}-06-30`, 1e9));
  adopt(anEdition({ figures: [...years.slice(10), ...years.slice(0, 10)] }));
  expect(refused(2030)).toBe(
    "#N/A Edition 1 has no revenue of Aldermoor Cloud for FY2030. " +
      "It has FY2015, FY2016, FY2017, FY2018, FY2019, FY2020 and 14 earlier ones.",
  );
});

it("of the periods that end on one day the shorter ones come first", () => {
  const labels = ["FY2025", "H2 FY2025", "Q4 FY2025"];
  adopt(anEdition({ figures: labels.map((label) => aFigure(label, "2025-06-30", 1e9)) }));
  expect(refused(2030)).toContain("It has Q4 FY2025, H2 FY2025 and FY2025.");
});
