import "fake-indexeddb/auto";
import { clear, createStore } from "idb-keyval";
import type { EditionSource, StoredEdition } from "../../../src/addin/app/editions";
import { browserLibrary, type EditionLibrary } from "../../../src/addin/app/library";
import { laterRecords, published, publishedEvidence, stored } from "../support/refreshing";
import { storageOfTexts } from "../../support/storage";

const feed = "https://feed.example/";

let library: EditionLibrary;
let databases = 0;
let texts: Map<string, string>;
beforeEach(() => {
  texts = storageOfTexts();
  library = browserLibrary(`store ${(databases += 1)} `, publishedEvidence);
});

/** An edition of the feed, as it is stored; what it says does not matter here. */
const edition = (number: number, given: Partial<StoredEdition> = {}): StoredEdition => ({
  number,
  sha256: number.toString(16).padStart(64, "0"),
  feed,
  schema: 1,
  contents: { release: { number, version: "1.0.0", day: "2026-10-10" }, chunks: [] },
  answers: new Blob(),
  ...given,
});

const sourceOf = ({ number, sha256, feed: address }: StoredEdition): EditionSource =>
  stored({ number, sha256, feed: address });

/** Stores editions, one after the other. */
async function putAll(first: number, last: number): Promise<void> {
  for (let number = first; number <= last; number += 1) await library.put(edition(number));
}

/** The numbers of those that are still there. */
async function stillThere(...numbers: number[]): Promise<number[]> {
  // What is read counts as used, which must not matter for the next.
  const found = await Promise.all(numbers.map((number) => library.get(edition(number))));
  return numbers.filter((_, place) => found[place] !== undefined);
}

describe("editions kept on this computer", () => {
  it("are the twenty that were used last, whatever their numbers", async () => {
    await putAll(100, 119);
    await library.put(edition(5));
    expect(await stillThere(5, 100, 101, 119)).toEqual([5, 101, 119]);
  });

  it("count as used when they are read, as a pinned workbook does that is opened", async () => {
    await putAll(1, 20);
    await library.get(edition(1));
    await library.put(edition(21));
    expect(await stillThere(1, 2, 3, 21)).toEqual([1, 3, 21]);
  });

  it("always have what is in use, and what was before", async () => {
    const [before, inUse] = [edition(1), edition(2)];
    await library.put(before);
    await library.choose({ inUse: sourceOf(inUse), before: sourceOf(before) }, inUse);
    await putAll(101, 130);
    expect(await stillThere(1, 2, 112, 113, 130)).toEqual([1, 2, 113, 130]);
  });

  it("do not have the largest number for ever", async () => {
    const largest = edition(Number.MAX_SAFE_INTEGER);
    await library.put(largest);
    await putAll(1, 20);
    expect(await library.get(largest)).toBeUndefined();
  });

  it("go before all others if nobody knows when they were used, as those of an earlier add-in", async () => {
    const raw = createStore(`store ${databases} deals`, "editions");
    const unknown = edition(999);
    await raw("readwrite", (objects) => {
      objects.put(unknown, `${unknown.number} ${unknown.sha256}`);
    });
    await putAll(1, 20);
    expect(await stillThere(1, 20, 999)).toEqual([1, 20]);
  });

  it("go with the choice of them in one step: neither is kept if one can't be", async () => {
    const edition = await published(laterRecords(2));
    const uncloneable = { ...edition, extra: () => 0 };
    await expect(library.choose({ inUse: stored(edition) }, uncloneable)).rejects.toThrow();
    expect([await library.choice(), await library.get(edition), library.lastInUse()]).toEqual([
      undefined,
      undefined,
      { is: "shipped" },
    ]);
  });

  it("come back as they were kept", async () => {
    const edition = await published(laterRecords(2));
    await library.put(edition);
    expect(await library.get(edition)).toEqual(edition);
  });
});

