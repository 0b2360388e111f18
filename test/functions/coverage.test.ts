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

  it("answers #N/A where there are no deals to have a share of", () => {
    adopt(anEdition());
    expect(errorOf(() => ask("ALDR"))).toBe(
      "#N/A There are no deals like that, so there is no share of them. Ask for fewer conditions.",
    );
  });
});
