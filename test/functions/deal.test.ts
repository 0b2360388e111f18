import type { Edition } from "../../src/core/edition";
import { Entity } from "../../src/workbench/grid/answer";
import { asExcelCalls, errorOf, grantTypedValues, simulateExcel } from "../support/excel";
import { aPage, aDeal, anEdition, aParty, dollars } from "../support/records";
import { adopt, asIf, contextNow, deal } from "../support/functions";

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
        aDeal({
          id: "aldermoor-notes-2025-05",
          kind: "debt-facility",
          debt: { coupon: { value: 7.125, qualifier: "exact" } },
        }),
      ],
      sources: [aPage()],
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

  it("says of a value in a currency without a rate in which amount it is disclosed", () => {
    const value = { amount: 2e9, currency: "EUR", qualifier: "exact" } as const;
    const bonds = anEdition({ deals: [aDeal({ id: "bonds", value, kind: "debt-facility" })] });
    for (const field of ["value", "low", "high"])
      expect(asIf(bonds, () => errorOf(() => ask("bonds", field)))).toBe(
        '#N/A Edition 1 has no exchange rate for the value of bonds, The deal bonds. It is in EUR: ask for "amount".',
      );
    expect(asIf(bonds, () => ask("bonds", "amount"))).toBe(2e9);
  });

  it("says of a valuation in a currency without a rate how much it is", () => {
    const valuations = [{ amount: 11.7e9, currency: "EUR", qualifier: "exact", basis: "unspecified" }] as const;
    const round = aDeal({ id: "round", kind: "equity-investment", round: { valuations: [...valuations] } });
    expect(asIf(anEdition({ deals: [round] }), () => errorOf(() => ask("round", "valuation")))).toBe(
      "#N/A Edition 1 has no exchange rate for the valuation of round, The deal round. It is 11.7 billion EUR.",
    );
  });

  it("says of a deal without an end that its term is stated in years", () => {
    const edition = anEdition({ deals: [aDeal({ id: "lease", termYears: 15 })] });
    expect(errorOf(() => asIf(edition, () => ask("lease", "end")))).toBe(
      '#N/A Edition 1 has no end of lease, The deal lease. Its term is stated in years: ask for "years".',
    );
  });

  it("says the same of a loan without a maturity", () => {
    const edition = anEdition({ deals: [aDeal({ id: "loan", kind: "debt-facility", termYears: 5 })] });
    expect(errorOf(() => asIf(edition, () => ask("loan", "maturity")))).toBe(
      '#N/A Edition 1 has no maturity of loan, The deal loan. Its term is stated in years: ask for "years".',
    );
  });

  it("answers #VALUE! to a field or an id that is none", () => {
    expect(errorOf(() => ask("aldermoor-fenwick", "vallue"))).toBe(
      '#VALUE! "vallue" is not a field of a deal. Did you mean "value"?',
    );
    expect(errorOf(() => ask("aldermoor-fenwik-2025-03"))).toBe(
      '#VALUE! No deal has the id, title or words "aldermoor-fenwik-2025-03". Did you mean "aldermoor-fenwick-2025-03"? DEALS.LIST shows ids and titles.',
    );
    expect(errorOf(() => ask(""))).toBe("#VALUE! Give the id: a deal's id or title, as DEALS.LIST shows them.");
  });
});

