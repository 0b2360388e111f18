import { listSeparatorIn } from "../../../src/addin/excel/separators";

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
