import { closeWorkbench, openWorkbench, write, type OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

describe("a named style", () => {
  it("gives cells its look and its name, and shows in them what becomes of it later", async () => {
    const read = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const { styles } = context.workbook;
        styles.add("Our input");
        const style = styles.getItem("Our input");
        style.includeNumber = false;
        style.font.bold = true;
        style.font.color = "#0000ff";
        style.fill.color = "#FFF9DB";
        style.borders.getItem("EdgeBottom").style = "Continuous";
        const cells = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3");
        cells.formulas = [
          [1, 2],
          [3, "=1+3"],
        ];
        cells.numberFormat = [
          ["0.0", "0.0"],
          ["0.0", "0.0"],
        ];
        cells.style = "Our input";
        style.font.italic = true;
        const cell = cells.getCell(1, 1);
        cell.load(
          "style,formulas,numberFormat,format/font/bold,format/font/italic,format/font/color,format/fill/color",
        );
        const below = cell.format.borders.getItem("EdgeBottom").load("style,weight");
        const plain = cells.getOffsetRange(5, 5).load("style");
        const none = styles.getItemOrNullObject("Nobody's");
        await context.sync();
        const { font, fill } = cell.format;
        return [
          [
            cell.style,
            String(cell.formulas),
            String(cell.numberFormat),
            font.bold,
            font.italic,
            font.color,
            fill.color,
          ],
          [below.style, below.weight, plain.style, none.isNullObject],
        ];
      }),
    );
    expect(read).toEqual([
      ["Our input", "=1+3", "0.0", true, true, "#0000FF", "#FFF9DB"],
      ["Continuous", "Thin", "Normal", true],
    ]);
  });

  it("stays with its cells when they are emptied, and goes when their formats are cleared", async () => {
    const names = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B2:C2").clear("Contents");
        sheet.getRange("C2:C3").clear("Formats");
        const cells = ["B2", "C2", "C3"].map((address) => sheet.getRange(address).load("style,values"));
        await context.sync();
        return JSON.stringify(cells.map(({ style, values }) => [style, values]));
      }),
    );
    expect(JSON.parse(names)).toEqual([
      ["Our input", [[""]]],
      ["Normal", [[""]]],
      ["Normal", [[4]]],
    ]);
  });
});

describe("a sheet", () => {
  it("reads back how it is laid out, and its copy looks the same", async () => {
    const read = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Model");
        sheet.showGridlines = false;
        sheet.tabColor = "#1F3864";
        sheet.freezePanes.freezeAt(sheet.getRange("A1:A4"));
        const format = sheet.getRange("A1:B2").format;
        Object.assign(format, {
          wrapText: true,
          horizontalAlignment: "Right",
          verticalAlignment: "Top",
          rowHeight: 30,
        });
        format.indentLevel = 2;
        sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
        sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
        sheet.pageLayout.setPrintTitleRows("$1:$4");
        await context.sync();
        const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
        const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("rowCount");
        sheet.pageLayout.load("orientation,zoom");
        sheet.load("showGridlines,tabColor");
        format.load("wrapText,horizontalAlignment,verticalAlignment,rowHeight,indentLevel");
        const copy = sheet.copy("After", sheet).load("name,position,showGridlines");
        const copied = copy.getRange("B2").load("format/wrapText");
        await context.sync();
        copy.visibility = "VeryHidden";
        copy.load("visibility");
        await context.sync();
        const { orientation, zoom } = sheet.pageLayout;
        return {
          frozen: frozen.address,
          page: [titles.rowCount, orientation, zoom.horizontalFitToPages],
          sheet: [sheet.showGridlines, sheet.tabColor],
          format: [format.wrapText, format.horizontalAlignment, format.verticalAlignment, format.rowHeight],
          indent: format.indentLevel,
          copy: [copy.name, copy.position, copy.showGridlines, copied.format.wrapText, copy.visibility],
        };
      }),
    );
    expect(read).toEqual({
      frozen: "Model!A1:A4",
      page: [4, "Landscape", 1],
      sheet: [false, "#1F3864"],
      format: [true, "Right", "Top", 30],
      indent: 2,
      copy: ["Model (2)", 2, false, true, "VeryHidden"],
    });
  });

  it("says what may be entered into its cells", async () => {
    const read = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Model");
        const cells = sheet.getRange("B5:B6");
        cells.dataValidation.rule = { list: { inCellDropDown: true, source: "headline,firm" } };
        cells.dataValidation.prompt = { showPrompt: true, title: "", message: "Which reading" };
        const { dataValidation } = sheet.getRange("B6").load("dataValidation/rule,dataValidation/prompt");
        dataValidation.load("type");
        const other = sheet.getRange("B7").dataValidation.load("type");
        await context.sync();
        return [dataValidation.type, dataValidation.rule.list?.source, dataValidation.prompt.message, other.type];
      }),
    );
    expect(read).toEqual(["List", "headline,firm", "Which reading", "None"]);
  });

  it("says over which cells a formula spills", async () => {
    await write(workbench, "E1", [["=SEQUENCE(3,2)"]]);
    const read = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const [parent, spilled, both] = ["E1", "F3", "E3:E4"].map((at) => sheet.getRange(at).load("hasSpill"));
        const over = sheet.getRange("E1").getSpillingToRangeOrNullObject().load("address");
        const from = sheet.getRange("F3").getSpillParentOrNullObject().load("address");
        const none = sheet.getRange("F3").getSpillingToRangeOrNullObject();
        await context.sync();
        return [parent?.hasSpill, spilled?.hasSpill, both?.hasSpill, over.address, from.address, none.isNullObject];
      }),
    );
    expect(read).toEqual([true, true, null, "Sheet1!E1:F3", "Sheet1!E1", true]);
  });

  it("can be deleted while its rows are still to get their heights", async () => {
    const thrown: string[] = [];
    const note = ({ message }: Error) => thrown.push(message);
    workbench.page.on("pageerror", note);
    const sheets = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Wrapped");
        const cells = sheet.getRange("A1:A2000");
        cells.values = Array.from({ length: 2000 }, () => ["A text that is much too long for its column, and wraps."]);
        cells.format.wrapText = true;
        cells.format.autofitRows();
        sheet.delete();
        const left = context.workbook.worksheets.load("items/name");
        await context.sync();
        return left.items.map(({ name }) => name);
      }),
    );
    // The grid sees to heights when it has nothing else to do.
    await workbench.page.evaluate(
      () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))),
    );
    workbench.page.off("pageerror", note);
    expect([sheets.includes("Wrapped"), thrown]).toEqual([false, []]);
  });

  it("did nothing that the simulated Excel does not know", async () => {
    expect(await closeWorkbench(workbench)).toEqual([]);
  });
});
