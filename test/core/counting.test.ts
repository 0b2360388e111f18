import { countable } from "../../src/core/countableDeal";
import { leftOut } from "../../src/core/counting";
import type { Deal } from "../../src/core/records/deal";
import { aDeal, anEdition } from "../support/records";

/** Why the first deal is left out on a day, in an edition that has all of them. */
const why = (asOf: string, deal: Deal, ...others: Deal[]) =>
  leftOut(countable(deal, anEdition({ deals: [deal, ...others] })), { asOf });

describe("a deal", () => {
  it("counts from the day on which it was public", () => {
    const deal = aDeal({ announced: "2025-03-11" });
    expect(why("2025-03-10", deal)).toBe("not-yet-public");
    expect(why("2025-03-11", deal)).toBeUndefined();
  });

  it("dated by its month alone counts from the month's last day", () => {
    const deal = aDeal({ announced: "2025-05" });
    expect(why("2025-05-30", deal)).toBe("not-yet-public");
    expect(why("2025-05-31", deal)).toBeUndefined();
  });

  it("without a disclosed value counts all the same", () => {
    expect(why("2026-01-01", aDeal({ value: undefined }))).toBeUndefined();
  });

  it("that was cancelled counts until that day", () => {
    const deal = aDeal({ ended: { how: "cancelled", on: "2025-10-30" } });
    expect(why("2025-10-29", deal)).toBeUndefined();
    expect(why("2025-10-30", deal)).toBe("cancelled");
  });

  it("that was superseded counts until its successor does, without a gap", () => {
    const successor = aDeal({ id: "successor", announced: "2026-02" });
    const deal = aDeal({ ended: { how: "superseded", on: "2026-02-20", by: "successor" } });
    expect(why("2026-02-27", deal, successor)).toBeUndefined();
    expect(why("2026-02-28", deal, successor)).toBe("superseded");
    expect(why("2026-02-28", successor, deal)).toBeUndefined();
  });

  it("that is part of a counted deal of the same pair does not count again", () => {
    const whole = aDeal({ id: "whole" });
    expect(why("2026-01-01", aDeal({ partOf: "whole" }), whole)).toBe("part-of-counted-deal");
  });

  it("counts when the whole that it is part of does not", () => {
    const round = aDeal({ id: "round", notCounted: { because: "round-total", why: "Its parts are recorded." } });
    expect(why("2026-01-01", aDeal({ partOf: "round" }), round)).toBeUndefined();
    expect(why("2026-01-01", round)).toBe("round-total");
  });

  it("counts when the whole that it is part of has no price of its own", () => {
    expect(why("2026-01-01", aDeal({ partOf: "whole" }), aDeal({ id: "whole", value: undefined }))).toBeUndefined();
  });

  it("dated by no more than the edition's own year was public by the edition's day", () => {
    const deal = aDeal({ announced: "2026" });
    expect(why("2026-06-29", deal)).toBe("not-yet-public");
    expect(why("2026-06-30", deal)).toBeUndefined();
  });

  it("counts when the whole that it is part of is between others", () => {
    const parties: Deal["parties"] = [
      { party: "aldermoor-cloud", role: "supplier" },
      { party: "quarry-capital", role: "customer" },
    ];
    expect(why("2026-01-01", aDeal({ partOf: "whole" }), aDeal({ id: "whole", parties }))).toBeUndefined();
  });

  it("does not count again when some of its pairs are those of the counted whole", () => {
    const parties: Deal["parties"] = [
      { party: "aldermoor-cloud", role: "supplier" },
      { party: "fenwick-labs", role: "customer" },
      { party: "quarry-capital", role: "customer" },
    ];
    expect(why("2026-01-01", aDeal({ partOf: "whole", parties }), aDeal({ id: "whole" }))).toBe("part-of-counted-deal");
  });

  it("of another kind counts also where somebody guarantees it", () => {
    const parties: Deal["parties"] = [...aDeal().parties, { party: "quarry-capital", role: "guarantor" }];
    expect(why("2026-01-01", aDeal({ parties }))).toBeUndefined();
  });

  it("that is a programme counts only where programmes are asked for", () => {
    const deal = aDeal({ kind: "infrastructure-programme" });
    const edition = anEdition({ deals: [deal] });
    expect(leftOut(countable(deal, edition), { asOf: "2026-01-01" })).toBe("programme");
    expect(
      leftOut(countable(deal, edition), { asOf: "2026-01-01", kinds: ["infrastructure-programme"] }),
    ).toBeUndefined();
  });

  it("that is a guarantee does not count, while an obligation to buy does", () => {
    const lessor = { party: "aldermoor-cloud", role: "lessor" } as const;
    const backstop = (role: "guarantor" | "customer") =>
      aDeal({ kind: "capacity-backstop", parties: [lessor, { party: "fenwick-labs", role }] });
    expect(why("2026-01-01", backstop("guarantor"))).toBe("guarantee");
    expect(why("2026-01-01", backstop("customer"))).toBeUndefined();
  });
});
