import { Edition } from "../../src/core/edition";
import { atOnce } from "../../src/core/steps";
import { readyForEverybody } from "../../src/core/totals";
import { simulateExcel } from "../support/excel";
import { callsMeasured, firstCallsMeasured } from "./callsMeasured";
import { editionsMeasured } from "./editionsMeasured";
import { functionsAsked } from "./functionsAsked";
import type { Benchmark, Measurement, Target } from "./measurement";
import { answered, type Question, Questions } from "./questions";
import { adopt, asIf, total } from "../support/functions";

/** How often a second the functions answer. */
export const evaluation: Benchmark = {
  name: "evaluation",
  about: "calls of the custom functions with different questions to real pairs, on ever bigger editions.",
  async measure() {
    simulateExcel();
    const measurements: Measurement[] = [];
    for (const { name, edition } of editionsMeasured()) {
      adopt(edition);
      measurements.push(...overEverybody(name, edition));
      for (const { what, called, drawOne } of functionsAsked(new Questions(edition))) {
        const questions = answered(called, drawOne);
        const first = asIf(
          Edition.of(edition.release, edition.chunks, () => Promise.reject(new Error("No evidence."))),
          () => firstCallsMeasured(called, questions),
        );
        const { microseconds, runs } = await callsMeasured(called, questions);
        const target = targets.get(`${what}, ${name}`);
        measurements.push(
          { what: `${what}, ${name}`, value: 1e6 / microseconds, unit: "calls/s", runs, target },
          { what: "  the first time after a refresh", value: 1e6 / first, unit: "calls/s", runs: 1 },
        );
      }
    }
    return measurements;
  },
};

/** What TOTAL over everybody takes on an edition that has been loaded: the first time, and then as of one year after another. */
function overEverybody(name: string, { release, chunks }: Edition): Measurement[] {
  const loaded = Edition.of(release, chunks, () => Promise.reject(new Error("No evidence.")));
  atOnce(readyForEverybody(loaded));
  const years = Array.from({ length: 10_000 }, (_, place): Question => ["*", null, null, null, 2020 + (place % 10)]);
  return asIf(loaded, () => [
    {
      what: `TOTAL over everybody for the first time, ${name}`,
      value: firstCallsMeasured(total, [["*"]]) / 1000,
      unit: "ms",
      runs: 1,
      target: { atMost: 5 },
    },
    {
      what: "  as of another year",
      value: firstCallsMeasured(total, years),
      unit: "µs",
      runs: years.length,
      target: { atMost: 10 },
    },
  ]);
}

const targets: ReadonlyMap<string, Target> = new Map([
  ["TOTAL of a pair, bundled edition", { atLeast: 1_000_000 }],
  ["STAKE, bundled edition", { atLeast: 1_000_000 }],
  ["REVENUESHARE, bundled edition", { atLeast: 1_000_000 }],
  ["TOTAL of a pair, 100,000 deals", { atLeast: 200_000 }],
]);
