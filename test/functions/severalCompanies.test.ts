import type { Records, WrittenFigure } from "../../src/core/records/records";
import { figures } from "../../src/functions/figures";
import { customers as customerFunctions } from "../../src/functions/customers";
import { holdings } from "../../src/functions/holdings";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import {
  adopt,
  allHoldings,
  asIf,
  contextNow,
  customers,
  figure,
  holders,
  revenueShare,
  series,
  stake,
} from "../support/functions";
import { anEdition, aParty, aRevenueShare, aStake, dollars, idOf } from "../support/records";

const aFigure = (company: string, label: string, given: Partial<WrittenFigure> | number): WrittenFigure => ({
  id: idOf(company, label, typeof given === "number" ? "revenue" : (given.metric ?? "revenue")),
  company,
  metric: "revenue",
  measure: "reported",
  period: { label, kind: label.startsWith("CY") ? "calendar" : "fiscal", ends: `${label.slice(-4)}-12-31` },
  sources: [{ source: "a-page", says: "It says so." }],
  ...(typeof given === "number" ? { value: dollars(given) } : given),
});
const power = {
  metric: "compute-capacity",
  measure: "in-use",
  capacity: { gigawatts: 1, qualifier: "exact" },
} as const;

/** Two large clouds, also under one name, a smaller one, and two laboratories. */
const records: Partial<Records> = {
  parties: [
    aParty("Aldermoor", {
      kind: "hyperscaler",
      listings: [{ mic: "XNAS", ticker: "ALDR" }],
      identifiers: { cik: "0000000007" },
    }),
    aParty("Birch", { kind: "hyperscaler" }),
    aParty("Big two", { kind: "group", groups: ["hyperscaler"], members: ["aldermoor", "birch"] }),
    aParty("Cedar", { kind: "neocloud" }),
    aParty("Elm Labs", { kind: "ai-lab" }),
    aParty("Fir Labs", { kind: "ai-lab" }),
  ],
  programmes: [{ id: "hillside", name: "Hillside", kind: "campus" }],
  stakes: [
    aStake(21.5, "2025-06-30", { holder: "aldermoor", issuer: "elm-labs" }),
    aStake(14.1, "2025-03-31", { holder: "birch", issuer: "elm-labs" }),
    aStake(30, "2025-03-31", { holder: "birch", issuer: "fir-labs" }),
    aStake(5, "2025-12-31", { holder: "cedar", issuer: "fir-labs" }),
  ],
  revenueShares: [
    aRevenueShare(35, "FY2025", { customer: "aldermoor", supplier: "cedar" }),
    aRevenueShare(7.1, "FY2025", { customer: "elm-labs", supplier: "cedar" }),
    aRevenueShare(40, "FY2025", { customer: "cedar", supplier: "fir-labs" }),
    aRevenueShare(10, "FY2025", { customer: "aldermoor", supplier: "fir-labs" }),
  ],
  figures: [
    aFigure("aldermoor", "FY2025", 300),
    aFigure("aldermoor", "FY2024", 200),
    aFigure("birch", "FY2025", 100),
    aFigure("birch", "FY2024", 90),
    aFigure("big-two", "CY2024", 310),
    aFigure("cedar", "FY2025", 5),
    aFigure("aldermoor", "FY2025", power),
    aFigure("birch", "FY2025", power),
  ],
};
const edition = anEdition(records);
/** The same with other figures. */
const editionWith = (figuresOfThese: WrittenFigure[]) => anEdition({ ...records, figures: figuresOfThese });

beforeAll(() => {
  simulateExcel();
  adopt(edition);
});

