import { companyPage, sharesBySpan } from "../../../src/addin/pages/companyPage";
import { dealPage } from "../../../src/addin/pages/dealPage";
import { sourcePage } from "../../../src/addin/pages/SourceView";
import type { WrittenDeal } from "../../../src/core/records/records";
import { paneEdition, paneRecords } from "../support/paneEdition";
import { aDeal, anEdition, aParty, aPayment, aStake, dollars, aRevenueShare } from "../../support/records";

const pageOf = (id: string, edition = paneEdition) => {
  const deal = edition.deal(id);
  if (!deal) throw new Error(`The test's edition has no ${id}.`);
  return dealPage(deal, edition, edition.evidence.dossierOf("deals", deal));
};

const sourceOf = (id: string, edition = paneEdition) => {
  const source = edition.evidence.source(id);
  if (!source) throw new Error(`The test's edition has no ${id}.`);
  return source;
};

const companyNamed = (name: string, edition = paneEdition) => companyPage(edition.parties.named(name), edition);

describe("a deal's page", () => {
  it("tells its history day by day, with the deal that replaced it", () => {
    expect(pageOf("aldermoor-fenwick-2025-03").events.map(({ on, what, by }) => [on, what, by?.id])).toEqual([
      ["2025-03-11", "announced", undefined],
      ["2026", "starts", undefined],
      ["2026-02-01", "superseded", "aldermoor-fenwick-2026-02"],
    ]);
  });

  it("tells when its term ends, or debt falls due, as EVENTS does: not of what was replaced before that", () => {
    const ending = (given: Partial<WrittenDeal>) =>
      pageOf("it", anEdition({ deals: [aDeal({ id: "it", announced: "2025-03-11", ...given })] })).events.flatMap(
        ({ on, what }) => (what === "ends" ? [on] : []),
      );
    expect(ending({ end: "2031-05-31" })).toEqual(["2031-05-31"]);
    expect(ending({ start: "2026-01-01", termYears: 5 })).toEqual(["2030-12-31"]);
    expect(ending({ kind: "debt-facility", debt: { maturity: "2030-02" } })).toEqual(["2030-02"]);
    expect(ending({ end: "2031-05-31", ended: { how: "cancelled", on: "2026-02-01" } })).toEqual([]);
    expect(ending({ end: "2025-12-31", ended: { how: "cancelled", on: "2026-02-01" } })).toEqual(["2025-12-31"]);
  });

  it("says who pays whom, as LIST does, and nobody of a partnership", () => {
    const sides = (id: string) => [pageOf(id).payers, pageOf(id).payees];
    expect(sides("aldermoor-fenwick-2025-03")).toEqual([["Fenwick Labs"], ["Aldermoor Cloud"]]);
    const programme = anEdition({ deals: [aDeal({ id: "it", kind: "infrastructure-programme" })] });
    expect(pageOf("it", programme).payers).toEqual([]);
  });

  it("tells when it was signed and closed, where those are other days, and of a purchase no term", () => {
    const history = (given: Partial<WrittenDeal>) =>
      pageOf("it", anEdition({ deals: [aDeal({ id: "it", announced: "2025-03-11", ...given })] })).events.map(
        ({ on, what }) => `${on} ${what}`,
      );
    expect(history({ kind: "debt-facility", signed: "2025-02", closed: "2025-03-20", end: "2031" })).toEqual([
      "2025-02 signed",
      "2025-03-11 announced",
      "2025-03-20 closed",
      "2031 ends",
    ]);
    expect(history({ kind: "acquisition", end: "2026-01-23" })).toEqual(["2025-03-11 announced", "2026-01-23 closed"]);
    // What is known by its month is sure to have been on its last day; a term begins with its first.
    expect(history({ announced: "2025-03", signed: "2025-03-11", start: "2025-03" })).toEqual([
      "2025-03 starts",
      "2025-03-11 signed",
      "2025-03 announced",
    ]);
    const calledOff = {
      kind: "acquisition",
      end: "2025-10-30",
      ended: { how: "cancelled", on: "2025-10-30" },
    } as const;
    expect(history(calledOff)).toEqual(["2025-03-11 announced", "2025-10-30 cancelled"]);
  });

  it("tells that it closed, as EVENTS does, where its successor was public before or only after that", () => {
    const eventsOf = (successor: string) => {
      const ended = { how: "superseded", on: "2025-06-10", by: "next" } as const;
      const replaced = aDeal({ id: "it", kind: "debt-facility", announced: "2025-03-11", closed: "2025-06-20", ended });
      const edition = anEdition({
        deals: [replaced, aDeal({ id: "next", kind: "debt-facility", announced: successor })],
      });
      return pageOf("it", edition).events.map(({ on, what }) => `${on} ${what}`);
    };
    expect(eventsOf("2025-06")).toContain("2025-06-20 closed");
    expect(eventsOf("2025-06-10")).not.toContain("2025-06-20 closed");
  });

  it("names the rule that leaves it out of totals, or none", () => {
    const rules = ["aldermoor-fenwick-2025-03", "quarry-aldermoor-2025-09", "a-lease"].map((id) => pageOf(id).leftOut);
    expect(rules).toEqual(["superseded", "talks", undefined]);
  });

  it("leads to the deals that replace, contain and amend it, from both sides and each once", () => {
    const edition = anEdition({
      deals: [
        aDeal({ id: "whole" }),
        aDeal({ id: "part", partOf: "whole", related: ["whole", "aside"] }),
        aDeal({ id: "aside", amends: "part" }),
        aDeal({ id: "old", ended: { how: "superseded", on: "2026", by: "part" } }),
      ],
    });
    const relations = (id: string) => pageOf(id, edition).relations.map(({ relation, deal }) => [relation, deal.id]);
    expect(relations("part")).toEqual([
      ["supersedes", "old"],
      ["part-of", "whole"],
      ["amended-by", "aside"],
    ]);
    expect(relations("whole")).toEqual([["contains", "part"]]);
    expect(relations("old")).toEqual([["superseded-by", "part"]]);
    expect(relations("aside")).toEqual([["amends", "part"]]);
  });

  it("converts a foreign currency at a sourced rate, and only then", () => {
    const euros = aDeal({ id: "in-euros", announced: "2025-03-11", value: dollars(2e9, { currency: "EUR" }) });
    const rate = { id: "r", currency: "EUR", day: "2025-03-11", usdPerUnit: 1.1, basis: "ECB", source: "ecb" } as const;
    expect(pageOf("in-euros", anEdition({ deals: [euros], exchangeRates: [rate] })).converted).toBe(2.2e9);
    expect(pageOf("in-euros", anEdition({ deals: [euros] })).converted).toBeUndefined();
    expect(pageOf("aldermoor-fenwick-2025-03").converted).toBeUndefined();
  });

  it("has a value to insert only where DEAL answers one", () => {
    const euros = aDeal({ id: "in-euros", announced: "2025-03-11", value: dollars(2e9, { currency: "EUR" }) });
    expect(pageOf("in-euros", anEdition({ deals: [euros] })).dollars).toBeUndefined();
    expect(pageOf("a-lease").dollars).toBeUndefined();
    expect(pageOf("aldermoor-fenwick-2025-03").dollars).toBe(11.9e9);
  });

  it("brings its documents in order, and the corrections about it alone", () => {
    const { evidence, corrections } = pageOf("aldermoor-fenwick-2025-03");
    expect(evidence.map(({ source }) => source.id)).toEqual(["a-page", "a-filing"]);
    expect(corrections.map(({ id }) => id)).toEqual(["c-01"]);
    expect(pageOf("a-lease").corrections).toEqual([]);
  });
});

