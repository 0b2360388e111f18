import { editionOf } from "../../../src/core/chunks";
import { aDeal, aParty, aRevenueShare, aStake, dollars, someRecords } from "../../support/records";

/** Records with something on every kind of page. */
export const paneRecords = someRecords({
  parties: [
    aParty("Aldermoor Cloud", {
      aliases: ["Aldermoor Cloud, Inc."],
      listings: [{ mic: "XNAS", ticker: "ALDR" }],
      kind: "neocloud",
      formerNames: ["Aldermoor Mining"],
      identifiers: { cik: "0001769628", isin: ["US21873S1087"] },
      sources: [{ source: "a-filing", says: "CIK 0001769628, ISIN US21873S1087." }],
    }),
    aParty("Fenwick Labs", { kind: "ai-lab" }),
    aParty("Quarry Capital", { kind: "investor", country: "GB" }),
  ],
  sources: [
    {
      id: "a-page",
      publisher: "The Gazette",
      title: "Fenwick rents chips",
      type: "news",
      tier: "news",
      published: "2025-03-11",
      url: "https://gazette.example/fenwick",
    },
    { id: "a-filing", publisher: "SEC", title: "Form 8-K", type: "filing", tier: "primary", locator: "File 001-1" },
  ],
  programmes: [{ id: "north-campus", name: "North Campus", kind: "campus", aliases: ["Borealis"] }],
  deals: [
    aDeal({
      id: "aldermoor-fenwick-2025-03",
      title: "Aldermoor–Fenwick, first contract",
      announced: "2025-03-11",
      direction: { payer: "fenwick-labs", payee: "aldermoor-cloud" },
      value: dollars(11.9e9, { qualifier: "up-to", low: 4e9 }),
      capacity: { gigawatts: 1.5, qualifier: "about" },
      start: "2026",
      end: "2031-05-31",
      note: "The first of two.",
      ended: { how: "superseded", on: "2026-02-01", by: "aldermoor-fenwick-2026-02" },
      sources: [
        { source: "a-page", says: "Fenwick pays up to 11.9 billion.", locator: "Second paragraph" },
        { source: "a-filing", says: "An order form.", readThrough: true },
      ],
    }),
    aDeal({
      id: "aldermoor-fenwick-2026-02",
      title: "Aldermoor–Fenwick, second contract",
      announced: "2026-02-01",
      direction: { payer: "fenwick-labs", payee: "aldermoor-cloud" },
      value: dollars(20e9),
      sources: [{ source: "a-filing", says: "A new order form." }],
    }),
    aDeal({
      id: "quarry-aldermoor-2025-09",
      title: "Quarry's talks with Aldermoor",
      kind: "equity-investment",
      announced: "2025-09",
      status: "reported",
      programme: "north-campus",
      tranches: [{ amount: 5e8, currency: "EUR", what: "at once", contingent: true }],
      round: {
        issue: "Series B",
        valuations: [{ basis: "post-money", amount: 20e9, currency: "USD", qualifier: "about" }],
        leads: ["quarry-capital"],
      },
      option: "Half as much again.",
      parties: [
        { party: "quarry-capital", role: "investor" },
        { party: "aldermoor-cloud", role: "investee" },
      ],
      value: dollars(2e9, { currency: "EUR" }),
      notCounted: "talks",
      notCountedNote: "Nothing is signed.",
    }),
    aDeal({ id: "a-lease", kind: "lease", announced: "2024-05-01", value: undefined }),
  ],
  stakes: [aStake(6.5, "2025-01-01"), aStake(8, "2026-01-01")],
  revenueShares: [aRevenueShare(62, "FY2024")],
  figures: ["FY2024", "FY2025", "Q1 FY2026"].map((label, place) => ({
    id: `figure-${place}`,
    company: "aldermoor-cloud",
    metric: "revenue",
    measure: "reported",
    period: { label, kind: "fiscal", ends: `202${4 + place}-12-31` },
    value: dollars((place + 1) * 1e9),
    sources: [{ source: "a-filing", says: "Revenue." }],
  })),
  corrections: [
    {
      id: "c-01",
      record: "aldermoor-fenwick-2025-03",
      sourceSays: "three billion",
      weHold: "11.9 billion",
      why: "the order form says so",
      status: "source-error",
      published: "2026-06-30",
    },
  ],
});

/** The same as an edition. */
export const paneEdition = editionOf(paneRecords);
