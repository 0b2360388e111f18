import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { read, type WorkBook } from "@e965/xlsx";
import { frozenFile } from "../../../../src/addin/share/file/frozenFile";
import { frozenBy, freezingPlan, type WorkbookToFreeze } from "../../../../src/addin/share/freezing";
import { frozenIn } from "../../../../src/addin/share/frozenFormulas";
import type { ShownCell } from "../../../../src/addin/share/leftValues";
import type { SheetPlan } from "../../../../src/addin/sheets/sheetPlan";
import { simulateExcel } from "../../../support/excel";
import { adopt, worksheetFunctions } from "../../../support/functions";
import { paneEdition } from "../../support/paneEdition";
import { savedParts, savedWorkbook } from "./savedWorkbook";
import { aName, contentsOf } from "../../support/workbookContents";
import { ownFolder } from "../../../support/folder";

beforeAll(() => {
  simulateExcel();
  adopt(paneEdition);
});

const shows = (value: ShownCell["value"], isError = false): ShownCell => ({ value, isError, format: "General" });

const cells: readonly (readonly [column: number, row: number, formula: string, shown: ShownCell[][]])[] = [
  [1, 0, '=DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")', [[shows(20e9)]]],
  [
    3,
    0,
    '=DEALS.LIST("Aldermoor Cloud")',
    [
      [shows("id"), shows("date")],
      [shows("a-lease"), shows(45_413)],
      [shows("b-lease"), shows(45_414)],
    ],
  ],
  [1, 1, '=DEALS.COUNT(A2,"R&D")', [[shows(2)]]],
  [1, 2, '=DEALS.COUNT(A3,"R&D")', [[shows(1)]]],
  [1, 3, '=DEALS.COUNT(A4,"R&D")', [[shows("#BUSY!", true)]]],
  [1, 4, "=[1]!_xldudf_DEALS_STAKE(A2,A3)", [[shows(0.08)]]],
  [1, 5, "=DEALS.STAKE(A3,A2)", [[shows("#N/A", true)]]],
];

/** The workbook of that file as Excel shows it: the count in B4 has not come yet. */
const workbook: WorkbookToFreeze = {
  contents: contentsOf({ Model: {}, "R&D": {} }, [aName("Backlog", '=DEALS.TOTAL("Aldermoor Cloud")')]),
  sheets: [
    { id: "{1}", name: "Model", isProtected: false },
    { id: "{2}", name: "R&D", isProtected: false },
  ],
  cells: cells.map(([column, row, formula, shown]) => ({ sheet: "Model", row, column, formula, shown })),
  pin: undefined,
  startsWithWorkbook: false,
};

const sources: SheetPlan = {
  name: "DEALS sources",
  cells: [
    { at: "A1", contents: [["Sources"]], style: "title" },
    {
      at: "A3",
      contents: [[1, `=HYPERLINK("#Model!B1","Model!B1")`, '\'=DEALS.TOTAL("Aldermoor Cloud")', "'2025-03-11", true]],
      style: "heading",
    },
    { at: "B4", contents: [[20e9]], numberFormat: '#,##0.0,,," bn"', style: "total" },
  ],
  rooms: [],
  columnWidths: [6, 20],
  frozen: { rows: 2, columns: 1 },
  charts: [],
  printed: { orientation: "Landscape", titleRows: "$1:$2", area: "A1:E4" },
};

/** The same workbook's file, frozen. */
const freeze = (parts = savedParts) => {
  const plan = freezingPlan(workbook, { functions: worksheetFunctions, dateSystem: 1900 }, false);
  const frozen = frozenBy(plan, paneEdition.release, sources.name);
  return frozenFile(savedWorkbook(parts), { plan, frozen, sources });
};

/** The parts of a file, as texts. */
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const opened = async () => read(await freeze(), { cellFormula: true, cellStyles: true });

/** A cell as the reader has it: its value v, formula f and text w. */
function cellOf({ Sheets }: WorkBook, sheet: string, address: string): { v?: unknown; f?: unknown; w?: unknown } {
  const found: unknown = Sheets[sheet]?.[address];
  return typeof found === "object" && found !== null ? found : {};
}

