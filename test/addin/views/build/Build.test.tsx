import { act, render, renderHook, screen, waitFor, within } from "@testing-library/react";
import { Build } from "../../../../src/addin/views/build/Build";
import { useBuilt } from "../../../../src/addin/views/build/builtFormula";
import type { Host } from "../../../../src/addin/excel/host";
import type { Selected } from "../../../../src/addin/excel/selection";
import { dollarFormat } from "../../../../src/addin/sheets/formats";
import { Pane } from "../../../../src/addin/frame/Pane";
import { HostContext } from "../../../../src/addin/ui/HostContext";
import { simulateExcel } from "../../../support/excel";
import { builtFunctionsJson } from "../../../support/metadata";
import { paneEdition } from "../../support/paneEdition";
import { aHost, type PaneHost } from "../../support/paneHost";
import { answerWith } from "../../support/session";
import { aUser } from "../../support/user";

simulateExcel();
answerWith(paneEdition);

const functionsJson = Promise.resolve(builtFunctionsJson());
const functionsJsonInItalian = Promise.resolve(builtFunctionsJson("it"));

/** A workbook whose selection the test moves, and which has both lists of functions. */
const aWorkbook = (given: Partial<Host> = {}) => {
  let selected: Selected = { outcome: "read", cell: { address: "Sheet1!B2", formula: "", text: "" } };
  const listeners = new Set<() => void>();
  const host = aHost({
    fileBeside: (name) => (name === "functions-it.json" ? functionsJsonInItalian : functionsJson),
    readActiveCell: () => Promise.resolve(selected),
    followSelection: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...given,
  });
  const select = (address: string, formula = "") => {
    selected = { outcome: "read", cell: { address, formula, text: "" } };
    for (const listener of listeners) listener();
  };
  const failToSay = () => {
    selected = { outcome: "failed", problem: "editing" };
    for (const listener of listeners) listener();
  };
  return { host, select, failToSay };
};

const show = (host: PaneHost) =>
  render(
    <Pane edition={paneEdition} host={host} views={[{ id: "build", label: ({ build }) => build, Show: Build }]} />,
  );

const openBuild = async (given: Partial<Host> = {}) => {
  const workbook = aWorkbook(given);
  const pane = show(workbook.host);
  await screen.findByLabelText(/know\?|sapere\?/, { selector: "input" });
  return { user: aUser(), ...workbook, ...pane };
};

const field = (name: string) => screen.getByLabelText(new RegExp(`^${name}\\b`), { selector: "input" });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const bar = () => within(screen.getByRole("region", { name: "Formula" }));
const answerIs = (text: string) => bar().findByText(text);
const formula = () => bar().getByRole("code").textContent;
const formulaIs = (text: string) =>
  waitFor(() => {
    expect(formula()).toBe(text);
  });
const ask = async (user: ReturnType<typeof aUser>, name: string) => {
  await user.click(field("What do you want to know"));
  await user.click(screen.getByRole("option", { name: new RegExp(`DEALS\\.${name}\\b`) }));
};

