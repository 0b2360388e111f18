import { daysFrom, firstDay, isPartialDay, lastDay, partialDayFrom } from "../../src/core/days";

describe("a partial day", () => {
  it("means its last day at most and its first at least", () => {
    expect([firstDay("2025"), lastDay("2025")]).toEqual(["2025-01-01", "2025-12-31"]);
    expect([firstDay("2024-02"), lastDay("2024-02")]).toEqual(["2024-02-01", "2024-02-29"]);
    expect([firstDay("2025-06-30"), lastDay("2025-06-30")]).toEqual(["2025-06-30", "2025-06-30"]);
  });

  it("is a day of the calendar, not any three numbers", () => {
    expect(["2025-02-28", "2025-12", "1999"].every(isPartialDay)).toBe(true);
    expect(
      ["2025-02-29", "2025-13", "25", "2025-1-1", "2025/01/01", "2025-06-30T12:00", "+002025", ""].some(isPartialDay),
    ).toBe(false);
  });
});

describe("a day from a worksheet", () => {
  it.each([
    ["an Excel date", 45838, "2025-06-30"],
    ["an Excel date with a time of day", 45838.75, "2025-06-30"],
    ["the last day that Excel knows", 2_958_465, "9999-12-31"],
    ["a year", 2025, "2025"],
    ["a year as text", " 2025 ", "2025"],
    ["a month", "2025-06", "2025-06"],
    ["a whole day", "2025-06-30", "2025-06-30"],
    ["a day written out", "30 Jun 2025", "2025-06-30"],
    ["a day written out in full, in any case", "3 june 2025", "2025-06-03"],
  ])("reads %s", (_, value, day) => {
    expect(partialDayFrom(value)).toBe(day);
  });

  it.each([
    ...[-1, 0.5, 2_958_466, NaN, true, null],
    ...["soon", "31 Jun 2025", "30 Ju 2025", "30 Abc 2025", "on 30 Jun 2025", "30 Jun 2025, noon", "2025-06-30 12:00"],
  ])("does not make one up from %p", (value) => {
    expect(partialDayFrom(value)).toBeUndefined();
  });
});

describe("the days from one to another", () => {
  it("are both counted, also across a change of the clock", () => {
    expect(daysFrom("2025-06-30", "2025-06-30")).toBe(1);
    expect(daysFrom("2025-01-01", "2025-12-31")).toBe(365);
  });
});
