import {
  daysFrom,
  daysLater,
  daysOf,
  firstDay,
  isPartialDay,
  lastDay,
  monthsLater,
  yearsFrom,
} from "../../src/core/days";

describe("a partial day", () => {
  it("means its last day at most and its first at least", () => {
    expect([firstDay("2025"), lastDay("2025")]).toEqual(["2025-01-01", "2025-12-31"]);
    expect([firstDay("2024-02"), lastDay("2024-02")]).toEqual(["2024-02-01", "2024-02-29"]);
    expect([firstDay("2025-06-30"), lastDay("2025-06-30")]).toEqual(["2025-06-30", "2025-06-30"]);
  });

  it("is a day of the calendar, not any three numbers", () => {
    expect(["2025-02-28", "2025-12", "1999", "9999-12-31"].every(isPartialDay)).toBe(true);
    expect(
      ["2025-02-29", "2025-13", "25", "2025-1-1", "2025/01/01", "2025-06-30T12:00", "+002025", "12025", ""].some(
        isPartialDay,
      ),
    ).toBe(false);
  });
});

describe("days from a worksheet", () => {
  it("are those of a year, quarter or month from the first to the last, or one day", () => {
    expect(daysOf(2025, 1900)).toEqual({ first: "2025-01-01", last: "2025-12-31" });
    expect(daysOf("Q1 2024", 1900)).toEqual({ first: "2024-01-01", last: "2024-03-31" });
    expect(daysOf("February 2024", 1900)).toEqual({ first: "2024-02-01", last: "2024-02-29" });
    expect(daysOf("30 Jun 2025", 1900)).toEqual({ first: "2025-06-30", last: "2025-06-30" });
  });

  it("are numbered by the workbook's date system", () => {
    expect(daysOf(45838.75, 1900)).toEqual({ first: "2025-06-30", last: "2025-06-30" });
    expect(daysOf(45838.75, 1904)).toEqual({ first: "2029-07-01", last: "2029-07-01" });
  });

  it("are plausible from the first day of 1990 to the last of 2199", () => {
    const isDay = (number: number) => "first" in daysOf(number, 1900);
    expect([32_873, 32_874, 109_574, 109_574.9, 109_575].map(isDay)).toEqual([false, true, true, true, false]);
    expect([1989, 1990, 2199, 2200].map(isDay)).toEqual([false, true, true, false]);
    expect(daysOf(32_874, 1900)).toEqual({ first: "1990-01-01", last: "1990-01-01" });
  });

  it("are not made up: what may have been meant is told, if anything", () => {
    expect(daysOf("soon", 1900)).toEqual({ meant: [] });
    expect(daysOf("03/04/2025", 1900)).toEqual({ meant: ["2025-04-03", "2025-03-04"] });
    expect(daysOf("Q3 25", 1900)).toEqual({ meant: ["Q3 2025"] });
  });
});

describe("the day some months later", () => {
  it("is the same of its month, or the last where there is none, or the day was the last", () => {
    expect([daysLater("2026-01-01", -1), daysLater("2024-03-01", -1)]).toEqual(["2025-12-31", "2024-02-29"]);
    expect(monthsLater("2025-04-26", 3)).toBe("2025-07-26");
    expect(monthsLater("2025-11-30", 3)).toBe("2026-02-28");
    expect(monthsLater("2025-06-30", -3)).toBe("2025-03-31");
    expect(monthsLater("2025-01-31", 13)).toBe("2026-02-28");
  });
});

describe("the days from one to another", () => {
  it("are both counted, also across a change of the clock", () => {
    expect(daysFrom("2025-06-30", "2025-06-30")).toBe(1);
    expect(daysFrom("2025-01-01", "2025-12-31")).toBe(365);
  });
});

describe("the years from a day to another", () => {
  it("are whole ones and twelfths where whole months lie between", () => {
    expect(yearsFrom("2026-01-01", "2028-12-31")).toBe(3);
    expect(yearsFrom("2024-03-15", "2025-03-14")).toBe(1);
    expect(yearsFrom("2025-04-01", "2025-06-30")).toBe(0.25);
  });

  it("have days beyond as parts of an average year", () => {
    expect(yearsFrom("2025-01-01", "2026-01-20")).toBe(1 + 20 / 365.25);
    expect(yearsFrom("2025-01-20", "2026-01-18")).toBe(1 - 1 / 365.25);
  });
});