describe("the fields", () => {
  it("are those of the function, each with its hint, and say which must be filled in", async () => {
    await openBuild();
    expect(field("party")).toHaveProperty("required", true);
    expect(field("counterparty")).toHaveProperty("required", false);
    screen.getByText("The other side, in the same ways. Everybody if left out, or an empty cell.");
    screen.getByText("Fill in party to see the answer.");
  });

  it("offer every company by name, alias or ticker, and take any other text", async () => {
    const { user } = await openBuild();
    await user.type(field("party"), "aldr");
    await user.click(screen.getByRole("option", { name: /Aldermoor Cloud/ }));
    await user.type(field("counterparty"), "fenwick labs");
    await formulaIs('=DEALS.TOTAL("Aldermoor Cloud","fenwick labs")');
  });

  it("close their list with Enter, and never open it: what is marked is taken, else what was typed to its end stays", async () => {
    const { user } = await openBuild();
    for (const [typed, becomes] of [
      ["Fenwick Labs", "Fenwick Labs"],
      ["aldr", "Aldermoor Cloud"],
      ["nobody at all", "nobody at all"],
    ]) {
      await user.clear(field("party"));
      await user.type(field("party"), `${typed}{Enter}`);
      expect(field("party")).toHaveProperty("value", becomes);
      expect(screen.queryAllByRole("option")).toEqual([]);
      await user.keyboard("{Enter}");
      expect(screen.queryAllByRole("option")).toEqual([]);
    }
    await user.clear(field("party"));
    await user.keyboard("{ArrowDown}");
    expect(screen.getAllByRole("option").length).toBeGreaterThan(3);
  });

  it("offer deals by their titles, and write the id, which stays", async () => {
    const { user } = await openBuild();
    await ask(user, "DEAL");
    await user.type(field("id"), "second contr");
    await user.click(screen.getByRole("option", { name: /^Aldermoor–Fenwick, second contract/ }));
    await formulaIs('=DEALS.DEAL("aldermoor-fenwick-2026-02")');
  });

  it("offer kinds of party and programmes where several can be asked about, and a company alone where one has to be", async () => {
    const { user } = await openBuild();
    await user.type(field("party"), "neocl");
    await user.click(screen.getByRole("option", { name: /^neocloud.*Rents out computing/ }));
    await user.type(field("counterparty"), "borealis");
    await user.click(screen.getByRole("option", { name: /North Campus.*the deals that belong to it/ }));
    await formulaIs('=DEALS.TOTAL("neocloud","North Campus")');
    await ask(user, "STAKE");
    await user.type(field("holder"), "neocl");
    expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Aldermoor Cloud/),
    ]);
  });

  it("offer the words that an argument knows, with what they mean", async () => {
    const { user } = await openBuild();
    await user.type(field("party"), "ALDR");
    await user.type(field("basis"), "least");
    await user.click(screen.getByRole("option", { name: /low.*The least that sources support/ }));
    await formulaIs('=DEALS.TOTAL("ALDR",,,,,"low")');
  });

  it("say how a day, and a counterparty left out, were understood", async () => {
    const { user } = await openBuild();
    await user.type(field("party"), "ALDR");
    await user.type(field("to"), "Q1 2026");
    await screen.findByText("Understood: with everybody, as of March 31, 2026");
  });

  it("keep what they hold for another function that takes it too", async () => {
    const { user } = await openBuild();
    await user.type(field("party"), "ALDR");
    await ask(user, "LIST");
    await formulaIs('=DEALS.LIST("ALDR")');
  });

  it("find a function by what it answers", async () => {
    const { user } = await openBuild();
    await user.clear(field("What do you want to know"));
    await user.type(field("What do you want to know"), "owns");
    expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^DEALS.STAKE/),
      expect.stringMatching(/^DEALS.HOLDERS/),
    ]);
  });

  it("are remembered, and can be emptied", async () => {
    const { user, host, unmount } = await openBuild();
    await user.type(field("party"), "ALDR");
    unmount();
    show(host);
    await waitFor(() => {
      expect(field("party")).toHaveProperty("value", "ALDR");
    });
    await user.click(button("Clear the fields"));
    expect(field("party")).toHaveProperty("value", "");
  });
});

describe("the answer", () => {
  const answering = async (...typed: string[]) => {
    const opened = await openBuild();
    await opened.user.type(field("party"), typed[0] ?? "");
    if (typed[1]) await opened.user.type(field("counterparty"), typed[1]);
    return opened;
  };

  it("is that of the worksheet function, in words and to the dollar", async () => {
    await answering("ALDR", "Fenwick Labs");
    await answerIs("$20 billion");
    screen.getByText("20,000,000,000");
  });

  it("stands on deals that lead to their pages, and on none that are left out, with the reason", async () => {
    const { user } = await answering("ALDR");
    await screen.findByRole("heading", { name: "Deals counted (2)" });
    await user.click(screen.getByRole("button", { name: "Deals left out (2)" }));
    screen.getByText("Left out: it is still being negotiated.");
    await user.click(button("Aldermoor–Fenwick, second contract"));
    await screen.findByText("aldermoor-fenwick-2026-02");
    await user.click(button("Back"));
    expect(field("party")).toHaveProperty("value", "ALDR");
  });

  it("says why a deal of another kind, or an earlier one, is left out", async () => {
    const { user } = await answering("ALDR");
    await user.type(field("kind"), "lease");
    await user.click(await screen.findByRole("button", { name: "Deals left out (3)" }));
    screen.getAllByText("Left out: it is of another kind than the one asked for.");
    await user.type(field("from"), "2026");
    await screen.findByText("Left out: it became public before the first day asked about.");
  });

  it("that is an error has its code and its sentence", async () => {
    await answering("Fenwick Lab");
    await screen.findByText('No company is called "Fenwick Lab". Did you mean "Fenwick Labs"?');
    screen.getByText("#VALUE!");
  });

  it("that is a table shows its rows under their headings", async () => {
    const { user } = await answering("ALDR");
    await ask(user, "HOLDERS");
    await user.type(field("issuer"), "ALDR");
    await screen.findByText("A table of 1 row and 3 columns");
    const table = within(screen.getByRole("region", { name: "Answer" }));
    expect(table.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
      "holder",
      "share",
      "as of",
    ]);
    expect(table.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual([
      "Fenwick Labs",
      "8%",
      "2026-01-01",
    ]);
  });

  it("is left to Excel where only Excel can calculate an argument", async () => {
    const { user } = await answering("ALDR");
    await user.type(field("to"), "=NOW()");
    await screen.findByText(/Only Excel can calculate NOW\(\)/);
    await formulaIs('=DEALS.TOTAL("ALDR",,,,NOW())');
  });

  it("waits for what is no value to be mended", async () => {
    const { user } = await answering("ALDR");
    await user.type(field("to"), "=SUM(");
    await screen.findByText("Mend the marked field to see the answer.");
    expect(field("to").getAttribute("aria-invalid")).toBe("true");
  });
});

