import { choosing, type BuildState, fieldAt, reopening, typing } from "../../../../src/addin/views/build/buildState";
import { built, editingOn, replaced } from "../../../../src/addin/views/build/builtFormula";
import type { DescribedFunction, DescribedParameter } from "../../../../src/functions/functionsJson";
import { dealsCallsIn } from "../../../../src/addin/formulas/calls";
import { splitAddress } from "../../../../src/addin/formulas/formulaText";
import { asTyped, namingSheets, onSheet } from "../../../../src/addin/formulas/writing";

const parameter = (name: string, given: Partial<DescribedParameter> = {}): DescribedParameter => ({
  name,
  description: "",
  type: "string",
  ...given,
});

const described = (id: string) => ({ id, name: id, description: "", helpUrl: "", result: {} });

const total: DescribedFunction = {
  ...described("TOTAL"),
  parameters: [
    parameter("party"),
    parameter("counterparty", { optional: true }),
    parameter("kind", { optional: true }),
    parameter("from", { optional: true, type: "any" }),
    parameter("to", { optional: true, type: "any" }),
  ],
};
const stake: DescribedFunction = {
  ...described("STAKE"),
  parameters: [parameter("holder"), parameter("issuer"), parameter("to", { optional: true, type: "any" })],
};

/** The fields of TOTAL with texts typed into them, from the first on. */
const typed = (...texts: string[]): BuildState =>
  texts.reduce<BuildState>((state, text, place) => typing(state, place, text), { id: "TOTAL", fields: [] });
const formulaOf = (...texts: string[]) => built(typed(...texts), total, "Sheet1").formula;

describe("the formula that fields make", () => {
  it("has texts in quotes, their own quotes doubled, and no empty argument at its end", () => {
    expect(formulaOf("CoreWeave", "", "lease", "", "")).toBe('=DEALS.TOTAL("CoreWeave",,"lease")');
    expect(formulaOf(' The "Big" Four ')).toBe('=DEALS.TOTAL("The ""Big"" Four")');
  });

  it("has numbers as they are where an argument takes them, and elsewhere as texts", () => {
    expect(formulaOf("3", "", "", "2025", "2025-06")).toBe('=DEALS.TOTAL("3",,,2025,"2025-06")');
    expect(formulaOf("x", "", "", "007", "1.5")).toBe('=DEALS.TOTAL("x",,,"007",1.5)');
  });

  it("has what follows an equals sign as it is written, and says which sheet a cell is on", () => {
    expect(formulaOf("=B2", "='My sheet'!$C$3", "", "=DATE(2025,4,30)", "=MAX(B1:B9)")).toBe(
      "=DEALS.TOTAL(Sheet1!B2,'My sheet'!$C$3,,DATE(2025,4,30),MAX(Sheet1!B1:B9))",
    );
  });

  it("is none while a required argument is missing, which is named", () => {
    expect(built(typed("", "OpenAI"), total, "Sheet1")).toMatchObject({ missing: ["party"], formula: undefined });
    expect(built(typed("="), total, "Sheet1").missing).toEqual(["party"]);
  });

  it("is none with a text that is too long for Excel, which a cell may hold", () => {
    const list = (count: number) => Array.from({ length: count }, () => "Fenwick").join("; ");
    expect(formulaOf(list(28))).toBe(`=DEALS.TOTAL("${list(28)}")`);
    const { formula, args } = built(typed(list(29)), total, "Sheet1");
    expect([formula, args.map(({ isTooLong }) => isTooLong)]).toEqual([undefined, [true, false, false, false, false]]);
    expect(formulaOf("=B2")).toBe("=DEALS.TOTAL(Sheet1!B2)");
  });

  it.each(["=A1)+(B1", "=A1,B1", "=SUM(", '="open', "=)"])("is none while %s is no single argument", (text) => {
    const { formula, args } = built(typed("CoreWeave", text), total, "Sheet1");
    expect([formula, args.map(({ argument }) => argument !== undefined)]).toEqual([
      undefined,
      [true, false, true, true, true],
    ]);
  });
});

describe("another function", () => {
  it("keeps the arguments that it has too, whatever their place", () => {
    const state = choosing(typed("CoreWeave", "", "", "", "2025"), total, stake);
    expect([state.id, state.fields.map((field) => field.typed)]).toEqual(["STAKE", ["", "", "2025"]]);
  });
});

