import { Entity } from "../../src/workbench/grid/answer";
import { asExcelCalls, errorOf, grantTypedValues, simulateExcel } from "../support/excel";
import { aDeal, anEdition, aParty, aStake, dollars } from "../support/records";
import { adopt, company } from "../support/functions";

const identifiers = {
  lei: "5493006MHB84DD0ZWV18",
  cik: "0001769628",
  wikidata: "Q2283",
  isin: ["US21873S1087", "NL0010273215"],
  domain: "aldermoor.example",
};

beforeAll(() => {
  simulateExcel();
  adopt(
    anEdition({
      parties: [
        aParty("Aldermoor Cloud", {
          listings: [{ mic: "XNAS", ticker: "ALDR" }],
          kind: "neocloud",
          country: "US",
          identifiers,
          formerNames: ["Aldermoor Mining"],
          groups: ["cloud"],
        }),
        aParty("Fenwick Labs", { parent: "aldermoor-cloud" }),
      ],
      deals: [aDeal(), aDeal({ value: undefined })],
      stakes: [aStake(6.56, "2025-10-17"), aStake(5, "2025-02")],
      figures: [
        {
          id: "revenue",
          company: "aldermoor-cloud",
          metric: "revenue",
          measure: "reported",
          period: { label: "FY2025", kind: "fiscal", ends: "2025-12-31" },
          value: dollars(5e9),
          sources: [{ source: "a-page", says: "It says so." }],
        },
      ],
    }),
  );
});
afterEach(() => {
  grantTypedValues(false);
});

const ask = asExcelCalls(company);

describe("DEALS.COMPANY with a field", () => {
  it.each([
    ["ticker", "ALDR"],
    ["Kind", "neocloud"],
    ["country", "US"],
    ["exchange", "Nasdaq"],
    ["name", "Aldermoor Cloud"],
    ["LEI", "5493006MHB84DD0ZWV18"],
    ["cik", "0001769628"],
    ["wikidata", "Q2283"],
    ["ISIN", "US21873S1087, NL0010273215"],
    ["domain", "aldermoor.example"],
    ["former names", "Aldermoor Mining"],
    ["groups", "cloud"],
  ])("gives its %s", (field, value) => {
    expect(ask("aldr", field)).toBe(value);
  });

  it("gives the parent by its name", () => {
    expect(ask("Fenwick Labs", "parent")).toBe("Aldermoor Cloud");
  });

  it("answers #N/A where it is not recorded", () => {
    expect(errorOf(() => ask("Fenwick Labs", "ticker"))).toBe("#N/A Edition 1 has no ticker of Fenwick Labs.");
  });

  it("answers #VALUE! to a field or a name that is none", () => {
    expect(errorOf(() => ask("ALDR", "tiker"))).toBe(
      '#VALUE! "tiker" is not a field of a company. Did you mean "ticker"?',
    );
    expect(errorOf(() => ask(null))).toBe("#VALUE! Give the name: the name or ticker of a company.");
  });
});

describe("DEALS.COMPANY without a field", () => {
  it("is the company's name where Excel knows no cards", () => {
    expect(ask("ALDR")).toBe("Aldermoor Cloud");
  });

  it("is an entity where Excel does: who it is, its deals, its figures and stakes", () => {
    grantTypedValues(true);
    expect(ask("ALDR")).toMatchObject({
      type: "Entity",
      text: "Aldermoor Cloud",
      properties: {
        Ticker: { type: "String", basicValue: "ALDR" },
        Deals: { type: "Double", basicValue: 2 },
        Total: { type: "Double", basicValue: 1e9, numberFormat: "#,##0" },
        "Revenue FY2025": { type: "Double", basicValue: 5e9, numberFormat: "#,##0" },
        "Held by Fenwick Labs": { type: "Double", basicValue: 0.0656, numberFormat: "0.0##%" },
      },
    });
    expect(Entity.safeParse(ask("ALDR")).error?.issues).toBeUndefined();
  });

  it("leaves out sections that have nothing to say", () => {
    grantTypedValues(true);
    adopt(anEdition());
    const { layouts } = Entity.parse(ask("Fenwick Labs"));
    expect(layouts?.card.sections?.map(({ title }) => title)).toEqual(["Company", "Deals"]);
  });
});
