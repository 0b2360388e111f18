import { execFileSync } from "node:child_process";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, aStake } from "../support/records";
import { adopt, count, count1904, remaining, stake, total } from "../support/functions";

/** One deal became public on 30 April 2025, one on 1 May, one on 30 September and one on 1 October. */
beforeAll(() => {
  simulateExcel();
  adopt(
    anEdition({
      deals: ["2025-04-30", "2025-05-01", "2025-09-30", "2025-10-01"].map((announced) => aDeal({ announced })),
      stakes: [aStake(5, "2025-04-30")],
    }),
  );
});

const ask = asExcelCalls(count);
const askedTo = (to: unknown) => ask("ALDR", null, null, null, to);
const askedFrom = (from: unknown) => ask("ALDR", null, null, from);
const refusedTo = (to: unknown) => errorOf(() => askedTo(to));

describe("a day as an argument", () => {
  it.each([
    ["a date cell", 45777],
    ["a date cell with a time of day", 45777.999],
    ["a date cell whose number became a text", "45777"],
    ["ISO", "2025-04-30"],
    ["ISO with slashes", "2025/04/30"],
    ["ISO without zeros", "2025-4-30"],
    ["ISO with a time", "2025-04-30T17:00:00Z"],
    ["ISO with a time after a space", "2025-04-30 17:00"],
    ["a day, a month's name and a year", "30 April 2025"],
    ["with an ordinal", "30th April 2025"],
    ["with hyphens and a short month", "30-Apr-2025"],
    ["with dots", "30. April 2025"],
    ["as Americans write it", "April 30, 2025"],
    ["as Americans shorten it", "Apr. 30, 2025"],
    ["with the day of the week", "Wednesday, April 30, 2025"],
    ["with the day of the week shortened", "Wed. 30 April 2025"],
    ["with the day of the week shortened less", "Thurs, April 30, 2025"],
    ["in Italian", "30 aprile 2025"],
    ["in numbers that can be read in one way only", "30/04/2025"],
    ["in numbers, the month first, that can be read in one way only", "4/30/2025"],
    ["with non-breaking and zero-width spaces", "\u200b30\u00a0April\u00a02025\ufeff"],
    ["in full-width digits", "２０２５－０４－３０"],
    ["with dashes for hyphens", "2025–04–30"],
  ])("is understood: %s", (_, written) => {
    expect([askedTo(written), askedFrom(written)]).toEqual([1, 4]);
  });

  it.each([
    ["April 2025", "Apr 2025", 1],
    ["April 2025", "april, 2025", 1],
    ["April 2025", "2025-04", 1],
    ["April 2025", "2025/4", 1],
    ["September 2025", "Sept 2025", 3],
    ["the third quarter of 2025", "Q3 2025", 3],
    ["the third quarter of 2025", "2025Q3", 3],
    ["the third quarter of 2025", "3Q 2025", 3],
    ["the first half of 2025", "H1 2025", 2],
    ["2025", "２０２５", 4],
    ["2025", "CY2025", 4],
  ])("means the last day of %s as an upper bound: %p", (_, written, deals) => {
    expect(askedTo(written)).toBe(deals);
  });

  it("means the first day of its quarter as a lower bound", () => {
    expect(["Q2 2025", "Q3 2025", "2025Q4"].map(askedFrom)).toEqual([4, 2, 1]);
  });

  it("may lie in any year to 9999", () => {
    expect(["2100-01-01", "2100", 2100, "9999-12-31", "9999"].map(askedTo)).toEqual([4, 4, 4, 4, 4]);
  });

  it.each([2025.5, 60, 1899, 50_000_000, 2_958_465, -1, 1e21, NaN, Infinity, true])(
    "is refused where the number is no plausible day or year: %p",
    (number) => {
      expect(refusedTo(number)).toBe(
        `#VALUE! "${String(number)}" is not a day. Give to as a date, 2025, "2025-06" or "2025-06-30".`,
      );
    },
  );

  it("is refused in a sentence that says what to give where it can be read in several ways, or only guessed", () => {
    const unsure = (asked: unknown, ...meant: string[]) =>
      `#VALUE! "${String(asked)}" does not say for sure which day it means. Give to as the text ${meant.join(" or ")}.`;
    expect(refusedTo(202512)).toBe(unsure(202512, '"2025-12"'));
    expect(refusedTo("202512")).toBe(unsure(202512, '"2025-12"'));
    expect(refusedTo(20251231)).toBe(unsure(20251231, '"2025-12-31"'));
    expect(refusedTo("03/04/2025")).toBe(unsure("03/04/2025", '"2025-04-03"', '"2025-03-04"'));
    expect(refusedTo("03.04.2025")).toBe(unsure("03.04.2025", '"2025-04-03"', '"2025-03-04"'));
    expect(refusedTo(25)).toBe(unsure(25, '"2025"'));
    expect(refusedTo("30 Jun 25")).toBe(unsure("30 Jun 25", '"2025-06-30"'));
    expect(refusedTo("Apr 25")).toBe(unsure("Apr 25", '"2025-04"'));
    expect(refusedTo("Apr '25")).toBe(unsure("Apr '25", '"2025-04"'));
    expect(refusedTo("Q3'25")).toBe(unsure("Q3'25", '"Q3 2025"'));
    expect(refusedTo("H1’25")).toBe(unsure("H1’25", '"H1 2025"'));
    expect(askedTo("04/04/2025")).toBe(0);
  });

  it("is named as the function spells it", () => {
    expect(errorOf(() => asExcelCalls(remaining)("ALDR", "", null, 2025.5))).toContain("Give asOf as a date");
    expect(errorOf(() => asExcelCalls(stake)("Fenwick Labs", "ALDR", 2025.5))).toContain("Give asOf as a date");
    expect(errorOf(() => ask("ALDR", null, null, 2025.5))).toContain("Give from as a date");
  });

  it.each([
    "31 Jun 2025",
    "30 Abc 2025",
    "on 30 Jun 2025",
    "30 Jun 2025, noon",
    "2025-02-29",
    "Q5 2025",
    "31/31/2025",
    "Monthly 2025-06",
    "Wedding 30 Jun 2025",
    "soon",
  ])("is not made up from %p", (text) => {
    expect(refusedTo(text)).toBe(`#VALUE! "${text}" is not a day. Give to as a date, 2025, "2025-06" or "2025-06-30".`);
  });
});