describe("a formula that is reopened", () => {
  const reopened = (formula: string, which = 0) => {
    const call = dealsCallsIn(formula)[which];
    if (!call) throw new Error(`${formula} has no such call.`);
    return reopening(call, "Sheet1!B2", formula);
  };
  const shown = (formula: string, which = 0) => reopened(formula, which).fields.map((field) => field.typed);

  it("shows its arguments as one would type them", () => {
    expect(shown('=DEALS.TOTAL("CoreWeave",,"lease",2025,"2025-06")')).toEqual([
      "CoreWeave",
      "",
      "lease",
      "2025",
      "2025-06",
    ]);
    expect(shown('=DEALS.TOTAL(A1,"",TRUE,DATE(2025,4,30),"=x")')).toEqual([
      "=A1",
      '=""',
      "=TRUE",
      "=DATE(2025,4,30)",
      '="=x"',
    ]);
    expect(shown('=DEALS.TOTAL(DEALS.COMPANY("CRWV","name"))')).toEqual(['=DEALS.COMPANY("CRWV","name")']);
  });

  it.each([
    '=DEALS.TOTAL("CoreWeave",,"lease",2025,"2025")',
    '=DEALS.TOTAL("a ""b"" c","","=x",DATE(2025,4,30),A1#)',
    '=DEALS.TOTAL((A1+1)*2,B2,INDEX({1,2;3,4},1,2),"(,",SUM((A1,B1)))',
    '=DEALS.TOTAL(Prices[name],TRUE,-1,Total,DEALS.EDITION("day"))',
    '=DEALS.TOTAL("a",10%,+1,true,(2025))',
  ])("%s is the same again as long as nothing is changed", (formula) => {
    const state = reopened(formula);
    const again = built(state, total, "Sheet1").formula ?? "";
    expect(state.editing && replaced(state.editing, again)).toBe(formula);
  });

  it("has only its one call changed, wherever that stands", () => {
    const formula = '=IFNA( DEALS.TOTAL("CoreWeave") / DEALS.TOTAL("OpenAI",$A$1), 0)';
    const state = typing(reopened(formula, 1), 1, "Oracle");
    const changed = built(state, total, "Sheet1").formula ?? "";
    expect(state.editing && replaced(state.editing, changed)).toBe(
      '=IFNA( DEALS.TOTAL("CoreWeave") / DEALS.TOTAL("OpenAI","Oracle"), 0)',
    );
  });

  it("can be changed a second time, to a call of another length", () => {
    const first = typing(reopened('=1+DEALS.TOTAL("CoreWeave")+2'), 0, "AMD");
    if (!first.editing) throw new Error("Nothing is edited.");
    const once = replaced(first.editing, built(first, total, "Sheet1").formula ?? "");
    const second = typing({ ...first, editing: editingOn(first.editing, once) }, 0, "Microsoft");
    const twice = second.editing && replaced(second.editing, built(second, total, "Sheet1").formula ?? "");
    expect([once, twice]).toEqual(['=1+DEALS.TOTAL("AMD")+2', '=1+DEALS.TOTAL("Microsoft")+2']);
  });

  it("as one function keeps what it can as another", () => {
    const state = choosing(reopened('=DEALS.TOTAL("CoreWeave",,,,"2025")'), total, stake);
    expect(fieldAt(state, 2)).toEqual({ typed: "2025", written: '"2025"' });
    expect(state.editing?.address).toBe("Sheet1!B2");
  });
});

describe("references", () => {
  it("name no sheet on the very sheet that they mean", () => {
    expect(onSheet("=F(Sheet1!B2,'My sheet'!C3:D4,Total,\"Sheet1!B2\")", "my sheet")).toBe(
      '=F(Sheet1!B2,C3:D4,Total,"Sheet1!B2")',
    );
    expect(onSheet("=[Book1]Sheet1!A1", "Sheet1")).toBe("=[Book1]Sheet1!A1");
  });

  it("name a sheet that is no plain word in quotes", () => {
    expect(namingSheets("=B2+C:C+Total+Q1!A1", "It's")).toBe("='It''s'!B2+'It''s'!C:C+Total+Q1!A1");
    expect(splitAddress("'It''s'!B2")).toEqual({ sheet: "It's", cells: "B2" });
  });
});

describe("a formula as it is typed", () => {
  const formula = '=DEALS.TOTAL("a,b",,0.5,SUM({1,2;3,4}))';

  it("has commas where numbers have a decimal point", () => {
    expect(asTyped(formula, { decimal: ".", list: "," })).toBe(formula);
  });

  it("has semicolons also beside a decimal point where Excel says so", () => {
    expect(asTyped(formula, { decimal: ".", list: ";" })).toBe('=DEALS.TOTAL("a,b";;0.5;SUM({1\\2;3\\4}))');
  });

  it("has semicolons where numbers have a decimal comma", () => {
    expect(asTyped(formula, { decimal: ",", list: ";" })).toBe('=DEALS.TOTAL("a,b";;0,5;SUM({1\\2;3\\4}))');
  });
});
