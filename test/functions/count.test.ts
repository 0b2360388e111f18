import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition } from "../support/records";
import { adopt, contextNow, count } from "../support/functions";
import { totals } from "../../src/functions/totals";

beforeAll(() => {
  simulateExcel();
  adopt(
    anEdition({
      deals: [
        aDeal({ id: "signed" }),
        aDeal({ id: "silent", value: undefined, announced: "2025-06" }),
        aDeal({ id: "letter", status: "letter-of-intent" }),
        aDeal({ id: "lease", kind: "lease" }),
        aDeal({ id: "talks", notCounted: "talks" }),
        aDeal({ id: "part", partOf: "signed" }),
      ],
    }),
  );
});

const ask = asExcelCalls(count);

describe("DEALS.COUNT", () => {
  it("counts the deals that answer, with or without a disclosed value", () => {
    expect(ask("ALDR", "Fenwick Labs")).toBe(4);
    expect(ask("Fenwick Labs", "ALDR")).toBe(4);
  });

  it("counts those of the kinds and days that are asked for", () => {
    expect(ask("ALDR", null, "lease")).toBe(1);
    expect(ask("ALDR", null, null, "2025-06")).toBe(1);
    expect(ask("ALDR", null, null, null, "2025-06-29")).toBe(3);
  });

  it("counts on a basis what it counts, of firm deals not those that bind nobody", () => {
    expect(["headline", "low", "high", "firm"].map((basis) => ask("ALDR", null, null, null, null, basis))).toEqual([
      4, 4, 4, 3,
    ]);
  });

  it("is 0 where no deal is known, and #VALUE! to a question that is not understood", () => {
    expect(ask("Quarry Capital")).toBe(0);
    expect(errorOf(() => ask("Fenwik Labs"))).toContain('#VALUE! No company is called "Fenwik Labs".');
  });

  it("has behind it the deals that it counts, newest first", () => {
    const { deals } = totals.COUNT.records(["ALDR"], contextNow());
    expect(deals.map(({ id }) => id)).toEqual(["silent", "lease", "letter", "signed"]);
  });
});
