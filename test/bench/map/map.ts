import path from "node:path";
import { mapContents, mostParties } from "../../../src/addin/views/map/contents";
import { bundledRecords } from "../../../src/bundledEdition";
import { editionOf } from "../../../src/core/chunks";
import { median, type Benchmark, type Measurement, type Target } from "../measurement";
import { builtSite } from "../site/build";
import { openedWorkbench, type OpenedWorkbench } from "../site/openedWorkbench";
import { site } from "../site/site";
import { syntheticRecords } from "../syntheticRecords";
import * as opened from "./openedMap";

const RUNS = 7;
const STEPS = 15;
const DRAGGED_MS = 5000;
const LARGE = 10_000;

/** The map drawn, dragged, and drawn day by day. */
export const map: Benchmark = {
  name: "map",
  about:
    "the map of everybody in headless Chromium, whatever amount, with who owns whom and what has no price: from the " +
    "choice until it is painted; a party dragged; a day after the other",
  measure: async () => {
    const served = await site();
    return served.browse(async (browser) => {
      const workbench = await openedWorkbench(browser, served, path.join(builtSite, "host/watchPicture.js"));
      await opened.openMap(workbench);
      const { number } = bundledRecords.release;
      const shipped = await measured(workbench, {
        name: `edition ${number}`,
        parties: everybody(),
        drawn: { atMost: 300 },
        dragged: { atLeast: 30 },
      });
      const large = await served.publishNext((next) => {
        const records = syntheticRecords(LARGE);
        return { ...records, release: { ...records.release, number: next } };
      });
      await opened.useEdition(workbench, large.number);
      await opened.openMap(workbench);
      const largest = await measured(workbench, {
        name: `the largest ${mostParties} of ${LARGE.toLocaleString("en-US")} deals`,
        parties: mostParties,
        drawn: { atMost: 1000 },
      });
      return [...shipped, ...largest];
    });
  },
};

/** How many parties the map of the shipped edition has. */
function everybody(): number {
  const edition = editionOf(bundledRecords);
  const question = { stakes: true, unpriced: true, atLeast: 0, day: edition.release.day };
  return mapContents(edition, question).parties.length;
}

/** What is drawn, how many parties that are, and what is promised of it. */
interface Expected {
  readonly name: string;
  readonly parties: number;
  readonly drawn: Target;
  readonly dragged?: Target;
}

/** @throws Error if it is not so many parties that are drawn. */
async function measured(
  workbench: OpenedWorkbench,
  { name, parties, drawn, dragged }: Expected,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const form of ["Flows", "Network"] as const) {
    await opened.chooseForm(workbench, form);
    const drawings = await repeated(RUNS, () => opened.drawEverybody(workbench, parties));
    const there = await opened.partiesDrawn(workbench);
    if (there !== parties) throw new Error(`The map has ${there} parties, and should have ${parties}.`);
    const days = await repeated(STEPS, () => opened.dayBefore(workbench));
    await opened.newestDay(workbench);
    const openings = await repeated(RUNS, () => opened.openAgain(workbench, parties));
    const what = `${name}, ${form.toLowerCase()}`;
    measurements.push(
      { what: `${what}: drawn`, value: median(drawings), unit: "ms", runs: RUNS, target: drawn },
      { what: "  the first time", value: drawings[0] ?? Infinity, unit: "ms", runs: 1 },
      { what: "  with the tab opened for it", value: median(openings), unit: "ms", runs: RUNS },
      { what: `${what}: as of the day before`, value: median(days), unit: "ms", runs: STEPS },
    );
    if (form === "Network")
      measurements.push(...dragging(what, await opened.dragLargest(workbench, DRAGGED_MS), dragged));
  }
  return measurements;
}

/** Of pictures that each took so many ms. */
function dragging(what: string, pictures: readonly number[], target: Target | undefined): Measurement[] {
  const inOrder = pictures.toSorted((a, b) => a - b);
  const perSecond = (ms: number) => Math.round(1000 / ms);
  const slow = inOrder[Math.floor(inOrder.length * 0.95)] ?? Infinity;
  const runs = pictures.length;
  return [
    { what: `${what}: a party dragged`, value: perSecond(median(pictures)), unit: "frames/s", runs, target },
    { what: "  the slowest 20th of the frames", value: perSecond(slow), unit: "frames/s", runs, target },
  ];
}

async function repeated(times: number, measure: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  while (values.length < times) values.push(await measure());
  return values;
}