describe("DEALS.STAKE of several holders", () => {
  const ask = asExcelCalls(stake);

  it("adds up the shares that are disclosed, to the last digit", () => {
    expect(ask("Aldermoor; Birch", "Elm Labs")).toBe(0.356);
  });

  it("counts each stake once, and leaves out who has none", () => {
    expect(ask("Aldermoor; ALDR; Birch; Cedar; Fir Labs", "Elm Labs")).toBe(0.356);
  });

  it("takes a kind, or a group that holds nothing under its own name", () => {
    for (const holder of ["hyperscalers", "Big two", "hyperscaler; Big two"])
      expect(ask(holder, "Elm Labs")).toBe(0.356);
  });

  it("takes a listing and a number of the register for a name, alone and among others", () => {
    for (const holder of ["XNAS:ALDR", "0000000007"])
      expect([ask(holder, "Elm Labs"), ask(`${holder}; Birch`, "Elm Labs")]).toEqual([0.215, 0.356]);
  });

  it("takes what a group holds under its own name, unless one of its members is asked for beside it", () => {
    const own = anEdition({
      parties: [...edition.records.parties],
      stakes: [
        aStake(21.5, "2025-06-30", { holder: "aldermoor", issuer: "elm-labs" }),
        aStake(25, "2025-06-30", { holder: "big-two", issuer: "elm-labs" }),
        aStake(9, "2025-06-30", { holder: "cedar", issuer: "big-two" }),
        aStake(8, "2025-06-30", { holder: "cedar", issuer: "birch" }),
      ],
    });
    const shareOf = (holder: string) => asIf(own, () => ask(holder, "Elm Labs"));
    expect(["Big two", "Big two; Cedar", "Big two; Aldermoor"].map(shareOf)).toEqual([0.25, 0.25, 0.215]);
    const sharesIn = (table: unknown) => (Array.isArray(table) ? table.slice(1).map((row: unknown[]) => row[1]) : []);
    expect(sharesIn(asIf(own, () => asExcelCalls(allHoldings)("Big two")))).toEqual([0.25]);
    expect(sharesIn(asIf(own, () => asExcelCalls(holders)("Big two")))).toEqual([0.09]);
  });

  it("takes what a group holds under its own name from the day on for which that is stated", () => {
    const later = anEdition({
      parties: [...edition.records.parties],
      stakes: [
        aStake(21.5, "2025-06-30", { holder: "aldermoor", issuer: "elm-labs" }),
        aStake(25, "2025-09-30", { holder: "big-two", issuer: "elm-labs" }),
        aStake(8, "2025-06-30", { holder: "cedar", issuer: "birch" }),
        aStake(9, "2025-09-30", { holder: "cedar", issuer: "big-two" }),
      ],
    });
    const sharesIn = (table: unknown) =>
      Array.isArray(table) ? table.flat().filter((cell) => typeof cell === "number") : [];
    const sharesOn = (day: string) =>
      asIf(later, () => [
        ask("Big two", "Elm Labs", day),
        ask("Big two; Cedar", "Elm Labs", day),
        ...sharesIn(asExcelCalls(allHoldings)("Big two", day)),
        ...sharesIn(asExcelCalls(holders)("Big two", day)),
      ]);
    expect(["2025-09-29", "2025-09-30"].map(sharesOn)).toEqual([
      [0.215, 0.215, 0.215, 0.08],
      [0.25, 0.25, 0.25, 0.09],
    ]);
    expect(asIf(later, () => errorOf(() => ask("Big two", "Elm Labs", "2025-06-29")))).toContain(
      "was first stated for 2025-06-30, after 2025-06-29",
    );
  });

  it("answers as of a day with those who held then, and #N/A before the first", () => {
    expect(ask("Aldermoor; Birch", "Elm Labs", "2025-03-31")).toBe(0.141);
    expect(errorOf(() => ask("Aldermoor; Birch", "Elm Labs", 2024))).toBe(
      "#N/A Birch's share of Elm Labs was first stated for 2025-03-31, after 2024-12-31. Give a later day.",
    );
    expect(errorOf(() => ask("Fir Labs; Cedar", "Elm Labs"))).toBe(
      "#N/A Edition 1 has no share of Elm Labs that any of Fir Labs and Cedar holds.",
    );
  });

  it("takes neither everybody nor a programme for companies, and one issuer only", () => {
    for (const holder of ["*", "Hillside", "Birch; Hillside"])
      expect(errorOf(() => ask(holder, "Elm Labs"))).toBe(
        `#VALUE! "${holder}" does not say which companies. Give one as holder, a kind such as "hyperscaler", or several separated by semicolons.`,
      );
    expect(errorOf(() => ask("Birch", "ai-labs"))).toMatch('"ai-labs" is not one company.');
  });
});

