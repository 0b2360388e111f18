import { protectedAmong, repairCells } from "../../../src/addin/excel/repairing";
import { readSourced, readTables, selectCell, spilledAmong } from "../../../src/addin/excel/checking";
import type { Repair } from "../../../src/addin/share/check/finding";
import { type FakeWorkbook, holds, installFakeExcel, removeFakeExcel } from "./fakeCells";

afterEach(removeFakeExcel);

const at = (row: number, sheet = "Model") => ({ sheet, row, column: 1 });
const writing = (row: number, was: string | number, becomes: string, sheet?: string): Repair => ({
  does: "write",
  cell: at(row, sheet),
  was,
  becomes,
});

/** A workbook of a sheet with these cells in column B, and one that is protected. */
function aWorkbook(cells: FakeWorkbook["sheets"][string]["cells"], hasPassword = false): FakeWorkbook {
  const workbook: FakeWorkbook = {
    sheets: { Model: { cells }, Locked: { cells: { "0 1": holds(22.4) }, isProtected: true, hasPassword } },
    asked: [],
  };
  installFakeExcel(workbook);
  return workbook;
}

describe("repairs", () => {
  it("change cells in one step, and have others calculated anew", async () => {
    const workbook = aWorkbook({ "0 1": holds({}, "=_xldudf_DEALS_COUNT()"), "1 1": holds(22.4) });
    const repairs: Repair[] = [
      writing(0, "=_xldudf_DEALS_COUNT()", "=DEALS.COUNT()"),
      writing(1, 22.4, "=DEALS.TOTAL()/1000000000"),
      { does: "calculate", cell: at(4), shows: 1, answers: 2 },
    ];
    expect(await repairCells(repairs, [])).toEqual({ outcome: "repaired", done: repairs, left: [] });
    expect(workbook.sheets.Model?.cells["0 1"]?.formula).toBe("=DEALS.COUNT()");
    expect(workbook.sheets.Model?.cells["1 1"]?.formula).toBe("=DEALS.TOTAL()/1000000000");
    expect(workbook.asked).toEqual(["one step", "due Model 4 1 1", "calculate Model"]);
  });

  it("have names stand for another formula, unless they stand for another one by now, or are gone", async () => {
    const workbook = aWorkbook({});
    workbook.names = { Stored: "=_xldudf_DEALS_COUNT()", Changed: "=DEALS.COUNT()" };
    const [stored, changed, gone] = ["Stored", "Changed", "Gone"].map((name): Repair => {
      const was = "=_xldudf_DEALS_COUNT()";
      return { does: "define", name: { name, sheet: undefined, formula: was }, was, becomes: "=DEALS.COUNT(1)" };
    });
    const repairs = [stored, changed, gone].flatMap((repair) => repair ?? []);
    expect(await repairCells(repairs, [])).toEqual({
      outcome: "repaired",
      done: [stored],
      left: [
        { repair: changed, because: "changed-meanwhile" },
        { repair: gone, because: "changed-meanwhile" },
      ],
    });
    expect(workbook.names).toEqual({ Stored: "=DEALS.COUNT(1)", Changed: "=DEALS.COUNT()" });
    expect(workbook.asked).toEqual(["one step"]);
  });

  it("leave what changed meanwhile, what a formula elsewhere fills, and a second one of the same cell", async () => {
    const workbook = aWorkbook({
      "0 1": holds(1, "=A1"),
      "1 1": { ...holds(22.4), spilledFrom: "Model!0 0" },
      "2 1": holds(22.4),
    });
    const [changed, spilled, first, second] = [
      writing(0, "=A2", "=DEALS.COUNT()"),
      writing(1, 22.4, "=DEALS.COUNT()"),
      writing(2, 22.4, "=DEALS.COUNT()"),
      writing(2, 22.4, "=DEALS.TOTAL()"),
    ];
    const repaired = await repairCells([changed, spilled, first, second], []);
    expect(repaired).toEqual({
      outcome: "repaired",
      done: [first],
      left: [
        { repair: second, because: "second-in-cell" },
        { repair: changed, because: "changed-meanwhile" },
        { repair: spilled, because: "spilled" },
      ],
    });
    expect(workbook.sheets.Model?.cells["0 1"]?.formula).toBe("=A1");
    expect(workbook.sheets.Model?.cells["1 1"]?.formula).toBe("22.4");
  });

  it("leave a protected sheet as it is, unless its protection may be taken off meanwhile", async () => {
    const workbook = aWorkbook({});
    const repair = writing(0, 22.4, "=DEALS.COUNT()", "Locked");
    expect(await protectedAmong([repair, writing(0, 1, "=A1")])).toEqual(["Locked"]);
    expect(await repairCells([repair], [])).toMatchObject({ done: [], left: [{ repair, because: "protected" }] });
    expect(await repairCells([repair], ["Locked"])).toMatchObject({ done: [repair], left: [] });
    expect(workbook.sheets.Locked?.isProtected).toBe(true);
    expect(workbook.asked.at(-1)).toBe('protect Locked {"allowSort":true}');
  });

  it("leave a sheet with a password, whatever is allowed", async () => {
    aWorkbook({}, true);
    const repair = writing(0, 22.4, "=DEALS.COUNT()", "Locked");
    expect(await repairCells([repair], ["Locked"])).toMatchObject({ left: [{ repair, because: "protected" }] });
  });

  it("leave what Excel does not take, as a part of what was entered over several cells, and do all others", async () => {
    const workbook = aWorkbook({
      "0 1": { ...holds("=A1", "=A1"), numberFormat: "@" },
      "1 1": holds({}, "=_xldudf_DEALS_LIST()"),
      "2 1": holds(22.4),
    });
    workbook.refuses = ["=DEALS.LIST()"];
    workbook.names = { Stored: "=_xldudf_DEALS_LIST()" };
    const stored: Repair = {
      does: "define",
      name: { name: "Stored", sheet: undefined, formula: "=_xldudf_DEALS_LIST()" },
      was: "=_xldudf_DEALS_LIST()",
      becomes: "=DEALS.LIST()",
    };
    const [text, refused, number] = [
      writing(0, "=A1", "=A1"),
      writing(1, "=_xldudf_DEALS_LIST()", "=DEALS.LIST()"),
      writing(2, 22.4, "=DEALS.TOTAL()/1000000000"),
    ];
    expect(await repairCells([stored, text, refused, number], [])).toEqual({
      outcome: "repaired",
      done: [text, number],
      left: [
        { repair: stored, because: "refused" },
        { repair: refused, because: "refused" },
      ],
    });
    expect(workbook.sheets.Model?.cells).toMatchObject({
      "0 1": { formula: "=A1", numberFormat: "General" },
      "1 1": { formula: "=_xldudf_DEALS_LIST()" },
      "2 1": { formula: "=DEALS.TOTAL()/1000000000" },
    });
  });

  it("leave its format to a number that was to become a date, where Excel does not take that", async () => {
    const workbook = aWorkbook({ "0 1": holds(20250930) });
    workbook.refuses = ["=DATE(2025,9,30)"];
    const repair = { ...writing(0, 20250930, "=DATE(2025,9,30)"), numberFormat: "yyyy-mm-dd" };
    expect(await repairCells([repair], [])).toMatchObject({ left: [{ repair, because: "refused" }] });
    expect(workbook.sheets.Model?.cells["0 1"]).toMatchObject({ value: 20250930, numberFormat: "General" });
  });

  it("make a date of a cell that has no format, and no text of a formula", async () => {
    const workbook = aWorkbook({
      "0 1": holds(20250930),
      "1 1": { ...holds("=DEALS.COUNT()", "=DEALS.COUNT()"), numberFormat: "@" },
    });
    const date: Repair = {
      does: "write",
      cell: at(0),
      was: 20250930,
      becomes: "=DATE(2025,9,30)",
      numberFormat: "yyyy-mm-dd",
    };
    await repairCells([date, writing(1, "=DEALS.COUNT()", "=DEALS.COUNT()")], []);
    expect(workbook.sheets.Model?.cells["0 1"]?.numberFormat).toBe("yyyy-mm-dd");
    expect(workbook.sheets.Model?.cells["1 1"]?.numberFormat).toBe("General");
  });

  it("are done though Excel calculates nothing anew, which is said of what was due", async () => {
    aWorkbook({ "0 1": holds(22.4) });
    const written = writing(0, 22.4, "=DEALS.COUNT()");
    const due: Repair = { does: "calculate", cell: at(4, "Gone"), shows: 1, answers: 2 };
    const repaired = { outcome: "repaired", done: [written], left: [{ repair: due, because: "not-calculated" }] };
    expect(await repairCells([written, due], [])).toEqual(repaired);
    expect(await repairCells([due], [])).toEqual({ outcome: "failed", problem: "no-cell" });
  });

  it("say what Excel has against them", async () => {
    aWorkbook({});
    expect(await repairCells([writing(0, 1, "=A1", "Gone")], [])).toEqual({ outcome: "failed", problem: "no-cell" });
  });
});

