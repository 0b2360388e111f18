import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition } from "../support/records";
import { adopt, edition } from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(anEdition({ deals: [aDeal()] }));
});

const askEdition = asExcelCalls(edition);

describe("DEALS.EDITION", () => {
  it("says in a sentence which edition answers", () => {
    expect(askEdition()).toBe("Edition 1 (1.0.0) of 2026-06-30, deals: 1");
  });

  it("gives one fact of it", () => {
    expect(["number", "Version", "day", "deals"].map((what) => askEdition(what))).toEqual([
      1,
      "1.0.0",
      "2026-06-30",
      1,
    ]);
  });

  it("answers #VALUE! to what it does not know of itself", () => {
    expect(errorOf(() => askEdition("colour"))).toBe(
      '#VALUE! "colour" is not a field of an edition. Give number, version, day or deals.',
    );
  });
});
