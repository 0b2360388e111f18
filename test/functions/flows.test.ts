import { adopt } from "../../src/editionInUse";
import { flows } from "../../src/functions/flows";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, aParty, dollars } from "../support/records";

const pays = (payer: string, payee: string, given: Parameters<typeof aDeal>[0] = {}) =>
  aDeal({ direction: { payer, payee }, ...given });

beforeAll(() => {
  simulateExcel();
  adopt(
    anEdition({
      parties: ["Aldermoor", "Fenwick", "Quarry", "Vehicle"].map((name) => aParty(name)),
      deals: [
        pays("fenwick", "aldermoor", { value: dollars(3e9) }),
        pays("fenwick", "aldermoor", { value: dollars(4e9) }),
        pays("fenwick", "aldermoor", { kind: "lease", value: undefined }),
        pays("quarry", "fenwick", { kind: "equity-investment", value: dollars(9e9) }),
        pays("quarry", "fenwick", { ended: { how: "cancelled", on: "2026-01" } }),
        pays("quarry", "vehicle", { direction: { payer: "quarry", payee: "vehicle", payeeFor: "aldermoor" } }),
        aDeal({ parties: [{ party: "quarry", role: "customer" }] }),
      ],
    }),
  );
});

const ask = asExcelCalls(flows);

describe("DEALS.FLOWS", () => {
  it("sums who pays whom by kind, largest first, each dollar once, vehicles looked through", () => {
    expect(ask()).toEqual([
      ["payer", "payee", "kind", "value", "deals"],
      ["Quarry", "Fenwick", "equity-investment", 9e9, 1],
      ["Fenwick", "Aldermoor", "compute-contract", 7e9, 2],
      ["Quarry", "Aldermoor", "compute-contract", 1e9, 1],
      ["Fenwick", "Aldermoor", "lease", "", 1],
    ]);
  });

  it("keeps to what one company pays and is paid", () => {
    expect(ask("fenwick")).toEqual([
      ["payer", "payee", "kind", "value", "deals"],
      ["Quarry", "Fenwick", "equity-investment", 9e9, 1],
      ["Fenwick", "Aldermoor", "compute-contract", 7e9, 2],
      ["Fenwick", "Aldermoor", "lease", "", 1],
    ]);
  });

  it("keeps companies apart whose ids run together", () => {
    const parties = ["a", "ab", "bc", "c"].map((name) => aParty(name));
    adopt(anEdition({ parties, deals: [pays("a", "bc"), pays("ab", "c")] }));
    expect(ask()).toHaveLength(3);
  });

  it("is its header row for a company that neither pays nor is paid", () => {
    adopt(anEdition());
    expect(ask("Fenwick Labs")).toEqual([["payer", "payee", "kind", "value", "deals"]]);
  });

  it("answers an unknown company with the nearest one", () => {
    expect(errorOf(() => ask("Fenwik Labs"))).toBe(
      '#VALUE! No company is called "Fenwik Labs". Did you mean "Fenwick Labs"?',
    );
  });
});
