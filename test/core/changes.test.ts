import { changesBetween as comparing } from "../../src/core/changes";
import type { Edition } from "../../src/core/edition";
import { atOnce } from "../../src/core/steps";
import type { WrittenFigure } from "../../src/core/records/records";
import { evidenceElsewhere, neededFor } from "../support/elsewhere";
import { aDeal, anEdition, aParty, aStake, dollars } from "../support/records";

const records = anEdition;
const changesBetween = (before: Edition, after: Edition) => atOnce(comparing(before, after));

describe("what one edition says otherwise than another", () => {
  const lease = aDeal({ id: "a-lease", value: dollars(1e9) });

  it("is nothing where every record says the same, in whatever order", () => {
    const order = aDeal({ id: "an-order" });
    const before = records({ deals: [lease, order] });
    const after = records({ deals: [{ ...order }, { ...lease, value: dollars(1e9) }] });
    expect(changesBetween(before, after)).toEqual({ added: [], changed: [], withdrawn: [] });
  });

  it("is a record added, or withdrawn", () => {
    const stake = aStake(6.5, "2025-01-01");
    const changes = changesBetween(records({ stakes: [stake] }), records({ deals: [lease] }));
    const idsOf = (listed: typeof changes.added) => listed.map(({ list, record }) => [list, record.id]);
    expect(idsOf(changes.added)).toEqual([["deals", lease.id]]);
    expect(changes.changed).toEqual([]);
    expect(idsOf(changes.withdrawn)).toEqual([["stakes", stake.id]]);
  });

  it("is a field with what it said and what it says, also where it is newly given or left out", () => {
    const now = aDeal({ id: "a-lease", value: dollars(2e9), end: "2030", status: "closed" });
    const [change] = changesBetween(records({ deals: [lease] }), records({ deals: [now] })).changed;
    expect(change?.fields).toEqual([
      { field: "value", before: lease.value, after: now.value },
      { field: "status", before: "signed", after: "closed" },
      { field: "end", before: undefined, after: "2030" },
    ]);
  });

  it("rests on the documents that were added", () => {
    const filed = [...lease.sources, { source: "a-filing", says: "Two billion." }];
    const now = { ...lease, value: dollars(2e9), sources: filed };
    const [change] = changesBetween(records({ deals: [lease] }), records({ deals: [now] })).changed;
    expect(change?.sources).toEqual(["a-filing"]);
  });

  it("is nothing of a figure that is known earlier but the document that was added", () => {
    const page = { id: "a-page", publisher: "The Gazette", title: "A page", type: "news", tier: "news" } as const;
    const sources = [
      { ...page, published: "2026-03-01" },
      { ...page, id: "earlier", published: "2026-02-01" },
    ];
    const figure = (...ids: string[]): WrittenFigure => ({
      id: "a-figure",
      company: "aldermoor-cloud",
      metric: "revenue",
      measure: "reported",
      period: { label: "FY2025", kind: "fiscal", ends: "2025-12-31" },
      value: dollars(1e9),
      sources: ids.map((source) => ({ source, says: "It says so." })),
    });
    const before = records({ sources, figures: [figure("a-page")] });
    const after = records({ sources, figures: [figure("a-page", "earlier")] });
    expect(changesBetween(before, after).changed.map(({ fields }) => fields.map(({ field }) => field))).toEqual([
      ["sources"],
    ]);
  });

  it("rests on all that stand behind the record if none was added", () => {
    const now = { ...lease, value: dollars(2e9) };
    const [change] = changesBetween(records({ deals: [lease] }), records({ deals: [now] })).changed;
    expect(change?.sources).toEqual(["a-page"]);
  });

  it("takes a deal with another id for the same if it keeps the old one as an alias", () => {
    const renamed = { ...lease, id: "the-lease", aliases: ["a-lease"] };
    const { added, changed, withdrawn } = changesBetween(records({ deals: [lease] }), records({ deals: [renamed] }));
    expect([added, withdrawn]).toEqual([[], []]);
    expect(changed[0]?.fields.map(({ field }) => field)).toEqual(["id", "aliases"]);
  });

  it("does not take a company's other name for its id", () => {
    const one = aParty("Quarry");
    const other = aParty("Stone", { aliases: ["quarry"] });
    const { added, withdrawn } = changesBetween(records({ parties: [one] }), records({ parties: [other] }));
    expect([added, withdrawn]).toEqual([[{ list: "parties", record: other }], [{ list: "parties", record: one }]]);
  });

  it("is a note, a document or a correction behind a record that both have", () => {
    const page = { id: "a-page", publisher: "The Gazette", title: "A page", type: "news", tier: "news" } as const;
    const correction = {
      id: "c-1",
      record: "a-lease",
      sourceSays: "x",
      weHold: "y",
      why: "z",
      status: "resolved",
      published: "2026-06-30",
    } as const;
    const { added, changed } = changesBetween(
      records({ deals: [lease], sources: [page] }),
      records({
        deals: [{ ...lease, note: "Over." }],
        sources: [{ ...page, title: "The page" }],
        corrections: [correction],
      }),
    );
    expect(added).toEqual([{ list: "corrections", record: correction }]);
    expect(changed.map(({ list, fields }) => [list, fields])).toEqual([
      ["deals", [{ field: "note", before: undefined, after: "Over." }]],
      ["sources", [{ field: "title", before: "A page", after: "The page" }]],
    ]);
  });

  it("is a correction that says otherwise, or is withdrawn", () => {
    const correction = (id: string, status: "resolved" | "unresolved") =>
      ({ id, record: "a-lease", sourceSays: "x", weHold: "y", why: "z", status, published: "2026-06-30" }) as const;
    const { added, changed, withdrawn } = changesBetween(
      records({ deals: [lease], corrections: [correction("c-1", "unresolved"), correction("c-2", "unresolved")] }),
      records({ deals: [lease], corrections: [correction("c-2", "resolved")] }),
    );
    expect(added).toEqual([]);
    expect(changed.map(({ list, fields }) => [list, fields])).toEqual([
      ["corrections", [{ field: "status", before: "unresolved", after: "resolved" }]],
    ]);
    expect(withdrawn).toEqual([{ list: "corrections", record: correction("c-1", "unresolved") }]);
  });

  it("is nothing of a deal that is better sourced but the document that was added", () => {
    const page = { id: "a-page", publisher: "The Gazette", title: "A page", type: "news", tier: "news" } as const;
    const filing = { ...page, id: "a-filing", publisher: "SEC", type: "filing", tier: "primary" } as const;
    const sources = [page, filing];
    const filed = { ...lease, sources: [...lease.sources, { source: "a-filing", says: "One billion." }] };
    const [before, after] = [records({ sources, deals: [lease] }), records({ sources, deals: [filed] })];
    expect(after.records.deals[0]?.confidence).not.toBe(before.records.deals[0]?.confidence);
    const [change] = changesBetween(before, after).changed;
    expect(change?.fields.map(({ field }) => field)).toEqual(["sources"]);
  });

  it("asks for no evidence where it is told without, and else for all of an edition's at once", async () => {
    const deals = Array.from({ length: 400 }, (_, place) => aDeal({ id: `deal-${place}` }));
    const next = deals.map((deal) => ({ ...deal, value: dollars(7e9) }));
    const [before, after] = [anEdition({ deals }), anEdition({ deals: next })].map(
      (edition) => evidenceElsewhere(edition).edition,
    );
    if (!before || !after) throw new Error("There are two.");
    expect(atOnce(comparing(before, after, false)).changed).toHaveLength(400);
    for (let loads = 1; loads <= 2; loads++) await neededFor(() => changesBetween(before, after)).load();
    expect(changesBetween(before, after).changed).toHaveLength(400);
  });

  it("is told without the evidence too, where that can't be had: then its facts alone", () => {
    const noted = { ...lease, note: "Over.", value: dollars(2e9) };
    const [before, after] = [records({ deals: [lease] }), records({ deals: [noted] })];
    const { changed } = atOnce(comparing(before, after, false));
    expect(changed.map(({ fields }) => fields.map(({ field }) => field))).toEqual([["value"]]);
  });

  it("needs of the evidence no more than the chunks of the records that both have and one says otherwise", async () => {
    const deals = Array.from({ length: 400 }, (_, place) => aDeal({ id: `deal-${place}` }));
    const next = [...deals, aDeal({ id: "the-newest", announced: "2026-06-01" })];
    const [before, after] = [
      evidenceElsewhere(anEdition({ deals })),
      evidenceElsewhere(
        anEdition({ deals: next.map((deal, place) => (place === 7 ? { ...deal, value: dollars(7e9) } : deal)) }),
      ),
    ];
    const { load } = neededFor(() => changesBetween(before.edition, after.edition));
    await load();
    expect(before.asked.length).toBeGreaterThan(0);
    expect(before.asked.length).toBeLessThanOrEqual(2);
  });
});
