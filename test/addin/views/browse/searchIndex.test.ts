import { bundledRecords } from "../../../../src/bundledEdition";
import { editionOf } from "../../../../src/core/chunks";
import { atOnce } from "../../../../src/core/steps";
import { resultsFor } from "../../../../src/addin/views/browse/results";
import { searchIndex } from "../../../../src/addin/views/browse/searchIndex";
import { wordsFor } from "../../../../src/addin/ui/words";
import { paneEdition } from "../../support/paneEdition";
import { aDeal, anEdition, aPage, dollars } from "../../../support/records";

const index = searchIndex(paneEdition, wordsFor("en-US"), paneEdition.evidence.sources());
const italian = searchIndex(paneEdition, wordsFor("it-IT"), paneEdition.evidence.sources());
const deals = (search: string): string[] => [...(index.find("deals", search)?.keys() ?? ["everything"])].sort();
const companies = (search: string): string[] => [...(index.find("companies", search)?.keys() ?? [])];
const sources = (search: string): string[] => [...(index.find("sources", search)?.keys() ?? [])];

const ofAldermoor = ["a-lease", "aldermoor-fenwick-2025-03", "aldermoor-fenwick-2026-02", "quarry-aldermoor-2025-09"];

describe("the search over deals", () => {
  it.each([
    ["a name", "quarry capital", ["quarry-aldermoor-2025-09"]],
    ["the beginning of a name", "quar", ["quarry-aldermoor-2025-09"]],
    ["a ticker", "aldr", ofAldermoor],
    ["a name of before", "aldermoor mining", ofAldermoor],
    ["a number of a register", "0001769628", ofAldermoor],
    ["a misspelling", "Aldermor", ofAldermoor],
    ["a title", "talks aldermoor", ["quarry-aldermoor-2025-09"]],
    ["another name of a programme", "borealis", ["quarry-aldermoor-2025-09"]],
    ["an id", "aldermoor-fenwick-2026-02", ["aldermoor-fenwick-2026-02"]],
    ["a kind", "lease", ["a-lease"]],
    ["a publisher and a party, in any order", "fenwick gazette", ["a-lease", "aldermoor-fenwick-2025-03"]],
  ])("takes %s", (_, search, found) => {
    expect(deals(search)).toEqual(found);
  });

  it("takes an id, in any case, for that record alone", () => {
    expect(deals("A-Lease ")).toEqual(["a-lease"]);
    expect(companies("aldermoor-cloud")).toEqual(["aldermoor-cloud"]);
  });

  it("takes letters whatever their width, dashes and accents, and overlooks what nobody sees", () => {
    expect(companies("ｑｕａｒｒｙ")).toEqual(["quarry-capital"]);
    expect(companies("Fen\u200bwick")).toEqual(["fenwick-labs"]);
    expect(companies("quárry")).toEqual(["quarry-capital"]);
    expect(deals("a–lease")).toEqual(["a-lease"]);
  });

  it("cuts off what no name is as long as: to look for slips in a pasted text would take seconds", () => {
    expect(companies(`quarry ${"capital ".repeat(5_000)}`)).toEqual(["quarry-capital"]);
    expect(companies("x".repeat(30_000))).toEqual([]);
  });

  it("guesses at a slip only where the words as typed find nothing", () => {
    expect(companies("fenwikc")).toEqual(["fenwick-labs"]);
    expect(companies("quarry")).toEqual(["quarry-capital"]);
    expect(companies("xyzzyx")).toEqual([]);
  });

  it("asks for every word", () => {
    expect(deals("quarry lease")).toEqual([]);
  });

  it("guesses at no number: 2025 is not 2026", () => {
    expect(deals("2026")).toEqual(["aldermoor-fenwick-2026-02"]);
  });

  it("leaves everything where nothing is asked", () => {
    expect(deals("  – ")).toEqual(["everything"]);
  });

  it("takes the words of the pane's language", () => {
    expect([...(italian.find("deals", "locazione")?.keys() ?? [])]).toEqual(["a-lease"]);
  });
});

describe("the search over companies and sources", () => {
  it("takes aliases, tickers and kinds of company", () => {
    expect([companies("inc"), companies("ALDR"), companies("investor")]).toEqual([
      ["aldermoor-cloud"],
      ["aldermoor-cloud"],
      ["quarry-capital"],
    ]);
  });

  it("takes publishers, titles and types of document", () => {
    expect([sources("gazette"), sources("8-k"), sources("filing")]).toEqual([["a-page"], ["a-filing"], ["a-filing"]]);
  });
});

describe("a name typed to its end", () => {
  const edition = editionOf(bundledRecords);
  const bundled = searchIndex(edition, wordsFor("en-US"));
  const found = (search: string) => [...(bundled.find("companies", search)?.keys() ?? [])];

  it.each(["microsoft", "amazon", "blackstone", "meta", "softbank", "oracle", "google"])(
    "finds all that it found before its last letter, %s itself first",
    (name) => {
      expect(found(name)).toEqual(expect.arrayContaining(found(name.slice(0, -1))));
      const { id } = edition.parties.named(name);
      const everyone = edition.parties.all.map((party) => ({ party, deals: 0 }));
      const { companies } = resultsFor(
        { search: name, filters: {}, sort: "day" },
        { deals: [], companies: everyone, sources: [] },
        bundled,
        edition,
      );
      expect([found(name)[0], companies[0]?.party.id]).toEqual([id, id]);
    },
  );

  it("leaves an id with a hyphen to its record alone", () => {
    expect(found("core-scientific")).toEqual(["core-scientific"]);
    expect(found("core scientific").length).toBeGreaterThan(1);
  });
});

