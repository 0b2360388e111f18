import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, aParty } from "../support/records";
import { adopt, edition, parties } from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(
    anEdition({
      deals: [aDeal()],
      parties: [aParty("Quarry", { kind: "investor" }), aParty("aldermoor"), aParty("Fenwick")],
    }),
  );
});

const askEdition = asExcelCalls(edition);
const askParties = asExcelCalls(parties);

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

describe("DEALS.PARTIES", () => {
  it("lists the names in alphabetical order, whatever their case", () => {
    expect(askParties()).toEqual([["aldermoor"], ["Fenwick"], ["Quarry"]]);
  });

  it("lists those of one kind", () => {
    expect(askParties("Investor")).toEqual([["Quarry"]]);
    expect(askParties("investors")).toEqual([["Quarry"]]);
  });

  it("answers an unknown kind with the nearest one", () => {
    expect(errorOf(() => askParties("investers"))).toBe(
      '#VALUE! "investers" is not a kind of party. Did you mean "investor"?',
    );
  });
});
