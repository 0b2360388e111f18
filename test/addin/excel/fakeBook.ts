import { parseA1Ref } from "@borgar/fx";

/** What a cell holds: what was entered, and its number format. */
interface Cell {
  entry: string | number | boolean;
  format: string;
}

/** What a formula answers: rows of values, which it fills. */
type Answers = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** A sheet: what its cells hold, and whether it is protected. */
export interface BookSheet {
  readonly id: string;
  name: string;
  readonly cells: Map<string, Cell>;
  protection?: "with-password" | "without" | undefined;
}

/** A workbook that is as much of Excel as freezing and thawing need: its formulas answer, fill cells, and make way. */
export class FakeBook {
  readonly sheets: BookSheet[] = [];
  readonly names = new Map<string, string>();
  readonly parts = new Map<string, string>();
  readonly settings = new Map<string, unknown>();
  readonly asked: string[] = [];
  /** What cells and names do not take, as what refers to a sheet that is not there; nor a value in its place. */
  readonly refuses = new Set<string>();

  constructor(private readonly answers: Answers) {}

  /** Adds a sheet with what is entered into its cells by their addresses. */
  with(name: string, entries: Readonly<Record<string, Cell["entry"]>>): this {
    const cells = Object.entries(entries).map(([address, entry]): [string, Cell] => [
      keyAt(cornerOf(address)),
      { entry, format: "General" },
    ]);
    this.sheets.push({ id: `{${this.sheets.length + 1}}`, name, cells: new Map(cells) });
    return this;
  }

  /** Moves what stands in a row and below it, or in a column and right of it, by one. */
  insert(name: string, { row = Infinity, column = Infinity }: { row?: number; column?: number }): void {
    const { cells } = this.#named(name);
    const before = [...cells];
    cells.clear();
    for (const [key, cell] of before) {
      const [down = 0, right = 0] = key.split(" ").map(Number);
      cells.set(keyAt({ row: down + Number(down >= row), column: right + Number(right >= column) }), cell);
    }
  }

  /** Takes the place of Excel and Office. */
  install(): this {
    const context = this.#context();
    const settings = {
      get: (key: string) => this.settings.get(key) ?? null,
      set: (key: string, value: unknown) => this.settings.set(key, value),
      remove: (key: string) => this.settings.delete(key),
      saveAsync: (done: (result: object) => void) => {
        done({ status: "succeeded" });
      },
    };
    Object.assign(globalThis, {
      Office: {
        context: {
          requirements: { isSetSupported: (_set: string, level: string) => Number(level.split(".")[1]) <= 15 },
          document: { settings },
        },
        AsyncResultStatus: { Succeeded: "succeeded" },
      },
      Excel: {
        ClearApplyTo: { contents: "Contents" },
        run: async (options: { mergeUndoGroup?: boolean }, request: (given: object) => Promise<unknown>) => {
          if (options.mergeUndoGroup) this.asked.push("one step");
          return request(context);
        },
      },
    });
    return this;
  }

  /** What stands in the workbook, for comparing. */
  contents(): unknown {
    return {
      sheets: this.sheets.map(({ name, cells, protection }) => ({
        name,
        protection,
        cells: Object.fromEntries([...cells].filter(([, { entry, format }]) => entry !== "" || format !== "General")),
      })),
      names: Object.fromEntries(this.names),
      settings: Object.fromEntries(this.settings),
    };
  }

