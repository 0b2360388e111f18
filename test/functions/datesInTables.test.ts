import type { Callable } from "../../src/functions/declaration";
import { cellCallables } from "../../src/functions/worksheetFunctions";
import { answerOf } from "../../src/workbench/grid/answer";
import { grantTypedValues, simulateExcel } from "../support/excel";
import { aPage, aDeal, aFigure, anEdition, aStake, dollars } from "../support/records";
import { adopt, contextNow, count1904 } from "../support/functions";

const functions = cellCallables(contextNow);
/** A function as Excel calls it. */
const called = (id: string): Callable => functions.get(id) ?? (() => undefined);
const ask = (id: string, ...values: unknown[]): unknown => called(id)(...values);

/** What Excel's documentation calls a double with a format: a number that a cell shows as a day. */
const date = (basicValue: number, numberFormat = "yyyy-mm-dd") => ({
  type: "Double",
  basicType: "Double",
  basicValue,
  numberFormat,
});
const [may31Of2025, december31Of2025, march11Of2025] = [45_808, 46_022, 45_727];

beforeAll(() => {
  simulateExcel();
  adopt(
    anEdition({
      deals: [
        aDeal({ id: "by-day", announced: "2025-03-11", start: "2025-05", end: "2025" }),
        aDeal({ id: "open", announced: "2025-03-10" }),
      ],
      stakes: [aStake(5, "2025-05"), aStake(6, "2025-03-11", { holder: "quarry-capital" })],
      figures: [aFigure("FY2025", { value: dollars(5e9) })],
      sources: [aPage()],
    }),
  );
});
beforeEach(() => {
  grantTypedValues(true);
});
afterEach(() => {
  grantTypedValues(false);
  count1904(false);
});

describe("a day in a table, where Excel takes typed values from functions,", () => {
  it("is a number that shows as a date; a partial one counts as its last day and shows as far as it is known", () => {
    expect(ask("LIST", "ALDR", null, null, null, null, "id,announced,start,end")).toEqual([
      ["id", "announced", "start", "end"],
      ["by-day", date(march11Of2025), date(may31Of2025, "yyyy-mm"), date(december31Of2025, "yyyy")],
      ["open", date(march11Of2025 - 1), "", ""],
    ]);
  });

  it("is what the workbench's Excel takes for a formatted number, alone and among others", () => {
    const value = ask("LIST", "ALDR", null, null, null, null, "id,start", "counted");
    expect(answerOf({ ok: true, value }, true)).toEqual([
      ["id", "start"],
      ["by-day", { number: may31Of2025, format: "yyyy-mm" }],
      ["open", ""],
    ]);
  });

  it("is numbered as the workbook numbers its days", () => {
    count1904(true);
    expect(ask("LIST", "ALDR", null, null, "2025-03-11", null, "announced")).toContainEqual([
      date(march11Of2025 - 1462),
    ]);
  });

  it("is one in every table that has days", () => {
    expect(ask("HOLDERS", "ALDR")).toEqual([
      ["holder", "share", "as of"],
      ["Quarry Capital", 0.06, date(march11Of2025)],
      ["Fenwick Labs", 0.05, date(may31Of2025, "yyyy-mm")],
    ]);
    expect(ask("HOLDINGS", "Fenwick Labs")).toEqual([
      ["issuer", "share", "shares", "value", "instrument", "as of", "exercise price"],
      ["Aldermoor Cloud", 0.05, "", "", "shares", date(may31Of2025, "yyyy-mm"), ""],
    ]);
    expect(ask("EVENTS", "ALDR", 2025, "2025-03-10")).toEqual([
      expect.arrayContaining(["day", "event"]),
      expect.arrayContaining([date(may31Of2025 - 82), "announced", "open"]),
    ]);
    expect(ask("SERIES", "ALDR", "revenue")).toEqual([
      ["period", "last day", "value", "qualifier", "growth", "measure"],
      ["FY2025", date(december31Of2025), 5e9, "exact", "", "reported"],
    ]);
    expect(ask("SOURCES", "ALDR", null, null, "2025-03-11")).toContainEqual(
      expect.arrayContaining(["by-day", date(march11Of2025)]),
    );
  });

  it("means that day to a function that is given its cell", () => {
    expect(ask("COUNT", "ALDR", null, null, null, date(march11Of2025 - 1))).toBe(1);
    expect(ask("COUNT", "ALDR", null, null, null, date(may31Of2025, "yyyy-mm"))).toBe(2);
  });
});

describe("a day", () => {
  it("is a text in every table on an older Excel", () => {
    grantTypedValues(false);
    expect(ask("LIST", "ALDR", null, null, null, null, "id,announced,start,end")).toEqual([
      ["id", "announced", "start", "end"],
      ["by-day", "2025-03-11", "2025-05", "2025"],
      ["open", "2025-03-10", "", ""],
    ]);
  });

  it("of its own is a text everywhere", () => {
    expect(ask("DEAL", "by-day", "announced")).toBe("2025-03-11");
    expect(ask("EDITION", "day")).toBe("2026-06-30");
  });
});
