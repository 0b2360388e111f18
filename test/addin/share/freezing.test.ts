import { sourcesBehind, documentsBehind } from "../../../src/addin/share/figureSources";
import {
  dealsCellsIn,
  type DealsCell,
  freezingPlan,
  frozenBy,
  withoutSheets,
  type WorkbookToFreeze,
} from "../../../src/addin/share/freezing";
import { frozenIn, type FrozenWorkbook, partWith } from "../../../src/addin/share/frozenFormulas";
import type { ShownCell } from "../../../src/addin/share/leftValues";
import { sourcesSheet } from "../../../src/addin/share/sourcesSheet";
import { type CellsNow, sheetFor, thawingPlan, withSheetsOfNow } from "../../../src/addin/share/thawing";
import { addressOf } from "../../../src/addin/formulas/workbookIndex";
import { simulateExcel } from "../../support/excel";
import { evidenceElsewhere } from "../../support/elsewhere";
import { adopt, contextNow, worksheetFunctions } from "../../support/functions";
import { aDeal, anEdition } from "../../support/records";
import { paneEdition } from "../support/paneEdition";
import { aName, contentsOf, type TestSheet } from "../support/workbookContents";
import type { WorkbookName } from "../../../src/addin/formulas/workbookContents";

simulateExcel();
adopt(paneEdition);

const pin = { number: 1, sha256: "a".repeat(64) };
const watch = { onProgress: () => undefined, signal: new AbortController().signal };

const shows = (value: ShownCell["value"], given: Partial<ShownCell> = {}): ShownCell => ({
  value,
  isError: false,
  format: "General",
  ...given,
});

/** A workbook of one sheet; what its DEALS formulas show is given by their cells, unless it is the value of the cell alone. */
function workbookOf(
  sheet: TestSheet,
  given: {
    readonly shown?: Readonly<Record<string, ShownCell[][]>>;
    readonly names?: readonly WorkbookName[];
    readonly others?: Record<string, TestSheet>;
    readonly isProtected?: boolean;
  } = {},
): WorkbookToFreeze {
  const contents = contentsOf({ Sheet1: sheet, ...given.others }, given.names);
  const cells = dealsCellsIn(contents).map((cell): DealsCell => {
    const shown = given.shown?.[addressOf(cell).split("!")[1] ?? ""];
    return { ...cell, shown: shown ?? [[shows(1)]] };
  });
  const isProtected = given.isProtected ?? false;
  return {
    contents,
    sheets: contents.sheets.map((name, place) => ({ id: `{${place}}`, name, isProtected })),
    cells,
    pin,
    startsWithWorkbook: true,
  };
}

const planFor = (workbook: WorkbookToFreeze, unprotects = false) =>
  freezingPlan(workbook, { functions: worksheetFunctions, dateSystem: 1900 }, unprotects);

/** What the names of a workbook become, and which are left. */
const namesPlanned = (names: readonly WorkbookName[]) => {
  const plan = planFor(workbookOf({}, { names }));
  return { frozen: plan.names.map(({ name, sheet }) => [name, sheet]), left: plan.namesLeft };
};

const cellsOf = (formulas: readonly { row: number; column: number; sheet: string }[]) => formulas.map(addressOf);

describe("which formulas are frozen", () => {
  it("are those with a DEALS call: in the middle, behind a name, as Excel leaves it without the add-in", () => {
    const contents = contentsOf(
      {
        Sheet1: {
          A1: '=DEALS.TOTAL("Aldermoor Cloud")',
          A2: '=ROUND(1+DEALS.TOTAL("Aldermoor Cloud")/1e9,1)',
          A3: "=Backlog/1e9",
          A4: '=_xldudf_DEALS_TOTAL("Aldermoor Cloud")',
          A5: '=[1]!_xldudf_DEALS_TOTAL("Aldermoor Cloud")',
        },
      },
      [aName("Backlog", '=DEALS.TOTAL("Aldermoor Cloud")')],
    );
    expect(cellsOf(dealsCellsIn(contents))).toEqual(["A1", "A2", "A3", "A4", "A5"].map((cell) => `Sheet1!${cell}`));
  });

  it("are not those that only refer to such cells, or only speak of them", () => {
    const contents = contentsOf({
      Sheet1: { A1: '=DEALS.COUNT("Aldermoor Cloud")', A2: "=A1*2", A3: '="see DEALS.TOTAL(x)"', A4: "=SUM(A1:A2)" },
    });
    expect(cellsOf(dealsCellsIn(contents))).toEqual(["Sheet1!A1"]);
  });

  it("are also those that mention DEALS and that nobody can take apart", () => {
    const contents = contentsOf({ Sheet1: { A1: "=DEALS.TOTAL(((", A2: "=SUM(((" } });
    expect(cellsOf(dealsCellsIn(contents))).toEqual(["Sheet1!A1"]);
  });
});

