import type { WrittenDeal } from "../../../src/core/records/records";
import type { StatedField } from "../../../src/core/records/vocabulary";
import { aDeal, dollars, someRecords } from "../../support/records";
import { violationsOf } from "../../support/ruleViolations";

const page = { id: "a-page", publisher: "The Gazette", title: "A page", type: "news", tier: "news" } as const;
const sources = [{ ...page, url: "https://example.com/a" }];

/** What the rules say of a deal of one billion dollars. */
const against = (given: Partial<WrittenDeal>, ...others: WrittenDeal[]): string[] =>
  violationsOf(someRecords({ sources, deals: [aDeal({ id: "a", ...given }), ...others] })).map(
    ({ field, problem }) => `${field}: ${problem}`,
  );

/** A document that states these terms too. */
const stating = (...states: StatedField[]): Pick<WrittenDeal, "sources"> => ({
  sources: [{ source: "a-page", says: "It says so.", states }],
});

describe("a title", () => {
  it("is that of one deal, in whatever case", () => {
    const other = aDeal({ id: "b", title: "FENWICK RENTS" });
    expect(against({ title: "Fenwick rents" }, other)).toEqual(["title: is the title of a too"]);
    expect(against({ title: "Fenwick rents more" }, other)).toEqual([]);
  });

  it("is that of one deal as people type it too, whatever its dashes, quotes and accents", () => {
    const other = aDeal({ id: "b", title: "Fenwick–Aldermoor “Été” lease" });
    expect(against({ title: 'Fenwick-Aldermoor "Ete" lease' }, other)).toEqual(["title: is the title of a too"]);
  });
});

describe("a term in years", () => {
  const term = (start: string, end: string, termYears: number) =>
    against({ start, end, termYears, ...stating("termYears") });

  it("may stand beside days that agree with it as far as they are known", () => {
    expect(term("2026-01-15", "2031-01-14", 5)).toEqual([]);
    expect(term("2026", "2031", 5)).toEqual([]);
    expect(term("2026-01", "2029-06", 3.5)).toEqual([]);
  });

  it("may not contradict them", () => {
    expect(term("2026-01-15", "2030-01-14", 5)).toEqual([
      "termYears: 5 years from 2026-01-15 do not end in 2030-01-14",
    ]);
    expect(term("2026-01", "2032", 5)).toEqual(["termYears: 5 years from 2026-01 do not end in 2032"]);
  });

  it("needs no end", () => {
    expect(against({ start: "2026", termYears: 5, ...stating("termYears") })).toEqual([]);
  });
});

describe("a maturity", () => {
  const due = (maturity: string, given: Partial<WrittenDeal> = {}) =>
    against({ announced: "2025-03-11", debt: { maturity }, ...stating("debt.maturity"), ...given });

  it("lies after the day on which the debt was announced", () => {
    expect(due("2030")).toEqual([]);
    expect(due("2025-03-10")).toEqual(["debt.maturity: is before 2025-03-11, when it was announced"]);
  });

  it("is the end of the deal, as far as both are known", () => {
    expect(due("2030", { end: "2030-06" })).toEqual([]);
    expect(due("2030-06-15", { end: "2030-06" })).toEqual([]);
    expect(due("2030-06", { end: "2030-07" })).toEqual(["debt.maturity: is not 2030-07, the end"]);
  });
});

describe("the tranches of a deal", () => {
  const parts = (...amounts: number[]): Partial<WrittenDeal> => ({
    tranches: amounts.map((amount) => ({ amount, currency: "USD" })),
    ...stating("tranches"),
  });

  it("add up to its value or to less", () => {
    expect(against(parts(6e8, 4e8))).toEqual([]);
    expect(against(parts(6e8, 5e8))).toEqual(["tranches: add up to 1100000000, more than 1000000000"]);
  });

  it("may reach the most that the value can be", () => {
    expect(against({ value: dollars(1e9, { high: 1.1e9 }), ...parts(6e8, 5e8) })).toEqual([]);
  });

  it("in another currency are not added to those in that of the value", () => {
    const tranches = [{ amount: 9e8, currency: "EUR" } as const, { amount: 5e8, currency: "USD" } as const];
    expect(against({ tranches, ...stating("tranches") })).toEqual([]);
  });
});

describe("what a document is said to state", () => {
  it("covers every term of the deal", () => {
    const coupon = { value: 7.25, qualifier: "exact" } as const;
    expect(against({ debt: { coupon } })).toEqual(["debt.coupon: is stated by no document of the record"]);
    expect(against({ debt: { coupon }, ...stating("debt.coupon") })).toEqual([]);
    expect(against({ option: "Twice five years more." })).toEqual(["option: is stated by no document of the record"]);
  });

  it("is there", () => {
    const lacking = "sources: say that a document states debt.coupon, which is not there";
    expect(against(stating("debt.coupon"))).toEqual([lacking]);
    expect(against({ debt: { issue: "Notes" }, ...stating("debt.coupon") })).toEqual([lacking]);
  });

  it("need not be said of what the headline's documents state anyway", () => {
    expect(against({ debt: { issue: "Notes due 2030" }, end: "2030", note: "At par." })).toEqual([]);
  });
});

describe("a deal of a billion or more", () => {
  const dated = (given: Partial<WrittenDeal>) => against({ announced: "2025", ...given });

  it("is not dated by its year alone unless its record says why", () => {
    expect(dated({})).toEqual(["announced: is a year only, of a deal of a billion or more"]);
    expect(dated({ announcedNote: "Every page that tells of it names the year alone." })).toEqual([]);
    expect(dated({ announced: "2025-03" })).toEqual([]);
    expect(dated({ value: dollars(999_999_999) })).toEqual([]);
  });
});
