import { shapeOf } from "../../src/core/records/metricShapes";
import type { WrittenFigure } from "../../src/core/records/records";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { figures as figureFunctions } from "../../src/functions/figures";
import { adopt, contextNow, series } from "../support/functions";
import { anEdition, dollars, idOf } from "../support/records";

const aFigure = (
  company: string,
  metric: WrittenFigure["metric"],
  label: string,
  ends: string,
  given: Partial<WrittenFigure> | number,
): WrittenFigure => ({
  id: idOf(company, metric, label),
  company,
  metric,
  measure: shapeOf(metric).measures[0],
  period: { label, kind: /CY|^\d/.test(label) ? "calendar" : "fiscal", ends },
  sources: [{ source: "a-page", says: "It says so." }],
  ...(typeof given === "number" ? { value: dollars(given) } : given),
});

/** Aldermoor's year is the calendar's, Fenwick's ends in June, and Quarry's in January. */
const aldermoor = (label: string, ends: string, amount: number) =>
  aFigure("aldermoor-cloud", "revenue", label, ends, amount);
const figures = [
  aldermoor("Q1 FY2025", "2025-03-31", 100),
  aldermoor("Q2 FY2025", "2025-06-30", 110),
  aldermoor("Q3 FY2025", "2025-09-30", 120),
  aldermoor("Q4 FY2025", "2025-12-31", 130),
  aldermoor("FY2024", "2024-12-31", 400),
  aFigure("aldermoor-cloud", "revenue", "Q1 FY2026", "2026-03-31", { value: dollars(150, { qualifier: "about" }) }),
  aFigure("aldermoor-cloud", "debt", "FY2024", "2024-12-31", 1000),
  aFigure("aldermoor-cloud", "debt", "Q4 FY2025", "2025-12-31", 1250),
  aFigure("aldermoor-cloud", "debt", "2026-02", "2026-02-28", 1300),
  aFigure("aldermoor-cloud", "share-of-backlog", "Q4 FY2025", "2025-12-31", {
    percent: { value: 22, qualifier: "at-least" },
  }),
  aFigure("aldermoor-cloud", "compute-capacity", "Q4 FY2025", "2025-12-31", {
    capacity: { gigawatts: 0.59, qualifier: "exact" },
  }),
  aFigure("fenwick-labs", "revenue", "Q3 FY2025", "2025-03-31", 10),
  aFigure("fenwick-labs", "revenue", "Q4 FY2025", "2025-06-30", 11),
  aFigure("fenwick-labs", "revenue", "Q1 FY2026", "2025-09-30", 12),
  aFigure("fenwick-labs", "revenue", "Q2 FY2026", "2025-12-31", 13),
  aFigure("quarry-capital", "revenue", "Q1 FY2026", "2025-04-27", 7),
];

beforeAll(simulateExcel);
beforeEach(() => {
  adopt(anEdition({ figures }));
});

const ask = asExcelCalls(series);
const header = ["period", "last day", "value", "qualifier", "growth", "measure"];

