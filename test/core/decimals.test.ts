import fc from "fast-check";
import { decimalSum, fractionOf, pointMoved } from "../../src/core/decimals";

describe("decimals", () => {
  it("add up as on paper", () => {
    expect(decimalSum([0.1, 0.2])).toBe(0.3);
    expect(decimalSum([1.001, 2.3, 4.331])).toBe(7.632);
    expect(decimalSum([1e-7, 2.5e-7])).toBe(3.5e-7);
    expect(decimalSum([1e-8, 2e-8])).toBe(3e-8);
    expect(decimalSum([1e21, 0.5, 1e21])).toBe(2e21);
    expect(decimalSum([])).toBe(0);
  });

  it("add up alike in whatever order", () => {
    const power = fc.integer({ min: 0, max: 9_999_999 }).map((megawatts) => pointMoved(megawatts, -3));
    fc.assert(
      fc.property(fc.array(power), (powers) => {
        expect(decimalSum(powers.toReversed())).toBe(decimalSum(powers));
        expect(decimalSum(powers)).toBe(Number(decimalSum(powers).toFixed(3)));
      }),
    );
  });

  it("have their point moved to the last digit, also where JavaScript writes them with an exponent", () => {
    expect([6.56, 100, 0, 11.5].map((value) => fractionOf({ value }))).toEqual([0.0656, 1, 0, 0.115]);
    expect(fractionOf({ value: 1e-7 })).toBe(1e-9);
    expect(fractionOf({ value: 2.5e-8 })).toBe(2.5e-10);
    expect(pointMoved(1e21, 2)).toBe(1e23);
  });
});
