import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { Explain } from "../../../../src/addin/views/explain/Explain";
import type { Selected } from "../../../../src/addin/excel/selection";
import { Pane } from "../../../../src/addin/frame/Pane";
import { simulateExcel } from "../../../support/excel";
import { paneEdition } from "../../support/paneEdition";
import { aHost } from "../../support/paneHost";
import { answerWith } from "../../support/session";
import { reads } from "../../support/reads";
import { aUser } from "../../support/user";

beforeAll(() => {
  simulateExcel();
  answerWith(paneEdition);
});

const views = [{ id: "explain", label: () => "Explain", Show: Explain }];

/** The pane over a cell; `select` selects another one. */
function openOver(first: Selected | string, language = "en-US", list = ",") {
  let selected = first;
  let announce: () => void = () => undefined;
  const host = aHost({
    language,
    separators: () => Promise.resolve({ decimal: ".", list }),
    readActiveCell: () =>
      Promise.resolve<Selected>(
        typeof selected === "string"
          ? { outcome: "read", cell: { address: "Sheet1!B2", formula: selected, text: "" } }
          : selected,
      ),
    readReferences: () =>
      Promise.resolve(
        new Map([
          ["Sheet1!A1", "ALDR"],
          ["Sheet1!C1", ""],
        ]),
      ),
    followSelection: (onChange) => {
      announce = onChange;
      return () => undefined;
    },
  });
  render(<Pane edition={paneEdition} host={host} views={views} />);
  const select = (next: Selected | string) => {
    selected = next;
    act(announce);
  };
  return { user: aUser(), select };
}

