/** Work that can pause after every step, so that whoever has it done can see to something else in between. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** So few that a step over them takes milliseconds at most. */
const itemsInAStep = 20;

/** Does something with every item, in steps. */
export function* each<Item>(items: readonly Item[], act: (item: Item) => void): Steps<void> {
  for (const [place, item] of items.entries()) {
    act(item);
    if (place % itemsInAStep === itemsInAStep - 1) yield;
  }
}

/** Does work without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
