import fc from "fast-check";
import { bundledRecords } from "../../src/bundledEdition";
import { chunksOf, editionOf } from "../../src/core/chunks";
import type { Records, WrittenDeal } from "../../src/core/records/records";
import { joined } from "../support/joined";
import { aDeal, aFigure, aParty, aStake, dollars, someRecords } from "../support/records";

const page = {
  id: "a-page",
  publisher: "The Gazette",
  title: "Fenwick rents chips",
  type: "news",
  tier: "news",
  published: "2025-03-11",
} as const;

const deals = (count: number, given: Parameters<typeof aDeal>[0] = {}) =>
  Array.from({ length: count }, (_, place) => aDeal({ id: `deal-${String(place).padStart(4, "0")}`, ...given }));

/** What each chunk says, so that two editions can be compared chunk by chunk. */
const textsOf = (records: Records): string[] => chunksOf(records).map((chunk) => JSON.stringify(chunk));

describe("an edition cut into chunks of answers and evidence", () => {
  it("has lost nothing once they are joined", () => {
    expect(joined(bundledRecords.release, chunksOf(bundledRecords))).toEqual(bundledRecords);
  });

  it("has lost nothing whatever its records say beside their facts", () => {
    const given = fc.record(
      {
        note: fc.constant("Over five years."),
        announcedNote: fc.constant("The day of the filing."),
        identifiedBy: fc.constant("The Gazette"),
        related: fc.constant<string[]>(["b-deal"]),
        judgement: fc.constant({ confidence: "low" as const, why: "A draft." }),
        value: fc.constant(dollars(5, { basis: "With options." })),
        sources: fc.constant<WrittenDeal["sources"]>([{ source: "a-page", says: "It says so.", locator: "Page 2" }]),
      },
      { requiredKeys: ["sources"] },
    );
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 20 }), (all) => {
        const some = all.map((one, place) => aDeal({ id: `deal-${place}`, ...one }));
        const records = someRecords({
          deals: some.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          sources: [page],
          parties: [aParty("Aldermoor Cloud", { note: "A note." }), aParty("Fenwick Labs")],
        });
        expect(joined(records.release, chunksOf(records))).toEqual(records);
      }),
    );
  });

  it("says in its answers how well each record is sourced, and nothing of what documents say", () => {
    const [chunk] = chunksOf(
      someRecords({ deals: [aDeal({ id: "a-deal", note: "A note." })], sources: [page], parties: [] }),
    );
    expect(chunk?.answers).toEqual([expect.objectContaining({ id: "a-deal", confidence: "medium", sourceCount: 1 })]);
    expect(JSON.stringify(chunk?.answers)).not.toMatch(/It says so|A note/);
  });

  it("says of a figure since when it is known, as its documents are dated, and of a deal only what its record says", () => {
    const sources = [
      { ...page, id: "later", published: "2026-02-28" },
      { ...page, published: "2026-02" },
    ];
    const figure = (id: string, ...documents: string[]) => ({
      id,
      company: "aldermoor-cloud",
      metric: "revenue" as const,
      measure: "reported" as const,
      period: { label: "FY2025", kind: "fiscal" as const, ends: "2025-12-31" },
      value: dollars(1e9),
      sources: documents.map((source) => ({ source, says: "It says so." })),
    });
    const { records } = editionOf(
      someRecords({
        sources,
        figures: [figure("dated", "later", "a-page"), figure("undated", "nowhere")],
        deals: [aDeal({ id: "a-deal", sources: [{ source: "a-page", says: "It says so." }] })],
      }),
    );
    expect(records.figures.map(({ id, knownSince }) => [id, knownSince])).toEqual([
      ["dated", "2026-02-28"],
      ["undated", undefined],
    ]);
    expect(records.deals[0]?.knownSince).toBeUndefined();
  });

  it("says of each record on which days corrections about it came, each day once", () => {
    const correction = (id: string, record: string, published: string) =>
      ({ ...{ id, record, published }, sourceSays: "x", weHold: "y", why: "z", status: "resolved" }) as const;
    const { records } = editionOf(
      someRecords({
        deals: [aDeal({ id: "a" }), aDeal({ id: "b" })],
        stakes: [aStake(5, "2025", { id: "c" })],
        corrections: [
          correction("c-1", "a", "2026-03-01"),
          correction("c-2", "a", "2026-01-01"),
          correction("c-3", "a", "2026-03-01"),
          correction("c-4", "c", "2026-03-01"),
        ],
      }),
    );
    expect([...records.deals, ...records.stakes].map(({ id, corrected }) => [id, corrected])).toEqual([
      ["a", ["2026-01-01", "2026-03-01"]],
      ["b", undefined],
      ["c", ["2026-03-01"]],
    ]);
  });

  it("has in each chunk every document that it names, though another one may have it too", () => {
    for (const { evidence } of chunksOf(bundledRecords)) {
      const there = evidence.sources.map(({ id }) => id);
      const named = evidence.dossiers.flatMap(({ sources = [], source }) => [
        ...sources.map((one) => one.source),
        ...(source === undefined ? [] : [source]),
      ]);
      expect(there).toEqual(expect.arrayContaining(named));
      expect(new Set(there).size).toBe(there.length);
    }
  });

  it("has its documents first and in the order of their ids, in which they compress best", () => {
    const sources = ["b-page", "a-page"].map((id) => ({ ...page, id }));
    const says = sources.map(({ id }) => ({ source: id, says: "It says so." }));
    const [chunk] = chunksOf(someRecords({ deals: [aDeal({ sources: says })], sources, parties: [] }));
    expect(Object.keys(chunk?.evidence ?? {})).toEqual(["sources", "dossiers", "corrections"]);
    expect(chunk?.evidence.sources.map(({ id }) => id)).toEqual(["a-page", "b-page"]);
  });

  it("has the records of a list in the order of their days, whichever day that is", () => {
    const rate = (id: string, day: string) =>
      ({ ...{ id, day }, currency: "EUR", usdPerUnit: 1.1, basis: "Printed.", source: "a-page" }) as const;
    const records = someRecords({
      parties: [],
      sources: [page],
      deals: [aDeal({ id: "a", announced: "2026-01-02" }), aDeal({ id: "b", announced: "2026-01-01" })],
      stakes: [aStake(5, "2026-01-02", { id: "a" }), aStake(5, "2026-01-01", { id: "b" })],
      figures: [aFigure("FY2026", { id: "a" }), aFigure("FY2025", { id: "b" })],
      exchangeRates: [rate("a", "2026-01-02"), rate("b", "2026-01-01")],
    });
    const orders = chunksOf(records).map(({ answers }) => answers.map(({ id }) => id).join());
    expect(orders).toEqual(["b,a", "b,a", "b,a", "b,a"]);
  });

  it("is cut in the same places whatever order its records come in", () => {
    const records = someRecords({ deals: deals(500), sources: [page] });
    expect(textsOf({ ...records, deals: records.deals.toReversed() })).toEqual(textsOf(records));
  });

  it("has no small chunks, of which each would be a file", () => {
    const sizesOf = (count: number) =>
      chunksOf(someRecords({ deals: deals(count), sources: [page] }))
        .filter(({ list }) => list === "deals")
        .map(({ answers }) => answers.length);
    expect(sizesOf(72)).toEqual([72]);
    expect(sizesOf(2_000).length).toBeGreaterThan(20);
    for (const count of [100, 200, 300, 400, 2_000]) expect(Math.min(...sizesOf(count))).toBeGreaterThanOrEqual(36);
  });

  it("has no chunk of a list without records", () => {
    expect(chunksOf(someRecords({ deals: [aDeal()], parties: [] })).map(({ list }) => list)).toEqual(["deals"]);
    expect(chunksOf(someRecords({ parties: [] }))).toEqual([]);
  });

  it("has no dossier of a record behind whose facts nothing stands", () => {
    const parties = [aParty("Aldermoor Cloud", { note: "A note." }), aParty("Fenwick Labs")];
    const [chunk] = chunksOf(someRecords({ parties }));
    expect(chunk?.evidence.dossiers).toEqual([{ id: "aldermoor-cloud", note: "A note." }]);
  });

  it.each<[what: string, next: Records["deals"]]>([
    ["changed", deals(500).map((deal, place) => (place === 250 ? { ...deal, value: dollars(7e9) } : deal))],
    ["added", [...deals(500), aDeal({ id: "the-newest", announced: "2026-06-01" })]],
    ["withdrawn", deals(500).toSpliced(250, 1)],
  ])("differs by one or two chunks from the next one, in which a record is %s", (_, next) => {
    const before = new Set(textsOf(someRecords({ deals: deals(500), sources: [page] })));
    const after = textsOf(someRecords({ deals: next, sources: [page] }));
    const chunks = after.filter((text) => !before.has(text)).length;
    expect(before.size).toBeGreaterThan(6);
    // Two, where a chunk ended at the record that is gone.
    expect(chunks).toBeGreaterThanOrEqual(1);
    expect(chunks).toBeLessThanOrEqual(2);
  });
});

describe("the evidence of an edition", () => {
  const edition = editionOf(
    someRecords({
      deals: [aDeal({ id: "a-deal", announced: "2025", note: "Of the deal." })],
      stakes: [aStake(5, "2025", { id: "a-deal", note: "Of the stake." })],
      sources: [page],
      corrections: [
        {
          ...{ id: "c-1", record: "a-deal", sourceSays: "x", weHold: "y", why: "z", status: "resolved" },
          ...{ source: "a-page", published: "2026-06-30" },
        },
      ],
    }),
  );

  it("tells a deal from a stake of the same name", () => {
    const [deal] = edition.records.deals;
    const [stake] = edition.records.stakes;
    expect(deal && edition.evidence.dossierOf("deals", deal).note).toBe("Of the deal.");
    expect(stake && edition.evidence.dossierOf("stakes", stake).note).toBe("Of the stake.");
  });

  it("has the corrections about a record, and every document", () => {
    const [deal] = edition.records.deals;
    expect(deal && edition.evidence.correctionsOf("deals", deal).map(({ id }) => id)).toEqual(["c-1"]);
    expect(edition.evidence.sources()).toEqual([page]);
  });
});
