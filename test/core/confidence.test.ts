import { confidenceFrom, confidenceOf, knownSinceOf } from "../../src/core/confidence";
import type { Source } from "../../src/core/records/documents";

let made = 0;
const source = (tier: Source["tier"], given: Partial<Source> = {}): Source => ({
  id: `page-${(made += 1)}`,
  publisher: "The Gazette",
  title: "A page",
  type: "news",
  tier,
  ...given,
});
const from = (...sources: Source[]) => confidenceFrom(sources.map((one) => ({ source: one, through: false })));
const filing = source("primary", { type: "filing" });
const news = source("news");
const otherNews = source("news", { publisher: "The Herald" });

describe("confidence", () => {
  it("is high with a filing that was read itself", () => {
    expect(from(filing)).toBe("high");
  });

  it("is high with two news organisations, but not with two pages of one", () => {
    expect(from(news, otherNews)).toBe("high");
    expect(from(news, source("news"))).toBe("medium");
    expect(from(news, source("news", { publisher: "A copy", newsOrg: "The Gazette" }))).toBe("medium");
  });

  it("counts two pages as one report where one relays the other, or both a third", () => {
    const relaying = source("news", { publisher: "The Herald", cites: ["The Gazette"] });
    expect(from(news, relaying)).toBe("medium");
    expect(from(relaying, source("news", { publisher: "The Echo", cites: ["The Gazette"] }))).toBe("medium");
    expect(from(otherNews, source("news", { publisher: "The Echo", cites: ["The Gazette"] }))).toBe("high");
  });

  it("takes nothing from a copy at an address of no standing, whatever it claims to be", () => {
    expect(from(source("primary", { copy: true }), source("news", { copy: true }))).toBe("low");
    expect(from(news, source("news", { publisher: "The Herald", copy: true }))).toBe("medium");
  });

  it("is medium with a filing read through another text, and high with a news organisation beside it", () => {
    const through = { source: filing, through: true };
    expect(confidenceFrom([through])).toBe("medium");
    expect(confidenceFrom([through, { source: news, through: false }])).toBe("high");
    expect(confidenceFrom([through, { source: news, through: true }])).toBe("medium");
  });

  it("is medium with one news organisation, trade press, or a page that relays a filing", () => {
    expect(from(news)).toBe("medium");
    expect(from(source("trade"))).toBe("medium");
    expect(from(source("aggregator", { relaysFiling: "Form 10-K" }))).toBe("medium");
    expect(from(source("aggregator"), source("trade"))).toBe("medium");
    expect(from(source("aggregator"), source("aggregator", { relaysFiling: "Form 10-K" }))).toBe("medium");
  });

  it("is low with aggregators and analyses alone, however many", () => {
    expect(from(source("aggregator"), source("aggregator"), source("trade", { type: "analysis" }))).toBe("low");
  });

  it("takes a document for read through another text if the record says so, or the document itself", () => {
    const confidence = (evidence: object, given: Partial<Source>) =>
      confidenceOf({ sources: [{ source: "it", says: "So.", ...evidence }] }, () => source("primary", given));
    expect(confidence({}, {})).toBe("high");
    expect(confidence({ readThrough: true }, {})).toBe("medium");
    expect(confidence({}, { readVia: ["A summary"] })).toBe("medium");
  });

  it("does not follow from documents that give background only", () => {
    const sources = [
      { source: filing.id, says: "It names the parties.", context: true as const },
      { source: "blog", says: "It names the price." },
    ];
    const blog = source("aggregator", { id: "blog" });
    expect(confidenceOf({ sources }, (id) => [filing, blog].find((one) => one.id === id))).toBe("low");
  });

  it("is what a judgement says where there is one", () => {
    const judgement = { confidence: "low" as const, why: "The figures disagree." };
    expect(confidenceOf({ sources: [{ source: filing.id, says: "So." }], judgement }, () => filing)).toBe("low");
  });
});

describe("the day since when a figure is known", () => {
  const documents = new Map(
    [source("news", { published: "2026-03-01" }), source("news", { published: "2026-02" }), source("news")].map(
      (one, place) => [["march", "february", "undated"][place] ?? "", one],
    ),
  );
  const known = (...sources: { source: string; context?: true; knownSince?: string }[]) =>
    knownSinceOf({ sources: sources.map((one) => ({ says: "It says so.", ...one })) }, (id) => documents.get(id));

  it("is that of its earliest document, of one dated by its month the last", () => {
    expect(known({ source: "march" }, { source: "february" }, { source: "undated" })).toBe("2026-02-28");
  });

  it("is an earlier one where what a document gathers was public before", () => {
    const gathered = { source: "march", knownSince: "2025-07-31" };
    expect(known(gathered, { source: "february" })).toBe("2025-07-31");
    expect(known({ ...gathered, source: "undated" })).toBe("2025-07-31");
    expect(known({ ...gathered, context: true }, { source: "february" })).toBe("2026-02-28");
  });

  it("takes nothing from a document that does not state it", () => {
    expect(known({ source: "march" }, { source: "february", context: true })).toBe("2026-03-01");
  });

  it("is not said where no document has a day", () => {
    expect(known({ source: "undated" }, { source: "unknown" })).toBeUndefined();
  });
});
