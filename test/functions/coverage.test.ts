import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, dollars } from "../support/records";
import { adopt, coverage } from "../support/functions";

beforeAll(simulateExcel);

const ask = asExcelCalls(coverage);

describe("DEALS.COVERAGE", () => {
  it("is the share of deals whose value in US dollars is disclosed", () => {
    const euros = dollars(1e9, { currency: "EUR" });
    adopt(
      anEdition({ deals: [aDeal(), aDeal({ value: undefined }), aDeal({ value: euros }), aDeal({ value: euros })] }),
    );
    expect(ask("ALDR")).toBe(0.25);
  });

  it("is 1 where all are disclosed, and 0 where none is", () => {
    adopt(anEdition({ deals: [aDeal(), aDeal(), aDeal({ kind: "lease", value: undefined })] }));
    expect(ask("ALDR", null, "compute-contract")).toBe(1);
    expect(ask("ALDR", null, "lease")).toBe(0);
  });

  it("asks for power as well: the share of deals that state it", () => {
    const capacity = { gigawatts: 1, qualifier: "about" } as const;
    adopt(anEdition({ deals: [aDeal({ capacity }), aDeal(), aDeal({ value: undefined }), aDeal()] }));
    expect(ask("ALDR", null, null, null, null, "capacity")).toBe(0.25);
    expect(ask("ALDR", null, null, null, null, "power")).toBe(0.25);
  });

  it("of a term is the share of the dollars whose days are disclosed", () => {
    const term = { start: "2026-01-01", termYears: 5 };
    adopt(anEdition({ deals: [aDeal({ ...term, value: dollars(9e9) }), aDeal({ value: dollars(3e9) })] }));
    expect(ask("ALDR", null, null, null, null, "term")).toBe(0.75);
    adopt(anEdition({ deals: [aDeal({ ...term, value: undefined })] }));
    expect(errorOf(() => ask("ALDR", null, null, null, null, "term"))).toBe(
      "#N/A Edition 1 knows one such deal, but no value of it. DEALS.LIST shows it.",
    );
  });

  it("refuses what deals cannot disclose", () => {
    adopt(anEdition());
    expect(errorOf(() => ask("ALDR", null, null, null, null, "price per hour"))).toBe(
      '#VALUE! "price per hour" is not what deals can disclose. Give value, term or capacity.',
    );
  });

  it("answers #N/A where there are no deals to have a share of", () => {
    adopt(anEdition());
    expect(errorOf(() => ask("ALDR"))).toBe(
      "#N/A There are no deals like that, so there is no share of them. Ask for fewer conditions.",
    );
  });
});
