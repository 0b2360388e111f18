import type { WrittenDeal } from "../../src/core/records/records";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, dollars } from "../support/records";
import { adopt, capacity, list, total } from "../support/functions";

beforeAll(simulateExcel);

/** A deal without a price, so that the whole and its parts are all counted, with the power that it states. */
const aSite = (gigawatts: number | undefined, given: Partial<WrittenDeal> = {}): WrittenDeal =>
  aDeal({
    value: undefined,
    ...(gigawatts !== undefined && { capacity: { gigawatts, qualifier: "about" } }),
    ...given,
  });

/** What CAPACITY answers for a company in an edition that has these deals. */
const capacityOf = (...deals: WrittenDeal[]) => {
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
    const notCounted = "running-total";
    expect(capacityOf(aSite(5, { id: "whole", notCounted }), aSite(2, { partOf: "whole" }))).toBe(2);
  });

  it("takes the parts' where the whole states none, though it has a price", () => {
    const whole = aDeal({ id: "whole", value: dollars(500e9) });
    expect(capacityOf(whole, aSite(2, { partOf: "whole", value: dollars(1e9) }))).toBe(2);
    expect(asExcelCalls(total)("ALDR")).toBe(500e9);
  });

  it("takes none of a part's where the part has a price and the whole has none", () => {
    expect(capacityOf(aSite(5, { id: "whole" }), aSite(2, { partOf: "whole", value: dollars(1e9) }))).toBe(5);
    expect(asExcelCalls(total)("ALDR")).toBe(1e9);
  });

  it("takes none of a part's of a part where the whole of both states its own", () => {
    const part = aSite(undefined, { id: "part", partOf: "whole" });
    expect(capacityOf(aSite(5, { id: "whole" }), part, aSite(2, { partOf: "part" }))).toBe(5);
  });

  it("takes a part's between companies that the whole does not name", () => {
    const among = (...customers: string[]): WrittenDeal["parties"] => [
      { party: "aldermoor-cloud", role: "supplier" },
      ...customers.map((party) => ({ party, role: "customer" as const })),
    ];
    const part = aSite(2, { partOf: "whole", parties: among("fenwick-labs", "quarry-capital") });
    expect(capacityOf(aSite(5, { id: "whole", value: dollars(9e9) }), part)).toBe(5);
    const ask = asExcelCalls(capacity);
    expect(ask("ALDR", "Fenwick Labs")).toBe(5);
    expect(ask("ALDR", "Quarry Capital")).toBe(2);
    expect(ask("Quarry Capital")).toBe(2);
  });

  it("adds up decimals as they are printed, without the noise of binary fractions", () => {
    expect(capacityOf(...[5, 2.5, 0.112, 0.02].map((gigawatts) => aSite(gigawatts)))).toBe(7.632);
    expect(capacityOf(...[0.1, 0.2].map((gigawatts) => aSite(gigawatts)))).toBe(0.3);
    expect(capacityOf(...[1e-7, 0.3].map((gigawatts) => aSite(gigawatts)))).toBe(0.3000001);
  });

  it("at its low end takes an up-to figure as a promise of its signed parts alone", () => {
    const upTo = (gigawatts: number, given: Partial<WrittenDeal> = {}) =>
      aSite(gigawatts, { capacity: { gigawatts, qualifier: "up-to" }, ...given });
    const deals = [upTo(10, { id: "whole" }), aSite(0.1, { partOf: "whole", status: "signed" }), upTo(5), aSite(2)];
    expect(capacityOf(...deals)).toBe(17);
    const ask = (basis: string) => asExcelCalls(capacity)("ALDR", null, null, null, null, basis);
    expect([ask("low"), ask("high")]).toEqual([2.1, 17]);
    const phase = upTo(4, { id: "phase", partOf: "whole", status: "signed" });
    capacityOf(upTo(10, { id: "whole" }), phase, aSite(0.1, { partOf: "phase", status: "signed" }));
    expect(ask("low")).toBe(0.1);
  });

  it("at its low end as of an earlier day knows the parts that were public by then", () => {
    const whole = aSite(10, { id: "whole", capacity: { gigawatts: 10, qualifier: "up-to" } });
    const signed = (gigawatts: number, announced: string) =>
      aSite(gigawatts, { partOf: "whole", status: "signed", announced });
    expect(capacityOf(whole, signed(1, "2025-06-01"), signed(2, "2025-09-01"))).toBe(10);
    const asOf = (day: string) => asExcelCalls(capacity)("ALDR", null, null, null, day, "low");
    expect(["2025-05-31", "2025-06-01", "2025-09-01"].map(asOf)).toEqual([0, 1, 3]);
  });

  it("of firm deals leaves out what binds nobody", () => {
    expect(capacityOf(aSite(2, { status: "signed" }), aSite(5, { status: "announced" }))).toBe(7);
    expect(asExcelCalls(capacity)("ALDR", null, null, null, null, "firm")).toBe(2);
  });

  it("is unknown, not 0, where there are deals and none states its power", () => {
    expect(errorOf(() => capacityOf(aDeal(), aDeal()))).toBe(
      '#N/A Edition 1 knows 2 such deals, but no power of any of them. DEALS.LIST with "all" shows them.',
    );
  });

  it("names a list that has all of these, also those whose value is part of another one's", () => {
    expect(errorOf(() => capacityOf(aDeal({ id: "whole" }), aDeal({ partOf: "whole" })))).toBe(
      '#N/A Edition 1 knows 2 such deals, but no power of any of them. DEALS.LIST with "all" shows them.',
    );
    const listed = (include: string) => asExcelCalls(list)("ALDR", null, null, null, null, "title", include);
    expect([listed("counted"), listed("all")]).toEqual([
      [["title"], [expect.any(String)]],
      [["title"], [expect.any(String)], [expect.any(String)]],
    ]);
  });

  it("is 0 where there are no deals", () => {
    expect(capacityOf()).toBe(0);
  });
});
