import { type FeedReader, readerInUse } from "../../../src/addin/app/feedReader";
import { OWN_FEED } from "../../../src/addin/app/settings";
import { makeKey, publicPartOf } from "../../../src/feed/publish/keys";

const signal = new AbortController().signal;

/** A reader of a feed, where a worker comes to nothing and the browser tells so by an event. */
async function readerWhereWorkersFail(event: Event): Promise<FeedReader> {
  class FailingWorker extends EventTarget {
    postMessage(): void {
      queueMicrotask(() => this.dispatchEvent(event));
    }
    terminate(): void {
      // It has ended by itself.
    }
  }
  Object.assign(globalThis, { Worker: FailingWorker, location: new URL("https://deals.example/taskpane.html") });
  const own = JSON.stringify({ address: "https://feed.example/", keys: [publicPartOf(await makeKey())] });
  const reader = readerInUse({
    recall: (key) => (key === OWN_FEED ? own : undefined),
    keep: () => true,
    forgetAllBut: () => undefined,
  });
  if (!reader) throw new Error("There is a feed of the user's own.");
  return reader;
}

describe("a feed that is to be read by a worker", () => {
  it("can't be where the worker's own file does not come, as without a network: that is said as of the feed", async () => {
    const reader = await readerWhereWorkersFail(new Event("error"));
    await expect(reader.latest(signal)).rejects.toThrow(
      "deals.example could not be reached. Check the network, then try again.",
    );
  });

  it("can't be where the worker fails: that is no problem of the feed", async () => {
    const failing = Object.assign(new Event("error"), { message: "out of memory" });
    const reader = await readerWhereWorkersFail(failing);
    await expect(reader.latest(signal)).rejects.toThrow(/^out of memory$/);
  });
});
