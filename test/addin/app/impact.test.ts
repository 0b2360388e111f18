import { bundledRecords } from "../../../src/bundledEdition";
import { editionOf } from "../../../src/core/chunks";
import { type Impact, impactOf } from "../../../src/addin/app/impact";
import { contextOn } from "../../../src/addin/app/session";
import type { WorkbookName } from "../../../src/addin/formulas/workbookContents";
import { grantTypedValues, simulateExcel } from "../../support/excel";
import { aDeal, anEdition, dollars } from "../../support/records";
import { laterRecords } from "../support/refreshing";
import { aName, contentsOf, formulaWith, type TestSheet } from "../support/workbookContents";
import { adopt, contextNow, parties } from "../../support/functions";

const shipped = editionOf(bundledRecords);

const id = "microsoft-nebius-2025-09";

/** In the later edition Microsoft pays Nebius a billion more, and nothing else is otherwise. */
const later = editionOf(
  laterRecords(2, {
    deals: bundledRecords.deals.map((deal) =>
      deal.id === id && deal.value ? { ...deal, value: { ...deal.value, amount: 18_400_000_000 } } : deal,
    ),
  }),
);

/** The edition before that deal was known. */
const fewer = editionOf(laterRecords(1, { deals: bundledRecords.deals.filter((deal) => deal.id !== id) }));

beforeAll(() => {
  simulateExcel();
  adopt(shipped);
});

const watch = { onProgress: () => undefined, signal: new AbortController().signal };

/** What the later edition would change in a workbook of one sheet, or of several. */
const impactOn = (sheet: TestSheet, names: readonly WorkbookName[] = [], others: Record<string, TestSheet> = {}) =>
  impactOf(contentsOf({ Sheet1: sheet, ...others }, names), contextNow, contextOn(later), watch);

const affectedIn = ({ affected }: Impact) => affected.map(({ address }) => address);
const unknownIn = ({ unknown }: Impact) => unknown.map(({ address }) => address);

/** The answers that would be otherwise of calls over ranges: where, about what, and from how much to how much. */
const eachIn = ({ affected }: Impact) =>
  affected.flatMap(({ each }) =>
    each.map(({ address, given, before, after }) => [
      address,
      given[0],
      before.is === "value" ? before.value : before.code,
      after.is === "value" ? after.value : after.code,
    ]),
  );

