import { z } from "zod";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, dollars } from "../support/records";
import { adopt, schedule } from "../support/functions";

beforeAll(simulateExcel);
beforeEach(() => {
  adopt(
    anEdition({
      deals: [
        // 366 + 365 + 365 days, a dollar a day.
        aDeal({ value: dollars(1096), start: "2024", end: "2026" }),
        // 92 days in the third quarter of 2025, ten dollars a day.
        aDeal({ value: dollars(920), start: "2025-07", end: "2025-09", kind: "lease" }),
        aDeal({ value: dollars(5000), end: "2030-12-31" }),
        aDeal({ value: undefined, start: "2024", end: "2026" }),
      ],
    }),
  );
});

const ask = asExcelCalls(schedule);
const asTable = (answer: unknown) => z.array(z.array(z.unknown())).parse(answer);

describe("DEALS.SCHEDULE", () => {
  it("spreads each value over the days of its own term, from the first year to the last", () => {
    expect(ask("ALDR", "Fenwick Labs")).toEqual([
      ["year", "value"],
      [2024, 366],
      [2025, 365 + 920],
      [2026, 365],
      ["other years", 0],
      ["term not disclosed", 5000],
    ]);
  });

  it("divides by calendar quarters", () => {
    expect(ask("ALDR", "Fenwick Labs", "lease", null, null, null, null, "Quarter")).toEqual([
      ["quarter", "value"],
      ["2025Q1", 0],
      ["2025Q2", 0],
      ["2025Q3", 920],
      ["2025Q4", 0],
      ["other years", 0],
      ["term not disclosed", 0],
    ]);
  });

  it("shows the years asked for, and what falls outside them in one row", () => {
    expect(ask("ALDR", "Fenwick Labs", null, null, null, 2026, 2)).toEqual([
      ["year", "value"],
      [2026, 365],
      [2027, 0],
      ["other years", 366 + 365 + 920],
      ["term not disclosed", 5000],
    ]);
  });

  it("begins in the year asked for, and goes on to the end of the last term", () => {
    expect(ask("ALDR", "Fenwick Labs", null, null, null, 2026)).toEqual([
      ["year", "value"],
      [2026, 365],
      ["other years", 366 + 365 + 920],
      ["term not disclosed", 5000],
    ]);
  });

  it("takes a blank counterparty as all", () => {
    expect(ask("ALDR", "")).toEqual(ask("ALDR", "Fenwick Labs"));
  });

  it("has no years to show where no deal has a term, but those asked for", () => {
    expect(ask("ALDR", "Quarry Capital")).toEqual([
      ["year", "value"],
      ["other years", 0],
      ["term not disclosed", 0],
    ]);
    expect(ask("ALDR", "Quarry Capital", null, null, null, 2025, 2)).toEqual([
      ["year", "value"],
      [2025, 0],
      [2026, 0],
      ["other years", 0],
      ["term not disclosed", 0],
    ]);
  });

  it("has no years to show where none is asked for first and no deal has a term", () => {
    expect(ask("ALDR", "Quarry Capital", null, null, null, null, 2)).toEqual([
      ["year", "value"],
      ["other years", 0],
      ["term not disclosed", 0],
    ]);
  });

  it("ends with the last of any number of terms, whichever begins first", () => {
    const [long, early, late] = [
      ["2024", "2027"],
      ["2023", "2023"],
      ["2025", "2025"],
    ].map(([start, end]) => aDeal({ value: dollars(1), start, end }));
    adopt(anEdition({ deals: [long, early, late].flatMap((deal) => deal ?? []) }));
    const rows = asTable(ask("ALDR", ""));
    expect(rows.map(([year]) => year)).toEqual([
      "year",
      2023,
      2024,
      2025,
      2026,
      2027,
      "other years",
      "term not disclosed",
    ]);
  });

  it("shows up to a hundred years", () => {
    expect(asTable(ask("ALDR", "", null, null, null, 1900, 100))).toHaveLength(103);
  });

  it("reckons the end from the first day and the length in years, where no end is disclosed", () => {
    const lasting = (start: string, termYears: number) =>
      anEdition({ deals: [aDeal({ value: dollars(1461), start, termYears })] });
    adopt(lasting("2025", 4));
    expect(ask("ALDR", "")).toEqual([
      ["year", "value"],
      [2025, 365],
      [2026, 365],
      [2027, 365],
      [2028, 366],
      ["other years", 0],
      ["term not disclosed", 0],
    ]);
    adopt(lasting("2025-07", 1.5));
    expect(
      asTable(ask("ALDR", ""))
        .slice(1, -2)
        .map(([year]) => year),
    ).toEqual([2025, 2026]);
  });

  it("takes the end that is disclosed rather than the length", () => {
    adopt(anEdition({ deals: [aDeal({ value: dollars(730), start: "2025", end: "2026", termYears: 1 })] }));
    expect(asTable(ask("ALDR", "")).slice(1, 3)).toEqual([
      [2025, 365],
      [2026, 365],
    ]);
  });

  it("takes a term without an end for undisclosed", () => {
    adopt(anEdition({ deals: [aDeal({ value: dollars(70), start: "2025" })] }));
    expect(ask("ALDR", "")).toEqual([
      ["year", "value"],
      ["other years", 0],
      ["term not disclosed", 70],
    ]);
  });

  it("lasts just as many years as stated where its first day is known by the year alone", () => {
    adopt(anEdition({ deals: [aDeal({ value: dollars(3000), start: "2027", termYears: 15, kind: "lease" })] }));
    const years = asTable(ask("ALDR", "")).slice(1, -2);
    expect([years.length, years[0]?.[0], years.at(-1)?.[0]]).toEqual([15, 2027, 2041]);
  });

  it("does not spread debt: it falls due at its maturity", () => {
    const debt = { kind: "debt-facility", announced: "2025-03-11" } as const;
    adopt(
      anEdition({
        deals: [
          aDeal({ ...debt, value: dollars(100), debt: { maturity: "2027-05-15" }, end: "2027-05-15" }),
          aDeal({ ...debt, value: dollars(20), start: "2025", debt: { maturity: "2027-11" } }),
          aDeal({ ...debt, value: dollars(3), end: "2029" }),
        ],
      }),
    );
    expect(ask("ALDR", "", "debt")).toEqual([
      ["year", "value"],
      [2027, 120],
      [2028, 0],
      [2029, 3],
      ["other years", 0],
      ["term not disclosed", 0],
    ]);
    expect(asTable(ask("ALDR", "", "debt", null, null, 2027, 1, "quarter")).slice(1, 5)).toEqual([
      ["2027Q1", 0],
      ["2027Q2", 100],
      ["2027Q3", 0],
      ["2027Q4", 20],
    ]);
  });

  it("reckons the maturity of debt from its length only where the day is known on which it began or closed", () => {
    const debt = { kind: "debt-facility", announced: "2025-03-11", termYears: 5 } as const;
    adopt(
      anEdition({
        deals: [
          aDeal({ ...debt, value: dollars(1), start: "2025-04-02" }),
          aDeal({ ...debt, value: dollars(20), closed: "2025-12-31" }),
          aDeal({ ...debt, value: dollars(300), closed: "2026" }),
          aDeal({ ...debt, value: dollars(4000), signed: "2025-04-02" }),
        ],
      }),
    );
    expect(ask("ALDR", "", "debt")).toEqual([
      ["year", "value"],
      [2030, 21],
      [2031, 300],
      ["other years", 0],
      ["term not disclosed", 4000],
    ]);
  });

  it("rounds to whole dollars so that the rows still add up", () => {
    adopt(anEdition({ deals: [aDeal({ value: dollars(100), start: "2025-01-01", end: "2025-12-31" })] }));
    expect(ask("ALDR", "", null, null, null, 2025, 1, "quarter")).toEqual([
      ["quarter", "value"],
      ["2025Q1", 25],
      ["2025Q2", 25],
      ["2025Q3", 25],
      ["2025Q4", 25],
      ["other years", 0],
      ["term not disclosed", 0],
    ]);
  });

  describe("with assumed years", () => {
    const assuming = (years: number, ...shown: unknown[]) =>
      ask("ALDR", "", null, null, null, shown[0], shown[1], shown[2], years);
    const adoptAlone = (given: Parameters<typeof aDeal>[0]) => {
      adopt(anEdition({ deals: [aDeal({ announced: "2025-01-01", ...given })] }));
    };

    it("spreads what has no disclosed term over as many years from its announcement, in rows marked so", () => {
      adopt(
        anEdition({
          deals: [
            aDeal({ value: dollars(365), start: "2025", end: "2025" }),
            aDeal({ value: dollars(730), announced: "2025-07-01" }),
          ],
        }),
      );
      expect(assuming(2)).toEqual([
        ["year", "value"],
        [2025, 365],
        [2026, 0],
        [2027, 0],
        ["other years", 0],
        ["2025 assumed", 184],
        ["2026 assumed", 365],
        ["2027 assumed", 181],
        ["other years assumed", 0],
      ]);
    });

    it("shows the same years or quarters of both", () => {
      adoptAlone({ value: dollars(730) });
      expect(assuming(2, 2026, 1, "quarter")).toEqual([
        ["quarter", "value"],
        ["2026Q1", 0],
        ["2026Q2", 0],
        ["2026Q3", 0],
        ["2026Q4", 0],
        ["other years", 0],
        ["2026Q1 assumed", 90],
        ["2026Q2 assumed", 91],
        ["2026Q3 assumed", 92],
        ["2026Q4 assumed", 92],
        ["other years assumed", 365],
      ]);
    });

    it("counts a day of announcement that is not known to the day from its last, as everywhere", () => {
      adoptAlone({ value: dollars(365), announced: "2025" });
      expect(assuming(1)).toContainEqual(["2026 assumed", 364]);
    });

    it.each([
      ["a first day", { start: "2027" }, [2027, 2028]],
      ["a length", { termYears: 3 }, [2025, 2026, 2027]],
      ["an end", { end: "2028" }, [2025, 2026, 2027, 2028]],
      ["an end before it was announced", { end: "2024-10" }, [2024]],
    ])("keeps %s that is disclosed, and assumes the rest", (_, disclosed, years) => {
      adoptAlone({ value: dollars(10_000), ...disclosed });
      const assumed = asTable(assuming(2)).filter(([label]) => /^\d+ assumed$/.test(String(label)));
      expect(assumed.map(([label]) => label)).toEqual(years.map((year) => `${year} assumed`));
      expect(assumed.every(([, value]) => value !== 0)).toBe(true);
    });

    it("takes debt to fall due at their end", () => {
      adoptAlone({ value: dollars(900), kind: "debt-facility", announced: "2025-03-11" });
      expect(assuming(7)).toEqual([
        ["year", "value"],
        [2032, 0],
        ["other years", 0],
        ["2032 assumed", 900],
        ["other years assumed", 0],
      ]);
    });

    it("assumes nothing where every term is disclosed, and has no rows where there are no deals", () => {
      adoptAlone({ value: dollars(365), start: "2025", end: "2025" });
      expect(assuming(2)).toEqual([
        ["year", "value"],
        [2025, 365],
        ["other years", 0],
        ["2025 assumed", 0],
        ["other years assumed", 0],
      ]);
      adopt(anEdition());
      expect(assuming(2)).toEqual([
        ["year", "value"],
        ["other years", 0],
        ["other years assumed", 0],
      ]);
    });
  });

  it("answers #N/A where deals are known, but no value of any: that is not zero", () => {
    const unpriced = aDeal({ value: undefined, start: "2025", end: "2026" });
    adopt(anEdition({ deals: [unpriced] }));
    const sentence = "#N/A Edition 1 knows one such deal, but no value of it. DEALS.LIST shows it.";
    expect(errorOf(() => ask("ALDR", "Fenwick Labs"))).toBe(sentence);
    expect(errorOf(() => ask("ALDR", "", null, null, null, 2025, 2, null, 5))).toBe(sentence);
    adopt(anEdition({ deals: [unpriced, aDeal({ value: undefined })] }));
    expect(errorOf(() => ask("*", ""))).toBe(
      "#N/A Edition 1 knows 2 such deals, but no value of any of them. DEALS.LIST shows them.",
    );
  });

  it("spreads what is disclosed, as TOTAL adds it up, beside deals of which no value is", () => {
    adopt(
      anEdition({
        deals: [
          aDeal({ value: dollars(365), start: "2025", end: "2025" }),
          aDeal({ value: undefined, start: "2025", end: "2026" }),
          aDeal({ value: undefined }),
        ],
      }),
    );
    expect(ask("ALDR", "", null, null, null, 2025, 2)).toEqual([
      ["year", "value"],
      [2025, 365],
      [2026, 0],
      ["other years", 0],
      ["term not disclosed", 0],
    ]);
  });

  it("is asked of everybody's deals too", () => {
    expect(ask("*", "")).toEqual(ask("ALDR", ""));
  });

  it("answers #VALUE! to years and frequencies that are none", () => {
    const wrong = (...rest: unknown[]) => errorOf(() => ask("ALDR", "", null, null, null, ...rest));
    expect(wrong(26)).toBe('#VALUE! firstYear is "26". Give a whole number from 1900 to 2099.');
    expect(wrong(2025.5)).toBe('#VALUE! firstYear is "2025.5". Give a whole number from 1900 to 2099.');
    expect(wrong(2025, 101)).toBe('#VALUE! years is "101". Give a whole number from 1 to 100.');
    expect(wrong(null, null, null, 0.5)).toBe('#VALUE! assumedYears is "0.5". Give a whole number from 1 to 100.');
    expect(wrong(null, null, "month")).toBe('#VALUE! "month" is not a frequency. Give year or quarter.');
  });
});
