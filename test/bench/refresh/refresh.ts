import { gzipSync } from "node:zlib";
import { editionOf } from "../../../src/core/chunks";
import { pairsOf } from "../../../src/core/pairs";
import type { Records } from "../../../src/core/records/records";
import { filesOf } from "../../../src/feed/publish/files";
import { editionSizes } from "../editionsMeasured";
import { median, type Benchmark, type Measurement } from "../measurement";
import { site } from "../site/site";
import { syntheticRecords } from "../syntheticRecords";
import { adopt, type Adoption, type Asked } from "./adoption";

const RUNS = 3;
/** What the product promises is about an edition of this size. */
const PROMISED = 100_000;

/** Adopting ever bigger editions in the browser. */
export const refresh: Benchmark = {
  name: "refresh",
  about:
    "an edition of a feed adopted with the pane in headless Chromium, from its last byte until it answers: verified, " +
    "validated, indexed, compared with the one before, kept; the workbook is empty; then the pane opened anew in a process of its own, without a grid",
  measure: async () => {
    const measurements: Measurement[] = [];
    for (const deals of editionSizes) measurements.push(...(await refreshTo(deals)));
    return measurements;
  },
};

/** Publishes an edition of so many deals, and adopts it several times, each time in a new browser. */
async function refreshTo(deals: number): Promise<Measurement[]> {
  const served = await site();
  const records = syntheticRecords(deals);
  const manifest = await served.publishNext((number) => ({ ...records, release: { ...records.release, number } }));
  const name = `${deals.toLocaleString("en-US")} deals`;
  const asked = askedOf(records);
  const adoptions: Adoption[] = [];
  while (adoptions.length < RUNS) {
    const adoption = await served.browse((browser) => adopt(browser, served, manifest, asked));
    if (typeof adoption === "string")
      return [refused(`${name}: refused: ${adoption.replace(/^https:\S+/, "the file")}`, deals)];
    adoptions.push(adoption);
  }
  return [...linesOf(name, adoptions, deals), ...(await downloads(name, records, deals))];
}

/** As many deals as a company of a large edition has that has most. */
const MANY = 600;

/** A company with 600 deals, or as nearly as can be, and the parties of the oldest deal, whose evidence no page shows. */
function askedOf(records: Records): Asked {
  const edition = editionOf(records);
  const offBy = (id: string) => Math.abs(edition.dealsOf(id).length - MANY);
  const [company] = records.parties.map(({ id }) => id).sort((a, b) => offBy(a) - offBy(b));
  const [pair] = edition.records.deals.flatMap(pairsOf);
  if (company === undefined || !pair) throw new Error("The edition has no deals.");
  const name = (id: string) => edition.parties.nameOf(id);
  return { company: name(company), pair: [name(pair[0]), name(pair[1])] };
}

/** What is to be downloaded of an edition, and of the next one by who has it. */
async function downloads(name: string, records: Records, deals: number): Promise<Measurement[]> {
  const [whole, next] = [await filesOf(records), await filesOf(nextOf(records))];
  const came = [...next.parts].filter(([file]) => !whole.parts.has(file)).map(([, text]) => text);
  const evidence = [...whole.parts].filter(([file]) => file.startsWith("evidence/")).map(([, text]) => text);
  const line = (what: string, texts: readonly string[], atMost: number): Measurement => ({
    what: `${name}: ${what}`,
    value: texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).byteLength, 0) / 1e6,
    unit: "MB",
    ...(deals === PROMISED && { target: { atMost } }),
  });
  return [
    line("to download, gzipped: contents, answers and evidence", [whole.contents, whole.answers, ...evidence], 25),
    line("of which before it answers", [whole.contents, whole.answers], 25),
    line("the next one, with 100 deals more, 100 changed and 10 fewer", [next.contents, ...came], 2),
  ];
}

/** The next edition: 100 newer deals, as many elsewhere changed, ten withdrawn. */
function nextOf(records: Records): Records {
  const step = Math.max(1, Math.floor(records.deals.length / 110));
  const struck = new Map(
    records.deals
      .filter((_, place) => place % step === 0)
      .slice(0, 110)
      .map(({ id }, place) => [id, place]),
  );
  const used = new Set([
    ...records.deals.flatMap(({ partOf, amends, ended }) => [partOf, amends, ended?.by]),
    ...records.figures.flatMap(({ sumOf = [] }) => sumOf),
  ]);
  const kept = records.deals.flatMap((deal) => {
    const place = struck.get(deal.id);
    if (place === undefined) return [deal];
    if (place < 10 && !used.has(deal.id)) return [];
    return [
      {
        ...deal,
        note: "Said otherwise since.",
        ...(deal.value && { value: { ...deal.value, amount: deal.value.amount + 1 } }),
      },
    ];
  });
  const newest = records.deals.toSorted((a, b) => (a.announced < b.announced ? 1 : -1)).slice(0, 100);
  const added = newest.map((deal, place) => ({ ...deal, id: `a-newer-deal-${place}`, announced: records.release.day }));
  return { ...records, deals: [...kept, ...added] };
}

function linesOf(name: string, adoptions: readonly Adoption[], deals: number): Measurement[] {
  const line = (what: string, of: (one: Adoption) => number, promised?: number): Measurement => ({
    what: `${name}: ${what}`,
    value: median(adoptions.map(of)),
    unit: "ms",
    runs: RUNS,
    ...(promised !== undefined && deals === PROMISED && { target: { atMost: promised } }),
  });
  const peaks = adoptions.flatMap(({ peakMemory }) => peakMemory ?? []);
  return [
    line("adopted", ({ checked, proposed, applied }) => checked + proposed + applied, 3000),
    line("of which verified and validated by the worker", ({ checked }) => checked),
    line("of which indexed and compared by the page", ({ proposed }) => proposed),
    line("of which kept and applied", ({ applied }) => applied),
    {
      ...line("longest task of the page in all runs", ({ longestTask }) => longestTask, 50),
      value: Math.max(...adoptions.map(({ longestTask }) => longestTask)),
    },
    line("restarted with it kept, until it answers", ({ restarted }) => restarted, 2000),
    {
      ...line("longest task of the page in all restarts", ({ longestTaskOfRestart }) => longestTaskOfRestart, 50),
      value: Math.max(...adoptions.map(({ longestTaskOfRestart }) => longestTaskOfRestart)),
    },
    {
      ...line("longest task of the page when Browse is opened", ({ longestTaskOfBrowse }) => longestTaskOfBrowse, 100),
      value: Math.max(...adoptions.map(({ longestTaskOfBrowse }) => longestTaskOfBrowse)),
    },
    line(`LIST of a company with ${MANY} deals then, or as many as one has`, ({ listed }) => listed, 100),
    line("SOURCES of a pair then", ({ sourced }) => sourced, 100),
    ...(peaks.length === 0 ? [] : [memory(`${name}: peak memory of the page's process`, median(peaks), deals)]),
  ];
}

const memory = (what: string, value: number, deals: number): Measurement => ({
  what,
  value,
  unit: "MB",
  runs: RUNS,
  ...(deals === PROMISED && { target: { atMost: 800 } }),
});

/** What is refused is never adopted, however long one waits. */
const refused = (what: string, deals: number): Measurement => ({
  what,
  value: Infinity,
  unit: "ms",
  ...(deals === PROMISED && { target: { atMost: 3000 } }),
});
