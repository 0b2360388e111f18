import { mentioningDeals } from "../../../src/addin/formulas/formulaText";
import { readFormulas, readWorkbook, recalculate } from "../../../src/addin/excel/workbook";

/** What has been asked for since the test began, one request to Excel after the other. */
let loaded: string[] = [];
/** Of how many cells the parts were that have been read. */
let parts: number[] = [];

/** An object of office.js: what it is asked to load can be read only once Excel has been asked. */
function remote(properties: object, synced: Set<() => void>) {
  const known: Record<string, unknown> = {};
  const proxy: unknown = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === "load")
          return (names: string) => {
            loaded.push(names);
            synced.add(() => Object.assign(known, properties));
            return proxy;
          };
        const value: unknown = Reflect.get(properties, name);
        if (typeof value === "function") return value;
        if (String(name) in known) return known[String(name)];
        throw new Error(`${String(name)} was read before Excel has been asked.`);
      },
    },
  );
  return proxy;
}

/** An Excel with one sheet of one row, and a name for each of its two scopes. */
function simulateWorkbook(formulas: unknown[][], values: unknown[][], valueTypes: string[][]): void {
  const due = new Set<() => void>();
  const cells = { formulas, values, valueTypes, rowIndex: 0, columnIndex: 0, isNullObject: false };
  const range: unknown = remote(
    {
      ...cells,
      rowCount: formulas.length,
      columnCount: formulas[0]?.length ?? 0,
      getCell: () => range,
      getResizedRange: (down: number, right: number) => {
        parts.push((down + 1) * (right + 1));
        return range;
      },
    },
    due,
  );
  const names = (name: string, formula: string) => remote({ items: [{ name, formula }] }, due);
  const ofSheet = names("Own", "=Sheet1!$A$1");
  const sheet = { name: "Sheet1", names: ofSheet, getUsedRangeOrNullObject: () => range };
  const context = {
    workbook: { worksheets: remote({ items: [sheet] }, due), names: names("N", '=DEALS.TOTAL("AMD")') },
    sync: () => {
      for (const done of due) done();
      due.clear();
      return Promise.resolve();
    },
  };
  loaded = [];
  parts = [];
  Object.assign(globalThis, { Excel: { run: (_: object, batch: (given: unknown) => unknown) => batch(context) } });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Excel");
});

describe("what stands in the workbook", () => {
  it("is read with its names, with errors as such, and with texts that look like formulas as texts", async () => {
    simulateWorkbook(
      [["=NA()", "=DEALS.COUNT(1)", "=N", 7]],
      [["#N/A", "=DEALS.COUNT(1)", 5, 7]],
      [["Error", "String", "Double", "Double"]],
    );
    expect(await readWorkbook()).toEqual({
      outcome: "read",
      contents: {
        sheets: ["Sheet1"],
        names: [
          { name: "N", sheet: undefined, formula: '=DEALS.TOTAL("AMD")' },
          { name: "Own", sheet: "Sheet1", formula: "=Sheet1!$A$1" },
        ],
        formulas: [
          { sheet: "Sheet1", row: 0, column: 0, formula: "=NA()" },
          { sheet: "Sheet1", row: 0, column: 2, formula: "=N" },
        ],
        blocks: [{ sheet: "Sheet1", row: 0, column: 0, values: [[{ error: "#N/A" }, "=DEALS.COUNT(1)", 5, 7]] }],
      },
    });
  });

  it("comes in parts of no more than 5 MB, which Excel on the web sends at once, though every cell has a long formula", async () => {
    const row = <Held>(held: Held): Held[] => Array.from({ length: 100 }, () => held);
    const formula = `=DEALS.TOTAL("CoreWeave","OpenAI")${"+1".repeat(80)}`;
    const rows = <Held>(held: Held): Held[][] => Array.from({ length: 600 }, () => row(held));
    simulateWorkbook(rows(formula), rows(22_400_000_000), rows("Double"));
    await readWorkbook();
    expect(parts.reduce((sum, cells) => sum + cells, 0)).toBe(60_000);
    const ofCell = JSON.stringify([formula, 22_400_000_000, "Double"]).length;
    expect(Math.max(...parts) * ofCell).toBeLessThan(5_000_000);
  });

  it("is said to be out of reach where there is no Excel", async () => {
    expect(await readWorkbook()).toEqual({ outcome: "failed", problem: "not-in-excel" });
  });
});

describe("the formulas to calculate anew", () => {
  it("are those of DEALS, behind names too, and no texts that look like them", async () => {
    simulateWorkbook(
      [["=N*2", "=DEALS.COUNT(1)", "=SUM(1)"]],
      [[4, "=DEALS.COUNT(1)", 1]],
      [["Double", "String", "Double"]],
    );
    expect(await readFormulas(mentioningDeals)).toEqual({
      outcome: "read",
      formulas: [{ sheet: "Sheet1", row: 0, column: 0, formula: "=N*2" }],
    });
  });

  it("take no value of a sheet along that has none of them", async () => {
    simulateWorkbook([["=SUM(1)", 7]], [[1, 7]], [["Double", "Double"]]);
    expect(await readFormulas(mentioningDeals)).toEqual({ outcome: "read", formulas: [] });
    expect(loaded.filter((names) => names.includes("values"))).toEqual([]);
  });
});

describe("cells that are calculated anew", () => {
  /** An Excel that writes down what it is asked to do, request by request. */
  function simulateRequests(): string[][] {
    const requests: string[][] = [];
    let asked: string[] = [];
    const sync = () => {
      requests.push(asked);
      asked = [];
      return Promise.resolve();
    };
    const note = (what: string) => () => asked.push(what);
    const getItem = (sheet: string) => ({
      getRangeByIndexes: (...range: number[]) => ({ setDirty: note(`due ${sheet} ${range.join(" ")}`) }),
      calculate: note(`calculate ${sheet}`),
    });
    const run = async (_: object, batch: (context: object) => Promise<unknown>) => {
      const done = await batch({ workbook: { worksheets: { getItem } }, sync });
      await sync();
      return done;
    };
    Object.assign(globalThis, { Excel: { run } });
    return requests;
  }

  it("are marked as due, and then their sheets calculate what is due", async () => {
    const requests = simulateRequests();
    const columns = ["One", "Two"].map((sheet) => ({ sheet, row: 3, column: 1, rows: 5 }));
    expect(await recalculate(columns)).toEqual({ outcome: "asked" });
    expect(requests.flat()).toEqual(["due One 3 1 5 1", "due Two 3 1 5 1", "calculate One", "calculate Two"]);
  });

  it("are so in several requests where they are scattered, of which Excel on the web takes none of more than 5 MB", async () => {
    const requests = simulateRequests();
    const columns = Array.from({ length: 20_000 }, (_, place) => ({ sheet: "S", row: 2 * place, column: 0, rows: 1 }));
    await recalculate(columns);
    expect(requests.flat()).toHaveLength(20_001);
    // As office.js sends it, a range with its sheet and what is asked of it takes some 500 bytes.
    expect(500 * Math.max(...requests.map((asked) => asked.length))).toBeLessThan(5_000_000);
  });
});
