import { Edition } from "../../src/core/edition";
import { simulateExcel } from "../support/excel";
import { callsMeasured, firstCallsMeasured } from "./callsMeasured";
import { editionsMeasured } from "./editionsMeasured";
import { functionsAsked } from "./functionsAsked";
import type { Benchmark, Measurement, Target } from "./measurement";
import { answered, Questions } from "./questions";
import { adopt, asIf } from "../support/functions";

/** How often a second the functions answer. */
export const evaluation: Benchmark = {
  name: "evaluation",
  about: "calls of the custom functions with different questions to real pairs, on ever bigger editions.",
  async measure() {
    simulateExcel();
    const measurements: Measurement[] = [];
    for (const { name, edition } of editionsMeasured()) {
      adopt(edition);
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

const targets: ReadonlyMap<string, Target> = new Map([
  ["TOTAL of a pair, bundled edition", { atLeast: 1_000_000 }],
  ["STAKE, bundled edition", { atLeast: 1_000_000 }],
  ["REVENUESHARE, bundled edition", { atLeast: 1_000_000 }],
  ["TOTAL of a pair, 100,000 deals", { atLeast: 200_000 }],
]);