describe("a reference to a cell", () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  const holding = (value: unknown): Partial<Host> => ({
    readReferences: (references) => Promise.resolve(new Map(references.map((reference) => [reference, value]))),
  });

  it("is taken from the selection, says what the cell holds, and is answered with it", async () => {
    const { user, select } = await openBuild(holding("Aldermoor Cloud"));
    select("Sheet1!C7");
    await user.click(button("party: use the selected cell"));
    await screen.findByText("C7 holds Aldermoor Cloud");
    await answerIs("$20 billion");
    await formulaIs("=DEALS.TOTAL(C7)");
  });

  it("is not said to be unreadable while it is being read", async () => {
    const asked: string[] = [];
    const readReferences: Host["readReferences"] = (references) => {
      asked.push(...references);
      return references.length === 0 ? Promise.resolve(new Map()) : new Promise(() => undefined);
    };
    const { user, select } = await openBuild({ readReferences });
    select("Sheet1!C7");
    await user.click(button("party: use the selected cell"));
    await waitFor(() => {
      expect(asked).toEqual(["Sheet1!C7"]);
    });
    expect(screen.queryByText(/could not be read/)).toBeNull();
  });

  it("is answered with no other cells, though these are read while one goes on typing beside it", async () => {
    jest.useFakeTimers();
    const optional = { optional: true, description: "", type: "any" } as const;
    const parameters = ["party", "counterparty", "kind"].map((name) => ({ ...optional, name }));
    const described = { id: "TOTAL", name: "TOTAL", description: "", helpUrl: "", result: {}, parameters };
    const { host } = aWorkbook(holding("Aldermoor Cloud"));
    const making = ([party, kind]: readonly [string, string]) =>
      useBuilt(
        { id: "TOTAL", fields: [party, "", kind].map((typed) => ({ typed })) },
        described,
        paneEdition,
        undefined,
      );
    const { result, rerender } = renderHook(making, {
      initialProps: ["=A1", ""],
      wrapper: ({ children }) => <HostContext value={host}>{children}</HostContext>,
    });
    const after = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
    await after(200);
    const answers: unknown[] = [];
    for (const kind of ["", "l", ""]) {
      rerender(["=C7", kind]);
      await after(100);
      answers.push(result.current.outcome?.answer.is);
    }
    expect(answers).not.toContain("unreadable");
    await after(200);
    expect([result.current.outcome?.answer.is, result.current.held?.size]).toEqual(["value", 1]);
  });

  it("names its sheet once another one is active, also in a sheet of its own", async () => {
    const { user, host, select } = await openBuild(holding("Aldermoor Cloud"));
    select("'My data'!C7");
    await user.click(button("party: use the selected cell"));
    await formulaIs("=DEALS.TOTAL(C7)");
    select("Sheet1!B2");
    await formulaIs("=DEALS.TOTAL('My data'!C7)");
    select("'My data'!B2");
    await formulaIs("=DEALS.TOTAL(C7)");
    await user.click(button("Insert at the active cell"));
    expect(host.inserted[0]?.insertion).toMatchObject({
      formula: "=DEALS.TOTAL(C7)",
      elsewhere: "=DEALS.TOTAL('My data'!C7)",
    });
  });

  it("to an empty cell counts as left out, and says so", async () => {
    const { user } = await openBuild(holding(""));
    await user.type(field("party"), "ALDR");
    await user.type(field("counterparty"), "=C7");
    await screen.findByText("C7 is empty, which counts as left out.");
    await answerIs("$20 billion");
  });

  it("is not taken where Excel does not say what is selected; what was typed stays", async () => {
    const { user, failToSay } = await openBuild();
    await user.type(field("party"), "ALDR");
    failToSay();
    await user.click(button("party: use the selected cell"));
    await screen.findAllByText(/Excel did not say which cell is selected/);
    expect(field("party")).toHaveProperty("value", "ALDR");
  });
});

