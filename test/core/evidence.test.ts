import { editionOf } from "../../src/core/chunks";
import { problems } from "../../src/core/problems";
import { type AnswersChunk, Edition } from "../../src/core/edition";
import { evidenceIn } from "../../src/core/evidence";
import { dealColumns } from "../../src/core/fields";
import { dealTable, sourceTable } from "../../src/core/listing";
import type { EvidenceChunk } from "../../src/core/records/records";
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

  it("is in the chunk that begins with a record, or in which it stands further on", async () => {
    for (const [number, { list, answers }] of whole.chunks.entries())
      for (const record of [answers[0], answers.at(-1)]) {
        if (!record) continue;
        for (const asking of ["dossierOf", "correctionsOf"] as const) {
          const { edition, asked } = evidenceElsewhere(whole);
          await neededFor(() => edition.evidence[asking](list, record)).load();
          expect(asked).toEqual([number]);
        }
      }
  });

  it("is found in an edition some of whose chunks have no record", async () => {
    const withoutRecords: AnswersChunk = { list: "deals", answers: [], names: { answers: "", evidence: "" } };
    const chunks = whole.chunks.flatMap((chunk) => [chunk, withoutRecords]);
    const nothing: EvidenceChunk = { dossiers: [], sources: [], corrections: [] };
    const edition = Edition.of(whole.release, chunks, (numbers) =>
      Promise.resolve(numbers.map((number) => whole.evidence.chunk(number / 2) ?? nothing)),
    );
    const asking = () => sourceTable(edition.records.deals, edition);
    await neededFor(asking).load();
    expect(asking()).toHaveLength(301);
  });

  it("is not brought again once it is there", async () => {
    const { edition, asked } = evidenceElsewhere(whole);
    const needed = neededFor(() => edition.evidence.sources());
    await needed.load();
    await needed.load();
    expect(asked).toEqual([...edition.chunks.keys()]);
  });

  it("comes together for all notes of a list", async () => {
    const { edition } = evidenceElsewhere(whole);
    const shown = new Map(edition.records.deals.map((deal) => [deal, undefined]));
    const columns = dealColumns.filter(({ heading }) => heading === "note");
    const asking = () => dealTable(shown, edition, { columns, basis: "headline", to: "2026-06-30" });
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

describe("a chunk of evidence out of its text", () => {
  const chunk = { dossiers: [], sources: [], corrections: [] };

  it("is what was written", () => {
    expect(evidenceIn(JSON.stringify(chunk))).toEqual(chunk);
  });

  it.each([
    ["nothing", null],
    ["a text", "dossiers, sources, corrections"],
    ["something else", { deals: [] }],
    ["without dossiers", { sources: [], corrections: [] }],
    ["without documents", { dossiers: [], corrections: [] }],
    ["without corrections", { dossiers: [], sources: [] }],
  ])("is none if it is %s", (_, written) => {
    expect(() => evidenceIn(JSON.stringify(written))).toThrow("It is no chunk of evidence.");
  });
});
