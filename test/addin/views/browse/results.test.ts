import { initialBrowse, type Filters, type Sort } from "../../../../src/addin/views/browse/browseState";
import { everythingIn, resultsFor } from "../../../../src/addin/views/browse/results";
import { searchIndex } from "../../../../src/addin/views/browse/searchIndex";
import { bundledRecords } from "../../../../src/bundledEdition";
import { editionOf } from "../../../../src/core/chunks";
import { tables } from "../../../../src/functions/tables";
import { wordsFor } from "../../../../src/addin/ui/words";
import { aDeal, anEdition, aPage, aParty, aPayment } from "../../../support/records";
import { paneEdition } from "../../support/paneEdition";

const everything = everythingIn(paneEdition);
const index = searchIndex(paneEdition, wordsFor("en-US"));
const results = (asked: { search?: string; filters?: Filters; sort?: Sort }) =>
  resultsFor({ ...initialBrowse, ...asked }, everything, index, paneEdition);
const deals = (filters: Filters): string[] => results({ filters }).deals.map(({ id }) => id);
const order = (sort: Sort): string[] => results({ sort }).deals.map(({ id }) => id);

describe("the filters", () => {
  it.each([
    ["party", { party: "quarry-capital" }, ["quarry-aldermoor-2025-09"]],
    ["programme", { programme: "north-campus" }, ["quarry-aldermoor-2025-09"]],
    ["kind", { kind: "lease" }, ["a-lease"]],
    ["group of kinds", { kind: "contracts" }, ["aldermoor-fenwick-2026-02", "aldermoor-fenwick-2025-03", "a-lease"]],
    ["year", { year: "2025" }, ["quarry-aldermoor-2025-09", "aldermoor-fenwick-2025-03"]],
    ["status", { status: "reported" }, ["quarry-aldermoor-2025-09"]],
    ["confidence", { confidence: "high" }, ["aldermoor-fenwick-2026-02", "aldermoor-fenwick-2025-03"]],
    ["several at once", { kind: "contracts", year: "2026" }, ["aldermoor-fenwick-2026-02"]],
  ] as const)("leave deals by %s", (_, filters, left) => {
    expect(deals(filters)).toEqual(left);
  });

  it("narrow what a search finds, but neither companies nor sources", () => {
    const { deals: found, companies, sources } = results({ search: "aldermoor", filters: { kind: "lease" } });
    expect([found.length, companies.length, sources.length]).toEqual([1, 1, 0]);
  });
});

describe("deals in order", () => {
  it("of day begin with the newest", () => {
    expect(order("day")).toEqual([
      "aldermoor-fenwick-2026-02",
      "quarry-aldermoor-2025-09",
      "aldermoor-fenwick-2025-03",
      "a-lease",
    ]);
  });

  it("of day stand as LIST has them: what is known by its month or year is of the last day", () => {
    const days = ["2025", "2025-05-30", "2025-05", "2025-12-30"];
    const edition = anEdition({ deals: days.map((announced) => aDeal({ announced })) });
    const found = resultsFor(initialBrowse, everythingIn(edition), searchIndex(edition, wordsFor("en-US")), edition);
    expect(found.deals.map(({ announced }) => announced)).toEqual(["2025", "2025-12-30", "2025-05", "2025-05-30"]);
  });

  it("of value begin with the largest in dollars, and end with those that have none", () => {
    expect(order("value")).toEqual([
      "aldermoor-fenwick-2026-02",
      "aldermoor-fenwick-2025-03",
      "quarry-aldermoor-2025-09",
      "a-lease",
    ]);
  });

  it("of party go by who pays, each party's newest first", () => {
    expect(order("party")).toEqual([
      "a-lease",
      "aldermoor-fenwick-2026-02",
      "aldermoor-fenwick-2025-03",
      "quarry-aldermoor-2025-09",
    ]);
  });
});

describe("sources", () => {
  it("begin with the newest, of a month as of its last day, and end with those without a day", () => {
    const days = [undefined, "2025-05-30", "2025-05", "2025-06-01"];
    const pages = days.map((published) => ({ ...aPage(), published }));
    const { sources } = everythingIn(anEdition(), pages);
    expect(sources.map(({ published }) => published)).toEqual(["2025-06-01", "2025-05", "2025-05-30", undefined]);
  });
});

describe("companies", () => {
  it("are listed by how many deals name them", () => {
    expect(everything.companies.map(({ party, deals: count }) => [party.id, count])).toEqual([
      ["aldermoor-cloud", 4],
      ["fenwick-labs", 3],
      ["quarry-capital", 1],
    ]);
  });
});

describe("a group of companies", () => {
  const edition = anEdition({
    parties: [
      aParty("Aldermoor"),
      aParty("Fenwick"),
      aParty("The two", { kind: "group", members: ["aldermoor", "fenwick"] }),
      aParty("Quarry"),
    ],
    deals: [
      aPayment("fenwick", "quarry", { id: "of-one", announced: "2025-01-01" }),
      aPayment("fenwick", "aldermoor", { id: "of-both", announced: "2024-01-01" }),
      aPayment("quarry", "quarry", { id: "of-neither" }),
    ],
  });
  const found = resultsFor(
    { ...initialBrowse, filters: { party: "the-two" } },
    everythingIn(edition),
    searchIndex(edition, wordsFor("en-US")),
    edition,
  );

  it("leaves the deals of its members, each once, as LIST of its name does", () => {
    expect(found.deals.map(({ id }) => id)).toEqual(["of-one", "of-both"]);
  });

  it("is listed with as many deals", () => {
    expect(found.companies.map(({ party, deals }) => [party.name, deals])).toContainEqual(["The two", 2]);
  });
});

describe("on the data that ships, the deals of a party or a programme", () => {
  const edition = editionOf(bundledRecords);
  const all = everythingIn(edition);
  const search = searchIndex(edition, wordsFor("en-US"));
  const listed = (filters: Filters) =>
    resultsFor({ ...initialBrowse, filters }, all, search, edition).deals.map(({ id }) => id);
  /** The ids in LIST, those of deals that do not count too. */
  const answered = (name: string) =>
    tables.LIST.answer([name, "", "", "", "", "id", "all"], { edition, dateSystem: 1900 })
      .slice(1)
      .map(([id]) => String(id));

  it("are those that LIST has of its name, counted or not", () => {
    const { parties, programmes } = edition.records;
    for (const { id, name } of parties)
      expect([id, ...listed({ party: id }).toSorted()]).toEqual([id, ...answered(name).toSorted()]);
    for (const { id, name } of programmes)
      expect([id, ...listed({ programme: id }).toSorted()]).toEqual([id, ...answered(name).toSorted()]);
  });
});
