import { bundledRecords } from "../../../src/bundledEdition";
import { editionOf } from "../../../src/core/chunks";
import { eventsOf } from "../../../src/core/events";
import { type DealKind, kindGroups } from "../../../src/core/records/vocabulary";
import { several, type Side } from "../../../src/core/pairs";
import { totalOf } from "../../../src/core/totals";
import { type Range, ranges, timelineOf } from "../../../src/addin/pages/timelineContents";
import { layOut, type Mark, neighbour, pointedAt } from "../../../src/addin/pages/timelineLayout";
import { syntheticRecords } from "../../bench/syntheticRecords";
import { aDeal, anEdition, dollars } from "../../support/records";

const bundled = editionOf(bundledRecords);

/** An edition of 30 June 2026 with two contracts, of which the second replaces the first, and a loan without a value. */
const edition = anEdition({
  deals: [
    aDeal({
      id: "first",
      announced: "2023-01-10",
      value: dollars(4e9),
      ended: { how: "superseded", on: "2026-02-01", by: "second" },
    }),
    aDeal({ id: "second", announced: "2026-02-01", signed: "2026-03-01", value: dollars(9e9), end: "2031-05" }),
    aDeal({
      id: "loan",
      kind: "debt-facility",
      announced: "2025-09",
      value: undefined,
      parties: [
        { party: "quarry-capital", role: "lender" },
        { party: "aldermoor-cloud", role: "borrower" },
      ],
    }),
  ],
});

const shown = (range: Range, given: { party?: Side; only?: string } = {}) => {
  const deals = given.only === undefined ? undefined : edition.records.deals.filter(({ id }) => id === given.only);
  return timelineOf(edition, { party: given.party, deals: deals && new Set(deals), range });
};
const eventsIn = (timeline: ReturnType<typeof shown>) =>
  timeline.lanes.flatMap(({ kind, events }) =>
    events.map(({ on, event, deal, because }) => [kind, on, event, deal.id, because ?? "counted"]),
  );

describe("a timeline", () => {
  it("has a lane for each kind of deal, and in it what happened day by day, counted or not", () => {
    expect(eventsIn(shown("all"))).toEqual([
      ["compute-contract", "2023-01-10", "announced", "first", "superseded"],
      ["compute-contract", "2026-02-01", "superseded", "first", "superseded"],
      ["compute-contract", "2026-02-01", "announced", "second", "counted"],
      ["compute-contract", "2026-03-01", "signed", "second", "counted"],
      ["debt-facility", "2025-09-30", "announced", "loan", "counted"],
    ]);
  });

  it("names the deal that replaces another one", () => {
    const [compute] = shown("all").lanes;
    expect(compute?.events.map(({ other }) => other?.id)).toEqual([undefined, "second", undefined, undefined]);
  });

  it("begins with the first event, or a year or three before the edition's day, and says how much was earlier", () => {
    const begins = ranges.map((range) => {
      const { first, last, earlier } = shown(range);
      return [range, first, last, earlier];
    });
    expect(begins).toEqual([
      ["all", "2023-01-10", "2026-06-30", 0],
      ["three-years", "2023-06-30", "2026-06-30", 1],
      ["year", "2025-06-30", "2026-06-30", 1],
      ["to-come", "2026-07-01", "2031-05-31", 0],
    ]);
  });

  it("shows what is to come after the edition's day", () => {
    expect(eventsIn(shown("to-come"))).toEqual([["compute-contract", "2031-05-31", "term ends", "second", "counted"]]);
  });

  it("is of one party where one is asked for, and of some deals where others are filtered away", () => {
    expect(shown("all", { party: "quarry-capital" }).lanes.map(({ kind }) => kind)).toEqual(["debt-facility"]);
    const ofFirst = shown("all", { only: "first" });
    expect(eventsIn(ofFirst)).toHaveLength(2);
    expect(ofFirst.totals.map(({ day, total }) => [day, total.amount])).toEqual([
      ["2023-01-10", 4e9],
      ["2026-02-01", 0],
    ]);
  });

  it("has a running total that changes on the day on which one deal replaces another", () => {
    expect(shown("all").totals.map(({ day, total }) => [day, total.amount, total.undisclosed])).toEqual([
      ["2023-01-10", 4e9, 0],
      ["2025-09-30", 4e9, 1],
      ["2026-02-01", 9e9, 1],
    ]);
  });
});

describe("the timeline of the shipped edition", () => {
  const questions: readonly [string, Side, readonly DealKind[] | undefined][] = [
    ["everybody", undefined, undefined],
    ["everybody's contracts", undefined, kindGroups.contracts],
    ["CoreWeave", "coreweave", undefined],
    ["OpenAI's leases", "openai", ["lease"]],
    ["the programme Stargate", several([], ["stargate"]), undefined],
    ["two companies", several(["oracle", "microsoft"]), undefined],
  ];

  it.each(questions)("of %s: the running total is what TOTAL answers as of each day", (_, party, kinds) => {
    const { totals, lanes, totalAsOf } = timelineOf(bundled, { party, kinds, range: "all" });
    const days = [...totals.map(({ day }) => day), ...lanes.flatMap(({ events }) => events.map(({ on }) => on))];
    expect(days.length).toBeGreaterThan(1);
    const asked = days.map((to) => totalOf(bundled, { party, kinds, to }, "headline"));
    expect(days.map(totalAsOf)).toEqual(asked);
  });

  it.each(questions)("of %s: what it shows of deals is what EVENTS answers", (_, party, kinds) => {
    const events = eventsOf(bundled, { party, kinds, to: bundled.release.day }).filter(({ of }) => "deal" in of);
    const { lanes } = timelineOf(bundled, { party, kinds, range: "all" });
    expect(lanes.reduce((sum, lane) => sum + lane.events.length, 0)).toBe(events.length);
  });
});