describe("a kind of which the edition has nobody", () => {
  it("is #N/A, and stands for nobody among others", () => {
    for (const asked of [
      () => asExcelCalls(stake)("hedge funds", "Elm Labs"),
      () => asExcelCalls(holders)("hedge-fund"),
      () => asExcelCalls(figure)("Hedge fund", "revenue", 2025),
      () => asExcelCalls(series)("hedge funds; hedge-fund", "revenue"),
    ])
      expect(errorOf(asked)).toBe(
        "#N/A Edition 1 has nobody of the kind hedge-fund. DEALS.PARTIES without a kind lists whom it has.",
      );
    expect(asExcelCalls(stake)("Birch; hedge funds", "Elm Labs")).toBe(0.141);
  });
});

describe("a table of several companies", () => {
  it("DEALS.HOLDERS says in a first column whose share it is", () => {
    expect(asExcelCalls(holders)("Elm Labs; Fir Labs")).toEqual([
      ["issuer", "holder", "share", "as of"],
      ["Elm Labs", "Aldermoor", 0.215, "2025-06-30"],
      ["Elm Labs", "Birch", 0.141, "2025-03-31"],
      ["Fir Labs", "Birch", 0.3, "2025-03-31"],
      ["Fir Labs", "Cedar", 0.05, "2025-12-31"],
    ]);
  });

  it("DEALS.HOLDINGS says in a first column who holds it", () => {
    expect(asExcelCalls(allHoldings)("Big two", "2025-03-31")).toEqual([
      ["holder", "issuer", "share", "shares", "value", "instrument", "as of", "exercise price"],
      ["Birch", "Fir Labs", 0.3, "", "", "shares", "2025-03-31", ""],
      ["Birch", "Elm Labs", 0.141, "", "", "shares", "2025-03-31", ""],
    ]);
  });

  it("DEALS.CUSTOMERS says in a first column whose customer it is", () => {
    expect(asExcelCalls(customers)("Cedar; Fir Labs; Birch", 2025)).toEqual([
      ["supplier", "customer", "share"],
      ["Cedar", "Aldermoor", 0.35],
      ["Cedar", "Elm Labs", 0.071],
      ["Fir Labs", "Cedar", 0.4],
      ["Fir Labs", "Aldermoor", 0.1],
    ]);
  });

  it("has that column for a kind too, though only one of its companies has an answer", () => {
    expect(asExcelCalls(customers)("neoclouds", 2025)).toContainEqual(["supplier", "customer", "share"]);
    expect(asExcelCalls(customers)("Cedar", 2025)).toContainEqual(["customer", "share"]);
  });

  it("is #N/A with a sentence where none of them has an answer", () => {
    const sentenceOf = (asked: () => unknown) => errorOf(asked);
    expect([
      sentenceOf(() => asExcelCalls(holders)("Cedar; Birch")),
      sentenceOf(() => asExcelCalls(holders)("ai-labs", 2024)),
      sentenceOf(() => asExcelCalls(allHoldings)("ai-labs")),
      sentenceOf(() => asExcelCalls(allHoldings)("hyperscalers", 2024)),
      sentenceOf(() => asExcelCalls(customers)("hyperscalers", 2025)),
      sentenceOf(() => asExcelCalls(customers)("Birch; Cedar", 2019)),
    ]).toEqual([
      "#N/A Edition 1 has no holder's share of any of Cedar and Birch.",
      "#N/A A holder's share of Elm Labs was first stated for 2025-03-31, after 2024-12-31. Give a later day.",
      "#N/A Edition 1 has nothing that any of Elm Labs and Fir Labs holds.",
      "#N/A A holding of Birch was first stated for 2025-03-31, after 2024-12-31. Give a later day.",
      "#N/A Edition 1 has no customer's share of any of Aldermoor and Birch's revenue.",
      "#N/A Edition 1 has no customer's share of Cedar's revenue for FY2019. It has FY2025.",
    ]);
  });

  it("is #N/A of many companies with the first of them, and how many others there are", () => {
    const labs = Array.from({ length: 8 }, (_, place) => aParty(`Lab ${place}`, { kind: "chipmaker" }));
    const many = anEdition({ parties: [...edition.records.parties, ...labs] });
    expect(errorOf(() => asIf(many, () => asExcelCalls(customers)("chipmakers", 2025)))).toBe(
      "#N/A Edition 1 has no customer's share of any of Lab 0, Lab 1, Lab 2, Lab 3, Lab 4, Lab 5 and 2 others' revenue.",
    );
  });
});