describe("the plan of freezing", () => {
  it("leaves what cells show: a text as a text, whatever it looks like, and an error as an error", () => {
    const shown = { A1: [[shows("2025-03-11")]], A2: [[shows("#N/A", { isError: true })]], A3: [[shows("")]] };
    const formula = '=DEALS.DEAL("a-lease","announced")';
    const { formulas } = planFor(workbookOf({ A1: formula, A2: formula, A3: formula }, { shown }));
    expect(formulas.map(({ left }) => left)).toEqual([[["'2025-03-11"]], [["#N/A"]], [[""]]]);
  });

  it("leaves every cell of a spill, with the formats that its numbers brought", () => {
    const days = { brought: "yyyy-mm-dd" };
    const shown = { A1: [[shows("date")], [shows(45_413, days)], [shows(45_414, { ...days, format: "d/m/yy" })]] };
    const [formula] = planFor(workbookOf({ A1: '=DEALS.LIST("ALDR")' }, { shown })).formulas;
    expect(formula).toEqual({
      sheetId: "{0}",
      sheet: "Sheet1",
      row: 0,
      column: 0,
      formula: '=DEALS.LIST("ALDR")',
      left: [["'date"], [45_413], [45_414]],
      format: "General",
      formats: [["General"], ["General"], ["d/m/yy"]],
      newFormats: [["General"], ["yyyy-mm-dd"], ["d/m/yy"]],
    });
  });

  it("tells a format that came with a number from the cell's own where Excel gives one for the other", () => {
    const day = shows(45_413, { format: "yyyy-mm", brought: "yyyy-mm" });
    const [formula] = planFor(workbookOf({ A1: '=DEALS.LIST("ALDR")' }, { shown: { A1: [[day]] } })).formulas;
    expect([formula?.formats, formula?.newFormats]).toEqual([[["General"]], [["yyyy-mm"]]]);
  });

  it("leaves a number as a number in a cell for texts", () => {
    const shown = { A1: [[shows(5, { format: "@" })]], A2: [[shows("five", { format: "@" })]] };
    const formula = '=DEALS.COUNT("ALDR")';
    const { formulas } = planFor(workbookOf({ A1: formula, A2: formula }, { shown }));
    expect(formulas.map(({ formats, newFormats }) => [formats, newFormats])).toEqual([
      [[["@"]], [["General"]]],
      [[["@"]], [["@"]]],
    ]);
  });

  it("leaves formulas alone that have no answer, says why, and then the pin stays for them", () => {
    const shown = {
      A1: [[shows("#BUSY!", { isError: true })]],
      A2: [[shows("#NAME?", { isError: true })]],
      A3: [[shows("#SPILL!", { isError: true })]],
      A4: [[shows("#NAME?")]],
    };
    const formula = '=DEALS.LIST("ALDR")';
    const plan = planFor(workbookOf({ A1: formula, A2: formula, A3: formula, A4: formula }, { shown }));
    expect(plan.left).toEqual([
      { address: "Sheet1!A1", because: "unfinished" },
      { address: "Sheet1!A2", because: "name-unknown" },
      { address: "Sheet1!A3", because: "no-room" },
    ]);
    expect(cellsOf(plan.formulas)).toEqual(["Sheet1!A4"]);
    expect([plan.pin, plan.startsWithWorkbook]).toEqual([undefined, false]);
  });

  it("leaves a formula that was entered over several cells as one: nothing gives it back like that", () => {
    const formula = "=DEALS.COUNT(D1:D3)";
    const shown = { A1: [[shows(1)]], A2: [[shows(2)]], A3: [[shows("#N/A", { isError: true })]], C1: [[shows(2)]] };
    const plan = planFor(workbookOf({ A1: formula, A2: formula, A3: formula, C1: formula }, { shown }));
    expect(plan.left).toEqual(["A1", "A2", "A3"].map((at) => ({ address: `Sheet1!${at}`, because: "array" })));
    expect(cellsOf(plan.formulas)).toEqual(["Sheet1!C1"]);
  });

  it.each([
    ["that shows the same", "=DEALS.COUNT(D1:D3)", 1],
    ["that has one answer, of another edition there", "=DEALS.COUNT(D1)", 2],
    ["that is about its own row", "=DEALS.COUNT(Companies[@Name]:Companies[@Ticker])", 2],
    ["that is about its own row, without a table", "=DEALS.COUNT(INDEX(D1:D9,ROW()))", 2],
  ])("freezes a formula beside the same one %s", (_, formula, other) => {
    const shown = { A1: [[shows(1)]], A2: [[shows(other)]] };
    const plan = planFor(workbookOf({ A1: formula, A2: formula }, { shown }));
    expect([cellsOf(plan.formulas), plan.left]).toEqual([["Sheet1!A1", "Sheet1!A2"], []]);
  });

  it("takes the pin away, and the start with the workbook, where no formula is left", () => {
    const plan = planFor(workbookOf({ A1: '=DEALS.COUNT("ALDR")' }));
    expect([plan.pin, plan.startsWithWorkbook]).toEqual([pin, true]);
  });

  it("touches protected sheets only where the user says so", () => {
    const workbook = workbookOf({ A1: '=DEALS.COUNT("ALDR")' }, { isProtected: true, others: { Empty: {} } });
    const left = planFor(workbook);
    expect([left.formulas, left.left, left.unprotected]).toEqual([
      [],
      [{ address: "Sheet1!A1", because: "protected" }],
      [],
    ]);
    const asked = planFor(workbook, true);
    expect([cellsOf(asked.formulas), asked.left, asked.unprotected]).toEqual([["Sheet1!A1"], [], ["Sheet1"]]);
  });

  it("goes on without a sheet whose protection has a password, and keeps the pin for it", () => {
    const formula = '=DEALS.COUNT("ALDR")';
    const workbook = workbookOf({ A1: formula }, { isProtected: true, others: { Locked: { B2: formula } } });
    const plan = withoutSheets(planFor(workbook, true), ["Locked"]);
    expect(cellsOf(plan.formulas)).toEqual(["Sheet1!A1"]);
    expect([plan.left, plan.pin]).toEqual([[{ address: "Locked!B2", because: "protected" }], undefined]);
  });

  it("lists a name that stays though one of a sheet that is called alike becomes a constant", () => {
    const names = [
      aName("N", '=DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")', "Sheet1"),
      aName("N", '=DEALS.TOTAL("Aldermoor Cloud")/2'),
    ];
    expect(namesPlanned(names)).toEqual({ frozen: [["N", "Sheet1"]], left: ["N"] });
  });

  it("leaves names whose answers are longer than a formula of Excel's, or a text in one", () => {
    adopt(anEdition({ deals: [aDeal({ id: "a-long-one", title: "so ".repeat(90) })] }));
    const names = [aName("Title", '=DEALS.DEAL("a-long-one","title")'), aName("Id", '=DEALS.DEAL("a-long-one","id")')];
    expect(namesPlanned(names)).toEqual({ frozen: [["Id", undefined]], left: ["Title"] });
    const many = Array.from({ length: 400 }, (_, place) => aDeal({ id: `one-of-very-many-deals-${place}` }));
    adopt(anEdition({ deals: many }));
    expect(namesPlanned([aName("All", '=DEALS.LIST("ALDR",,,,,"id")')])).toEqual({ frozen: [], left: ["All"] });
    adopt(paneEdition);
  });

  it("makes constants of names that are a call, and lists those that can be none", () => {
    const names = [
      aName("Backlog", '=DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")'),
      aName("Holders", '=DEALS.HOLDERS("Aldermoor Cloud")', "Sheet1"),
      aName("Half", '=DEALS.TOTAL("Aldermoor Cloud")/2'),
      aName("OfDay", '=DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs",,,DATE(2023,12,31))'),
      aName("OfCell", "=DEALS.TOTAL(Sheet1!$A$1)"),
      aName("Unknown", "=DEALS.UNKNOWN(1)"),
      aName("Unreadable", '=DEALS.DEAL("a-lease").value'),
      aName("Cells", "=Sheet1!$A$1"),
    ];
    const plan = planFor(workbookOf({}, { names }));
    expect(plan.names.map(({ name, sheet, left }) => [name, sheet, left])).toEqual([
      ["Backlog", undefined, "=20000000000"],
      ["Holders", "Sheet1", '={"holder","share","as of";"Fenwick Labs",0.08,"2026-01-01"}'],
      ["OfDay", undefined, "=0"],
    ]);
    expect(plan.namesLeft).toEqual(["Half", "OfCell", "Unknown", "Unreadable"]);
  });
});