describe("a cell that was found", () => {
  it("is shown on its sheet", async () => {
    const workbook = aWorkbook({});
    expect(await selectCell(at(3))).toEqual({ outcome: "selected" });
    expect(workbook.asked).toEqual(["activate Model", "select Model!3 1"]);
  });
});

describe("the tables of a workbook", () => {
  it("are known by their names, and not at all where Excel does not tell", async () => {
    const workbook = aWorkbook({});
    workbook.tables = ["Partners"];
    expect([...(await readTables())]).toEqual(["partners"]);
    delete workbook.tables;
    expect([...(await readTables())]).toEqual([]);
  });
});

describe("cells without a formula", () => {
  it("are told apart from those that a formula elsewhere fills", async () => {
    const workbook = aWorkbook({ "0 1": holds(1), "1 1": { ...holds(2), spilledFrom: "Model!0 0" } });
    expect([...(await spilledAmong([at(0), at(1)]))]).toEqual(["model 1 1"]);
    installFakeExcel(workbook, 1.11);
    expect([...(await spilledAmong([at(0), at(1)]))]).toEqual([]);
  });
});

describe("notes and comments", () => {
  const remark = (content: string, address: string) => ({
    content,
    getLocation: () => ({ load: () => ({ address }) }),
  });
  const install = (level: number) => {
    const loaded = (items: unknown[]) => ({ load: () => ({ items }) });
    const workbook = {
      notes: loaded([remark("Source: Form 8-K", "'My sheet'!B2"), remark("To do", "Model!A1")]),
      comments: loaded([remark("fonte: comunicato", "Model!C3")]),
    };
    installFakeExcel({ sheets: {}, asked: [] }, level);
    Object.assign(globalThis, {
      Excel: {
        run: (_: unknown, act: (context: unknown) => unknown) => act({ workbook, sync: () => Promise.resolve() }),
      },
    });
  };

  it("that name a source say of their cells that they have one", async () => {
    install(1.18);
    expect([...(await readSourced())]).toEqual(["my sheet 1 1", "model 2 2"]);
  });

  it("are read as far as this Excel tells of them", async () => {
    install(1.12);
    expect([...(await readSourced())]).toEqual(["model 2 2"]);
    install(1.05);
    expect([...(await readSourced())]).toEqual([]);
  });
});