describe("a company's page", () => {
  it("has its deals by kind, those with most binding kinds in the order of the vocabulary, newest first", () => {
    expect(companyNamed("ALDR").deals.map(({ kind, deals }) => [kind, deals.map(({ id }) => id)])).toEqual([
      ["compute-contract", ["aldermoor-fenwick-2026-02", "aldermoor-fenwick-2025-03"]],
      ["equity-investment", ["quarry-aldermoor-2025-09"]],
      ["lease", ["a-lease"]],
    ]);
  });

  it("has of a group the deals of its members, as LIST of its name does", () => {
    const edition = anEdition({
      parties: [
        aParty("Aldermoor"),
        aParty("Fenwick"),
        aParty("The two", { kind: "group", members: ["aldermoor", "fenwick"] }),
        aParty("Quarry"),
        aParty("Wharf"),
      ],
      deals: [
        aPayment("fenwick", "quarry", { id: "of-one" }),
        aPayment("wharf", "aldermoor", { id: "of-the-other" }),
        aPayment("wharf", "quarry", { id: "of-neither" }),
      ],
    });
    const shown = companyNamed("The two", edition).deals.flatMap(({ deals }) => deals.map(({ id }) => id));
    expect(shown.toSorted()).toEqual(["of-one", "of-the-other"]);
  });

  it("has a total to insert only where TOTAL answers one", () => {
    const undisclosed = anEdition({ deals: [aDeal({ value: undefined })] });
    expect(companyNamed("ALDR").hasTotal).toBe(true);
    expect(companyNamed("ALDR", undisclosed).hasTotal).toBe(false);
    expect(companyNamed("ALDR", anEdition({ deals: [] })).hasTotal).toBe(true);
  });

  it("shows for each holder the newest stake, on both companies' pages", () => {
    expect(companyNamed("ALDR").given.map(({ percent }) => percent?.value)).toEqual([8]);
    expect(companyNamed("Fenwick Labs").held.map(({ percent }) => percent?.value)).toEqual([8]);
    expect(companyNamed("Fenwick Labs").given).toEqual([]);
  });

  it("prefers a disclosed share to a later bare number of shares and to a warrant, as STAKE does", () => {
    const stakes = [
      aStake(5, "2025-01-01"),
      aStake(undefined, "2026-01-01"),
      aStake(9, "2026-02-01", { instrument: "warrant" }),
    ];
    expect(companyNamed("ALDR", anEdition({ stakes })).given.map(({ percent }) => percent?.value)).toEqual([5]);
  });

  it("leaves out who has sold all shares, as HOLDERS and HOLDINGS do, but for a warrant that is left", () => {
    const sold = [aStake(5, "2025-01-01"), aStake(undefined, "2025-06-01"), aStake(0, "2026-01-01")];
    const warrant = aStake(9, "2025-02-01", { instrument: "warrant" });
    expect(companyNamed("ALDR", anEdition({ stakes: sold })).given).toEqual([]);
    expect(companyNamed("Fenwick Labs", anEdition({ stakes: sold })).held).toEqual([]);
    const left = companyNamed("ALDR", anEdition({ stakes: [warrant, aStake(0, "2026-01-01")] })).given;
    expect(left.map(({ id }) => id)).toEqual([warrant.id]);
    const leftOfBoth = companyNamed("ALDR", anEdition({ stakes: [warrant, ...sold] })).given;
    expect(leftOfBoth.map(({ id }) => id)).toEqual([warrant.id]);
  });

  it("has who has bought shares again after all were sold", () => {
    const again = aStake(undefined, "2026-02-01");
    const stakes = [aStake(5, "2025-01-01"), aStake(0, "2026-01-01"), again];
    expect(companyNamed("ALDR", anEdition({ stakes })).given.map(({ id }) => id)).toEqual([again.id]);
  });

  it("shows customers to the supplier, and suppliers to the customer", () => {
    expect(companyNamed("ALDR").customers.map(({ customer }) => customer)).toEqual(["fenwick-labs"]);
    expect(companyNamed("Fenwick Labs").suppliers.map(({ supplier }) => supplier)).toEqual(["aldermoor-cloud"]);
  });

  it("has whole years of revenue before quarters, of each the newest first, and in one period the largest share", () => {
    const revenueShares = [
      aRevenueShare(10, "Q1 FY2026"),
      aRevenueShare(62, "FY2024"),
      aRevenueShare(5, "FY2025"),
      aRevenueShare(70, "FY2025"),
      aRevenueShare(20, "Q4 FY2025"),
    ];
    const { customers } = companyNamed("ALDR", anEdition({ revenueShares }));
    expect(customers.map(({ period, percent }) => `${period.label} ${percent.value}`)).toEqual([
      "FY2025 70",
      "FY2025 5",
      "FY2024 62",
      "Q1 FY2026 10",
      "Q4 FY2025 20",
    ]);
    expect(sharesBySpan(customers).map(({ span, periods }) => [span, ...periods.map(({ label }) => label)])).toEqual([
      ["year", "FY2025", "FY2024"],
      ["quarter", "Q1 FY2026", "Q4 FY2025"],
    ]);
  });

  it("keeps a metric's figures apart by measure, in the order of measures, the longest series first", () => {
    const capex = (year: number, measure: "cash" | "cash-net" | "real-estate") => ({
      id: `capex-${measure}-${year}`,
      company: "aldermoor-cloud",
      metric: "capital-expenditure" as const,
      measure,
      period: { label: `FY${year}`, kind: "fiscal" as const, ends: `${year}-12-31` },
      value: dollars(year),
      sources: [{ source: "a-page", says: "It says so." }],
    });
    const figures = [
      capex(2025, "real-estate"),
      capex(2025, "cash-net"),
      capex(2025, "cash"),
      capex(2024, "real-estate"),
    ];
    const series = companyNamed("ALDR", anEdition({ figures })).figures;
    expect(series.map(({ measured, figures: own }) => [measured.measure, ...own.map(({ id }) => id)])).toEqual([
      ["real-estate", "capex-real-estate-2024", "capex-real-estate-2025"],
      ["cash", "capex-cash-2025"],
      ["cash-net", "capex-cash-net-2025"],
    ]);
  });
});