/** What a plan of freezing stores. */
const frozenOf = (workbook: WorkbookToFreeze): FrozenWorkbook =>
  frozenBy(planFor(workbook), paneEdition.release, "DEALS sources");

describe("the custom XML part", () => {
  it("gives back what was put into it, whatever formulas hold", () => {
    const frozen = frozenOf(
      workbookOf({ A1: '=DEALS.TOTAL("R&D <Labs>")&"]]>"' }, { shown: { A1: [[shows("é ’ & < > \u0001 \n")]] } }),
    );
    expect(frozenIn(partWith(frozen))).toEqual(frozen);
  });

  it("is read as Excel may write it", () => {
    const frozen = frozenOf(workbookOf({ A1: '=DEALS.TOTAL("ALDR")' }));
    const written = `<?xml version="1.0"?>\n${partWith(frozen).replaceAll('"', "&quot;").replace("&quot;urn:deals:frozen-formulas:1&quot;", '"urn:deals:frozen-formulas:1"')}\n`;
    expect(frozenIn(written)).toEqual(frozen);
  });

  it.each<[string, Partial<FrozenWorkbook["formulas"][number]>]>([
    ["below the last row", { row: 1_048_576 }],
    ["right of the last column", { column: 16_384 }],
    ["of which some would be below the last row", { row: 1_048_575, left: [[1], [2]] }],
    ["that are none", { left: [[]] }],
    ["in lines of different lengths", { left: [[1, 2], [3]] }],
  ])(
    "is none if it speaks of cells %s, which Excel would be asked for in vain, and all others with them",
    (_, cells) => {
      const { formulas, ...frozen } = frozenOf(workbookOf({ A1: '=DEALS.TOTAL("ALDR")' }));
      const damaged = formulas.map((one) => ({ ...one, ...cells }));
      expect(frozenIn(partWith({ ...frozen, formulas: damaged }))).toBeUndefined();
    },
  );

  it("is none if it is damaged, or somebody else's", () => {
    const part = partWith(frozenOf(workbookOf({ A1: '=DEALS.TOTAL("ALDR")' })));
    expect(frozenIn(part.replace('"left"', '"felt"'))).toBeUndefined();
    expect(frozenIn('<frozen xmlns="urn:other">{}</frozen>')).toBeUndefined();
    for (const noCharacter of ["&#x110000;", "&#99999999;", "&#X;", "&nbsp;"])
      expect([noCharacter, frozenIn(part.replace('"left"', `"left${noCharacter}"`))]).toEqual([noCharacter, undefined]);
  });
});

