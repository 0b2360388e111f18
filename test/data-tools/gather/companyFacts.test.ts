import { readFileSync } from "node:fs";
import path from "node:path";
import { companyFactsIn, type CompanyFacts } from "../../../src/data-tools/gather/companyFacts";
import { type Line, Register, type RegisteredCompany } from "../../../src/data-tools/register";
import { capex, fenwick, fenwickFacts, inShort, obligations, readFrom, revenue, stated } from "./companyFacts";

/**
 * All that the filings since 2023 state of three companies' revenue, capital expenditure and obligations, out of the SEC's
 * company facts, which are in the public domain; as copied in jman4162/capex-atlas on GitHub, tests/fixtures.
 */
const real = (file: string): CompanyFacts =>
  companyFactsIn(readFileSync(path.join(__dirname, "facts", `${file}.json`), "utf8"), file);
const register = Register.parse(JSON.parse(readFileSync("data/register.json", "utf8")));
const registered = (id: string): RegisteredCompany => {
  const company = register.find((one) => one.id === id);
  if (!company) throw new Error(`The register has no ${id}.`);
  return company;
};
const readOf = (file: string, id: string, metric: string) => {
  const { readings, remainders } = readFrom(real(file), registered(id));
  const isOfMetric = ({ line }: { line: { metric: string } }) => line.metric === metric;
  return { readings: readings.filter(isOfMetric), remainders: remainders.filter(isOfMetric) };
};

