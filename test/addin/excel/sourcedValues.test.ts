import { begin } from "../../../src/addin/app/session";
import { dealValueInsertion, totalInsertion } from "../../../src/addin/pages/recordInsertions";
import { insertWithSource, sourcedValueOf, sourceNote } from "../../../src/addin/excel/sourcedValues";
import { namesSource } from "../../../src/addin/share/check/typedFigures";
import { simulateExcel } from "../../support/excel";
import { paneEdition } from "../support/paneEdition";
import { aPage } from "../../support/records";

beforeAll(simulateExcel);
afterEach(() => {
  for (const name of ["Office", "Excel"]) Reflect.deleteProperty(globalThis, name);
});

const context = () => ({ edition: paneEdition, dateSystem: 1900 }) as const;

describe("a note of a number", () => {
  const release = { number: 2, version: "2.0.0", day: "2026-11-26" };

  it("says source, day, document, address, edition and formula, in the form that reviewers look for", () => {
    const documents = [aPage({ locator: "Second paragraph" })];
    expect(sourceNote({ formula: '=DEALS.DEAL("first","value")', release, records: ["first"], documents })).toBe(
      [
        "Source: The Gazette, Aldermoor to serve Fenwick, 2025-03-11, Second paragraph, https://gazette.example/aldermoor",
        "As of: 2026-11-26, DEALS edition 2",
        "Records: first",
        'Formula: =DEALS.DEAL("first","value")',
      ].join("\n"),
    );
  });

  it("names the first of many documents and records", () => {
    const documents = Array.from({ length: 7 }, (_, place) => aPage({ id: `page-${place}`, title: `Page ${place}` }));
    const records = Array.from({ length: 6 }, (_, place) => `deal-${place}`);
    const lines = sourceNote({ formula: "=DEALS.TOTAL()", release, records, documents }).split("\n");
    expect(lines.filter((line) => line.startsWith("Source: "))).toHaveLength(5);
    expect(lines.slice(5)).toEqual([
      "and 2 more documents",
      "As of: 2026-11-26, DEALS edition 2",
      "Records: deal-0, deal-1, deal-2, deal-3, deal-4",
      "and 1 more record",
      "Formula: =DEALS.TOTAL()",
    ]);
  });

  it("is what Check takes for a source, as it takes any that says one", () => {
    expect(
      [sourceNote({ formula: "=1", release, records: [], documents: [aPage()] }), "Fonte: 8-K"].map(namesSource),
    ).toEqual([true, true]);
    expect(["resourced", "to do"].map(namesSource)).toEqual([false, false]);
  });
});