describe("the file of a workbook, frozen", () => {
  it("holds the values where the formulas were, as an independent reader reads it", async () => {
    const book = await opened();
    const frozen = ["B1", "B2", "B3", "B5", "D1", "D2", "E2", "E3"].map((address) => cellOf(book, "Model", address));
    const values = frozen.map(({ v, f }) => ({ v, f }));
    expect(values).toEqual([
      { v: 20e9 },
      { v: 2 },
      { v: 1 },
      { v: 0.08 },
      { v: "id" },
      { v: "a-lease" },
      { v: 45_413 },
      { v: 45_414 },
    ]);
    expect(cellOf(book, "Model", "B6").w).toBe("#N/A");
  });

  it("leaves the formulas that only refer to such cells", async () => {
    const book = await opened();
    const others = [cellOf(book, "Model", "C1"), cellOf(book, "Model", "C5"), cellOf(book, "R&D", "A1")];
    expect(others.map(({ f }) => f)).toEqual(["B1*2", "SUM(B1,Backlog)", "Model!B1/1000000000"]);
  });

  it("gives a formula of its own to a cell that shared it with others, where it has no answer yet", async () => {
    const { "xl/worksheets/sheet1.xml": sheet } = partsOf(await freeze());
    expect(sheet).toContain('<c r="B4" t="e"><f>_xldudf_DEALS_COUNT(A4,&quot;R&amp;D&quot;)</f><v>#BUSY!</v></c>');
    expect(sheet?.match(/DEALS/g)).toHaveLength(1);
  });

  it("says of no cell any more that it is a dynamic array", async () => {
    const { "xl/worksheets/sheet1.xml": sheet } = partsOf(await freeze());
    expect(sheet).toContain('<c r="D1" t="str"><v>id</v></c>');
  });

  it("makes constants of names, and leaves those that stand for cells", async () => {
    const { Workbook } = await opened();
    expect(Workbook?.Names).toMatchObject([
      { Name: "Backlog", Ref: "20000000000" },
      { Name: "Cells", Ref: "Model!$A$1:$B$4" },
    ]);
  });

  it("has nothing left that asks for the add-in: no pane, no pin, no link, no column of a table", async () => {
    const parts = partsOf(await freeze());
    const gone = /webextension|externalLink|calcChain|calculatedColumn/;
    expect(Object.keys(parts).filter((name) => gone.test(name))).toEqual([]);
    const { "customXml/item1.xml": _kept, ...others } = parts;
    expect(Object.entries(others).filter(([, text]) => gone.test(text))).toEqual([]);
    expect(parts["xl/workbook.xml"]).not.toContain("externalReference");
  });

  it("leaves every other part as it is, byte for byte", async () => {
    const parts = partsOf(await freeze());
    const same = ["xl/charts/chart1.xml", "xl/drawings/drawing1.xml", "xl/metadata.xml", "xl/worksheets/sheet2.xml"];
    for (const name of same) expect([name, parts[name]]).toEqual([name, savedParts[name]]);
    expect(parts["xl/styles.xml"]).toContain('<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"');
  });

  it("keeps a link to another workbook that other formulas use too", async () => {
    const sheet2 = savedParts["xl/worksheets/sheet2.xml"]?.replace("Model!B1/1000000000", "[1]x!A1") ?? "";
    const parts = partsOf(await freeze({ ...savedParts, "xl/worksheets/sheet2.xml": sheet2 }));
    expect(parts["xl/workbook.xml"]).toContain('<externalReference r:id="rId6"/>');
    expect(Object.keys(parts)).toContain("xl/externalLinks/externalLink1.xml");
  });

  it("has the sheet of sources behind the others", async () => {
    const book = await opened();
    expect(book.SheetNames).toEqual(["Model", "R&D", "DEALS sources"]);
    const [A1, B3, C3, D3, B4] = ["A1", "B3", "C3", "D3", "B4"].map((address) =>
      cellOf(book, "DEALS sources", address),
    );
    expect([A1?.v, B3?.v, B3?.f, C3?.v, C3?.f, D3?.v, B4?.w]).toEqual([
      "Sources",
      "Model!B1",
      'HYPERLINK("#Model!B1","Model!B1")',
      '=DEALS.TOTAL("Aldermoor Cloud")',
      undefined,
      "2025-03-11",
      "20.0 bn",
    ]);
  });

  it("keeps the formulas in a custom XML part", async () => {
    const parts = partsOf(await freeze());
    expect(frozenIn(parts["customXml/item1.xml"] ?? "")).toEqual({
      edition: { number: 1, version: "1.0.0", day: "2026-06-30" },
      sheets: [
        { id: "{1}", name: "Model" },
        { id: "{2}", name: "R&D" },
      ],
      sourcesSheet: "DEALS sources",
      pin: undefined,
      formulas: cells
        .filter(([, row]) => row !== 3)
        .map(([column, row, formula, shown]) => ({
          sheetId: "{1}",
          sheet: "Model",
          row,
          column,
          formula,
          left: shown.map((line) =>
            line.map(({ value, isError }) => (typeof value === "string" && !isError ? `'${value}` : value)),
          ),
        })),
      names: [{ name: "Backlog", formula: '=DEALS.TOTAL("Aldermoor Cloud")', left: "=20000000000" }],
    });
    expect(parts["xl/_rels/workbook.xml.rels"]).toContain("/customXml/item1.xml");
    expect(parts["customXml/_rels/item1.xml.rels"]).toContain("/customXml/itemProps1.xml");
  });

  it("is none where the file is encrypted, which is no zip", async () => {
    const plan = freezingPlan(workbook, { functions: worksheetFunctions, dateSystem: 1900 }, false);
    const frozen = frozenBy(plan, paneEdition.release, sources.name);
    const encrypted = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await expect(frozenFile(encrypted, { plan, frozen, sources })).rejects.toThrow("invalid zip data");
  });
});

/** LibreOffice, where it is installed: a second program that reads the file as a whole. */
const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find(existsSync);

(soffice === undefined ? describe.skip : describe)("opened by LibreOffice (skipped where it is not installed)", () => {
  it("has the values, the sheets and no formula of ours", async () => {
    const folder = ownFolder();
    const file = path.join(folder, "frozen.xlsx");
    writeFileSync(file, await freeze());
    const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const settings = `-env:UserInstallation=file://${folder}/settings`;
    execFileSync(soffice ?? "", [settings, "--headless", "--convert-to", csv, "--outdir", folder, file]);
    const model = readFileSync(path.join(folder, "frozen-Model.csv"), "utf8").split("\n");
    expect(model[0]).toBe("Total,20000000000,40000000000,id,date");
    expect(model[1]).toMatch(/^Fenwick Labs,2,,a-lease,05/);
    expect(model[4]).toBe(",0.08,20000000005,,");
    expect(readFileSync(path.join(folder, "frozen-R&D.csv"), "utf8")).toBe("20\n");
    expect(readFileSync(path.join(folder, "frozen-DEALS sources.csv"), "utf8")).toContain("Model!B1");
  });
});
