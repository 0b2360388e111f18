import { editionOf } from "../../src/core/chunks";
import { problems } from "../../src/core/problems";
import { sourceTable } from "../../src/core/listing";
import { evidenceElsewhere, neededFor } from "../support/elsewhere";
import { aDeal, someRecords } from "../support/records";

const page = { id: "a-page", publisher: "The Gazette", title: "A page", type: "news", tier: "news" } as const;
const records = someRecords({
  deals: Array.from({ length: 300 }, (_, place) => aDeal({ id: `deal-${place}` })),
  sources: [{ ...page, published: "2025-03-11" }],
});

const whole = editionOf(records);

describe("evidence that is not in memory", () => {
  it("is loaded with the chunks of the records that were asked about, and then answers at once", async () => {
    const { edition, asked } = evidenceElsewhere(whole);
    const [first, ...others] = edition.records.deals;
    const asking = () => sourceTable(first ? [first] : [], edition);
    await neededFor(asking).load();
    expect(asking()).toHaveLength(2);
    expect(asked).toHaveLength(1);
    await neededFor(() => sourceTable(others, edition)).load();
    expect(asked.toSorted((a, b) => a - b)).toEqual(
      edition.chunks.flatMap(({ list }, number) => (list === "deals" ? [number] : [])),
    );
  });

  it("is brought once, however many ask for it at the same time", async () => {
    const { edition, asked } = evidenceElsewhere(whole);
    const asking = () => sourceTable(edition.records.deals, edition);
    await Promise.all([neededFor(asking).load(), neededFor(asking).load()]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("says that it can't be had, and is asked for again the next time", async () => {
    let isAway = true;
    const { edition } = evidenceElsewhere(whole, (chunk) =>
      isAway ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve(chunk),
    );
    const asking = () => sourceTable(edition.records.deals, edition);
    await expect(neededFor(asking).load()).rejects.toThrow(problems.evidenceAway(1).message);
    isAway = false;
    await neededFor(asking).load();
    expect(asking()).toHaveLength(301);
  });

  it("is not complete before every chunk is there", async () => {
    const { edition } = evidenceElsewhere(whole);
    expect(edition.evidence.isComplete).toBe(false);
    await neededFor(() => edition.evidence.sources()).load();
    expect([edition.evidence.isComplete, edition.evidence.sources().length]).toEqual([true, 1]);
  });
});
