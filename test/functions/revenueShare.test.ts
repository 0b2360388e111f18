import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { anEdition, aRevenueShare } from "../support/records";
import { adopt, revenueShare } from "../support/functions";

beforeAll(simulateExcel);
beforeEach(() => {
  adopt(
    anEdition({
      revenueShares: [
        aRevenueShare(62, "FY2024"),
        aRevenueShare(35, "FY2023"),
        aRevenueShare(70, "CY2024"),
        aRevenueShare(10, "FY2024", { customer: "quarry-capital" }),
        aRevenueShare(12, "FY2024", { customer: "quarry-capital", supplier: "fenwick-labs" }),
      ],
    }),
  );
});

const ask = asExcelCalls(revenueShare);

describe("DEALS.REVENUESHARE", () => {
  it("gives the share as a fraction, whichever way the period is spelled", () => {
    for (const period of [2024, "2024", "FY2024", "2024FY"]) expect(ask("Fenwick Labs", period)).toBe(0.62);
  });

  it("keeps the calendar year apart from the fiscal one", () => {
    expect(ask("Fenwick Labs", "CY2024")).toBe(0.7);
  });

  it("needs the supplier only where several disclose the customer", () => {
    expect(ask("Quarry Capital", 2024, "ALDR")).toBe(0.1);
    expect(errorOf(() => ask("Quarry Capital", 2024))).toBe(
      "#VALUE! Quarry Capital's share is disclosed by Aldermoor Cloud and Fenwick Labs. Give one of them as supplier.",
    );
  });

  it("answers #N/A for a period that the edition lacks, and names those that it has", () => {
    expect(errorOf(() => ask("Fenwick Labs", 2019))).toBe(
      "#N/A Edition 1 has no share of Fenwick Labs in Aldermoor Cloud's revenue for FY2019. It has FY2023, FY2024 and CY2024.",
    );
  });

  it("answers #N/A where nobody has disclosed the customer", () => {
    expect(errorOf(() => ask("ALDR", 2024))).toBe(
      "#N/A Edition 1 has no supplier that states what share of its revenue comes from Aldermoor Cloud.",
    );
    expect(errorOf(() => ask("Fenwick Labs", 2024, "Quarry Capital"))).toBe(
      "#N/A Edition 1 has no share of Fenwick Labs in Quarry Capital's revenue.",
    );
  });

  it("answers #VALUE! to a period that is none", () => {
    expect(errorOf(() => ask("Fenwick Labs", "last year"))).toBe(
      '#VALUE! "last year" is not a period. Give 2024, "FY2024", "Q2 2025", "FY-1" or "latest".',
    );
  });
});
