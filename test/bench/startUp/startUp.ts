import type { Browser } from "playwright-core";
import { median, type Benchmark, type Measurement } from "../measurement";
import { site } from "../site/site";
import { scriptTimes } from "./scriptTimes";
import { hostPage, start, watchStarts, type Start, type Started } from "./visit";

const RUNS = 9;

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
    "function ADD; cold: nothing in the browser's cache; warm: the second visit",
  measure: async () => {
    const { url, browse } = await site();
    return browse(async (browser) => {
      const ours: Visits[] = [];
      const theirs: Visits[] = [];
      for (let run = 0; run <= RUNS; run++) {
        ours.push(await visits(browser, url, deals));
        theirs.push(await visits(browser, url, template));
      }
      // Before the first visit the server has not compressed anything yet.
      return [...comparison(ours.slice(1), theirs.slice(1)), ...(await scriptTimes(browser, url, deals))];
    });
  },
};

interface Visits {
  readonly cold: Start;
  readonly warm: Start;
}

/** Two visits with a cache of their own. */
async function visits(browser: Browser, url: string, started: Started): Promise<Visits> {
  const context = await browser.newContext();
  await watchStarts(context);
  const visit = async (): Promise<Start> => {
    const host = await hostPage(context, url);
    const seen = await start(host, started);
    await host.close();
    return seen;
  };
  const both = { cold: await visit(), warm: await visit() };
  await context.close();
  return both;
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
