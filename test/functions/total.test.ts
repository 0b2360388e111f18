import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, dollars } from "../support/records";
import { adopt, coverage, list, paid, schedule, total } from "../support/functions";

beforeAll(simulateExcel);
beforeEach(() => {
  adopt(
    anEdition({
      deals: [
        aDeal({ value: dollars(12e9, { qualifier: "up-to" }), announced: "2025-03-11" }),
        aDeal({ value: dollars(3e9), announced: "2025-09", kind: "lease", status: "announced", ...lease }),
        aDeal({ value: dollars(1e9), announced: "2026-01-05", ...investment }),
      ],
    }),
  );
});

const lease = {
  parties: [
    { party: "aldermoor-cloud", role: "lessor" as const },
    { party: "fenwick-labs", role: "lessee" as const },
  ],
};
const investment = {
  kind: "equity-investment" as const,
  parties: [
    { party: "quarry-capital", role: "investor" as const },
    { party: "aldermoor-cloud", role: "investee" as const },
  ],
  direction: { payer: "quarry-capital", payee: "aldermoor-cloud" },
};

const ask = asExcelCalls(total);

const yearEnd2025 = 46022;

describe("DEALS.TOTAL", () => {
  it("adds up the deals between two companies, in either order", () => {
    expect(ask("Aldermoor Cloud", "Fenwick Labs")).toBe(15e9);
    expect(ask("Fenwick Labs", "Aldermoor Cloud")).toBe(15e9);
  });

  it("takes a left-out counterparty as all", () => {
    expect(ask("ALDR")).toBe(16e9);
  });

  it.each([null, "", "  ", 0, "0"])("takes %p as a left-out argument", (blank) => {
    expect(ask("ALDR", blank, blank, blank, blank, blank)).toBe(16e9);
  });

  it("filters by kind, written with a hyphen or a space, and by group", () => {
    expect(ask("ALDR", null, "Compute Contract")).toBe(12e9);
    expect(ask("ALDR", null, "contracts")).toBe(15e9);
    expect(ask("ALDR", null, "financing")).toBe(1e9);
  });

  it("answers as of the day given, be it an Excel date, a year or a text", () => {
    expect(ask("ALDR", null, null, null, yearEnd2025)).toBe(15e9);
    expect(ask("ALDR", null, null, null, 2025)).toBe(15e9);
    expect(ask("ALDR", null, null, null, "2025-09-29")).toBe(12e9);
    expect(ask("ALDR", null, null, null, "2025-09")).toBe(15e9);
  });

  it("counts only what became public from a day on", () => {
    expect(ask("ALDR", null, null, "2025-04")).toBe(4e9);
    expect(ask("ALDR", null, null, "2025-03-11")).toBe(16e9);
    expect(ask("ALDR", null, null, "2025-03-12")).toBe(4e9);
  });

  it("counts a single day from itself to itself", () => {
    expect(ask("ALDR", null, null, "2025-03-11", "2025-03-11")).toBe(12e9);
  });

  it("is 0 from a day on that the edition has not seen", () => {
    expect(ask("ALDR", null, null, 2027)).toBe(0);
  });

  it("takes the figures on the basis asked for", () => {
    expect(ask("ALDR", null, null, null, null, "Low")).toBe(4e9);
    expect(ask("ALDR", null, null, null, null, "firm")).toBe(13e9);
  });

  it("is 0 where there are no deals, like SUMIFS", () => {
    expect(ask("Fenwick Labs", "Quarry Capital")).toBe(0);
  });

  it("is unknown, not 0, where there are deals and none discloses a value", () => {
    const silent = aDeal({ value: undefined });
    adopt(anEdition({ deals: [silent, aDeal({ value: undefined }), aDeal({ ...investment, value: undefined })] }));
    expect(errorOf(() => ask("ALDR"))).toBe(
      "#N/A Edition 1 knows 3 such deals, but no value of any of them. DEALS.LIST shows them.",
    );
    expect(errorOf(() => ask("Quarry Capital"))).toBe(
      "#N/A Edition 1 knows one such deal, but no value of it. DEALS.LIST shows it.",
    );
    expect(errorOf(() => ask("*"))).toBe(
      "#N/A Edition 1 knows 3 such deals, but no value of any of them. DEALS.LIST shows them.",
    );
    expect(ask("ALDR", null, "lease")).toBe(0);
    adopt(anEdition({ deals: [silent, aDeal()] }));
    expect(ask("ALDR")).toBe(1e9);
  });

  it("is unknown in dollars where a value is disclosed in a currency without a rate, as are a schedule and a share of it", () => {
    const bonds = aDeal({ value: { amount: 2e9, currency: "EUR", qualifier: "exact" } });
    adopt(anEdition({ deals: [bonds] }));
    const inEuros =
      '#N/A Edition 1 knows one such deal, but no value of it in US dollars. DEALS.LIST has its "amount" and "currency".';
    expect(errorOf(() => ask("ALDR"))).toBe(inEuros);
    expect(errorOf(() => asExcelCalls(paid)("Fenwick Labs"))).toBe(inEuros);
    expect(errorOf(() => asExcelCalls(schedule)("ALDR", ""))).toBe(inEuros);
    expect(errorOf(() => asExcelCalls(coverage)("ALDR", null, null, null, null, "term"))).toBe(inEuros);
    adopt(anEdition({ deals: [bonds, aDeal({ value: undefined })] }));
    expect(errorOf(() => ask("ALDR"))).toBe(
      '#N/A Edition 1 knows 2 such deals, but no value of any of them in US dollars. DEALS.LIST has their "amount" and "currency".',
    );
  });

  it("counts a company's own programme, in which nobody else is named, for it and everybody, and between no two", () => {
    const plan = aDeal({
      kind: "infrastructure-programme",
      parties: [{ party: "aldermoor-cloud", role: "partner" }],
      value: dollars(2e9),
    });
    adopt(anEdition({ deals: [plan] }));
    for (const party of ["ALDR", "other", "*", "Quarry Capital; ALDR"]) expect(ask(party, null, "programme")).toBe(2e9);
    expect(ask("*", "ALDR", "programme")).toBe(2e9);
    for (const [one, other] of [
      ["ALDR", "Fenwick Labs"],
      ["Fenwick Labs", "*"],
      ["other", "other"],
    ])
      expect(ask(one, other, "programme")).toBe(0);
    expect(paid("ALDR", null, "programme")).toBe(0);
    expect(list("ALDR", null, null, null, null, "counted", "all")).toEqual([["counted"], ["programme"]]);
  });

  it("is 0 at its low end where deals promise up to something, for that is known", () => {
    adopt(anEdition({ deals: [aDeal({ value: dollars(12e9, { qualifier: "up-to" }) })] }));
    expect(ask("ALDR", null, null, null, null, "low")).toBe(0);
  });

  it("answers a malformed question with #VALUE! and a sentence that says what to do", () => {
    expect(errorOf(() => ask("Aldermor Cloud"))).toBe(
      '#VALUE! No company is called "Aldermor Cloud". Did you mean "Aldermoor Cloud"?',
    );
    expect(errorOf(() => ask("ALDR", "aldermoor cloud"))).toBe(
      "#VALUE! Both sides are Aldermoor Cloud. Give two different companies.",
    );
    expect(errorOf(() => ask("ALDR", null, "leese"))).toBe(
      '#VALUE! "leese" is not a kind of deal. Did you mean "lease"?',
    );
    expect(errorOf(() => ask("ALDR", null, null, "soon"))).toBe(
      '#VALUE! "soon" is not a day. Give from as a date, 2025, "2025-06" or "2025-06-30".',
    );
    expect(errorOf(() => ask("ALDR", null, null, null, "2025-13"))).toBe(
      '#VALUE! "2025-13" is not a day. Give to as a date, 2025, "2025-06" or "2025-06-30".',
    );
    expect(errorOf(() => ask("ALDR", null, null, 2026, 2025))).toBe(
      "#VALUE! from (2026-01-01) is after to (2025-12-31). Give the earlier day first.",
    );
    expect(errorOf(() => ask("ALDR", null, null, null, null, "net"))).toBe(
      '#VALUE! "net" is not a basis. Give headline, low, high or firm.',
    );
  });
});
