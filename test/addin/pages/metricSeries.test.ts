import {
  comparableWith,
  figuresBeside,
  frequenciesOf,
  metricSeries,
  newestPoint,
  seriesInsertion,
} from "../../../src/addin/pages/metricSeries";
import type { Edition } from "../../../src/core/edition";
import type { WrittenFigure } from "../../../src/core/records/records";
import { figures as figureFunctions } from "../../../src/functions/figures";
import { aFigure, anEdition, aParty, dollars } from "../../support/records";

const revenue = { metric: "revenue", measure: "reported" } as const;
const debt = { metric: "debt", measure: "book" } as const;

const worth = (label: string, billions: number, given: Partial<WrittenFigure> = {}) =>
  aFigure(label, { value: dollars(billions * 1e9), ...given });
const owed = (label: string, ends: string) =>
  aFigure(label, { id: `debt-${ends}`, ...debt, period: { label, kind: "fiscal", ends } });

/** Aldermoor's quarters of 2025 and the one before 2026, with a gap, and two years. */
const edition = anEdition({
  figures: [
    worth("FY2024", 3),
    worth("FY2025", 4),
    worth("Q1 FY2025", 0.8),
    worth("Q2 FY2025", 1),
    worth("Q4 FY2025", 1.2),
    worth("Q1 FY2026", 1.2, { value: dollars(1.2e9, { qualifier: "range", low: 1.1e9, high: 1.3e9 }) }),
    worth("Q1 FY2026", 0.5, { id: "fenwick", company: "fenwick-labs" }),
    worth("FY2025", 2, { id: "quarry", company: "quarry-capital" }),
  ],
});

const shown = (companies: readonly string[], frequency: "year" | "quarter") =>
  metricSeries(edition, companies, revenue, frequency).rows.map(({ period, points }) => [
    period.label,
    ...points.map((point) => point && point.amount / 1e9),
  ]);

describe("figures over time", () => {
  it("are shown by quarter or by year, oldest first, and a quarter that nobody has disclosed is none", () => {
    expect(shown(["aldermoor-cloud"], "quarter")).toEqual([
      ["Q1 FY2025", 0.8],
      ["Q2 FY2025", 1],
      ["Q4 FY2025", 1.2],
      ["Q1 FY2026", 1.2],
    ]);
    expect(shown(["aldermoor-cloud"], "year")).toEqual([
      ["FY2024", 3],
      ["FY2025", 4],
    ]);
  });

  it("have what they grew by on the year before, where that is known", () => {
    const { rows } = metricSeries(edition, ["aldermoor-cloud"], revenue, "quarter");
    expect(rows.map(({ points }) => points[0]?.growth?.toFixed(2))).toEqual([undefined, undefined, undefined, "0.50"]);
  });

  it("keep the range that sources support", () => {
    const [newest] = metricSeries(edition, ["aldermoor-cloud"], revenue, "quarter").rows.at(-1)?.points ?? [];
    expect([newest?.low, newest?.amount, newest?.high]).toEqual([1.1e9, 1.2e9, 1.3e9]);
  });

  it("have a range in dollars where they are printed in another currency", () => {
    const value = dollars(1e9, { currency: "EUR", qualifier: "range", low: 9e8, high: 1.1e9 });
    const rate = { id: "r", currency: "EUR", day: "2025-12-31", usdPerUnit: 1.1, basis: "ECB", source: "ecb" } as const;
    const inEuros = anEdition({ figures: [worth("FY2025", 1, { value })], exchangeRates: [rate] });
    const [point] = metricSeries(inEuros, ["aldermoor-cloud"], revenue, "year").rows[0]?.points ?? [];
    expect([point?.low, point?.amount, point?.high].map((one) => one && Math.round(one))).toEqual([
      0.99e9, 1.1e9, 1.21e9,
    ]);
  });

  it("of several companies stand beside each other by the days on which their periods end", () => {
    expect(shown(["aldermoor-cloud", "fenwick-labs"], "quarter")).toEqual([
      ["Q1 CY2025", 0.8, undefined],
      ["Q2 CY2025", 1, undefined],
      ["Q4 CY2025", 1.2, undefined],
      ["Q1 CY2026", 1.2, 0.5],
    ]);
  });
});

