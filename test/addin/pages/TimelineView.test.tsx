import { act, render, screen, waitFor, within } from "@testing-library/react";
import { Pane } from "../../../src/addin/frame/Pane";
import { views } from "../../../src/addin/frame/views";
import { editionOf } from "../../../src/core/chunks";
import { paneEdition, paneRecords } from "../support/paneEdition";
import { aHost, type PaneHost } from "../support/paneHost";
import { aDeal, dollars } from "../../support/records";
import { aUser } from "../support/user";

const openPane = (host: PaneHost = aHost(), edition = paneEdition) => {
  const pane = render(<Pane edition={edition} host={host} views={views} />);
  return { user: aUser(), host, ...pane };
};

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const picture = (of = "all deals") => screen.findByRole("group", { name: `Timeline of ${of}` });
const marks = async (of?: string) => within(await picture(of)).getAllByRole("button");
const names = async (of?: string) => (await marks(of)).map((mark) => mark.getAttribute("aria-label"));
const card = () => screen.getByRole("group", { name: "Details of the mark" });
const focused = () => document.activeElement?.getAttribute("aria-label");

/** The pane with the timeline of all deals on show. */
async function openTimeline(...given: Parameters<typeof openPane>) {
  const opened = openPane(...given);
  await opened.user.click(button("Timeline"));
  await picture();
  return opened;
}

/** Gives a mark the focus, as the Tab key would the one that is its stop. */
async function goToMark(place: number): Promise<void> {
  const mark = (await marks())[place];
  act(() => {
    mark?.focus();
  });
}

/** An edition in which six deals were announced on one day. */
const crowded = editionOf({
  ...paneRecords,
  deals: [1, 2, 3, 4, 5, 6].map((billions) =>
    aDeal({
      id: `deal-${billions}`,
      title: `Deal ${billions}`,
      announced: "2026-01-15",
      value: dollars(billions * 1e9),
    }),
  ),
  corrections: [],
});

