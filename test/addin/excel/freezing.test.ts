import { freezeInPlace, readToFreeze } from "../../../src/addin/excel/freezing";
import { readSourced } from "../../../src/addin/excel/checking";
import { readToThaw, thaw } from "../../../src/addin/excel/thawing";
import { session } from "../../../src/addin/app/session";
import { freezingPlan, type WorkbookToFreeze } from "../../../src/addin/share/freezing";
import type { SheetPlan } from "../../../src/addin/sheets/sheetPlan";
import { thawingPlan } from "../../../src/addin/share/thawing";
import { simulateExcel } from "../../support/excel";
import { FakeBook } from "./fakeBook";
import { adopt, worksheetFunctions } from "../../support/functions";
import { paneEdition } from "../support/paneEdition";
import { answerWith } from "../support/session";

const TOTAL = '=DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")';
const LIST = '=DEALS.LIST("Aldermoor Cloud")';
const answers = {
  [TOTAL]: [[20e9]],
  "=ROUND(DEALS.STAKE(A1,A2)*100,1)": [[8]],
  "=B1*2": [[40e9]],
  [LIST]: [
    ["id", "date"],
    ["a-lease", "2024-05-01"],
    ["b-lease", "2024-06"],
  ],
  '=DEALS.DEAL("nothing","value")': [["#N/A"]],
  "=DEALS.TOTAL(A1)": [["#BUSY!"]],
};
const pin = { number: 1, sha256: "a".repeat(64) };

/** A workbook with DEALS formulas of many kinds. */
const aBook = () =>
  new FakeBook(answers)
    .with("Model", { A1: "Fenwick Labs", B1: TOTAL, B2: "=ROUND(DEALS.STAKE(A1,A2)*100,1)", C1: "=B1*2", E1: LIST })
    .with("More", { B2: '=DEALS.DEAL("nothing","value")', B3: TOTAL, B4: TOTAL })
    .install();

const noSources: SheetPlan = {
  name: "DEALS sources",
  cells: [],
  rooms: [],
  columnWidths: [],
  frozen: { rows: 1, columns: 1 },
  charts: [],
  printed: { orientation: "Landscape", titleRows: "$1:$1", area: "A1:B2" },
};

beforeEach(() => {
  simulateExcel();
  adopt(paneEdition);
  answerWith(paneEdition);
});
afterEach(() => {
  for (const name of ["Office", "Excel"]) Reflect.deleteProperty(globalThis, name);
});

async function looked(): Promise<WorkbookToFreeze> {
  const read = await readToFreeze();
  if (read.outcome === "failed") throw new Error(read.problem);
  return read.workbook;
}

const freeze = async (unprotects = false) =>
  freezeInPlace(
    freezingPlan(await looked(), { functions: worksheetFunctions, dateSystem: 1900 }, unprotects),
    paneEdition.release,
    () => Promise.resolve(noSources),
  );

async function frozenPart() {
  const read = await readToThaw();
  if (read.outcome === "failed" || !read.frozen[0]) throw new Error("Nothing is frozen.");
  return read.frozen[0];
}

const entered = (book: FakeBook, sheet: number) =>
  Object.fromEntries([...(book.sheets[sheet]?.cells ?? [])].map(([key, { entry }]) => [key, entry]));