describe("the number that a formula answers", () => {
  it("comes with the documents behind it, each once", async () => {
    const sourced = await sourcedValueOf('=DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")', context);
    expect(sourced).toMatchObject({ is: "number", number: 20e9 });
    expect(sourced.is === "number" && sourced.note.split("\n")).toEqual([
      "Source: SEC, Form 8-K, File 001-1",
      "Source: The Gazette, Fenwick rents chips, 2025-03-11, https://gazette.example/fenwick",
      "As of: 2026-06-30, DEALS edition 1",
      "Records: aldermoor-fenwick-2026-02, a-lease",
      'Formula: =DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")',
    ]);
  });

  it("is none where it answers an error or a text", async () => {
    const none = await sourcedValueOf('=DEALS.DEAL("a-lease","value")', context);
    expect(none.is === "none" && none.sentence).toMatch(/^#N\/A .*has no value/);
    expect(await sourcedValueOf('=DEALS.DEAL("a-lease","status")', context)).toMatchObject({ is: "none" });
  });
});

describe("a value with its source", () => {
  const formula = '=DEALS.DEAL("aldermoor-fenwick-2026-02","value")';

  /** An Excel whose active cell is B2, what came to stand in it, and in notes, comments and the cell beside, and how it was asked. */
  function excel({ level = 1.21, note = "", beside = "", hasComment = false } = {}) {
    const asked: unknown[] = [];
    const written: Record<string, unknown> & { asked: unknown[] } = { asked };
    const range = (place: string, held: string) => ({
      load() {
        return this;
      },
      address: `Sheet1!${place}`,
      worksheet: { name: "Sheet1", load: () => ({ name: "Sheet1" }) },
      getCell: () => range(place, held),
      getResizedRange: () => range(place, held),
      getOffsetRange: () => range("C2", beside),
      numberFormat: [["General"]],
      get formulas() {
        return [[held]];
      },
      set formulas([[now = ""] = []]: string[][]) {
        written[place] = now;
      },
      set values([[now = ""] = []]: string[][]) {
        written[place] = now;
      },
    });
    const workbook = {
      getActiveCell: () => range("B2", ""),
      worksheets: { getItem: () => ({ getRange: () => range("B2", "") }) },
      notes: {
        getItemOrNullObject: () => ({
          load() {
            return this;
          },
          isNullObject: note === "",
          get content() {
            return note;
          },
          set content(now: string) {
            written.note = now;
          },
        }),
        add: (_: string, text: string) => (written.note = text),
      },
      comments: {
        add: (_: string, text: string) => {
          if (hasComment) throw new Error("It has one.");
          written.comment = text;
        },
      },
    };
    const isSetSupported = (_: string, wanted: string) => Number(wanted) <= level;
    Object.assign(globalThis, {
      Office: { context: { requirements: { isSetSupported } } },
      Excel: {
        run: (options: unknown, act: (context: unknown) => unknown) => {
          asked.push(options);
          return act({ workbook, sync: () => Promise.resolve() });
        },
      },
    });
    begin({ is: "answering", edition: { edition: paneEdition, source: { is: "shipped" } } });
    return written;
  }
  const insertion = dealValueInsertion("aldermoor-fenwick-2026-02");

  it("is the number in the cell, and a note", async () => {
    const written = excel();
    expect(await insertWithSource(insertion, "active-cell")).toEqual({
      outcome: "inserted",
      address: "Sheet1!B2",
      number: 20e9,
      note: "note",
    });
    expect(written.B2).toBe("20000000000");
    expect(written.note).toContain(`Formula: ${formula}`);
  });

  it.each([
    ["a note", {}],
    ["a comment", { level: 1.15 }],
    ["the cell beside it", { level: 1.05 }],
  ])("is undone in one step, with its source in %s", async (_, given) => {
    const { asked } = excel(given);
    await insertWithSource(insertion, "active-cell");
    expect(asked).toEqual([{ delayForCellEdit: true, mergeUndoGroup: true }]);
  });

  it("leaves what a note says already", async () => {
    const written = excel({ note: "Ask Jo." });
    await insertWithSource(insertion, "active-cell");
    expect(String(written.note)).toMatch(/^Ask Jo\.\nSource: /);
  });

  it("takes out of a note the source of the number that stood there before", async () => {
    const before = await sourcedValueOf('=DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")', context);
    const note = `Ask Jo.\n${before.is === "number" ? before.note : ""}\nAnd then Kim.`;
    const written = excel({ note });
    await insertWithSource(insertion, "active-cell");
    expect(String(written.note)).toMatch(/^Ask Jo\.\nAnd then Kim\.\nSource: /);
    expect(String(written.note).match(/Formula: .*/g)).toEqual([`Formula: ${formula}`]);
  });

  it.each([
    ["a comment in an Excel without notes", { level: 1.15 }, "comment"],
    ["the cell beside it where it has a comment already", { level: 1.15, hasComment: true }, "beside"],
    ["the cell beside it in an older one", { level: 1.05 }, "beside"],
    ["nothing where that cell is taken", { level: 1.05, beside: "mine" }, "nowhere"],
  ])("has its source in %s", async (_, given, note) => {
    const written = excel(given);
    expect(await insertWithSource(insertion, "active-cell")).toMatchObject({ outcome: "inserted", note });
    expect(written.note).toBeUndefined();
    if (note === "beside") expect(String(written.C2)).toMatch(/^Source: .*; Formula: =DEALS/);
  });

  it("is not written where the formula answers none", async () => {
    const written = excel();
    expect(await insertWithSource(totalInsertion("Quarry Capital"), "active-cell")).toMatchObject({
      outcome: "inserted",
      number: 0,
    });
    expect(await insertWithSource(dealValueInsertion("a-lease"), "active-cell")).toMatchObject({
      outcome: "no-number",
    });
    expect(written.B2).toBe("0");
  });
});
