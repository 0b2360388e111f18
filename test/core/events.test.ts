import fc from "fast-check";
import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { candidatesFor, counted } from "../../src/core/counting";
import { type Day, daysLater, lastDay } from "../../src/core/days";
import type { Edition } from "../../src/core/edition";
import { type EventQuestion, eventsOf } from "../../src/core/events";
import { several, type Side } from "../../src/core/pairs";
import { totalOf, turningDays } from "../../src/core/totals";
import { bases, dealKinds, type DealKind, kindGroups } from "../../src/core/records/vocabulary";
import { companies, days, networksOf } from "../support/networks";
import { aDeal, anEdition } from "../support/records";

const bundled = editionOf(bundledRecords);
const ids = bundledRecords.parties.map(({ id }) => id).filter((id) => bundled.dealsOf(id).length > 0);
const programmes = bundledRecords.programmes.map(({ id }) => id);

const sides: fc.Arbitrary<Side> = fc.oneof(
  fc.constantFrom(...ids),
  fc.constant(undefined),
  fc
    .tuple(fc.subarray(ids, { minLength: 2, maxLength: 5 }), fc.subarray(programmes, { maxLength: 2 }))
    .map(([parties, sites]) => several(parties, sites)),
);

const anyKinds: fc.Arbitrary<readonly DealKind[] | undefined> = fc.option(
  fc.oneof(fc.subarray([...dealKinds], { minLength: 1 }), fc.constantFrom(...Object.values(kindGroups))),
  { nil: undefined },
);

const theirKinds = ["lease", "compute-contract", "guarantee"] as const;
const someOfTheirKinds = fc.option(fc.subarray([...theirKinds], { minLength: 1, maxLength: 2 }), { nil: undefined });
const networks = networksOf(theirKinds);

/** The day after which, and the one until which, is asked. */
const periods = fc.uniqueArray(days, { minLength: 2, maxLength: 2 }).map((two) => two.toSorted());

/**
 * What the deals that count on a day are on every measure, and are worth together on every basis. A low end is held up by
 * parts of whatever kind and between whomever: their events are among those of everybody.
 */
const standOn = (edition: Edition, { party, kinds }: Pick<EventQuestion, "party" | "kinds">, to: Day) => ({
  counted: [...bases, ...bases.map((basis) => `${basis}-gigawatts` as const)].map((measure) =>
    counted(edition, { party, kinds, to }, measure).map(({ id }) => id),
  ),
  totals: bases
    .filter((basis) => basis !== "low" || (party === undefined && kinds === undefined))
    .map((basis) => totalOf(edition, { party, kinds, to }, basis)),
});

function explainsEveryChange(edition: Edition, party: Side, kinds: EventQuestion["kinds"], [a = "", b = ""]: Day[]) {
  const events = eventsOf(edition, { party, kinds, from: daysLater(a, 1), to: b });
  if (events.length === 0) expect(standOn(edition, { party, kinds }, a)).toEqual(standOn(edition, { party, kinds }, b));
}

function hasEveryTurningDay(edition: Edition, party: Side, kinds: EventQuestion["kinds"]) {
  const turning = candidatesFor(edition, { party })
    .filter(({ deal }) => !kinds || kinds.includes(deal.kind))
    .filter(({ never }) => !never)
    .map(({ wholes, ...candidate }) => ({ ...candidate, wholes: wholes.filter((whole) => stands(whole, kinds)) }))
    .flatMap(turningDays);
  const events = eventsOf(edition, { party, kinds, to: "9999-12-31" });
  const known = new Set(events.map(({ on }) => on));
  expect([...new Set(turning)].filter((day) => !known.has(day))).toEqual([]);
}

/** Whether a whole can stand for its parts at all. */
const stands = ({ never, kind }: { never?: unknown; kind: DealKind }, kinds: EventQuestion["kinds"]) =>
  !never &&
  (kind !== "guarantee" || kinds?.includes(kind)) &&
  (kind !== "infrastructure-programme" || kinds?.includes(kind));

describe("the events of any side, kinds and days", () => {
  it("explain in the data every change of what counts, and of every total: without one, there is none", () => {
    const around = fc.tuple(sides, anyKinds).chain(([party, kinds]) => {
      const turning = ["2026-10-10", ...candidatesFor(bundled, { party }).flatMap(turningDays)];
      const near = fc.tuple(fc.constantFrom(...turning), fc.integer({ min: -3, max: 3 }));
      const two = fc.tuple(near, fc.integer({ min: 1, max: 20 })).map(([[day, more], length]) => {
        const a = daysLater(day, more);
        return [a, daysLater(a, length)];
      });
      return fc.record({ party: fc.constant(party), kinds: fc.constant(kinds), period: two });
    });
    fc.assert(
      fc.property(around, ({ party, kinds, period }) => {
        explainsEveryChange(bundled, party, kinds, period);
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 500 },
    );
  });

  it("explain every change among deals of any sort: partial days, wholes of another kind, whatever replaces what", () => {
    fc.assert(
      fc.property(networks, fc.constantFrom(undefined, ...companies), someOfTheirKinds, (edition, party, kinds) => {
        for (const day of new Set(candidatesFor(edition, {}).flatMap(turningDays)))
          explainsEveryChange(edition, party, kinds, [daysLater(day, -1), day]);
      }),
    );
  });

  it("have the day on which a whole of another kind is signed, and stands for its parts among firm deals", () => {
    const whole = aDeal({ id: "whole", kind: "lease", signed: "2025-12-05", status: "signed" });
    const edition = anEdition({ deals: [whole, aDeal({ partOf: "whole", status: "signed" })] });
    const question = { party: "fenwick-labs", kinds: ["compute-contract"] } as const;
    expect(["2025-12-04", "2025-12-05"].map((to) => totalOf(edition, { ...question, to }, "firm").amount)).toEqual([
      1e9, 0,
    ]);
    const events = eventsOf(edition, { ...question, from: "2025-12-05", to: "2025-12-05" });
    expect(events.map(({ event }) => event)).toEqual(["signed"]);
  });

  it("have every day on which a deal begins or ceases to count", () => {
    fc.assert(
      fc.property(sides, someOfTheirKinds, (party, kinds) => {
        hasEveryTurningDay(bundled, party, kinds);
      }),
    );
    fc.assert(fc.property(networks, fc.constantFrom(undefined, ...companies), someOfTheirKinds, hasEveryTurningDay));
  });

  it("are those of the whole time, cut to the days, newest first, each day shown as far as it is known", () => {
    fc.assert(
      fc.property(networks, periods, (edition, [from = "", to = ""]) => {
        const events = eventsOf(edition, { from, to });
        const public_ = (day: Day) => day <= to;
        const all = eventsOf(edition, { to: "9999-12-31" }).filter(({ on }) => on >= from && on <= to);
        expect(events).toEqual(all.filter(({ of }) => "deal" in of && public_(of.publicDay)));
        expect(events.map(({ on }) => on)).toEqual(
          events
            .map(({ on }) => on)
            .toSorted()
            .toReversed(),
        );
        expect(events.map(({ day }) => lastDay(day))).toEqual(events.map(({ on }) => on));
      }),
    );
  });
});
