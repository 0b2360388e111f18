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

  it("answers #VALUE! to years and frequencies that are none", () => {
    const wrong = (...rest: unknown[]) => errorOf(() => ask("ALDR", "", null, null, null, ...rest));
    expect(wrong(26)).toBe('#VALUE! firstYear is "26". Give a whole number from 1900 to 2099.');
    expect(wrong(2025.5)).toBe('#VALUE! firstYear is "2025.5". Give a whole number from 1900 to 2099.');
    expect(wrong(2025, 101)).toBe('#VALUE! years is "101". Give a whole number from 1 to 100.');
    expect(wrong(null, null, "month")).toBe('#VALUE! "month" is not a frequency. Give year or quarter.');
  });
});
