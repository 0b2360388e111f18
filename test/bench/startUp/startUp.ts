import type { BrowserContext } from "playwright-core";
import { median, type Benchmark, type Measurement } from "../measurement";
import { site } from "../site/site";
import { scriptTimes } from "./scriptTimes";
import { hostPage, start, watchStarts, type Start, type Started } from "./visit";

const RUNS = 15;

const deals: Started = {
  page: "../workbench/taskpane.html",
  functionId: "TOTAL",
  parameters: ["CoreWeave", "OpenAI", null, null, null, null],
};
const template: Started = {
  page: "../template/taskpane.html",
  functionId: "ADD",
  parameters: [1, 2],
};

/** From the navigation to the add-in's page until its functions are there, have answered, and its pane can be used. */
export const startUp: Benchmark = {
  name: "startUp",
  about:
    "from the navigation to the add-in's page on, in headless Chromium, against an add-in of Microsoft's shape with one " +
    "function ADD; cold: the first visit with a profile; warm: the third",
  measure: async () => {
    const { url, browseAnew } = await site();
    const ours: Visits[] = [];
    const theirs: Visits[] = [];
    for (let run = 0; run <= RUNS; run++) {
      ours.push(await browseAnew((profile) => visits(profile, url, deals)));
      theirs.push(await browseAnew((profile) => visits(profile, url, template)));
    }
    // Before the first visit the server has not compressed anything yet.
    return [...comparison(ours.slice(1), theirs.slice(1)), ...(await scriptTimes(browseAnew, url, deals))];
  },
};

interface Visits {
  readonly cold: Start;
  readonly warm: Start;
}

/**
 * Three visits with a new profile. On the second, V8 compiles as on the first and writes down what it has compiled, which takes time
 * of its own; from the third on it reads that again, as on nearly every day that somebody opens Excel.
 */
async function visits(profile: BrowserContext, url: string, started: Started): Promise<Visits> {
  await watchStarts(profile);
  const visit = async (): Promise<Start> => {
    const host = await hostPage(profile, url);
    const seen = await start(host, started);
    await host.close();
    return seen;
  };
  const cold = await visit();
  await visit();
  return { cold, warm: await visit() };
}

/** What our add-in takes, what the other one takes, and how many times as long that is: machines differ, ratios less. */
function comparison(ours: readonly Visits[], theirs: readonly Visits[]): Measurement[] {
  const moments = [
    ["functions associated", "associated", 1.4],
    ["first answer", "answered", 1.6],
    ["pane usable", "usable", 1.6],
  ] as const;
  return (["cold", "warm"] as const).flatMap((visit) =>
    moments.flatMap(([what, moment, atMost]): Measurement[] => {
      const of = (all: readonly Visits[]) => median(all.map((one) => one[visit][moment]));
      const [own, template] = [of(ours), of(theirs)];
      return [
        { what: `${what}, ${visit}`, value: own, unit: "ms", runs: RUNS },
        { what: `  template: ${what}, ${visit}`, value: template, unit: "ms", runs: RUNS },
        { what: "  against the template", value: own / template, unit: "times", runs: RUNS, target: { atMost } },
      ];
    }),
  );
}
