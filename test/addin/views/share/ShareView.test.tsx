import type { Host } from "../../../../src/addin/excel/host";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { begin } from "../../../../src/addin/app/session";
import type { SharedWorkbook } from "../../../../src/addin/excel/sharing";
import type { FrozenHere } from "../../../../src/addin/excel/thawing";
import { Pane } from "../../../../src/addin/frame/Pane";
import { freezingPlan, frozenBy, type WorkbookToFreeze } from "../../../../src/addin/share/freezing";
import type { ShownCell } from "../../../../src/addin/share/leftValues";
import { ShareViewOf } from "../../../../src/addin/views/share/ShareView";
import { editionOf } from "../../../../src/core/chunks";
import { evidenceElsewhere } from "../../../support/elsewhere";
import { simulateExcel } from "../../../support/excel";
import { violationsIn } from "../../support/axe";
import { paneEdition, paneRecords } from "../../support/paneEdition";
import { aHost } from "../../support/paneHost";
import { answerWith } from "../../support/session";
import { aUser } from "../../support/user";
import { aName, contentsOf } from "../../support/workbookContents";

beforeAll(simulateExcel);
beforeAll(() => {
  // jsdom has no addresses for what a page has made.
  Object.assign(URL, { createObjectURL: () => "blob:made", revokeObjectURL: () => undefined });
});
beforeEach(() => {
  answerWith(paneEdition);
});
afterEach(cleanup);

const shows = (value: ShownCell["value"], isError = false): ShownCell => ({ value, isError, format: "General" });
const total = { sheet: "Model", row: 0, column: 1, formula: '=DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")' };
const list = { sheet: "Model", row: 2, column: 1, formula: '=DEALS.LIST("Aldermoor Cloud",,"contracts")' };
const waiting = { sheet: "Model", row: 9, column: 1, formula: "=DEALS.COUNT(A1)" };
const locked = { sheet: "Locked", row: 0, column: 0, formula: "=DEALS.COUNT(A1)" };

/** A workbook to freeze: a figure, a table, a formula that waits, and one on a protected sheet. */
const looked: WorkbookToFreeze = {
  contents: contentsOf({ Model: {}, Locked: {} }, [
    aName("Backlog", '=DEALS.TOTAL("Aldermoor Cloud")'),
    aName("Half", '=DEALS.TOTAL("Aldermoor Cloud")/2'),
  ]),
  sheets: [
    { id: "{1}", name: "Model", isProtected: false },
    { id: "{2}", name: "Locked", isProtected: true },
  ],
  cells: [
    { ...total, shown: [[shows(20e9)]] },
    {
      ...list,
      shown: [
        [shows("id"), shows("date")],
        [shows("a-lease"), shows(45_413)],
      ],
    },
    { ...waiting, shown: [[shows("#BUSY!", true)]] },
    { ...locked, shown: [[shows(2)]] },
  ],
  pin: { number: 3, sha256: "a".repeat(64) },
  startsWithWorkbook: false,
};

/** What a freezing of the first two left, of which the table was changed meanwhile. */
const frozenHere: FrozenHere = (() => {
  const both = { ...looked, cells: looked.cells.slice(0, 2) };
  const frozen = frozenBy(
    freezingPlan(both, { functions: new Map(), dateSystem: 1900 }, false),
    paneEdition.release,
    "DEALS sources",
  );
  const sheet = { id: "{1}", name: "Model", isProtected: false };
  const now = frozen.formulas.map((formula, place) => ({
    frozen: formula,
    sheet,
    shown:
      place === 0
        ? [[shows(20e9)]]
        : [
            [shows("id"), shows("date")],
            [shows("a-lease"), shows(1)],
          ],
    hasFormulas: false,
  }));
  return { id: "part", frozen, now, namesNow: () => undefined, pinNow: undefined, hasSourcesSheet: true };
})();

/** A workbook that notes what it is asked. */
function aWorkbook(given: Partial<SharedWorkbook> = {}) {
  const asked: unknown[] = [];
  const workbook: SharedWorkbook = {
    readToFreeze: () => Promise.resolve({ outcome: "read", workbook: looked }),
    freezeInPlace: async (plan, _release, sources) => {
      const sheet = await sources(plan);
      asked.push(
        plan.formulas.map(({ formula }) => formula),
        sheet.cells.length > 0,
      );
      return { outcome: "frozen", plan, sourcesSheet: sheet.name };
    },
    freezeAsFile: (plan) => {
      asked.push(plan.formulas.map(({ formula }) => formula));
      return Promise.resolve({ outcome: "made", bytes: new Uint8Array(4), name: "Model (frozen).xlsx" });
    },
    openAsNewWorkbook: () => Promise.resolve(false),
    readToThaw: () => Promise.resolve({ outcome: "read", frozen: [] }),
    thaw: (_part, plan, removesSources) => {
      asked.push(
        plan.formulas.map(({ formula }) => formula),
        removesSources,
      );
      return Promise.resolve({ outcome: "thawed", plan });
    },
    ...given,
  };
  return { workbook, asked };
}