  /** What a cell shows. */
  shown(sheet: BookSheet, row: number, column: number): unknown {
    const own = sheet.cells.get(keyAt({ row, column }))?.entry ?? "";
    if (typeof own !== "string") return own;
    if (own !== "" && !isFormula(own)) return own.replace(/^'/, "");
    const from = this.spillOver(sheet, row, column);
    return from ? (from.rows[row - from.row]?.[column - from.column] ?? "") : "";
  }

  /** The formula that fills a cell, and what it answers. */
  spillOver(sheet: BookSheet, row: number, column: number) {
    for (const [key, { entry }] of sheet.cells) {
      const [top = 0, left = 0] = key.split(" ").map(Number);
      const rows = isFormula(entry) ? (this.answers[String(entry)] ?? [[0]]) : [];
      if (row >= top && row < top + rows.length && column >= left && column < left + (rows[0]?.length ?? 0))
        return { row: top, column: left, rows };
    }
    return undefined;
  }

  #context() {
    const sheets = () => this.sheets.map((sheet) => this.#sheet(sheet));
    const names = () => [...this.names].map(([name, formula]) => ({ name, formula }));
    const worksheets = {
      load: returnsItself,
      // What is loaded is read anew with every request.
      get items() {
        return sheets();
      },
      getItem: (name: string) => this.#sheet(this.#named(name)),
      getItemOrNullObject: (name: string) => this.#sheet(this.#named(name)),
      getActiveWorksheet: () => ({ activate: () => undefined }),
      add: (name: string) => {
        const added = { id: "{added}", name, cells: new Map() };
        this.sheets.push(added);
        return { ...this.#sheet(added), ...looks() };
      },
    };
    const workbook = {
      worksheets,
      names: {
        load: returnsItself,
        get items() {
          return names();
        },
        getItem: (name: string) => this.#name(name),
        getItemOrNullObject: (name: string) => this.#name(name),
      },
      styles: { getItemOrNullObject: () => ({ isNullObject: false }) },
      customXmlParts: this.#customXmlParts(),
    };
    return { workbook, sync: () => Promise.resolve() };
  }

  #customXmlParts() {
    return {
      add: (xml: string) => {
        const id = `part ${this.parts.size + 1}`;
        this.parts.set(id, xml);
        return { setXml: (other: string) => this.parts.set(id, other) };
      },
      getItem: (id: string) => ({
        setXml: (xml: string) => this.parts.set(id, xml),
        delete: () => this.parts.delete(id),
      }),
      getByNamespace: (namespace: string) => ({
        load: returnsItself,
        items: [...this.parts]
          .filter(([, xml]) => xml.includes(`xmlns="${namespace}"`))
          .map(([id, xml]) => ({ id, getXml: () => ({ value: xml }) })),
      }),
    };
  }

  #named(name: string): BookSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw Object.assign(new Error("There is no such sheet."), { code: "ItemNotFound" });
    return found;
  }