describe("a source's page", () => {
  it("lists everything that rests on it, with what it says of each", () => {
    const page = sourcePage(sourceOf("a-filing"), paneEdition);
    expect(page.deals.map(({ record, evidence }) => [record.id, evidence.says])).toEqual([
      ["aldermoor-fenwick-2025-03", "An order form."],
      ["aldermoor-fenwick-2026-02", "A new order form."],
    ]);
    expect([page.stakes.length, page.revenueShares.length, page.figures.length]).toEqual([0, 0, 3]);
    expect(page.parties.map(({ record, evidence }) => [record.id, evidence.says])).toEqual([
      ["aldermoor-cloud", "CIK 0001769628, ISIN US21873S1087."],
    ]);
  });

  it("has the exchange rates that rest on it, with how they follow from what it prints", () => {
    const rate = { id: "r", currency: "EUR", day: "2025-03-11", usdPerUnit: 1.1744 } as const;
    const exchangeRates = [{ ...rate, basis: "USD per EUR", source: "a-page" }];
    const edition = anEdition({ sources: paneRecords.sources, exchangeRates });
    const page = sourcePage(sourceOf("a-page", edition), edition);
    expect(page.exchangeRates).toEqual([{ record: rate, evidence: { source: "a-page", says: "USD per EUR" } }]);
  });
});
