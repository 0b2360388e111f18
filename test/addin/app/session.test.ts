import "fake-indexeddb/auto";
import { clear, createStore } from "idb-keyval";
import { bundledRecords } from "../../../src/bundledEdition";
import { schemaNumber } from "../../../src/core/records/lists";
import { Edition } from "../../../src/core/edition";
import { feedOf, originOf, shippedEdition, type StoredEdition } from "../../../src/addin/app/editions";
import {
  answering,
  begin,
  contextNow,
  countDaysFrom,
  type SettledSession,
  sessionAtStart,
} from "../../../src/addin/app/session";
import { browserLibrary, type EditionLibrary } from "../../../src/addin/app/library";
import { storageOfTexts } from "../../support/storage";
import { feedAddress as feed, laterRecords, named, published, publishedEvidence, stored } from "../support/refreshing";

const shipped = bundledRecords.release.number;

const aPart = { sha256: "7".repeat(64), bytes: 7 };
const aChunk = { list: "deals", answers: aPart, evidence: aPart } as const;

/** An edition of the feed, as it is kept. */
async function kept(number: number, given: Partial<StoredEdition> = {}): Promise<StoredEdition> {
  return { ...(await published(laterRecords(number))), ...given };
}

/** Its answers, with one letter of them changed and everything as long as before. */
const changed = async ({ answers }: StoredEdition): Promise<Blob> =>
  new Blob([(await answers.text()).replace("CoreWeave", "CoreWeavy")]);

/** A file that was there when its edition was kept. */
function lostFile(): Blob {
  const file = new Blob(["{}"]);
  const gone = () => Promise.reject(new DOMException("It is gone.", "NotReadableError"));
  file.slice = () => Object.assign(new Blob(), { arrayBuffer: gone });
  return file;
}

let library: EditionLibrary;
let databases = 0;
/** Empties the test's database, as a browser does that wants its space. */
const thrownAway = async (): Promise<void> => clear(createStore(`test ${databases} deals`, "editions"));

/** Writes into the test's database what the add-in would not. */
const inDatabase = async (write: (objects: IDBObjectStore) => void): Promise<void> =>
  createStore(`test ${databases} deals`, "editions")("readwrite", write);
beforeEach(() => {
  storageOfTexts();
  library = browserLibrary(`test ${(databases += 1)} `, publishedEvidence);
});

const numberOf = (session: SettledSession): number | undefined => answering(session)?.edition.release.number;

const feedIn = (session: SettledSession): string | undefined => {
  const loaded = answering(session);
  return loaded && feedOf(loaded.source);
};