describe("DEALS.REVENUESHARE of several customers", () => {
  const ask = asExcelCalls(revenueShare);

  it("adds up what each of them has of one supplier's revenue", () => {
    expect(ask("Aldermoor; Elm Labs", 2025, "Cedar")).toBe(0.421);
    expect(ask("Big two; ai-labs", 2025, "Cedar")).toBe(0.421);
  });

  it("needs the supplier only where several disclose any of them", () => {
    expect(ask("ai-labs", 2025)).toBe(0.071);
    expect(errorOf(() => ask("Aldermoor; Elm Labs", 2025))).toBe(
      "#VALUE! Aldermoor and Elm Labs's share is disclosed by Cedar and Fir Labs. Give one of them as supplier.",
    );
  });

  it("names the first of many customers, and how many others there are", () => {
    const tenants = Array.from({ length: 8 }, (_, place) => aParty(`Tenant ${place}`, { kind: "chipmaker" }));
    const many = anEdition({
      parties: [...edition.records.parties, ...tenants],
      revenueShares: tenants.map(({ id }, place) =>
        aRevenueShare(5, "FY2025", { customer: id, supplier: place === 0 ? "fir-labs" : "cedar" }),
      ),
    });
    expect(asIf(many, () => errorOf(() => ask("chipmakers", 2025)))).toBe(
      "#VALUE! Tenant 0, Tenant 1, Tenant 2, Tenant 3, Tenant 4, Tenant 5 and 2 others' share is disclosed by Fir Labs and Cedar. Give one of them as supplier.",
    );
  });

  it("takes a group's own share where its supplier states one, also beside another customer's", () => {
    const stated = anEdition({
      parties: [...edition.records.parties],
      revenueShares: [
        aRevenueShare(50, "FY2025", { customer: "big-two", supplier: "cedar" }),
        aRevenueShare(35, "FY2025", { customer: "aldermoor", supplier: "cedar" }),
        aRevenueShare(7.1, "FY2025", { customer: "elm-labs", supplier: "cedar" }),
      ],
    });
    const shareOf = (customer: string) => asIf(stated, () => ask(customer, 2025, "Cedar"));
    expect(["Big two", "Big two; Elm Labs", "Big two; Aldermoor"].map(shareOf)).toEqual([0.5, 0.571, 0.35]);
  });

  it("is #N/A where none of them has a share, or none in the period", () => {
    expect(errorOf(() => ask("Birch; Fir Labs", 2025))).toBe(
      "#N/A Edition 1 has no supplier that states what share of its revenue comes from any of Birch and Fir Labs.",
    );
    expect(errorOf(() => ask("Aldermoor; Elm Labs", 2019, "Cedar"))).toBe(
      "#N/A Edition 1 has no share of any of Aldermoor and Elm Labs in Cedar's revenue for FY2019. It has FY2025.",
    );
  });

  it("is #N/A where only a group of them has a share, and names the group", () => {
    const joint = anEdition({
      ...records,
      revenueShares: [aRevenueShare(50, "FY2025", { customer: "big-two", supplier: "cedar" })],
    });
    const sentenceFor = (...asked: readonly unknown[]) => errorOf(() => asIf(joint, () => ask(...asked)));
    expect(sentenceFor("Aldermoor; Birch", 2025)).toBe(
      "#N/A Edition 1 has no supplier that states what share of its revenue comes from any of Aldermoor and Birch, only from Big two together.",
    );
    expect(sentenceFor("Birch", 2025, "Cedar")).toBe(
      "#N/A Edition 1 has no share of Birch in Cedar's revenue, only of Big two together.",
    );
    expect(sentenceFor("Birch; Elm Labs", 2025, "Cedar")).not.toContain("together");
  });

  it("does not say twice that a group's customers are meant together", () => {
    const parties = [
      ...(records.parties ?? []),
      aParty("Birch and Elm Labs together", { kind: "group", members: ["birch", "elm-labs"] }),
    ];
    const share = aRevenueShare(50, "FY2025", { customer: idOf("Birch and Elm Labs together"), supplier: "cedar" });
    const joint = anEdition({ ...records, parties, revenueShares: [share] });
    expect(errorOf(() => asIf(joint, () => ask("Elm Labs", 2025, "Cedar")))).toBe(
      "#N/A Edition 1 has no share of Elm Labs in Cedar's revenue, only of Birch and Elm Labs together.",
    );
  });

  describe("of whom each has shares of other periods", () => {
    const ofCedar = (percent: number, label: string, customer: string, ends: string) =>
      aRevenueShare(percent, label, { customer, supplier: "cedar", period: { label, kind: "fiscal", ends } });

    beforeAll(() => {
      const revenueShares = [
        ofCedar(35, "FY2024", "aldermoor", "2024-12-31"),
        ofCedar(30, "FY2025", "aldermoor", "2025-12-31"),
        ofCedar(20, "FY2025", "elm-labs", "2025-12-31"),
        ofCedar(10, "Q4 FY2025", "birch", "2025-12-31"),
        ofCedar(60, "Q1 FY2026", "elm-labs", "2026-03-31"),
        ofCedar(15, "Q1 FY2026", "fir-labs", "2026-03-31"),
      ];
      adopt(anEdition({ ...records, revenueShares }));
    });
    afterAll(() => {
      adopt(edition);
    });

    it("takes for the latest the newest period that any of them has a share of, and no older one beside it", () => {
      expect(ask("Aldermoor; Elm Labs; Fir Labs", "latest", "Cedar")).toBe(0.75);
      expect(ask("Aldermoor; Elm Labs", "latest", "Cedar")).toBe(0.6);
      expect(ask("Aldermoor", "latest", "Cedar")).toBe(0.3);
    });

    it("does not add a share of a year to that of a quarter that ends on the same day", () => {
      expect(ask("Aldermoor; Elm Labs", "2025-12-31", "Cedar")).toBe(0.5);
      expect(errorOf(() => ask("Aldermoor; Birch", "2025-12-31", "Cedar"))).toBe(
        "#VALUE! More than one period ends on 2025-12-31: Q4 FY2025 and FY2025. Give one of them as period.",
      );
    });
  });
});

