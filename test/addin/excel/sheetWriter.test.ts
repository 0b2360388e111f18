import { insertSheet } from "../../../src/addin/excel/sheetWriter";
import type { SheetPlan } from "../../../src/addin/sheets/sheetPlan";

const plan: SheetPlan = {
  name: "Contract backlog",
  cells: [
    { at: "B1", contents: [["Backlog"]], style: "title" },
    { at: "C5", contents: [["CoreWeave"]], style: "input", choices: ["CoreWeave", "Nebius"], hint: "A name" },
    { at: "C8", contents: [['=DEALS.TOTAL($C$5,"OpenAI")'], [7]], style: "answer", numberFormat: "#,##0" },
  ],
  rooms: [{ at: "E8", rows: 3, columns: 2, numberFormat: "0.0%" }],
  columnWidths: [2, 30],
  frozen: { rows: 3, columns: 2 },
  charts: [{ type: "ColumnStacked", title: "By year", data: "B7:C9", seriesBy: "Columns", over: "B12:F20" }],
  printed: { orientation: "Landscape", titleRows: "$1:$3", area: "A1:H30" },
};

interface Given {
  readonly sheets?: readonly string[];
  readonly styles?: readonly string[];
  /** What of all that is asked is refused, by a part of its text. */
  readonly refuses?: string;
  /** Takes note of what comes in one request. */
  readonly onRequest?: (told: readonly string[]) => void;
}

/** An Excel that writes down, in order, what it is told to do to which of its objects. */
function anExcel({ sheets = ["Sheet1"], styles = [], refuses = "\0", onRequest }: Given = {}): string[] {
  const told: string[] = [];
  let sent = 0;
  const object = (path: string, known: object = {}): unknown =>
    new Proxy(() => undefined, {
      // Nothing of Excel's is a promise, so none has a "then".
      get: (_, name): unknown =>
        name in known || name === "then" ? Reflect.get(known, name) : object(`${path}.${String(name)}`),
      set: (_, name, value) => told.push(`${path}.${String(name)} = ${JSON.stringify(value)}`) > 0,
      apply: (_call, _this, args: unknown[]) => {
        if (path.endsWith(".load")) return undefined;
        const call = `${path}(${args.map((arg) => (typeof arg === "function" ? "…" : JSON.stringify(arg))).join(",")})`;
        if (path.endsWith("OrNullObject")) return { isNullObject: !styles.includes(String(args[0])) };
        if (!/\.(get|borders)\w*$/.test(path)) told.push(call);
        return object(call, path.endsWith("worksheets.add") ? { name: args[0] } : {});
      },
    });
  const worksheets = object("worksheets", { items: sheets.map((name) => ({ name })) });
  const context = {
    workbook: { worksheets, styles: object("styles") },
    sync: () => {
      onRequest?.(told.slice(sent));
      sent = told.length;
      return told.at(-1)?.includes("delete") || !told.some((one) => one.includes(refuses))
        ? Promise.resolve()
        : Promise.reject(Object.assign(new Error("No."), { code: "InvalidArgument" }));
    },
  };
  Object.assign(globalThis, {
    Excel: {
      run: (_options: unknown, act: (given: unknown) => unknown) => act(context),
      HorizontalAlignment: {},
      BorderIndex: {},
      BorderLineStyle: {},
      ChartLegendPosition: { bottom: "Bottom" },
    },
  });
  return told;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Excel");
});

const about = (told: readonly string[], part: string) => told.filter((one) => one.includes(part));

describe("a sheet that is inserted", () => {
  it("is a new one, by a name that no sheet has yet in whatever letters", async () => {
    anExcel();
    expect(await insertSheet(plan)).toEqual({ outcome: "inserted", sheet: "Contract backlog" });
    anExcel({ sheets: ["contract BACKLOG", "Contract backlog (2)"] });
    expect(await insertSheet(plan)).toEqual({ outcome: "inserted", sheet: "Contract backlog (3)" });
  });

  it("gets formulas and values as planned, after the formats that tell how they are taken", async () => {
    const told = anExcel();
    await insertSheet(plan);
    const ofFigures = about(told, 'getRange("C8").getResizedRange(1,0)');
    expect(ofFigures).toEqual([
      expect.stringContaining('.style = "DEALS Answer"'),
      expect.stringContaining('.numberFormat = [["#,##0"],["#,##0"]]'),
      expect.stringContaining(String.raw`.formulas = [["=DEALS.TOTAL($C$5,\"OpenAI\")"],[7]]`),
    ]);
  });

  it("has its styles by name, and leaves those alone that the workbook has already", async () => {
    const told = anExcel({ styles: ["DEALS Title"] });
    await insertSheet(plan);
    expect(about(told, "styles.add(")).toEqual(['styles.add("DEALS Input")', 'styles.add("DEALS Answer")']);
    expect(about(told, "DEALS Input").join()).toContain('.fill.color = "#FFF9DB"');
    expect(about(told, "DEALS Title")).toEqual([expect.stringContaining(".style =")]);
  });

  it("offers what may be chosen, and takes something else all the same", async () => {
    const told = anExcel();
    await insertSheet(plan);
    expect(about(told, "dataValidation").join()).toContain('"source":"CoreWeave,Nebius"');
    expect(about(told, "errorAlert").join()).toContain('"showAlert":false');
  });

  it("keeps its head in sight, and is printed one page wide", async () => {
    const told = anExcel();
    await insertSheet(plan);
    expect(about(told, "freezeAt")).toHaveLength(1);
    expect(about(told, "pageLayout").join()).toContain('{"horizontalFitToPages":1}');
  });

  it("comes in several requests where it is large, of which Excel on the web takes no more than 5 MB", async () => {
    const requests: number[] = [];
    anExcel({ onRequest: (told) => requests.push(told.join("").length) });
    const formula = `'=DEALS.TOTAL("CoreWeave","OpenAI")${" ".repeat(80)}`;
    const contents = Array.from({ length: 30_000 }, (_, row) => [row, formula, formula]);
    const single = (row: number) => ({ at: `D${row + 1}`, contents: [[row]], numberFormat: row % 2 ? "0.0" : "0.00" });
    const inserted = await insertSheet({
      ...plan,
      cells: [{ at: "A1", contents, style: "label" }, ...contents.map((_, row) => single(row))],
    });
    expect(inserted.outcome).toBe("inserted");
    expect(Math.max(...requests)).toBeLessThan(5_000_000);
  });

  it("has every row in its place where it comes in several requests", async () => {
    const told = anExcel();
    const rows = Array.from({ length: 5_000 }, (_, row) => [row]);
    await insertSheet({ ...plan, cells: [{ at: "B3", contents: rows }] });
    const written = about(told, ".formulas = ");
    expect(written).toHaveLength(3);
    for (const [part, from] of [0, 2_000, 4_000].entries()) {
      expect(written[part]).toContain(`getRange("B${3 + from}")`);
      expect(written[part]?.endsWith(` = ${JSON.stringify(rows.slice(from, from + 2_000))}`)).toBe(true);
    }
  });

  it("leaves nothing behind where Excel refuses a part of it", async () => {
    const told = anExcel({ refuses: "charts.add" });
    expect(await insertSheet(plan)).toEqual({ outcome: "failed", problem: "no-room" });
    expect(told.at(-1)).toBe('worksheets.add("Contract backlog").delete()');
  });
});