describe("a formula over a range", () => {
  const companies = { A1: "CoreWeave", A2: "Nebius" };

  it("is reported by the cell into which the changed answer spills", async () => {
    const impact = await impactOn({ ...companies, C1: '=DEALS.TOTAL(A1:A2,"Microsoft")', C2: 17.4e9 });
    expect(affectedIn(impact)).toEqual(["Sheet1!C1"]);
    expect(eachIn(impact)).toEqual([["Sheet1!C2", "Nebius", 17_400_000_000, 18_400_000_000]]);
  });

  it("is reported by its own cell where it goes on calculating with the answers", async () => {
    const impact = await impactOn({ ...companies, C1: '=SUM(DEALS.TOTAL(A1:A2,"Microsoft"))' });
    expect(eachIn(impact)).toEqual([["Sheet1!C1", "Nebius", 17_400_000_000, 18_400_000_000]]);
  });

  it("is reported for an array that stands in it, as for a range", async () => {
    const impact = await impactOn({ C1: '=DEALS.TOTAL({"CoreWeave";"Nebius"},"Microsoft")' });
    expect(eachIn(impact)).toEqual([["Sheet1!C2", "Nebius", 17_400_000_000, 18_400_000_000]]);
  });

  it("has a row and a column go with each other, as Excel does", async () => {
    const impact = await impactOn({
      ...companies,
      B5: "OpenAI",
      C5: "Microsoft",
      E1: "=DEALS.TOTAL(A1:A2,B5:C5)",
    });
    expect(eachIn(impact)).toEqual([["Sheet1!F2", "Nebius", 17_400_000_000, 18_400_000_000]]);
  });

  it("has #N/A where ranges are of different sizes", async () => {
    const impact = await impactOn({
      ...companies,
      A3: "AMD",
      B1: "Microsoft",
      B2: "Microsoft",
      E1: "=DEALS.TOTAL(A1:A3,B1:B2)",
    });
    expect(eachIn(impact)).toEqual([["Sheet1!E2", "Nebius", 17_400_000_000, 18_400_000_000]]);
  });

  it("is reported for the table of another DEALS formula within it", async () => {
    const impact = await impactOn({ C1: '=SUM(DEALS.TOTAL(DEALS.PARTIES("neocloud"),"Microsoft"))' });
    expect(eachIn(impact)).toEqual([["Sheet1!C1", "Nebius", 17_400_000_000, 18_400_000_000]]);
  });

  it("over what spills from another DEALS formula is asked about all of it", async () => {
    const spilled: unknown[] = parties("neocloud").flat();
    const sheet: TestSheet = Object.fromEntries(spilled.map((name, row) => [`A${row + 1}`, name]));
    sheet["A1"] = formulaWith('=DEALS.PARTIES("neocloud")', spilled[0]);
    const impact = await impactOn({ ...sheet, C1: '=SUM(DEALS.TOTAL(A1#,"Microsoft"))' });
    expect(eachIn(impact)).toEqual([["Sheet1!C1", "Nebius", 17_400_000_000, 18_400_000_000]]);
  });

  it.each([
    ["a whole column", "=SUM(DEALS.TOTAL(A:A))"],
    ["what spills from another formula", '=SUM(DEALS.TOTAL(A2#,"Microsoft"))'],
    ["a column of a table", '=SUM(DEALS.TOTAL(Deals[Company],"Microsoft"))'],
    ["the cell beside it in a range", '=DEALS.TOTAL(@A1:A2,"Microsoft")'],
    ["a range without its empty cells", '=SUM(DEALS.TOTAL(A1:.A9,"Microsoft"))'],
    ["several sheets", '=SUM(DEALS.TOTAL(Sheet1:Sheet2!A1,"Microsoft"))'],
    ["another workbook", '=SUM(DEALS.TOTAL([Book2]Sheet1!A1:A2,"Microsoft"))'],
  ])("is counted as unknown over %s", async (_, formula) => {
    const impact = await impactOn({ ...companies, C1: formula });
    expect([impact.calls, affectedIn(impact), unknownIn(impact)]).toEqual([1, [], ["Sheet1!C1"]]);
  });
});

describe("a formula that calculates what it asks for", () => {
  const whom = '"Microsoft"';

  it.each([
    ["a text", `=DEALS.TOTAL("Neb"&"ius",${whom})`],
    ["a choice", `=DEALS.TOTAL(IF(B1=1,A1,A2),${whom})`],
    ["a lookup", `=DEALS.TOTAL(XLOOKUP(B2,B1:B2,A1:A2),${whom})`],
    ["a day", `=DEALS.TOTAL(A2,${whom},,,DATE(2026,B1,30))`],
  ])("is reported: %s", async (_, formula) => {
    const impact = await impactOn({ A1: "CoreWeave", A2: "Nebius", B1: 2, B2: 4, C1: formula });
    expect([affectedIn(impact), unknownIn(impact)]).toEqual([["Sheet1!C1"], []]);
  });

  it("is asked about what would then come out of another answer", async () => {
    const impact = await impactOn({
      C1: formulaWith(`=DEALS.TOTAL("Nebius",${whom})`, 17_400_000_000),
      C2: `=DEALS.TOTAL(IF(C1>18000000000,"CoreWeave","Nebius"),${whom})`,
    });
    expect([affectedIn(impact), unknownIn(impact)]).toEqual([["Sheet1!C1", "Sheet1!C2"], []]);
    expect(impact.affected[1]).toMatchObject({
      before: { given: ["Nebius", "Microsoft"] },
      after: { given: ["CoreWeave", "Microsoft"] },
    });
  });
});