describe("DEALS.FIGURE of several companies", () => {
  const ask = asExcelCalls(figure);

  it("adds up the money that each of them states", () => {
    expect(ask("Aldermoor; Birch; Cedar", "revenue", 2025)).toBe(405);
    expect(ask("hyperscalers", "revenue", 2025)).toBe(400);
  });

  it("gives a group's own figure where it has one, and else the sum of its members", () => {
    expect(ask("Big two", "revenue", "CY2024")).toBe(310);
    expect(ask("Big two", "revenue", 2025)).toBe(400);
  });

  it("does not count a group beside its members", () => {
    expect(ask("Big two; Birch", "revenue", "CY2024")).toBe(290);
  });

  it("is #N/A where one of them has none, and names whom it lacks", () => {
    expect(errorOf(() => ask("hyperscalers; Cedar", "revenue", 2024))).toBe(
      "#N/A Edition 1 has the revenue for FY2024 of 2 of these 3 companies, but not of Cedar. Leave them out, or ask DEALS.SERIES.",
    );
    expect(errorOf(() => ask("ai-labs", "revenue", 2024))).toBe(
      "#N/A Edition 1 has no revenue for FY2024 of any of Elm Labs and Fir Labs.",
    );
  });

  it("is #N/A where only a group of them has one, and names the group", () => {
    const bonds = aFigure("big-two", "FY2025", { metric: "bonds-issued", value: dollars(121) });
    const sentenceFor = (companies: string) =>
      asIf(editionWith([bonds]), () => errorOf(() => ask(companies, "bonds-issued", 2025)));
    expect(sentenceFor("hyperscalers")).toBe(
      "#N/A Edition 1 has no bonds issued for FY2025 of any of Aldermoor and Birch, only of Big two together.",
    );
    expect(sentenceFor("Birch; Cedar")).toBe(
      "#N/A Edition 1 has no bonds issued for FY2025 of any of Birch and Cedar.",
    );
  });

  it("is #N/A where only a group has any, for other periods, and names these, as SERIES does", () => {
    // Its members have revenue of their own, for periods that it has not.
    expect(errorOf(() => ask("Big two", "revenue", 2019))).toBe(
      "#N/A Edition 1 has no revenue for FY2019 of any of Aldermoor and Birch.",
    );
    const bonds = aFigure("big-two", "CY2025", { metric: "bonds-issued", value: dollars(121) });
    asIf(editionWith([bonds]), () => {
      expect(errorOf(() => ask("Big two", "bonds issued", "CY2024"))).toBe(
        "#N/A Edition 1 has no bonds issued of Big two for CY2024. It has CY2025.",
      );
      expect(errorOf(() => ask("Big two", "revenue", 2025))).toBe(
        "#N/A Edition 1 has no revenue for FY2025 of any of Aldermoor and Birch.",
      );
    });
  });

  it("says which year of the calendar a relative one is, which is the same for all", () => {
    expect(errorOf(() => ask("Aldermoor; Cedar", "revenue", "CY-1"))).toContain("has the revenue for CY2024 of 1 of");
    expect(errorOf(() => ask("Aldermoor; Cedar", "revenue", "FY-1"))).toContain("has the revenue for FY-1 of 1 of");
    const periodIn = (period: string) =>
      figures.FIGURE.understood(["Aldermoor; Birch", "revenue", period], contextNow()).filter(
        ({ is }) => is === "period",
      );
    expect(["CY-1", "FY-1"].map(periodIn)).toEqual([
      [{ is: "period", label: "CY2024" }],
      [{ is: "period", label: "FY-1" }],
    ]);
  });

  it("is #N/A where what one of them has was not known yet, which is another thing than to have none", () => {
    expect(errorOf(() => ask("hyperscalers", "revenue", 2025, "2025-06-30"))).toBe(
      "#N/A Edition 1 has no document of 2025-06-30 or before with the revenue of Aldermoor and Birch for FY2025. Give a later day as asOf.",
    );
    expect(errorOf(() => ask("Big two", "revenue", "CY2024", 2023))).toBe(
      "#N/A Edition 1 has no document of 2023-12-31 or before with the revenue of Big two for CY2024. Give a later day as asOf.",
    );
    expect(errorOf(() => ask("hyperscalers; Elm Labs", "revenue", 2025, "2025-06-30"))).toBe(
      "#N/A Edition 1 has the revenue for FY2025 of 2 of these 3 companies, but not of Elm Labs. Leave them out, or ask DEALS.SERIES.",
    );
  });

  it("says with whom none of them has one where another company is named too", () => {
    const ofCedar = aFigure("aldermoor", "FY2025", {
      metric: "customer-revenue",
      counterparty: "cedar",
      value: dollars(3),
    });
    const sentenceFor = (counterparty: string) =>
      asIf(editionWith([ofCedar]), () =>
        errorOf(() => ask("hyperscalers", "customer-revenue", 2025, null, counterparty)),
      );
    expect(sentenceFor("Cedar")).toBe(
      "#N/A Edition 1 has the customer revenue with Cedar for FY2025 of 1 of these 2 companies, but not of Birch. Leave them out, or ask DEALS.SERIES.",
    );
    expect(sentenceFor("Elm Labs")).toBe(
      "#N/A Edition 1 has no customer revenue with Elm Labs for FY2025 of any of Aldermoor and Birch.",
    );
  });

  it("says of the latest that it is theirs", () => {
    expect(errorOf(() => ask("hyperscalers; Elm Labs", "revenue", "latest"))).toBe(
      "#N/A Edition 1 has the revenue for their latest period of 2 of these 3 companies, but not of Elm Labs. Leave them out, or ask DEALS.SERIES.",
    );
    expect(errorOf(() => ask("ai-labs", "revenue", "LTM"))).toBe(
      "#N/A Edition 1 has no revenue for their last four quarters of any of Elm Labs and Fir Labs.",
    );
  });

  it("says by which measure none of them has one, if one was asked for", () => {
    const capex = aFigure("aldermoor", "FY2025", {
      metric: "capital-expenditure",
      measure: "cash",
      value: dollars(7),
    });
    const sentenceFor = (metric: string) =>
      asIf(editionWith([capex]), () => errorOf(() => ask("hyperscalers", metric, 2025)));
    expect(sentenceFor("capex: with-finance-leases")).toBe(
      "#N/A Edition 1 has no capital expenditure (with-finance-leases) for FY2025 of any of Aldermoor and Birch.",
    );
    expect(sentenceFor("capex: cash")).toContain("has the capital expenditure (cash) for FY2025 of 1 of these 2");
    expect(sentenceFor("capex")).toContain("has the capital expenditure for FY2025 of 1 of these 2");
    expect(
      asIf(editionWith([capex]), () => errorOf(() => asExcelCalls(series)("hyperscalers", "capex: cash-net"))),
    ).toBe("#N/A Edition 1 has no capital expenditure (cash-net) for any period of any of Aldermoor and Birch.");
  });

  it("adds up nothing but money", () => {
    expect(errorOf(() => ask("hyperscalers", "compute-capacity", 2025))).toBe(
      "#VALUE! The compute capacity of several companies is no money that adds up. Give one company, or ask DEALS.SERIES.",
    );
    for (const companies of ["hyperscalers; Cedar", "ai-labs"])
      expect(errorOf(() => ask(companies, "compute-capacity", 2025))).toContain(
        "#VALUE! The compute capacity of several",
      );
  });

  describe("one of which has a year where another has a quarter", () => {
    const aQuarter = (company: string, label: string, ends: string, amount: number) =>
      aFigure(company, label, { period: { label, kind: "fiscal", ends }, value: dollars(amount) });

    beforeAll(() => {
      adopt(
        editionWith([
          aFigure("aldermoor", "FY2025", 300),
          aQuarter("birch", "Q2 FY2026", "2025-12-31", 25),
          aQuarter("cedar", "Q4 FY2025", "2025-12-31", 2),
          aFigure("aldermoor", "FY2025", { metric: "debt", measure: "book", value: dollars(70) }),
          { ...aQuarter("birch", "Q2 FY2026", "2025-12-31", 30), id: "birch-debt", metric: "debt", measure: "book" },
        ]),
      );
    });
    afterAll(() => {
      adopt(edition);
    });

    it("does not add a year to a quarter that ends on the same day", () => {
      expect(errorOf(() => ask("Aldermoor; Birch", "revenue", "2025-12-31"))).toBe(
        "#VALUE! More than one period ends on 2025-12-31: Q4 CY2025 and CY2025. Give one of them as period.",
      );
      expect(ask("Birch; Cedar", "revenue", "2025-12-31")).toBe(27);
    });

    it("nor where the newest of the one is a year, and that of the other a quarter", () => {
      expect(errorOf(() => ask("Aldermoor; Birch", "revenue", "latest"))).toBe(
        "#VALUE! The newest periods for which these companies have revenue differ in length: Q2 FY2026 and FY2025. Give a year or a quarter as period.",
      );
      expect(ask("Birch; Cedar", "revenue", "latest")).toBe(27);
    });

    it("adds up balances, which stand at the end of either", () => {
      expect(ask("Aldermoor; Birch", "debt", "2025-12-31")).toBe(100);
      expect(ask("Aldermoor; Birch", "debt", "latest")).toBe(100);
    });
  });
});

