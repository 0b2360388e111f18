import { isCodeOf, listedAs, tickerOf } from "../../src/core/exchanges";
import { aParty } from "../support/records";

describe("the code of a stock exchange", () => {
  it("is any by which providers of market data write it", () => {
    expect(["ln", "lse", "xlon", "us"].map((code) => isCodeOf(code, "XLON"))).toEqual([true, true, true, false]);
  });

  it("is that of any American one for each of them, and where none is recorded", () => {
    expect(["nasdaq", "nyse", "us"].map((code) => isCodeOf(code, "XNYS"))).toEqual([true, true, true]);
    expect(["nyse", "ln"].map((code) => isCodeOf(code))).toEqual([true, false]);
  });

  it("is its market identifier code where no other is recorded", () => {
    expect(["xasx", "au"].map((code) => isCodeOf(code, "XASX"))).toEqual([true, false]);
  });
});

describe("where a party is listed", () => {
  const listedOn = (...listings: { mic?: string; ticker?: string }[]) =>
    listedAs(aParty("Aldermoor Cloud", { listings }));

  it("is its exchanges and the ticker by which it is known best", () => {
    expect(listedOn({ mic: "XNAS", ticker: "ALDR" })).toBe("Nasdaq: ALDR");
    expect(listedOn({ mic: "XNYS" }, { mic: "XLON", ticker: "ALD" })).toBe("NYSE, London Stock Exchange: ALD");
    expect(listedOn({ mic: "XASX", ticker: "ALM" })).toBe("XASX: ALM");
  });

  it("is as much of it as is recorded", () => {
    expect(listedOn({ ticker: "ALDR" })).toBe("ALDR");
    expect(listedOn({ mic: "XNAS" })).toBe("Nasdaq");
    expect(listedAs(aParty("Fenwick Labs"))).toBe("");
    expect(tickerOf(aParty("Fenwick Labs"))).toBeUndefined();
  });
});