describe("what answers when a workbook opens", () => {
  it("is the edition that ships inside the add-in, as long as there is no other", async () => {
    expect(await sessionAtStart(library, undefined, feed)).toEqual({ is: "answering", edition: shippedEdition });
  });

  it("is the edition that was last in use on this computer", async () => {
    const edition = await kept(shipped + 1);
    await library.choose({ inUse: stored(edition) }, edition);
    expect(numberOf(await sessionAtStart(library, undefined, feed))).toBe(shipped + 1);
  });

  it("is the shipped one again if the add-in has come to ship one that is as new", async () => {
    const edition = await kept(shipped);
    await library.choose({ inUse: stored(edition) }, edition);
    expect(answering(await sessionAtStart(library, undefined, feed))).toBe(shippedEdition);
  });

  it("is the last one in use of a feed of one's own, which counts by itself", async () => {
    const edition = await kept(shipped, { feed: "https://own.example/", isOwn: true });
    await library.choose({ inUse: stored(edition) }, edition);
    expect(feedIn(await sessionAtStart(library, undefined, feed))).toBe("https://own.example/");
  });

  it.each([
    ["the add-in's feed has moved since", "https://earlier.example/", false],
    ["its feed is spelled otherwise", "https://FEED.example:443", true],
  ])("is the shipped one if that is as new, also where %s", async (_, address, isOwn) => {
    const edition = await kept(shipped, { feed: address, isOwn });
    await library.choose({ inUse: stored(edition) }, edition);
    expect(answering(await sessionAtStart(library, undefined, feed))).toBe(shippedEdition);
  });

  it.each<[string, Partial<StoredEdition>]>([
    ["is shorter than it was", { answers: new Blob(["{}"]) }],
    [
      "is said to have other chunks",
      { contents: { release: { number: shipped + 1, version: "1.0.0", day: "2026-10-10" }, chunks: [aChunk] } },
    ],
    [
      "is said to be another edition",
      { contents: { release: { number: 77, version: "1.0.0", day: "2026-10-10" }, chunks: [] } },
    ],
  ])("is the shipped one, with a note, if what was kept %s", async (_, given) => {
    const edition = await kept(shipped + 1, given);
    await library.choose({ inUse: stored(await named(laterRecords(shipped + 1))) }, edition);
    expect(await sessionAtStart(library, undefined, feed)).toEqual({
      is: "answering",
      edition: shippedEdition,
      trouble: "damaged",
      missing: await named(laterRecords(shipped + 1)),
    });
  });

  it("is the shipped one, with a note, if a letter of what was kept has changed", async () => {
    const edition = await kept(shipped + 1);
    await library.choose({ inUse: stored(edition) }, { ...edition, answers: await changed(edition) });
    expect(await sessionAtStart(library, undefined, feed)).toMatchObject({
      edition: shippedEdition,
      trouble: "damaged",
    });
  });

  it("is the shipped one, with a note, if another edition was kept under the name", async () => {
    const { number, sha256 } = await kept(shipped + 1);
    const other: EditionLibrary = { ...library, get: () => kept(shipped + 2) };
    await library.choose({ inUse: stored({ number, sha256, feed }) });
    expect(await sessionAtStart(other, undefined, feed)).toMatchObject({ edition: shippedEdition, trouble: "damaged" });
  });

  it.each([1, -1])("is the shipped one, with a note, if other rules checked what was kept (%i)", async (by) => {
    const edition = await kept(shipped + 1, { schema: schemaNumber + by });
    await library.choose({ inUse: stored(edition) }, edition);
    expect(await sessionAtStart(library, undefined, feed)).toMatchObject({
      edition: shippedEdition,
      trouble: "other-version",
      missing: { number: shipped + 1 },
    });
  });

  it("is the shipped one, with a note, if an add-in that kept editions in another way has kept it", async () => {
    const { number, sha256, answers: file } = await kept(shipped + 1);
    const before: EditionLibrary = {
      ...library,
      get: () => Promise.resolve({ number, sha256, feed, schema: schemaNumber, file }),
    };
    await library.choose({ inUse: stored({ number, sha256 }) });
    expect(await sessionAtStart(before, undefined, feed)).toMatchObject({
      edition: shippedEdition,
      trouble: "other-version",
    });
  });

  it("is the shipped one, with a note, if what was kept can't be indexed", async () => {
    const edition = await kept(shipped + 1);
    await library.choose({ inUse: stored(edition) }, edition);
    jest.spyOn(Edition.prototype, "add").mockImplementation(() => {
      throw new TypeError("A field is not there.");
    });
    const session = await sessionAtStart(library, undefined, feed);
    jest.restoreAllMocks();
    expect(session).toMatchObject({ edition: shippedEdition, trouble: "damaged" });
  });

  it("is the shipped one if the choice itself is damaged, and says so", async () => {
    await inDatabase((objects) => {
      objects.put({ inUse: { number: "2" } }, "choice");
    });
    expect(await sessionAtStart(library, undefined, feed)).toEqual({
      is: "answering",
      edition: shippedEdition,
      trouble: "damaged",
    });
  });

  it("is the shipped one, with a note, if the browser has lost the file of what was kept", async () => {
    const edition = await kept(shipped + 1);
    await library.choose({ inUse: stored(edition) });
    const lost: EditionLibrary = { ...library, get: () => Promise.resolve({ ...edition, answers: lostFile() }) };
    expect(await sessionAtStart(lost, undefined, feed)).toMatchObject({ edition: shippedEdition, trouble: "damaged" });
  });

  it("is the shipped one, with a note, if what was in use is gone", async () => {
    await library.choose({ inUse: stored(await kept(shipped + 1)) });
    expect(await sessionAtStart(library, undefined, feed)).toMatchObject({
      edition: shippedEdition,
      trouble: "damaged",
    });
  });

  it("is the shipped one, with a note, if the browser refuses its database", async () => {
    const refused: EditionLibrary = { ...library, choice: () => Promise.reject(new Error("no")) };
    expect(await sessionAtStart(refused, undefined, feed)).toMatchObject({
      edition: shippedEdition,
      trouble: "refused",
    });
  });
});

