import "fake-indexeddb/auto";
import { bundledRecords } from "../../src/bundledEdition";
import { schemaNumber } from "../../src/core/schemaNumber";
import { editionInUse } from "../../src/editionInUse";
import { bundledEdition } from "../../src/editions/bundled";
import { begin, sessionAtStart, type Session } from "../../src/editions/session";
import { sha256Of } from "../../src/feed/digest";
import { browserStore, type EditionStore, type KeptEdition } from "../../src/editions/store";

const feed = "https://feed.example/";
const shipped = bundledRecords.release.number;

/** An edition of the feed, as it is kept. */
async function kept(number: number, given: Partial<KeptEdition> = {}): Promise<KeptEdition> {
  const text = JSON.stringify({ ...bundledRecords, release: { ...bundledRecords.release, number } });
  return { number, sha256: await sha256Of(text), feed, schema: 1, file: new Blob([text]), ...given };
}

/** A file that was there when its edition was kept. */
function lostFile(): Blob {
  const file = new Blob(["{}"]);
  file.arrayBuffer = () => Promise.reject(new DOMException("It is gone.", "NotReadableError"));
  return file;
}

let store: EditionStore;
let databases = 0;
beforeEach(() => {
  store = browserStore(`test ${(databases += 1)} `);
});

const numberOf = ({ held }: Session): number | undefined => held?.edition.release.number;

describe("what answers when a workbook opens", () => {
  it("is the edition that ships inside the add-in, as long as there is no other", async () => {
    expect(await sessionAtStart(store, undefined, feed)).toEqual({ held: bundledEdition });
  });

  it("is the edition that was last in use on this computer", async () => {
    const edition = await kept(shipped + 1);
    await store.choose({ inUse: edition }, edition);
    expect(numberOf(await sessionAtStart(store, undefined, feed))).toBe(shipped + 1);
  });

  it("is the shipped one again if the add-in has come to ship one that is as new", async () => {
    const edition = await kept(shipped);
    await store.choose({ inUse: edition }, edition);
    expect((await sessionAtStart(store, undefined, feed)).held).toBe(bundledEdition);
  });

  it("is the last one in use of another feed, which counts by itself", async () => {
    const edition = await kept(shipped, { feed: "https://own.example/" });
    await store.choose({ inUse: edition }, edition);
    expect((await sessionAtStart(store, undefined, feed)).held?.feed).toBe("https://own.example/");
  });

  it.each<[string, Partial<KeptEdition>]>([
    ["is not as it was kept", { file: new Blob(["{}"]) }],
    ["follows a schema that this add-in does not know", { schema: schemaNumber + 1 }],
  ])("is the shipped one, with a note, if what was kept %s", async (_, given) => {
    const edition = await kept(shipped + 1, given);
    await store.choose({ inUse: edition }, edition);
    expect(await sessionAtStart(store, undefined, feed)).toMatchObject({ held: bundledEdition, trouble: "damaged" });
  });

  it("is the shipped one, with a note, if the browser has lost the file of what was kept", async () => {
    const edition = await kept(shipped + 1);
    await store.choose({ inUse: edition });
    const lost: EditionStore = { ...store, edition: () => Promise.resolve({ ...edition, file: lostFile() }) };
    expect(await sessionAtStart(lost, undefined, feed)).toMatchObject({ held: bundledEdition, trouble: "damaged" });
  });

  it("is the shipped one, with a note, if what was in use is gone", async () => {
    await store.choose({ inUse: await kept(shipped + 1) });
    expect(await sessionAtStart(store, undefined, feed)).toMatchObject({ held: bundledEdition, trouble: "damaged" });
  });

  it("is the shipped one, with a note, if the browser refuses its database", async () => {
    const refused: EditionStore = { ...store, choice: () => Promise.reject(new Error("no")) };
    expect(await sessionAtStart(refused, undefined, feed)).toMatchObject({ held: bundledEdition, trouble: "refused" });
  });
});

describe("what answers in a pinned workbook", () => {
  it("is the edition of the pin, whatever else is in use", async () => {
    const [pinned, newer] = [await kept(shipped + 1), await kept(shipped + 2)];
    await store.keep(pinned);
    await store.choose({ inUse: newer }, newer);
    expect(numberOf(await sessionAtStart(store, pinned, feed))).toBe(shipped + 1);
  });

  it("is the shipped one if that is the edition of the pin", async () => {
    expect((await sessionAtStart(store, await bundledEdition.identity(), feed)).held).toBe(bundledEdition);
  });

  it("is nothing, and says so, if the edition of the pin is not at hand", async () => {
    begin(await sessionAtStart(store, { number: 7, sha256: "ab" }, feed));
    expect(() => editionInUse()).toThrow("This workbook is pinned to edition 7 of the data, which is not at hand.");
  });

  it("is nothing, and says so, if the browser has lost the file of that edition", async () => {
    const edition = await kept(7);
    const lost: EditionStore = { ...store, edition: () => Promise.resolve({ ...edition, file: lostFile() }) };
    const session = await sessionAtStart(lost, edition, feed);
    expect(session).toMatchObject({ held: undefined, trouble: "damaged" });
  });

  it("is not an edition with the same number but another text", async () => {
    const other = { number: shipped, sha256: "ab" };
    expect((await sessionAtStart(store, other, feed)).held).toBeUndefined();
  });
});

describe("editions kept on this computer", () => {
  it("are the newest twenty, and which is in use", async () => {
    for (let number = 2; number <= 22; number += 1) await store.keep(await kept(number));
    const [oldest, next] = [await kept(2), await kept(3)];
    expect([await store.edition(oldest), await store.edition(next)]).toEqual([undefined, next]);
  });

  it("go with the choice of them in one step: neither is kept if one can't be", async () => {
    const edition = await kept(2);
    const uncloneable = { ...edition, extra: () => 0 };
    await expect(store.choose({ inUse: edition }, uncloneable)).rejects.toThrow();
    expect([await store.choice(), await store.edition(edition)]).toEqual([undefined, undefined]);
  });
});
