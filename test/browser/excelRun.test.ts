import { answerTo, closeWorkbench, openWorkbench, valuesIn, type OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

describe("Excel.run in the pane", () => {
  it("acts on the cells of the grid: what it writes is calculated there", async () => {
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
        range.formulas = [['=DEALS.TOTAL("CoreWeave","OpenAI")', "=A1/1e9"]];
        await context.sync();
      }),
    );
    await workbench.page.evaluate(() => window.workbench?.settled());
    expect(await valuesIn(workbench, "A1:B1")).toEqual([[22_400_000_000, 22.4]]);
  });

  it("reads what was typed, formula and answer", async () => {
    await answerTo(workbench, '=DEALS.STAKE("NVIDIA","CoreWeave")', "C3");
    const read = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("C3").load("values,formulas,address");
        await context.sync();
        return JSON.stringify([range.address, range.formulas, range.values]);
      }),
    );
    expect(JSON.parse(read)).toEqual(["Sheet1!C3", [['=DEALS.STAKE("NVIDIA","CoreWeave")']], [[0.115]]]);
  });

  it("gives names the formula that they are to stand for", async () => {
    const formula = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const name = context.workbook.names.add("CW", '=DEALS.TOTAL("CoreWeave","OpenAI")');
        name.load("formula");
        await context.sync();
        return String(name.formula);
      }),
    );
    expect(formula).toBe('=DEALS.TOTAL("CoreWeave","OpenAI")');
    expect(await answerTo(workbench, "=CW/1e9", "C4")).toBe(22.4);
  });

  it("makes a chart of cells, each column a series by its heading, and lays it over others", async () => {
    const read = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Model");
        const data = sheet.getRange("A1:C3");
        data.values = [
          ["", "Oracle", "Microsoft"],
          [2025, 1, 2],
          [2026, 3, 4],
        ];
        const chart = sheet.charts.add("ColumnStacked", data, "Auto");
        chart.title.text = "What OpenAI pays";
        chart.setPosition("E2", "F5");
        chart.series.load("items/name");
        const count = sheet.charts.getCount();
        const cells = sheet.getRange("E2:F5").load("left,top,width,height");
        chart.load("chartType,left,top,width,height,title/text");
        await context.sync();
        const placeOf = ({ left, top, width, height }: Excel.Chart | Excel.Range) => [left, top, width, height];
        const names = chart.series.items.map(({ name }) => name);
        return { count: count.value, title: chart.title.text, names, cells: placeOf(cells), place: placeOf(chart) };
      }),
    );
    expect(read).toMatchObject({ count: 1, title: "What OpenAI pays", names: ["Oracle", "Microsoft"] });
    expect(read.place).toEqual(read.cells);
    expect(read.cells[0]).toBeGreaterThan(0);
  });

  it("takes a row for a series where it is told to, and lets a chart be found by its name and taken away", async () => {
    const read = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Model");
        sheet.charts.add(Excel.ChartType.line, sheet.getRange("A1:C3"), Excel.ChartSeriesBy.rows).name = "By year";
        await context.sync();
        const chart = sheet.charts.getItem("By year");
        const series = chart.series.getCount();
        await context.sync();
        chart.delete();
        const gone = sheet.charts.getItemOrNullObject("By year");
        await context.sync();
        return [series.value, gone.isNullObject];
      }),
    );
    expect(read).toEqual([2, true]);
  });

  it("draws a chart of what its cells show, again when they are calculated, in the colours that it is given", async () => {
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Model");
        const cells = sheet.getRange("A20:B22");
        cells.formulas = [
          ["", "Backlog"],
          ["Oracle", "=2*D20"],
          ["Microsoft", 3],
        ];
        const chart = sheet.charts.add("BarClustered", cells, "Columns");
        chart.title.text = "Who is owed";
        chart.legend.visible = false;
        chart.series.getItemAt(0).format.fill.setSolidColor("#1F3864");
        chart.dataLabels.showValue = true;
        chart.dataLabels.numberFormat = '0"bn"';
        chart.axes.valueAxis.title.text = "$ billion";
        await context.sync();
        sheet.getRange("D20").values = [[4]];
        await context.sync();
      }),
    );
    await workbench.page.evaluate(() => window.workbench?.settled());
    const image = workbench.page.locator(".pictures img[alt*='Who is owed']");
    const svg = decodeURIComponent((await image.getAttribute("src")) ?? "");
    const texts = [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, text]) => text);
    expect(texts).toEqual(expect.arrayContaining(["Who is owed", "Oracle", "Microsoft", "8bn", "3bn", "$ billion"]));
    expect(svg.match(/fill="#1F3864"/g)).toHaveLength(2);
  });

  it("writes many cells, which the client library sends in pieces", async () => {
    const read = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getActiveWorksheet().getRange("H1:I1000");
        cells.values = Array.from({ length: 1000 }, (_, row) => [row, "text"]);
        cells.numberFormat = Array.from({ length: 1000 }, () => ["0.0", "@"]);
        const last = cells.getRow(999).load("address,text");
        const both = cells.getColumn(1).getBoundingRect("G5").load("address");
        await context.sync();
        return [last.address, last.text.flat().join(), both.address];
      }),
    );
    expect(read).toEqual(["Sheet1!H1000:I1000", "999.0,text", "Sheet1!G1:I1000"]);
  });

  it("takes requests that are to be one step of undoing, which the client library of the workbench does not know of", async () => {
    await workbench.pane.evaluate(() =>
      Excel.run({ mergeUndoGroup: true }, async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("C5").values = [[5]];
        await context.sync();
      }),
    );
    expect(await valuesIn(workbench, "C5")).toEqual([[5]]);
  });

  it.each([
    [5004, "InvalidOperationInCellEditMode"],
    [5102, "ActivityLimitReached"],
  ])("fails as the client library words Office's error %d", async (number, code) => {
    await workbench.page.evaluate((next) => window.workbench?.failNext(next), number);
    const failure = workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("D1").values = [[1]];
        await context.sync();
      }).catch((cause: unknown) => (cause instanceof OfficeExtension.Error ? cause.code : String(cause))),
    );
    expect(await failure).toBe(code);
  });

  it("is refused, as Excel words it, what it writes to a protected sheet", async () => {
    const failure = workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.protection.protect();
        sheet.getRange("D1").values = [[1]];
        await context.sync();
      }).catch((cause: unknown) => (cause instanceof OfficeExtension.Error ? cause.code : String(cause))),
    );
    expect(await failure).toBe("AccessDenied");
    expect(await valuesIn(workbench, "D1")).toEqual([[""]]);
  });

  it("is refused what the simulated Excel does not know, and that is on record", async () => {
    const code = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.pivotTables.load("items");
        await context.sync();
        return "";
      }).catch((cause: unknown) => (cause instanceof OfficeExtension.Error ? cause.code : String(cause))),
    );
    expect(code).toBe("ApiNotFound");
    expect(await closeWorkbench(workbench)).toEqual([expect.stringMatching(/pivotTables/i)]);
  });
});
