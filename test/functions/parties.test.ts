import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { anEdition, aParty } from "../support/records";
import { adopt, parties } from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(anEdition({ parties: [aParty("Quarry", { kind: "investor" }), aParty("aldermoor"), aParty("Fenwick")] }));
});

const askParties = asExcelCalls(parties);

describe("DEALS.PARTIES", () => {
  it("lists the names in alphabetical order, whatever their case", () => {
    expect(askParties()).toEqual([["aldermoor"], ["Fenwick"], ["Quarry"]]);
  });

  it("lists those of one kind", () => {
    expect(askParties("Investor")).toEqual([["Quarry"]]);
    expect(askParties("investors")).toEqual([["Quarry"]]);
  });

  it("is #N/A where the edition has nobody of a kind", () => {
    expect(errorOf(() => askParties("hedge funds"))).toBe(
      "#N/A Edition 1 has nobody of the kind hedge-fund. DEALS.PARTIES without a kind lists whom it has.",
    );
  });

  it("answers an unknown kind with the nearest one", () => {
    expect(errorOf(() => askParties("investers"))).toBe(
      '#VALUE! "investers" is not a kind of party. Did you mean "investor"?',
    );
  });
});
