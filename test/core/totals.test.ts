import { totalOf } from "../../src/core/totals";
import { aDeal, dollars } from "../support/records";

const contract = (amount: number, given: Parameters<typeof dollars>[1]) => aDeal({ value: dollars(amount, given) });

describe("a total", () => {
  it("adds up the headline figures, and nothing for those without one", () => {
    expect(totalOf([aDeal(), aDeal(), aDeal({ value: undefined })], "headline")).toBe(2e9);
  });

  it("takes the bounds that a source supports", () => {
    const ranged = contract(10e9, { qualifier: "range", low: 8e9, high: 12e9 });
    expect(totalOf([ranged], "low")).toBe(8e9);
    expect(totalOf([ranged], "high")).toBe(12e9);
  });

  it("takes an up-to figure as a promise of nothing at its low end", () => {
    const ceiling = contract(10e9, { qualifier: "up-to" });
    expect(totalOf([ceiling], "low")).toBe(0);
    expect(totalOf([ceiling], "high")).toBe(10e9);
  });

  it("takes every other figure without bounds as printed", () => {
    const floor = contract(10e9, { qualifier: "at-least" });
    expect(totalOf([floor], "low")).toBe(10e9);
    expect(totalOf([floor], "high")).toBe(10e9);
  });

  it("of firm deals leaves out what binds nobody", () => {
    const deals = (["signed", "closed", "completed"] as const).map((status) => aDeal({ status }));
    const loose = (["reported", "announced", "letter-of-intent"] as const).map((status) => aDeal({ status }));
    expect(totalOf([...deals, ...loose], "firm")).toBe(3e9);
  });

  it("leaves out another currency as long as it has no rate", () => {
    expect(totalOf([contract(5e9, { currency: "EUR" }), aDeal()], "headline")).toBe(1e9);
  });
});
