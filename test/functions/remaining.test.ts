import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, dollars } from "../support/records";
import { adopt, asIf, contextNow, remaining } from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(
    anEdition({
      deals: [
        // A dollar a day, from 1 January 2025 to 31 December 2026.
        aDeal({ value: dollars(730), start: "2025", end: "2026", announced: "2024-12-01" }),
        aDeal({ value: dollars(5000), announced: "2024-12-01" }),
        aDeal({
          kind: "equity-investment",
          direction: { payer: "quarry-capital", payee: "aldermoor-cloud" },
          value: dollars(7000),
        }),
        aDeal({
          kind: "equity-investment",
          direction: { payer: "quarry-capital", payee: "aldermoor-cloud" },
          value: dollars(8000),
          announced: "2025-05-01",
        }),
      ],
    }),
  );
});

const ask = asExcelCalls(remaining);

describe("DEALS.REMAINING", () => {
  it("gives what lies after the edition's day, and passes over what has no disclosed term", () => {
    expect(ask("ALDR", "Fenwick Labs")).toBe(184);
  });

  it("gives what lies after a day: that day itself is over", () => {
    expect(ask("ALDR", "Fenwick Labs", null, "2026-12-30")).toBe(1);
    expect(ask("ALDR", "Fenwick Labs", null, "2025-01-01")).toBe(729);
    expect(ask("ALDR", "Fenwick Labs", null, "2024-12-31")).toBe(730);
    expect(ask("ALDR", "Fenwick Labs", null, 2025)).toBe(365);
  });

  it("is 0 after the end of the term, and where there are no deals", () => {
    expect(ask("ALDR", "Fenwick Labs", null, 2026)).toBe(0);
    expect(ask("ALDR", "Fenwick Labs", null, "2024-11-30")).toBe(0);
    expect(ask("Fenwick Labs", "Quarry Capital")).toBe(0);
  });

  it("is all of a debt until it falls due, and nothing from that day on", () => {
    const loan = aDeal({ kind: "debt-facility", value: dollars(900), debt: { maturity: "2030-06-15" } });
    const before = contextNow().edition;
    adopt(anEdition({ deals: [loan] }));
    expect(ask("ALDR", "", "debt", "2030-06-14")).toBe(900);
    expect(ask("ALDR", "", "debt", "2030-06-15")).toBe(0);
    adopt(before);
  });

  it("answers #N/A where deals are known, but no value of any: that is not zero", () => {
    const before = contextNow().edition;
    adopt(anEdition({ deals: [aDeal({ value: undefined, start: "2025", end: "2029" })] }));
    expect(errorOf(() => ask("ALDR", ""))).toMatch(/^#N\/A /);
    adopt(before);
  });

  it("answers #N/A where no deal with a value has a disclosed term", () => {
    expect(errorOf(() => ask("ALDR", "Quarry Capital"))).toBe(
      "#N/A None of these deals discloses both its value and its term, so what remains is unknown. See DEALS.SCHEDULE.",
    );
    expect(errorOf(() => ask("ALDR", "Quarry Capital", null, "2025-04-30"))).toBe(
      "#N/A This deal has no disclosed term, so what remains of it is unknown. See DEALS.SCHEDULE.",
    );
  });

  it("does not say that no deal has a term where one has, without a value", () => {
    const deals = [aDeal({ value: dollars(5000) }), aDeal({ value: undefined, start: "2025", end: "2029" })];
    const sentence = asIf(anEdition({ deals }), () => errorOf(() => ask("ALDR", "")));
    expect(sentence).toContain("#N/A None of these deals discloses both its value and its term");
  });
});