describe("the plan of thawing", () => {
  const workbook = workbookOf(
    { A1: '=DEALS.TOTAL("ALDR")', C1: '=DEALS.LIST("ALDR")' },
    {
      shown: {
        A1: [[shows(20)]],
        C1: [
          [shows("id"), shows("date")],
          [shows("a-lease"), shows(45_413)],
        ],
      },
      names: [aName("Backlog", '=DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")')],
    },
  );
  const frozen = frozenOf(workbook);
  const [first, second] = frozen.formulas;
  const sheet = { id: "{0}", name: "Sheet1", isProtected: false };

  /** What the cells show that freezing has left. */
  const asLeft = (on = sheet): CellsNow[] =>
    frozen.formulas.map((one, place) => ({
      frozen: one,
      sheet: on,
      shown: workbook.cells[place]?.shown ?? [],
      hasFormulas: false,
    }));
  const leftNames = (name: { readonly left: string }) => name.left;

  it("gives back every formula and name as it was, and nothing stays frozen", () => {
    const plan = thawingPlan(frozen, asLeft(), leftNames, false);
    expect(plan.formulas.map(({ formula }) => formula)).toEqual(workbook.cells.map(({ formula }) => formula));
    expect(plan.names.map(({ name, formula }) => [name, formula])).toEqual(
      workbook.contents.names.map(({ name, formula }) => [name, formula]),
    );
    expect([plan.changed, plan.lost, plan.left, plan.rest]).toEqual([[], [], [], undefined]);
  });

  it("leaves and lists what was changed meanwhile, were it one cell of a spill or a name", () => {
    const [one, other] = asLeft();
    const changed = other && {
      ...other,
      shown: [
        [shows("id"), shows("date")],
        [shows("a-lease"), shows(1)],
      ],
    };
    const plan = thawingPlan(
      frozen,
      [one, changed].filter((cells) => cells !== undefined),
      () => "=5",
      false,
    );
    expect(plan.formulas.map(({ formula }) => formula)).toEqual(['=DEALS.TOTAL("ALDR")']);
    expect(plan.changed).toEqual([
      { address: "Sheet1!C1", formula: '=DEALS.LIST("ALDR")' },
      { address: "Backlog", formula: '=DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")' },
    ]);
    expect(plan.rest).toEqual({ ...frozen, formulas: [second], names: frozen.names });
  });

  it("leaves a cell in which a formula stands by now, though it shows the same", () => {
    const plan = thawingPlan(
      frozen,
      asLeft().map((cells) => ({ ...cells, hasFormulas: true })),
      leftNames,
      false,
    );
    expect([plan.formulas, plan.changed.length]).toEqual([[], 2]);
  });

  it("takes a text that looks like an error for another thing than the error", () => {
    const [one] = asLeft();
    const text = one && { ...one, frozen: { ...one.frozen, left: [["#N/A"]] }, shown: [[shows("#N/A")]] };
    const plan = thawingPlan({ ...frozen, formulas: text ? [text.frozen] : [] }, text ? [text] : [], leftNames, false);
    expect(plan.formulas).toEqual([]);
  });

  it("finds a sheet that has another name now, and says what is on none", () => {
    const renamed = { ...sheet, name: "Results" };
    expect(first && sheetFor(first, [{ ...sheet, id: "{9}", name: "Sheet2" }, renamed])).toBe(renamed);
    expect(first && sheetFor(first, [{ ...sheet, id: "{9}", name: "sheet1" }])?.id).toBe("{9}");
    const plan = thawingPlan(frozen, asLeft(renamed).slice(0, 1), leftNames, false);
    expect(cellsOf(plan.formulas)).toEqual(["Results!A1"]);
    expect(plan.lost).toEqual([{ address: "Sheet1!C1", formula: '=DEALS.LIST("ALDR")' }]);
    expect(plan.rest?.formulas).toEqual([second]);
  });

  it("calls sheets in formulas as they are called now, and takes none for another where Excel gives no ids", () => {
    const naming = {
      ...frozen,
      formulas: frozen.formulas.map((one) => ({ ...one, formula: "=DEALS.TOTAL(Inputs!A1)" })),
    };
    const formulasWith = (before: string, now: string) => {
      const sheets = [{ ...sheet, id: before, name: "Inputs" }];
      const of = withSheetsOfNow({ ...naming, sheets }, [{ ...sheet, id: now, name: "Assumptions" }]).formulas;
      return new Set(of.map(({ formula }) => formula));
    };
    expect(formulasWith("{1}", "{1}")).toEqual(new Set(["=DEALS.TOTAL(Assumptions!A1)"]));
    expect(formulasWith("", "")).toEqual(new Set(["=DEALS.TOTAL(Inputs!A1)"]));
  });

  it("touches protected sheets only where the user says so", () => {
    const locked = { ...sheet, isProtected: true };
    const left = thawingPlan(frozen, asLeft(locked), leftNames, false);
    expect([left.formulas, left.left.length, left.unprotected]).toEqual([[], 2, []]);
    const asked = thawingPlan(frozen, asLeft(locked), leftNames, true);
    expect([asked.formulas.length, asked.left, asked.unprotected]).toEqual([2, [], ["Sheet1"]]);
  });
});