describe("a formula behind a name", () => {
  const nebius = 'DEALS.TOTAL("Nebius","Microsoft")';

  it.each([
    ["the name of a call", "=N", [aName("N", `=${nebius}`)]],
    ["a name in a calculation, in small letters", "=n/1e9", [aName("N", `=${nebius}`)]],
    ["a name of the sheet", "=Sheet1!N", [aName("N", `=${nebius}`, "Sheet1")]],
    ["a name that stands for another", "=M", [aName("M", "=N*2"), aName("N", `=${nebius}`)]],
    ["a name for an argument", '=DEALS.TOTAL(Who,"Microsoft")', [aName("Who", '="Nebius"')]],
    ["a name for the cell of an argument", '=DEALS.TOTAL(Who,"Microsoft")', [aName("Who", "=Sheet1!$A$9")]],
    ["a name of a calculation", '=DEALS.TOTAL(Who,"Microsoft")', [aName("Who", '="Neb"&"ius"')]],
  ])("is reported: %s", async (_, formula, names) => {
    const impact = await impactOn({ A1: formula, A9: "Nebius" }, names);
    expect([impact.calls, affectedIn(impact), unknownIn(impact)]).toEqual([1, ["Sheet1!A1"], []]);
  });

  it.each([
    ["a LAMBDA that is called", '=Worth("Nebius")', [aName("Worth", '=LAMBDA(who,DEALS.TOTAL(who,"Microsoft"))')]],
    ["a name that moves with its cell", "=DEALS.TOTAL(Left)", [aName("Left", "=Sheet1!A9")]],
    ["a name of what only Excel knows", '=DEALS.TOTAL(Who,"Microsoft")', [aName("Who", "=PROPER(Sheet1!$A$9)")]],
    ["a name that nobody gave", '=DEALS.TOTAL(Who,"Microsoft")', []],
    [
      "a LAMBDA with an argument that may be left out",
      '=Worth("Nebius")',
      [aName("Worth", "=LAMBDA(x,[y],DEALS.TOTAL(x))")],
    ],
    ["a name that can't be taken apart", "=N+1", [aName("N", `=${nebius}.value`)]],
    ["a name for a name that can't be taken apart", "=M+1", [aName("M", "=N*2"), aName("N", `=${nebius}.value`)]],
  ])("is counted as unknown: %s", async (_, formula, names) => {
    const impact = await impactOn({ A1: formula, A9: "Nebius" }, names);
    expect([affectedIn(impact), unknownIn(impact)]).toEqual([[], ["Sheet1!A1"]]);
  });

  it("is not looked for behind what LET calls by that name", async () => {
    const impact = await impactOn({ A1: '=LET(N,"AMD",DEALS.COUNT(N))' }, [aName("N", `=${nebius}`)]);
    expect([impact.calls, affectedIn(impact), unknownIn(impact)]).toEqual([1, [], []]);
  });

  it("is seen through what LET calls otherwise", async () => {
    const impact = await impactOn({ A1: '=LET(who,"Nebius",x,DEALS.TOTAL(who,"Microsoft"),x/1e9)' });
    expect(affectedIn(impact)).toEqual(["Sheet1!A1"]);
  });

  it("is left alone where names go round in a circle", async () => {
    const impact = await impactOn({ A1: '=M+DEALS.COUNT("AMD")' }, [aName("M", "=N"), aName("N", "=M")]);
    expect([impact.calls, unknownIn(impact)]).toEqual([1, []]);
  });
});

describe("a function that is handed on", () => {
  it.each(["=BYROW(A1:A2,DEALS.TOTAL)", "=SUM(MAP(A1:A2,DEALS.TOTAL))", '=LET(f,DEALS.TOTAL,f("Nebius"))'])(
    "counts as unknown: %s",
    async (formula) => {
      const impact = await impactOn({ A1: "CoreWeave", A2: "Nebius", C1: formula });
      expect([impact.calls, affectedIn(impact), unknownIn(impact)]).toEqual([1, [], ["Sheet1!C1"]]);
    },
  );
});

describe("a formula as Excel stores it while the add-in is missing", () => {
  it.each([
    '=_xldudf_DEALS_TOTAL("Nebius","Microsoft")',
    '=1+[1]!_xldudf_DEALS_TOTAL("Nebius","Microsoft")',
    '=\'C:\\Add-ins\\[deals (2).xlam]\'!_xldudf_DEALS_TOTAL("Nebius","Microsoft")',
  ])("is reported: %s", async (formula) => {
    expect(affectedIn(await impactOn({ A1: formula }))).toEqual(["Sheet1!A1"]);
  });

  it("counts as unknown if it can't be taken apart", async () => {
    const impact = await impactOn({ A1: '=DEALS.TOTAL("Nebius" "Microsoft"]' });
    expect([impact.calls, unknownIn(impact)]).toEqual([1, ["Sheet1!A1"]]);
  });

  it("is none where only a text speaks of it", async () => {
    expect((await impactOn({ A1: '="Type DEALS.TOTAL(1)"' })).calls).toBe(0);
  });
});

