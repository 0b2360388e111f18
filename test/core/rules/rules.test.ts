import type { Correction, Source } from "../../../src/core/records/documents";
import type {
  Records,
  WrittenDeal,
  WrittenExchangeRate,
  WrittenFigure,
  WrittenStake,
} from "../../../src/core/records/records";
import type { StatedField } from "../../../src/core/records/vocabulary";
import { schemaViolations } from "../../../src/core/rules/rules";
import { aDeal, aParty, aRevenueShare, aStake, dollars, someRecords } from "../../support/records";
import { violationsOf } from "../../support/ruleViolations";

const page: Source = {
  id: "a-page",
  publisher: "The Gazette",
  title: "A page",
  type: "news",
  tier: "news",
  url: "https://x.test",
};
const parties = [aParty("Aldermoor Cloud"), aParty("Fenwick Labs"), aParty("Quarry Capital")];
const records = (given: Partial<Records> = {}): Records => {
  const sourced = ["deals", "stakes", "revenueShares", "figures"] as const;
  const needsPage = sourced.some((list) => given[list]?.length);
  return someRecords({ parties, sources: needsPage ? [page] : [], ...given });
};

/** What the rules say about records that break one of them: field and problem. Each names its list, and a remedy. */
const against = (given: Partial<Records>) =>
  violationsOf(records(given)).map(({ id, field, problem }) => `${id} ${field}: ${problem}`);

const figure = (label: string, amount: number, given: Partial<WrittenFigure> = {}): WrittenFigure => ({
  id: `fenwick-${label.toLowerCase().replace(" ", "-")}`,
  company: "fenwick-labs",
  metric: "revenue" as const,
  measure: "reported" as const,
  period: { label, kind: "fiscal" as const, ends: "2025-12-31" },
  value: dollars(amount),
  sources: [{ source: "a-page", says: "It says so." }],
  ...given,
});

const fiscal = { label: "FY2026", kind: "fiscal", ends: "2025-12-31" } as const;
const sides = aDeal().parties;
const paid = { payer: "fenwick-labs", payee: "aldermoor-cloud" };
const partners: WrittenDeal["parties"] = [
  { party: "aldermoor-cloud", role: "partner" },
  { party: "fenwick-labs", role: "partner" },
];

const aCorrection = (given: Partial<Correction>): Correction => ({
  id: "a-correction",
  record: "a",
  sourceName: "x",
  sourceSays: "x",
  weHold: "x",
  why: "x",
  status: "resolved",
  published: "2026-06-30",
  ...given,
});

/** A document that states these terms of a deal too. */
const stating = (...states: StatedField[]): WrittenDeal["sources"] => [{ source: "a-page", says: "So.", states }];

const aRate = (given: Partial<WrittenExchangeRate>): WrittenExchangeRate => ({
  id: "a-rate",
  currency: "EUR",
  day: "2025-03-11",
  usdPerUnit: 1.1,
  basis: "invented",
  source: "a-page",
  ...given,
});

