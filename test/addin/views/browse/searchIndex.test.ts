import { bundledRecords } from "../../../../src/bundledEdition";
import { editionOf } from "../../../../src/core/chunks";
import { atOnce } from "../../../../src/core/edition";
import { resultsFor } from "../../../../src/addin/views/browse/results";
import { searchIndex } from "../../../../src/addin/views/browse/searchIndex";
import { wordsFor } from "../../../../src/addin/ui/words";
import { paneEdition } from "../../support/paneEdition";
import { aDeal, anEdition } from "../../../support/records";

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
