import { dealsCallsBehind, dealsCallsIn } from "../../../src/addin/formulas/calls";
import { asTyped, localPart, namingSheets, renamingSheets } from "../../../src/addin/formulas/writing";

/** What Excel writes into formulas beside calls of DEALS. */
const beside = [
  ["a workbook that is closed", String.raw`'C:\Models\[Book 1 (2).xlsx]Q1'!$A$1`],
  ["a workbook on a site", "'https://firm.sharepoint.com/a%20b/[It''s.xlsx]Q1'!A1"],
  ["a name of a workbook that is closed", String.raw`'C:\Models\Book1.xlsx'!Rate`],
  ["deleted cells of a sheet", "'My sheet'!#REF!"],
  ["cells of a deleted sheet", "#REF!$A1:B$2"],
  ["several sheets", "SUM('Q1:Q4'!A1)"],
  ["a LAMBDA with arguments that may be left out", "LAMBDA(x,[y],[z],IF(ISOMITTED(y),x,y))(1)"],
  ["a column of a table with brackets in its name", "SUM(Table1[Total '[%'] ''24])"],
  ["a text that looks like all of them", String.raw`"it's 'C:\[x]y'!A1, [1]!DEALS.TOTAL(2) and #REF!A1"`],
] as const;

describe("a formula with DEALS calls is read beside", () => {
  it.each(beside)("%s", (_, text) => {
    const formula = `=${text}&DEALS.TOTAL("x",${text})`;
    const [call, ...others] = dealsCallsIn(formula);
    expect(others).toEqual([]);
    expect([formula.slice(...(call?.place ?? [0, 0])), call?.text]).toEqual([
      `DEALS.TOTAL("x",${text})`,
      `DEALS.TOTAL("x",${text})`,
    ]);
  });

  it.each(beside)("%s, and written as it was", (_, text) => {
    const formula = `=${text}&DEALS.TOTAL("x")`;
    expect(namingSheets(formula, "Data")).toBe(formula);
    expect(asTyped(formula, { decimal: ".", list: "," })).toBe(formula);
    const place = dealsCallsIn(formula)[0]?.place ?? [0, 0];
    expect(localPart({ formula, local: formula }, place)).toBe('DEALS.TOTAL("x")');
  });
});

describe("an argument", () => {
  const argumentOf = (text: string) => dealsCallsIn(`=DEALS.TOTAL(${text})`)[0]?.args[0];

  it("that is a cell of a closed workbook is that reference", () => {
    const text = String.raw`'C:\Models\[Book1.xlsx]Q1'!$A$1`;
    expect(argumentOf(text)).toEqual({ is: "reference", text });
  });

  it.each(["Sheet1!#REF!", "#REF!A1"])("that was deleted is an error: %s", (text) => {
    expect(argumentOf(text)).toEqual({ is: "value", value: { error: "#REF!" }, text });
  });

  it("that is a text is what it says", () => {
    expect(argumentOf('"[1]!DEALS.TOTAL"')).toMatchObject({ value: "[1]!DEALS.TOTAL" });
  });
});

describe("a formula that goes on and on", () => {
  const unknown = { id: "", isHandedOn: true };

  it.each([
    ["adds up thousands of cells", `=DEALS.TOTAL("x")${"+A1".repeat(2_700)}`],
    ["has thousands of signs", `=DEALS.TOTAL("x")${"%".repeat(8_000)}`],
  ])("may call anything, and stops nobody: one that %s", (_, formula) => {
    expect(dealsCallsBehind(formula, () => undefined)).toMatchObject([unknown]);
  });

  it("is followed through names as far as anybody would write them: each of these has the one before it twice", () => {
    const names = (name: string): string | undefined => {
      const place = Number(name.replace("name_", ""));
      return place === 0 ? '=DEALS.TOTAL("x")' : `=name_${place - 1}+name_${place - 1}`;
    };
    expect(dealsCallsBehind("=name_3", names).map(({ id }) => id)).toEqual(Array(8).fill("TOTAL"));
    const calls = dealsCallsBehind("=name_40", names);
    expect(calls.length).toBeLessThan(2_000);
    expect(calls).toContainEqual(expect.objectContaining(unknown));
  });

  it("is followed no further in what it gives to a function", () => {
    const names = (name: string): string | undefined => {
      const place = Number(name.replace("name_", ""));
      return place === 0 ? '="Fenwick"' : `=DEALS.COMPANY(name_${place - 1},name_${place - 1})`;
    };
    expect(dealsCallsBehind("=DEALS.TOTAL(name_40)", names).length).toBeLessThan(2_000);
  });
});

describe("a formula after sheets have got other names", () => {
  const names = new Map([
    ["q1", "Q 1"],
    ["q2", "Q1"],
  ]);
  const renamed = (formula: string) => renamingSheets(formula, (sheet) => names.get(sheet.toLowerCase()) ?? sheet);

  it("calls each by the name that it has now", () => {
    expect(renamed("=Q1!A1+'Q2'!$A$1:B2+q1!Rate+'Q1:Q2'!C:C+Data!1:3+Q2!A1#")).toBe(
      "='Q 1'!A1+'Q1'!$A$1:B2+'Q 1'!Rate+'Q 1:Q1'!C:C+Data!1:3+'Q1'!A1#",
    );
  });

  it("is as it was otherwise: other workbooks, texts, tables", () => {
    const formula = String.raw`=[Book1]Q1!A1&'C:\[Book1.xlsx]Q1'!A1&"Q1!A1"&Q1[Q2]&A1`;
    expect(renamed(formula)).toBe(formula);
  });
});
