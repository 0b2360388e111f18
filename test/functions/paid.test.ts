import fc from "fast-check";
import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { bases, dealKinds, kindGroups } from "../../src/core/records/vocabulary";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, dollars } from "../support/records";
import { adopt, paid, total } from "../support/functions";

beforeAll(simulateExcel);

const ask = asExcelCalls(paid);
const askTotal = asExcelCalls(total);

describe("DEALS.PAID", () => {
  beforeEach(() => {
    adopt(
      anEdition({
        deals: [
          aDeal({ value: dollars(10e9), direction: { payer: "fenwick-labs", payee: "aldermoor-cloud" } }),
          aDeal({
            value: dollars(2e9),
            kind: "equity-investment",
            direction: { payer: "aldermoor-cloud", payee: "fenwick-labs" },
          }),
          aDeal({
            value: dollars(1e9),
            kind: "licence",
            direction: { payer: "quarry-capital", payee: "fenwick-labs" },
          }),
        ],
      }),
    );
  });

  it("is what the first pays the second, not what it is paid by it", () => {
    expect(ask("Fenwick Labs", "ALDR")).toBe(10e9);
    expect(ask("ALDR", "Fenwick Labs")).toBe(2e9);
    expect(askTotal("ALDR", "Fenwick Labs")).toBe(12e9);
  });

  it("is what one pays everybody, or everybody pays one", () => {
    expect(ask("ALDR")).toBe(2e9);
    expect(ask("*", "Fenwick Labs")).toBe(3e9);
    expect(ask("*")).toBe(13e9);
  });

  it("takes the filters of TOTAL", () => {
    expect(ask("*", "Fenwick Labs", "equity")).toBe(2e9);
    expect(ask("Fenwick Labs", "ALDR", null, 2030)).toBe(0);
    expect(ask("Quarry Capital; ALDR", "Fenwick Labs")).toBe(3e9);
  });

  it("follows from the roles where no record says who pays", () => {
    const loan = aDeal({
      kind: "debt-facility",
      direction: undefined,
      value: dollars(5e9),
      parties: [
        { party: "aldermoor-cloud", role: "borrower" },
        { party: "quarry-capital", role: "lender" },
      ],
    });
    adopt(anEdition({ deals: [loan] }));
    expect(ask("Quarry Capital", "ALDR")).toBe(5e9);
    expect(ask("ALDR", "Quarry Capital")).toBe(0);
  });

  it("counts no partnership, in which nothing says who pays", () => {
    const venture = aDeal({
      kind: "infrastructure-programme",
      direction: undefined,
      parties: [
        { party: "aldermoor-cloud", role: "partner" },
        { party: "fenwick-labs", role: "partner" },
      ],
    });
    adopt(anEdition({ deals: [venture] }));
    expect(askTotal("ALDR", null, "programme")).toBe(1e9);
    expect(ask("ALDR", null, "programme")).toBe(0);
  });

  it("takes a whole that is paid one way as standing for a part that is paid the other way", () => {
    const whole = aDeal({ value: dollars(9e9), direction: { payer: "fenwick-labs", payee: "aldermoor-cloud" } });
    const rebate = aDeal({
      value: dollars(1e9),
      partOf: whole.id,
      direction: { payer: "aldermoor-cloud", payee: "fenwick-labs" },
    });
    adopt(anEdition({ deals: [whole, rebate] }));
    expect([ask("ALDR", "Fenwick Labs"), ask("Fenwick Labs", "ALDR")]).toEqual([0, 9e9]);
  });

  it("says who is asked about twice, and who is unknown", () => {
    expect(errorOf(() => ask("ALDR", "Aldermoor Cloud"))).toBe(
      "#VALUE! Both sides are Aldermoor Cloud. Give two different companies.",
    );
    expect(errorOf(() => ask("", "Aldermor Cloud"))).toBe(
      '#VALUE! No company is called "Aldermor Cloud". Did you mean "Aldermoor Cloud"?',
    );
  });
});

describe("what each of two pays the other", () => {
  const edition = editionOf(bundledRecords);
  const parties = bundledRecords.parties.filter(({ id }) => edition.dealsOf(id).length > 0);
  const aName = fc.constantFrom(...parties.map(({ name }) => name));
  /** Two that have a deal, more often than not. */
  const twoNames = fc.oneof(
    fc.tuple(aName, aName),
    fc
      .constantFrom(...bundledRecords.deals.filter((deal) => deal.parties.length > 1))
      .map(({ parties: [one, other] }) => [one, other].map((side) => edition.parties.nameOf(side?.party ?? ""))),
  );
  const aKind = fc.constantFrom(null, ...dealKinds, ...Object.keys(kindGroups));
  const numberOr = (asked: () => unknown) => {
    try {
      return Number(asked());
    } catch {
      return 0;
    }
  };

  beforeAll(() => {
    adopt(edition);
  });

  it("adds up to the total between them, whatever the kind, the days and the basis, partnerships apart", () => {
    fc.assert(
      fc.property(
        twoNames,
        aKind,
        fc.integer({ min: 2022, max: 2027 }),
        fc.constantFrom(...bases),
        (two, kind, to, basis) => {
          const [one = "", other = ""] = two;
          fc.pre(one !== other && kind !== "infrastructure-programme");
          const rest = [kind, null, to, basis];
          const both = numberOr(() => ask(one, other, ...rest)) + numberOr(() => ask(other, one, ...rest));
          expect(both).toBe(numberOr(() => askTotal(one, other, ...rest)));
        },
      ),
    );
  });
});