describe("a search for an amount", () => {
  const edition = anEdition({
    deals: [
      aDeal({ id: "of-6-5-billion", title: "Chips", value: dollars(6.5e9) }),
      aDeal({ id: "of-6-53-billion", value: dollars(6.53e9) }),
      aDeal({ id: "of-6-5-million", value: dollars(6.5e6) }),
      aDeal({ id: "of-17-to-19-billion", value: dollars(17.4e9, { qualifier: "range", high: 19.4e9 }) }),
      aDeal({ id: "of-1-3-billion-euros", value: { amount: 1.3e9, currency: "EUR", qualifier: "exact" } }),
      aDeal({ id: "of-two-billion-euros", value: { amount: 2e9, currency: "EUR", qualifier: "exact" } }),
      aDeal({ id: "of-1-5-trillion", value: dollars(1.5e12) }),
      aDeal({ id: "of-nobody-knows", title: "Phase 2 of 2025" }),
    ],
    sources: [aPage()],
    exchangeRates: [
      { id: "r", currency: "EUR", day: "2025-03-11", usdPerUnit: 1.1, basis: "invented", source: "a-page" },
    ],
  });
  const searched = searchIndex(edition, wordsFor("en-US"));
  const found = (search: string): string[] => [...(searched.find("deals", search)?.keys() ?? [])].sort();

  it.each([
    "6.5 billion",
    "$6.5bn",
    "6.5bn",
    "US$ 6.5 billion",
    "$6.5-billion",
    "6.5 billion dollars",
    "6,5 miliardi di dollari",
    "6,5 mld",
    "USD 6.5 bil",
  ])("finds what is rounded to it: %s", (search) => {
    expect(found(search)).toEqual(["of-6-5-billion", "of-6-53-billion"]);
  });

  it("is as exact as it is typed", () => {
    expect(found("6.50bn")).toEqual(["of-6-5-billion"]);
    expect(found("6.53bn")).toEqual(["of-6-53-billion"]);
    expect(found("6,500,000,000")).toEqual(["of-6-5-billion"]);
    expect(found("$6,500,000,000.00")).toEqual(["of-6-5-billion"]);
    expect(found("6530000000")).toEqual(["of-6-53-billion"]);
  });

  it("may mean any scale while none is typed, and both that a word begins", () => {
    expect(found("$6.5")).toEqual(["of-6-5-billion", "of-6-5-million", "of-6-53-billion"]);
    expect(found("$6.5 mi")).toEqual(["of-6-5-billion", "of-6-5-million", "of-6-53-billion"]);
    expect(found("$6.5 mill")).toEqual(["of-6-5-million"]);
  });

  it("takes thousands apart as either language does", () => {
    expect(found("1,500 billion")).toEqual(["of-1-5-trillion"]);
    expect(found("1.500 miliardi")).toEqual(["of-1-5-trillion"]);
  });

  it("finds a bound that a source gives, and what an amount is in dollars", () => {
    expect(found("19.4bn")).toEqual(["of-17-to-19-billion"]);
    expect(found("€2bn")).toEqual(["of-two-billion-euros"]);
    expect(found("$2.2bn")).toEqual(["of-two-billion-euros"]);
    expect(found("2 billion")).toEqual(["of-two-billion-euros"]);
    expect(found("$2.0bn")).toEqual([]);
  });

  it("asks for the other words too, a slip in them forgiven, and for every amount", () => {
    expect(found("chips $6.5bn")).toEqual(["of-6-5-billion"]);
    expect(found("6.5 billion chops")).toEqual(["of-6-5-billion"]);
    expect(found("17.4bn 19.4bn")).toEqual(["of-17-to-19-billion"]);
  });

  it("takes a year, a day or a number beside a word for no amount", () => {
    expect(found("2025 phase 2")).toEqual(["of-nobody-knows"]);
    expect(found("2025-03")).toHaveLength(8);
    expect(found("quarry 6.5")).toEqual([]);
  });

  it("is none of a title alone where no value is that", () => {
    expect(index.find("deals", "$99 billion")?.size).toBe(0);
  });
});

describe("the search over a large edition", () => {
  it("finds everything even while it is still being prepared", () => {
    const deals = Array.from({ length: 100 }, (_, place) => aDeal({ id: `deal-${place}` }));
    const large = searchIndex(anEdition({ deals }), wordsFor("en-US"));
    const preparing = large.inSteps();
    preparing.next();
    expect(large.find("deals", "fenwick")?.size).toBe(100);
    atOnce(preparing);
    expect(large.find("deals", "fenwick")?.size).toBe(100);
  });
});
