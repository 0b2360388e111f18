import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { errorOf, simulateExcel } from "../support/excel";
import { adopt, capacity, count, revenueShare, stake, total } from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(editionOf(bundledRecords));
});

describe("the bundled edition", () => {
  it("adds up OpenAI's three contracts of 2025 with CoreWeave: 11.9 + 4 + 6.5", () => {
    expect(total("CoreWeave", "OpenAI")).toBe(22_400_000_000);
    expect(total("OpenAI", "CoreWeave")).toBe(22_400_000_000);
    expect(total("CoreWeave", "OpenAI", undefined, undefined, "2025-04-30")).toBe(11_900_000_000);
    expect(total("CoreWeave", "OpenAI", undefined, undefined, "2025-05-31")).toBe(15_900_000_000);
  });

  it("counts NVIDIA's letter of intent for OpenAI until the investment that replaced it", () => {
    expect(total("NVIDIA", "OpenAI", undefined, undefined, "2026-02-26")).toBe(100_100_000_000);
    expect(total("NVIDIA", "OpenAI", undefined, undefined, "2026-02-27")).toBe(30_100_000_000);
    expect(total("NVIDIA", "OpenAI", undefined, undefined, 2025, "firm")).toBe(100_000_000);
  });

  it("counts NVIDIA's investments in CoreWeave, its rented chips and its obligation to buy", () => {
    expect(total("NVIDIA", "CoreWeave", "equity-investment")).toBe(2_350_000_000);
    expect(total("NVIDIA", "CoreWeave", "contracts")).toBe(7_600_000_000);
    expect(total("NVIDIA", "CoreWeave")).toBe(9_950_000_000);
  });

  it("counts the Stargate programme only where programmes are asked for", () => {
    expect(total("OpenAI", "SoftBank")).toBe(60_500_000_000);
    expect(total("OpenAI", "SoftBank", "infrastructure-programme")).toBe(500_000_000_000);
  });

  it("counts each dollar of Microsoft and OpenAI once, and not the running totals", () => {
    expect(total("Microsoft", "OpenAI", "equity-investment")).toBe(11_750_000_000);
  });

  it("converts ASML's 1.3 billion euros in Mistral at the European Central Bank's rate of the day", () => {
    expect(total("ASML", "Mistral")).toBe(1_526_720_000);
  });

  it("knows Microsoft's share of CoreWeave's revenue", () => {
    expect([2023, 2024, 2025].map((year) => revenueShare("Microsoft", year))).toEqual([0.35, 0.62, 0.67]);
    expect(revenueShare("Microsoft", "1Q25", "CoreWeave")).toBe(0.72);
  });

  it("holds OpenAI for Microsoft at 27% from the recapitalisation on, and never again at 32.5%", () => {
    const on = (day: string) => stake("Microsoft", "OpenAI", day);
    expect(["2025-11-30", "2025-12-31", "2026-01-01", "2026-05-30", "2026-05-31"].map(on)).toEqual([
      0.27, 0.27, 0.27, 0.27, 0.2679,
    ]);
  });

  it("knows how much has been guaranteed, where that is asked for, as of any day", () => {
    const guaranteed = (day?: string) => total("Google", "TeraWulf", "guarantee", undefined, day);
    expect([guaranteed("2025-08-14"), guaranteed("2025-08-18")]).toEqual([1_800_000_000, 3_200_000_000]);
    expect(total("Google", "Cipher Mining", "guarantee")).toBe(1_733_000_000);
    expect(total("NVIDIA", "OpenAI", "guarantees")).toBe(105_000_000_000);
    expect(total("Google", "Fluidstack", "guarantee")).toBe(6_233_000_000);
    expect(total("Broadcom", "Apollo", "guarantee")).toBe(31_000_000_000);
    expect(count("Google", "TeraWulf")).toBe(0);
  });

  it("holds what was agreed in steps as it stood after each of them", () => {
    const leased = (day: string) => total("TeraWulf", "Fluidstack", "lease", undefined, day);
    expect([leased("2025-08-14"), leased("2025-08-18")]).toEqual([3_700_000_000, 6_700_000_000]);
    const invested = (day: string) => total("Amazon", "Anthropic", "equity", undefined, day);
    expect([invested("2023-12-31"), invested("2024-03-27")]).toEqual([1_250_000_000, 4_000_000_000]);
    const promised = (day: string) => count("Meta", "Oracle", undefined, undefined, day);
    expect([promised("2025-10-15"), promised("2025-10-16")]).toEqual([0, 1]);
    expect(total("Meta", "Oracle")).toBe(20_000_000_000);
  });

  it("counts a loan for each lender that a document names, and once for the borrower", () => {
    expect(total("Blackstone", "CoreWeave", "debt")).toBe(18_300_000_000);
    expect(total("JPMorgan", "SoftBank", "debt")).toBe(40_000_000_000);
    expect(count("SoftBank", undefined, "debt", "2026-03-27", "2026-03-27")).toBe(1);
  });

  it("knows that CoreWeave buys its chips from NVIDIA, though nobody has said for how much", () => {
    expect(count("CoreWeave", "NVIDIA", "hardware-supply")).toBe(1);
    expect(errorOf(() => total("CoreWeave", "NVIDIA", "hardware-supply"))).toContain("no value of it");
  });

  it("counts Abilene for Crusoe, which Stargate does not name, and the five sites for CoreWeave", () => {
    const programme = "infrastructure-programme";
    expect(capacity("Crusoe", "Oracle", programme)).toBe(1.2);
    expect(count("Crusoe", undefined, programme)).toBe(2);
    expect(capacity("Crusoe", undefined, programme)).toBe(1.2);
    expect(total("CoreWeave", "OpenAI", programme, undefined, "2025-09-30")).toBe(400_000_000_000);
  });

  it("adds to Stargate's 8 GW in America those of Norway and of the Emirates, and to 4.5 GW only the 1.2 of Abilene", () => {
    const planned = (day?: string) => capacity("OpenAI", undefined, "infrastructure-programme", undefined, day);
    expect(planned()).toBe(9.23);
    expect(planned("2025-09-30")).toBe(8.23);
    expect(planned("2025-08-31")).toBe(6.93);
    expect(planned("2025-05-22")).toBe(1);
  });

  it("adds up NVIDIA's gigawatts as they are printed", () => {
    expect(capacity("NVIDIA")).toBe(7.632);
  });

  it("counts Mistral's loan of March 2026 in any later edition from the day since which it is known", () => {
    const release = { ...bundledRecords.release, day: "2026-10-24" };
    for (const records of [bundledRecords, { ...bundledRecords, release }]) {
      adopt(editionOf(records));
      expect(total("Mistral", undefined, undefined, undefined, "2026-10-10")).toBe(2_356_720_000);
      expect(total("Mistral", undefined, undefined, undefined, "2026-03-29")).toBe(1_526_720_000);
    }
    adopt(editionOf(bundledRecords));
  });

  it("knows NVIDIA's stake in CoreWeave as of any day", () => {
    expect(stake("NVIDIA", "CoreWeave")).toBe(0.115);
    expect(stake("NVIDIA", "CoreWeave", "2025-12-31")).toBe(0.0656);
    expect(stake("NVIDIA", "CoreWeave", "2025-03")).toBe(0.0597);
  });
});
