import { insert, single } from "../../../src/addin/excel/insertion";
import { dollarFormat } from "../../../src/addin/sheets/formats";

afterEach(() => {
  for (const name of ["Office", "Excel"]) Reflect.deleteProperty(globalThis, name);
});

/** An Excel with empty cells from B2 down, of these number formats, which it shows as they become; B2 can be given contents. */
function excel(...formats: readonly string[]) {
  const column = { formats: [...formats], formula: "" };
  const range = (rows: number) => ({
    load() {
      return this;
    },
    address: "Sheet1!B2",
    worksheet: { load: () => ({ name: "Sheet1" }) },
    getCell: () => range(1),
    getResizedRange: (more: number) => range(rows + more),
    get numberFormat() {
      return column.formats.slice(0, rows).map((format) => [format]);
    },
    set numberFormat(becomes: readonly (readonly string[])[]) {
      column.formats.splice(0, rows, ...becomes.flat());
    },
    get formulas() {
      return Array.from({ length: rows }, (_, row) => [row === 0 ? column.formula : ""]);
    },
    clear: () => undefined,
    set formulas([[formula = ""] = []]: readonly (readonly string[])[]) {
      column.formula = formula;
    },
  });
  const worksheets = { getItem: () => ({ getRange: () => range(1) }) };
  const context = { workbook: { getActiveCell: () => range(1), worksheets }, sync: () => Promise.resolve() };
  Object.assign(globalThis, {
    Office: { context: { requirements: { isSetSupported: () => true } } },
    Excel: {
      ClearApplyTo: { contents: "Contents" },
      run: (_: unknown, act: (given: unknown) => unknown) => act(context),
    },
  });
  return column;
}

describe("a place where something stands", () => {
  it("is overwritten as the user has seen it, and asked about again where something else has come to stand there", async () => {
    const column = excel("General");
    column.formula = "mine";
    const asked = await insert(single("=DEALS.TOTAL(A1)"), "active-cell");
    if (asked.outcome !== "occupied") throw new Error("Nobody was asked.");
    column.formula = "mine, and more";
    expect(await insert(single("=DEALS.TOTAL(A1)"), asked.occupied)).toMatchObject({
      outcome: "occupied",
      occupied: { contents: ["mine, and more"] },
    });
    column.formula = "mine";
    expect(await insert(single("=DEALS.TOTAL(A1)"), asked.occupied)).toMatchObject({ outcome: "inserted" });
    expect(column.formula).toBe("=DEALS.TOTAL(A1)");
  });
});

describe("the number format of a formula that is inserted", () => {
  it("is that of its answer, unless the cell has one of its own", async () => {
    const free = excel("General");
    await insert(single("=DEALS.TOTAL(A1)", dollarFormat), "active-cell");
    expect(free).toEqual({ formats: [dollarFormat], formula: "=DEALS.TOTAL(A1)" });
    const own = excel("0.000");
    await insert(single("=DEALS.TOTAL(A1)", dollarFormat), "active-cell");
    expect(own.formats).toEqual(["0.000"]);
  });

  it("is that of each of several answers", async () => {
    const column = excel("General", "0.000", "@", "General");
    await insert({ ...single("=DEALS.TOTAL(A1:A3)", dollarFormat), rows: 3 }, "active-cell");
    expect(column.formats).toEqual([dollarFormat, "0.000", dollarFormat, "General"]);
  });

  it("is none of a table, of which only the cell with the formula may not be one of texts", async () => {
    const column = excel("@", "@", "General");
    await insert({ ...single("=DEALS.HOLDERS(A1)"), rows: 3 }, "active-cell");
    expect(column.formats).toEqual(["General", "@", "General"]);
  });
});