describe("in a workbook that counts its days from 1904", () => {
  beforeAll(() => {
    count1904(true);
  });
  afterAll(() => {
    count1904(false);
  });

  it("a number is the day that its cell shows, also as a text, and a year is a year", () => {
    expect([45777 - 1462, "44315", 2025, "2025"].map(askedTo)).toEqual([1, 1, 4, 4]);
    for (const number of [2025.5, 60]) expect(refusedTo(number)).toContain(`"${number}" is not a day.`);
  });
});

describe("wherever the computer stands", () => {
  it("a date cell is the day that it shows", () => {
    const zones = ["Pacific/Apia", "Pacific/Kwajalein", "America/New_York", "Asia/Tehran", "UTC"];
    const script = `
      const { dayNumber, daysOf } = require("./src/core/days.ts");
      for (const zone of ${JSON.stringify(zones)}) {
        process.env.TZ = zone;
        console.log(daysOf(40907, 1900).first, daysOf(34202, 1900).last, daysOf("Q3 2025", 1900).last, dayNumber("2011-12-30"));
      }`;
    const said = execFileSync(process.execPath, ["--require", "tsx/cjs", "--eval", script], { encoding: "utf8" });
    expect(said.trim().split("\n")).toEqual(zones.map(() => "2011-12-30 1993-08-21 2025-09-30 40907"));
  });
});

it("a total asked for with a number that is no day is refused, not zero", () => {
  expect(errorOf(() => asExcelCalls(total)("ALDR", null, null, null, 202512))).toContain("#VALUE!");
});