describe("the rules of the data", () => {
  it("have nothing against sound records", () => {
    expect(against({ deals: [aDeal({ id: "a" })], stakes: [aStake(5, "2025-01", { id: "b" })] })).toEqual([]);
  });

  it("want ids once, and in order", () => {
    expect(against({ deals: [aDeal({ id: "b" }), aDeal({ id: "a" })] })).toEqual(["a id: is not in the order of ids"]);
    expect(against({ deals: [aDeal({ id: "a" }), aDeal({ id: "a", title: "Another" })] })).toEqual([
      "a id: stands twice",
    ]);
    expect(against({ deals: [aDeal({ id: "a" }), aDeal({ id: "b", aliases: ["a"] })] })).toEqual([
      "a id: stands twice",
    ]);
    expect(against({ parties: [aParty("B"), aParty("A")] })).toEqual(["a id: is not in the order of ids"]);
  });

  it("take an id of a deal for another's in another list", () => {
    const deals = [aDeal({ id: "b", aliases: ["a"] })];
    expect(against({ deals, stakes: [aStake(5, "2025", { id: "a" })] })).toEqual([]);
  });

  it("want a holding on a day, and a share of revenue in a period, once", () => {
    const stake = (id: string, given: Partial<WrittenStake> = {}) => aStake(5, "2025-01", { id, ...given });
    const later = { asOf: "2025-02", contingent: true } as const;
    expect(against({ stakes: [stake("a"), stake("b", later)] })).toEqual([]);
    expect(against({ stakes: [stake("a"), stake("b", { instrument: "warrant" })] })).toEqual([]);
    expect(against({ stakes: [stake("a"), stake("b", { supersededBy: "a" })] })).toEqual([
      "b id: says the same fact as a",
    ]);
    const share = (id: string, label = "FY2025") => aRevenueShare(5, label, { id });
    expect(against({ revenueShares: [share("a"), share("b", "FY2024")] })).toEqual([]);
    expect(against({ revenueShares: [share("a"), share("b")] })).toEqual(["b id: says the same fact as a"]);
  });

  it("want the rate of a currency on a day once", () => {
    const sources = [page];
    const rates = (given: Partial<WrittenExchangeRate>) => [aRate({ id: "a" }), aRate({ id: "b", ...given })];
    expect(against({ sources, exchangeRates: rates({ usdPerUnit: 1.2 }) })).toEqual(["b id: says the same fact as a"]);
    expect(against({ sources, exchangeRates: rates({ day: "2025-03-12" }) })).toEqual([]);
    expect(against({ sources, exchangeRates: rates({ currency: "GBP" }) })).toEqual([]);
  });

  it("take a holding of a month for one of its last day, for both answer from that day on", () => {
    const stake = (id: string, asOf: string) => aStake(5, asOf, { id });
    expect(against({ stakes: [stake("a", "2025-12"), stake("b", "2025-12-31")] })).toEqual([
      "b id: says the same fact as a",
    ]);
    expect(against({ stakes: [stake("a", "2025-12"), stake("b", "2025-12-30")] })).toEqual([]);
  });

  it("take the fiscal and the calendar name of one span for the same share of revenue", () => {
    const share = (id: string, label: string, ends = "2025-12-31") =>
      aRevenueShare(5, label, { id, period: { label, kind: label.includes("FY") ? "fiscal" : "calendar", ends } });
    expect(against({ revenueShares: [share("a", "Q4 FY2025"), share("b", "Q4 CY2025")] })).toEqual([
      "b id: says the same fact as a",
    ]);
    expect(
      against({
        revenueShares: [
          share("a", "FY2025"),
          share("b", "Q4 FY2025"),
          share("c", "2025-12"),
          share("d", "CY2024-2025"),
          share("e", "CY2025", "2025-06-30"),
        ],
      }),
    ).toEqual([]);
  });

  it("want each name for one party or programme", () => {
    const twins = [aParty("Aldermoor Cloud"), aParty("Fenwick Labs", { aliases: ["aldermoor cloud"] })];
    expect(against({ parties: twins })).toEqual([
      'fenwick-labs aliases: "aldermoor cloud" is a name of aldermoor-cloud too',
    ]);
    const campus = { id: "fen", name: "Fen campus", kind: "campus" as const, aliases: ["Fenwick labs"] };
    expect(against({ programmes: [campus] })).toEqual(['fen aliases: "fenwick labs" is a name of fenwick-labs too']);
  });

  it("want no name that a formula would take for several", () => {
    const parties = [aParty("Aldermoor", { formerNames: ["Fen; Wick"] }), aParty("Birch", { aliases: ["*"] })];
    expect(against({ parties }).toSorted()).toEqual([
      'aldermoor aliases: "fen; wick" can\'t be asked for, for it means several',
      'birch aliases: "*" can\'t be asked for, for it means several',
    ]);
  });

  it("want each former name, ticker and number of a register for one party, however it is spelled", () => {
    const listings = [{ mic: "XNAS", ticker: "ALDR" }];
    const identifiers = { cik: "0001769628" };
    const sources = [{ source: "a-page", says: "So." }];
    const both = { listings, identifiers, sources };
    const given = {
      sources: [page],
      parties: [
        aParty("Aldermoor", { ...both, formerNames: ["Crème"] }),
        aParty("Fenwick", { ...both, aliases: ["CREME"] }),
      ],
    };
    expect(against(given)).toEqual(
      ["0001769628", "aldr", "xnas:aldr", "nasdaq:aldr", "creme"].map(
        (name) => `fenwick aliases: "${name}" is a name of aldermoor too`,
      ),
    );
  });

  it("want the check digits of identifiers to be right", () => {
    const withIdentifiers = (identifiers: object) =>
      against({
        sources: [page],
        parties: [aParty("A", { identifiers, sources: [{ source: "a-page", says: "So." }] })],
      });
    expect(withIdentifiers({ lei: "INR2EJN1ERAN0W5ZP974", isin: ["US0378331005", "NL0010273215"] })).toEqual([]);
    expect(withIdentifiers({ lei: "INR2EJN1ERAN0W5ZP975", isin: ["US0378331005", "NL0010273251"] })).toEqual([
      "a identifiers: LEI INR2EJN1ERAN0W5ZP975 has a wrong check digit",
      "a identifiers: ISIN NL0010273251 has a wrong check digit",
    ]);
  });

  it("want a document behind identifiers, something in a listing, and a parent where one says since when", () => {
    const parties = [aParty("A", { identifiers: { cik: "0001769628" }, listings: [{}], parentSince: "2026" })];
    expect(against({ parties })).toEqual([
      "a identifiers: no document stands behind them",
      "a listings: one has neither exchange nor ticker",
      "a parentSince: has no parent",
    ]);
  });

  it.each([
    ["lei", "INR2EJN1ERAN0W5ZP97"],
    ["cik", "1769628"],
    ["wikidata", "2283"],
    ["isin", ["037833100"]],
    ["domain", "https://a.example"],
  ])("want the form of a party's %s", (field, value) => {
    const parties = [{ ...aParty("A"), identifiers: { [field]: value } }];
    const [found] = schemaViolations({ ...someRecords(), parties });
    expect(found?.field).toMatch(`identifiers.${field}`);
  });

  it("want a market identifier code of four capital letters", () => {
    const parties = [aParty("A", { listings: [{ mic: "Nasdaq", ticker: "A" }] })];
    expect([...schemaViolations({ ...someRecords(), parties })].map(({ problem }) => problem)).toEqual([
      "A market identifier code is four capital letters.",
    ]);
  });

  it("want a document that a party names to be there, and take it for used", () => {
    const named = [aParty("A", { sources: [{ source: "a-page", says: "So." }] })];
    expect(against({ sources: [page], parties: named })).toEqual([]);
    expect(against({ parties: named })).toEqual(['a sources: names "a-page", which is not there']);
  });

  it("want one document for one address, however that is written", () => {
    const sources = [page, { ...page, id: "b-page", url: "http://www.x.test/" }];
    const deals = [aDeal({ id: "a", sources: sources.map(({ id }) => ({ source: id, says: "So." })) })];
    expect(against({ sources, deals })).toEqual(["b-page url: is the address of a-page too"]);
  });

  it("want a page that relays a filing or release to name it", () => {
    const relaying = (relaysFiling: string) =>
      against({ sources: [{ ...page, relaysFiling }], deals: [aDeal({ id: "a" })] });
    for (const named of ["Form 10-Q for the quarter to 30 June 2026", "Dell's release of 25 November 2025", "8-K"])
      expect(relaying(named)).toEqual([]);
    expect(relaying("quoting Anthropic")).toEqual(["a-page relaysFiling: names no filing and no release"]);
  });

  it("want a document described in words that others can look up, not by a number of somebody's index", () => {
    const numbered = (given: Partial<Source>) =>
      against({ deals: [aDeal({ id: "a" })], sources: [{ ...page, ...given }] });
    const problem = "a-page locator: names 57999042782, a number that only an index of somebody's explains";
    expect(numbered({ locator: "Document 57999042782" })).toEqual([problem]);
    expect(numbered({ readVia: ["a note, 5799904278"] })).toEqual([
      "a-page readVia: names 5799904278, a number that only an index of somebody's explains",
    ]);
    expect(
      numbered({ title: "Form 10-K (accession 0001652044-24-000022)", url: "https://x.test/57999042782" }),
    ).toEqual([]);
  });

  it("want what a document states and what a reader should know, not the remarks of those who work on the data", () => {
    const noted = (note: string) => against({ deals: [aDeal({ id: "a", note })] });
    expect(noted("The stored page ends before the price.")).toEqual([
      'a note: "stored page" is a remark of one who works on the data',
    ]);
    expect(noted("Power is stored on the site; the loan is held in fact by one fund.")).toEqual([]);

    const sources = [{ source: "a-page", says: "A price. Check before use." }];
    expect(against({ deals: [aDeal({ id: "a", sources })] })).toEqual([
      'a sources[0].says: "Check before use" is a remark of one who works on the data',
    ]);
    expect(against({ deals: [aDeal({ id: "a" })], sources: [{ ...page, note: "An excerpt." }] })).toEqual([
      'a-page note: "excerpt" is a remark of one who works on the data',
    ]);
  });

  it("want no document at a host of no standing, nor one of after the edition's day", () => {
    const wrong = (given: Partial<Source>) =>
      against({ sources: [{ ...page, ...given }], deals: [aDeal({ id: "a" })] });
    for (const url of ["http://mailinator.pl/viewer.php?id=1", "https://www.learndenglisch.com/proxies?url=a"])
      expect(wrong({ url })).toEqual(["a-page url: is on a host of no standing"]);
    expect(wrong({ url: "https://notmailinator.pl/" })).toEqual([]);
    expect(wrong({ published: "2026-06-30" })).toEqual([]);
    expect(wrong({ published: "2026-07-01" })).toEqual(["a-page published: is after the edition's day, 2026-06-30"]);
  });

  it.each<[field: string, given: Partial<Records>]>([
    ["related", { deals: [aDeal({ id: "a", related: ["z"] })] }],
    ["parties", { deals: [aDeal({ id: "a", parties: [...sides, { party: "z", role: "guarantor" }] })] }],
    ["likely", { deals: [aDeal({ id: "a", likely: "z" })] }],
    ["direction", { deals: [aDeal({ id: "a", direction: { payer: "z", payee: "fenwick-labs" } })] }],
    ["direction", { deals: [aDeal({ id: "a", direction: { payer: "fenwick-labs", payee: "z" } })] }],
    ["direction", { deals: [aDeal({ id: "a", direction: { ...paid, payeeFor: "z" } })] }],
    ["programme", { deals: [aDeal({ id: "a", programme: "z" })] }],
    ["debt.arrangers", { deals: [aDeal({ id: "a", debt: { arrangers: ["z"] }, sources: stating("debt.arrangers") })] }],
    ["debt.leads", { deals: [aDeal({ id: "a", debt: { leads: ["z"] }, sources: stating("debt.leads") })] }],
    ["round.leads", { deals: [aDeal({ id: "a", round: { leads: ["z"] }, sources: stating("round.leads") })] }],
    ["partOf", { deals: [aDeal({ id: "a", partOf: "z" })] }],
    ["amends", { deals: [aDeal({ id: "a", amends: "z" })] }],
    ["ended.by", { deals: [aDeal({ id: "a", ended: { how: "superseded", on: "2026-01-01", by: "z" } })] }],
    ["holder", { stakes: [aStake(5, "2025", { id: "a", holder: "z" })] }],
    ["issuer", { stakes: [aStake(5, "2025", { id: "a", issuer: "z" })] }],
    ["related", { stakes: [aStake(5, "2025", { id: "a", related: ["z"] })] }],
    ["supersededBy", { stakes: [aStake(5, "2025", { id: "a", supersededBy: "z" })] }],
    ["customer", { revenueShares: [aRevenueShare(5, "FY2025", { id: "a", customer: "z" })] }],
    ["supplier", { revenueShares: [aRevenueShare(5, "FY2025", { id: "a", supplier: "z" })] }],
    ["likely", { revenueShares: [aRevenueShare(5, "FY2025", { id: "a", likely: "z" })] }],
    ["company", { figures: [figure("FY2025", 1, { id: "a", company: "z" })] }],
    ["counterparty", { figures: [figure("FY2025", 1, { id: "a", counterparty: "z" })] }],
    ["supersededBy", { figures: [figure("FY2025", 1, { id: "a", supersededBy: "z" })] }],
    ["sumOf", { figures: [figure("FY2025", 1, { id: "a", sumOf: ["z"] })] }],
    ["parent", { parties: [aParty("A", { parent: "z" })] }],
    ["members", { parties: [aParty("A", { members: ["a", "z"] })] }],
    ["record", { corrections: [aCorrection({ id: "a", record: "z" })] }],
    ["source", { deals: [aDeal({ id: "b" })], corrections: [aCorrection({ id: "a", record: "b", source: "z" })] }],
    ["source", { exchangeRates: [aRate({ id: "a", source: "z" })] }],
  ])("want every id of %s to be there", (field, given) => {
    expect(against(given)).toEqual([`a ${field}: names "z", which is not there`]);
  });

  it.each<[field: string, given: Partial<Records>]>([
    ["direction", { deals: [aDeal({ id: "a", direction: { payer: "fenwick-labs", payee: "fenwick-labs" } })] }],
    ["amends", { deals: [aDeal({ id: "a", amends: "a" })] }],
    ["related", { deals: [aDeal({ id: "a", related: ["a"] })] }],
    ["issuer", { stakes: [aStake(5, "2025", { id: "a", holder: "fenwick-labs", issuer: "fenwick-labs" })] }],
    ["supplier", { revenueShares: [aRevenueShare(5, "FY2025", { id: "a", supplier: "fenwick-labs" })] }],
    [
      "counterparty",
      { figures: [figure("FY2025", 1, { id: "a", company: "fenwick-labs", counterparty: "fenwick-labs" })] },
    ],
    ["parent", { parties: [aParty("A", { parent: "a" })] }],
  ])("want who or what is named in %s to be another", (field, given) => {
    expect(against(given)).toEqual([`a ${field}: names the same twice, or the record itself`]);
  });

  it("want a payer and a payee to be parties of the deal, not only of the edition", () => {
    const direction = { payer: "quarry-capital", payee: "aldermoor-cloud" };
    expect(against({ deals: [aDeal({ id: "a", direction })] })).toEqual([
      'a direction: names "quarry-capital", which is not there',
    ]);
  });

  it("have nothing against ids that are there", () => {
    const deals = [
      aDeal({ id: "a", direction: { ...paid, payeeFor: "aldermoor-cloud" }, amends: "b", related: ["s"] }),
      aDeal({ id: "b", ended: { how: "superseded", on: "2026", by: "a" }, likely: "quarry-capital" }),
    ];
    const figures = [
      figure("FY2024", 1, { id: "f", counterparty: "quarry-capital", supersededBy: "g" }),
      figure("FY2024", 2, { id: "g" }),
    ];
    const corrections = [aCorrection({ id: "c", record: "s", source: "a-page" })];
    const stakes = [aStake(5, "2025", { id: "s", related: ["a"] })];
    expect(against({ deals, figures, stakes, corrections })).toEqual([]);
  });

  it("count a document as used where a correction or a rate alone names it", () => {
    const sources = [
      page,
      { ...page, id: "b-page", url: "https://b.test" },
      { ...page, id: "c-page", url: "https://c.test" },
    ];
    const corrections = [aCorrection({ record: "a", source: "b-page" })];
    const given = { sources, deals: [aDeal({ id: "a" })], corrections };
    expect(against({ ...given, exchangeRates: [aRate({ source: "c-page" })] })).toEqual([]);
    expect(against(given)).toEqual(["c-page id: stands behind no record"]);
  });

  it("want every document to be there, and to stand behind a record", () => {
    const deal = aDeal({ id: "a", sources: [{ source: "lost", says: "So." }] });
    expect(against({ deals: [deal] })).toEqual([
      'a sources: names "lost", which is not there',
      "a-page id: stands behind no record",
      "a sources: no document states the figure",
    ]);
  });

  it("want the sides that the kind has", () => {
    const parties = [{ party: "fenwick-labs", role: "customer" as const }];
    expect(against({ deals: [aDeal({ id: "a", parties })] })).toEqual([
      "a parties: a compute-contract names no supplier",
    ]);
  });

  it.each<[missing: string, deal: Partial<WrittenDeal>]>([
    ["customer", { parties: [{ party: "fenwick-labs", role: "supplier" }] }],
    ["investee", { kind: "equity-investment", parties: [{ party: "fenwick-labs", role: "investor" }] }],
    ["lender or investor", { kind: "debt-facility", parties: [{ party: "fenwick-labs", role: "borrower" }] }],
    ["supplier", { parties: [...partners, { party: "quarry-capital", role: "customer" }] }],
  ])("want a %s where the kind has one", (missing, given) => {
    const deal = aDeal({ id: "a", ...given });
    expect(against({ deals: [deal] })).toEqual([`a parties: a ${deal.kind} names no ${missing}`]);
  });

  it("want no sides of a partnership, nor all of the roles that a side may have", () => {
    const lender: WrittenDeal["parties"] = [
      { party: "fenwick-labs", role: "lender" },
      { party: "aldermoor-cloud", role: "borrower" },
    ];
    expect(
      against({
        deals: [
          aDeal({ id: "a", kind: "licence", parties: partners }),
          aDeal({ id: "b", kind: "infrastructure-programme" }),
          aDeal({ id: "c", kind: "debt-facility", parties: lender }),
        ],
      }),
    ).toEqual([]);
    expect(against({ deals: [aDeal({ id: "a", kind: "revenue-sharing", parties: lender })] })).toEqual([
      "a parties: a revenue-sharing names no customer",
      "a parties: a revenue-sharing names no supplier",
    ]);
  });

  it("want a term to begin before it ends, be it on one day or without an end", () => {
    expect(against({ deals: [aDeal({ id: "a", start: "2026-02", end: "2026-01" })] })).toEqual([
      "a start: 2026-02 is after the end, 2026-01",
    ]);
    const sound = [{ start: "2026-02" }, { end: "2026-02" }, { start: "2026-02-01", end: "2026-02-01" }];
    const deals = [...sound, { start: "2026-02-10", end: "2026" }].map((term, place) =>
      aDeal({ id: `a-${place}`, ...term }),
    );
    expect(against({ deals })).toEqual([]);
  });

  it.each<[field: string, dated: (day: string) => Partial<Records>]>([
    ["announced", (day) => ({ deals: [aDeal({ id: "a", announced: day })] })],
    ["ended.on", (day) => ({ deals: [aDeal({ id: "a", ended: { how: "cancelled", on: day } })] })],
    ["asOf", (day) => ({ stakes: [aStake(5, day, { id: "a" })] })],
    ["asOf", (day) => ({ figures: [figure("FY2025", 1, { id: "a", asOf: day })] })],
    ["period", (ends) => ({ revenueShares: [aRevenueShare(5, "FY2026", { id: "a", period: { ...fiscal, ends } })] })],
  ])("want no %s after the edition's day", (field, dated) => {
    expect(against(dated("2026-06-30"))).toEqual([]);
    expect(against(dated("2026-07-01"))).toEqual([`a ${field}: is after the edition's day, 2026-06-30`]);
  });

  it("want no correction from an edition after this one", () => {
    const corrected = (published: string) =>
      against({ deals: [aDeal({ id: "a" })], corrections: [aCorrection({ published })] });
    expect(corrected("2026-06-30")).toEqual([]);
    expect(corrected("2026-07-01")).toEqual(["a-correction published: is after the edition's day, 2026-06-30"]);
  });

  it("want to know since when a deal is public that may have been announced after the edition's day", () => {
    const dated = (announced: string, knownSince?: string) =>
      against({ deals: [aDeal({ id: "a", value: dollars(5e8), announced, ...(knownSince && { knownSince }) })] });
    const demanded = ["a announced: may mean a day after the edition's, 2026-06-30"];
    expect(dated("2026")).toEqual(demanded);
    expect(dated("2026", "2026-06-30")).toEqual([]);
    expect(dated("2026-06")).toEqual([]);
    expect(dated("2026", "2026-07-01")).toEqual(["a knownSince: is after the edition's day, 2026-06-30"]);
    expect(dated("2025-03", "2025-04-01")).toEqual(["a knownSince: 2025-04-01 is no day of 2025-03"]);
    expect(dated("2025-03", "2025-02-28")).toEqual(["a knownSince: 2025-02-28 is no day of 2025-03"]);
    expect(dated("2025-03", "2025-03-01")).toEqual([]);
  });

  it("want the bounds of a value around it, and both of a range", () => {
    const problems = (value: ReturnType<typeof dollars>) => against({ deals: [aDeal({ id: "a", value })] });
    expect(problems(dollars(5, { low: 6 }))).toEqual(["a value: its low, 6, is above the headline figure, 5"]);
    expect(problems(dollars(5, { high: 4 }))).toEqual(["a value: its high, 4, is below the headline figure, 5"]);
    expect(problems(dollars(5, { qualifier: "range", low: 4 }))).toEqual(["a value: a range has a low and a high"]);
    expect(problems(dollars(5, { qualifier: "range", high: 6 }))).toEqual(["a value: a range has a low and a high"]);
    for (const given of [{ low: 5, high: 5 }, { low: 5 }, { high: 5 }]) expect(problems(dollars(5, given))).toEqual([]);
    expect(problems(dollars(5, { qualifier: "range", low: 4, high: 6 }))).toEqual([]);
  });

  it("want a warrant to count the shares under it, and a holding those that are held", () => {
    const problems = (of: "shares" | "shares-under-warrant", given: Partial<WrittenStake> = {}) =>
      against({ stakes: [aStake(5, "2025", { id: "a", quantities: [{ of, amount: 1 }], ...given })] });
    const warrant = { instrument: "warrant" } as const;
    expect(problems("shares", warrant)).toEqual(["a quantities: a warrant gives a right to shares, and holds none"]);
    expect(problems("shares-under-warrant")).toEqual(["a quantities: shares under a warrant are not held"]);
    expect([problems("shares"), problems("shares-under-warrant", warrant)]).toEqual([[], []]);
  });

  it("want a superseded deal to name its successor, and no circles", () => {
    const ended = { how: "superseded" as const, on: "2026-01-01" };
    expect(against({ deals: [aDeal({ id: "a", ended })] })).toEqual(["a ended.by: is superseded by nothing"]);
    const circle = [aDeal({ id: "a", ended: { ...ended, by: "b" } }), aDeal({ id: "b", ended: { ...ended, by: "a" } })];
    expect(against({ deals: circle })).toEqual([
      "a ended.by: replaces itself in the end",
      "b ended.by: replaces itself in the end",
    ]);
    expect(against({ deals: [aDeal({ id: "a", partOf: "b" }), aDeal({ id: "b", partOf: "a" })] })).toEqual([
      "a partOf: contains itself in the end",
      "b partOf: contains itself in the end",
    ]);
    const cancelled = { how: "cancelled" as const, on: "2026-01-01", by: "b" };
    expect(against({ deals: [aDeal({ id: "a", ended: cancelled }), aDeal({ id: "b" })] })).toEqual([
      "a ended.by: a cancelled deal has no successor",
    ]);
    const { by, ...dropped } = cancelled;
    expect(by).toBeDefined();
    expect(against({ deals: [aDeal({ id: "a", ended: dropped })] })).toEqual([]);
  });

  it("want no figure and no stake to be replaced by itself, or by one that it replaces", () => {
    const itself = ["a supersededBy: replaces itself in the end"];
    expect(against({ figures: [figure("FY2025", 1, { id: "a", supersededBy: "a" })] })).toEqual(itself);
    expect(against({ stakes: [aStake(5, "2025", { id: "a", supersededBy: "a" })] })).toEqual(itself);
    const figures = [
      figure("FY2025", 1, { id: "a", supersededBy: "b" }),
      figure("FY2025", 2, { id: "b", supersededBy: "a" }),
      figure("FY2025", 3, { id: "c", supersededBy: "a" }),
    ];
    expect(against({ figures })).toEqual([
      "a supersededBy: replaces itself in the end",
      "b supersededBy: replaces itself in the end",
    ]);
    const stakes = [
      aStake(5, "2025-01", { id: "a", supersededBy: "b" }),
      aStake(6, "2025-02", { id: "b", supersededBy: "a" }),
    ];
    expect(against({ stakes })).toEqual([
      "a supersededBy: replaces itself in the end",
      "b supersededBy: replaces itself in the end",
    ]);
  });

  it("want no circle of many deals, and take a deal that leads into one for sound", () => {
    const [a, b, c] = ["b", "c", "b"].map((partOf, place) => aDeal({ id: "abc".charAt(place), partOf }));
    expect(against({ deals: [a, b, c].flatMap((deal) => deal ?? []) })).toEqual([
      "b partOf: contains itself in the end",
      "c partOf: contains itself in the end",
    ]);
  });

  it("want no deal to lie within more than twenty others, all of which a total would ask for each of them", () => {
    const nested = (length: number) =>
      Array.from({ length }, (_, place) =>
        aDeal({ id: `a-${100 + place}`, ...(place > 0 && { partOf: `a-${99 + place}` }) }),
      );
    expect(against({ deals: nested(21) })).toEqual([]);
    expect(against({ deals: nested(23) })).toEqual([
      "a-121 partOf: lies within more than 20 deals, each within the next",
      "a-122 partOf: lies within more than 20 deals, each within the next",
    ]);
  });

  it("follow a long chain of deals once, not once for each of them", () => {
    let followed = 0;
    const deals = Array.from({ length: 1000 }, (_, place) =>
      Object.defineProperty(aDeal({ id: `a-${1000 + place}` }), "ended", {
        get: () => {
          followed += 1;
          return place < 999 ? { how: "superseded", on: "2026-01-01", by: `a-${1001 + place}` } : undefined;
        },
      }),
    );
    expect(against({ deals })).toEqual([]);
    expect(followed).toBeGreaterThan(0);
    expect(followed).toBeLessThan(10_000);
  });

  it("want a deal that counts to be superseded by one that does", () => {
    const ended = { how: "superseded" as const, on: "2026-01-01", by: "b" };
    const inTalks = { notCounted: "talks", notCountedNote: "Nothing is signed." } as const;
    const guarantor: WrittenDeal["parties"] = [
      { party: "fenwick-labs", role: "guarantor" },
      { party: "aldermoor-cloud", role: "lessor" },
    ];
    const guarantee = aDeal({ id: "b", kind: "guarantee", parties: guarantor });
    const earlier: WrittenDeal = { ...guarantee, id: "a", title: "A", ended };
    const vanishes = ["a ended.by: names b, which counts nowhere, so that the money vanishes"];
    expect(against({ deals: [aDeal({ id: "a", ended }), aDeal({ id: "b", ...inTalks })] })).toEqual(vanishes);
    expect(against({ deals: [aDeal({ id: "a", ended }), guarantee] })).toEqual(vanishes);
    expect(against({ deals: [aDeal({ id: "a", ended, ...inTalks }), guarantee] })).toEqual([]);
    expect(against({ deals: [earlier, guarantee] })).toEqual([]);
    expect(against({ deals: [aDeal({ id: "a", ended }), aDeal({ id: "b" })] })).toEqual([]);
  });

  it("want a deal that is never counted to say why in words, and no other deal to", () => {
    const said = { notCountedNote: "Nothing is signed." };
    expect(against({ deals: [aDeal({ id: "a", notCounted: "talks" })] })).toEqual([
      "a notCounted: is given without words",
    ]);
    expect(against({ deals: [aDeal({ id: "a", ...said })] })).toEqual([
      "a notCountedNote: says why it does not count, and it does",
    ]);
    expect(against({ deals: [aDeal({ id: "a", notCounted: "talks", ...said })] })).toEqual([]);
  });

  it("want a part of a superseded deal to be part of what replaced that, or to have ended too", () => {
    const ended = { how: "superseded" as const, on: "2026-01-01", by: "c" };
    const part = (given: Partial<WrittenDeal> = {}) => aDeal({ id: "a", partOf: "b", ...given });
    const [whole, successor] = [aDeal({ id: "b", ended }), aDeal({ id: "c" })];
    expect(against({ deals: [part(), whole, successor] })).toEqual([
      "a partOf: is part of b, which c superseded, and counts again beside that",
    ]);
    expect(against({ deals: [part(), { ...whole, partOf: "c" }, successor] })).toEqual([]);
    expect(against({ deals: [part({ ended }), whole, successor] })).toEqual([]);
    const inTalks = { notCounted: "talks", notCountedNote: "Nothing is signed." } as const;
    expect(against({ deals: [part(inTalks), whole, successor] })).toEqual([]);
    const calledOff = aDeal({ id: "b", ended: { how: "cancelled", on: "2026-01-01" } });
    expect(against({ deals: [part(), calledOff] })).toEqual([]);
  });

  it("want no deal to be announced after a document that states it", () => {
    const dated = (announced: string, published: string, evidence: Partial<WrittenDeal["sources"][number]> = {}) =>
      against({
        deals: [
          aDeal({
            id: "a",
            value: dollars(5e8),
            announced,
            sources: [{ source: "a-page", says: "So.", ...evidence }, background],
          }),
        ],
        sources: [
          { ...page, published },
          { ...page, id: "b-page", url: "https://b.test", published: "2019" },
        ],
      });
    const background = { source: "b-page", says: "So.", context: true } as const;
    const early = ["a announced: 2025-03-11 is after a-page, of 2025-03-10, which states it"];
    expect(dated("2025-03-11", "2025-03-10")).toEqual(early);
    expect(dated("2025-03-11", "2025-03-11")).toEqual([]);
    expect(dated("2025-03-11", "2025-03")).toEqual([]);
    expect(dated("2025-03", "2025-03-01")).toEqual([]);
    expect(dated("2025", "2024-12")).toEqual(["a announced: 2025 is after a-page, of 2024-12, which states it"]);
    expect(dated("2025-03-11", "2025-03-10", { readThrough: true })).toEqual(early);
  });

  it("want the holders of a company to add up to no more than all of it on any day, as far as printed shares can tell", () => {
    const [fenwick, quarry] = ["fenwick-labs", "quarry-capital"];
    const held = (first: number, second: number, given: Partial<WrittenStake> = {}) => [
      aStake(first, "2025-03-01", { id: "a", holder: fenwick }),
      aStake(second, "2025-06-01", { id: "b", holder: quarry, ...given }),
    ];
    const tooMuch = "b percent: adds up to 101% of aldermoor-cloud on 2025-06-01, with a";
    expect(against({ stakes: held(60, 40) })).toEqual([]);
    expect(against({ stakes: held(60, 41) })).toEqual([]);
    expect(against({ stakes: held(60.2, 40.8) })).toEqual([tooMuch]);
    expect(against({ stakes: held(60.2, 40.8, { instrument: "warrant" }) })).toEqual([]);
    const upTo = { percent: { value: 40.8, qualifier: "up-to" } } as const;
    expect(against({ stakes: held(60.2, 40.8, upTo) })).toEqual([]);
    const sold = aStake(59.2, "2025-05-01", { id: "a-2", holder: fenwick });
    expect(against({ stakes: [...held(60.2, 40.8), sold].toSorted((a, b) => (a.id < b.id ? -1 : 1)) })).toEqual([]);
    const replaced = { ...sold, asOf: "2025", percent: { value: 70, qualifier: "exact" as const }, supersededBy: "a" };
    expect(against({ stakes: [...held(60, 40), replaced].toSorted((a, b) => (a.id < b.id ? -1 : 1)) })).toEqual([]);
    const corrections = (status: Correction["status"]) => [aCorrection({ id: "c", record: "a", status })];
    expect(against({ stakes: held(60.2, 40.8), corrections: corrections("different-measure") })).toEqual([]);
    expect(against({ stakes: held(60.2, 40.8), corrections: corrections("source-error") })).toEqual([tooMuch]);
  });

  it("want a judgement only where the documents say something else, and never to raise aggregators", () => {
    const judged = (confidence: "high" | "medium" | "low") => aDeal({ id: "a", judgement: { confidence, why: "So." } });
    expect(against({ deals: [judged("medium")] })).toEqual(["a judgement: the sources give medium too"]);
    const blog: Source = { ...page, tier: "aggregator" };
    expect(against({ deals: [judged("high")], sources: [blog] })).toEqual([
      "a judgement: raises what aggregators alone say",
    ]);
    expect(against({ deals: [judged("low")], sources: [blog] })).toEqual(["a judgement: the sources give low too"]);
  });

  it("take a judgement that lowers, or that raises with one nearer document", () => {
    const judged = (confidence: "high" | "low", ...sources: string[]) =>
      aDeal({
        id: "a",
        judgement: { confidence, why: "So." },
        sources: sources.map((source) => ({ source, says: "So." })),
      });
    const blog: Source = { ...page, id: "b-page", url: "https://b.test", tier: "aggregator" };
    const otherNews: Source = { ...page, id: "c-page", url: "https://c.test", publisher: "The Herald" };
    expect(against({ deals: [judged("high", "a-page", "b-page")], sources: [page, blog] })).toEqual([]);
    expect(against({ deals: [judged("low", "a-page", "c-page")], sources: [page, otherNews] })).toEqual([]);
    const relaying: Source = { ...blog, relaysFiling: "Form 8-K" };
    expect(against({ deals: [judged("low", "b-page")], sources: [relaying] })).toEqual([]);
  });

  it("want a document once in a record, and findable", () => {
    const says = { source: "a-page", says: "So." };
    expect(against({ deals: [aDeal({ id: "a", sources: [says, says] })] })).toEqual([
      "a sources: names a document twice",
    ]);
    const { url, ...lost } = page;
    expect(url).toBeDefined();
    expect(against({ deals: [aDeal({ id: "a" })], sources: [lost] })).toEqual([
      "a-page url: has neither address nor locator",
      "a-page published: has neither address nor day",
    ]);
    const printed = { ...lost, locator: "Volume 3, page 5", published: "2025" };
    expect(against({ deals: [aDeal({ id: "a" })], sources: [printed] })).toEqual([]);
  });

  it("want a total to be the sum of its deals, as far as printed figures can tell", () => {
    const deals = [aDeal({ id: "a", value: dollars(11.9e9) }), aDeal({ id: "b", value: dollars(4e9) })];
    expect(against({ deals, figures: [figure("FY2025", 15.9e9, { sumOf: ["a", "b"] })] })).toEqual([]);
    expect(against({ deals, figures: [figure("FY2025", 22.4e9, { sumOf: ["a", "b"] })] })).toEqual([
      "fenwick-fy2025 value: 22400000000 is not 11900000000 + 4000000000 = 15900000000",
    ]);
  });

  it("take a deal without a price for nothing in a total", () => {
    const deals = [aDeal({ id: "a", value: dollars(11.9e9) }), aDeal({ id: "b", value: undefined })];
    expect(against({ deals, figures: [figure("FY2025", 11.9e9, { sumOf: ["a", "b"] })] })).toEqual([]);
  });

  it.each([
    [15, 14, true],
    [15, 16, true],
    [15, 13, false],
    [15, 17, false],
    [150, 155, true],
    [150, 156, false],
    [1500, 1600, true],
    [1500, 1601, false],
  ])("allow half a unit of the last digit of each printed figure: a deal of %p, a total of %p", (part, total, fits) => {
    const deals = [aDeal({ id: "a", value: dollars(part) })];
    const problems = against({ deals, figures: [figure("FY2025", total, { sumOf: ["a"] })] });
    expect(problems).toEqual(fits ? [] : [`fenwick-fy2025 value: ${total} is not ${part} = ${part}`]);
  });
});

