import type { Steps } from "../core/edition";

/** As long as a page may be busy without anybody noticing. */
const TURN_MS = 20;

/**
 * Does work in turns with the page, which draws and answers in between.
 * @param onTurn Called before the page's turn.
 * @throws The signal's reason if it is told to stop.
 */
export async function inTurns<Result>(
  steps: Steps<Result>,
  signal?: AbortSignal,
  onTurn?: () => void,
): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < TURN_MS) continue;
    onTurn?.();
    await nextTask();
    signal?.throwIfAborted();
    began = performance.now();
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
