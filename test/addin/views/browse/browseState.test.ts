import {
  searching,
  initialBrowse,
  BrowseState,
  goingBack,
  opening,
  scrolling,
  stillThere,
} from "../../../../src/addin/views/browse/browseState";
import { paneEdition } from "../../support/paneEdition";

const deal = { kind: "deal", id: "a-lease" } as const;
const company = { kind: "company", id: "quarry-capital" } as const;

describe("the way through the pane", () => {
  it("leads back to each page as far as it was scrolled, and to the list", () => {
    const opened = opening(scrolling(opening(initialBrowse, deal), 120), company);
    expect(opened.trail).toEqual([
      { ...deal, scrolled: 120 },
      { ...company, scrolled: 0 },
    ]);
    expect(goingBack(opened).trail).toEqual([{ ...deal, scrolled: 120 }]);
    expect(goingBack(goingBack(goingBack(opened))).trail).toEqual([]);
  });

  it("does not grow for ever", () => {
    let state = initialBrowse;
    for (let step = 0; step < 100; step += 1) state = opening(state, deal);
    expect(state.trail.length).toBeLessThan(50);
  });

  it("begins a new list at its first row", () => {
    expect(searching({ ...initialBrowse, firstRow: 40 }, { search: "lease" })).toMatchObject({
      firstRow: 0,
      search: "lease",
    });
  });

  it("keeps the row to which the list was scrolled on the way to a page and back", () => {
    expect(goingBack(opening({ ...initialBrowse, firstRow: 40 }, deal)).firstRow).toBe(40);
  });
});

describe("what the pane keeps", () => {
  it("is understood again", () => {
    const state = opening({ ...initialBrowse, search: "x", filters: { kind: "lease", year: "2025" } }, deal);
    expect(BrowseState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([
    ["an unknown sort", { sort: "beauty" }],
    ["an unknown kind", { filters: { kind: "merger" } }],
    ["a negative row", { firstRow: -1 }],
    ["a page of nothing", { trail: [{ kind: "planet", id: "mars", scrolled: 0 }] }],
  ])("is not taken with %s", (_, wrong) => {
    expect(BrowseState.safeParse({ ...initialBrowse, ...wrong }).success).toBe(false);
  });

  it("loses a programme that a later edition no longer knows, and keeps one that it knows", () => {
    const narrowedTo = (programme: string) =>
      stillThere({ ...initialBrowse, filters: { programme } }, paneEdition).filters.programme;
    expect(["north-campus", "south-campus"].map(narrowedTo)).toEqual(["north-campus", undefined]);
  });

  it("loses pages and a party that a later edition no longer knows", () => {
    const gone = { kind: "deal", id: "a-deal-that-went" } as const;
    const kept = opening(opening({ ...initialBrowse, filters: { party: "nobody", year: "2025" } }, gone), company);
    expect(stillThere(kept, paneEdition)).toMatchObject({
      trail: [{ ...company, scrolled: 0 }],
      filters: { party: undefined, year: "2025" },
    });
  });
});
