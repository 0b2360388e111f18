import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { anEdition, aRevenueShare } from "../support/records";
import { adopt, customers } from "../support/functions";

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

  it("needs the period", () => {
    expect(errorOf(() => ask("ALDR"))).toBe('#VALUE! Give the period: 2024, "FY2024", "Q2 2025" or "FY-1".');
  });
});