describe("an argument that is an error", () => {
  it("is the answer, and the function is not asked", async () => {
    const impact = await impactOn({ A1: formulaWith("=NA()", { error: "#N/A" }), B1: '=DEALS.TOTAL(A1,"Microsoft")' });
    expect([impact.calls, affectedIn(impact), unknownIn(impact)]).toEqual([1, [], []]);
  });

  it("stays what it is where it comes from a cell with a sentence of its own", async () => {
    const misspelt = formulaWith('=DEALS.COMPANY("Corweave","name")', { error: "#VALUE!" });
    const impact = await impactOn({ A1: misspelt, B1: '=DEALS.TOTAL(A1,"Microsoft")' });
    expect([impact.calls, affectedIn(impact), unknownIn(impact)]).toEqual([2, [], []]);
  });

  it("is unknown while it is still being calculated", async () => {
    const impact = await impactOn({ A1: formulaWith("=OTHER.NAME()", undefined), B1: '=DEALS.TOTAL(A1,"Microsoft")' });
    expect(unknownIn(impact)).toEqual(["Sheet1!B1"]);
  });
});

describe("a formula that refers to a cell which is calculated out of an answer", () => {
  /** Whether Nebius is the larger of two, which Excel alone can say. */
  const larger = formulaWith('=IF(B1>B2,"CoreWeave","Nebius")', "Nebius");
  const totals = { B1: '=DEALS.TOTAL("CoreWeave","OpenAI")', B2: '=DEALS.TOTAL("Nebius","Microsoft")' };

  it("counts as unknown if that answer changes", async () => {
    const impact = await impactOn({ ...totals, C1: larger, D1: "=DEALS.COUNT(C1)" });
    expect([affectedIn(impact), unknownIn(impact)]).toEqual([["Sheet1!B2"], ["Sheet1!D1"]]);
  });

  it("counts as unknown over any number of cells, sheets and names in between", async () => {
    const impact = await impactOn(
      { B2: '=DEALS.TOTAL("Nebius","Microsoft")', B3: "=B2/1e9", D1: "=DEALS.COUNT(Other!C1)" },
      [aName("Billions", "=Sheet1!$B$3")],
      { Other: { A1: "=SUM(Billions,7)", C1: formulaWith('=IF(SUM(A1:A3)>20,"AMD","Nebius")', "AMD") } },
    );
    expect(unknownIn(impact)).toEqual(["Sheet1!D1"]);
  });

  it("is known if that answer stays", async () => {
    const impact = await impactOn({
      B1: totals.B1,
      C1: formulaWith('=IF(B1>5,"AMD","Nebius")', "AMD"),
      D1: "=DEALS.COUNT(C1)",
    });
    expect([affectedIn(impact), unknownIn(impact)]).toEqual([[], []]);
  });

  it("counts as unknown beneath a formula of more cells than can be told apart, and nothing else does", async () => {
    const long = formulaWith(`=IF(LEN(B9${"&B9".repeat(2_700)})>0,"","AMD")`, "AMD");
    const impact = await impactOn({ ...totals, C1: long, D1: "=DEALS.COUNT(C1)", D2: '=DEALS.COUNT("AMD")' });
    expect(unknownIn(impact)).toEqual(["Sheet1!D1"]);
  });

  it("counts as unknown if Excel alone knows to which cells it refers", async () => {
    const impact = await impactOn({ ...totals, C1: formulaWith('=INDIRECT("B"&2)', "AMD"), D1: "=DEALS.COUNT(C1)" });
    expect(unknownIn(impact)).toEqual(["Sheet1!D1"]);
  });

  it.each([
    ["a whole table", '=IF(SUM(Table1)>18E9,"AMD","Nebius")'],
    ["a field of its card", "=B1.Value"],
    ["a what-if table", "=TABLE(,A9)"],
    ["a name that moves with its cell", '=IF(OnTheLeft>18E9,"AMD","Nebius")'],
  ])("counts as unknown if it can be one of those in %s", async (_, formula) => {
    const impact = await impactOn(
      { B1: '=DEALS.TOTAL("Nebius","Microsoft")', C1: formulaWith(formula, "Nebius"), D1: "=DEALS.COUNT(C1)" },
      [aName("OnTheLeft", "=Sheet1!A9")],
    );
    expect([affectedIn(impact), unknownIn(impact)]).toEqual([["Sheet1!B1"], ["Sheet1!D1"]]);
  });

  it("is known where names are only those of LET and LAMBDA", async () => {
    const impact = await impactOn({
      B1: '=DEALS.TOTAL("Nebius","Microsoft")',
      C1: formulaWith('=LET(Name,"AMD",f,LAMBDA(x,x&Name),f(""))', "AMD"),
      D1: "=DEALS.COUNT(C1)",
    });
    expect([affectedIn(impact), unknownIn(impact)]).toEqual([["Sheet1!B1"], []]);
  });

  it.each([
    "=SORT(B1:B1*{1;2})",
    "=B1*{1;2}",
    "=SEQUENCE(2,,B1)",
    "=VSTACK(B1,B1)",
    "=Both*2",
    "=Sheet1!Both*2",
    "=SORT(Table1)",
    "=Table1[Dollars]",
    '=LET(x,{1;2},y,"AMD",x*B1)',
  ])("counts as unknown where what was calculated spills: %s", async (formula) => {
    const impact = await impactOn(
      {
        B1: '=DEALS.TOTAL("Nebius","Microsoft")',
        C1: formulaWith(formula, 17.4e9),
        C2: 34.8e9,
        E1: '=DEALS.TOTAL("Nebius","Microsoft",,,C2)',
      },
      [aName("Both", "=Sheet1!$B$1:$B$2")],
    );
    expect(unknownIn(impact)).toEqual(["Sheet1!E1"]);
  });

  it.each(['=B1&"see: {C2}"', "=ROUND($B$1,2)", "='My sheet'!A1+Sheet1!B1", "=IF(TRUE,1E9,B1)"])(
    "is known of a cell below a single value: %s",
    async (formula) => {
      const impact = await impactOn({
        B1: '=DEALS.TOTAL("Nebius","Microsoft")',
        C1: formulaWith(formula, 17.4e9),
        C2: 2025,
        E1: '=DEALS.TOTAL("AMD",,,,C2)',
      });
      expect([affectedIn(impact), unknownIn(impact)]).toEqual([["Sheet1!B1"], []]);
    },
  );

  it("is no deeper than Excel's own columns", async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, row) => [`F${row + 2}`, formulaWith(`=F${row + 1}+1`, row)]),
    );
    const impact = await impactOn({
      F1: '=DEALS.COUNT("AMD")',
      ...chain,
      A1: formulaWith('=IF(F20001>1,"AMD")', "AMD"),
      B1: "=DEALS.COUNT(A1)",
    });
    expect(unknownIn(impact)).toEqual([]);
  });
});

