import type { Host } from "../../../../src/addin/excel/host";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import type { Repaired } from "../../../../src/addin/excel/repairing";
import type { WorkbookRead } from "../../../../src/addin/app/hostWorkbook";
import { Pane } from "../../../../src/addin/frame/Pane";
import { begin } from "../../../../src/addin/app/session";
import { addressOf } from "../../../../src/addin/formulas/workbookIndex";
import { placeInWords, type Repair } from "../../../../src/addin/share/check/finding";
import { CheckSection } from "../../../../src/addin/views/share/CheckSection";
import type { CheckedWorkbook } from "../../../../src/addin/views/share/useChecking";
import { simulateExcel } from "../../../support/excel";
import { violationsIn } from "../../support/axe";
import { paneEdition } from "../../support/paneEdition";
import { aHost } from "../../support/paneHost";
import { aUser } from "../../support/user";
import { aName, contentsOf, formulaWith, type TestSheet } from "../../support/workbookContents";

beforeAll(simulateExcel);
afterEach(cleanup);

/** A workbook with a fault of each kind. */
const faulty: TestSheet = {
  A1: "Model, $bn",
  A2: formulaWith('=_xldudf_DEALS_TOTAL("Fenwick Labs")', { error: "#NAME?" }),
  A3: formulaWith('=DEALS.DEAL("aldermoor-fenwick-2026-02","value")', 19e9),
  A4: formulaWith('=1*DEALS.TOTAL("Fenwick Labs",,,20250930)', 0),
  A5: formulaWith('=1*DEALS.DEAL("aldermoor-fenwick-2025-03","value")', 11.9e9),
  A6: formulaWith('=DEALS.TOTAL("Fenwick Labs")+DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")', 40e9),
  A7: "Fenwick Labs and Aldermoor Cloud",
  B7: 20_000_000_000,
};

/** A workbook that notes what it is asked. */
function aCheckedWorkbook(sheet: TestSheet, given: Partial<CheckedWorkbook> = {}) {
  const repaired: { readonly repairs: readonly Repair[]; readonly unprotecting: readonly string[] }[] = [];
  const selected: string[] = [];
  const workbook: CheckedWorkbook = {
    readWorkbook: () => Promise.resolve({ outcome: "read", contents: contentsOf({ Model: sheet }) }),
    readSourced: () => Promise.resolve(new Set()),
    readTables: () => Promise.resolve(new Set()),
    spilledAmong: () => Promise.resolve(new Set()),
    selectCell: (cell) => {
      selected.push(addressOf(cell));
      return Promise.resolve({ outcome: "selected" });
    },
    protectedAmong: () => Promise.resolve([]),
    repairCells: (repairs, unprotecting): Promise<Repaired> => {
      repaired.push({ repairs, unprotecting });
      return Promise.resolve({ outcome: "repaired", done: repairs, left: [] });
    },
    ...given,
  };
  return { workbook, repaired, selected };
}

