import { editionSizes } from "../editionsMeasured";
import { median, type Benchmark, type Measurement } from "../measurement";
import { site } from "../site/site";
import { syntheticRecords } from "../syntheticRecords";
import { adopt, type Adoption } from "./adoption";

const RUNS = 3;
/** What the product promises is about an edition of this size. */
const PROMISED = 100_000;

/** Adopting ever bigger editions in the browser. */
export const refresh: Benchmark = {
  name: "refresh",
  about:
    "an edition of a feed adopted with the pane in headless Chromium, from its last byte until it answers: verified, " +
    "validated, indexed, compared with the one before, kept; the workbook is empty; then the page loaded anew",
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
  const name = `${deals.toLocaleString("en-US")} deals, ${Math.round(manifest.bytes / 1e6)} MB`;
  const adoptions: Adoption[] = [];
  while (adoptions.length < RUNS) {
    const adoption = await served.browse((browser) => adopt(browser, served, manifest));
    if (typeof adoption === "string")
      return [refused(`${name}: refused: ${adoption.replace(/^https:\S+/, "the file")}`, deals)];
    adoptions.push(adoption);
  }
  return linesOf(name, adoptions, deals);
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
      ...line("longest task of the page in all runs", ({ longestTask }) => longestTask, 100),
      value: Math.max(...adoptions.map(({ longestTask }) => longestTask)),
    },
    line("restarted with it kept, until it answers", ({ restarted }) => restarted, 2000),
    {
      ...line("longest task of the page in all restarts", ({ longestTaskOfRestart }) => longestTaskOfRestart, 50),
      value: Math.max(...adoptions.map(({ longestTaskOfRestart }) => longestTaskOfRestart)),
    },
    ...(peaks.length === 0 ? [] : [memory(`${name}: peak memory of the page's process`, median(peaks))]),
  ];
}

const memory = (what: string, value: number): Measurement => ({ what, value, unit: "MB", runs: RUNS });

/** What is refused is never adopted, however long one waits. */
const refused = (what: string, deals: number): Measurement => ({
  what,
  value: Infinity,
  unit: "ms",
  ...(deals === PROMISED && { target: { atMost: 3000 } }),
});
