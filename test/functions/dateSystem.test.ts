import { asExcelCalls, simulateExcel } from "../support/excel";
import { aDeal, anEdition, aStake } from "../support/records";
import { adopt, count1904, holders, remaining, stake, total } from "../support/functions";

const june30Of2025 = 45838;
const daysBetween = 1462;

beforeAll(() => {
  simulateExcel();
  adopt(
    anEdition({
      deals: [aDeal({ announced: "2025-06-30", start: "2025", end: "2026" }), aDeal({ announced: "2025-07-01" })],
      stakes: [aStake(5, "2025-06-30"), aStake(6, "2025-07-01")],
    }),
  );
});
afterAll(() => {
  count1904(false);
});

describe.each([
  ["1900", false, june30Of2025],
  ["1904", true, june30Of2025 - daysBetween],
])("in a workbook that counts its days from %s", (_, is1904, date) => {
  beforeAll(() => {
    count1904(is1904);
  });

  it("a date means the day that it shows", () => {
    expect(asExcelCalls(total)("ALDR", null, null, null, date)).toBe(1e9);
    expect(asExcelCalls(total)("ALDR", null, null, date + 1)).toBe(1e9);
    expect(asExcelCalls(stake)("Fenwick Labs", "ALDR", date)).toBe(0.05);
    expect(asExcelCalls(holders)("ALDR", date)).toContainEqual(["Fenwick Labs", 0.05, "2025-06-30"]);
    expect(asExcelCalls(remaining)("ALDR", "", null, date)).toBe(1e9 - Math.round((1e9 * 181) / 730));
  });

  it("a year, a text and a blank mean what they always do", () => {
    expect(asExcelCalls(total)("ALDR", null, null, null, 2025)).toBe(2e9);
    expect(asExcelCalls(total)("ALDR", null, null, null, "2025-06-30")).toBe(1e9);
    expect(asExcelCalls(total)("ALDR", null, null, null, 0)).toBe(2e9);
  });
});
