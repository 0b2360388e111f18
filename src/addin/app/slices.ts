import type { Steps } from "../../core/steps";

/** As long as a page may be busy without anybody noticing. */
const SLICE_MS = 10;

/**
 * Does work in slices of time, between which the page draws and answers.
 * @param onPause Called before the page has its turn.
 * @param turn Resolves once the page has had it.
 * @throws The signal's reason if it is told to stop.
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  signal?: AbortSignal,
  onPause?: () => void,
  turn: () => Promise<unknown> = nextTask,
): Promise<Result> {
  signal?.throwIfAborted();
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    onPause?.();
    await turn();
    signal?.throwIfAborted();
    began = performance.now();
  }
}

/** Does work in slices for which nobody waits, whenever the page has nothing else to do. */
export async function whenIdle(steps: Steps<void>): Promise<void> {
  const idle = () => nextTask("background");
  await idle();
  await inSlices(steps, undefined, undefined, idle);
}

/** Lets the page have its turn. Where it can be told so, a browser does not add the 4 ms of a timer that follows others. */
const nextTask = (priority: TaskPriority = "user-visible"): Promise<unknown> =>
  "scheduler" in globalThis
    ? scheduler.postTask(() => undefined, { priority })
    : new Promise((resolve) => setTimeout(resolve));

/** How far long work over a workbook has come, and whether it is to stop. */
export interface Watch {
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** Makes results of each item of a list, in slices of time. */
export function mapInSlices<Item, Result>(
  items: readonly Item[],
  resultsOf: (item: Item) => readonly Result[],
  { onProgress, signal }: Watch,
): Promise<Result[]> {
  const results: Result[] = [];
  let done = 0;
  function* steps(): Steps<Result[]> {
    for (const item of items) {
      for (const result of resultsOf(item)) results.push(result);
      done += 1;
      yield;
    }
    return results;
  }
  return inSlices(steps(), signal, () => {
    onProgress(done, items.length);
  });
}

/** Waits for something no longer than is useful. @throws Error if it has not come by then. */
export function withTimeout<Result>(promise: Promise<Result>, timeoutMs: number): Promise<Result> {
  let clock: ReturnType<typeof setTimeout>;
  const timedOut = new Promise<never>((_, reject) => {
    clock = setTimeout(() => {
      reject(new Error("The browser's database did not answer."));
    }, timeoutMs);
  });
  return Promise.race([promise, timedOut]).finally(() => {
    clearTimeout(clock);
  });
}
