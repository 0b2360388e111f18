import "fake-indexeddb/auto";
import { clear, createStore } from "idb-keyval";
import { bundledRecords } from "../../src/bundledEdition";
import { schemaNumber } from "../../src/core/records/lists";
import { Edition } from "../../src/core/edition";
import { bundledEdition } from "../../src/addin/app/bundled";
import { begin, type Session, sessionAtStart, contextNow } from "../../src/addin/app/session";
import { browserStore, type EditionStore, type KeptEdition } from "../../src/addin/app/library";
import { storageOfTexts } from "../support/storage";
import { feedAddress as feed, laterRecords, named, published } from "../support/refreshing";

const shipped = bundledRecords.release.number;

/** An edition of the feed, as it is kept. */
async function kept(number: number, given: Partial<KeptEdition> = {}): Promise<KeptEdition> {
  return { ...(await published(laterRecords(number))), ...given };
}

/** Its file, with one letter of it changed and everything as long as before. */
const changed = async ({ file }: KeptEdition): Promise<Blob> =>
  new Blob([(await file.text()).replace("CoreWeave", "CoreWeavy")]);

/** A file that was there when its edition was kept. */
function lostFile(): Blob {
  const file = new Blob(["{}"]);
  file.arrayBuffer = () => Promise.reject(new DOMException("It is gone.", "NotReadableError"));
  return file;
}

let store: EditionStore;
let databases = 0;
/** Empties the test's database, as a browser does that wants its space. */
const thrownAway = async (): Promise<void> => {
  const objects = createStore(`test ${databases} deals`, "editions");
  await clear(objects);
};
beforeEach(() => {
  storageOfTexts();
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

  it("is the last one in use of a feed of one's own, which counts by itself", async () => {
    const edition = await kept(shipped, { feed: "https://own.example/", isOwn: true });
    await store.choose({ inUse: edition }, edition);
    expect((await sessionAtStart(store, undefined, feed)).held?.feed).toBe("https://own.example/");
  });

  it.each([
    ["the add-in's feed has moved since", "https://earlier.example/", false],
    ["its feed is spelled otherwise", "https://FEED.example:443", true],
  ])("is the shipped one if that is as new, also where %s", async (_, address, isOwn) => {
    const edition = await kept(shipped, { feed: address, isOwn });
    await store.choose({ inUse: edition }, edition);
    expect((await sessionAtStart(store, undefined, feed)).held).toBe(bundledEdition);
  });

  it.each<[string, Partial<KeptEdition>]>([
    ["is shorter than it was", { file: new Blob(["{}"]) }],
    ["is said to lie elsewhere in its file", { parts: [{ name: "release", bytes: 7, sha256: "7" }] }],
    ["has no parts at all", { parts: [] }],
  ])("is the shipped one, with a note, if what was kept %s", async (_, given) => {
    const edition = await kept(shipped + 1, given);
    await store.choose({ inUse: await named(laterRecords(shipped + 1)) }, edition);
    expect(await sessionAtStart(store, undefined, feed)).toEqual({
      held: bundledEdition,
      trouble: "damaged",
      missing: await named(laterRecords(shipped + 1)),
    });
  });

  it("is the shipped one, with a note, if a letter of what was kept has changed", async () => {
    const edition = await kept(shipped + 1);
    await store.choose({ inUse: edition }, { ...edition, file: await changed(edition) });
    expect(await sessionAtStart(store, undefined, feed)).toMatchObject({ held: bundledEdition, trouble: "damaged" });
  });

  it("is the shipped one, with a note, if another edition was kept under the name", async () => {
    const { number, sha256 } = await kept(shipped + 1);
    const other: EditionStore = { ...store, edition: () => kept(shipped + 2) };
    await store.choose({ inUse: { number, sha256, feed } });
    expect(await sessionAtStart(other, undefined, feed)).toMatchObject({ held: bundledEdition, trouble: "damaged" });
  });

  it.each([1, -1])("is the shipped one, with a note, if other rules checked what was kept (%i)", async (by) => {
    const edition = await kept(shipped + 1, { schema: schemaNumber + by });
    await store.choose({ inUse: edition }, edition);
    expect(await sessionAtStart(store, undefined, feed)).toMatchObject({
      held: bundledEdition,
      trouble: "other-version",
      missing: { number: shipped + 1 },
    });
  });

  it("is the shipped one, with a note, if an add-in that kept editions in another way has kept it", async () => {
    const { number, sha256, file } = await kept(shipped + 1);
    const before: EditionStore = {
      ...store,
      edition: () => Promise.resolve({ number, sha256, feed, schema: schemaNumber, file }),
    };
    await store.choose({ inUse: { number, sha256 } });
    expect(await sessionAtStart(before, undefined, feed)).toMatchObject({
      held: bundledEdition,
      trouble: "other-version",
    });
  });

  it("is the shipped one, with a note, if what was kept can't be indexed", async () => {
    const edition = await kept(shipped + 1);
    await store.choose({ inUse: edition }, edition);
    jest.spyOn(Edition, "inSteps").mockImplementation(() => {
      throw new TypeError("A field is not there.");
    });
    const session = await sessionAtStart(store, undefined, feed);
    jest.restoreAllMocks();
    expect(session).toMatchObject({ held: bundledEdition, trouble: "damaged" });
  });

  it("is the shipped one if the choice itself is damaged, and says so", async () => {
    const damaged: unknown = { inUse: { number: "2" } };
    const read = { ...store, choice: () => Promise.resolve(JSON.parse(JSON.stringify(damaged))) };
    expect(await sessionAtStart(read, undefined, feed)).toEqual({ held: bundledEdition, trouble: "damaged" });
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

describe("a database that the browser has thrown away", () => {
  it("has the shipped edition answer, with a note of the one that was in use", async () => {
    const edition = await kept(shipped + 1);
    await store.choose({ inUse: await named(laterRecords(shipped + 1)) }, edition);
    await thrownAway();
    expect(await sessionAtStart(store, undefined, feed)).toEqual({
      held: bundledEdition,
      trouble: "damaged",
      missing: { number: shipped + 1, sha256: edition.sha256, feed },
    });
  });

  it("is no loss if the add-in has come to ship an edition that is as new", async () => {
    await store.choose({ inUse: await named(laterRecords(shipped)) }, await kept(shipped));
    await thrownAway();
    expect(await sessionAtStart(store, undefined, feed)).toEqual({ held: bundledEdition });
  });

  it("is no loss if the shipped edition was in use again", async () => {
    await store.choose({ inUse: await named(laterRecords(shipped + 1)) }, await kept(shipped + 1));
    await store.choose({ inUse: undefined });
    await thrownAway();
    expect(await sessionAtStart(store, undefined, feed)).toEqual({ held: bundledEdition });
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
    expect(() => contextNow()).toThrow("This workbook is pinned to edition 7 of the data, which is not at hand.");
  });

  it("is nothing, and says so, if nobody can tell to which edition it is pinned", async () => {
    const edition = await kept(shipped + 1);
    await store.choose({ inUse: edition }, edition);
    begin(await sessionAtStart(store, "unreadable", feed));
    expect(() => contextNow()).toThrow("its pin is damaged and does not say which");
  });

  it("is nothing, and says so, if other rules checked what was kept of that edition", async () => {
    const edition = await kept(7, { schema: schemaNumber + 1 });
    await store.keep(edition);
    expect(await sessionAtStart(store, edition, feed)).toMatchObject({ held: undefined, trouble: "other-version" });
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