describe("the sheet of sources", () => {
  const texts = {
    title: "Sources",
    says: (edition: string, day: string) => `Edition ${edition} of ${day}`,
    figures: "Figures",
    figureHeadings: ["No.", "Cell", "Formula", "Answer", "Edition", "Records", "Documents"],
    records: "Records",
    recordHeadings: ["Id", "What", "Documents"],
    documents: "Documents",
    documentHeadings: ["No.", "Publisher", "Title", "Published", "Address"],
    table: (rows: string, columns: string) => `${rows} × ${columns}`,
    more: (count: string) => `and ${count} more`,
    areMore: "and others",
    undated: "undated",
  } as const;
  const words = {
    texts,
    count: String,
    day: (day: string) => day,
    describe: ({ list, record }: { list: string; record: { id: string } }) => `${list} ${record.id}`,
  };

  /** What the sheet says of a workbook, row by row. */
  async function rowsFor(workbook: WorkbookToFreeze, edition = paneEdition) {
    const { formulas } = planFor(workbook);
    const sources = await sourcesBehind(formulas, workbook.contents, contextNow(), watch);
    const documents = await documentsBehind(
      sources.flatMap(({ records }) => [...records.values()]),
      edition,
      watch.onProgress,
    );
    const plan = sourcesSheet({ formulas, sources, documents, release: edition.release }, words);
    return { plan, rows: plan.cells.flatMap(({ contents }) => contents.map((row) => [...row])) };
  }

  const workbook = workbookOf(
    { A1: "Fenwick Labs", B1: '=DEALS.TOTAL("Aldermoor Cloud",A1)/2', B3: '=DEALS.STAKE(A1,"Aldermoor Cloud")' },
    { shown: { B1: [[shows(10e9, { format: "0.0" })]], B3: [[shows(0.08)]] } },
  );

  it("is called as its title says, in the language of the pane", async () => {
    const { plan } = await rowsFor(workbook);
    expect(plan.name).toBe("Sources");
  });

  it("lists each figure with its cell, formula, answer, edition, records and documents, and these once each", async () => {
    const { rows } = await rowsFor(workbook);
    const contract = "aldermoor-fenwick-2026-02";
    expect(rows.slice(0, 6)).toEqual([
      ["Sources"],
      ["'Edition 1 of 2026-06-30"],
      ["Figures"],
      [...texts.figureHeadings],
      [
        1,
        '=HYPERLINK("#Sheet1!B1","Sheet1!B1")',
        '\'=DEALS.TOTAL("Aldermoor Cloud",A1)/2',
        10e9,
        1,
        `'${contract}; a-lease`,
        "'1, 2",
      ],
      [
        2,
        '=HYPERLINK("#Sheet1!B3","Sheet1!B3")',
        '\'=DEALS.STAKE(A1,"Aldermoor Cloud")',
        0.08,
        1,
        expect.stringMatching(/^'made-/),
        "'2",
      ],
    ]);
    expect(rows).toContainEqual(["", `'${contract}`, `'deals ${contract}`, "'1"]);
    expect(rows.slice(-2)).toEqual([
      [1, "'SEC", "'Form 8-K", "'undated", "'File 001-1"],
      [
        2,
        "'The Gazette",
        "'Fenwick rents chips",
        "'2025-03-11",
        '=HYPERLINK("https://gazette.example/fenwick","https://gazette.example/fenwick")',
      ],
    ]);
  });

  it("gives a figure the number format of its cell", async () => {
    const { plan } = await rowsFor(workbook);
    expect(plan.cells.filter(({ numberFormat }) => numberFormat !== undefined)).toEqual([
      { at: "D6", contents: [[10e9]], style: "label", numberFormat: "0.0" },
    ]);
  });

  it("gives one to all figures at once that stand beneath each other and have the same", async () => {
    const total = '=DEALS.TOTAL("Aldermoor Cloud",A1)';
    const dollars = shows(10e9, { format: "0.0" });
    const { plan } = await rowsFor(
      workbookOf(
        { A1: "Fenwick Labs", B1: total, B2: total, B3: '=DEALS.STAKE(A1,"Aldermoor Cloud")', B4: total },
        { shown: { B1: [[dollars]], B2: [[dollars]], B3: [[shows(0.08)]], B4: [[dollars]] } },
      ),
    );
    expect(plan.cells.filter(({ numberFormat }) => numberFormat !== undefined)).toEqual([
      { at: "D6", contents: [[10e9], [10e9]], style: "label", numberFormat: "0.0" },
      { at: "D9", contents: [[10e9]], style: "label", numberFormat: "0.0" },
    ]);
  });

  it("says so where not all that stands behind a figure is known", async () => {
    const { rows } = await rowsFor(workbookOf({ B1: '=DEALS.TOTAL(UPPER("aldr"))' }));
    expect(rows[4]?.[5]).toBe("'and others");
  });

  it("loads the evidence that it needs", async () => {
    const { edition, asked } = evidenceElsewhere(paneEdition);
    const { rows } = await rowsFor(workbook, edition);
    expect(asked.length).toBeGreaterThan(0);
    expect(rows.at(-1)?.[2]).toBe("'Fenwick rents chips");
  });

  it("does without the documents that can't be had", async () => {
    const { edition } = evidenceElsewhere(paneEdition, () => Promise.reject(new Error("offline")));
    const { rows } = await rowsFor(workbook, edition);
    expect(rows[4]?.[6]).toBe("");
  });
});
