import type { Records } from "../../src/core/records/edition";
import type { Source } from "../../src/core/records/source";
import { ruleViolations } from "../../src/core/rules/edition";
import { schemaViolations } from "../../src/core/rules/schema";
import { aDeal, anEdition, aParty, aRevenueShare, aStake, dollars } from "../support/records";

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
  return anEdition({ parties, sources: needsPage ? [page] : [], ...given }).records;
};

/** What the rules say about records that break one of them: field and problem. */
const against = (given: Partial<Records>) =>
  ruleViolations(records(given)).map(({ id, field, problem }) => `${id} ${field}: ${problem}`);

const figure = (label: string, amount: number, given = {}) => ({
  id: `fenwick-${label.toLowerCase().replace(" ", "-")}`,
  company: "fenwick-labs",
  metric: "revenue" as const,
  period: { label, kind: "fiscal" as const, ends: "2025-12-31" },
  value: dollars(amount),
  sources: [{ source: "a-page", says: "It says so." }],
  ...given,
});

describe("the rules of the data", () => {
  it("have nothing against sound records", () => {
    expect(against({ deals: [aDeal({ id: "a" })], stakes: [aStake(5, "2025-01", { id: "b" })] })).toEqual([]);
  });

  it("want ids once, and in order", () => {
    expect(against({ deals: [aDeal({ id: "b" }), aDeal({ id: "a" })] })).toEqual(["a id: is not in the order of ids"]);
    expect(against({ deals: [aDeal({ id: "a" }), aDeal({ id: "a" })] })).toContain("a id: stands twice");
    expect(against({ deals: [aDeal({ id: "a" }), aDeal({ id: "b", aliases: ["a"] })] })).toEqual([
      "a id: stands twice",
    ]);
  });

  it("want each name for one party", () => {
    const twins = [aParty("Aldermoor Cloud"), aParty("Fenwick Labs", { aliases: ["aldermoor cloud"] })];
    expect(against({ parties: twins })).toEqual([
      'fenwick-labs aliases: "aldermoor cloud" is a name of aldermoor-cloud too',
    ]);
  });

  it.each([
    ["partOf", aDeal({ id: "a", partOf: "z" })],
    ["related", aDeal({ id: "a", related: ["z"] })],
    ["ended.by", aDeal({ id: "a", ended: { how: "superseded", on: "2026-01-01", by: "z" } })],
    ["direction", aDeal({ id: "a", direction: { payer: "z", payee: "fenwick-labs" } })],
  ])("want every id of %s to be there", (field, deal) => {
    expect(against({ deals: [deal] })).toEqual([`a ${field}: names "z", which is not there`]);
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

  it("want a term to begin before it ends, and nothing after the edition's day", () => {
    expect(against({ deals: [aDeal({ id: "a", start: "2026-02", end: "2026-01" })] })).toEqual([
      "a start: 2026-02 is after the end, 2026-01",
    ]);
    expect(against({ deals: [aDeal({ id: "a", announced: "2026-07-01" })] })).toEqual([
      "a announced: is after the edition's day, 2026-06-30",
    ]);
    expect(against({ stakes: [aStake(5, "2026-07", { id: "a" })] })).toEqual([
      "a asOf: is after the edition's day, 2026-06-30",
    ]);
    expect(against({ revenueShares: [aRevenueShare(5, "FY2026", { id: "a" })] })).toEqual([
      "a period: is after the edition's day, 2026-06-30",
    ]);
  });

  it("want the bounds of a value around it, and both of a range", () => {
    const problems = (value: ReturnType<typeof dollars>) => against({ deals: [aDeal({ id: "a", value })] });
    expect(problems(dollars(5, { low: 6 }))).toEqual(["a value: its low, 6, is above the headline figure, 5"]);
    expect(problems(dollars(5, { high: 4 }))).toEqual(["a value: its high, 4, is below the headline figure, 5"]);
    expect(problems(dollars(5, { qualifier: "range", low: 4 }))).toEqual(["a value: a range has a low and a high"]);
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
  });

  it("want a judgement only where the documents say something else, and never to raise aggregators", () => {
    const judged = (confidence: "high" | "medium") => aDeal({ id: "a", judgement: { confidence, why: "So." } });
    expect(against({ deals: [judged("medium")] })).toEqual(["a judgement: the sources give medium too"]);
    const blog: Source = { ...page, tier: "aggregator" };
    expect(against({ deals: [judged("high")], sources: [blog] })).toEqual([
      "a judgement: raises what aggregators alone say",
    ]);
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
  });

  it("want a total to be the sum of its deals, as far as printed figures can tell", () => {
    const deals = [aDeal({ id: "a", value: dollars(11.9e9) }), aDeal({ id: "b", value: dollars(4e9) })];
    expect(against({ deals, figures: [figure("FY2025", 15.9e9, { sumOf: ["a", "b"] })] })).toEqual([]);
    expect(against({ deals, figures: [figure("FY2025", 22.4e9, { sumOf: ["a", "b"] })] })).toEqual([
      "fenwick-fy2025 value: 22400000000 is not 11900000000 + 4000000000 = 15900000000",
    ]);
  });

  it("want a year to be the sum of its quarters, or a correction that says why not", () => {
    const quarters = ["Q1", "Q2", "Q3", "Q4"].map((quarter) => figure(`${quarter} FY2025`, 22.9e9));
    const year = (amount: number) => [figure("FY2025", amount), ...quarters];
    expect(against({ figures: year(91.4e9) })).toEqual([]);
    expect(against({ figures: year(95e9) })).toHaveLength(1);
    const corrections = [
      {
        id: "c",
        record: "fenwick-fy2025",
        sourceName: "x",
        sourceSays: "x",
        weHold: "x",
        why: "x",
        status: "resolved" as const,
      },
    ];
    expect(against({ figures: year(95e9), corrections })).toEqual([]);
  });
});

describe("the schemas of the data", () => {
  it("name the record and the field that does not fit, and say what would", () => {
    const broken = { ...records(), deals: [{ ...aDeal({ id: "a" }), kind: "rent", colour: "red" }] };
    expect(schemaViolations(broken).map(({ list, id, field, problem }) => [list, id, field, problem])).toEqual([
      ["deals", "a", "kind", expect.stringContaining('expected one of "compute-contract"')],
      ["deals", "a", "", expect.stringContaining('"colour"')],
    ]);
  });
});