/** Shows the section, and checks. */
async function check(workbook: CheckedWorkbook, language = "en-US", given: Partial<Host> = {}) {
  begin({ is: "answering", edition: { edition: paneEdition, source: { is: "shipped" } } });
  const Show = () => (
    <>
      <h2>Share</h2>
      <CheckSection workbook={workbook} />
    </>
  );
  const { container } = render(
    <Pane
      edition={paneEdition}
      host={aHost({ language, ...given })}
      views={[{ id: "share", label: () => "Share", Show }]}
    />,
  );
  const user = aUser();
  await user.click(await screen.findByRole("button", { name: /^(Check this workbook|Controlla questa cartella)$/ }));
  return { user, container };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("checking", () => {
  it("tells what was found, by kinds, and what to do about it", async () => {
    await check(aCheckedWorkbook(faulty).workbook);
    expect(await screen.findByText("6 findings.")).toBeTruthy();
    const headings = screen.getAllByRole("heading", { level: 4 }).map(({ textContent }) => textContent);
    expect(headings).toEqual([
      "Formulas that Excel does not recognise (1)",
      "Cells that are out of date (1)",
      "Numbers that are no dates (1)",
      "Deals that were replaced or called off (1)",
      "Sums that count dollars twice (1)",
      "Typed-in figures without a source (1)",
    ]);
    for (const sentence of [
      "Entered or saved without DEALS.",
      "Shows 19,000,000,000, the formula answers 20,000,000,000.",
      "TOTAL, from: 20250930 is no day.",
      "“Aldermoor–Fenwick, first contract” was superseded by “Aldermoor–Fenwick, second contract”.",
      "“Aldermoor–Fenwick, second contract” is counted more than once: $20 billion too much.",
      "20,000,000,000 is the value of “Aldermoor–Fenwick, second contract”.",
    ])
      expect(screen.getByText(sentence)).toBeTruthy();
  });

  it("breaks a call that is refused where an argument ends, and not within a name", async () => {
    const refused = { A1: formulaWith('=DEALS.TOTAL("Nobody","Fenwick Labs")', { error: "#VALUE!" }) };
    await check(aCheckedWorkbook(refused).workbook);
    const call = await screen.findByText('DEALS.TOTAL("Nobody","Fenwick Labs")');
    expect(call.querySelectorAll("wbr")).toHaveLength(1);
  });

  it("writes formulas as they are typed here", async () => {
    const separators = () => Promise.resolve({ decimal: ",", list: ";" });
    const refused = { B1: formulaWith('=DEALS.TOTAL("Nobody","Fenwick Labs")', { error: "#VALUE!" }) };
    const { user } = await check(aCheckedWorkbook({ ...faulty, ...refused }).workbook, "en-US", { separators });
    await screen.findByText('DEALS.TOTAL("Nobody";"Fenwick Labs")');
    const written = /^=1\*DEALS\.TOTAL\("Fenwick Labs";;;20250930\) → =1\*DEALS\.TOTAL\("Fenwick Labs";;;/;
    expect(screen.getAllByText(written)).toHaveLength(1);
    await user.click(screen.getByRole("checkbox", { name: "Repair Model!A4" }));
    await user.click(button("Preview repairs (1)"));
    // In the preview too.
    expect(await screen.findAllByText(written)).toHaveLength(2);
  });

  it("leads to the cell", async () => {
    const { workbook, selected } = aCheckedWorkbook(faulty);
    const { user } = await check(workbook);
    await user.click(await screen.findByRole("button", { name: "Go to Model!A6" }));
    expect(selected).toEqual(["Model!A6"]);
  });

  it("says that nothing is wrong where nothing is, and of how many formulas", async () => {
    await check(aCheckedWorkbook({ A1: formulaWith("=1+1", 2), A2: 12345 }).workbook);
    expect(await screen.findByText("Nothing found. Formulas checked: 1.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Preview/ })).toBeNull();
  });

  it("can be stopped, and then nothing is said", async () => {
    let read: (read: WorkbookRead) => void = () => undefined;
    const readWorkbook = () =>
      new Promise<WorkbookRead>((resolve) => {
        read = resolve;
      });
    const { user } = await check(aCheckedWorkbook(faulty, { readWorkbook }).workbook);
    await user.click(button("Stop"));
    read({ outcome: "read", contents: contentsOf({ Model: faulty }) });
    expect(await screen.findByRole("button", { name: "Check this workbook" })).toBeTruthy();
    expect(screen.queryByText(/findings/)).toBeNull();
  });

  it("says why a workbook cannot be read", async () => {
    const readWorkbook = () => Promise.resolve({ outcome: "failed", problem: "editing" } as const);
    await check(aCheckedWorkbook(faulty, { readWorkbook }).workbook);
    expect(await screen.findByText(/could not be checked\. A cell is being edited/)).toBeTruthy();
  });

  it("speaks Italian", async () => {
    await check(aCheckedWorkbook(faulty).workbook, "it-IT");
    expect(await screen.findByText("6 problemi trovati.")).toBeTruthy();
    expect(screen.getByText("TOTAL, from: 20250930 non è un giorno.")).toBeTruthy();
  });

  it("has nothing against it from axe-core, with what was found and before it is repaired", async () => {
    const { user, container } = await check(aCheckedWorkbook(faulty).workbook);
    await screen.findByText("6 findings.");
    expect(await violationsIn(container)).toEqual([]);
    await user.click(screen.getByRole("checkbox", { name: "Repair Model!A2" }));
    await user.click(button("Preview repairs (1)"));
    expect(await violationsIn(container)).toEqual([]);
  });
});

describe("repairing", () => {
  it("shows what was chosen before it is written, and says what became of it", async () => {
    const { workbook, repaired } = aCheckedWorkbook(faulty);
    const { user } = await check(workbook);
    await user.click(await screen.findByRole("checkbox", { name: "Repair Model!A2" }));
    await user.click(screen.getByRole("checkbox", { name: "Repair Model!B7" }));
    await user.click(button("Preview repairs (2)"));
    expect(await screen.findByText(/what 2 repairs would change/)).toBeTruthy();
    expect(repaired).toEqual([]);
    const preview = screen.getByText(/what 2 repairs would change/).parentElement ?? document.body;
    const lines = within(preview)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'Model!A2=_xldudf_DEALS_TOTAL("Fenwick Labs") → =DEALS.TOTAL("Fenwick Labs")',
      'Model!B720,000,000,000 → =DEALS.DEAL("aldermoor-fenwick-2026-02","value")',
    ]);
    await user.click(button("Repair (2)"));
    expect(await screen.findByText("Repaired: 2.")).toBeTruthy();
    expect(repaired.flatMap(({ repairs }) => repairs.map(placeInWords))).toEqual(["Model!A2", "Model!B7"]);
  });

  it("tells of names what is wrong with their formulas, and repairs those that it can", async () => {
    const names = [aName("Stored", '=_xldudf_DEALS_TOTAL("Fenwick Labs")'), aName("Wrong", "=DEALS.TOTALS()")];
    const contents = contentsOf({ Model: {} }, names);
    const { workbook, repaired } = aCheckedWorkbook(
      {},
      { readWorkbook: () => Promise.resolve({ outcome: "read", contents }) },
    );
    const { user } = await check(workbook);
    await screen.findByText("Names that stand for a formula of DEALS (2)");
    screen.getByText(/mended in Excel’s Name Manager/);
    screen.getByText("DEALS has no function TOTALS. Correct its name.");
    await user.click(screen.getByRole("checkbox", { name: "Repair Stored" }));
    await user.click(button("Preview repairs (1)"));
    await user.click(button("Repair (1)"));
    await screen.findByText("Repaired: 1.");
    expect(repaired.flatMap(({ repairs }) => repairs)).toMatchObject([
      { does: "define", becomes: '=DEALS.TOTAL("Fenwick Labs")' },
    ]);
  });

  it("counts the formulas of DEALS behind names, too", async () => {
    const contents = contentsOf({ Model: { A1: formulaWith("=1+1", 2) } }, [
      aName("Sound", '=DEALS.TOTAL("Fenwick Labs")'),
      aName("Area", "=Model!$A$1"),
    ]);
    const readWorkbook = () => Promise.resolve({ outcome: "read", contents } as const);
    await check(aCheckedWorkbook({}, { readWorkbook }).workbook);
    await screen.findByText("Nothing found. Formulas checked: 2.");
  });

  it("asks before a sheet is unprotected, and lists what was left and why", async () => {
    const left = (repairs: readonly Repair[]): Repaired => ({
      outcome: "repaired",
      done: [],
      left: repairs.map((repair) => ({ repair, because: "protected" })),
    });
    const allowed: (readonly string[])[] = [];
    const { workbook } = aCheckedWorkbook(faulty, {
      protectedAmong: () => Promise.resolve(["Model"]),
      repairCells: (repairs, unprotecting) => {
        allowed.push(unprotecting);
        return Promise.resolve(left(repairs));
      },
    });
    const { user } = await check(workbook);
    await user.click(await screen.findByRole("checkbox", { name: "Repair Model!A2" }));
    await user.click(button("Preview repairs (1)"));
    await user.click(await screen.findByRole("checkbox", { name: /^Take the protection off/ }));
    await user.click(button("Repair (1)"));
    expect(await screen.findByText("Model!A2: the sheet is protected")).toBeTruthy();
    expect(allowed).toEqual([["Model"]]);
  });

  it("goes back to what is left to find, and no longer to what was repaired", async () => {
    let sheet = faulty;
    const { workbook } = aCheckedWorkbook(faulty, {
      readWorkbook: () => Promise.resolve({ outcome: "read", contents: contentsOf({ Model: sheet }) }),
      repairCells: (repairs) => {
        sheet = { ...faulty, A2: formulaWith('=DEALS.TOTAL("Fenwick Labs")', 20e9) };
        return Promise.resolve({ outcome: "repaired", done: repairs, left: [] });
      },
    });
    const { user } = await check(workbook);
    await user.click(await screen.findByRole("checkbox", { name: "Repair Model!A2" }));
    await user.click(button("Preview repairs (1)"));
    await user.click(button("Repair (1)"));
    await screen.findByText("Repaired: 1.");
    await user.click(button("Back"));
    await screen.findByText("5 findings.");
    expect(screen.queryByRole("checkbox", { name: "Repair Model!A2" })).toBeNull();
  });

  it("needs something to be chosen, and goes back to what was found", async () => {
    const { user } = await check(aCheckedWorkbook(faulty).workbook);
    await user.click(await screen.findByRole("button", { name: "Preview repairs (0)" }));
    expect(await screen.findByText("Choose what is to be repaired.")).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: "Repair Model!A2" }));
    await user.click(button("Preview repairs (1)"));
    await user.click(button("Back"));
    await waitFor(() => {
      expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Repair Model!A2" }).checked).toBe(true);
    });
  });
});