describe("freezing in place", () => {
  it("leaves values in the cells of DEALS formulas, and other formulas as they are, in one step of undoing", async () => {
    const book = aBook();
    const frozen = await freeze();
    expect(frozen).toMatchObject({ outcome: "frozen", sourcesSheet: "DEALS sources" });
    expect(entered(book, 0)).toEqual({
      "0 0": "Fenwick Labs",
      "0 1": 20e9,
      "1 1": 8,
      "0 2": "=B1*2",
      "0 4": "'id",
      "0 5": "'date",
      "1 4": "'a-lease",
      "1 5": "'2024-05-01",
      "2 4": "'b-lease",
      "2 5": "'2024-06",
    });
    expect(entered(book, 1)).toEqual({ "1 1": "#N/A", "2 1": 20e9, "3 1": 20e9 });
    expect(book.asked).toEqual(["one step"]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Model", "More", "DEALS sources"]);
  });

  it("takes the pin away, in the workbook and for the formulas that answer in it", async () => {
    const book = aBook();
    book.settings.set("DEALS.edition", pin);
    await freeze();
    expect(book.settings.size).toBe(0);
    expect(session.getState()).toMatchObject({ is: "answering", pin: undefined });
  });

  it("leaves a formula that has not answered, and the pin for it", async () => {
    const book = new FakeBook(answers).with("Model", { A1: "=DEALS.TOTAL(A1)", B1: TOTAL }).install();
    book.settings.set("DEALS.edition", pin);
    await freeze();
    expect(entered(book, 0)).toEqual({ "0 0": "=DEALS.TOTAL(A1)", "0 1": 20e9 });
    expect(book.settings.get("DEALS.edition")).toEqual(pin);
  });

  it("leaves a formula in whose place Excel takes no value, the pin for it, and freezes all others", async () => {
    const book = aBook();
    book.settings.set("DEALS.edition", pin);
    const refused = "=ROUND(DEALS.STAKE(A1,A2)*100,1)";
    book.refuses.add(refused);
    const frozen = await freeze();
    expect(frozen.outcome === "frozen" && frozen.plan.left).toEqual([{ address: "Model!B2", because: "refused" }]);
    expect([entered(book, 0)["0 1"], entered(book, 0)["1 1"]]).toEqual([20e9, refused]);
    expect(book.settings.get("DEALS.edition")).toEqual(pin);
    const { frozen: stored } = await frozenPart();
    expect([stored.pin, stored.formulas.some(({ formula }) => formula === refused)]).toEqual([undefined, true]);
    const part = await frozenPart();
    expect(thawingPlan(part.frozen, part.now, part.namesNow, false)).toMatchObject({ changed: [], rest: undefined });
  });

  it("takes the protection off where it may, and puts it on again; a password keeps a sheet as it is", async () => {
    const book = aBook();
    for (const [place, protection] of (["without", "with-password"] as const).entries()) {
      const sheet = book.sheets[place];
      if (sheet) sheet.protection = protection;
    }
    const frozen = await freeze(true);
    expect(frozen.outcome === "frozen" && frozen.plan.left.map(({ address }) => address)).toEqual([
      "More!B2",
      "More!B3",
      "More!B4",
    ]);
    expect(entered(book, 0)["0 1"]).toBe(20e9);
    expect(entered(book, 1)["2 1"]).toBe(TOTAL);
    expect(book.sheets.map(({ protection }) => protection)).toEqual(["without", "with-password", undefined]);
  });
});

describe("what freezing stores in the workbook", () => {
  it("has no copy of the cells to which formulas refer, be they many or one: they may be deleted before it is handed on", async () => {
    const lookup = "=DEALS.TOTAL(XLOOKUP(A1,Data!A1:A9,Data!B1:B9))";
    const book = new FakeBook({ [lookup]: [[9]] })
      .with("Model", { A1: "Project Falcon", B1: lookup })
      .with("Data", { A1: "Project Falcon", B1: "Fenwick Labs", A2: "Project Heron", B2: "Quarry Capital" })
      .install();
    await freeze();
    const stored = [...book.parts.values()].join();
    expect(stored).toContain("XLOOKUP");
    expect(stored).not.toMatch(/Falcon|Heron|Fenwick|Quarry/);
  });
});

describe("protected sheets", () => {
  const aProtectedBook = (): FakeBook => {
    const book = aBook();
    for (const sheet of book.sheets) sheet.protection = "without";
    return book;
  };
  const protections = (book: FakeBook) => book.sheets.slice(0, 2).map(({ protection }) => protection);

  it("are protected again where what is to be frozen has no sheet of sources", async () => {
    const book = aProtectedBook();
    const plan = freezingPlan(await looked(), { functions: worksheetFunctions, dateSystem: 1900 }, true);
    const frozen = freezeInPlace(plan, paneEdition.release, () => Promise.reject(new Error("Stopped.")));
    await expect(frozen).rejects.toThrow("Stopped.");
    expect(protections(book)).toEqual(["without", "without"]);
  });

  it("are protected again where the workbook does not take the pin that comes back", async () => {
    const book = aProtectedBook();
    book.settings.set("DEALS.edition", pin);
    await freeze(true);
    Object.assign(Office.context.document.settings, {
      saveAsync: (done: (result: object) => void) => {
        done({ status: "failed", error: { message: "It is read-only." } });
      },
    });
    const part = await frozenPart();
    const thawed = thaw(part, thawingPlan(part.frozen, part.now, part.namesNow, true), true);
    await expect(thawed).rejects.toThrow("It is read-only.");
    expect(protections(book)).toEqual(["without", "without"]);
  });

  it("are protected again though one of them is gone by then", async () => {
    const book = aProtectedBook();
    const plan = freezingPlan(await looked(), { functions: worksheetFunctions, dateSystem: 1900 }, true);
    const frozen = freezeInPlace(plan, paneEdition.release, () => {
      book.sheets.shift();
      return Promise.reject(new Error("Stopped."));
    });
    await expect(frozen).rejects.toThrow("Stopped.");
    expect(protections(book)).toEqual(["without"]);
  });
});

describe("the numbers that freezing has left", () => {
  it("are known to have their sources listed, on a sheet that was renamed too", async () => {
    const book = new FakeBook(answers).with("Model", { B1: TOTAL }).with("More", { B3: TOTAL }).install();
    await freeze();
    expect([...(await readSourced())]).toEqual(["model 0 1", "more 2 1"]);
    const [model] = book.sheets;
    if (model) model.name = "Results";
    expect([...(await readSourced())]).toEqual(["results 0 1", "more 2 1"]);
  });
});

describe("thawing", () => {
  const thawAll = async (removes = true, unprotects = false) => {
    const part = await frozenPart();
    return thaw(part, thawingPlan(part.frozen, part.now, part.namesNow, unprotects), removes);
  };

  it("gives back the workbook as it was before it was frozen: formulas, formats, names and pin", async () => {
    const book = aBook();
    book.settings.set("DEALS.edition", pin);
    book.names.set("Backlog", TOTAL);
    const before = book.contents();
    await freeze();
    expect(book.contents()).not.toEqual(before);
    expect(book.names.get("Backlog")).toBe("=20000000000");
    expect((await thawAll()).outcome).toBe("thawed");
    expect(book.contents()).toEqual(before);
    expect(book.parts.size).toBe(0);
  });

  it("leaves what was changed meanwhile, and goes on storing its formula", async () => {
    const book = aBook();
    await freeze();
    book.sheets[0]?.cells.set("1 5", { entry: "'2024-05-02", format: "General" });
    const thawed = await thawAll();
    expect(thawed.outcome === "thawed" && thawed.plan.changed).toEqual([{ address: "Model!E1", formula: LIST }]);
    expect([entered(book, 0)["0 1"], entered(book, 0)["0 4"]]).toEqual([TOTAL, "'id"]);
    const { frozen } = await frozenPart();
    expect(frozen.formulas.map(({ formula }) => formula)).toEqual([LIST]);
  });

  it("finds the cells on a sheet that was renamed", async () => {
    const book = aBook();
    await freeze();
    const [sheet] = book.sheets;
    if (sheet) sheet.name = "Results";
    await thawAll();
    expect(entered(book, 0)["0 1"]).toBe(TOTAL);
  });

  it("leaves a sheet whose protection has a password, with its formulas stored and its sources listed, and thaws the others", async () => {
    const book = aBook();
    await freeze();
    const [, more] = book.sheets;
    if (more) more.protection = "with-password";
    const thawed = await thawAll(true, true);
    expect(thawed.outcome === "thawed" && thawed.plan.left.map(({ address }) => address)).toEqual([
      "More!B2",
      "More!B3",
      "More!B4",
    ]);
    expect([entered(book, 0)["0 1"], entered(book, 1)["2 1"]]).toEqual([TOTAL, 20e9]);
    expect((await frozenPart()).frozen.formulas.map(({ sheet }) => sheet)).toEqual(["More", "More", "More"]);
    expect(book.sheets.map(({ name }) => name)).toContain("DEALS sources");
  });

  it("leaves what Excel does not take as it is, with its formula stored, and gives back all others", async () => {
    const book = aBook();
    book.names.set("Backlog", TOTAL);
    await freeze();
    for (const refused of [LIST, '=DEALS.DEAL("nothing","value")']) book.refuses.add(refused);
    const frozen = [entered(book, 0), entered(book, 1)];
    const thawed = await thawAll();
    expect(thawed.outcome === "thawed" && thawed.plan.refused).toEqual([
      { address: "Model!E1", formula: LIST },
      { address: "More!B2", formula: '=DEALS.DEAL("nothing","value")' },
    ]);
    expect(entered(book, 0)).toEqual({ ...frozen[0], "0 1": TOTAL, "1 1": "=ROUND(DEALS.STAKE(A1,A2)*100,1)" });
    expect(entered(book, 1)).toEqual({ ...frozen[1], "2 1": TOTAL, "3 1": TOTAL });
    expect(book.names.get("Backlog")).toBe(TOTAL);
    book.refuses.clear();
    await thawAll();
    expect([entered(book, 0)["0 4"], entered(book, 1)["1 1"], book.parts.size]).toEqual([
      LIST,
      '=DEALS.DEAL("nothing","value")',
      0,
    ]);
  });

  it("leaves the number format of a cell whose formula Excel does not take", async () => {
    const book = aBook();
    book.sheets[0]?.cells.set("0 1", { entry: TOTAL, format: "#,##0" });
    await freeze();
    book.refuses.add(TOTAL);
    await thawAll();
    expect(book.sheets[0]?.cells.get("0 1")).toEqual({ entry: 20e9, format: "#,##0" });
  });

  it("goes on where Excel stopped it midway: what is back in its cell is not changed", async () => {
    const book = aBook();
    book.names.set("Backlog", TOTAL);
    const before = book.contents();
    await freeze();
    book.names.set("Backlog", TOTAL);
    const [model] = book.sheets;
    for (const [key, formula] of [
      ["0 1", TOTAL],
      ["0 4", LIST],
    ] as const)
      model?.cells.set(key, { entry: formula, format: "General" });
    for (const key of ["0 5", "1 4", "1 5", "2 4", "2 5"]) model?.cells.delete(key);
    const thawed = await thawAll();
    expect(thawed.outcome === "thawed" && thawed.plan.changed).toEqual([]);
    expect([book.contents(), book.parts.size]).toEqual([before, 0]);
  });

  it("gives back formulas that refer to a sheet which was renamed, by the name that it has now", async () => {
    const [formula, here] = ["=DEALS.TOTAL('My inputs'!$A$1,Total)", "=DEALS.TOTAL('It''s 2025'!$A$1,Total)"];
    const book = new FakeBook({ [formula]: [[5]], [here]: [[5]] })
      .with("Model", { A1: formula })
      .with("My inputs", { A1: "Fenwick Labs" })
      .install();
    book.names.set("Who", formula);
    await freeze();
    const [, inputs] = book.sheets;
    if (inputs) inputs.name = "It's 2025";
    book.refuses.add(formula);
    await thawAll();
    expect(entered(book, 0)["0 0"]).toBe(here);
  });

  describe("where rows or columns were inserted meanwhile", () => {
    const between = "=DEALS.TOTAL(A1,A5)";
    const other = "=DEALS.TOTAL(Inputs!A1)";
    const aModel = () =>
      new FakeBook({ ...answers, [between]: [[7]], [other]: [[8]] })
        .with("Model", { A1: "Fenwick Labs", A5: "Aldermoor Cloud", B3: between, B4: other, C3: TOTAL, C4: TOTAL })
        .with("Inputs", { A1: "Fenwick Labs" })
        .install();
    const moved = (thawed: Awaited<ReturnType<typeof thawAll>>) =>
      thawed.outcome === "thawed" ? thawed.plan.moved.map(({ formula }) => formula) : [];

    it("gives back no formula that may refer to other cells than before, and lists it", async () => {
      const book = aModel();
      await freeze();
      book.insert("Model", { row: 4 });
      expect(moved(await thawAll())).toEqual([between]);
      expect(entered(book, 0)["2 1"]).toBe(7);
      expect((await frozenPart()).frozen.formulas).toHaveLength(1);
    });

    it("puts no formula into the cell of its neighbour that shows the same", async () => {
      const book = aModel();
      await freeze();
      book.insert("Model", { row: 2 });
      await thawAll();
      expect([entered(book, 0)["3 2"], entered(book, 0)["4 2"]]).toEqual([20e9, 20e9]);
    });

    it("minds columns, and other sheets", async () => {
      const book = aModel();
      await freeze();
      book.insert("Inputs", { column: 0 });
      expect(moved(await thawAll())).toEqual([other]);
      expect(entered(book, 0)["2 1"]).toBe(between);
    });

    it("minds an input that is another one now", async () => {
      const book = aModel();
      await freeze();
      book.sheets[0]?.cells.set("0 0", { entry: "Quarry Capital", format: "General" });
      expect(moved(await thawAll())).toEqual([between]);
    });

    describe("before whole columns to which it refers", () => {
      const lookup = "=DEALS.TOTAL(XLOOKUP(A1,Data!A:A,Data!B:B))";
      const withData = () =>
        new FakeBook({ ...answers, [lookup]: [[9]] })
          .with("Model", { A1: 1, B1: lookup })
          .with("Data", { A2: "id", B2: "company", A3: 1, B3: "Fenwick Labs", A4: 2, B4: "Quarry Capital" })
          .install();

      it("minds no rows, which they hold as well", async () => {
        const book = withData();
        await freeze();
        book.insert("Data", { row: 3 });
        book.insert("Data", { row: 0 });
        book.sheets[1]?.cells.set("7 0", { entry: 3, format: "General" });
        expect(moved(await thawAll())).toEqual([]);
        expect(entered(book, 0)["0 1"]).toBe(lookup);
      });

      it("minds columns", async () => {
        const book = withData();
        await freeze();
        book.insert("Data", { column: 1 });
        expect(moved(await thawAll())).toEqual([lookup]);
      });
    });

    it("takes no formula for moved since another day has come", async () => {
      const asOf = "=DEALS.TOTAL(A1,,,,A2)";
      const shown = { ...answers, [asOf]: [[9]], "=TODAY()": [[46350]] };
      const book = new FakeBook(shown).with("Model", { A2: "=TODAY()", C1: asOf }).install();
      await freeze();
      shown["=TODAY()"] = [[46351]];
      expect(moved(await thawAll())).toEqual([]);
      expect(entered(book, 0)["0 2"]).toBe(asOf);
    });

    it("minds a formula that is none any more", async () => {
      const asOf = "=DEALS.TOTAL(A1,,,,A2)";
      const book = new FakeBook({ ...answers, [asOf]: [[9]], "=TODAY()": [[46350]] })
        .with("Model", { A2: "=TODAY()", C1: asOf })
        .install();
      await freeze();
      book.sheets[0]?.cells.set("1 0", { entry: 46350, format: "General" });
      expect(moved(await thawAll())).toEqual([asOf]);
    });

    it("takes none for moved beside one that is back already", async () => {
      const beside = "=DEALS.TOTAL(A1,,,,A2)";
      const book = new FakeBook({ ...answers, [beside]: [[9]] }).with("Model", { A2: TOTAL, C1: beside }).install();
      await freeze();
      book.sheets[0]?.cells.set("1 0", { entry: TOTAL, format: "General" });
      expect(moved(await thawAll())).toEqual([]);
      expect(entered(book, 0)["0 2"]).toBe(beside);
    });

    it("gives them back where the user says so", async () => {
      const book = aModel();
      await freeze();
      book.insert("Model", { row: 4 });
      const part = await frozenPart();
      await thaw(part, thawingPlan(part.frozen, part.now, part.namesNow, false, true), true);
      expect([entered(book, 0)["2 1"], book.parts.size]).toEqual([between, 0]);
    });

    it("gives everything back where something was only written below or beside", async () => {
      const book = aModel();
      await freeze();
      for (const place of ["9 1", "4 2", "2 9"]) book.sheets[0]?.cells.set(place, { entry: "seen", format: "General" });
      expect(moved(await thawAll())).toEqual([]);
      expect([entered(book, 0)["2 1"], book.parts.size]).toEqual([between, 0]);
    });
  });

  it("has formulas calculated that were not frozen, since another edition answers with the pin", async () => {
    const book = aBook();
    book.settings.set("DEALS.edition", pin);
    await freeze();
    book.sheets[1]?.cells.set("0 0", { entry: TOTAL, format: "General" });
    book.asked.length = 0;
    await thawAll();
    expect(session.getState()).toMatchObject({ is: "pinned-elsewhere", pin });
    expect(book.asked.filter((asked) => asked !== "one step")).toEqual([
      ...["due Model 0 1", "due Model 0 4", "due More 0 0", "due More 1 1"],
      ...["calculate Model", "calculate More"],
    ]);
  });

  it("has nothing calculated where the same edition goes on answering", async () => {
    const book = aBook();
    await freeze();
    book.asked.length = 0;
    await thawAll();
    expect(book.asked).toEqual(["one step"]);
  });

  it("leaves the pin that the user has set meanwhile", async () => {
    const book = aBook();
    book.settings.set("DEALS.edition", pin);
    await freeze();
    const newer = { number: 2, sha256: "b".repeat(64) };
    book.settings.set("DEALS.edition", newer);
    const before = session.getState();
    await thawAll();
    expect([book.settings.get("DEALS.edition"), session.getState()]).toEqual([newer, before]);
  });

  it("leaves the sheet of sources where the user wants to keep it", async () => {
    const book = aBook();
    await freeze();
    await thawAll(false);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Model", "More", "DEALS sources"]);
  });
});