describe("DEALS.SERIES of a kind or a group", () => {
  const ask = asExcelCalls(series);

  it("has a column for each of its companies that has any figure", () => {
    expect(ask("Cedar; ai-labs; Birch", "revenue", 2025)).toEqual([
      ["period", "last day", "Cedar", "Birch"],
      ["CY2025", "2025-12-31", 5, 100],
    ]);
  });

  it("has one for whoever has any of several metrics", () => {
    expect(ask("neoclouds; hyperscalers", "revenue; compute-capacity", 2025, null, "year")).toEqual([
      [
        ...["period", "last day", "Cedar revenue", "Cedar compute capacity (in-use)"],
        ...["Aldermoor revenue", "Aldermoor compute capacity (in-use)"],
        ...["Birch revenue", "Birch compute capacity (in-use)"],
      ],
      ["CY2025", "2025-12-31", 5, "", 300, 1, 100, 1],
    ]);
  });

  it("is #N/A where none of them has a figure", () => {
    expect(errorOf(() => ask("ai-labs", "debt"))).toBe(
      "#N/A Edition 1 has no debt for any period of any of Elm Labs and Fir Labs.",
    );
  });

  it("is #N/A where only a group of them has one in those days, and names the group, as FIGURE does", () => {
    const bonds = aFigure("big-two", "FY2025", { metric: "bonds-issued", value: dollars(121) });
    const sentenceFor = (...asked: readonly unknown[]) =>
      asIf(editionWith([bonds]), () => errorOf(() => ask("hyperscalers", "bonds-issued", ...asked)));
    expect(sentenceFor()).toBe(
      "#N/A Edition 1 has no bonds issued for any period of any of Aldermoor and Birch, only of Big two together.",
    );
    expect(sentenceFor(2026)).toBe(
      "#N/A Edition 1 has no bonds issued for any period from 2026-01-01 of any of Aldermoor and Birch.",
    );
  });

  it("keeps the column of a company that was named, though it has none", () => {
    expect(ask("Cedar; Elm Labs", "revenue", 2025)).toContainEqual(["period", "last day", "Cedar", "Elm Labs"]);
  });

  it("is a group's own where it has figures of its own, with growth and measure", () => {
    expect(ask("Big two", "revenue")).toEqual([
      ["period", "last day", "value", "qualifier", "growth", "measure"],
      ["CY2024", "2024-12-31", 310, "exact", "", "reported"],
    ]);
    expect(ask("Big two", "compute-capacity")).toContainEqual([
      "period",
      "last day",
      "Aldermoor compute capacity (in-use)",
      "Birch compute capacity (in-use)",
    ]);
  });
});

describe("what Explain shows of several companies", () => {
  const several = (...names: string[]) => ({ is: "several", isCounterparty: false, parties: names, programmes: [] });

  it("names them, those alone whose shares were added up", () => {
    const ofStake = holdings.STAKE.understood(["hyperscalers; Cedar", "Fir Labs"], contextNow());
    expect(ofStake).toContainEqual(several("Birch", "Cedar"));
    const ofFigure = figures.FIGURE.understood(["Big two", "revenue", 2025], contextNow());
    expect(ofFigure).toContainEqual(several("Aldermoor", "Birch"));
    expect(figures.FIGURE.understood(["Big two", "revenue", "CY2024"], contextNow())).toEqual([
      { is: "period", label: "CY2024" },
    ]);
  });

  it("has the record of each", () => {
    expect(holdings.STAKE.records(["hyperscalers", "Elm Labs"], contextNow()).stakes).toHaveLength(2);
    expect(
      customerFunctions.REVENUESHARE.records(["ai-labs; Aldermoor", 2025, "Cedar"], contextNow()).revenueShares,
    ).toHaveLength(2);
    expect(figures.FIGURE.records(["hyperscalers", "revenue", 2025], contextNow()).figures).toHaveLength(2);
  });
});
