import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { read, type WorkBook } from "@e965/xlsx";
import { closeWorkbench, openUndrawn, write, type OpenWorkbench } from "./support/workbench";
import { ownFolder } from "../support/folder";

let workbench: OpenWorkbench;
let file: Uint8Array;

/** The workbook's file, in slices that are smaller than it. */
async function savedFile(): Promise<Uint8Array> {
  const bytes = await workbench.pane.evaluate(async () => {
    const asked = <Value>(ask: (answer: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> =>
      new Promise((resolve, reject) => {
        ask(({ status, value, error }) => {
          if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
          else reject(new Error(error.message));
        });
      });
    const { document } = Office.context;
    const opened = await asked<Office.File>((answer) => {
      document.getFileAsync(Office.FileType.Compressed, { sliceSize: 4096 }, answer);
    });
    const all: number[] = [];
    for (let index = 0; index < opened.sliceCount; index++) {
      const slice = await asked<Office.Slice>((answer) => {
        opened.getSliceAsync(index, answer);
      });
      const data: unknown = slice.data;
      if (Array.isArray(data)) for (const byte of data) all.push(Number(byte));
    }
    await asked((answer) => {
      opened.closeAsync(answer);
    });
    return { all, size: opened.size };
  });
  expect(bytes.all).toHaveLength(bytes.size);
  return Uint8Array.from(bytes.all);
}

beforeAll(async () => {
  workbench = await openUndrawn(`?settings=${encodeURIComponent('{"kept":{"day":"2026-10-10"}}')}`);
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { workbook } = context;
      workbook.styles.add("Title");
      workbook.styles.getItem("Title").font.color = "#1F3864";
      const sheet = workbook.worksheets.add("R & D");
      sheet.freezePanes.freezeRows(1);
      sheet.showGridlines = false;
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.getRange("A1:C1").values = [["", "Backlog", "Capex"]];
      sheet.getRange("A1:C1").style = "Title";
      sheet.getRange("A2:C3").formulas = [
        ["CoreWeave", '=DEALS.TOTAL("CoreWeave","OpenAI")', 2],
        ["Nobody", '=DEALS.TOTAL("CoreWeave","Nobody at all")', "=B2*2"],
      ];
      sheet.getRange("B2").numberFormat = [['#,##0.0,,," bn"']];
      sheet.getRange("E1").formulas = [["=SEQUENCE(2,2)"]];
      sheet.getRange("C2").dataValidation.rule = { list: { inCellDropDown: true, source: "1,2" } };
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C3"), "Columns");
      chart.title.text = "By customer";
      chart.setPosition("B6", "E12");
      workbook.names.add("Backlog", '=DEALS.TOTAL("CoreWeave","OpenAI")');
      workbook.names.add("First", sheet.getRange("B2"));
      workbook.customXmlParts.add('<kept xmlns="urn:ours">=1+1</kept>');
      await context.sync();
    }),
  );
  await write(workbench, "A1", [["On the first sheet"]]);
  file = await savedFile();
});

const opened = (): WorkBook => read(file, { cellFormula: true, cellStyles: true, bookDeps: true });

const cell = (address: string): unknown => opened().Sheets["R & D"]?.[address];

const part = (name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

describe("the file of the workbook", () => {
  it("holds its sheets, values and formulas as Excel stores them, as an independent reader reads it", () => {
    expect(opened().SheetNames).toEqual(["Sheet1", "R & D"]);
    expect(opened().Sheets["Sheet1"]?.["A1"]).toMatchObject({ t: "s", v: "On the first sheet" });
    const total = '_xldudf_DEALS_TOTAL("CoreWeave","OpenAI")';
    expect(cell("B2")).toMatchObject({ t: "n", v: 22_400_000_000, f: total, w: "22.4 bn" });
    expect(cell("C3")).toMatchObject({ t: "n", v: 44_800_000_000, f: "B2*2" });
    expect(cell("B3")).toMatchObject({ t: "e", w: "#VALUE!" });
  });

  it("holds what spills as a dynamic array, with the values that it fills", () => {
    expect(cell("E1")).toMatchObject({ v: 1, F: "E1:F2" });
    expect([cell("F1"), cell("E2"), cell("F2")]).toMatchObject([{ v: 2 }, { v: 3 }, { v: 4 }]);
    expect(part("xl/worksheets/sheet2.xml")).toContain('<f t="array" ref="E1:F2">_xlfn.SEQUENCE(2,2)</f>');
  });

  it("holds names, looks, frozen panes, what may be entered, and the chart with its cells", () => {
    const names = opened().Workbook?.Names?.map(({ Name, Ref }) => [Name, Ref]);
    expect(names).toContainEqual(["Backlog", '_xldudf_DEALS_TOTAL("CoreWeave","OpenAI")']);
    expect(names?.find(([name]) => name === "First")?.[1]).toMatch(/'R & D'!\$?B\$?2/);
    expect(part("xl/worksheets/sheet2.xml")).toMatch(/ySplit="1".*<formula1>"1,2"<\/formula1>.*fitToHeight="0"/s);
    expect(part("xl/styles.xml")).toContain('rgb="FF1F3864"');
    expect(part("xl/charts/chart1.xml")).toMatch(/By customer.*'R &amp; D'!\$?A\$?2:\$?A\$?3.*\$?B\$?2:\$?B\$?3/s);
  });

  it("holds what the add-in leaves: its pane, what it stored, and the custom XML", () => {
    const names = Object.keys(unzipSync(file));
    expect(names).toEqual(expect.arrayContaining(["xl/webextensions/taskpanes.xml", "customXml/item1.xml"]));
    expect(part("xl/webextensions/webextension1.xml")).toContain(
      '<we:property name="kept" value="{&quot;day&quot;:&quot;2026-10-10&quot;}"/>',
    );
    expect(part("customXml/item1.xml")).toContain("=1+1");
    expect(part("[Content_Types].xml")).toContain("webextensiontaskpanes+xml");
  });

  const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find(existsSync);
  const whereInstalled = soffice === undefined ? it.skip : it;

  // LibreOffice is another reader, and not on every machine.
  whereInstalled("is opened by LibreOffice", () => {
    const folder = ownFolder();
    writeFileSync(path.join(folder, "book.xlsx"), file);
    const home = `-env:UserInstallation=file://${folder}/home`;
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2";
    execFileSync(soffice ?? "", [home, "--headless", "--convert-to", filter, "--outdir", folder, "book.xlsx"], {
      cwd: folder,
      stdio: "ignore",
    });
    expect(readFileSync(path.join(folder, "book-R & D.csv"), "utf8")).toContain("CoreWeave");
  });
});

describe("another workbook", () => {
  it("is opened as a file that the workbench offers, since it shows one workbook only", async () => {
    await workbench.pane.evaluate((base64) => Excel.createWorkbook(base64), Buffer.from(file).toString("base64"));
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.page.getByRole("link", { name: "Book2.xlsx" }).click(),
    ]);
    const folder = ownFolder();
    await download.saveAs(path.join(folder, "opened.xlsx"));
    expect(readFileSync(path.join(folder, "opened.xlsx")).equals(file)).toBe(true);
  });

  it("is refused if it is none", async () => {
    const code = await workbench.pane.evaluate(() =>
      Excel.createWorkbook(btoa("no workbook")).then(
        () => "",
        (cause: unknown) => (cause instanceof OfficeExtension.Error ? cause.code : String(cause)),
      ),
    );
    expect(code).toBe("InvalidArgument");
  });

  it("did nothing that the simulated Excel does not know", async () => {
    expect(await closeWorkbench(workbench)).toEqual([]);
  });
});
