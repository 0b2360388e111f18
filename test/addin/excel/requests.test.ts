import { mentioningDeals } from "../../../src/addin/formulas/formulaText";
import { formulaOf, cellValue } from "../../../src/addin/excel/requests";
import { listSeparatorIn } from "../../../src/addin/excel/separators";

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

describe("a formula that may call DEALS", () => {
  const names = [
    { name: "N", formula: "=DEALS.TOTAL(1)" },
    { name: "Years_2", formula: "=M+1" },
    { name: "M", formula: "=N*2" },
    { name: "Other", formula: "=Sheet1!$A$1" },
  ];

  it.each(["=deals.total(1)", "=[1]!_xldudf_DEALS_TOTAL(1)", "=BYROW(A1:A2,DEALS.TOTAL)", "=n", "=1+Sheet1!years_2"])(
    "is one by itself or through names: %s",
    (formula) => {
      expect(mentioningDeals(names)(formula)).toBe(true);
    },
  );

  it.each(["=SUM(A1)", "=Other", "=NN+N1+Years"])("is none otherwise: %s", (formula) => {
    expect(mentioningDeals(names)(formula)).toBe(false);
  });
});

describe("what stands between arguments", () => {
  it.each([
    ['=SUM(A1,"a;b")', '=SUMME(A1;"a;b")', ";"],
    ["=SUM(A1,0.5)", "=SUM(A1,0.5)", ","],
    // Swiss numbers have a point, and a semicolon stands between arguments none the less.
    ["=SUM(A1,0.5)", "=SUMME(A1;0.5)", ";"],
    ["=SUM('A,B'!A1,2)", "=SOMMA('A,B'!A1;2)", ";"],
  ])("is told by a formula that has two: %s is shown as %s", (formula, local, separator) => {
    expect(listSeparatorIn(formula, local)).toBe(separator);
  });

  it.each([
    ["=A1+0.5", "=A1+0,5"],
    ['=LEN("a,b")', '=LUNGHEZZA("a,b")'],
    ["=SUM({1,2})", "=SOMMA({1\\2})"],
  ])("is not told by one argument, a text or an array: %s", (formula, local) => {
    expect(listSeparatorIn(formula, local)).toBeUndefined();
  });
});
