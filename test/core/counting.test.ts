import type { WrittenDeal } from "../../src/core/records/records";
import { counted, type Quantity, reasonLeftOut, reasonLeftOutEverywhere } from "../../src/core/counting";
import { aDeal, anEdition, dollars } from "../support/records";

/** Why the first deal is left out on a day, in an edition that has all of them, for one who asks about Fenwick Labs. */
const why = (to: string, deal: WrittenDeal, ...others: WrittenDeal[]) =>
  reasonLeftOut(anEdition({ deals: [deal, ...others] }), deal, { party: "fenwick-labs", to });

/** The same on the first day of 2026, for one who asks about a party, or about two. */
const whyBetween = (party: string, counterparty: string | undefined, deal: WrittenDeal, ...others: WrittenDeal[]) => {
  const edition = anEdition({ deals: [deal, ...others] });
  return reasonLeftOut(edition, deal, { party, counterparty, to: "2026-01-01" });
};

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
    const round = aDeal({ id: "round", notCounted: "round-total" });
    expect(why("2026-01-01", aDeal({ partOf: "round" }), round)).toBeUndefined();
    expect(why("2026-01-01", round)).toBe("round-total");
  });

  it("counts when the whole that it is part of has no price of its own", () => {
    expect(why("2026-01-01", aDeal({ partOf: "whole" }), aDeal({ id: "whole", value: undefined }))).toBeUndefined();
  });

  it("dated by no more than the edition's own year counts from the day since which its record knows of it", () => {
    const deal = aDeal({ announced: "2026", knownSince: "2026-05-04" });
    expect(why("2026-05-03", deal)).toBe("not-yet-public");
    expect(why("2026-05-04", deal)).toBeUndefined();
  });

  it("counts on the same days in every edition that has the same records", () => {
    const deals = [
      aDeal({ id: "a", announced: "2026" }),
      aDeal({ id: "b", announced: "2026", knownSince: "2026-05-04" }),
    ];
    const countedIn = (day: string, to: string) => {
      const edition = anEdition({ deals, release: { number: 1, version: "1.0.0", day } });
      return counted(edition, { party: "fenwick-labs", to }).map(({ id }) => id);
    };
    for (const day of ["2026-05-04", "2026-06-30", "2026-12-31", "2027-06-30"]) {
      expect(countedIn(day, "2026-05-03")).toEqual([]);
      expect(countedIn(day, "2026-06-30")).toEqual(["b"]);
      expect(countedIn(day, "2026-12-31")).toEqual(["a", "b"]);
    }
  });

  it("follows a successor from the day since which that is known", () => {
    const successor = aDeal({ id: "successor", announced: "2026", knownSince: "2026-05-04" });
    const deal = aDeal({ ended: { how: "superseded", on: "2026", by: "successor" } });
    expect(why("2026-05-03", deal, successor)).toBeUndefined();
    expect(why("2026-05-04", deal, successor)).toBe("superseded");
  });

  it("counts when the whole that it is part of is between others, but not for one who is party to both", () => {
    const parties: WrittenDeal["parties"] = [
      { party: "aldermoor-cloud", role: "supplier" },
      { party: "quarry-capital", role: "customer" },
    ];
    const [part, whole] = [aDeal({ partOf: "whole" }), aDeal({ id: "whole", parties })];
    expect(whyBetween("aldermoor-cloud", "fenwick-labs", part, whole)).toBeUndefined();
    expect(whyBetween("fenwick-labs", undefined, part, whole)).toBeUndefined();
    expect(whyBetween("aldermoor-cloud", undefined, part, whole)).toBe("part-of-counted-deal");
  });

  it("counts between a pair that the counted whole does not have, and not again between one that it has", () => {
    const parties: WrittenDeal["parties"] = [
      { party: "aldermoor-cloud", role: "supplier" },
      { party: "fenwick-labs", role: "customer" },
      { party: "quarry-capital", role: "customer" },
    ];
    const [part, whole] = [aDeal({ partOf: "whole", parties }), aDeal({ id: "whole" })];
    expect(whyBetween("aldermoor-cloud", "fenwick-labs", part, whole)).toBe("part-of-counted-deal");
    expect(whyBetween("aldermoor-cloud", "quarry-capital", part, whole)).toBeUndefined();
    expect(whyBetween("quarry-capital", undefined, part, whole)).toBeUndefined();
    expect(whyBetween("aldermoor-cloud", undefined, part, whole)).toBe("part-of-counted-deal");
  });

  it("that is part of a part does not count again beside the whole of both, though the part between has no price", () => {
    const others = [aDeal({ id: "part", partOf: "whole", value: undefined }), aDeal({ id: "whole" })];
    expect(why("2026-01-01", aDeal({ partOf: "part" }), ...others)).toBe("part-of-counted-deal");
  });

  it("counts by its power where the whole states none, and by its value where the whole has none", () => {
    const power = { gigawatts: 5, qualifier: "exact" } as const;
    const part = aDeal({ partOf: "whole", capacity: power });
    const by = (quantity: Quantity, whole: WrittenDeal) =>
      reasonLeftOut(anEdition({ deals: [part, whole] }), part, { party: "fenwick-labs", to: "2026-01-01" }, quantity);
    const priced = aDeal({ id: "whole" });
    expect([by("headline", priced), by("headline-gigawatts", priced)]).toEqual(["part-of-counted-deal", undefined]);
    const powered = aDeal({ id: "whole", value: undefined, capacity: power });
    expect([by("headline", powered), by("headline-gigawatts", powered)]).toEqual([undefined, "part-of-counted-deal"]);
  });

  it("counts when the whole is priced in a currency for which no rate is known", () => {
    const whole = aDeal({ id: "whole", value: dollars(9e9, { currency: "EUR" }) });
    expect(why("2026-01-01", aDeal({ partOf: "whole" }), whole)).toBeUndefined();
  });

  it("is not firm until it is signed, and counts as firm where its whole is not", () => {
    const firmly = (deal: WrittenDeal, ...others: WrittenDeal[]) =>
      reasonLeftOut(anEdition({ deals: [deal, ...others] }), deal, { party: "fenwick-labs", to: "2026-01-01" }, "firm");
    expect(firmly(aDeal({ status: "letter-of-intent" }))).toBe("not-firm");
    expect(firmly(aDeal({ status: "closed" }))).toBeUndefined();
    const intended = aDeal({ id: "whole", status: "announced" });
    expect(firmly(aDeal({ partOf: "whole" }), intended)).toBeUndefined();
    expect(firmly(aDeal({ partOf: "whole" }), aDeal({ id: "whole" }))).toBe("part-of-counted-deal");
  });

  it("is left out everywhere only where no two of its parties count it", () => {
    const everywhere = (deal: WrittenDeal, ...others: WrittenDeal[]) =>
      reasonLeftOutEverywhere(anEdition({ deals: [deal, ...others] }), deal, "2026-01-01");
    const parties: WrittenDeal["parties"] = [...aDeal().parties, { party: "quarry-capital", role: "customer" }];
    expect(everywhere(aDeal({ partOf: "whole" }), aDeal({ id: "whole" }))).toBe("part-of-counted-deal");
    expect(everywhere(aDeal({ partOf: "whole", parties }), aDeal({ id: "whole" }))).toBeUndefined();
    const alone: WrittenDeal["parties"] = [{ party: "fenwick-labs", role: "customer" }];
    expect(everywhere(aDeal({ parties: alone, ended: { how: "cancelled", on: "2025-12-31" } }))).toBe("cancelled");
    expect(everywhere(aDeal({ parties: alone }))).toBeUndefined();
  });

  it("of another kind counts also where somebody guarantees it", () => {
    const parties: WrittenDeal["parties"] = [...aDeal().parties, { party: "quarry-capital", role: "guarantor" }];
    expect(why("2026-01-01", aDeal({ parties }))).toBeUndefined();
  });

  it("that is a programme counts only where programmes are asked for", () => {
    const deal = aDeal({ kind: "infrastructure-programme" });
    const edition = anEdition({ deals: [deal] });
    const asked = { party: "fenwick-labs", to: "2026-01-01" };
    expect(reasonLeftOut(edition, deal, asked)).toBe("programme");
    expect(reasonLeftOut(edition, deal, { ...asked, kinds: ["infrastructure-programme"] })).toBeUndefined();
  });

  it("that is a guarantee counts only where guarantees are asked for, while an obligation to buy always does", () => {
    const asked = { party: "fenwick-labs", to: "2026-01-01" };
    const parties: WrittenDeal["parties"] = [
      { party: "aldermoor-cloud", role: "lessor" },
      { party: "fenwick-labs", role: "guarantor" },
    ];
    const [guarantee, backstop] = [aDeal({ kind: "guarantee", parties }), aDeal({ kind: "capacity-backstop" })];
    const edition = anEdition({ deals: [guarantee, backstop] });
    expect(reasonLeftOut(edition, guarantee, asked)).toBe("guarantee");
    expect(reasonLeftOut(edition, guarantee, { ...asked, kinds: ["guarantee"] })).toBeUndefined();
    expect(reasonLeftOut(edition, guarantee, { ...asked, kinds: ["capacity-backstop"] })).toBe("another-kind");
    expect(reasonLeftOut(edition, backstop, asked)).toBeUndefined();
  });
});