  #name(name: string) {
    const { names } = this;
    const refuse = this.#refuse.bind(this);
    return {
      load: returnsItself,
      isNullObject: !names.has(name),
      get formula() {
        return names.get(name);
      },
      set formula(formula: string | undefined) {
        refuse(formula);
        names.set(name, formula ?? "");
      },
    };
  }

  #refuse(entry: unknown): void {
    if (this.refuses.has(String(entry)))
      throw Object.assign(new Error("It is no formula."), { code: "InvalidArgument" });
  }

  #sheet(sheet: BookSheet) {
    return {
      load: returnsItself,
      id: sheet.id,
      name: sheet.name,
      names: { load: returnsItself, items: [] },
      protection: {
        load: returnsItself,
        options: { allowSort: true },
        get protected() {
          return sheet.protection !== undefined;
        },
        unprotect: () => {
          if (sheet.protection === "with-password")
            throw Object.assign(new Error("It has a password."), { code: "AccessDenied" });
          sheet.protection = undefined;
        },
        protect: () => {
          sheet.protection = "without";
        },
      },
      getUsedRangeOrNullObject: () => this.#range(sheet, { row: 0, column: 0, rows: 12, columns: 8 }),
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        this.#range(sheet, { row, column, rows, columns }),
      getRange: (address: string) => this.#range(sheet, { ...cornerOf(address), rows: 1, columns: 1 }),
      calculate: () => this.asked.push(`calculate ${sheet.name}`),
      delete: () => this.sheets.splice(this.sheets.indexOf(sheet), 1),
    };
  }

  #range(sheet: BookSheet, area: { row: number; column: number; rows: number; columns: number }): object {
    const { row, column, rows, columns } = area;
    const map = <Result>(read: (row: number, column: number) => Result): Result[][] =>
      Array.from({ length: rows }, (_row, down) =>
        Array.from({ length: columns }, (_column, right) => read(row + down, column + right)),
      );
    const put = (change: (cell: Cell, down: number, right: number) => Cell): void => {
      if (sheet.protection) throw Object.assign(new Error("It is protected."), { code: "AccessDenied" });
      map((down, right) => {
        const key = keyAt({ row: down, column: right });
        const cell = sheet.cells.get(key) ?? { entry: "", format: "General" };
        sheet.cells.set(key, change(cell, down - row, right - column));
      });
    };
    const spills = () => map((down, right) => (this.spillOver(sheet, down, right)?.rows.flat().length ?? 0) > 1).flat();
    const range = {
      ...looks(),
      load: returnsItself,
      isNullObject: false,
      rowIndex: row,
      columnIndex: column,
      rowCount: rows,
      columnCount: columns,
      getCell: (down: number, right: number) =>
        this.#range(sheet, { row: row + down, column: column + right, rows: 1, columns: 1 }),
      getResizedRange: (down: number, right: number) =>
        this.#range(sheet, { ...area, rows: rows + down, columns: columns + right }),
      getSpillingToRangeOrNullObject: () => {
        const from = this.spillOver(sheet, row, column);
        const isIts = from?.row === row && from.column === column && from.rows.flat().length > 1;
        if (!isIts) return { load: returnsItself, isNullObject: true };
        return this.#range(sheet, { row, column, rows: from.rows.length, columns: from.rows[0]?.length ?? 1 });
      },
      setDirty: () => this.asked.push(`due ${sheet.name} ${row} ${column}`),
      clear: () => {
        put((cell) => ({ ...cell, entry: "" }));
      },
    };
    const book = { shown: this.shown.bind(this) };
    const refuse = this.#refuse.bind(this);
    return Object.defineProperties(range, {
      values: {
        get: () => map((down, right) => book.shown(sheet, down, right)),
        set: (entries: Cell["entry"][][]) => {
          refuse(sheet.cells.get(keyAt({ row, column }))?.entry);
          put((cell, down, right) => ({ ...cell, entry: entries[down]?.[right] ?? "" }));
        },
      },
      formulas: {
        get: () =>
          map((down, right) => {
            const entry = sheet.cells.get(keyAt({ row: down, column: right }))?.entry ?? "";
            return isFormula(entry) ? entry : book.shown(sheet, down, right);
          }),
        set: (entries: Cell["entry"][][]) => {
          entries.flat().forEach(refuse);
          put((cell, down, right) => ({ ...cell, entry: entries[down]?.[right] ?? "" }));
        },
      },
      valueTypes: {
        get: () =>
          map((down, right) => (/^#[A-Z/]+[!?]?$/.test(String(book.shown(sheet, down, right))) ? "Error" : "String")),
      },
      text: { get: () => map((down, right) => String(book.shown(sheet, down, right))) },
      numberFormat: {
        get: () => map((down, right) => sheet.cells.get(keyAt({ row: down, column: right }))?.format ?? "General"),
        set: (formats: string[][]) => {
          put((cell, down, right) => ({ ...cell, format: formats[down]?.[right] ?? "General" }));
        },
      },
      hasSpill: { get: () => (spills().includes(true) ? (spills().includes(false) ? null : true) : false) },
    });
  }
}

function returnsItself(this: unknown): unknown {
  return this;
}

/** What a sheet of ours sets that freezing does not ask about. */
const looks = () => ({
  style: "",
  showGridlines: true,
  format: { columnWidth: 0 },
  freezePanes: { freezeAt: () => undefined },
  pageLayout: { orientation: "", zoom: {}, setPrintTitleRows: () => undefined, setPrintArea: () => undefined },
  getEntireColumn: () => ({ format: { columnWidth: 0 } }),
});

const isFormula = (entry: unknown): boolean => typeof entry === "string" && entry.startsWith("=");

const keyAt = ({ row, column }: { row: number; column: number }): string => `${row} ${column}`;

function cornerOf(address: string): { row: number; column: number } {
  const parsed = parseA1Ref(address, { allowNamed: false });
  const { top, left } = parsed && "range" in parsed ? parsed.range : {};
  return { row: top ?? 0, column: left ?? 0 };
}