describe("the formula", () => {
  it("is inserted in English with the number format of its answer, and room for what it spills", async () => {
    const { user, host } = await openBuild();
    await user.type(field("party"), "ALDR");
    await user.click(button("Insert at the active cell"));
    await ask(user, "COVERAGE");
    await user.click(button("Insert at the active cell"));
    await ask(user, "LIST");
    await user.click(button("Insert at the active cell"));
    expect(host.inserted.map(({ insertion }) => insertion)).toMatchObject([
      { formula: '=DEALS.TOTAL("ALDR")', numberFormat: dollarFormat, rows: 1, columns: 1 },
      { formula: '=DEALS.COVERAGE("ALDR")', numberFormat: "0.0#%" },
      { formula: '=DEALS.LIST("ALDR")', numberFormat: undefined, rows: 3, columns: 10 },
    ]);
  });

  it("is shown and copied with the user's separators, but inserted with commas", async () => {
    const { user, host } = await openBuild({ separators: () => Promise.resolve({ decimal: ",", list: ";" }) });
    await user.type(field("party"), "ALDR");
    await user.type(field("kind"), "lease");
    await formulaIs('=DEALS.TOTAL("ALDR";;"lease")');
    await user.click(button("Copy"));
    await user.click(button("Insert at the active cell"));
    expect(host.copied).toEqual(['=DEALS.TOTAL("ALDR";;"lease")']);
    expect(host.inserted[0]?.insertion.formula).toBe('=DEALS.TOTAL("ALDR",,"lease")');
  });

  it("can be copied by hand where the clipboard is refused", async () => {
    const { user } = await openBuild({ copy: () => Promise.resolve(false) });
    await user.type(field("party"), "ALDR");
    await user.click(button("Copy"));
    await screen.findByText(/The clipboard could not be used/);
    expect(screen.getAllByText('=DEALS.TOTAL("ALDR")')).toHaveLength(2);
  });
});

