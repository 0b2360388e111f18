import type { WrittenStake } from "../../src/core/records/records";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { anEdition, aStake } from "../support/records";
import { adopt, stake } from "../support/functions";

beforeAll(simulateExcel);
beforeEach(() => {
  adopt(
    anEdition({
      stakes: [
        aStake(6.56, "2025-10-17"),
        aStake(5.97, "2025-02"),
        aStake(undefined, "2026-03-31"),
        aStake(20, "2026-01-01", { instrument: "warrant" }),
        aStake(99, "2026-07-01"),
      ],
    }),
  );
});

const ask = asExcelCalls(stake);

describe("DEALS.STAKE", () => {
  it("gives the newest disclosed share as an exact fraction, as of the edition's day", () => {
    expect(ask("Fenwick Labs", "ALDR")).toBe(0.0656);
  });

  it("gives the share as of an earlier day", () => {
    expect(ask("Fenwick Labs", "ALDR", "2025-10-16")).toBe(0.0597);
    expect(ask("Fenwick Labs", "ALDR", "2025-10-17")).toBe(0.0656);
  });

  it("answers #N/A for a day before the first one, and names that day", () => {
    expect(errorOf(() => ask("Fenwick Labs", "ALDR", "2025-02-27"))).toBe(
      "#N/A Fenwick Labs's share of Aldermoor Cloud was first stated for 2025-02-28, after 2025-02-27. Give a later day.",
    );
  });

  it("gives a share that another record replaces only until that one is known, whatever its own date", () => {
    const replaced = (asOf: string) => aStake(32.5, asOf, { id: "before", supersededBy: "after" });
    const successor = aStake(27, "2025-10-28", { id: "after" });
    adopt(anEdition({ stakes: [replaced("2025"), successor] }));
    expect(["2025-10-28", "2025-12-31", "2026-06-30"].map((day) => ask("Fenwick Labs", "ALDR", day))).toEqual([
      0.27, 0.27, 0.27,
    ]);
    expect(errorOf(() => ask("Fenwick Labs", "ALDR", "2025-10-27"))).toBe(
      "#N/A Fenwick Labs's share of Aldermoor Cloud was first stated for 2025-10-28, after 2025-10-27. Give a later day.",
    );
    adopt(anEdition({ stakes: [replaced("2025-06"), successor] }));
    expect(["2025-06-30", "2025-10-27", "2025-10-28"].map((day) => ask("Fenwick Labs", "ALDR", day))).toEqual([
      0.325, 0.325, 0.27,
    ]);
  });

  it("gives no share that was replaced in the end, though what replaced it at first is dated later", () => {
    adopt(
      anEdition({
        stakes: [
          aStake(32.5, "2025-02-01", { supersededBy: "of-the-year" }),
          aStake(30, "2025", { id: "of-the-year", supersededBy: "number" }),
          aStake(undefined, "2025-10-28", { id: "number" }),
        ],
      }),
    );
    expect(ask("Fenwick Labs", "ALDR", "2025-10-27")).toBe(0.325);
    expect(errorOf(() => ask("Fenwick Labs", "ALDR", "2025-10-28"))).toContain("only a holding without its percentage");
  });

  it("answers #N/A where nobody has disclosed a stake", () => {
    expect(errorOf(() => ask("Quarry Capital", "ALDR"))).toBe(
      "#N/A Edition 1 has no share of Aldermoor Cloud that Quarry Capital holds.",
    );
  });

  it("points to DEALS.HOLDINGS where somebody holds a warrant, or shares of which nobody says what part they are", () => {
    const sentenceFor = (...stakes: WrittenStake[]) => {
      adopt(anEdition({ stakes }));
      return errorOf(() => ask("Fenwick Labs", "ALDR"));
    };
    const warrant = aStake(20, "2026-01-01", { id: "warrant", instrument: "warrant" });
    const shares = aStake(undefined, "2026-03-31", { id: "shares" });
    expect(sentenceFor(warrant)).toBe(
      "#N/A Edition 1 has no share of Aldermoor Cloud that Fenwick Labs holds, only a warrant. DEALS.HOLDINGS shows it.",
    );
    expect(sentenceFor(warrant, shares)).toBe(
      "#N/A Edition 1 has no share of Aldermoor Cloud that Fenwick Labs holds, only a holding without its percentage. DEALS.HOLDINGS shows it.",
    );
    // Of who has sold since, a later day would only say so.
    expect(sentenceFor(shares, aStake(0, "2026-12-31", { id: "sold" }))).toBe(
      "#N/A Edition 1 has no share of Aldermoor Cloud that Fenwick Labs holds, only a holding without its percentage. DEALS.HOLDINGS shows it.",
    );
    expect(sentenceFor({ ...warrant, asOf: "2027-01-01" })).toBe(
      "#N/A Edition 1 has no share of Aldermoor Cloud that Fenwick Labs holds.",
    );
  });

  it("names the argument that is missing or malformed", () => {
    expect(errorOf(() => ask("Fenwick Labs", ""))).toBe("#VALUE! Give the issuer: the name or ticker of a company.");
    expect(errorOf(() => ask("Fenwick Labs", "ALDR", -1))).toBe(
      '#VALUE! "-1" is not a day. Give asOf as a date, 2025, "2025-06" or "2025-06-30".',
    );
  });
});