describe("the timeline in Browse", () => {
  it("says of each mark the deal, what happened when, the total of that day, the value, and whether it counts", async () => {
    await openTimeline();
    expect(await names()).toEqual([
      "Aldermoor–Fenwick, first contract. Announced March 11, 2025. Total as of March 11, 2025: $11.9 billion. up to $11.9 billion · Left out: a later deal replaces it.",
      "Aldermoor–Fenwick, first contract. Superseded February 1, 2026, by “Aldermoor–Fenwick, second contract”. Total as of February 1, 2026: $20 billion. up to $11.9 billion · Left out: a later deal replaces it.",
      "Aldermoor–Fenwick, second contract. Announced February 1, 2026. Total as of February 1, 2026: $20 billion. $20 billion · counted",
      "Aldermoor–Fenwick, first contract. Record corrected June 30, 2026. Total as of June 30, 2026: $20 billion. up to $11.9 billion · Left out: a later deal replaces it.",
      "Quarry's talks with Aldermoor. Announced September 2025. Total as of September 30, 2025: $11.9 billion. €2 billion · Left out: it is still being negotiated.",
      "The deal a-lease. Announced May 1, 2024. Total as of May 1, 2024: Not disclosed. Not disclosed · counted",
    ]);
    const lanes = within(await picture()).getAllByRole("group");
    expect(lanes.map((lane) => lane.getAttribute("aria-label"))).toEqual([
      "Compute contract",
      "Equity investment",
      "Lease",
    ]);
  });

  it("is one tab stop, in which arrow keys go from day to day and from kind to kind", async () => {
    const { user } = await openTimeline();
    expect((await marks()).filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await goToMark(0);
    await user.keyboard("{ArrowRight}");
    expect(focused()).toMatch(/^Aldermoor–Fenwick, first contract. Superseded/);
    await user.keyboard("{ArrowDown}");
    expect(focused()).toMatch(/^Quarry's talks/);
    await user.keyboard("{ArrowDown}{ArrowUp}{ArrowUp}{Home}{End}");
    expect(focused()).toMatch(/Record corrected/);
    expect((await marks()).map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, 0, -1, -1]);
  });

  it("tells more of the mark that has the focus, until Escape is pressed", async () => {
    const { user } = await openTimeline();
    screen.getByText(/^Point at a mark/);
    await goToMark(2);
    expect(card().textContent).toBe(
      "Aldermoor–Fenwick, second contractAnnounced February 1, 2026Compute contract · $20 billion · countedTotal as of February 1, 2026: $20 billion",
    );
    await user.keyboard("{Escape}");
    screen.getByText(/^Point at a mark/);
    expect(focused()).toMatch(/^Aldermoor–Fenwick, second contract/);
  });

  it("leads with Enter to the page of a deal, and from there back to its mark", async () => {
    const { user } = await openTimeline();
    await goToMark(2);
    const chosen = focused();
    await user.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Aldermoor–Fenwick, second contract" });
    await user.click(button("Back"));
    await picture();
    await waitFor(() => {
      expect(focused()).toBe(chosen);
    });
  });

  it("shows what stands together in a list, from which Escape leads back", async () => {
    const { user } = await openTimeline(aHost(), crowded);
    const together = await names();
    const place = together.findIndex((name) => name?.startsWith("3 events"));
    expect([together.length, place >= 0]).toEqual([4, true]);
    await goToMark(place);
    await user.keyboard("{Enter}");
    expect(document.activeElement?.textContent).toBe("Deal 1");
    expect(card().contains(document.activeElement)).toBe(true);
    await user.keyboard("{Escape}");
    expect(focused()).toMatch(/^3 events/);
    await user.keyboard("{Enter}");
    await user.click(within(card()).getByRole("button", { name: "Deal 3" }));
    await screen.findByRole("heading", { name: "Deal 3" });
  });

  it("says the same as a table, and stays one until it is to be a picture again", async () => {
    const { user, host, unmount } = await openTimeline();
    await user.click(button("Table"));
    const rows = within(screen.getByRole("table", { name: "Timeline of all deals" })).getAllByRole("row");
    expect(rows).toHaveLength(7);
    expect(rows[0]?.textContent).toBe("Event and dealTotal counted");
    expect(rows.at(-1)?.textContent).toBe(
      "Announced May 1, 2024The deal a-leaseLease · Not disclosed · countedNot disclosedas of May 1, 2024",
    );
    unmount();
    openPane(host);
    await screen.findByRole("table", { name: "Timeline of all deals" });
    expect(button("Table").getAttribute("aria-pressed")).toBe("true");
  });

  it("goes from all that was to the last year and to what is to come, and says what it shows", async () => {
    const { user } = await openTimeline();
    screen.getByText("6 events, June 2023 to June 2026");
    await user.click(button("1 year"));
    screen.getByText("4 events, June 2025 to June 2026 · 2 earlier");
    await user.click(button("To come"));
    screen.getByText("0 events, July 2026 to June 2027");
    screen.getByText("Nothing happened in this time.");
  });

  it("inserts what EVENTS has of the same days", async () => {
    const { user, host } = await openTimeline();
    await user.click(button("Insert these events"));
    await user.click(button("All"));
    await user.click(button("Insert these events"));
    expect(host.inserted.map(({ insertion }) => [insertion.formula, insertion.rows, insertion.columns])).toEqual([
      ['=DEALS.EVENTS(,"2023-06-30")', 7, 10],
      ["=DEALS.EVENTS()", 7, 10],
    ]);
  });

  it("can be taken out of the pane as a picture, which says what it is of", async () => {
    const { user, host } = await openTimeline();
    await user.click(button("Copy as SVG"));
    await waitFor(() => {
      expect(host.copied).toEqual([expect.stringMatching(/<svg.*Timeline of all deals.*Edition 1.*<\/svg>$/s)]);
    });
  });

  it("shows what the search and the filters leave, and says that the table has more", async () => {
    const { user } = await openTimeline();
    await user.type(screen.getByRole("searchbox"), "quarry");
    await waitFor(async () => {
      expect(await names()).toHaveLength(1);
    });
    screen.getByText(/search, year, status and confidence are not part of it/);
  });

  it("is of a programme that is chosen among the parties, as are the list and the table", async () => {
    const { user, host } = await openTimeline();
    await user.click(button("Filters"));
    await user.type(await screen.findByRole("combobox", { name: "Party" }), "boreal");
    await user.click(screen.getByRole("option", { name: "North Campus" }));
    expect(await names("North Campus")).toEqual([expect.stringMatching(/^Quarry's talks/)]);
    await user.click(button("Insert these events"));
    await user.click(button("List"));
    screen.getByText("1 of 4 deals");
    await user.click(button("Insert table"));
    expect(host.inserted.map(({ insertion }) => insertion.formula)).toEqual([
      '=DEALS.EVENTS("North Campus","2023-06-30")',
      '=DEALS.LIST("North Campus")',
    ]);
  });
});

describe("the timeline on a company's page", () => {
  it("is that of its deals", async () => {
    const { user } = openPane();
    await user.click(screen.getByRole("tab", { name: /Companies/ }));
    await user.click(button(/^Quarry Capital/));
    await screen.findByRole("heading", { name: "Timeline" });
    expect(await names("Quarry Capital")).toEqual([expect.stringMatching(/^Quarry's talks/)]);
  });
});
