import type { WrittenDeal } from "../../src/core/records/records";
import type { DealQuestion } from "../../src/core/counting";
import { readyForEverybody, totalOf as sumIn } from "../../src/core/totals";
import { bases, type Basis } from "../../src/core/records/vocabulary";
import { atOnce } from "../../src/core/steps";
import { aDeal, anEdition, dollars } from "../support/records";

const euro = {
  id: "eur-2025-03-11",
  currency: "EUR",
  day: "2025-03-11",
  usdPerUnit: 1.0912,
  basis: "invented for a test",
  source: "a-page",
} as const;

const totalIn = (...asked: Parameters<typeof sumIn>) => sumIn(...asked).amount;
const totalOf = (deals: WrittenDeal[], basis: Basis) =>
  totalIn(anEdition({ deals, exchangeRates: [euro] }), { party: "fenwick-labs", to: "2026-06-30" }, basis);

const contract = (amount: number, given: Parameters<typeof dollars>[1]) => aDeal({ value: dollars(amount, given) });

describe("a total", () => {
  it("adds up the headline figures, and nothing for those without one", () => {
    expect(totalOf([aDeal(), aDeal(), aDeal({ value: undefined })], "headline")).toBe(2e9);
  });

  it("takes the figure as printed for the headline, whatever its bounds", () => {
    expect(totalOf([contract(10e9, { qualifier: "range", low: 8e9, high: 12e9 })], "headline")).toBe(10e9);
  });

  it("takes the bounds that a source supports", () => {
    const ranged = contract(10e9, { qualifier: "range", low: 8e9, high: 12e9 });
    expect(totalOf([ranged], "low")).toBe(8e9);
    expect(totalOf([ranged], "high")).toBe(12e9);
  });

  it("takes an up-to figure as a promise of nothing at its low end", () => {
    const ceiling = contract(10e9, { qualifier: "up-to" });
    expect(totalOf([ceiling], "low")).toBe(0);
    expect(totalOf([ceiling], "high")).toBe(10e9);
  });

  it("takes every other figure without bounds as printed", () => {
    const floor = contract(10e9, { qualifier: "at-least" });
    expect(totalOf([floor], "low")).toBe(10e9);
    expect(totalOf([floor], "high")).toBe(10e9);
  });

  it("of firm deals leaves out what binds nobody", () => {
    const deals = (["signed", "closed", "completed"] as const).map((status) => aDeal({ status }));
    const loose = (["reported", "announced", "letter-of-intent"] as const).map((status) => aDeal({ status }));
    expect(totalOf([...deals, ...loose], "firm")).toBe(3e9);
  });

  it("converts another currency at the rate of the day on which the deal was public, to the dollar", () => {
    expect(totalOf([contract(1_300_000_001, { currency: "EUR" })], "headline")).toBe(1_418_560_001);
  });

  it("converts at the rate of the day since which the deal is known, where its date is less exact", () => {
    const value = dollars(1e9, { currency: "EUR" });
    expect(totalOf([aDeal({ value, announced: "2025-03", knownSince: "2025-03-11" })], "headline")).toBe(1_091_200_000);
  });

  it("leaves out another currency where there is no rate for that day", () => {
    const value = dollars(5e9, { currency: "EUR" });
    expect(totalOf([aDeal({ value, announced: "2025-03-12" }), aDeal()], "headline")).toBe(1e9);
  });
});

