import { Entity } from "../../src/workbench/grid/answer";
import { asExcelCalls, errorOf, grantTypedValues, simulateExcel } from "../support/excel";
import { aDeal, anEdition, dollars } from "../support/records";
import { adopt, deal } from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(
    anEdition({
      deals: [
        aDeal({
          id: "aldermoor-fenwick-2025-03",
          title: "Fenwick rents chips",
          aliases: ["aldermoor-fenwick"],
          direction: { payer: "fenwick-labs", payee: "aldermoor-cloud" },
          value: { amount: 2e9, currency: "EUR", qualifier: "up-to" },
          start: "2025-04",
          end: "2030-03",
          parties: [
            { party: "aldermoor-cloud", role: "supplier" },
            { party: "fenwick-labs", role: "customer" },
            { party: "quarry-capital", role: "customer" },
          ],
        }),
        aDeal({ id: "fenwick-quarry-2025-04", value: dollars(5e9) }),
      ],
      sources: [
        {
          id: "a-page",
          publisher: "The Gazette",
          title: "Aldermoor to serve Fenwick",
          type: "news",
          tier: "news",
          published: "2025-03-11",
          url: "https://gazette.example/aldermoor",
        },
      ],
      exchangeRates: [
        { id: "r", currency: "EUR", day: "2025-03-11", usdPerUnit: 1.1, basis: "invented", source: "a-page" },
      ],
    }),
  );
});
afterEach(() => {
  grantTypedValues(false);
});

const ask = asExcelCalls(deal);

describe("DEALS.DEAL with a field", () => {
  it.each([
    ["value", 2.2e9],
    ["low", 0],
    ["high", 2.2e9],
    ["Qualifier", "up-to"],
    ["amount", 2e9],
    ["currency", "EUR"],
    ["rate", 1.1],
    ["payer", "Fenwick Labs"],
    ["title", "Fenwick rents chips"],
    ["announced", "2025-03-11"],
    ["end", "2030-03"],
    ["confidence", "medium"],
    ["sources", 1],
    ["counted", "yes"],
  ])("gives its %s on every host", (field, value) => {
    for (const granted of [false, true]) {
      grantTypedValues(granted);
      expect(ask("aldermoor-fenwick-2025-03", field)).toBe(value);
    }
  });

  it("takes the id in any case, and one that the deal had earlier", () => {
    expect(ask(" Aldermoor-Fenwick ", "currency")).toBe("EUR");
  });

  it("answers #N/A where it is not disclosed", () => {
    expect(errorOf(() => ask("fenwick-quarry-2025-04", "gigawatts"))).toBe(
      "#N/A Edition 1 has no gigawatts of fenwick-quarry-2025-04, The deal fenwick-quarry-2025-04.",
    );
  });

  it("answers #VALUE! to a field or an id that is none", () => {
    expect(errorOf(() => ask("aldermoor-fenwick", "vallue"))).toBe(
      '#VALUE! "vallue" is not a field of a deal. Did you mean "value"?',
    );
    expect(errorOf(() => ask("aldermoor-fenwik-2025-03"))).toBe(
      '#VALUE! No deal has the id "aldermoor-fenwik-2025-03". Did you mean "aldermoor-fenwick-2025-03"? DEALS.LIST shows ids.',
    );
    expect(errorOf(() => ask(""))).toBe("#VALUE! Give the id: a deal's id, as DEALS.LIST shows it.");
  });
});

describe("DEALS.DEAL without a field", () => {
  it("is the deal's title where Excel knows no cards", () => {
    expect(ask("aldermoor-fenwick-2025-03")).toBe("Fenwick rents chips");
  });

  it("is an entity where Excel does: its title, and on its card figures, parties, dates and sources", () => {
    grantTypedValues(true);
    expect(ask("aldermoor-fenwick-2025-03")).toMatchObject({
      type: "Entity",
      text: "Fenwick rents chips",
      properties: {
        Title: { type: "String", basicValue: "Fenwick rents chips" },
        Value: { type: "Double", basicValue: 2.2e9, numberFormat: "#,##0" },
        Qualifier: { type: "String", basicValue: "up-to" },
        Amount: { type: "Double", basicValue: 2e9 },
        Rate: { type: "Double", basicValue: 1.1 },
        Supplier: { type: "String", basicValue: "Aldermoor Cloud" },
        "Customer 1": { type: "String", basicValue: "Fenwick Labs" },
        "Customer 2": { type: "String", basicValue: "Quarry Capital" },
        Announced: { type: "String", basicValue: "2025-03-11" },
        "Source 1": {
          type: "Entity",
          text: "Aldermoor to serve Fenwick",
          properties: {
            Publisher: { type: "String", basicValue: "The Gazette" },
            Says: { type: "String", basicValue: "It says so." },
            Link: { type: "String", basicValue: "https://gazette.example/aldermoor" },
          },
        },
      },
      layouts: {
        card: {
          title: { property: "Title" },
          sections: [
            { layout: "List", title: "Figures" },
            { layout: "List", title: "Parties", properties: ["Supplier", "Customer 1", "Customer 2"] },
            { layout: "List", title: "Dates", properties: ["Announced", "Status", "Counted", "Start", "End"] },
            { layout: "List", title: "Sources", properties: ["Source 1"] },
          ],
        },
      },
      provider: { description: "DEALS, edition 1 of 2026-06-30" },
    });
  });

  it("keeps to the JSON that Excel documents: every property typed, and every name on the card one of them", () => {
    grantTypedValues(true);
    expect(Entity.safeParse(ask("aldermoor-fenwick-2025-03")).error?.issues).toBeUndefined();
  });
});