describe("a formula in the active cell", () => {
  const nested = '=IFNA(DEALS.TOTAL("ALDR")/DEALS.STAKE("Fenwick Labs","ALDR"),0)';

  it("is reopened with its arguments, and replaced", async () => {
    const { user, host, select } = await openBuild();
    select("Sheet1!B2", '=DEALS.TOTAL("ALDR",,,2025)');
    await user.click(await screen.findByRole("button", { name: "Edit the formula in B2" }));
    screen.getByText("You are editing the formula in B2.");
    expect(document.activeElement).toBe(field("What do you want to know"));
    expect([field("party"), field("from")].map((one) => one.getAttribute("value"))).toEqual(["ALDR", "2025"]);
    await user.type(field("counterparty"), "Fenwick Labs");
    await user.click(button("Replace in B2"));
    expect(host.replacements).toEqual([
      {
        address: "Sheet1!B2",
        was: '=DEALS.TOTAL("ALDR",,,2025)',
        becomes: '=DEALS.TOTAL("ALDR","Fenwick Labs",,2025)',
      },
    ]);
    await screen.findByText(/Sheet1!B2 now holds/);
  });

  it("is told with the user's separators, but replaced with commas", async () => {
    const separators = () => Promise.resolve({ decimal: ",", list: ";" });
    const { user, host, select } = await openBuild({ separators });
    select("Sheet1!B2", nested);
    await user.click(await screen.findByRole("button", { name: 'DEALS.STAKE("Fenwick Labs";"ALDR")' }));
    await user.type(field("asOf"), "2025");
    await user.click(button("Replace in B2"));
    await screen.findByText(
      'Sheet1!B2 now holds =IFNA(DEALS.TOTAL("ALDR")/DEALS.STAKE("Fenwick Labs";"ALDR";2025);0).',
    );
    expect(host.replacements[0]?.becomes).toBe('=IFNA(DEALS.TOTAL("ALDR")/DEALS.STAKE("Fenwick Labs","ALDR",2025),0)');
  });

  it("is reopened where it stands, from any cell into which its table spills", async () => {
    const cell = { address: "Sheet1!C5", formula: '=DEALS.LIST("ALDR")', spilledFrom: "Sheet1!B2", text: "a-lease" };
    await openBuild({ readActiveCell: () => Promise.resolve({ outcome: "read", cell }) });
    await screen.findByRole("button", { name: "Edit the formula in B2" });
  });

  it("with several calls lets one choose, and has only that one changed", async () => {
    const { user, host, select } = await openBuild();
    select("Sheet1!B2", nested);
    await user.click(await screen.findByRole("button", { name: 'DEALS.STAKE("Fenwick Labs","ALDR")' }));
    await user.type(field("asOf"), "2025");
    await formulaIs('=IFNA(DEALS.TOTAL("ALDR")/DEALS.STAKE("Fenwick Labs","ALDR",2025),0)');
    await user.click(button("Replace in B2"));
    expect(host.replacements[0]?.becomes).toBe('=IFNA(DEALS.TOTAL("ALDR")/DEALS.STAKE("Fenwick Labs","ALDR",2025),0)');
  });

  it("reads its references on its own sheet, whichever is active", async () => {
    const asked: string[] = [];
    const { user, select } = await openBuild({
      readReferences: (references) => {
        asked.push(...references);
        return Promise.resolve(new Map(references.map((reference) => [reference, "ALDR"])));
      },
    });
    select("Sheet1!B2", "=DEALS.TOTAL(C7)");
    await user.click(await screen.findByRole("button", { name: "Edit the formula in B2" }));
    select("Sheet2!A1");
    await screen.findByText("C7 holds ALDR");
    await formulaIs("=DEALS.TOTAL(C7)");
    expect(new Set(asked)).toEqual(new Set(["Sheet1!C7"]));
  });

  it("that was changed meanwhile is left alone, and nothing typed is lost", async () => {
    const { user, select } = await openBuild({
      replaceFormula: () => Promise.resolve({ outcome: "changed-meanwhile" }),
    });
    select("Sheet1!B2", '=DEALS.TOTAL("ALDR")');
    await user.click(await screen.findByRole("button", { name: "Edit the formula in B2" }));
    await user.type(field("counterparty"), "Fenwick Labs");
    await user.click(button("Replace in B2"));
    await screen.findByText(/holds something else by now, so nothing was written/);
    expect(field("counterparty")).toHaveProperty("value", "Fenwick Labs");
  });

  it("that Excel refuses to replace is there to be typed", async () => {
    const { user, select } = await openBuild({
      replaceFormula: () => Promise.resolve({ outcome: "failed", problem: "refused" }),
    });
    select("Sheet1!B2", '=1+DEALS.TOTAL("ALDR")');
    await user.click(await screen.findByRole("button", { name: "Edit the formula in B2" }));
    await user.click(button("Replace in B2"));
    await screen.findByText(/Excel refused, so nothing was written/);
    expect(screen.getAllByText('=1+DEALS.TOTAL("ALDR")')).toHaveLength(2);
  });

  it("can be left as it is", async () => {
    const { user, select } = await openBuild();
    select("Sheet1!B2", '=DEALS.TOTAL("ALDR")');
    await user.click(await screen.findByRole("button", { name: "Edit the formula in B2" }));
    await user.click(button("Stop editing"));
    button("Insert at the active cell");
    button("Edit the formula in B2");
  });
});

describe("an Excel that does not answer", () => {
  it("about the active cell can be asked again", async () => {
    const { user, select, failToSay } = await openBuild();
    failToSay();
    const again = await screen.findByRole("button", { name: "Try again" });
    select("Sheet1!B2", '=DEALS.TOTAL("ALDR")');
    failToSay();
    await user.click(again);
    screen.getByText(/Excel did not say which cell is selected/);
  });

  it("with the list of functions can be asked again", async () => {
    let tries = 0;
    const { host } = aWorkbook({ fileBeside: () => ((tries += 1) === 1 ? Promise.resolve("<html>") : functionsJson) });
    show(host);
    await screen.findByText(/The list of functions could not be read/);
    await aUser().click(button("Try again"));
    await screen.findByLabelText("What do you want to know?", { selector: "input" });
  });
});

describe("in Italian", () => {
  it("functions, hints, reasons and errors are explained in Italian", async () => {
    const { user } = await openBuild({ language: "it-IT" });
    expect(screen.queryByRole("button", { name: /^Open/ })).toBeNull();
    screen.getByText("La controparte, negli stessi modi. Chiunque, se omessa o cella vuota.");
    await user.type(field("Che cosa vuoi sapere"), "{Control>}a{/Control}denaro tra societa");
    screen.getByRole("option", { name: /^DEALS\.LOOPS/ });
    await user.keyboard("{Escape}");
    await user.type(field("party"), "ALDR");
    await answerIs("20 miliardi di dollari");
    await screen.findByRole("heading", { name: "Accordi contati (2)" });
    await user.type(field("kind"), "x");
    await screen.findByText(/Non si può rispondere alla domanda/);
  });
});
