import { Bench } from "tinybench";
import { type Callable, waiting } from "../../src/functions/declaration";
import type { Question } from "./questions";

/** What one call takes, as the median of passes over all questions. */
export interface Call {
  readonly microseconds: number;
  readonly runs: number;
}

/** The same function as the add-in registers it, once it is settled which edition answers. */
const registered = (called: Callable) => waiting(called, () => true, Promise.resolve());

/** What a call takes when each question is asked for the first time, in µs. */
export function firstCallsMeasured(called: Callable, questions: readonly Question[]): number {
  const asked = registered(called);
  const began = performance.now();
  for (const question of questions) asked(...question);
  return ((performance.now() - began) * 1000) / questions.length;
}

/** Calls a function as its host does, with one question after another, over and over. */
export async function callsMeasured(called: Callable, questions: readonly Question[]): Promise<Call> {
  const asked = registered(called);
  const bench = new Bench({ time: 500, iterations: 5, warmupTime: 200, warmupIterations: 2, throws: true });
  bench.add(called.name, () => {
    for (const question of questions) asked(...question);
  });
  const [task] = await bench.run();
  if (task?.result.state !== "completed") throw new Error(`${called.name} has not been measured.`);
  const { latency } = task.result;
  return { microseconds: (latency.p50 * 1000) / questions.length, runs: latency.samplesCount };
}