describe("the periods that one can choose", () => {
  it("are quarters and years of what is made in them, as far as there are any", () => {
    expect(frequenciesOf(edition, "aldermoor-cloud", revenue)).toEqual(["quarter", "year"]);
    expect(frequenciesOf(edition, "quarry-capital", revenue)).toEqual(["year"]);
  });

  it("are of a balance all, and the ends of years where those are fewer", () => {
    const ofDebt = (...figures: WrittenFigure[]) => frequenciesOf(anEdition({ figures }), "aldermoor-cloud", debt);
    const years = [owed("Q4 FY2024", "2024-12-31"), owed("Q4 FY2025", "2025-12-31")];
    expect(ofDebt(...years)).toEqual([undefined]);
    expect(ofDebt(...years, owed("Q1 FY2026", "2026-03-31"))).toEqual([undefined, "year"]);
  });

  it("are those first of which there are most, yet the newest figure is that of any", () => {
    const few = anEdition({ figures: [worth("FY2024", 3), worth("FY2025", 4), worth("Q1 FY2026", 1)] });
    const frequencies = frequenciesOf(few, "aldermoor-cloud", revenue);
    expect(frequencies).toEqual(["year", "quarter"]);
    expect(newestPoint(few, "aldermoor-cloud", revenue, frequencies)?.period.label).toBe("Q1 FY2026");
    const together = anEdition({ figures: [worth("Q3 FY2025", 1), worth("Q4 FY2025", 1), worth("FY2025", 4)] });
    expect(newestPoint(together, "aldermoor-cloud", revenue, ["quarter", "year"])?.period.label).toBe("Q4 FY2025");
  });

  it("are none of a half-year, which is listed beside", () => {
    const half = worth("H1 FY2025", 2);
    const alone = anEdition({ figures: [half] });
    expect(frequenciesOf(alone, "aldermoor-cloud", revenue)).toEqual([]);
    const both = anEdition({ figures: [half, worth("FY2025", 4)] });
    const beside = figuresBeside(both, "aldermoor-cloud", revenue, both.records.figures);
    expect(beside.map(({ id }) => id)).toEqual(["h1-fy2025"]);
  });
});

describe("those with whom a company can be compared", () => {
  const namesFor = (frequency: "year" | "quarter", of: Edition = edition) =>
    comparableWith(of, { measured: revenue, frequency }, "aldermoor-cloud").map(({ name }) => name);

  it("have the same metric for such periods", () => {
    expect(namesFor("quarter")).toEqual(["Fenwick Labs"]);
    expect(namesFor("year")).toEqual(["Quarry Capital"]);
  });

  it("have it by the same measure, and are no group, which would count its members twice", () => {
    const parties = [
      aParty("Aldermoor Cloud"),
      aParty("Fenwick Labs"),
      aParty("The Pair", { kind: "group", members: ["aldermoor-cloud", "fenwick-labs"] }),
    ];
    const figures = [
      worth("FY2025", 1),
      worth("FY2025", 1, { id: "group", company: "the-pair" }),
      worth("FY2025", 1, { id: "other", company: "fenwick-labs", metric: "cloud-revenue" }),
    ];
    expect(namesFor("year", anEdition({ parties, figures }))).toEqual([]);
  });
});

describe("the formula of what is shown", () => {
  const formulaOf = (companies: readonly string[], frequency: "year" | "quarter", of = revenue) =>
    seriesInsertion(edition, metricSeries(edition, companies, of, frequency));

  it("is SERIES with room for its heading and every period, of several companies a column for each", () => {
    expect(formulaOf(["aldermoor-cloud"], "year")).toEqual({
      formula: '=DEALS.SERIES("Aldermoor Cloud","revenue",,,"year")',
      rows: 3,
      columns: 6,
    });
    expect(formulaOf(["aldermoor-cloud", "fenwick-labs"], "quarter")).toEqual({
      formula: '=DEALS.SERIES("Aldermoor Cloud; Fenwick Labs","revenue",,,"quarter")',
      rows: 5,
      columns: 4,
    });
  });

  it("names the measure where it is not that which the function takes of each company", () => {
    const capex = { metric: "capital-expenditure", measure: "cash-net" } as const;
    const spent = anEdition({ figures: [worth("FY2025", 1, capex)] });
    const series = metricSeries(spent, ["aldermoor-cloud"], capex, "year");
    expect(seriesInsertion(spent, series).formula).toBe(
      '=DEALS.SERIES("Aldermoor Cloud","capital-expenditure: cash-net",,,"year")',
    );
  });

  it("answers just the figures that are shown", () => {
    const table = figureFunctions.SERIES.answer(
      ["Aldermoor Cloud; Fenwick Labs", "revenue", undefined, undefined, "quarter"],
      {
        edition,
        dateSystem: 1900,
      },
    );
    expect(
      table.slice(1).map(([, , ...amounts]) => amounts.map((one) => (one === "" ? undefined : Number(one) / 1e9))),
    ).toEqual(shown(["aldermoor-cloud", "fenwick-labs"], "quarter").map(([, ...amounts]) => amounts));
  });
});