describe("Explain", () => {
  it("says of a formula what it answers, what is counted, what is left out and why", async () => {
    const { user } = openOver('=DEALS.TOTAL(A1,"Fenwick Labs")/1e9');
    await screen.findByRole("heading", { name: "DEALS.TOTAL" });
    screen.getByText("A1 = ALDR");
    expect(screen.getByText("Answer").nextElementSibling?.textContent).toContain("$20 billion");
    screen.getByRole("button", { name: "Deals counted (2)" });
    await user.click(screen.getByRole("button", { name: "Deals left out (1)" }));
    screen.getByText("Left out: a later deal replaces it.");
    await user.click(screen.getByRole("button", { name: /Sources/ }));
    screen.getAllByText("Form 8-K");
  });

  it("says what a cell holds out of which an argument is calculated", async () => {
    openOver('=DEALS.TOTAL("Fenwick Labs",A1&"")');
    await screen.findByText("A1 = ALDR");
  });

  it("says of an empty cell that it is, and a formula with references only once", async () => {
    openOver('=DEALS.TOTAL(A1,"Fenwick Labs",C1)');
    await screen.findByText("A1 = ALDR, C1 is empty");
    expect(screen.getAllByText(reads('=DEALS.TOTAL(A1,"Fenwick Labs",C1)'))).toHaveLength(1);
    expect(screen.queryByText(reads('DEALS.TOTAL(A1,"Fenwick Labs",C1)'))).toBeNull();
  });

  it.each([",", ";"])(
    "shows over an empty cell a formula that can be typed where %s separates arguments",
    async (list) => {
      openOver("", "en-US", list);
      await screen.findByText(
        `Select a cell with a formula such as =DEALS.TOTAL("CoreWeave"${list}"OpenAI") to see what stands behind its number.`,
      );
    },
  );

  it("says how days, periods and a left-out counterparty were understood", async () => {
    const { select } = openOver('=DEALS.TOTAL("ALDR",,,"2025-03",45901)');
    await screen.findByText("with everybody, from March 1, 2025, as of September 1, 2025");
    const next = (formula: string) => {
      select({ outcome: "read", cell: { address: "Sheet1!B3", formula, text: "" } });
    };
    next('=DEALS.TOTAL("ALDR","Fenwick Labs")');
    await screen.findByText("as of June 30, 2026, the edition’s day");
    next('=DEALS.FIGURE("ALDR","revenue","FY25A")');
    await screen.findByText("for FY2025");
  });

  it("says so in Italian, with the article that the day takes", async () => {
    const { select } = openOver('=DEALS.TOTAL("ALDR",,,,"Q3 2025")', "it-IT");
    await screen.findByText("con chiunque, al 30 settembre 2025");
    select('=DEALS.TOTAL("ALDR","Fenwick Labs",,"8 mar 2025","2025-08-11")');
    await screen.findByText("dall’8 marzo 2025, all’11 agosto 2025");
  });

  it("leads to the page of a deal, and back", async () => {
    const { user } = openOver('=DEALS.TOTAL("ALDR","Fenwick Labs")');
    await user.click(await screen.findByRole("button", { name: "Aldermoor–Fenwick, second contract" }));
    await screen.findByText("aldermoor-fenwick-2026-02");
    await user.click(screen.getByRole("button", { name: "Back" }));
    screen.getByRole("heading", { name: "DEALS.TOTAL" });
  });

  it("goes back to a page as far down as it was left", async () => {
    const { user } = openOver('=DEALS.TOTAL(A1,"Fenwick Labs")');
    await user.click(await screen.findByRole("button", { name: "Aldermoor–Fenwick, second contract" }));
    const page = within(screen.getByRole("region", { name: "Aldermoor–Fenwick, second contract" }));
    jest.useFakeTimers();
    page.getByRole("article").scrollTop = 300;
    fireEvent.scroll(page.getByRole("article"));
    act(() => {
      jest.runOnlyPendingTimers();
    });
    jest.useRealTimers();
    await user.click(page.getByRole("button", { name: "Fenwick Labs" }));
    const other = within(screen.getByRole("region", { name: "Fenwick Labs" }));
    expect(other.getByRole("article").scrollTop).toBe(0);
    await user.click(other.getByRole("button", { name: "Back" }));
    const again = within(screen.getByRole("region", { name: "Aldermoor–Fenwick, second contract" }));
    expect(again.getByRole("article").scrollTop).toBe(300);
  });

  it("explains every call of a nested formula", async () => {
    openOver('=DEALS.TOTAL(DEALS.COMPANY("ALDR","name"))-DEALS.COUNT("ALDR")');
    await screen.findByRole("heading", { name: "DEALS.TOTAL" });
    const headings = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(["DEALS.TOTAL", "DEALS.COMPANY", "DEALS.COUNT"]);
  });

  it("shows the rows of an answer that is a table", async () => {
    openOver('=DEALS.HOLDERS("ALDR")');
    await screen.findByText("A table of 1 row and 3 columns");
    const table = within(screen.getByRole("region", { name: "Answer" }));
    expect(table.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual([
      "Fenwick Labs",
      "8%",
      "2026-01-01",
    ]);
  });

  it("explains the table that spills into the cell, and says where its formula stands", async () => {
    const formula = '=DEALS.LIST("ALDR")';
    openOver({
      outcome: "read",
      cell: { address: "Sheet1!C5", formula, spilledFrom: "Sheet1!B2", text: "a-lease" },
    });
    await screen.findByText("Cell Sheet1!C5");
    screen.getByText("It shows a part of the table that Sheet1!B2 fills with:");
    screen.getByRole("button", { name: "Deals counted (2)" });
  });

  it("reads references on the sheet of the cell, and writes them as the cell does", async () => {
    openOver('=DEALS.TOTAL(A1,"Fenwick Labs",,,Other!B1)/1e9');
    await screen.findByText("What Other!B1 holds could not be read.");
    screen.getByText('DEALS.TOTAL(A1,"Fenwick Labs",,,Other!B1)');
  });

  it.each([
    ["en-US", "Answer", "#NAME? DEALS has no function of this name."],
    ["it-IT", "Risposta", "#NAME? DEALS non ha una funzione con questo nome."],
  ])("says in %s that there is no such function", async (language, answer, says) => {
    openOver('=DEALS.TOTALS("ALDR")', language);
    const term = await screen.findByText(answer);
    expect(term.nextElementSibling?.textContent.trim()).toBe(says);
  });

  it("writes what only Excel can calculate with the separators with which the user types", async () => {
    openOver('=DEALS.TOTAL("ALDR",,,,TEXT(A1,"0"))', "en-US", ";");
    await screen.findByText(/^TEXT\(A1;"0"\) is calculated by Excel/);
  });

  it("puts an error in words", async () => {
    openOver('=DEALS.TOTAL("Aldermor Cloud")');
    await screen.findByText('No company is called "Aldermor Cloud". Did you mean "Aldermoor Cloud"?');
    screen.getByText("#VALUE!");
  });

  it("says what only Excel can calculate", async () => {
    openOver('=DEALS.TOTAL("ALDR",,,,TODAY())');
    await screen.findByText(/TODAY\(\) is calculated by Excel/);
  });

  it("says so where there is nothing to explain, and what to do", async () => {
    const { select } = openOver("");
    await screen.findByText("This cell is empty.");
    select("=SUM(A1:A3)");
    await screen.findByText("This cell has no DEALS formula.");
    screen.getByText(/Select a cell with a formula such as/);
  });

  it("follows the selection", async () => {
    const { select } = openOver('=DEALS.COUNT("ALDR")');
    await screen.findByRole("heading", { name: "DEALS.COUNT" });
    select('=DEALS.STAKE("Fenwick Labs","ALDR")');
    await screen.findByRole("heading", { name: "DEALS.STAKE" });
    const facts = screen.getByText("Answer", { selector: "dt" }).parentElement;
    expect(facts && within(facts).getByText("8%")).toBeTruthy();
    screen.getByText(/Fenwick Labs’s stake in Aldermoor Cloud/);
  });

  it("says so where the cell can't be read, and reads it again when asked", async () => {
    const { user, select } = openOver({ outcome: "failed", problem: "editing" });
    await screen.findByText(/The cell could not be read. The formula in it goes on working/);
    screen.getByText(/A cell is being edited/);
    select('=DEALS.COUNT("ALDR")');
    await screen.findByRole("heading", { name: "DEALS.COUNT" });
    select({ outcome: "failed", problem: "refused" });
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    await screen.findByText(/could not be read/);
  });

  it("speaks Italian", async () => {
    openOver('=DEALS.COUNT("ALDR")', "it-IT");
    await screen.findByText("Cella Sheet1!B2");
    screen.getByRole("button", { name: "Accordi contati (2)" });
  });
});
