import { z } from "zod";
import type { Correction } from "../../src/core/records/documents";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, aFigure, anEdition, aParty, aRevenueShare, aStake, dollars } from "../support/records";
import { adopt, events } from "../support/functions";

beforeAll(simulateExcel);

const ask = asExcelCalls(events);
const Table = z.array(z.array(z.unknown()));
const header = ["day", "event", "deal", "title", "kind", "payer", "payee", "value", "counted", "detail"];
const paid = { direction: { payer: "fenwick-labs", payee: "aldermoor-cloud" } };

/** The rows of a table without its header, of each the cells that a test is about. */
function shown(table: unknown, ...columns: (typeof header)[number][]): unknown[][] {
  const [, ...rows] = Table.parse(table);
  return rows.map((row) => columns.map((column) => row[header.indexOf(column)]));
}

/** What happened to one deal, with what else there is to say of it. */
const happenedTo = (given: Parameters<typeof aDeal>[0], to: number | string | null = null) => {
  adopt(anEdition({ deals: [aDeal({ id: "a", announced: "2025-03-11", ...given }), aDeal({ id: "b" })] }));
  return shown(ask(null, null, to), "deal", "day", "event", "detail")
    .filter(([deal]) => deal === "a")
    .map(([, ...row]) => row);
};

const aCorrection = (record: string, published: string): Correction => ({
  id: `c-${record}-${published}`,
  record,
  sourceName: "A summary of the year",
  sourceSays: "Another figure.",
  weHold: "The figure of the filing.",
  why: "The filing was made by the parties themselves.",
  status: "source-error",
  published,
});

