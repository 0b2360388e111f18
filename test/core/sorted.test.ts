import { countFirst } from "../../src/core/sorted";

describe("how many of what is sorted come first", () => {
  const years = ["2024", "2025", "2025", "2026"];

  it.each([
    ["2023", 0],
    ["2024", 1],
    ["2025", 3],
    ["2026", 4],
    ["2030", 4],
  ])("is so many up to %s: %s", (last, count) => {
    expect(countFirst(years, (year) => year <= last)).toBe(count);
  });

  it("is none of nothing", () => {
    expect(countFirst([], () => true)).toBe(0);
  });
});