function show(workbook: SharedWorkbook, language = "en-US", given: Partial<Host> = {}) {
  const Show = () => <ShareViewOf workbook={workbook} />;
  const views = [{ id: "share", label: () => "Share", Show }];
  const { container } = render(<Pane edition={paneEdition} host={aHost({ language, ...given })} views={views} />);
  return { user: aUser(), container };
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const fact = (term: string) => screen.getByText(term).nextElementSibling?.textContent;

describe("Freeze", () => {
  it("says what it would do before it does anything", async () => {
    const { workbook, asked } = aWorkbook();
    const { user } = show(workbook);
    await user.click(await button("See what would be frozen"));
    await button("Freeze this workbook");
    expect(["Formulas", "Cells that they fill", "On the sheets", "Names made constants", "Pin"].map(fact)).toEqual([
      "2",
      "5",
      "Model",
      "Backlog",
      "stays, for the formulas that stay",
    ]);
    screen.getByText("Formulas that stay (2)");
    screen.getByText("Model!B10: it has not answered yet; wait, and look again");
    screen.getByText("Locked!A1: its sheet is protected");
    screen.getByText(/Names that stay.* Half/);
    expect(asked).toEqual([]);
  });

  it("does it, with the sheet of sources, and says what it did", async () => {
    const { workbook, asked } = aWorkbook();
    const { user } = show(workbook);
    await user.click(await button("See what would be frozen"));
    await user.click(await button("Freeze this workbook"));
    await screen.findByText(
      /^Frozen. Formulas that have become values: 2. The sheet “DEALS sources” lists their sources/,
    );
    expect(asked).toEqual([[total.formula, list.formula], true]);
    screen.getByText("Model!B10: it has not answered yet; wait, and look again");
  });

  it.each(["Freeze this workbook", "Make a frozen copy"])(
    "shows how far it is with the sources while their evidence loads: %s",
    async (way) => {
      let bring: () => void = () => undefined;
      const coming = new Promise<void>((resolve) => {
        bring = resolve;
      });
      const { edition } = evidenceElsewhere(paneEdition, (content) => coming.then(() => content));
      answerWith(edition);
      const { workbook } = aWorkbook();
      const { user } = show(workbook);
      await user.click(await button("See what would be frozen"));
      await user.click(await button(way));
      await screen.findByText(/^Sources looked up: 0 of \d+ …$/);
      expect(screen.getByRole("progressbar", { name: "Freeze" }).getAttribute("aria-valuenow")).toBe("0");
      bring();
      await screen.findByText(/^Frozen\.|is ready/);
      expect(screen.queryByRole("progressbar")).toBeNull();
    },
  );

  it.each(["Freeze this workbook", "Make a frozen copy"])(
    "shows what it would do now where the workbook has changed since, before it does that: %s",
    async (way) => {
      let here = looked;
      const readToFreeze = () => Promise.resolve({ outcome: "read", workbook: here } as const);
      const { workbook, asked } = aWorkbook({ readToFreeze });
      const { user } = show(workbook);
      await user.click(await button("See what would be frozen"));
      await button(way);
      // A row has been inserted above the total.
      const below = { ...total, row: total.row + 1 };
      here = { ...looked, cells: [{ ...below, shown: [[shows(20e9)]] }] };
      await user.click(await button(way));
      const says = await screen.findByText(/^The workbook has changed since you looked/);
      expect(says.closest("[role=status]")).not.toBeNull();
      expect([fact("Formulas"), asked]).toEqual(["1", []]);
      await user.click(await button(way));
      await screen.findByText(/^Frozen\.|is ready/);
      expect(asked[0]).toEqual([total.formula]);
    },
  );

  it.each(["Freeze this workbook", "Make a frozen copy"])(
    "looks at the workbook when documents have come, for which one may wait, and not before that: %s",
    async (way) => {
      let here = looked;
      let bring = (): void => undefined;
      const coming = new Promise<void>((resolve) => {
        bring = resolve;
      });
      const { edition } = evidenceElsewhere(paneEdition, (content) => coming.then(() => content));
      const readToFreeze = () => Promise.resolve({ outcome: "read", workbook: here } as const);
      answerWith(edition);
      const { workbook, asked } = aWorkbook({ readToFreeze });
      const { user } = show(workbook);
      await user.click(await button("See what would be frozen"));
      await user.click(await button(way));
      await screen.findByText(/^Sources looked up: 0 of \d+ …$/);
      here = { ...looked, cells: [{ ...total, row: total.row + 1, shown: [[shows(20e9)]] }] };
      bring();
      await screen.findByText(/^The workbook has changed since you looked/);
      expect(asked).toEqual([]);
    },
  );

  it("says of which edition the values are, also where a refresh comes into use while documents are on their way", async () => {
    let bring = (): void => undefined;
    const coming = new Promise<void>((resolve) => {
      bring = resolve;
    });
    const { edition } = evidenceElsewhere(paneEdition, (content) => coming.then(() => content));
    answerWith(edition);
    const labels: unknown[] = [];
    const { workbook } = aWorkbook({
      freezeInPlace: async (plan, { number }, sources) => {
        const { cells } = await sources(plan);
        labels.push(number, JSON.stringify(cells).includes("DEALS, edition 9 of"));
        return { outcome: "frozen", plan, sourcesSheet: "DEALS sources" };
      },
    });
    const { user } = show(workbook);
    await user.click(await button("See what would be frozen"));
    await user.click(await button("Freeze this workbook"));
    await screen.findByText(/^Sources looked up: 0 of \d+ …$/);
    act(() => {
      answerWith(editionOf({ ...paneRecords, release: { ...paneRecords.release, number: 9 } }));
    });
    bring();
    await screen.findByText(/^Frozen\./);
    expect(labels).toEqual([9, true]);
  });

  it("leaves the values that cells show by now", async () => {
    let here = looked;
    const left: unknown[] = [];
    const { workbook } = aWorkbook({
      readToFreeze: () => Promise.resolve({ outcome: "read", workbook: here }),
      freezeInPlace: (plan) => {
        left.push(plan.formulas[0]?.left);
        return Promise.resolve({ outcome: "frozen", plan, sourcesSheet: "DEALS sources" });
      },
    });
    const { user } = show(workbook);
    await user.click(await button("See what would be frozen"));
    await button("Freeze this workbook");
    here = { ...looked, cells: [{ ...total, shown: [[shows(21e9)]] }, ...looked.cells.slice(1)] };
    await user.click(await button("Freeze this workbook"));
    await screen.findByText(/^Frozen\./);
    expect(left).toEqual([[[21e9]]]);
  });

  it("asks before it takes a protection off", async () => {
    const { workbook, asked } = aWorkbook();
    const { user } = show(workbook);
    await user.click(await button("See what would be frozen"));
    await user.click(await screen.findByRole("checkbox", { name: /Take the protection off Locked/ }));
    expect([fact("Formulas"), fact("On the sheets")]).toEqual(["3", "Model and Locked"]);
    await user.click(await button("Freeze this workbook"));
    await screen.findByText(/^Frozen. Formulas that have become values: 3/);
    expect(asked[0]).toEqual([total.formula, list.formula, locked.formula]);
  });

  it("makes a copy, also of protected sheets, to download where Excel does not open it", async () => {
    const { workbook, asked } = aWorkbook();
    const { user } = show(workbook);
    await user.click(await button("See what would be frozen"));
    await user.click(await button("Make a frozen copy"));
    await screen.findByText(/“Model \(frozen\).xlsx” is ready/);
    expect(asked).toEqual([[total.formula, list.formula, locked.formula]]);
    const link = await screen.findByRole("link", { name: "Download “Model (frozen).xlsx”" });
    expect([link.getAttribute("href"), link.getAttribute("download")]).toEqual(["blob:made", "Model (frozen).xlsx"]);
    await user.click(await button("Open it as a new workbook"));
    await screen.findByText("This Excel does not open it as a new workbook. Download it instead.");
  });

  it("says in words why there is no copy", async () => {
    for (const [problem, sentence] of [
      ["not-given", /does not hand out the workbook’s file/],
      ["too-large", /too large to work on here/],
      ["unreadable", /as when it is encrypted/],
    ] as const) {
      const { workbook } = aWorkbook({ freezeAsFile: () => Promise.resolve({ outcome: "failed", problem }) });
      const { user } = show(workbook);
      await user.click(await button("See what would be frozen"));
      await user.click(await button("Make a frozen copy"));
      await screen.findByText(sentence);
      cleanup();
    }
  });

  it("says what Excel had against it, and that what was done can be undone", async () => {
    const { workbook } = aWorkbook({ freezeInPlace: () => Promise.resolve({ outcome: "failed", problem: "busy" }) });
    const { user } = show(workbook);
    await user.click(await button("See what would be frozen"));
    await user.click(await button("Freeze this workbook"));
    await screen.findByText(
      "Excel is busy. Try again in a moment. If some cells were frozen before that, Thaw gives them back.",
    );
  });

  it("says so where there is nothing to freeze, or no edition that answers", async () => {
    const none = { ...looked, contents: contentsOf({ Model: {} }), cells: [] };
    const { workbook } = aWorkbook({ readToFreeze: () => Promise.resolve({ outcome: "read", workbook: none }) });
    const { user } = show(workbook);
    await user.click(await button("See what would be frozen"));
    await screen.findByText("No cell of this workbook has a DEALS function.");
    cleanup();
    begin({ is: "pin-unreadable" });
    show(workbook);
    await screen.findByText(/No edition answers in this workbook/);
    expect(screen.queryByRole("button", { name: "See what would be frozen" })).toBeNull();
  });
});

describe("Thaw", () => {
  const thawed = () => aWorkbook({ readToThaw: () => Promise.resolve({ outcome: "read", frozen: [frozenHere] }) });

  it("says how many formulas of which edition it would give back, and what was changed meanwhile", async () => {
    const { workbook, asked } = thawed();
    show(workbook);
    await button("Give the formulas back");
    expect([fact("Values of"), fact("Formulas to give back"), fact("Pin")]).toEqual([
      "edition 1, June 30, 2026",
      "1 of 2",
      "comes back, to edition 3",
    ]);
    screen.getByText("Changed meanwhile, and left as they are (1)");
    expect(screen.getByText(/^Model!B3/).textContent).toBe(`Model!B3 ${list.formula}`);
    expect(asked).toEqual([]);
  });

  it("writes the formulas that stay away as they are typed here", async () => {
    const separators = () => Promise.resolve({ decimal: ",", list: ";" });
    show(thawed().workbook, "en-US", { separators });
    await button("Give the formulas back");
    const typed = list.formula.replaceAll(",", ";");
    await waitFor(() => {
      expect(screen.getByText(/^Model!B3/).textContent).toBe(`Model!B3 ${typed}`);
    });
    expect(typed).not.toBe(list.formula);
  });

  it.each([
    [{ number: 5, sha256: "b".repeat(64) }, "stays, to edition 5, to which the workbook was pinned after freezing"],
    [looked.pin, "stays, to edition 3"],
    ["unreadable" as const, "stays as it is: nobody can tell to which edition"],
  ])("says that a pin stays which the workbook has by now", async (pinNow, says) => {
    const read = { outcome: "read", frozen: [{ ...frozenHere, pinNow }] } as const;
    show(aWorkbook({ readToThaw: () => Promise.resolve(read) }).workbook);
    await button("Give the formulas back");
    expect(fact("Pin")).toBe(says);
  });

  it("says so where formulas that were not frozen could not be calculated anew", async () => {
    const { workbook } = aWorkbook({
      readToThaw: () => Promise.resolve({ outcome: "read", frozen: [frozenHere] }),
      thaw: (_part, plan) =>
        Promise.resolve({ outcome: "thawed", plan, recalculated: { outcome: "failed", problem: "editing" } }),
    });
    const { user } = show(workbook);
    await user.click(await button("Give the formulas back"));
    await screen.findByText(/^Thawed\. .* The cells could not be calculated anew/);
  });

  it("gives them back, and keeps the sheet of sources for what is left", async () => {
    const { workbook, asked } = thawed();
    const { user } = show(workbook);
    expect(screen.queryByRole("checkbox", { name: /Remove the sheet/ })).toBeNull();
    await user.click(await button("Give the formulas back"));
    await screen.findByText(
      "Thawed. Formulas that are back in their cells: 1. What is listed below stays stored in the workbook.",
    );
    expect(asked).toEqual([[total.formula], false]);
  });

  it("asks whether the sheet of sources is to go where nothing stays frozen", async () => {
    const all = { ...frozenHere, frozen: { ...frozenHere.frozen, formulas: frozenHere.frozen.formulas.slice(0, 1) } };
    const { workbook, asked } = aWorkbook({ readToThaw: () => Promise.resolve({ outcome: "read", frozen: [all] }) });
    const { user } = show(workbook);
    await user.click(await screen.findByRole("checkbox", { name: "Remove the sheet “DEALS sources”" }));
    await user.click(await button("Give the formulas back"));
    await waitFor(() => {
      expect(asked).toEqual([[total.formula], false]);
    });
  });

  it("lists what may refer to other cells than before, and gives that back only where the user says so", async () => {
    const formulas = frozenHere.frozen.formulas.map((formula) => ({ ...formula, witness: [3, 2] }));
    const now = frozenHere.now.map((cells, place) => ({
      ...cells,
      frozen: formulas[place] ?? cells.frozen,
      witness: [4, 2],
    }));
    const frozen = { ...frozenHere.frozen, formulas };
    const read = { outcome: "read", frozen: [{ ...frozenHere, frozen, now }] } as const;
    const { workbook, asked } = aWorkbook({ readToThaw: () => Promise.resolve(read) });
    const { user } = show(workbook);
    await screen.findByText(/^Cells that may have moved: .* \(1\)$/);
    expect(screen.getByText(/^Model!B1/).textContent).toBe(`Model!B1 ${total.formula}`);
    expect((await button("Give the formulas back")).hasAttribute("disabled")).toBe(true);
    await user.click(screen.getByRole("checkbox", { name: /^Give back also those whose cells may have moved/ }));
    expect(fact("Formulas to give back")).toBe("1 of 2");
    await user.click(await button("Give the formulas back"));
    await screen.findByText(/^Thawed/);
    expect(asked).toEqual([[total.formula], false]);
  });

  it("shows what it would give back now where the workbook has changed since, before it does that", async () => {
    let here = frozenHere;
    const { workbook, asked } = aWorkbook({ readToThaw: () => Promise.resolve({ outcome: "read", frozen: [here] }) });
    const { user } = show(workbook);
    await button("Give the formulas back");
    // Something else has been typed into the cell of the total.
    here = { ...frozenHere, now: frozenHere.now.map((cells) => ({ ...cells, shown: [[shows("mine")]] })) };
    await user.click(await button("Give the formulas back"));
    const says = await screen.findByText(/^The workbook has changed since you looked/);
    expect(says.closest("[role=status]")).not.toBeNull();
    expect([fact("Formulas to give back"), asked]).toEqual(["0 of 2", []]);
  });

  it("says so where nothing is frozen, and looks again once something was", async () => {
    let frozen: FrozenHere[] = [];
    const { workbook } = aWorkbook({ readToThaw: () => Promise.resolve({ outcome: "read", frozen }) });
    const { user } = show(workbook);
    await screen.findByText("Nothing is frozen in this workbook.");
    frozen = [frozenHere];
    await user.click(await button("See what would be frozen"));
    await user.click(await button("Freeze this workbook"));
    await button("Give the formulas back");
  });

  it("looks again where freezing broke off after formulas were frozen", async () => {
    let frozen: FrozenHere[] = [];
    const { workbook } = aWorkbook({
      readToThaw: () => Promise.resolve({ outcome: "read", frozen }),
      freezeInPlace: () => {
        frozen = [frozenHere];
        return Promise.reject(new Error("The pin can't be taken away."));
      },
    });
    const { user } = show(workbook);
    await user.click(await button("See what would be frozen"));
    await user.click(await button("Freeze this workbook"));
    await button("Give the formulas back");
  });

  it("leaves nothing on show that Check has found before", async () => {
    const { user } = show(aWorkbook().workbook);
    await user.click(await button("Check this workbook"));
    await button("Check again");
    await user.click(await button("See what would be frozen"));
    await user.click(await button("Freeze this workbook"));
    await screen.findByText(/^Frozen\./);
    await button("Check this workbook");
  });

  it("leaves nothing of it on show where thawing broke off after formulas were given back", async () => {
    const { workbook } = aWorkbook({
      readToThaw: () => Promise.resolve({ outcome: "read", frozen: [frozenHere] }),
      thaw: () => Promise.resolve({ outcome: "failed", problem: "busy" }),
    });
    const { user } = show(workbook);
    await user.click(await button("Check this workbook"));
    await button("Check again");
    await user.click(await button("Give the formulas back"));
    await button("Look again");
    await button("Check this workbook");
  });

  it("is of use in Italian, and to a screen reader, with Freeze", async () => {
    const { workbook } = thawed();
    const { user, container } = show(workbook, "it-IT");
    await user.click(await button("Mostra che cosa si congelerebbe"));
    await button("Congela questa cartella");
    await button("Ridai le formule");
    expect(await violationsIn(container)).toEqual([]);
  });
});