describe("DEALS.DEAL by a title or words", () => {
  let before: Edition;
  const pair = (one: string, other: string) => [
    { party: one, role: "supplier" as const },
    { party: other, role: "customer" as const },
  ];
  beforeAll(() => {
    before = contextNow().edition;
    adopt(
      anEdition({
        deals: [
          aDeal({
            id: "first",
            title: "Aldermoor–Fenwick compute contract (March 2025)",
            parties: pair("aldermoor-cloud", "fenwick-labs"),
          }),
          aDeal({
            id: "second",
            title: "Aldermoor–Fenwick compute contract, second (May 2025)",
            aliases: ["the-extension"],
            announced: "2025-05-15",
            parties: pair("aldermoor-cloud", "fenwick-labs"),
          }),
          aDeal({
            id: "loan",
            title: "Quarry's loan to Aldermoor for Fenwick's chips",
            announced: "2025-06-01",
            parties: pair("quarry-capital", "aldermoor-cloud"),
          }),
          aDeal({ id: "bond", title: "Fenwick–Quarry", parties: pair("fenwick-labs", "quarry-capital") }),
          aDeal({ id: "bond-2", title: "Fenwick–Quarry, again", parties: pair("fenwick-labs", "quarry-capital") }),
        ],
      }),
    );
  });
  afterAll(() => {
    adopt(before);
  });

  it.each([
    ["its title, in any case and with any dash", "aldermoor - fenwick COMPUTE contract, second (may 2025)", "second"],
    ["its title, though another deal has all of its words", "Fenwick-Quarry", "bond"],
    ["words of its title, in any order", "second Fenwick contract", "second"],
    ["the beginnings of words", "Alderm Fen sec", "second"],
    ["words of an id that it had earlier", "the extension", "second"],
    ["a ticker with a word of the title", "ALDR chips", "loan"],
    ["an apostrophe", "Quarry's loan", "loan"],
    ["an id before anything else", "FIRST", "first"],
  ])("finds it by %s", (_, words, id) => {
    expect(ask(words, "id")).toBe(id);
  });

  it("finds it by the card that a cell holds of it", () => {
    grantTypedValues(true);
    const card = ask("second");
    grantTypedValues(false);
    expect(ask(card, "id")).toBe("second");
  });

  it("takes those for meant whose parties have all of the words for a name", () => {
    expect(ask("Aldermoor Quarry", "id")).toBe("loan");
    // The loan has Fenwick in its title, but not among its parties.
    expect(errorOf(() => ask("Aldermoor Fenwick"))).toMatch(/^#VALUE! "Aldermoor Fenwick" means 2 deals/);
  });

  it("takes for names whole words alone, and none that only describes somebody", () => {
    const rounds = ["A", "B"].map((letter) =>
      aDeal({
        id: `round-${letter.toLowerCase()}`,
        title: `Fenwick funding round, Series ${letter}`,
        kind: "equity-investment",
        parties: [
          { party: letter === "A" ? "round-investors" : "quarry", role: "investor" },
          { party: "fenwick", role: "investee" },
        ],
      }),
    );
    const parties = [
      aParty("Fenwick"),
      aParty("Quarry", { aliases: ["Funds of Quarry"] }),
      aParty("Round investors", { kind: "group", aliases: ["Series A investors"] }),
    ];
    const edition = anEdition({ parties, deals: rounds });
    const sentenceOf = (words: string) => errorOf(() => asIf(edition, () => ask(words, "id")));
    expect(sentenceOf("Fenwick round")).toMatch(/^#VALUE! "Fenwick round" means 2 deals/);
    expect(sentenceOf("Fenwick series")).toMatch(/^#VALUE! "Fenwick series" means 2 deals/);
    expect(sentenceOf("Fenw fund")).toMatch(/^#VALUE! "Fenw fund" means 2 deals/);
    expect(asIf(edition, () => ask("Fenwick investors", "id"))).toBe("round-a");
    expect(asIf(edition, () => ask("Fenwick series B", "id"))).toBe("round-b");
  });

  it("matches words by their beginnings alone: a part from within a word, one too many, or what looks like an id, finds nothing", () => {
    expect(errorOf(() => ask("dermoor second", "id"))).toMatch(/^#VALUE! No deal has the id, title or words/);
    expect(errorOf(() => ask("Aldermoor second loan", "id"))).toMatch(/^#VALUE! No deal has the id, title or words/);
    expect(errorOf(() => ask("aldermoor-second", "id"))).toMatch(/^#VALUE! No deal has the id, title or words/);
    expect(errorOf(() => ask("–", "id"))).toMatch(/^#VALUE! No deal has the id, title or words/);
  });

  it("answers #VALUE! where the words mean several, and names the newest of them", () => {
    expect(errorOf(() => ask("Fenwick compute"))).toBe(
      '#VALUE! "Fenwick compute" means 2 deals: "Aldermoor–Fenwick compute contract, second (May 2025)" and "Aldermoor–Fenwick compute contract (March 2025)". Give more words, or an id.',
    );
  });

  it("proposes the title that is nearest to what is nobody's", () => {
    expect(errorOf(() => ask("Quarry's loam to Aldermor for Fenwick's chips"))).toBe(
      "#VALUE! No deal has the id, title or words \"Quarry's loam to Aldermor for Fenwick's chips\". Did you mean \"Quarry's loan to Aldermoor for Fenwick's chips\"? DEALS.LIST shows ids and titles.",
    );
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

  it("shows a coupon with all digits in which it is printed", () => {
    grantTypedValues(true);
    expect(ask("aldermoor-notes-2025-05")).toMatchObject({
      properties: { Coupon: { basicValue: 0.07125, numberFormat: "0.0##%" } },
    });
  });

  it("keeps to the JSON that Excel documents: every property typed, and every name on the card one of them", () => {
    grantTypedValues(true);
    expect(Entity.safeParse(ask("aldermoor-fenwick-2025-03")).error?.issues).toBeUndefined();
  });
});
