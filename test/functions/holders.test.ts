import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { anEdition, aStake } from "../support/records";
import type { WrittenStake } from "../../src/core/records/records";
import { adopt, allHoldings, asIf, holders, stake } from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(
    anEdition({
      stakes: [
        aStake(5, "2025-02"),
        aStake(6.56, "2025-10-17"),
        aStake(27, "2025-10-28", { holder: "quarry-capital" }),
        aStake(50, "2025-10-28", { instrument: "warrant" }),
        aStake(90, "2025-10-28", { issuer: "quarry-capital" }),
      ],
    }),
  );
});

const ask = asExcelCalls(holders);

describe("DEALS.HOLDERS", () => {
  it("lists each holder's newest disclosed share, largest first, with a header row", () => {
    expect(ask("ALDR")).toEqual([
      ["holder", "share", "as of"],
      ["Quarry Capital", 0.27, "2025-10-28"],
      ["Fenwick Labs", 0.0656, "2025-10-17"],
    ]);
  });

  it("answers as of an earlier day", () => {
    expect(ask("ALDR", "2025-10-16")).toEqual([
      ["holder", "share", "as of"],
      ["Fenwick Labs", 0.05, "2025-02"],
    ]);
  });

  it("answers #N/A with a sentence where the edition has no holder, or none yet", () => {
    expect(errorOf(() => ask("Fenwick Labs"))).toBe("#N/A Edition 1 has no holder's share of Fenwick Labs.");
    expect(errorOf(() => ask("ALDR", 2024))).toBe(
      "#N/A A holder's share of Aldermoor Cloud was first stated for 2025-02-28, after 2024-12-31. Give a later day.",
    );
  });

  it("says where somebody holds a warrant, or shares without their percentage, that DEALS.HOLDINGS shows it", () => {
    const warrant = aStake(undefined, "2025-10-28", { instrument: "warrant" });
    const shares = aStake(undefined, "2025-10-29", { holder: "quarry-capital" });
    const sentenceOf = (stakes: WrittenStake[], asOf?: string) =>
      asIf(anEdition({ stakes }), () => errorOf(() => ask("ALDR", asOf)));
    expect(sentenceOf([warrant])).toBe(
      "#N/A Edition 1 has no holder's share of Aldermoor Cloud. DEALS.HOLDINGS shows what Fenwick Labs has of it.",
    );
    expect(sentenceOf([warrant, { ...warrant, id: "another", asOf: "2025-11" }, shares])).toBe(
      "#N/A Edition 1 has no holder's share of Aldermoor Cloud. DEALS.HOLDINGS shows what Fenwick Labs and Quarry Capital have of it.",
    );
    expect(sentenceOf([warrant, shares], "2025-10-27")).toBe(
      "#N/A Edition 1 has no holder's share of Aldermoor Cloud.",
    );
    expect(asIf(anEdition({ stakes: [warrant] }), () => errorOf(() => ask("ALDR; Quarry Capital")))).toBe(
      "#N/A Edition 1 has no holder's share of any of Aldermoor Cloud and Quarry Capital. DEALS.HOLDINGS shows what Fenwick Labs has of them.",
    );
  });

  it("sends nobody to DEALS.HOLDINGS for shares that have been sold since: it has nothing of them either", () => {
    const shares = aStake(undefined, "2025-02-01");
    adopt(anEdition({ stakes: [shares, aStake(0, "2025-11-30")] }));
    expect(errorOf(() => ask("ALDR"))).toBe("#N/A Edition 1 has no holder's share of Aldermoor Cloud.");
    expect(errorOf(() => asExcelCalls(allHoldings)("Fenwick Labs"))).toBe(
      "#N/A Edition 1 has nothing that Fenwick Labs holds.",
    );
  });

  it("leaves out who has sold all, and has no answer where nobody else holds any", () => {
    const sold = aStake(0, "2025-11-30", { holder: "quarry-capital" });
    adopt(anEdition({ stakes: [aStake(5, "2025-02"), aStake(27, "2025-10-28", { holder: "quarry-capital" }), sold] }));
    expect(ask("ALDR")).toEqual([
      ["holder", "share", "as of"],
      ["Fenwick Labs", 0.05, "2025-02"],
    ]);
    expect(ask("ALDR", "2025-11-29")).toHaveLength(3);
    expect(stake("Quarry Capital", "ALDR")).toBe(0);
    adopt(anEdition({ stakes: [sold] }));
    for (const day of [2024, 2026])
      expect(errorOf(() => ask("ALDR", day))).toBe("#N/A Edition 1 has no holder's share of Aldermoor Cloud.");
  });

  it("lists no share beside the one that replaced it", () => {
    const stakes = [
      aStake(32.5, "2025", { supersededBy: "after" }),
      aStake(27, "2025-10-28", { id: "after" }),
      aStake(26, "2025-10-28", { holder: "quarry-capital" }),
    ];
    adopt(anEdition({ stakes }));
    expect(ask("ALDR", "2025-12-31")).toEqual([
      ["holder", "share", "as of"],
      ["Fenwick Labs", 0.27, "2025-10-28"],
      ["Quarry Capital", 0.26, "2025-10-28"],
    ]);
  });
});