describe("a firm total as of a day", () => {
  const later = (given: Partial<WrittenDeal> = {}) => aDeal({ signed: "2025-12", status: "signed", ...given });
  const days = ["2025-03-11", "2025-12-30", "2025-12-31"];
  const billions = (deals: WrittenDeal[], sides: Omit<DealQuestion, "to">, basis: Basis = "firm") =>
    days.map((to) => totalIn(anEdition({ deals }), { ...sides, to }, basis) / 1e9);

  it("has a deal from the day on which it was signed, if that is known to be later than its announcement", () => {
    expect(billions([later()], { party: "fenwick-labs" })).toEqual([0, 0, 1]);
    expect(billions([later({ signed: "2025-01" })], { party: "fenwick-labs" })).toEqual([1, 1, 1]);
    expect(billions([later()], { party: "fenwick-labs" }, "headline")).toEqual([1, 1, 1]);
  });

  it("has its parts until then", () => {
    const deals = [later({ id: "whole" }), aDeal({ partOf: "whole", status: "signed", value: dollars(3e9) })];
    expect(billions(deals, { party: "fenwick-labs" })).toEqual([3, 3, 1]);
    expect(billions(deals, {})).toEqual([3, 3, 1]);
  });

  it("is the same among many deals, and over everybody", () => {
    const deals = [later(), ...Array.from({ length: 40 }, () => aDeal({ status: "letter-of-intent" }))];
    expect(billions(deals, { party: "fenwick-labs" })).toEqual([0, 0, 1]);
    expect(billions(deals, {})).toEqual([0, 0, 1]);
  });

  it("holds up a low end from that day on", () => {
    const ceiling = aDeal({ id: "ceiling", value: dollars(10e9, { qualifier: "up-to" }) });
    expect(billions([ceiling, later({ partOf: "ceiling" })], { party: "fenwick-labs" }, "low")).toEqual([0, 0, 1]);
  });

  it("does so of a part that was signed in silence from the day on which it was public", () => {
    const ceiling = aDeal({ id: "ceiling", value: dollars(10e9, { qualifier: "up-to" }) });
    const silent = later({ partOf: "ceiling", signed: "2025-01", announced: "2025-12-31" });
    expect(billions([ceiling, silent], { party: "fenwick-labs" }, "low")).toEqual([0, 0, 1]);
  });
});

describe("a low total", () => {
  const ceiling = aDeal({ id: "ceiling", value: dollars(10e9, { qualifier: "up-to" }) });
  const part = (amount: number, given: Partial<WrittenDeal> = {}) =>
    aDeal({ partOf: "ceiling", kind: "equity-investment", value: dollars(amount), status: "closed", ...given });

  it("holds what is signed, closed or completed within an up-to figure", () => {
    expect(totalOf([ceiling, part(3e9), part(1e9, { status: "signed" })], "low")).toBe(4e9);
    expect(totalOf([ceiling, part(3e9)], "headline")).toBe(10e9);
  });

  it("holds no more than the whole, and no less than the low that a source gives", () => {
    expect(totalOf([ceiling, part(11e9)], "low")).toBe(10e9);
    const low = aDeal({ id: "ceiling", value: dollars(10e9, { qualifier: "up-to", low: 5e9 }) });
    expect(totalOf([low, part(3e9)], "low")).toBe(5e9);
  });

  it("holds nothing of a part that is not firm, has ended, counts elsewhere or is a guarantee", () => {
    const notCounted = "same-arrangement";
    const guarantor: WrittenDeal["parties"] = [
      { party: "fenwick-labs", role: "guarantor" },
      { party: "aldermoor-cloud", role: "lessor" },
    ];
    const parts = [
      part(1e9, { status: "announced" }),
      part(1e9, { ended: { how: "cancelled", on: "2026-01-01" } }),
      part(1e9, { notCounted }),
      part(1e9, { kind: "guarantee", parties: guarantor }),
      part(1e9, { value: undefined }),
    ];
    expect(totalOf([ceiling, ...parts], "low")).toBe(0);
  });

  it("is unknown of an up-to figure in a currency without a rate, whatever its parts are", () => {
    const euros = aDeal({ id: "ceiling", value: dollars(10e9, { qualifier: "up-to", currency: "EUR" }) });
    const sum = sumIn(anEdition({ deals: [euros, part(3e9)] }), { party: "fenwick-labs", to: "2026-01-01" }, "low");
    expect(sum).toEqual({ amount: 3e9, disclosed: 1, undisclosed: 1 });
  });

  it("holds what is firm within a part that says nothing of it itself, or is not firm", () => {
    const within = (given: Partial<WrittenDeal>) => [
      part(1e9, { id: "within", ...given }),
      part(3e9, { partOf: "within" }),
      part(2e9, { partOf: "within", status: "announced" }),
    ];
    const reasons: Partial<WrittenDeal>[] = [
      { value: undefined },
      { status: "letter-of-intent" },
      { ended: { how: "cancelled", on: "2026-01-01" } },
      { notCounted: "talks" },
    ];
    expect(reasons.map((given) => totalOf([ceiling, ...within(given)], "low"))).toEqual([3e9, 3e9, 3e9, 3e9]);
    // One that is firm, and says what it is worth, stands for its parts here too.
    expect(totalOf([ceiling, ...within({})], "low")).toBe(1e9);
  });

  describe("as of an earlier day", () => {
    const within = [
      part(1e9, { id: "within", announced: "2025-10-01", status: "closed" }),
      part(3e9, { partOf: "within", announced: "2025-09-01" }),
    ];

    it("holds the parts of a part until that is public", () => {
      const low = (deals: WrittenDeal[], to: string) =>
        totalIn(anEdition({ deals }), { party: "fenwick-labs", to }, "low") / 1e9;
      expect(["2025-09-01", "2025-09-30", "2025-10-01"].map((day) => low([ceiling, ...within], day))).toEqual([
        3, 3, 1,
      ]);
    });

    const parts = [
      part(3e9, { announced: "2025-09-01" }),
      part(1e9, { id: "phase", announced: "2025-10-01", ended: { how: "cancelled", on: "2026-02-01" } }),
      part(2e9, { announced: "2025-12", partOf: "tranche" }),
      aDeal({
        ...{ id: "tranche", announced: "2025-11-01", partOf: "ceiling", status: "signed" },
        value: dollars(5e9, { qualifier: "up-to" }),
      }),
    ];
    const days = ["2025-08-31", "2025-09-01", "2025-10-01", "2025-12-30", "2025-12-31", "2026-02-01"];
    const billions = [0, 3, 4, 4, 6, 5];
    const lows = (deals: WrittenDeal[], sides: Omit<DealQuestion, "to">) =>
      days.map((to) => totalIn(anEdition({ deals }), { ...sides, to }, "low") / 1e9);

    it("holds the parts that were public, and had not ended, by then", () => {
      expect(lows([ceiling, ...parts], { party: "fenwick-labs" })).toEqual(billions);
    });

    it("is the same among many deals, and over everybody", () => {
      const others = Array.from({ length: 40 }, () => aDeal({ value: dollars(1e9, { qualifier: "up-to" }) }));
      expect(lows([ceiling, ...parts, ...others], { party: "fenwick-labs" })).toEqual(billions);
      expect(lows([ceiling, ...parts, ...others], {})).toEqual(billions);
    });
  });
});

