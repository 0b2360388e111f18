import { waiting } from "../../src/functions/declaration";

/** A function that waits for an edition, and a way to settle which. */
function aWaitingFunction() {
  let isSettled = false;
  let settle = (): void => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = () => {
      isSettled = true;
      resolve();
    };
  });
  const calls: unknown[][] = [];
  const called = (...values: unknown[]) => calls.push(values);
  return { ask: waiting(called, () => isSettled, settled), settle, calls };
}

describe("a worksheet function", () => {
  it("waits until it is settled which edition answers, and then is asked with the same arguments", async () => {
    const { ask, settle, calls } = aWaitingFunction();
    const answer = ask("CoreWeave", null);
    expect(calls).toEqual([]);
    settle();
    expect(await answer).toBe(1);
    expect(calls).toEqual([["CoreWeave", null]]);
  });

  it("answers from then on with a plain value, since a promise would show #BUSY!", () => {
    const { ask, settle } = aWaitingFunction();
    settle();
    expect(ask("CoreWeave")).toBe(1);
  });
});
