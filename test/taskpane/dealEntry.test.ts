import { dealEntries, matching } from "../../src/taskpane/dealEntry";
import { aDeal, anEdition } from "../support/records";

const entries = dealEntries(
  anEdition({
    sources: [
      { id: "a-page", publisher: "The Gazette", title: "Fenwick rents chips", type: "news", tier: "news" },
      { id: "a-filing", publisher: "SEC", title: "Form 8-K", type: "filing", tier: "primary" },
    ],
    deals: [
      aDeal({ announced: "2025-03", direction: { payer: "fenwick-labs", payee: "aldermoor-cloud" } }),
      aDeal({ announced: "2025-09-01", kind: "lease", sources: [{ source: "a-filing", says: "It is leased." }] }),
      aDeal({ announced: "2026-05-01", notCounted: { because: "talks", why: "Nothing is signed." } }),
    ],
  }),
);

const days = (search: string) => matching(entries, search).map(({ deal }) => deal.announced);

describe("the pane's list of deals", () => {
  it("begins with the newest", () => {
    expect(days("")).toEqual(["2026-05-01", "2025-09-01", "2025-03"]);
  });

  it("says who pays whom where that is recorded, else who is party to it", () => {
    expect(entries.map(({ title }) => title)).toEqual([
      "Aldermoor Cloud, Fenwick Labs",
      "Aldermoor Cloud, Fenwick Labs",
      "Fenwick Labs pays Aldermoor Cloud",
    ]);
  });

  it("says why a deal is in no total", () => {
    expect(entries.map(({ leftOut }) => leftOut)).toEqual(["talks", undefined, undefined]);
  });

  it("is searched by company, kind, day and document, all words in any order and case", () => {
    expect(days("FENWICK aldermoor")).toHaveLength(3);
    expect(days("lease")).toEqual(["2025-09-01"]);
    expect(days("2025-03")).toEqual(["2025-03"]);
    expect(days("gazette")).toEqual(["2026-05-01", "2025-03"]);
    expect(days("8-k sec")).toEqual(["2025-09-01"]);
    expect(days("quarry")).toEqual([]);
  });
});
