import { otherWorkbooks } from "../../../src/addin/app/apply";

const opened: BroadcastChannel[] = [];
const Channel = BroadcastChannel;
beforeAll(() => {
  // A channel that is left open would keep the test from ending.
  globalThis.BroadcastChannel = class extends Channel {
    constructor(name: string) {
      super(name);
      opened.push(this);
    }
  };
});
afterAll(() => {
  for (const channel of opened) channel.close();
  globalThis.BroadcastChannel = Channel;
});

const sha256 = "0123456789abcdef".repeat(4);

/** What a workbook hears of messages that something on this site writes to the channel, and of a last one that it understands. */
async function heard(...messages: unknown[]): Promise<unknown[]> {
  const told: unknown[] = [];
  const channel = new BroadcastChannel("deals-edition");
  await new Promise<void>((resolve) => {
    const stop = otherWorkbooks().subscribe((source) => {
      told.push(source);
      if (source.is === "shipped" || source.id.number !== 99) return;
      stop();
      resolve();
    });
    for (const message of [...messages, { number: 99, sha256 }]) channel.postMessage(message);
  });
  return told.slice(0, -1);
}

describe("what other workbooks tell", () => {
  it("is an edition of a feed, or the one that ships inside the add-in", async () => {
    const id = { number: 2, sha256, feed: "https://feed.example/" };
    expect(await heard(id, null)).toEqual([{ is: "stored", id }, { is: "shipped" }]);
  });

  it("is nothing if it names no edition", async () => {
    expect(await heard(7, "2", {}, { number: 2 }, { number: "2", sha256 }, { number: 2, sha256: "x" })).toEqual([]);
  });
});
