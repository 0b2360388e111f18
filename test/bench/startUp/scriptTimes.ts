import type { BrowserContext, Frame } from "playwright-core";
import { z } from "zod";
import { median, type Measurement } from "../measurement";
import type { Site } from "../site/site";
import { hostPage, start, watchStarts, type Started } from "./visit";

const RUNS = 3;

const parts = ["downloaded", "parsed beside the page", "run"] as const;
type Part = (typeof parts)[number];
interface Time {
  readonly script: string;
  readonly part: Part;
  readonly ms: number;
}

/** Where the time of a cold start goes: what each script takes, while the browser records itself. */
export async function scriptTimes(
  browseAnew: Site["browseAnew"],
  url: string,
  started: Started,
): Promise<Measurement[]> {
  const runs: Time[][] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await browseAnew((profile) => recorded(profile, url, started)));
  const scripts = new Set(runs.flat().map(({ script }) => script));
  const took = (times: Time[], script: string, part: Part): number =>
    times.filter((time) => time.script === script && time.part === part).reduce((sum, { ms }) => sum + ms, 0);
  return [...scripts].flatMap((script) =>
    parts.map((part) => ({
      what: `cold, recorded: ${script} ${part}`,
      value: median(runs.map((times) => took(times, script, part))),
      unit: "ms" as const,
      runs: RUNS,
    })),
  );
}

async function recorded(profile: BrowserContext, url: string, started: Started): Promise<Time[]> {
  const browser = profile.browser();
  if (!browser) throw new Error("This browser can't record itself.");
  await watchStarts(profile);
  const host = await hostPage(profile, url);
  await browser.startTracing(host, { categories: ["devtools.timeline"] });
  await start(host, started);
  const recording = (await browser.stopTracing()).toString();
  const addin = host.frames()[1];
  const times = [...(addin ? await downloads(addin) : []), ...timesIn(recording)];
  return times
    .filter(({ script }) => script.startsWith(url))
    .map((time) => ({ ...time, script: new URL(time.script).pathname.split("/").at(-1) ?? "" }));
}

const downloads = (page: Frame): Promise<Time[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .flatMap((entry) => (entry instanceof PerformanceResourceTiming ? [entry] : []))
      .filter(({ initiatorType }) => initiatorType === "script")
      .map(({ name, requestStart, responseEnd }) => ({
        script: name,
        part: "downloaded",
        ms: responseEnd - requestStart,
      })),
  );

const Recording = z.object({ traceEvents: z.array(z.unknown()) });
/** What the browser records of a script; its duration in µs. */
const Event = z.object({
  name: z.enum(["v8.parseOnBackground", "EvaluateScript"]),
  dur: z.number(),
  args: z.object({ data: z.object({ url: z.string() }) }),
});

const timesIn = (recording: string): Time[] =>
  Recording.parse(JSON.parse(recording)).traceEvents.flatMap((event): Time[] => {
    const { success, data } = Event.safeParse(event);
    if (!success) return [];
    const part = data.name === "EvaluateScript" ? "run" : "parsed beside the page";
    return [{ script: data.args.data.url, part, ms: data.dur / 1000 }];
  });