describe("DEALS.SERIES", () => {
  it("shows a company's quarters, newest last, with the growth on the year before", () => {
    expect(ask("ALDR", "revenue")).toEqual([
      header,
      ["Q1 FY2025", "2025-03-31", 100, "exact", "", "reported"],
      ["Q2 FY2025", "2025-06-30", 110, "exact", "", "reported"],
      ["Q3 FY2025", "2025-09-30", 120, "exact", "", "reported"],
      ["Q4 FY2025", "2025-12-31", 130, "exact", "", "reported"],
      ["Q1 FY2026", "2026-03-31", 150, "about", 0.5, "reported"],
    ]);
  });

  it("shows its years if asked for them, a year of which only the quarters are recorded as their sum", () => {
    expect(ask("ALDR", "revenue", null, null, "year")).toEqual([
      header,
      ["FY2024", "2024-12-31", 400, "exact", "", "reported"],
      ["FY2025", "2025-12-31", 460, "sum of quarters", 0.15, "reported"],
    ]);
  });

  it("shows the years alone where no quarter is recorded", () => {
    adopt(anEdition({ figures: [aldermoor("FY2024", "2024-12-31", 4), aldermoor("FY2025", "2025-12-31", 5)] }));
    expect(ask("ALDR", "revenue")).toEqual([
      header,
      ["FY2024", "2024-12-31", 4, "exact", "", "reported"],
      ["FY2025", "2025-12-31", 5, "exact", 0.25, "reported"],
    ]);
  });

  it("shows every balance, at the ends of years too if they are asked for", () => {
    expect(ask("ALDR", "debt")).toEqual([
      header,
      ["Q4 FY2024", "2024-12-31", 1000, "exact", "", "book"],
      ["Q4 FY2025", "2025-12-31", 1250, "exact", 0.25, "book"],
      ["2026-02", "2026-02-28", 1300, "exact", "", "book"],
    ]);
    expect(ask("ALDR", "debt", null, null, "year")).toEqual([
      header,
      ["FY2024", "2024-12-31", 1000, "exact", "", "book"],
      ["FY2025", "2025-12-31", 1250, "exact", 0.25, "book"],
    ]);
    expect(ask("ALDR", "debt", 2026, null)).toHaveLength(2);
    expect(errorOf(() => ask("ALDR", "debt", 2026, null, "quarter"))).toContain("#N/A");
  });

  it("shows shares as fractions and power in gigawatts", () => {
    expect(ask("ALDR", "share-of-backlog")).toEqual([
      header,
      ["Q4 FY2025", "2025-12-31", 0.22, "at-least", "", "company-defined"],
    ]);
    expect(ask("ALDR", "compute-capacity")).toEqual([header, ["Q4 FY2025", "2025-12-31", 0.59, "exact", "", "in-use"]]);
  });

  it("shows only periods that end within the days that are given", () => {
    expect(ask("ALDR", "revenue", "2025-06-30", "Q3 2025")).toEqual([
      header,
      ["Q2 FY2025", "2025-06-30", 110, "exact", "", "reported"],
      ["Q3 FY2025", "2025-09-30", 120, "exact", "", "reported"],
    ]);
    expect(errorOf(() => ask("ALDR", "revenue", "2025-07-01", "2025-09-29"))).toContain("#N/A");
  });

  it("makes columns of several companies, quarters of the calendar in one row whatever each company calls them", () => {
    expect(ask("ALDR; Fenwick Labs;Quarry Capital", "revenue", 2025, 2025)).toEqual([
      ["period", "last day", "Aldermoor Cloud", "Fenwick Labs", "Quarry Capital"],
      ["Q1 CY2025", "2025-03-31", 100, 10, ""],
      ["Q1 FY2026", "2025-04-27", "", "", 7],
      ["Q2 CY2025", "2025-06-30", 110, 11, ""],
      ["Q3 CY2025", "2025-09-30", 120, 12, ""],
      ["Q4 CY2025", "2025-12-31", 130, 13, ""],
    ]);
  });

  it("adds up quarters to years of the calendar that another company's accounts have", () => {
    expect(ask("Aldermoor Cloud; Fenwick Labs", "revenue", 2025, null, "year")).toEqual([
      ["period", "last day", "Aldermoor Cloud", "Fenwick Labs"],
      ["CY2025", "2025-12-31", 460, 46],
    ]);
  });

  it("makes columns of several metrics, each named with its measure where it has several", () => {
    expect(ask("ALDR", "revenue; debt", "2025-12-31", "2025-12-31")).toEqual([
      ["period", "last day", "revenue", "debt (book)"],
      ["Q4 FY2025", "2025-12-31", 130, 1250],
    ]);
    expect(ask("ALDR; Fenwick Labs", "revenue；debt", "2025-12-31", "2025-12-31")).toEqual([
      [
        ...["period", "last day", "Aldermoor Cloud revenue", "Aldermoor Cloud debt (book)"],
        ...["Fenwick Labs revenue", "Fenwick Labs debt (book)"],
      ],
      ["Q4 CY2025", "2025-12-31", 130, 1250, 13, ""],
    ]);
  });

  it("names a company once, however often it is given", () => {
    expect(ask("ALDR; Aldermoor Cloud;", "revenue;")).toEqual(ask("ALDR", "revenue"));
  });

  it("has a metric once too, however often and by whatever words it is given", () => {
    expect(ask("ALDR", "revenue; sales; revenue: reported")).toEqual(ask("ALDR", "revenue"));
    expect(ask("ALDR; Fenwick Labs", "revenue; sales")).toEqual(ask("ALDR; Fenwick Labs", "revenue"));
    expect(ask("ALDR", "capex: cash-net; net-capex; debt", 2026)).toEqual(ask("ALDR", "capex: cash-net; debt", 2026));
  });

  it("names the metric of each company for which a word means another one", () => {
    const chips = aFigure("aldermoor-cloud", "ai-semiconductor-revenue", "Q4 FY2025", "2025-12-31", 70);
    const servers = aFigure("fenwick-labs", "ai-server-revenue", "Q2 FY2026", "2025-12-31", 9);
    adopt(anEdition({ figures: [chips, servers] }));
    expect(ask("ALDR", "AI revenue; ai-semiconductor-revenue")).toContainEqual([
      ...["period", "last day", "ai semiconductor revenue", "ai semiconductor revenue"],
    ]);
    expect(ask("ALDR; Fenwick Labs", "AI revenue")).toEqual([
      [
        ...["period", "last day"],
        ...["Aldermoor Cloud ai semiconductor revenue", "Fenwick Labs ai server revenue (reported)"],
      ],
      ["Q4 CY2025", "2025-12-31", 70, 9],
    ]);
  });

  it("takes the measure that is named, and never mixes two", () => {
    const capex = (measure: WrittenFigure["measure"], label: string, ends: string) => ({
      ...aFigure("aldermoor-cloud", "capital-expenditure", label, ends, 50),
      id: idOf(measure, label),
      measure,
    });
    adopt(anEdition({ figures: [capex("cash", "FY2025", "2025-12-31"), capex("cash-net", "FY2024", "2024-12-31")] }));
    expect(ask("ALDR", "capex")).toEqual([header, ["FY2025", "2025-12-31", 50, "exact", "", "cash"]]);
    expect(ask("ALDR", "capex: cash-net")).toEqual([header, ["FY2024", "2024-12-31", 50, "exact", "", "cash-net"]]);
  });

  it("shows guidance that lies ahead, as it stands", () => {
    const guidance = (id: string, amount: number, given: Partial<WrittenFigure> = {}) => ({
      ...aFigure("aldermoor-cloud", "capital-expenditure-guidance", "FY2026", "2026-12-31", amount),
      id,
      ...given,
    });
    adopt(anEdition({ figures: [guidance("first", 20, { supersededBy: "raised" }), guidance("raised", 30)] }));
    expect(ask("ALDR", "guidance")).toEqual([header, ["FY2026", "2026-12-31", 30, "exact", "", "cash"]]);
  });

  it("shows balances beside flows at every day for which there is one", () => {
    expect(ask("ALDR", "revenue; debt", 2026)).toEqual([
      ["period", "last day", "revenue", "debt (book)"],
      ["2026-02", "2026-02-28", "", 1300],
      ["Q1 FY2026", "2026-03-31", 150, ""],
    ]);
  });

  it("shows a balance in the row of the year or half year at whose end it stands, where no quarter is recorded", () => {
    const debt = (label: string, ends: string) => aFigure("aldermoor-cloud", "debt", label, ends, 900);
    const years = [aldermoor("FY2024", "2024-12-31", 400), aldermoor("H1 FY2025", "2025-06-30", 210)];
    const balances = [debt("Q4 FY2024", "2024-12-31"), debt("Q2 FY2025", "2025-06-30"), debt("2025-07", "2025-07-31")];
    adopt(anEdition({ figures: [...years, ...balances] }));
    expect(ask("ALDR", "debt; revenue")).toEqual([
      ["period", "last day", "debt (book)", "revenue"],
      ["FY2024", "2024-12-31", 900, 400],
      ["H1 FY2025", "2025-06-30", 900, 210],
      ["2025-07", "2025-07-31", 900, ""],
    ]);
    expect(ask("ALDR; Fenwick Labs", "debt; revenue", 2025, "2025-06")).toEqual([
      [
        ...["period", "last day", "Aldermoor Cloud debt (book)", "Aldermoor Cloud revenue"],
        ...["Fenwick Labs debt (book)", "Fenwick Labs revenue"],
      ],
      ["H1 CY2025", "2025-06-30", 900, 210, "", ""],
    ]);
  });

  it("shows quarters alone where one of several companies has any", () => {
    const years = aFigure("fenwick-labs", "revenue", "FY2025", "2025-06-30", 40);
    adopt(anEdition({ figures: [aldermoor("Q2 FY2025", "2025-06-30", 110), years] }));
    expect(ask("ALDR; Fenwick Labs", "revenue")).toEqual([
      ["period", "last day", "Aldermoor Cloud", "Fenwick Labs"],
      ["Q2 CY2025", "2025-06-30", 110, ""],
    ]);
  });

  it("grows from month to the same month, and from nothing by no fraction", () => {
    const debt = (label: string, ends: string, amount: number) =>
      aFigure("aldermoor-cloud", "debt", label, ends, amount);
    const before = [debt("2025-01", "2025-01-31", 0), debt("2025-02", "2025-02-28", 1000)];
    adopt(anEdition({ figures: [...before, debt("2026-01", "2026-01-31", 5), debt("2026-02", "2026-02-28", 1300)] }));
    expect(ask("ALDR", "debt", 2026)).toEqual([
      header,
      ["2026-01", "2026-01-31", 5, "exact", "", "book"],
      ["2026-02", "2026-02-28", 1300, "exact", 0.3, "book"],
    ]);
  });

  it("has behind it the figures that it shows, each once, and those on which these have grown", () => {
    const behind = (...given: unknown[]) =>
      figureFunctions.SERIES.records(given, contextNow()).figures.map(({ id }) => id);
    const quarters = ["q1", "q2", "q3", "q4"].map((quarter) => `aldermoor-cloud-revenue-${quarter}-fy2025`);
    expect(behind("ALDR", "revenue", 2025, null, "year")).toEqual([...quarters, "aldermoor-cloud-revenue-fy2024"]);
    expect(behind("ALDR; Quarry Capital", "revenue", 2025, "2025-04")).toEqual([
      "aldermoor-cloud-revenue-q1-fy2025",
      "quarry-capital-revenue-q1-fy2026",
    ]);
    expect(behind("ALDR", "revenue", 2019, 2020)).toEqual([]);
  });

  it("answers #N/A where there is no figure, and says what there is", () => {
    expect(errorOf(() => ask("ALDR", "revenue", 2019, 2020))).toBe(
      "#N/A Edition 1 has no revenue of Aldermoor Cloud for any period from 2019-01-01 to 2020-12-31. It has FY2024, Q1 FY2025, Q2 FY2025, Q3 FY2025, Q4 FY2025 and Q1 FY2026.",
    );
    expect(errorOf(() => ask("Quarry Capital", "revenue", null, null, "year"))).toBe(
      "#N/A Edition 1 has no revenue of Quarry Capital for any year. It has Q1 FY2026.",
    );
    expect(errorOf(() => ask("Quarry Capital", "debt"))).toBe(
      "#N/A Edition 1 has no debt of Quarry Capital. It has the revenue of Quarry Capital.",
    );
  });

  it("answers #VALUE! to what it does not understand", () => {
    expect(errorOf(() => ask("ALDR; Fenwik Labs", "revenue"))).toBe(
      '#VALUE! No company is called "Fenwik Labs". Did you mean "Fenwick Labs"?',
    );
    expect(errorOf(() => ask("ALDR", "revenue; revenus"))).toBe(
      '#VALUE! "revenus" is not a metric. Did you mean "revenue"?',
    );
    expect(errorOf(() => ask(" ; ", "revenue"))).toBe("#VALUE! Give the company: the name or ticker of a company.");
    expect(errorOf(() => ask("ALDR", ""))).toContain("#VALUE! Give the metric:");
    expect(errorOf(() => ask("ALDR", "revenue", 2026, 2025))).toContain("#VALUE! from (2026-01-01) is after to");
    expect(errorOf(() => ask("ALDR", "revenue", null, null, "month"))).toBe(
      '#VALUE! "month" is not a frequency. Give year or quarter.',
    );
  });
});