describe("the browser", () => {
  const persist = jest.fn(() => Promise.resolve(true));
  afterEach(() => {
    persist.mockClear();
    Reflect.deleteProperty(globalThis, "navigator");
  });

  it("may close the database without a word, after which editions are kept as before", async () => {
    const connections: IDBDatabase[] = [];
    const open = jest.spyOn(indexedDB, "open").mockImplementation((...asked) => {
      open.mockRestore();
      const request = indexedDB.open(...asked);
      request.addEventListener("success", () => connections.push(request.result));
      return request;
    });
    await putAll(1, 1);
    for (const connection of connections) connection.close();
    expect(await stillThere(1)).toEqual([1]);
    await putAll(2, 2);
    expect(await stillThere(1, 2)).toEqual([1, 2]);
  });

  it("is asked once, when the first edition is kept, not to throw the database away", async () => {
    Object.defineProperty(globalThis, "navigator", { configurable: true, value: { storage: { persist } } });
    await library.choose({ inUse: { is: "shipped" } });
    expect(persist).toHaveBeenCalledTimes(0);
    await putAll(1, 3);
    expect(persist).toHaveBeenCalledTimes(1);
  });
});

describe("the newest edition seen of a feed", () => {
  const one = { number: 7, sha256: "7".repeat(64) };
  const older = { number: 6, sha256: "6".repeat(64) };

  it("is none at first", async () => {
    expect(await library.newestSeen(feed)).toBeUndefined();
  });

  it("is the one with the highest number, even if older ones are seen later", async () => {
    await library.see(feed, one);
    await library.see(feed, older);
    expect(await library.newestSeen(feed)).toEqual(one);
  });

  it("stays the first of a number if the feed comes to have two of it", async () => {
    await library.see(feed, one);
    await library.see(feed, { ...one, sha256: "8".repeat(64) });
    expect(await library.newestSeen(feed)).toEqual(one);
  });

  it("is of that feed alone, however its address is spelled", async () => {
    await library.see("https://FEED.example:443/", one);
    expect(await library.newestSeen("https://feed.example")).toEqual(one);
    expect(await library.newestSeen("https://other.example/")).toBeUndefined();
  });

  it("is at least one that is kept", async () => {
    const eighth = edition(8);
    await library.put(eighth);
    expect(await library.newestSeen(feed)).toEqual({ number: 8, sha256: eighth.sha256 });
  });

  it("is remembered if the database is lost", async () => {
    await library.see(feed, one);
    await clear(createStore(`store ${databases} deals`, "editions"));
    expect(await library.newestSeen(feed)).toEqual(one);
  });

  it("is remembered if what lies beside the database is lost", async () => {
    await library.see(feed, one);
    texts.clear();
    expect(await library.newestSeen(feed)).toEqual(one);
  });

  it("is the newer of the two if both remember", async () => {
    await library.see(feed, one);
    texts.clear();
    await library.see(feed, older);
    expect(await library.newestSeen(feed)).toEqual(one);
  });

  it("is what the database knows where the other storage is refused", async () => {
    storageOfTexts(true);
    await library.see(feed, one);
    expect(await library.newestSeen(feed)).toEqual(one);
  });

  it.each(["", "7", "null", '{"newest":7}', '{"newest":{"https://feed.example/":{"number":1e300,"sha256":"x"}}}'])(
    "is none if what was remembered is damaged: %s",
    async (text) => {
      texts.set(`store ${databases} deals.editions`, text);
      expect([await library.newestSeen(feed), library.lastInUse()]).toEqual([undefined, { is: "shipped" }]);
    },
  );
});

describe("what was in use", () => {
  it("is remembered beside the database", async () => {
    const second = edition(2);
    await library.choose({ inUse: sourceOf(second) }, second);
    await clear(createStore(`store ${databases} deals`, "editions"));
    expect([await library.choice(), library.lastInUse()]).toEqual([undefined, sourceOf(second)]);
  });

  it("is forgotten there once the shipped edition is in use again", async () => {
    await library.choose({ inUse: sourceOf(edition(2)) }, edition(2));
    await library.choose({ inUse: { is: "shipped" } });
    expect(library.lastInUse()).toEqual({ is: "shipped" });
  });
});
