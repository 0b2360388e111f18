import { asCellText } from "../../src/core/spelling";

describe("a text on the clipboard", () => {
  it.each([
    "The Gazette, “Fenwick rents chips”, March 11, 2025, https://gazette.example/fenwick",
    "'Tens of billions'",
    "5 + 3 = 8",
  ])("is as it was, if a cell takes it for a text: %s", (text) => {
    expect(asCellText(text)).toBe(text);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠A1", '"=1+1"', "\u200b=1+1"])(
    "stays a text in a cell, after an apostrophe: %p",
    (text) => {
      expect(asCellText(text)).toBe(`'${text}`);
    },
  );

  it("fills one cell: neither a tab nor a new line leads to the next, where a formula could begin", () => {
    expect(asCellText("The Gazette\t=1+1\r\n=1+1\u2028=1+1\u0085x")).toBe("The Gazette =1+1 =1+1 =1+1 x");
    expect(asCellText(" \t=1+1")).toBe("'=1+1");
  });
});
