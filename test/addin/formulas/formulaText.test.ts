import { mentioningDeals } from "../../../src/addin/formulas/formulaText";

describe("a formula that may call DEALS", () => {
  const names = [
    { name: "N", formula: "=DEALS.TOTAL(1)" },
    { name: "Years_2", formula: "=M+1" },
    { name: "M", formula: "=N*2" },
    { name: "Other", formula: "=Sheet1!$A$1" },
  ];

  it.each(["=deals.total(1)", "=[1]!_xldudf_DEALS_TOTAL(1)", "=BYROW(A1:A2,DEALS.TOTAL)", "=n", "=1+Sheet1!years_2"])(
    "is one by itself or through names: %s",
    (formula) => {
      expect(mentioningDeals(names)(formula)).toBe(true);
    },
  );

  it.each(["=SUM(A1)", "=Other", "=NN+N1+Years"])("is none otherwise: %s", (formula) => {
    expect(mentioningDeals(names)(formula)).toBe(false);
  });
});
