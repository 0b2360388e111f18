import type { Deal } from "../../src/core/records/deal";
import { adopt } from "../../src/editionInUse";
import { capacity, total } from "../../src/functions/deals";
import { asExcelCalls, simulateExcel } from "../support/excel";
import { aDeal, anEdition } from "../support/records";

beforeAll(simulateExcel);

/** A deal without a price, so that the whole and its parts are all counted, with the power that it states. */
const aSite = (gigawatts: number | undefined, given: Partial<Deal> = {}): Deal =>
  aDeal({
    value: undefined,
    ...(gigawatts !== undefined && { capacity: { gigawatts, qualifier: "about" } }),
    ...given,
  });

/** What CAPACITY answers for a company in an edition that has these deals. */
const capacityOf = (...deals: Deal[]) => {
  adopt(anEdition({ deals }));
  return asExcelCalls(capacity)("ALDR");
};

describe("DEALS.CAPACITY", () => {
  it("adds up the power that deals state, with a price or without", () => {
    expect(capacityOf(aSite(1.5), aSite(undefined), aDeal({ capacity: { gigawatts: 0.5, qualifier: "exact" } }))).toBe(
      2,
    );
    expect(asExcelCalls(total)("ALDR")).toBe(1e9);
  });

  it("takes the power of a whole, and none of its parts'", () => {
    const parts = [aSite(2, { partOf: "whole" }), aSite(1.5, { partOf: "whole" })];
    expect(capacityOf(aSite(5, { id: "whole" }), ...parts)).toBe(5);
  });

  it("takes the parts' where the whole states none", () => {
    expect(capacityOf(aSite(undefined, { id: "whole" }), aSite(2, { partOf: "whole" }))).toBe(2);
  });

  it("takes the parts' where the whole is not counted", () => {
    const notCounted = { because: "running-total", why: "Its parts are recorded." } as const;
    expect(capacityOf(aSite(5, { id: "whole", notCounted }), aSite(2, { partOf: "whole" }))).toBe(2);
  });

  it("takes the part's too where the whole is between others", () => {
    const between = (customer: string): Deal["parties"] => [
      { party: "aldermoor-cloud", role: "supplier" },
      { party: customer, role: "customer" },
    ];
    const part = aSite(2, { partOf: "whole", parties: between("quarry-capital") });
    expect(capacityOf(aSite(5, { id: "whole" }), part)).toBe(7);
  });

  it("takes none of a part's where some of its pairs are the whole's", () => {
    const parties: Deal["parties"] = [
      { party: "aldermoor-cloud", role: "supplier" },
      { party: "fenwick-labs", role: "customer" },
      { party: "quarry-capital", role: "customer" },
    ];
    expect(capacityOf(aSite(5, { id: "whole" }), aSite(2, { partOf: "whole", parties }))).toBe(5);
  });

  it("is 0 where there are no deals", () => {
    expect(capacityOf()).toBe(0);
  });
});