describe("reading the SEC's company facts", () => {
  it("goes by first and last day: fy and fp name the filing, which states last year's quarter beside its own", () => {
    const filing = { fy: 2026, fp: "Q1", accn: "0000000001-25-000009" };
    const Revenues = [stated("2024-07-01 to 2024-09-30", 40, filing), stated("2025-07-01 to 2025-09-30", 55, filing)];
    const { readings } = readFrom(fenwickFacts({ Revenues }), fenwick(revenue));
    expect(inShort(readings)).toEqual(["Q1 FY2025: 40", "Q1 FY2026: 55"]);
  });

  it("tells a quarter, the year to date and a year that end on one day apart by their first days", () => {
    const Revenues = [
      stated("2025-04-01 to 2025-06-30", 30),
      stated("2025-01-01 to 2025-06-30", 58),
      stated("2024-10-01 to 2025-06-30", 85),
      stated("2024-07-01 to 2025-06-30", 110),
    ];
    const calendarYear = { ...fenwick(revenue), fiscalYearEnd: "12-31" };
    expect(inShort(readFrom(fenwickFacts({ Revenues }), fenwick(revenue)).readings)).toEqual([
      "FY2025: 110",
      "Q4 FY2025: 30",
    ]);
    expect(inShort(readFrom(fenwickFacts({ Revenues }), calendarYear).readings)).toEqual([
      "H1 FY2025: 58",
      "Q2 FY2025: 30",
    ]);
  });

  it("leaves aside what is no part of a year that begins with it: a month, or twelve months to some day", () => {
    const Revenues = [stated("2025-06-01 to 2025-06-30", 9), stated("2024-10-01 to 2025-09-30", 120)];
    expect(readFrom(fenwickFacts({ Revenues }), fenwick(revenue)).readings).toEqual([]);
  });

  it("knows the year of 52 or 53 weeks, whose days are never the same", () => {
    const Revenues = [stated("2024-10-28 to 2025-01-26", 39), stated("2026-01-26 to 2026-04-26", 81)];
    const company = { ...fenwick(revenue), fiscalYearEnd: "01-31" };
    expect(inShort(readFrom(fenwickFacts({ Revenues }), company).readings)).toEqual(["Q4 FY2025: 39", "Q1 FY2027: 81"]);
  });

  it("takes what was filed first where filings differ, and keeps what the others say", () => {
    const PaymentsToAcquirePropertyPlantAndEquipment = [
      stated("2025-07-01 to 2025-09-30", 68, { filed: "2026-10-25", form: "10-Q/A" }),
      stated("2025-07-01 to 2025-09-30", 70, { filed: "2025-10-27" }),
      stated("2025-07-01 to 2025-09-30", 68, { filed: "2026-11-02" }),
    ];
    const { readings } = readFrom(fenwickFacts({ PaymentsToAcquirePropertyPlantAndEquipment }), fenwick(capex));
    expect(inShort(readings)).toEqual(["Q1 FY2026: 70"]);
    expect(readings[0]?.restated.map(({ val, form }) => [val, form])).toEqual([[68e6, "10-Q/A"]]);
  });

  it("does so of Meta's first quarter of 2023: 6,842 million then, 6,823 million a year later", () => {
    const [first] = readOf("meta", "meta", "capital-expenditure").readings;
    expect(first).toMatchObject({
      period: { label: "Q1 FY2023", kind: "fiscal", ends: "2023-03-31" },
      amount: 6_842_000_000,
      filing: { accn: "0001326801-23-000067", filed: "2023-04-27" },
      restated: [{ val: 6_823_000_000, accn: "0001326801-24-000049" }],
    });
  });

  it("follows a line from one tag to the next, as the register says for which periods each holds", () => {
    const line = {
      ...revenue,
      tags: [{ tag: "us-gaap:SalesRevenueNet", until: "2025-09-30" }, { tag: "us-gaap:Revenues" }],
    };
    const SalesRevenueNet = [stated("2025-07-01 to 2025-09-30", 55), stated("2025-10-01 to 2025-12-31", 7)];
    const Revenues = [stated("2025-10-01 to 2025-12-31", 60)];
    const { readings } = readFrom(fenwickFacts({ SalesRevenueNet, Revenues }), fenwick(line));
    expect(inShort(readings)).toEqual(["Q1 FY2026: 55", "Q2 FY2026: 60"]);
  });

  it("does so of Alphabet's revenue, whose tag changed with the second quarter of 2025", () => {
    const quarters = readOf("alphabet", "google", "revenue").readings.filter(({ period }) =>
      /^Q. FY2025/.test(period.label),
    );
    expect(inShort(quarters)).toEqual(["Q1 FY2025: 90234", "Q2 FY2025: 96428", "Q3 FY2025: 102346"]);
  });

  it("keeps apart what one tag meant before and after a change of definition: Alphabet's obligations", () => {
    const read = readOf("alphabet", "google", "remaining-performance-obligations").readings.slice(-4);
    expect(read.map(({ line, period, amount }) => [line.measure, period.label, amount / 1e6])).toEqual([
      ["over-one-year", "Q3 FY2025", 157_700],
      ["over-one-year", "Q4 FY2025", 242_800],
      ["total", "Q1 FY2026", 467_600],
      ["total", "Q2 FY2026", 519_500],
    ]);
  });

  it("says what remains of a year to date as worked out, for no filing states it", () => {
    const PaymentsToAcquirePropertyPlantAndEquipment = [
      stated("2025-07-01 to 2025-09-30", 10),
      stated("2025-07-01 to 2025-12-31", 24),
      stated("2025-07-01 to 2026-03-31", 39),
      stated("2025-07-01 to 2026-06-30", 60),
    ];
    const { remainders } = readFrom(fenwickFacts({ PaymentsToAcquirePropertyPlantAndEquipment }), fenwick(capex));
    expect(inShort(remainders)).toEqual(["Q2 FY2026: 14", "Q3 FY2026: 15", "Q4 FY2026: 21"]);
    expect(remainders[2]).toMatchObject({
      period: { ends: "2026-06-30" },
      whole: { period: { label: "FY2026" } },
      less: { period: { label: "9M FY2026" } },
    });
  });

  it("works out only what is not stated: Microsoft states its first three quarters, Alphabet no more than the first", () => {
    const inYear = (file: string, id: string, year: string) =>
      readOf(file, id, "capital-expenditure").remainders.filter(({ period }) => period.label.endsWith(year));
    expect(inShort(inYear("microsoft", "microsoft", "FY2026"))).toEqual(["Q4 FY2026: 35802"]);
    expect(inShort(inYear("alphabet", "google", "FY2025"))).toEqual([
      "Q2 FY2025: 22446",
      "Q3 FY2025: 23953",
      "Q4 FY2025: 27851",
    ]);
  });

  it("dates a balance, which has no first day, at the end of a quarter", () => {
    const RevenueRemainingPerformanceObligation = [stated("2025-06-30", 300), stated("2025-09-30", 320)];
    const { readings, remainders } = readFrom(
      fenwickFacts({ RevenueRemainingPerformanceObligation }),
      fenwick(obligations),
    );
    expect(inShort(readings)).toEqual(["Q4 FY2025: 300", "Q1 FY2026: 320"]);
    expect(remainders).toEqual([]);
  });

  it("reads totals only: Microsoft's obligations are 684 billion, not the 678 of its commercial customers", () => {
    const last = readOf("microsoft", "microsoft", "remaining-performance-obligations").readings.at(-1);
    expect(last).toMatchObject({ line: { measure: "total" }, period: { label: "Q4 FY2026" }, amount: 684e9 });
  });

  it("takes each company's own tag: Amazon's purchases of property and equipment have another one", () => {
    const [line] = registered("amazon").lines.filter(({ metric }) => metric === "capital-expenditure");
    const facts = fenwickFacts({
      PaymentsToAcquireProductiveAssets: [stated("2026-04-01 to 2026-06-30", 54_208)],
      PaymentsToAcquirePropertyPlantAndEquipment: [stated("2026-04-01 to 2026-06-30", 53_076)],
    });
    expect(inShort(readFrom(facts, { ...registered("amazon"), lines: line ? [line] : [] }).readings)).toEqual([
      "Q2 FY2026: 54208",
    ]);
  });

  it("finds nothing where a company has no longer any tag for the total, as Amazon for its obligations", () => {
    expect(readFrom(fenwickFacts({}), fenwick(obligations))).toEqual({ readings: [], remainders: [], later: [] });
  });

  it.each<[string, Line["metric"], Line["measure"]]>([
    ["LongTermDebtNoncurrent", "debt", "non-current"],
    ["LongTermDebt", "debt", "book"],
    ["UnrecordedUnconditionalPurchaseObligationBalanceSheetAmount", "purchase-commitments", "stated"],
    ["ContractualObligation", "lease-commitments", "not-commenced"],
  ])("reads other balances where a company tags their total, such as %s for its %s", (tag, metric, measure) => {
    const line = { ...obligations, metric, measure, tags: [{ tag: `us-gaap:${tag}` }] };
    const [reading] = readFrom(fenwickFacts({ [tag]: [stated("2025-12-31", 7)] }), fenwick(line)).readings;
    expect(reading).toMatchObject({ line: { metric, measure }, period: { label: "Q2 FY2026" }, amount: 7e6 });
  });

  it("reads a filing without fiscal period, such as the Form 8-K with which Microsoft recast its segments", () => {
    const Revenues = [stated("2025-07-01 to 2026-06-30", 9, { fy: null, fp: null, form: "8-K" })];
    expect(inShort(readFrom(fenwickFacts({ Revenues }), fenwick(revenue)).readings)).toEqual(["FY2026: 9"]);
  });

  it("leaves aside what was filed after the edition's day, and periods before the one that was asked for", () => {
    const Revenues = [
      stated("2024-07-01 to 2024-09-30", 40),
      stated("2025-07-01 to 2025-09-30", 55),
      stated("2026-07-01 to 2026-09-30", 70, { filed: "2026-10-27" }),
    ];
    const { readings } = readFrom(fenwickFacts({ Revenues }), fenwick(revenue), {
      from: "2025-01-01",
      until: "2026-10-10",
    });
    expect(inShort(readings)).toEqual(["Q1 FY2026: 55"]);
  });

  it("works out a quarter that was asked for also where what is taken off ends before the day, and no earlier one", () => {
    const Revenues = [
      stated("2025-07-01 to 2025-09-30", 10),
      stated("2025-07-01 to 2025-12-31", 24),
      stated("2025-07-01 to 2026-03-31", 39),
    ];
    const { readings, remainders } = readFrom(fenwickFacts({ Revenues }), fenwick(revenue), { from: "2026-01-01" });
    expect(inShort(readings)).toEqual(["9M FY2026: 39"]);
    expect(inShort(remainders)).toEqual(["Q3 FY2026: 15"]);
  });
});

describe("a file of company facts", () => {
  it("is refused with its name if it is no JSON", () => {
    expect(() => companyFactsIn("<html>", "page.json")).toThrow(
      "page.json is not JSON, so it is no file of the SEC's company facts.",
    );
  });

  it("is taken as Windows may save it, with a mark before the text", () => {
    const text = JSON.stringify({ cik: 77, entityName: "FENWICK LABS INC", facts: {} });
    expect(companyFactsIn(`\ufeff${text}`, "saved.json")).toEqual(companyFactsIn(text, "facts.json"));
  });

  it("is refused with the place where it has another shape", () => {
    expect(() => companyFactsIn('{"cik": 77, "entityName": "FENWICK LABS INC"}', "half.json")).toThrow(
      /half\.json does not have the shape of the SEC's company facts\.[^]*facts/,
    );
  });

  it("is refused with the tag whose statements have another shape", () => {
    const facts = fenwickFacts({ Revenues: [stated("2025-07-01 to 2025-09-30", 55, { filed: "last year" })] });
    expect(() => readFrom(facts, fenwick(revenue))).toThrow("us-gaap:Revenues does not have the shape");
  });
});