describe("a database that the browser has thrown away", () => {
  it("has the shipped edition answer, with a note of the one that was in use", async () => {
    const edition = await kept(shipped + 1);
    await library.choose({ inUse: stored(await named(laterRecords(shipped + 1))) }, edition);
    await thrownAway();
    expect(await sessionAtStart(library, undefined, feed)).toEqual({
      is: "answering",
      edition: shippedEdition,
      trouble: "damaged",
      missing: { number: shipped + 1, sha256: edition.sha256, feed },
    });
  });

  it("is no loss if the add-in has come to ship an edition that is as new", async () => {
    await library.choose({ inUse: stored(await named(laterRecords(shipped))) }, await kept(shipped));
    await thrownAway();
    expect(await sessionAtStart(library, undefined, feed)).toEqual({ is: "answering", edition: shippedEdition });
  });

  it("is no loss if the shipped edition was in use again", async () => {
    await library.choose({ inUse: stored(await named(laterRecords(shipped + 1))) }, await kept(shipped + 1));
    await library.choose({ inUse: { is: "shipped" } });
    await thrownAway();
    expect(await sessionAtStart(library, undefined, feed)).toEqual({ is: "answering", edition: shippedEdition });
  });
});

describe("what functions answer from", () => {
  it("changes at once with the edition that answers, and with how the workbook numbers its days", () => {
    begin({ is: "answering", edition: shippedEdition });
    expect(contextNow()).toEqual({ edition: shippedEdition.edition, dateSystem: 1900 });
    countDaysFrom(1904);
    expect(contextNow().dateSystem).toBe(1904);
    countDaysFrom(1900);
    const other = { ...shippedEdition, edition: new Edition(bundledRecords.release, () => Promise.resolve([])) };
    begin({ is: "answering", edition: other });
    expect(contextNow()).toEqual({ edition: other.edition, dateSystem: 1900 });
    begin({ is: "pin-unreadable" });
    expect(() => contextNow()).toThrow("This workbook is pinned");
  });
});

describe("what answers in a pinned workbook", () => {
  it("is the edition of the pin, whatever else is in use", async () => {
    const [pinned, newer] = [await kept(shipped + 1), await kept(shipped + 2)];
    await library.put(pinned);
    await library.choose({ inUse: stored(newer) }, newer);
    expect(numberOf(await sessionAtStart(library, pinned, feed))).toBe(shipped + 1);
  });

  it("is the shipped one if that is the edition of the pin", async () => {
    expect(answering(await sessionAtStart(library, await originOf(shippedEdition.source), feed))).toBe(shippedEdition);
  });

  it("is nothing, and says so, if the edition of the pin is not at hand", async () => {
    begin(await sessionAtStart(library, { number: 7, sha256: "ab" }, feed));
    expect(() => contextNow()).toThrow("This workbook is pinned to edition 7 of the data, which is not at hand.");
  });

  it("is nothing, and says so, if nobody can tell to which edition it is pinned", async () => {
    const edition = await kept(shipped + 1);
    await library.choose({ inUse: stored(edition) }, edition);
    begin(await sessionAtStart(library, "unreadable", feed));
    expect(() => contextNow()).toThrow("its pin is damaged and does not say which");
  });

  it("is nothing, and says so, if other rules checked what was kept of that edition", async () => {
    const edition = await kept(7, { schema: schemaNumber + 1 });
    await library.put(edition);
    expect(await sessionAtStart(library, edition, feed)).toMatchObject({
      is: "pinned-elsewhere",
      trouble: "other-version",
    });
  });

  it("is nothing, and says so, if the browser has lost the file of that edition", async () => {
    const edition = await kept(7);
    const lost: EditionLibrary = { ...library, get: () => Promise.resolve({ ...edition, answers: lostFile() }) };
    const session = await sessionAtStart(lost, edition, feed);
    expect(session).toMatchObject({ is: "pinned-elsewhere", trouble: "damaged" });
  });

  it("is not an edition with the same number but another text", async () => {
    const other = { number: shipped, sha256: "ab" };
    expect(answering(await sessionAtStart(library, other, feed))).toBeUndefined();
  });
});