describe("DEALS.EVENTS", () => {
  it("lists by day what happened to deals, newest first, with a header row", () => {
    adopt(
      anEdition({
        deals: [
          aDeal({ id: "first", ...paid, ended: { how: "superseded", on: "2026-02-20", by: "second" } }),
          aDeal({ id: "second", ...paid, announced: "2026-02-20", value: dollars(3e9), kind: "lease" }),
        ],
      }),
    );
    const between = ["Fenwick Labs", "Aldermoor Cloud"];
    expect(ask()).toEqual([
      header,
      ...[
        ["2026-02-20", "superseded", "first", "The deal first", "compute-contract", ...between, 1e9, "superseded"],
        ["2026-02-20", "announced", "second", "The deal second", "lease", ...between, 3e9, "yes"],
        ["2025-03-11", "announced", "first", "The deal first", "compute-contract", ...between, 1e9, "superseded"],
      ].map((row, place) => [...row, place === 0 ? "by second" : ""]),
    ]);
  });

  it("tells when a deal was announced, of which it is a part, and when it was signed if on another day", () => {
    expect(happenedTo({ signed: "2025-03-01", partOf: "b" })).toEqual([
      ["2025-03-11", "announced", "part of b"],
      ["2025-03-01", "signed", ""],
    ]);
  });

  it("calls a deal that extends or changes another one an enlargement of that", () => {
    expect(happenedTo({ amends: "b" })).toEqual([["2025-03-11", "enlarged", "amends b"]]);
  });

  it("tells when debt was closed, and the last of a purchase paid", () => {
    expect(happenedTo({ kind: "debt-facility", closed: "2025-04" })).toEqual([
      ["2025-04", "closed", ""],
      ["2025-03-11", "announced", ""],
    ]);
    expect(happenedTo({ kind: "acquisition", end: "2025-07-21" })).toEqual([
      ["2025-07-21", "closed", ""],
      ["2025-03-11", "announced", ""],
    ]);
  });

  it("tells when a deal was called off; then neither is it closed nor does its term end", () => {
    const ended = { how: "cancelled", on: "2025-10-30" } as const;
    expect(happenedTo({ kind: "acquisition", end: "2025-10-30", ended }, 2099)).toEqual([
      ["2025-10-30", "cancelled", ""],
      ["2025-03-11", "announced", ""],
    ]);
    expect(happenedTo({ end: "2030", ended }, 2099)).toEqual([
      ["2025-10-30", "cancelled", ""],
      ["2025-03-11", "announced", ""],
    ]);
  });

  it("lets a superseded deal go on the day from which its successor counts, as totals do", () => {
    adopt(
      anEdition({
        deals: [
          aDeal({ id: "a", ended: { how: "superseded", on: "2026-02-20", by: "b" } }),
          aDeal({ id: "b", announced: "2026-02" }),
          aDeal({ id: "c", ended: { how: "superseded", on: "2026-02-20", by: "d" } }),
          aDeal({ id: "d", announced: "2026", knownSince: "2026-03-02" }),
        ],
      }),
    );
    expect(shown(ask(null, 2026), "day", "event", "deal", "detail")).toEqual([
      ["2026-03-02", "superseded", "c", "by d"],
      ["2026-03-02", "announced", "d", ""],
      ["2026-02", "superseded", "a", "by b"],
      ["2026-02", "announced", "b", ""],
    ]);
  });

  it("shows only what has happened by the edition's day; a later `to` shows the terms that end until then", () => {
    const given = { end: "2031-05-31" };
    expect(happenedTo(given)).toEqual([["2025-03-11", "announced", ""]]);
    expect(happenedTo(given, 2030)).toEqual([["2025-03-11", "announced", ""]]);
    expect(happenedTo(given, 2031)).toEqual([
      ["2031-05-31", "term ends", ""],
      ["2025-03-11", "announced", ""],
    ]);
  });

  it("takes the end of a term from its start and years where no document gives it, and of debt its maturity", () => {
    const termOf = (given: Parameters<typeof aDeal>[0]) => happenedTo(given, 2099)[0];
    expect(termOf({ start: "2026-03-15", termYears: 5 })).toEqual([
      "2031-03-14",
      "term ends",
      "start 2026-03-15, years 5",
    ]);
    expect(termOf({ start: "2027", termYears: 15 })).toEqual(["2041", "term ends", "start 2027, years 15"]);
    expect(termOf({ kind: "debt-facility", debt: { maturity: "2031-10" }, end: "2031" })).toEqual([
      "2031-10",
      "term ends",
      "maturity",
    ]);
    expect(termOf({ termYears: 15 })).toEqual(["2025-03-11", "announced", ""]);
  });

  it("shows a day as far as it is known, and takes it for the last that it may mean", () => {
    const given = { announced: "2025-05" };
    expect(happenedTo(given)).toEqual([["2025-05", "announced", ""]]);
    expect(shown(ask(null, "2025-05-31", "2025-05-31"), "day")).toEqual([["2025-05"]]);
    expect(shown(ask(null, "2025-05-01", "2025-05-30"), "day")).toEqual([]);
    expect(happenedTo({ announced: "2026", knownSince: "2026-05-04" })).toEqual([["2026-05-04", "announced", ""]]);
  });

  it("is as of the last day: what was signed by then but made public later had not happened", () => {
    const given = { signed: "2025-03-01" };
    expect(happenedTo(given, "2025-03-10")).toEqual([]);
    expect(happenedTo(given, "2025-03-11")).toHaveLength(2);
  });

  it("lists talks, rounds and whatever else does not count, and says whether and why", () => {
    adopt(
      anEdition({
        deals: [
          aDeal({ id: "talks", notCounted: "talks" }),
          aDeal({ id: "plan", kind: "infrastructure-programme" }),
          aDeal({ id: "part", partOf: "whole", announced: "2025-01-11" }),
          aDeal({ id: "whole", announced: "2025-02-11" }),
        ],
      }),
    );
    expect(shown(ask(), "deal", "counted")).toEqual([
      ["plan", "programme"],
      ["talks", "talks"],
      ["whole", "yes"],
      ["part", "part-of-counted-deal"],
    ]);
    expect(shown(ask(null, null, "2025-02-10"), "deal", "counted")).toEqual([["part", "yes"]]);
  });

  it("keeps to a side, to kinds, and with a part to the whole that stands for it in a total, be it of another kind", () => {
    adopt(
      anEdition({
        parties: ["Aldermoor Cloud", "Fenwick Labs", "Quarry Capital"].map((name) => aParty(name)),
        deals: [
          aDeal({ id: "contract" }),
          aDeal({ id: "lease", kind: "lease", partOf: "contract" }),
          aDeal({ id: "other", parties: [{ party: "quarry-capital", role: "customer" }] }),
        ],
      }),
    );
    const dealsOf = (...asked: unknown[]) => shown(ask(...asked), "deal").flat();
    expect(dealsOf("*")).toEqual(["contract", "lease", "other"]);
    expect(dealsOf("Aldermoor Cloud; Fenwick Labs")).toEqual(["contract", "lease"]);
    expect(dealsOf("Fenwick Labs", null, null, "compute-contract")).toEqual(["contract"]);
    expect(shown(ask("Fenwick Labs", null, null, "lease"), "deal", "counted")).toEqual([
      ["contract", "another-kind"],
      ["lease", "part-of-counted-deal"],
    ]);
  });

  it("tells of a whole of another kind only once a part of the kind is public", () => {
    const part = aDeal({ id: "lease", kind: "lease", partOf: "contract", announced: "2025-09-01" });
    adopt(anEdition({ deals: [aDeal({ id: "contract" }), part] }));
    const dealsBy = (to: string) => shown(ask("Fenwick Labs", null, to, "lease"), "deal").flat();
    expect(["2025-08-31", "2025-09-01"].map(dealsBy)).toEqual([[], ["lease", "contract"]]);
  });

  it("tells also of a deal that names the party, but counts between others", () => {
    adopt(
      anEdition({
        deals: [
          aDeal({
            parties: [...aDeal().parties, { party: "quarry-capital", role: "arranger" }],
            announced: "2025-03-11",
          }),
        ],
      }),
    );
    expect(shown(ask("Quarry Capital"), "event", "counted")).toEqual([["announced", "stands-beside"]]);
  });

  it("tells of a whole of another kind what begins or ends its standing for a part, not that it was corrected", () => {
    adopt(
      anEdition({
        deals: [aDeal({ id: "whole" }), aDeal({ id: "part", kind: "lease", partOf: "whole" })],
        corrections: [aCorrection("whole", "2026-01-15"), aCorrection("part", "2026-01-15")],
      }),
    );
    expect(shown(ask("*", null, null, "lease"), "event", "deal")).toEqual([
      ["correction", "part"],
      ["announced", "part"],
      ["announced", "whole"],
    ]);
  });

  it("tells with which edition a correction came, of deals and of what else is known of a party", () => {
    adopt(
      anEdition({
        deals: [aDeal({ id: "a" })],
        stakes: [aStake(5, "2025-06", { id: "stake" }), aStake(5, "2025-05", { issuer: "quarry-capital" })],
        revenueShares: [aRevenueShare(20, "FY2025", { id: "share" })],
        figures: [aFigure("FY2025", { id: "revenue", company: "fenwick-labs" })],
        corrections: [
          aCorrection("a", "2026-01-15"),
          { ...aCorrection("a", "2026-01-15"), id: "c-again" },
          aCorrection("a", "2025-12-15"),
          aCorrection("stake", "2026-01-15"),
          aCorrection("share", "2026-01-15"),
          aCorrection("revenue", "2026-01-15"),
        ],
      }),
    );
    expect(shown(ask("Fenwick Labs", "2025-12-01"), "day", "event", "deal", "title", "kind")).toEqual([
      ["2026-01-15", "correction", "a", "The deal a", "compute-contract"],
      ["2026-01-15", "correction", "revenue", "Fenwick Labs: revenue, FY2025", "figure"],
      ["2026-01-15", "correction", "share", "Fenwick Labs in Aldermoor Cloud's revenue, FY2025", "revenue-share"],
      ["2026-01-15", "correction", "stake", "Fenwick Labs in Aldermoor Cloud, 2025-06", "stake"],
      ["2025-12-15", "correction", "a", "The deal a", "compute-contract"],
    ]);
    expect(shown(ask("Fenwick Labs", "2026-01-15"), "payer", "payee", "value", "counted", "detail").slice(1)).toEqual(
      Array.from({ length: 3 }, () => ["", "", "", "", ""]),
    );
    const ofADay = (...asked: unknown[]) => shown(ask(...asked), "deal").flat();
    expect(ofADay("Aldermoor Cloud", "2026-01-15")).toEqual(["a", "share", "stake"]);
    expect(ofADay("Quarry Capital", "2026-01-15")).toEqual([]);
    expect(ofADay("Fenwick Labs", "2026-01-15", null, "contracts")).toEqual(["a"]);
    expect(ofADay(null, "2026-01-15")).toEqual(["a", "revenue", "share", "stake"]);
  });

  it("tells a party of the correction of another one's figure that is between the two", () => {
    const backlog = { ...aFigure("FY2025", { id: "share" }), metric: "share-of-backlog" as const };
    adopt(
      anEdition({
        figures: [{ ...backlog, counterparty: "fenwick-labs" }],
        corrections: [aCorrection("share", "2026-01-15")],
      }),
    );
    expect(shown(ask("Fenwick Labs"), "day", "deal", "title")).toEqual([
      ["2026-01-15", "share", "Aldermoor Cloud: share-of-backlog, FY2025"],
    ]);
    expect(ask("Quarry Capital")).toEqual([header]);
  });

  it("is its header row where nothing happened", () => {
    adopt(anEdition({ deals: [aDeal()] }));
    expect(ask("Fenwick Labs", "2026-01-01")).toEqual([header]);
  });

  it("answers #VALUE! to days in the wrong order, to what is no day or kind, and to an unknown name", () => {
    adopt(anEdition());
    expect(errorOf(() => ask("Fenwick Labs", 2026, 2025))).toBe(
      "#VALUE! from (2026-01-01) is after to (2025-12-31). Give the earlier day first.",
    );
    expect(errorOf(() => ask("Fenwick Labs", "soon"))).toBe(
      '#VALUE! "soon" is not a day. Give from as a date, 2025, "2025-06" or "2025-06-30".',
    );
    expect(errorOf(() => ask("Fenwik Labs"))).toBe(
      '#VALUE! No company is called "Fenwik Labs". Did you mean "Fenwick Labs"?',
    );
  });
});
