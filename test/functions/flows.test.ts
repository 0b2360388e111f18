import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, aParty, aPayment, dollars } from "../support/records";
import { adopt, flows } from "../support/functions";

beforeAll(simulateExcel);
beforeEach(() => {
  adopt(
    anEdition({
      parties: ["Aldermoor", "Fenwick", "Quarry", "Vehicle"].map((name) => aParty(name)),
      deals: [
        aPayment("fenwick", "aldermoor", { value: dollars(3e9) }),
        aPayment("fenwick", "aldermoor", { value: dollars(4e9) }),
        aPayment("fenwick", "aldermoor", { kind: "lease", value: undefined }),
        aPayment("quarry", "fenwick", { kind: "equity-investment", value: dollars(9e9) }),
        aPayment("quarry", "fenwick", { ended: { how: "cancelled", on: "2026-01" } }),
        aPayment("quarry", "vehicle", { direction: { payer: "quarry", payee: "vehicle", payeeFor: "aldermoor" } }),
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

  it("takes the filters of other functions: the other side, kinds, and days", () => {
    expect(ask("fenwick", "aldermoor")).toEqual([
      ["payer", "payee", "kind", "value", "deals"],
      ["Fenwick", "Aldermoor", "compute-contract", 7e9, 2],
      ["Fenwick", "Aldermoor", "lease", "", 1],
    ]);
    expect(ask("aldermoor", "fenwick")).toEqual(ask("fenwick", "aldermoor"));
    expect(ask(null, null, "equity; lease")).toEqual([
      ["payer", "payee", "kind", "value", "deals"],
      ["Quarry", "Fenwick", "equity-investment", 9e9, 1],
      ["Fenwick", "Aldermoor", "lease", "", 1],
    ]);
    expect(ask("Quarry; Aldermoor", "Fenwick", "contracts")).toEqual(ask("Fenwick", "Aldermoor"));
  });

  it("is as of a day, of what was public from another one on", () => {
    const deals = [
      aPayment("fenwick", "aldermoor", { announced: "2025-03", ended: { how: "cancelled", on: "2025-09-01" } }),
      aPayment("fenwick", "aldermoor", { announced: "2025-06-11", value: dollars(4e9) }),
    ];
    const flowsIn = (...days: unknown[]) => {
      adopt(anEdition({ parties: ["Aldermoor", "Fenwick"].map((name) => aParty(name)), deals }));
      return flows(null, null, null, ...days)
        .slice(1)
        .map((row) => row.slice(3));
    };
    expect(flowsIn(null, "2025-06-10")).toEqual([[1e9, 1]]);
    expect(flowsIn(null, "2025-06-11")).toEqual([[5e9, 2]]);
    expect(flowsIn("2025-04-01", "2025-06-11")).toEqual([[4e9, 1]]);
    expect(flowsIn(null, "2025-09-01")).toEqual([[4e9, 1]]);
  });

  it("takes who pays from the roles where no record says it; a value that several are paid is the first one's", () => {
    const deals = [
      aDeal({
        kind: "lease",
        value: undefined,
        parties: [
          { party: "aldermoor", role: "lessor" },
          { party: "fenwick", role: "lessee" },
        ],
      }),
      ...[undefined, dollars(2e9)].map((value) =>
        aDeal({
          kind: value ? "capacity-backstop" : "hardware-supply",
          value,
          parties: [
            { party: "aldermoor", role: "supplier" },
            { party: "vehicle", role: "supplier" },
            { party: "quarry", role: "customer" },
          ],
        }),
      ),
      aDeal({
        kind: "licence",
        parties: [
          { party: "aldermoor", role: "partner" },
          { party: "fenwick", role: "partner" },
        ],
      }),
    ];
    adopt(anEdition({ parties: ["Aldermoor", "Fenwick", "Quarry", "Vehicle"].map((name) => aParty(name)), deals }));
    expect(ask()).toEqual([
      ["payer", "payee", "kind", "value", "deals"],
      ["Quarry", "Aldermoor", "capacity-backstop", 2e9, 1],
      ["Fenwick", "Aldermoor", "lease", "", 1],
      ["Quarry", "Aldermoor", "hardware-supply", "", 1],
      ["Quarry", "Vehicle", "hardware-supply", "", 1],
    ]);
  });

  it("lists for a vehicle what it is paid for itself, and what it is paid for another under the other's name", () => {
    expect(ask("vehicle")).toEqual([["payer", "payee", "kind", "value", "deals"]]);
    expect(ask("quarry")).toEqual([
      ["payer", "payee", "kind", "value", "deals"],
      ["Quarry", "Fenwick", "equity-investment", 9e9, 1],
      ["Quarry", "Aldermoor", "compute-contract", 1e9, 1],
    ]);
  });

  it("has a loan that several give for each of them, each time once; where nobody is asked about, for the recorded lender", () => {
    const loan = aPayment("quarry", "fenwick", {
      kind: "debt-facility",
      parties: [
        { party: "quarry", role: "lender" },
        { party: "aldermoor", role: "lender" },
        { party: "vehicle", role: "lender" },
        { party: "fenwick", role: "borrower" },
      ],
      value: dollars(6e9),
    });
    const parties = ["Aldermoor", "Fenwick", "Quarry", "Vehicle"].map((name) => aParty(name));
    adopt(anEdition({ parties, deals: [loan] }));
    const paid = (...sides: unknown[]) => flows(...sides).slice(1);
    expect(paid()).toEqual([["Quarry", "Fenwick", "debt-facility", 6e9, 1]]);
    expect(paid("Fenwick")).toEqual(paid());
    expect(paid("Aldermoor")).toEqual([["Aldermoor", "Fenwick", "debt-facility", 6e9, 1]]);
    expect(paid("Fenwick", "Aldermoor")).toEqual(paid("Aldermoor"));
    expect(paid("Vehicle; Aldermoor")).toEqual(paid("Aldermoor"));
    expect(paid("Vehicle; Quarry")).toEqual(paid());
  });

  it("has for one of several who are paid together what they are paid, which is the first one's for everybody", () => {
    const lease = aDeal({
      kind: "lease",
      parties: [
        { party: "aldermoor", role: "lessor" },
        { party: "vehicle", role: "lessor" },
        { party: "quarry", role: "lessee" },
      ],
      value: dollars(2e9),
    });
    adopt(anEdition({ parties: ["Aldermoor", "Quarry", "Vehicle"].map((name) => aParty(name)), deals: [lease] }));
    expect(flows("Vehicle").slice(1)).toEqual([["Quarry", "Vehicle", "lease", 2e9, 1]]);
    expect(flows("Quarry").slice(1)).toEqual([["Quarry", "Aldermoor", "lease", 2e9, 1]]);
  });

  it("counts a part between two whom the whole does not join, and not again between those whom it joins", () => {
    const whole = aPayment("fenwick", "aldermoor", { id: "whole", value: dollars(9e9) });
    const elsewhere = aPayment("fenwick", "quarry", { partOf: "whole", value: dollars(2e9) });
    const within = aPayment("fenwick", "aldermoor", { partOf: "whole", value: dollars(3e9) });
    const parties = ["Aldermoor", "Fenwick", "Quarry"].map((name) => aParty(name));
    adopt(anEdition({ parties, deals: [whole, elsewhere, within] }));
    expect(ask()).toEqual([
      ["payer", "payee", "kind", "value", "deals"],
      ["Fenwick", "Aldermoor", "compute-contract", 9e9, 1],
      ["Fenwick", "Quarry", "compute-contract", 2e9, 1],
    ]);
    expect(ask("fenwick")).toEqual(ask());
  });

  it("keeps companies apart whose ids run together", () => {
    const parties = ["a", "ab", "bc", "c"].map((name) => aParty(name));
    adopt(anEdition({ parties, deals: [aPayment("a", "bc"), aPayment("ab", "c")] }));
    expect(ask()).toHaveLength(3);
  });

  it("is its header row for a company that neither pays nor is paid", () => {
    adopt(anEdition());
    expect(ask("Fenwick Labs")).toEqual([["payer", "payee", "kind", "value", "deals"]]);
  });

  it("answers #VALUE! to the same company twice, and to days in the wrong order", () => {
    adopt(anEdition());
    expect(errorOf(() => ask("Fenwick Labs", "Fenwick Labs"))).toBe(
      "#VALUE! Both sides are Fenwick Labs. Give two different companies.",
    );
    expect(errorOf(() => ask(null, null, null, 2026, 2025))).toBe(
      "#VALUE! from (2026-01-01) is after to (2025-12-31). Give the earlier day first.",
    );
  });

  it("answers an unknown company with the nearest one", () => {
    adopt(anEdition());
    expect(errorOf(() => ask("Fenwik Labs"))).toBe(
      '#VALUE! No company is called "Fenwik Labs". Did you mean "Fenwick Labs"?',
    );
  });

  it("puts flows of one value in the order of their ids, whichever deal was found first", () => {
    const found = [aPayment("quarry", "fenwick"), aPayment("aldermoor", "quarry")];
    for (const deals of [found, found.toReversed()]) {
      adopt(anEdition({ deals }));
      expect(ask()).toEqual([
        ["payer", "payee", "kind", "value", "deals"],
        ["aldermoor", "quarry", "compute-contract", 1e9, 1],
        ["quarry", "fenwick", "compute-contract", 1e9, 1],
      ]);
    }
  });
});