describe("the picture of a timeline", () => {
  const everything = timelineOf(bundled, { range: "three-years" });
  const marksOf = (timeline: ReturnType<typeof timelineOf>, width: number) =>
    layOut(timeline, width).lanes.flatMap(({ marks }) => marks);

  it.each([288, 418, 568])("is the same for the same timeline, and shows every event, in %d pixels", (width) => {
    const marks = marksOf(everything, width);
    expect(marks).toEqual(marksOf(timelineOf(bundled, { range: "three-years" }), width));
    expect(marks.flatMap(({ events }) => events)).toHaveLength(everything.lanes.flatMap((lane) => lane.events).length);
  });

  it.each([288, 418, 568])("has no mark over another one, nor beyond its edges, in %d pixels", (width) => {
    const { height, total } = layOut(everything, width);
    const marks = marksOf(everything, width);
    const touch = (one: Mark, other: Mark): boolean =>
      Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius;
    expect(marks.filter((one, place) => marks.slice(place + 1).some((other) => touch(one, other)))).toEqual([]);
    const outside = ({ x, y, radius }: Mark): boolean =>
      x - radius < 0 || x + radius > width || y - radius < 0 || y + radius > total.top;
    expect(marks.filter(outside)).toEqual([]);
    expect(total.bottom).toBeLessThan(height);
  });

  it("says the dollars of a deal by the area of its circle", () => {
    const two = anEdition({
      deals: [
        aDeal({ id: "large", announced: "2024-01-01", value: dollars(100e9) }),
        aDeal({ id: "small", announced: "2025-06-01", value: dollars(25e9) }),
      ],
    });
    const [large, small] = marksOf(timelineOf(two, { range: "all" }), 400);
    expect((large?.radius ?? 0) / (small?.radius ?? 1)).toBeCloseTo(2);
  });

  it("draws a deal that does not count no larger than the largest that does", () => {
    const three = anEdition({
      deals: [
        aDeal({ id: "programme", kind: "infrastructure-programme", announced: "2024-01-01", value: dollars(500e9) }),
        aDeal({ id: "large", announced: "2024-01-01", value: dollars(40e9) }),
        aDeal({ id: "small", announced: "2025-06-01", value: dollars(10e9) }),
      ],
    });
    const radii = new Map(
      marksOf(timelineOf(three, { range: "all" }), 400).map(({ events, radius }) => [events[0].deal.id, radius]),
    );
    expect(radii.get("programme")).toBe(radii.get("large"));
    expect((radii.get("large") ?? 0) / (radii.get("small") ?? 1)).toBeCloseTo(2);
  });

  it("keeps the largest deals of a crowded time apart and puts the others together", () => {
    const values = [9, 50, 2, 30, 1, 40];
    const crowd = anEdition({
      deals: values.map((billions) =>
        aDeal({ id: `of-${billions}`, announced: "2026-01-15", value: dollars(billions * 1e9) }),
      ),
    });
    const marks = marksOf(timelineOf(crowd, { range: "three-years" }), 288);
    const together = marks.map(({ events }) => events.map(({ deal }) => deal.id).sort());
    expect(together.map((ids) => ids.join(" ")).sort()).toEqual(["of-1 of-2 of-9", "of-30", "of-40", "of-50"]);
  });

  it("has lines at beginnings of years, or of months where there is room for their names", () => {
    const at = (range: Range, width: number) =>
      layOut(timelineOf(bundled, { range }), width).ticks.map(({ day }) => day);
    expect(at("three-years", 288)).toEqual(["2024-01-01", "2025-01-01", "2026-01-01"]);
    expect(at("year", 288)).toEqual(["2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"]);
    expect(at("to-come", 288)).toEqual(["2030-01-01", "2035-01-01", "2040-01-01", "2045-01-01", "2050-01-01"]);
  });

  it("leads by arrow keys from day to day and from kind to kind, and to both ends of a lane", () => {
    const { lanes } = layOut(shown("all"), 400);
    const [compute, loans] = lanes.map(({ marks }) => marks);
    const [one] = compute ?? [];
    const [loan] = loans ?? [];
    if (!one || !loan || !compute) throw new Error("There are two lanes.");
    expect(neighbour(lanes, one, "ArrowRight")).toBe(compute[1]);
    expect(neighbour(lanes, one, "ArrowLeft")).toBeUndefined();
    expect(neighbour(lanes, one, "ArrowDown")).toBe(loan);
    expect(neighbour(lanes, one, "End")).toBe(compute.at(-1));
    expect(neighbour(lanes, compute.at(-1) ?? one, "Home")).toBe(one);
    // The loan is of September 2025; what is nearest to it among the contracts happened on 1 February 2026.
    expect(neighbour(lanes, loan, "ArrowUp")?.events[0].on).toBe("2026-02-01");
    expect(neighbour(lanes, loan, "x")).toBeUndefined();
  });

  it("tells at which mark one points: the nearest, if one is near", () => {
    const marks = marksOf(shown("all"), 400);
    const [first] = marks;
    expect(pointedAt(marks, (first?.x ?? 0) + 8, first?.y ?? 0)).toBe(first);
    expect(pointedAt(marks, 200, 1000)).toBeUndefined();
  });

  it("of very many deals stays a picture of so many marks as its width has room for", () => {
    const large = editionOf(syntheticRecords(2500));
    const marks = marksOf(timelineOf(large, { range: "all" }), 288);
    expect(marks.length).toBeLessThan(11 * 4 * 19);
  });
});
