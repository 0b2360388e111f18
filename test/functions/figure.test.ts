import { shapeOf } from "../../src/core/records/metricShapes";
import type { WrittenFigure } from "../../src/core/records/records";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { anEdition, aParty, dollars, idOf } from "../support/records";
import { figures as figureFunctions } from "../../src/functions/figures";
import { adopt, contextNow, figure } from "../support/functions";

const aFigure = (label: string, given: Partial<WrittenFigure>): WrittenFigure => ({
  id: idOf("figure", label, given.metric ?? "revenue"),
  company: "aldermoor-cloud",
  metric: "revenue",
  measure: shapeOf(given.metric ?? "revenue").measures[0],
  period: { label, kind: "fiscal", ends: `${label.slice(-4)}-12-31` },
  sources: [{ source: "a-page", says: "It says so." }],
  ...given,
});

const aSource = (id: string, published?: string) =>
  ({ id, publisher: "The Gazette", title: id, type: "news", tier: "news", ...(published && { published }) }) as const;

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

  it("answers #N/A for a metric that the edition lacks, and names those first that share a word with it", () => {
    const money = ["revenue", "debt", "cloud-revenue", "customer-revenue", "bookings"] as const;
    const more = ["bonds-issued", "purchase-commitments", "stake-gain"] as const;
    const figures = [...money, ...more].map((metric) => aFigure("FY2025", { metric, value: dollars(1e9) }));
    adopt(anEdition({ figures }));
    expect(errorOf(() => ask("ALDR", "new-commitments", 2025))).toBe(
      "#N/A Edition 1 has no new commitments of Aldermoor Cloud. It has the purchase commitments, revenue, debt, cloud revenue, customer revenue, bookings and 2 others of Aldermoor Cloud.",
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

  describe("of a metric with several measures", () => {
    const capex = (label: string, measure: WrittenFigure["measure"], amount: number) =>
      aFigure(label, { id: idOf(label, measure), metric: "capital-expenditure", measure, value: dollars(amount) });
    const figures = [
      capex("FY2024", "cash", 40e9),
      capex("FY2025", "cash", 60e9),
      capex("FY2025", "with-finance-leases", 72e9),
      capex("FY2023", "with-finance-leases", 30e9),
    ];
    beforeEach(() => {
      adopt(anEdition({ figures }));
    });

    it("answers by the metric's first measure, or by the one that is named after a colon", () => {
      expect(ask("ALDR", "capex", 2025)).toBe(60e9);
      expect(ask("ALDR", "capital-expenditure: cash", 2025)).toBe(60e9);
      for (const metric of [
        "capital-expenditure: with-finance-leases",
        "capex:with finance leases",
        "Capex : With Finance Leases",
        "capex：with-finance-leases",
        "capex with finance leases",
      ])
        expect(ask("ALDR", metric, 2025)).toBe(72e9);
    });

    it("takes the measure in brackets too, as headings of SERIES and sentences show it", () => {
      for (const metric of ["capital expenditure (with-finance-leases)", "Capex（with finance leases） \u200e"])
        expect(ask("ALDR", metric, 2025)).toBe(ask("ALDR", "capex: with-finance-leases", 2025));
      expect(errorOf(() => ask("ALDR", "revenue (net)", 2025))).toBe(
        '#VALUE! "net" is not a measure of revenue. Give reported.',
      );
    });

    it("answers by the measure that the data names for the company, whatever the metric's first is", () => {
      const parties = [
        aParty("Aldermoor Cloud", {
          listings: [{ ticker: "ALDR" }],
          defaultMeasures: { "capital-expenditure": "with-finance-leases" },
        }),
      ];
      adopt(anEdition({ figures, parties }));
      expect(ask("ALDR", "capex", 2025)).toBe(72e9);
      expect(ask("ALDR", "capex: cash", 2025)).toBe(60e9);
    });

    it("never answers by another measure, but names those that there are with their periods, in order", () => {
      expect(errorOf(() => ask("ALDR", "capex", 2023))).toBe(
        '#N/A Edition 1 has no capital expenditure (cash) of Aldermoor Cloud for FY2023. It has FY2024 and FY2025. By other measures it has with-finance-leases: FY2023 and FY2025. Ask for "capital-expenditure: with-finance-leases".',
      );
      expect(errorOf(() => ask("ALDR", "capex: real-estate", 2025))).toBe(
        '#N/A Edition 1 has no capital expenditure (real-estate) of Aldermoor Cloud for FY2025. By other measures it has cash: FY2024 and FY2025; with-finance-leases: FY2023 and FY2025. Ask for "capital-expenditure: cash".',
      );
    });

    it("says so too of a day on which several periods of another measure end", () => {
      const lastQuarter = { ...capex("Q4 FY2025", "cash", 20e9), id: "last-quarter" };
      adopt(anEdition({ figures: [...figures.slice(1, 2), ...figures.slice(3), lastQuarter] }));
      expect(errorOf(() => ask("ALDR", "capex: with-finance-leases", "2025-12-31"))).toBe(
        '#N/A Edition 1 has no capital expenditure (with-finance-leases) of Aldermoor Cloud for 2025-12-31. It has FY2023. By other measures it has cash: Q4 FY2025 and FY2025. Ask for "capital-expenditure: cash".',
      );
    });

    it("of long series names the newest periods, so that there is room for the other measures", () => {
      const years = [19, 20, 21, 22].map((year) => capex(`FY20${year}`, "cash", year));
      adopt(anEdition({ figures: [...years, ...figures] }));
      expect(errorOf(() => ask("ALDR", "capex", 2026))).toBe(
        "#N/A Edition 1 has no capital expenditure (cash) of Aldermoor Cloud for FY2026. It has FY2024, FY2025 and 4 earlier ones. By other measures it has with-finance-leases: FY2023 and FY2025.",
      );
    });

    it("answers an unknown measure with those that there are, or the nearest", () => {
      expect(errorOf(() => ask("ALDR", "rpo: net", 2025))).toBe(
        '#VALUE! "net" is not a measure of remaining performance obligations. Give total, commercial, over-one-year or cloud-stated.',
      );
      expect(errorOf(() => ask("ALDR", "capex: with finance lease principal", 2025))).toContain(
        "is not a measure of capital expenditure.",
      );
      expect(errorOf(() => ask("ALDR", ": cash", 2025))).toBe(
        "#VALUE! Give the metric: revenue, capital-expenditure, rpo or another.",
      );
    });
  });

  it("finds backlog and obligations by either word for a company that has only one of them", () => {
    const rpo = aFigure("FY2025", { metric: "remaining-performance-obligations", value: dollars(50e9) });
    const backlog = aFigure("FY2025", { metric: "revenue-backlog", value: dollars(60e9) });
    adopt(anEdition({ figures: [rpo] }));
    expect(["backlog", "rpo", "revenue-backlog"].map((word) => ask("ALDR", word, 2025))).toEqual([50e9, 50e9, 50e9]);
    adopt(anEdition({ figures: [backlog] }));
    expect(["backlog", "rpo"].map((word) => ask("ALDR", word, 2025))).toEqual([60e9, 60e9]);
    adopt(anEdition({ figures: [rpo, backlog] }));
    expect(["backlog", "rpo"].map((word) => ask("ALDR", word, 2025))).toEqual([60e9, 50e9]);
    expect(errorOf(() => ask("ALDR", "backlog: cloud", 2025))).toContain("no revenue backlog (cloud) of");
  });

  it("takes a word that means several metrics for the first of them that the company has", () => {
    const servers = aFigure("FY2025", { metric: "ai-server-revenue", value: dollars(9e9) });
    const chips = aFigure("FY2025", { metric: "data-centre-revenue", value: dollars(8e9) });
    adopt(anEdition({ figures: [chips, servers] }));
    expect(ask("ALDR", "AI revenue", 2025)).toBe(9e9);
    adopt(anEdition({ figures: [chips] }));
    expect(ask("ALDR", "AI revenue", 2025)).toBe(8e9);
  });

  describe("that is a balance", () => {
    const debt = (label: string, ends: string, amount: number) =>
      aFigure(label, { metric: "debt", value: dollars(amount), period: { label, kind: "fiscal", ends } });

    it("is the same for a year and for its last quarter, by whichever it is recorded", () => {
      adopt(anEdition({ figures: [debt("Q4 FY2025", "2025-12-31", 21e9), debt("Q2 FY2025", "2025-06-30", 11e9)] }));
      for (const period of [2025, "FY2025", "Q4 2025", "H2 2025", "CY2025", "FY0", "2025-12-31"])
        expect(ask("ALDR", "debt", period)).toBe(21e9);
      expect(ask("ALDR", "debt", "1H25")).toBe(11e9);
      adopt(anEdition({ figures: [debt("FY2025", "2025-12-31", 21e9)] }));
      expect(ask("ALDR", "debt", "Q4 2025")).toBe(21e9);
    });

    it("is named by the period under which it is recorded", () => {
      adopt(anEdition({ figures: [debt("FY2025", "2025-12-31", 21e9)] }));
      expect(errorOf(() => ask("ALDR", "debt", 2024))).toContain("for FY2024. It has FY2025.");
    });

    it("has no such twin for what is made in a period", () => {
      adopt(anEdition({ figures: [aFigure("Q4 FY2025", { value: dollars(1e9) })] }));
      expect(errorOf(() => ask("ALDR", "revenue", 2025))).toContain("It has Q4 FY2025.");
    });
  });

  describe("as it was known on a day", () => {
    const guidance = (id: string, amount: number, source: string, supersededBy?: string) =>
      aFigure("FY2026", {
        id,
        metric: "capital-expenditure-guidance",
        value: dollars(amount),
        sources: [{ source, says: "It says so." }],
        ...(supersededBy !== undefined && { supersededBy }),
      });
    beforeEach(() => {
      const sources = [aSource("february", "2026-02"), aSource("april", "2026-04-29"), aSource("may", "2026-05-08")];
      adopt(
        anEdition({
          sources: [...sources, aSource("undated")],
          figures: [
            guidance("first", 20e9, "february", "second"),
            guidance("second", 25e9, "april", "third"),
            guidance("third", 30e9, "may"),
            aFigure("FY2024", { value: dollars(8e9), sources: [{ source: "undated", says: "It says so." }] }),
            aFigure("FY2025", {
              value: dollars(9e9),
              sources: [
                { source: "may", says: "It says so." },
                { source: "february", says: "It tells of the year.", context: true },
              ],
            }),
          ],
        }),
      );
    });
    const guidanceOn = (asOf: unknown) => ask("ALDR", "capex guidance", 2026, asOf);

    it("is the guidance that stood on that day", () => {
      expect(["2026-02-28", "2026-04-28", "2026-04", "2026-05-08", null, "2026-06-30", "2030"].map(guidanceOn)).toEqual(
        [20e9, 20e9, 25e9, 30e9, 30e9, 30e9, 30e9],
      );
    });

    it("is known from the last day that its earliest document may have", () => {
      expect(errorOf(() => guidanceOn("2026-02-27"))).toBe(
        "#N/A Edition 1 has no document of 2026-02-27 or before with the capital expenditure guidance (cash) of Aldermoor Cloud for FY2026. Give a later day as asOf.",
      );
    });

    it("is not known yet either where several periods end on the day that is asked for", () => {
      const document = [{ source: "may", says: "It says so." }];
      const figures = ["Q4 FY2025", "FY2025"].map((label) =>
        aFigure(label, { value: dollars(1e9), sources: document }),
      );
      adopt(anEdition({ sources: [aSource("may", "2026-05-08")], figures }));
      expect(errorOf(() => ask("ALDR", "revenue", "2025-12-31", "2026-05-08"))).toContain(
        "#VALUE! More than one period",
      );
      for (const company of ["ALDR", "ALDR; Fenwick Labs"])
        expect(errorOf(() => ask(company, "revenue", "2025-12-31", "2026-05-07"))).toContain("#N/A");
    });

    it("is not known from a document that does not state it", () => {
      expect(errorOf(() => ask("ALDR", "revenue", 2025, "2026-05-07"))).toContain(
        "has no document of 2026-05-07 or before",
      );
      expect(ask("ALDR", "revenue", 2025, "2026-05-08")).toBe(9e9);
    });

    it("counts from its period's end where no document has a day", () => {
      expect(errorOf(() => ask("ALDR", "revenue", 2024, "2024-12-30"))).toContain(
        "has no document of 2024-12-30 or before",
      );
      expect(ask("ALDR", "revenue", 2024, "2024-12-31")).toBe(8e9);
    });

    it("counts from the day for which it is stated, where no document has a day and that is later", () => {
      const debt = (given: Partial<WrittenFigure>) =>
        aFigure("FY2025", { metric: "debt", value: dollars(7e9), ...given });
      adopt(anEdition({ figures: [debt({ asOf: "2026-02" })] }));
      expect(errorOf(() => ask("ALDR", "debt", 2025, "2026-02-27"))).toContain(
        "has no document of 2026-02-27 or before",
      );
      expect(ask("ALDR", "debt", 2025, "2026-02-28")).toBe(7e9);
    });

    it("is of the metric that a word meant on that day, whatever became known of another one since", () => {
      const known = (metric: WrittenFigure["metric"], source: string, amount: number) =>
        aFigure("FY2025", { metric, value: dollars(amount), sources: [{ source, says: "It says so." }] });
      const rpo = known("remaining-performance-obligations", "february", 50e9);
      const backlog = known("revenue-backlog", "may", 60e9);
      adopt(
        anEdition({ sources: [aSource("february", "2026-02"), aSource("may", "2026-05-08")], figures: [rpo, backlog] }),
      );
      expect(["2026-02-28", "2026-05-07", "2026-05-08", null].map((day) => ask("ALDR", "backlog", 2025, day))).toEqual([
        50e9, 50e9, 60e9, 60e9,
      ]);
      expect(errorOf(() => ask("ALDR", "backlog", 2025, "2026-02-27"))).toContain(
        "has no document of 2026-02-27 or before",
      );
      const understood = (day: string) =>
        figureFunctions.FIGURE.understood(["ALDR", "backlog", 2025, day], contextNow());
      expect(understood("2026-05-07")).toContainEqual({
        ...{ is: "measured", metric: "remaining-performance-obligations", measure: "total" },
      });
    });

    it("counts FY0 and FY-1 back from that day", () => {
      expect(ask("ALDR", "revenue", "FY-1")).toBe(8e9);
      expect(ask("ALDR", "revenue", "FY0", "2025-12-30")).toBe(8e9);
    });

    it("counts them back from the last day that there is, too", () => {
      expect(errorOf(() => ask("ALDR", "revenue", "FY0", "9999-12-31"))).toBe(
        "#N/A Edition 1 has no revenue of Aldermoor Cloud for FY9999. It has FY2024 and FY2025.",
      );
    });

    it("says of a period that it never had what it has", () => {
      expect(errorOf(() => ask("ALDR", "revenue", 2019, 2025))).toBe(
        "#N/A Edition 1 has no revenue of Aldermoor Cloud for FY2019. It has FY2024 and FY2025.",
      );
    });
  });

  describe("of a metric between two companies", () => {
    const share = (label: string, percent: number, counterparty: string) =>
      aFigure(label, {
        id: idOf(label, counterparty),
        metric: "share-of-backlog",
        percent: { value: percent, qualifier: "exact" },
        counterparty,
      });
    const ofFenwick = share("FY2025", 22, "fenwick-labs");

    it("may name the other one, which goes without saying where there is only one", () => {
      adopt(anEdition({ figures: [ofFenwick] }));
      expect(ask("ALDR", "share-of-backlog", 2025)).toBe(0.22);
      expect(ask("ALDR", "share-of-backlog", 2025, null, "Fenwick Labs")).toBe(0.22);
    });

    it("has to name it where there are several", () => {
      adopt(anEdition({ figures: [ofFenwick, share("FY2025", 30, "quarry-capital")] }));
      expect(ask("ALDR", "share-of-backlog", 2025, null, "Quarry Capital")).toBe(0.3);
      expect(errorOf(() => ask("ALDR", "share-of-backlog", 2025))).toBe(
        "#VALUE! Edition 1 has the share of backlog of Aldermoor Cloud with Fenwick Labs and Quarry Capital. Give DEALS.FIGURE one of them as counterparty.",
      );
    });

    it("answers without one where a figure is about nobody in particular", () => {
      const whole = aFigure("FY2025", { metric: "share-of-backlog", percent: { value: 60, qualifier: "exact" } });
      adopt(anEdition({ figures: [ofFenwick, whole, share("FY2025", 30, "quarry-capital")] }));
      expect(ask("ALDR", "share-of-backlog", 2025)).toBe(0.6);
    });

    it("is #N/A with somebody with whom there is none, and #VALUE! with the company itself", () => {
      adopt(anEdition({ figures: [ofFenwick] }));
      expect(errorOf(() => ask("ALDR", "share-of-backlog", 2025, null, "Quarry Capital"))).toBe(
        "#N/A Edition 1 has no share of backlog of Aldermoor Cloud with Quarry Capital, nor any other figure of it.",
      );
      expect(errorOf(() => ask("ALDR", "share-of-backlog", 2025, null, "ALDR"))).toContain("#VALUE! Both sides are");
    });
  });

  describe("of quarters that are recorded", () => {
    /** Quarters of a company whose fiscal year ends in June. */
    const quarters = (given: readonly (readonly [label: string, ends: string, amount: number])[]) =>
      given.map(([label, ends, amount]) =>
        aFigure(label, { value: dollars(amount), period: { label, kind: "fiscal", ends } }),
      );
    const fiveQuarters = quarters([
      ["Q2 FY2025", "2024-12-31", 1e9],
      ["Q3 FY2025", "2025-03-31", 2e9],
      ["Q4 FY2025", "2025-06-30", 3e9],
      ["Q1 FY2026", "2025-09-30", 4e9],
      ["Q2 FY2026", "2025-12-31", 5e9],
    ]);

    it("makes years, halves and quarters of the calendar of them, where all are there", () => {
      adopt(anEdition({ figures: fiveQuarters }));
      expect(
        ["CY2025", "H1 CY2025", "H2 CY2025", "9M CY2025", "CQ1 2025"].map((one) => ask("ALDR", "revenue", one)),
      ).toEqual([14e9, 5e9, 9e9, 9e9, 2e9]);
      expect(errorOf(() => ask("ALDR", "revenue", "CY2024"))).toContain("#N/A Edition 1 has no revenue");
    });

    it("makes the company's own year of them too, unless the year is recorded", () => {
      const figures = [...fiveQuarters, ...quarters([["Q1 FY2025", "2024-09-30", 1e9]])];
      adopt(anEdition({ figures }));
      expect(ask("ALDR", "revenue", 2025)).toBe(7e9);
      adopt(anEdition({ figures: [...figures, ...quarters([["FY2025", "2025-06-30", 7.1e9]])] }));
      expect(ask("ALDR", "revenue", 2025)).toBe(7.1e9);
    });

    it("takes for a half of the calendar the company's own that has the same days", () => {
      adopt(anEdition({ figures: quarters([["H1 FY2026", "2025-12-31", 9e9]]) }));
      expect(["H2 CY2025", "H1 2026"].map((half) => ask("ALDR", "revenue", half))).toEqual([9e9, 9e9]);
      for (const period of ["H1 CY2026", "CQ4 2025", "CY2025"])
        expect(errorOf(() => ask("ALDR", "revenue", period))).toContain("#N/A Edition 1 has no revenue");
    });

    it("makes no year of quarters between which one is missing, or which are measured in two ways", () => {
      adopt(anEdition({ figures: fiveQuarters.filter(({ period }) => period.label !== "Q4 FY2025") }));
      expect(errorOf(() => ask("ALDR", "revenue", "CY2025"))).toContain("#N/A Edition 1 has no revenue");
      const capex = (measure: WrittenFigure["measure"], some: readonly WrittenFigure[]) =>
        some.map((one) => ({ ...one, id: idOf(measure, one.id), metric: "capital-expenditure" as const, measure }));
      adopt(
        anEdition({
          figures: [...capex("cash", fiveQuarters.slice(0, 3)), ...capex("cash-net", fiveQuarters.slice(3))],
        }),
      );
      expect(errorOf(() => ask("ALDR", "capex", "CY2025"))).toContain(
        "#N/A Edition 1 has no capital expenditure (cash)",
      );
    });

    it("makes no year of the calendar of quarters that end on other days", () => {
      adopt(
        anEdition({
          figures: quarters([
            ["Q1 FY2026", "2025-04-27", 1e9],
            ["Q2 FY2026", "2025-07-27", 1e9],
            ["Q3 FY2026", "2025-10-26", 1e9],
            ["Q4 FY2026", "2026-01-25", 1e9],
          ]),
        }),
      );
      expect(errorOf(() => ask("ALDR", "revenue", "CY2025"))).toContain("#N/A");
      expect(ask("ALDR", "revenue", "FY2026")).toBe(4e9);
    });

    it('answers "LTM" with the four newest, or the year that ends with them', () => {
      adopt(anEdition({ figures: fiveQuarters }));
      expect(["LTM", "TTM", "ltm"].map((one) => ask("ALDR", "revenue", one))).toEqual([14e9, 14e9, 14e9]);
      adopt(anEdition({ figures: [aFigure("FY2025", { value: dollars(9e9) })] }));
      expect(ask("ALDR", "revenue", "LTM")).toBe(9e9);
      // A year that ended before them is not the last four quarters.
      adopt(anEdition({ figures: [aFigure("FY2024", { value: dollars(9e9) }), ...fiveQuarters] }));
      expect(ask("ALDR", "revenue", "LTM")).toBe(14e9);
      adopt(anEdition({ figures: fiveQuarters.slice(-3) }));
      expect(errorOf(() => ask("ALDR", "revenue", "LTM"))).toBe(
        "#N/A Edition 1 has no revenue of Aldermoor Cloud for its last four quarters. It has Q4 FY2025, Q1 FY2026 and Q2 FY2026.",
      );
    });

    it("refuses to add up balances, shares and what is only expected", () => {
      for (const metric of ["debt", "supplier-concentration", "capex-guidance"])
        expect(errorOf(() => ask("ALDR", metric, "LTM"))).toMatch(/^#VALUE! Quarters of .* do not add up to a year/);
      const expected = fiveQuarters.map((one) => ({
        ...one,
        metric: "revenue-guidance" as const,
        measure: "stated" as const,
      }));
      adopt(anEdition({ figures: expected }));
      expect(ask("ALDR", "revenue-guidance", "CQ4 2025")).toBe(5e9);
      expect(errorOf(() => ask("ALDR", "revenue-guidance", "CY2025"))).toContain("#N/A");
    });

    it('answers "latest" with the newest that there is, and of those that end together with the shortest', () => {
      adopt(anEdition({ figures: [...quarters([["FY2025", "2025-06-30", 9e9]]), ...fiveQuarters.slice(0, 3)] }));
      expect(["latest", "Latest"].map((one) => ask("ALDR", "revenue", one))).toEqual([3e9, 3e9]);
      adopt(anEdition({ figures: [] }));
      expect(errorOf(() => ask("ALDR", "revenue", "latest"))).toContain("has no revenue of Aldermoor Cloud");
    });

    it('answers "latest" with a quarter also where a half year or nine months that end with it are recorded', () => {
      const latestOf = (...given: [label: string, ends: string, amount: number][]) => {
        adopt(anEdition({ figures: quarters(given) }));
        return ask("ALDR", "revenue", "latest");
      };
      expect(latestOf(["Q2 FY2025", "2024-12-31", 4e9], ["H1 FY2025", "2024-12-31", 7e9])).toBe(4e9);
      expect(latestOf(["Q3 FY2025", "2025-03-31", 5e9], ["9M FY2025", "2025-03-31", 12e9])).toBe(5e9);
    });

    it('answers "latest" of a balance with the newest one', () => {
      const debt = fiveQuarters.map((one) => ({ ...one, metric: "debt" as const, measure: "book" as const }));
      adopt(anEdition({ figures: debt }));
      expect(ask("ALDR", "debt", "latest")).toBe(5e9);
      expect(ask("ALDR", "debt", "CY2025")).toBe(5e9);
    });
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

describe("how DEALS.FIGURE understood its metric", () => {
  const understood = (...given: unknown[]) =>
    figureFunctions.FIGURE.understood(given, contextNow()).filter(({ is }) => is === "measured");
  beforeEach(() => {
    adopt(
      anEdition({
        figures: [
          aFigure("FY2025", { value: dollars(5e9) }),
          aFigure("FY2025", { metric: "capital-expenditure", value: dollars(2e9) }),
          aFigure("FY2025", { metric: "revenue-backlog", value: dollars(9e9) }),
        ],
      }),
    );
  });

  it("is said where it has several measures, and none was named", () => {
    expect(understood("ALDR", "capex", 2025)).toEqual([
      { is: "measured", metric: "capital-expenditure", measure: "cash" },
    ]);
    expect(understood("ALDR", "capex: cash", 2025)).toEqual([]);
    expect(understood("ALDR", "capex：cash", 2025)).toEqual([]);
    expect(understood("ALDR", "revenue", 2025)).toEqual([]);
  });

  it("is said where the company has another one that the word means too", () => {
    expect(understood("ALDR", "rpo", 2025)).toEqual([
      { is: "measured", metric: "revenue-backlog", measure: "company-defined" },
    ]);
  });

  it("is not said of several companies, of which each has its own", () => {
    expect(understood("ALDR; Fenwick Labs", "capex", 2025)).toEqual([]);
  });

  it("names the measures that there are where another one is asked for", () => {
    expect(errorOf(() => ask("ALDR", "capex: guessed: twice", 2025))).toContain(
      '#VALUE! "guessed: twice" is not a measure of capital expenditure.',
    );
  });
});
