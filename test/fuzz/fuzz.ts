import { inspect, parseArgs } from "node:util";
import fc from "fast-check";
import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { simulateExcel } from "../support/excel";
import { hostileCalls } from "./hostileArguments";
import { judged } from "./judged";
import { adopt } from "../support/functions";

// Asks a million hostile questions of all functions: npm run fuzz -- --calls 1000000 --seed 1.

/** Made at a time, so that the memory that is measured is the add-in's. */
const batch = 1_000;
/** Calls after which the engine has compiled what it is going to, and each memory of what was asked is full. */
const warmUp = 200_000;
const slowestMs = 50;
const mostMegabytes = 50;

const { values } = parseArgs({
  options: {
    calls: { type: "string", default: "1000000" },
    seed: { type: "string", default: String(Date.now() % 1e9) },
  },
});
const [calls, seed] = [Number(values.calls), Number(values.seed)];

simulateExcel();
adopt(editionOf(bundledRecords));
console.log(`Seed ${seed}, ${calls} calls.`);

const shown = (value: unknown): string => {
  const text = typeof value === "object" && value !== null ? "an object" : inspect(value);
  return text.length > 80 ? `${text.slice(0, 80)}… (${text.length})` : text;
};
const written = (id: string, given: readonly unknown[]): string => `${id}(${given.map(shown).join(", ")})`;

/** The time that this process has worked; what it waits for others does not count. */
const milliseconds = (): number => process.cpuUsage().user / 1e3;

/** The memory in use after what is garbage is gone. */
function megabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

const failures: string[] = [];
let slowest = { ms: 0, call: "" };
let longest = "";
let before = 0;
let done = 0;

for (let first = 0; first < calls; first += batch) {
  for (const [id, given] of fc.sample(hostileCalls, { seed: seed + first, numRuns: Math.min(batch, calls - first) })) {
    if (done === Math.min(warmUp, Math.floor(calls / 2))) before = megabytes();
    const began = milliseconds();
    const { fault, sentence } = judged(id, given);
    const ms = milliseconds() - began;
    // What took long once may have been collecting garbage: only what does again is slow.
    if (ms > slowest.ms && done > batch) {
      const again = milliseconds();
      judged(id, given);
      const least = Math.min(ms, milliseconds() - again);
      if (least > slowest.ms) slowest = { ms: least, call: written(id, given) };
    }
    if (sentence.length > longest.length) longest = sentence;
    if (fault !== undefined) failures.push(`${written(id, given)} ${fault}`);
    done++;
  }
}

const growth = megabytes() - before;
if (slowest.ms > slowestMs) failures.push(`${slowest.call} takes ${slowest.ms.toFixed(1)} ms`);
if (globalThis.gc && growth > mostMegabytes) failures.push(`memory grew by ${growth.toFixed(1)} MB`);

console.log(`Calls: ${done}.`);
console.log(`Slowest: ${slowest.ms.toFixed(1)} ms, ${slowest.call}.`);
console.log(`Longest sentence: ${longest.length} characters, ${longest}`);
console.log(
  `Memory after the first ${Math.min(warmUp, Math.floor(calls / 2))}: ${growth >= 0 ? "+" : ""}${growth.toFixed(1)} MB.`,
);
console.log(`Failures: ${failures.length}.`);
for (const failure of failures.slice(0, 20)) console.log(`  ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
