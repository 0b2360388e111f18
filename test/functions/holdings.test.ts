import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { allHoldings, adopt, contextNow } from "../support/functions";
import { anEdition, aStake, dollars } from "../support/records";

beforeAll(() => {
  simulateExcel();
  adopt(
    anEdition({
      stakes: [
        aStake(5, "2025-02"),
        aStake(6.56, "2025-10-17", {
          quantities: [{ of: "shares", amount: 24_277_573 }],
          value: dollars(2_000_000_000),
        }),
        aStake(undefined, "2025-10-28", {
          instrument: "warrant",
          quantities: [
            { of: "exercise-price", amount: 0.01, currency: "USD" },
            { of: "shares-under-warrant", amount: 160_000_000 },
          ],
        }),
        aStake(undefined, "2025-06-30", { issuer: "quarry-capital", value: { ...dollars(7e8), currency: "EUR" } }),
        aStake(27, "2025-10-28", { holder: "quarry-capital" }),
        aStake(0, "2025-11-30", { holder: "quarry-capital", value: dollars(5e9) }),
      ],
    }),
  );
});

const ask = asExcelCalls(allHoldings);
const header = ["issuer", "share", "shares", "value", "instrument", "as of", "exercise price"];

describe("DEALS.HOLDINGS", () => {
  it("lists the newest shares and warrants of each issuer, with or without a share of it, largest share first", () => {
    expect(ask("Fenwick Labs")).toEqual([
      header,
      ["Aldermoor Cloud", 0.0656, 24_277_573, 2_000_000_000, "shares", "2025-10-17", ""],
      ["Aldermoor Cloud", "", 160_000_000, "", "warrant", "2025-10-28", 0.01],
      ["Quarry Capital", "", "", "", "shares", "2025-06-30", ""],
    ]);
  });

  it("answers as of an earlier day", () => {
    expect(ask("Fenwick Labs", "2025-06-29")).toEqual([
      header,
      ["Aldermoor Cloud", 0.05, "", "", "shares", "2025-02", ""],
    ]);
  });

  it("leaves out what a company has sold, and has no answer where that is all", () => {
    expect(ask("Quarry Capital", "2025-11-29")).toEqual([
      header,
      ["Aldermoor Cloud", 0.27, "", "", "shares", "2025-10-28", ""],
    ]);
    expect(errorOf(() => ask("Quarry Capital"))).toBe("#N/A Edition 1 has nothing that Quarry Capital holds.");
  });

  it("promises nothing for a later day where all that is known is a sale", () => {
    const before = contextNow().edition;
    adopt(anEdition({ stakes: [aStake(0, "2025-11-30")] }));
    expect(errorOf(() => ask("Fenwick Labs", 2024))).toBe("#N/A Edition 1 has nothing that Fenwick Labs holds.");
    adopt(before);
  });

  it("answers #N/A with a sentence where the edition has nothing that a company holds, or nothing yet", () => {
    expect(errorOf(() => ask("ALDR"))).toBe("#N/A Edition 1 has nothing that Aldermoor Cloud holds.");
    expect(errorOf(() => ask("Fenwick Labs", 2024))).toBe(
      "#N/A A holding of Fenwick Labs was first stated for 2025-02-28, after 2024-12-31. Give a later day.",
    );
  });
});
