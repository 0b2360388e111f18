import { shippedEvidence } from "../../src/shippedEdition";

/** A page whose server takes questions and answers none of them. */
function simulateSilence(): AbortController {
  const clock = new AbortController();
  jest.spyOn(AbortSignal, "timeout").mockReturnValue(clock.signal);
  const fetch = (_: string, { signal }: RequestInit = {}) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener("abort", () => {
        reject(new Error("The operation timed out."));
      });
    });
  Object.assign(globalThis, { document: {}, fetch });
  return clock;
}

describe("a chunk of evidence of the edition that ships", () => {
  it("is given up when the time for it has run out, for a cell that waits for ever shows #BUSY!", async () => {
    const clock = simulateSilence();
    const asked = shippedEvidence("a-chunk");
    clock.abort();
    await expect(asked).rejects.toThrow("timed out");
  });
});
