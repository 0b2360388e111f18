import { Bench } from "tinybench";
import type { WorksheetFunction } from "../../src/functions/callAsExcel";
import type { Question } from "./questions";

/** What one call takes, as the median of passes over all questions. */
export interface Call {
  readonly microseconds: number;
  readonly runs: number;
}

/** Calls a function as its host does, by position with an array of arguments, with one question after another. */
export async function callsMeasured(called: WorksheetFunction, questions: readonly Question[]): Promise<Call> {
  const bench = new Bench({ time: 500, iterations: 5, warmupTime: 200, warmupIterations: 2, throws: true });
  bench.add(called.name, () => {
    for (const question of questions) Reflect.apply(called, undefined, question);
  });
  const [task] = await bench.run();
  if (task?.result.state !== "completed") throw new Error(`${called.name} has not been measured.`);
  const { latency } = task.result;
  return { microseconds: (latency.p50 * 1000) / questions.length, runs: latency.samplesCount };
}
