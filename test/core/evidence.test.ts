import { chunksOf } from "../../src/core/chunks";
import { Edition, isAnswersChunk } from "../../src/core/edition";
import { EvidenceNeeded } from "../../src/core/evidence";
import { problems } from "../../src/core/problems";
import { sourceTable } from "../../src/core/fields";
import type { EvidenceChunk } from "../../src/core/records/records";
import { aDeal, someRecords } from "../support/records";

const page = { id: "a-page", publisher: "The Gazette", title: "A page", type: "news", tier: "news" } as const;
const records = someRecords({
  deals: Array.from({ length: 300 }, (_, place) => aDeal({ id: `deal-${place}` })),
  sources: [{ ...page, published: "2025-03-11" }],
});

/** An edition whose evidence is brought from elsewhere, and the numbers of the chunks that are asked for. */
function anEditionElsewhere(bring?: (chunk: EvidenceChunk | undefined) => Promise<EvidenceChunk>) {
  const chunks = chunksOf(records);
  const asked: number[] = [];
  const answers = chunks
    .map(({ list, answers }, number) => ({ list, answers, names: { answers: `a${number}`, evidence: `e${number}` } }))
    .filter(isAnswersChunk);
  const edition = Edition.of(records.release, answers, async (number) => {
    asked.push(number);
    const content = chunks[number]?.evidence;
    if (bring) return bring(content);
    if (!content) throw new Error("There is no such chunk.");
    return Promise.resolve(content);
  });
  return { edition, asked, chunks };
}

/** What keeps something from being answered at once. */
function needed(ask: () => unknown): EvidenceNeeded {
  try {
    ask();
  } catch (cause) {
    if (cause instanceof EvidenceNeeded) return cause;
  }
  throw new Error("It needs no evidence.");
}

describe("evidence that is not in memory", () => {
  it("is loaded with the chunks of the records that were asked about, and then answers at once", async () => {
    const { edition, asked, chunks } = anEditionElsewhere();
    const [first, ...others] = edition.records.deals;
    const asking = () => sourceTable(first ? [first] : [], edition);
    await needed(asking).load();
    expect(asking()).toHaveLength(2);
    expect(asked).toHaveLength(1);
    await needed(() => sourceTable(others, edition)).load();
    expect(asked.toSorted((a, b) => a - b)).toEqual(
      chunks.flatMap(({ list }, number) => (list === "deals" ? [number] : [])),
    );
  });

  it("is brought once, however many ask for it at the same time", async () => {
    const { edition, asked } = anEditionElsewhere();
    const asking = () => sourceTable(edition.records.deals, edition);
    await Promise.all([needed(asking).load(), needed(asking).load()]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("says that it can't be had, and is asked for again the next time", async () => {
    let isAway = true;
    const { edition } = anEditionElsewhere((chunk) =>
      isAway || !chunk ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve(chunk),
    );
    const asking = () => sourceTable(edition.records.deals, edition);
    await expect(needed(asking).load()).rejects.toThrow(problems.evidenceAway(1).message);
    isAway = false;
    await needed(asking).load();
    expect(asking()).toHaveLength(301);
  });

  it("is not complete before every chunk is there", async () => {
    const { edition } = anEditionElsewhere();
    expect(edition.evidence.isComplete).toBe(false);
    await needed(() => edition.evidence.sources()).load();
    expect([edition.evidence.isComplete, edition.evidence.sources().length]).toEqual([true, 1]);
  });
});