describe("a table that would be longer", () => {
  it("is what formulas would refer to that stand below it", async () => {
    const contents = contentsOf({
      Sheet1: {
        A1: '=DEALS.LIST("Nebius","Microsoft",,,,"id")',
        C1: '=DEALS.DEAL(A2,"id")',
        D1: '=DEALS.TOTAL("AMD",A2)',
      },
    });
    const { affected, unknown } = await impactOf(contents, () => contextOn(fewer), contextOn(later), watch);
    expect(affected.map(({ address }) => address)).toEqual(["Sheet1!A1", "Sheet1!C1", "Sheet1!D1"]);
    expect(affected[1]?.after).toMatchObject({ is: "value", value: id });
    expect(unknown).toEqual([]);
  });

  it("finds no room where something stands: what refers to it counts as unknown", async () => {
    const contents = contentsOf({
      Sheet1: { A1: '=DEALS.LIST("Nebius","Microsoft",,,,"id")', A2: "taken", C1: "=DEALS.LIST(A1)" },
    });
    const { unknown } = await impactOf(contents, () => contextOn(fewer), contextOn(later), watch);
    expect(unknown.map(({ address }) => address)).toEqual(["Sheet1!C1"]);
  });
});

describe("a table whose first value is #SPILL! itself", () => {
  it("is not taken for one that found no room: what refers to its other values is told what they become", async () => {
    const priced = (amount: number) =>
      anEdition({ deals: [aDeal({ id: "priced", announced: "2025-01-01", value: dollars(amount) })] });
    const noRoom = { error: "#SPILL!" };
    const contents = contentsOf({
      Sheet1: {
        ...{ A1: noRoom, A2: "priced" },
        ...{ B1: formulaWith('=DEALS.DEAL(A1:A2,"value")', noRoom), B2: 2024 },
        C1: '=DEALS.COUNT("Aldermoor Cloud",,,,B2)',
      },
    });
    const impact = await impactOf(contents, () => contextOn(priced(2024)), contextOn(priced(2026)), watch);
    expect([affectedIn(impact), unknownIn(impact)]).toEqual([["Sheet1!B1", "Sheet1!C1"], []]);
  });
});