describe("a total of many deals", () => {
  const deals = Array.from({ length: 50 }, (_, place) =>
    aDeal({
      announced: `20${place + 10}-01-01`,
      value: dollars(1e9),
      status: place % 2 ? "signed" : "letter-of-intent",
    }),
  );
  const edition = anEdition({ deals });
  const question: DealQuestion = { party: "fenwick-labs", to: "2019-06-30" };

  it("is asked for on one day after another, and on each basis", () => {
    expect(totalIn(edition, question, "headline")).toBe(10e9);
    expect(totalIn(edition, { ...question, to: "2020-06-30" }, "headline")).toBe(11e9);
    expect(totalIn(edition, question, "firm")).toBe(5e9);
  });

  it("says of how many of them the value is disclosed, also as of an earlier day", () => {
    const silent = deals.map((deal) => ({ ...deal, value: undefined }));
    const known = (written: WrittenDeal[], to: string) =>
      sumIn(anEdition({ deals: written }), { ...question, to }, "headline");
    expect(known(silent, "2019-06-30")).toEqual({ amount: 0, disclosed: 0, undisclosed: 10 });
    expect(known(silent, "2009-06-30")).toEqual({ amount: 0, disclosed: 0, undisclosed: 0 });
    expect(known([aDeal({ announced: "2010-01-01" }), ...silent.slice(1)], "2019-06-30")).toEqual({
      amount: 1e9,
      disclosed: 1,
      undisclosed: 9,
    });
  });

  it("leaves out the kinds and the days that are not asked for", () => {
    expect(totalIn(edition, { ...question, kinds: ["lease"] }, "headline")).toBe(0);
    expect(totalIn(edition, { ...question, from: "2018-01-01" }, "headline")).toBe(2e9);
    expect(totalIn(edition, { ...question, counterparty: "aldermoor-cloud" }, "headline")).toBe(10e9);
  });

  it("is right for whoever asks, also after a thousand other questions", () => {
    const partners = Array.from({ length: 30 }, (_, place) => ({
      party: `partner-${place}`,
      role: "partner" as const,
    }));
    const shared = Array.from({ length: 40 }, () =>
      aDeal({ kind: "licence", parties: partners, direction: undefined }),
    );
    const crowd = anEdition({ deals: shared });
    const totals = partners.flatMap(({ party }, place) =>
      partners
        .slice(place + 1)
        .flatMap(({ party: counterparty }) =>
          bases.map((basis) => totalIn(crowd, { party, counterparty, to: "2026-01-01" }, basis)),
        ),
    );
    expect([totals.length, new Set(totals)]).toEqual([1740, new Set([40e9])]);
  });
});

