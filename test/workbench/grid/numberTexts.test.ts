import * as numfmt from "numfmt";
import * as remembering from "../../../src/workbench/grid/numberTexts";

describe("what reads numbers in the texts of cells, with a memory", () => {
  it.each(["parseDate", "parseTime", "parseNumber"] as const)(
    "%s reads what numfmt does, at once the second time",
    (read) => {
      const texts = ["2026-06-30", "12:30", "$1,000", "CoreWeave", ""];
      const expected = texts.map((text) => numfmt[read](text));
      const first = texts.map((text) => remembering[read](text));
      const second = texts.map((text) => remembering[read](text));
      expect([first, second]).toEqual([expected, expected]);
      expect(second.every((result, place) => result === first[place])).toBe(true);
    },
  );

  it("does not remember ever more of them", () => {
    const first = remembering.parseNumber("1");
    for (let number = 2; number <= 10_001; number += 1) remembering.parseNumber(String(number));
    expect(remembering.parseNumber("1")).toEqual(first);
    expect(remembering.parseNumber("1")).not.toBe(first);
  });
});