describe("two tables that come to meet", () => {
  it("make unknown what refers to either, for nobody knows which one has to give way", async () => {
    const contents = contentsOf({
      Sheet1: {
        B1: formulaWith('=DEALS.LIST("Nebius","Microsoft",,,,"id")', "id"),
        A2: formulaWith('=DEALS.LIST("Nebius","Microsoft",,,,"id, value")', "id"),
        B2: "value",
        D1: '=DEALS.LIST("AMD","Intel",,,,B2)',
      },
    });
    const { unknown } = await impactOf(contents, () => contextOn(fewer), contextOn(later), watch);
    expect(unknown.map(({ address }) => address)).toEqual(["Sheet1!D1"]);
  });
});

describe("a table that comes to reach the cell of a formula", () => {
  it("gives way to it, so that what refers to the formula is known", async () => {
    const contents = contentsOf({
      Sheet1: {
        B1: formulaWith('=DEALS.LIST("Nebius","Microsoft",,,,"id")', "id"),
        B2: formulaWith('=DEALS.COMPANY("AMD","name")', "AMD"),
        D1: "=DEALS.COUNT(B2)",
      },
    });
    const { unknown } = await impactOf(contents, () => contextOn(fewer), contextOn(later), watch);
    expect(unknown.map(({ address }) => address)).toEqual([]);
  });
});

describe("a table that was entered over several cells, {=…}", () => {
  const entered = (column: string) => {
    const formula = `=DEALS.LIST("Nebius","Microsoft",,,,"${column}")`;
    return { A1: formulaWith(formula, column), A2: formulaWith(formula, column === "id" ? id : 17.4e9) };
  };

  it("gives to formulas the part of its answer that each of its cells shows", async () => {
    const impact = await impactOn({ ...entered("id"), C1: '=DEALS.DEAL(A2,"id")' });
    expect([affectedIn(impact), unknownIn(impact)]).toEqual([[], []]);
  });

  it("counts as unknown for them if it changes", async () => {
    const impact = await impactOn({ ...entered("value"), C1: '=DEALS.TOTAL("AMD",,,,A2)' });
    expect([affectedIn(impact), unknownIn(impact)]).toEqual([["Sheet1!A1", "Sheet1!A2"], ["Sheet1!C1"]]);
  });
});

describe("a cell that shows a day of a table", () => {
  const parties = ["aldermoor-cloud", "quarry-capital"].map((party) => ({ party, role: "partner" as const }));
  const dated = aDeal({ kind: "lease", announced: "2025-05", parties });
  const before = anEdition({ deals: [dated] });
  const after = anEdition({ deals: [dated, aDeal({ announced: "2025-05-20" })] });
  const affectedWith = async (held: unknown) => {
    const contents = contentsOf({
      Sheet1: {
        A1: formulaWith('=DEALS.LIST("ALDR","Quarry Capital",,,,"announced")', "announced"),
        A2: held,
        C1: '=DEALS.COUNT("ALDR","Fenwick Labs",,A2)',
      },
    });
    return affectedIn(await impactOf(contents, () => contextOn(before), contextOn(after), watch));
  };
  afterEach(() => {
    grantTypedValues(false);
  });

  it("gives to formulas that refer to it what Excel gives them: a date, the last day of its month", async () => {
    grantTypedValues(true);
    expect(await affectedWith(45_808)).toEqual([]);
  });

  it("gives them the month in an Excel where it is a text", async () => {
    expect(await affectedWith("2025-05")).toEqual(["Sheet1!C1"]);
  });
});