describe("the schemas of the data", () => {
  it("have nothing against sound records", () => {
    expect([...schemaViolations(records({ deals: [aDeal({ id: "a" })] }))]).toEqual([]);
  });

  it("name the record and the field that does not fit, and say what would", () => {
    const broken = { ...records(), deals: [{ ...aDeal({ id: "a" }), kind: "rent", colour: "red" }] };
    const fix = "Write it as data/schema describes it.";
    expect([...schemaViolations(broken)].map((one) => [one.list, one.id, one.field, one.problem, one.fix])).toEqual([
      ["deals", "a", "kind", expect.stringContaining('expected one of "compute-contract"'), fix],
      ["deals", "a", "", expect.stringContaining('"colour"'), fix],
    ]);
  });

  it.each<[field: string, given: Partial<Records>]>([
    ["title", { deals: [aDeal({ id: "a", title: "x".repeat(71) })] }],
    ["announced", { deals: [aDeal({ id: "a", announced: "2025-13" })] }],
    ["end", { deals: [aDeal({ id: "a", end: "2025-02-30" })] }],
    ["percent.value", { stakes: [aStake(101, "2025", { id: "a" })] }],
    ["percent.value", { revenueShares: [aRevenueShare(-1, "FY2025", { id: "a" })] }],
    ["period.label", { figures: [figure("the year 2025", 1, { id: "a" })] }],
    ["period.ends", { figures: [figure("FY2025", 1, { id: "a", period: { ...fiscal, ends: "2025" } })] }],
    ["published", { sources: [{ ...page, id: "a", published: "last year" }] }],
  ])("want %s to be what it can be", (field, given) => {
    expect([...schemaViolations(records(given))].map((one) => `${one.id} ${one.field}`)).toEqual([`a ${field}`]);
  });

  it.each<[what: string, broken: unknown, list: string, id: string]>([
    ["a record without an id by its place", { ...records(), deals: [aDeal(), { kind: "lease" }] }, "deals", "1"],
    ["a list that is none", { ...records(), deals: "none" }, "deals", ""],
    ["the release", { ...records(), release: { ...records().release, number: "one" } }, "release", "number"],
    ["records that are none", null, "", ""],
  ])("name %s", (_, broken, list, id) => {
    expect([...schemaViolations(broken)][0]).toMatchObject({ list, id });
  });

  it("look at no more records than it takes to find what is asked for", () => {
    let looked = 0;
    const counting = () => Object.defineProperty({}, "kind", { enumerable: true, get: () => (looked += 1) });
    const broken = { ...records(), deals: Array.from({ length: 30_000 }, counting) };
    const [first] = schemaViolations(broken);
    expect(first).toMatchObject({ list: "deals", id: "0" });
    // Once by each step that looks at the first: an order of magnitude would do.
    expect(looked).toBeLessThan(10);
  });

  it("look at no entry of a record with too many", () => {
    const parties = Object.defineProperty(Array.from({ length: 1001 }), 0, {
      get: () => {
        throw new Error("It was looked at.");
      },
    });
    const broken = { ...records(), deals: [{ ...aDeal({ id: "a" }), parties }] };
    expect([...schemaViolations(broken)]).toMatchObject([
      { id: "a", field: "parties", problem: "has more than 1000 entries" },
    ]);
  });

  it("name a record by its place whose id is none, for that may be of any length", () => {
    const broken = { ...records(), deals: [aDeal({ id: "x".repeat(100_000), title: "A deal" })] };
    expect([...schemaViolations(broken)]).toMatchObject([{ list: "deals", id: "0", field: "id" }]);
  });

  it("want numbers with which every sum is finite", () => {
    const gigawatts = { gigawatts: 1e308, qualifier: "exact" } as const;
    const quantities = [{ of: "gpus", amount: 1e308 } as const];
    const broken = {
      ...records(),
      deals: [
        aDeal({ id: "a", capacity: gigawatts }),
        aDeal({ id: "b", quantities }),
        aDeal({ id: "c", value: dollars(1e300) }),
      ],
      exchangeRates: [aRate({ id: "d", usdPerUnit: 1e308 })],
    };
    expect([...schemaViolations(broken)].map(({ id, field }) => `${id} ${field}`)).toEqual([
      "a capacity.gigawatts",
      "b quantities[0].amount",
      "c value.amount",
      "d usdPerUnit",
    ]);
  });
});