describe("a total over everybody", () => {
  const notCounted = "same-arrangement";
  const deal = (billions: number | undefined, given: Partial<WrittenDeal> = {}) =>
    aDeal({ value: billions === undefined ? undefined : dollars(billions * 1e9), announced: "2025-01-01", ...given });
  const guarantor: WrittenDeal["parties"] = [
    { party: "fenwick-labs", role: "guarantor" },
    { party: "aldermoor-cloud", role: "lessor" },
  ];
  const deals = [
    deal(1),
    deal(2, { kind: "lease", announced: "2026-01-01" }),
    deal(undefined),
    deal(4, { status: "letter-of-intent" }),
    deal(8, { notCounted }),
    deal(16, { ended: { how: "cancelled", on: "2026-03-01" } }),
    deal(32, { id: "whole", announced: "2025-06-01" }),
    deal(64, { kind: "guarantee", parties: guarantor }),
    deal(128, { partOf: "whole" }),
    deal(256, { kind: "infrastructure-programme", id: "umbrella" }),
    deal(512, { partOf: "umbrella" }),
  ];
  const billions = (question: DealQuestion, basis: Basis = "headline") =>
    totalIn(anEdition({ deals }), question, basis) / 1e9;

  it("counts each deal from the day on which it was public until it ended, and a part until its whole was", () => {
    const on = ["2024-12-31", "2025-01-01", "2025-06-01", "2026-01-01", "2026-02-28", "2026-03-01"];
    const always = 1 + 4 + 512;
    expect(on.map((to) => billions({ to }))).toEqual([
      0,
      always + 16 + 128,
      always + 16 + 32,
      always + 16 + 32 + 2,
      always + 16 + 32 + 2,
      always + 32 + 2,
    ]);
  });

  it("has guarantees and programmes if they are asked for, and then not the parts of a programme", () => {
    const to = "2026-03-01";
    expect(billions({ to, kinds: ["guarantee"] })).toBe(64);
    expect(billions({ to, kinds: ["lease", "guarantee"] })).toBe(2 + 64);
    expect(billions({ to, kinds: ["compute-contract"] })).toBe(1 + 4 + 32 + 512);
    expect(billions({ to, kinds: ["compute-contract", "guarantee"] })).toBe(1 + 4 + 32 + 512 + 64);
    expect(billions({ to, kinds: ["compute-contract", "infrastructure-programme"] })).toBe(1 + 4 + 32 + 256);
  });

  it("has what binds its parties alone if it is asked for as firm", () => {
    expect(billions({ to: "2026-03-01" }, "firm")).toBe(1 + 2 + 32 + 512);
  });

  it("of deals since a day leaves out the earlier ones, and of deals in which somebody pays those without a payer", () => {
    expect(billions({ from: "2025-02-01", to: "2026-03-01" })).toBe(2 + 32);
    const partners: WrittenDeal["parties"] = [
      { party: "fenwick-labs", role: "partner" },
      { party: "aldermoor-cloud", role: "partner" },
    ];
    const partnership = aDeal({ kind: "infrastructure-programme", parties: partners });
    const asked = { to: "2026-03-01", kinds: [partnership.kind] };
    const edition = anEdition({ deals: [partnership] });
    expect(totalIn(edition, asked, "headline")).toBe(1e9);
    expect(totalIn(edition, { ...asked, isOneWay: true }, "headline")).toBe(0);
  });

  it("says of how many deals the value is not disclosed", () => {
    expect(sumIn(anEdition({ deals }), { to: "2025-01-01" }, "headline")).toEqual({
      amount: 661e9,
      disclosed: 5,
      undisclosed: 1,
    });
  });

  it("is the same if it was made ready before", () => {
    const edition = anEdition({ deals });
    atOnce(readyForEverybody(edition));
    expect(totalIn(edition, { to: "2026-03-01" }, "headline")).toBe(551e9);
    expect(totalIn(edition, { to: "2026-03-01" }, "firm")).toBe(547e9);
  });
});
