import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { anEdition, aRevenueShare } from "../support/records";
import { adopt, asIf, customers } from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(
    anEdition({
      revenueShares: [
        aRevenueShare(15, "FY2024"),
        aRevenueShare(62, "FY2024", { customer: "quarry-capital" }),
        aRevenueShare(35, "FY2023"),
        aRevenueShare(44, "FY2024", { supplier: "quarry-capital" }),
      ],
    }),
  );
});

const ask = asExcelCalls(customers);

describe("DEALS.CUSTOMERS", () => {
  it("lists each disclosed customer's share, largest first, with a header row", () => {
    expect(ask("ALDR", 2024)).toEqual([
      ["customer", "share"],
      ["Quarry Capital", 0.62],
      ["Fenwick Labs", 0.15],
    ]);
  });

  it("answers #N/A with a sentence where the edition has no customer's share, or none for the period", () => {
    expect(errorOf(() => ask("Fenwick Labs", 2024))).toBe(
      "#N/A Edition 1 has no customer's share of Fenwick Labs's revenue.",
    );
    expect(errorOf(() => ask("ALDR", 2019))).toBe(
      "#N/A Edition 1 has no customer's share of Aldermoor Cloud's revenue for FY2019. It has FY2023 and FY2024.",
    );
  });

  it("takes a quarter of the calendar for the supplier's own that has the same days", () => {
    const period = { label: "Q2 FY2026", kind: "fiscal", ends: "2025-12-31" } as const;
    const ofJuneYear = anEdition({ revenueShares: [aRevenueShare(63, "Q2 FY2026", { period })] });
    const table = [
      ["customer", "share"],
      ["Fenwick Labs", 0.63],
    ];
    for (const quarter of ["CQ4 2025", "Q4 CY2025"])
      expect(asIf(ofJuneYear, () => ask("ALDR", quarter))).toEqual(table);
    expect(errorOf(() => asIf(ofJuneYear, () => ask("ALDR", "CQ2 2026")))).toContain("#N/A");
  });

  it("needs the period", () => {
    expect(errorOf(() => ask("ALDR"))).toBe('#VALUE! Give the period: 2024, "FY2024", "Q2 2025", "FY-1" or "latest".');
  });
});
