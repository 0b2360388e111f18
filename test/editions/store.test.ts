import "fake-indexeddb/auto";
import { clear, createStore } from "idb-keyval";
import type { Origin } from "../../src/addin/app/editions";
import { browserStore, type EditionStore, type KeptEdition } from "../../src/addin/app/library";
import { laterRecords, published } from "../support/refreshing";
import { storageOfTexts } from "../support/storage";

const feed = "https://feed.example/";

let store: EditionStore;
let databases = 0;
let texts: Map<string, string>;
beforeEach(() => {
  texts = storageOfTexts();
  store = browserStore(`store ${(databases += 1)} `);
});

/** An edition of the feed, as it is kept; what it says does not matter here. */
const kept = (number: number, given: Partial<KeptEdition> = {}): KeptEdition => ({
  number,
  sha256: number.toString(16).padStart(64, "0"),
  feed,
  schema: 1,
  file: new Blob(),
  parts: [],
  ...given,
});

const nameOf = ({ number, sha256, feed: address }: KeptEdition): Origin => ({ number, sha256, feed: address });

/** Keeps editions, one after the other. */
async function keepAll(first: number, last: number): Promise<void> {
  for (let number = first; number <= last; number += 1) await store.keep(kept(number));
}

/** The numbers of those that are still there. */
async function stillThere(...numbers: number[]): Promise<number[]> {
  // What is read counts as used, which must not matter for the next.
  const found = await Promise.all(numbers.map((number) => store.edition(kept(number))));
  return numbers.filter((_, place) => found[place] !== undefined);
}

describe("editions kept on this computer", () => {
  it("are the twenty that were used last, whatever their numbers", async () => {
    await keepAll(100, 119);
    await store.keep(kept(5));
    expect(await stillThere(5, 100, 101, 119)).toEqual([5, 101, 119]);
  });

  it("count as used when they are read, as a pinned workbook does that is opened", async () => {
    await keepAll(1, 20);
    await store.edition(kept(1));
    await store.keep(kept(21));
    expect(await stillThere(1, 2, 3, 21)).toEqual([1, 3, 21]);
  });

  it("always have what is in use, and what was before", async () => {
    const [before, inUse] = [kept(1), kept(2)];
    await store.keep(before);
    await store.choose({ inUse: nameOf(inUse), before: { edition: nameOf(before) } }, inUse);
    await keepAll(101, 130);
    expect(await stillThere(1, 2, 112, 113, 130)).toEqual([1, 2, 113, 130]);
  });

  it("do not have the largest number for ever", async () => {
    const largest = kept(Number.MAX_SAFE_INTEGER);
    await store.keep(largest);
    await keepAll(1, 20);
    expect(await store.edition(largest)).toBeUndefined();
  });

  it("go before all others if nobody knows when they were used, as those of an earlier add-in", async () => {
    const raw = createStore(`store ${databases} deals`, "editions");
    const unknown = kept(999);
    await raw("readwrite", (objects) => {
      objects.put(unknown, `${unknown.number} ${unknown.sha256}`);
    });
    await keepAll(1, 20);
    expect(await stillThere(1, 20, 999)).toEqual([1, 20]);
  });

  it("go with the choice of them in one step: neither is kept if one can't be", async () => {
    const edition = await published(laterRecords(2));
    const uncloneable = { ...edition, extra: () => 0 };
    await expect(store.choose({ inUse: edition }, uncloneable)).rejects.toThrow();
    expect([await store.choice(), await store.edition(edition), store.lastInUse()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("come back as they were kept", async () => {
    const edition = await published(laterRecords(2));
    await store.keep(edition);
    expect(await store.edition(edition)).toEqual(edition);
  });
});

describe("the browser", () => {
  const persist = jest.fn(() => Promise.resolve(true));
  afterEach(() => {
    persist.mockClear();
    Reflect.deleteProperty(globalThis, "navigator");
  });

  it("is asked once, when the first edition is kept, not to throw the database away", async () => {
    Object.defineProperty(globalThis, "navigator", { configurable: true, value: { storage: { persist } } });
    await store.choose({ inUse: undefined });
    expect(persist).toHaveBeenCalledTimes(0);
    await keepAll(1, 3);
    expect(persist).toHaveBeenCalledTimes(1);
  });
});

describe("the newest edition seen of a feed", () => {
  const one = { number: 7, sha256: "7".repeat(64) };
  const older = { number: 6, sha256: "6".repeat(64) };

  it("is none at first", async () => {
    expect(await store.newestSeen(feed)).toBeUndefined();
  });

  it("is the one with the highest number, even if older ones are seen later", async () => {
    await store.see(feed, one);
    await store.see(feed, older);
    expect(await store.newestSeen(feed)).toEqual(one);
  });

  it("stays the first of a number if the feed comes to have two of it", async () => {
    await store.see(feed, one);
    await store.see(feed, { ...one, sha256: "8".repeat(64) });
    expect(await store.newestSeen(feed)).toEqual(one);
  });

  it("is of that feed alone, however its address is spelled", async () => {
    await store.see("https://FEED.example:443/", one);
    expect(await store.newestSeen("https://feed.example")).toEqual(one);
    expect(await store.newestSeen("https://other.example/")).toBeUndefined();
  });

  it("is at least one that is kept", async () => {
    const edition = kept(8);
    await store.keep(edition);
    expect(await store.newestSeen(feed)).toEqual({ number: 8, sha256: edition.sha256 });
  });

  it("is remembered if the database is lost", async () => {
    await store.see(feed, one);
    await clear(createStore(`store ${databases} deals`, "editions"));
    expect(await store.newestSeen(feed)).toEqual(one);
  });

  it("is remembered if what lies beside the database is lost", async () => {
    await store.see(feed, one);
    texts.clear();
    expect(await store.newestSeen(feed)).toEqual(one);
  });

  it("is the newer of the two if both remember", async () => {
    await store.see(feed, one);
    texts.clear();
    await store.see(feed, older);
    expect(await store.newestSeen(feed)).toEqual(one);
  });

  it("is what the database knows where the other storage is refused", async () => {
    storageOfTexts(true);
    await store.see(feed, one);
    expect(await store.newestSeen(feed)).toEqual(one);
  });

  it.each(["", "7", "null", '{"newest":7}', '{"newest":{"https://feed.example/":{"number":1e300,"sha256":"x"}}}'])(
    "is none if what was remembered is damaged: %s",
    async (text) => {
      texts.set(`store ${databases} deals.editions`, text);
      expect([await store.newestSeen(feed), store.lastInUse()]).toEqual([undefined, undefined]);
    },
  );
});

describe("what was in use", () => {
  it("is remembered beside the database", async () => {
    const edition = kept(2);
    await store.choose({ inUse: nameOf(edition) }, edition);
    await clear(createStore(`store ${databases} deals`, "editions"));
    expect([await store.choice(), store.lastInUse()]).toEqual([undefined, nameOf(edition)]);
  });

  it("is forgotten there once the shipped edition is in use again", async () => {
    await store.choose({ inUse: nameOf(kept(2)) }, kept(2));
    await store.choose({ inUse: undefined });
    expect(store.lastInUse()).toBeUndefined();
  });
});
