import { formulaOf, cellValue } from "../../../src/addin/excel/requests";

describe("what a cell holds", () => {
  it("is a formula if it begins with an equals sign and is not its own value", () => {
    expect(formulaOf("=1+1", 2)).toBe("=1+1");
    expect(formulaOf("=NA()", "#N/A")).toBe("=NA()");
    expect([formulaOf("=DEALS.TOTAL(1)", "=DEALS.TOTAL(1)"), formulaOf("text", "text"), formulaOf(5, 5)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is an error if Excel says so, and not if it only looks like one", () => {
    expect(cellValue("#N/A", "Error")).toEqual({ error: "#N/A" });
    expect(cellValue("#N/A", "String")).toBe("#N/A");
  });

  it("is not known while it is still to come, nor if it is more than a value", () => {
    expect([cellValue("#BUSY!", "Error"), cellValue("Aldermoor Cloud", "RichValue")]).toEqual([undefined, undefined]);
  });

  it("is else as it is: blank cells, numbers, dates, truth values, numbers that are text", () => {
    expect([
      cellValue("", "Empty"),
      cellValue(45901, "Double"),
      cellValue(true, "Boolean"),
      cellValue("5930", "String"),
    ]).toEqual(["", 45901, true, "5930"]);
  });
});
