import "fake-indexeddb/auto";
import { createStore, keys, set } from "idb-keyval";
import { browserEvidence, type EvidenceStore } from "../../../src/addin/app/evidenceStore";
import type { FeedReader } from "../../../src/addin/app/feedReader";
import { keepEvidenceInUse } from "../../../src/addin/app/evidenceInUse";
import { browserLibrary } from "../../../src/addin/app/library";
import { begin } from "../../../src/addin/app/session";
import type { Part } from "../../../src/feed/manifest";
import { feedAddress, laterRecords, loaded, published, readerOf } from "../support/refreshing";
import { storageOfTexts } from "../../support/storage";

const records = laterRecords(2);
let parts: readonly Part[];
let databases = 0;
let partition: string;
/** The hashes of the chunks that the feed was asked for. */
let asked: string[];
/** After how many chunks the network breaks. */
let breaksAfter: number;
let reader: FeedReader | undefined;
let evidence: EvidenceStore;

const inDatabase = () => createStore(`${partition}deals-evidence`, "chunks");
const signal = new AbortController().signal;

beforeEach(async () => {
  storageOfTexts();
  partition = `evidence ${(databases += 1)} `;
  const { contents } = await published(records);
  parts = contents.chunks.map((chunk) => chunk.evidence);
  asked = [];
  breaksAfter = Infinity;
  const feed = readerOf([records]);
  reader = {
    ...feed,
    evidence: async (chunks, stopped, onText) => {
      for (const part of chunks) {
        if (asked.length >= breaksAfter) throw new TypeError("Failed to fetch");
        asked.push(part.sha256);
        await feed.evidence([part], stopped, onText);
      }
    },
  };
  evidence = browserEvidence(partition, () => Promise.resolve(reader));
});

const firstPart = (): Part => {
  const [part] = parts;
  if (!part) throw new Error("The edition has no chunk.");
  return part;
};

const bringFirst = async () => (await evidence.bring([firstPart()], feedAddress))[0];

describe("a chunk of evidence", () => {
  it("comes from the feed, and from then on from this computer, also without a network", async () => {
    const first = await bringFirst();
    reader = undefined;
    expect(await bringFirst()).toEqual(first);
    expect(asked).toEqual([firstPart().sha256]);
  });

  it("that has been damaged on this computer comes from the feed again", async () => {
    await set(firstPart().sha256, '{"dossiers":[],"sources":[],"corrections":[]}', inDatabase());
    expect((await bringFirst())?.dossiers.length).toBeGreaterThan(0);
    expect(asked).toEqual([firstPart().sha256]);
  });

  it.each([
    ["there is no feed", () => (reader = undefined)],
    [
      "another feed is in use, which is not asked for it",
      () => (reader = reader && { ...reader, address: "https://other.example/" }),
    ],
    ["the network is gone", () => (breaksAfter = 0)],
  ])("can't be had if it is not here and %s", async (_, change) => {
    change();
    await expect(bringFirst()).rejects.toThrow();
    expect(asked).toEqual([]);
  });
});

describe("all evidence of an edition", () => {
  const keep = async () => evidence.keep((await published(records)).contents, feedAddress, signal);

  it("goes on to come where it was interrupted", async () => {
    breaksAfter = 3;
    await expect(keep()).rejects.toThrow("Failed to fetch");
    breaksAfter = Infinity;
    await keep();
    expect(asked.toSorted()).toEqual(parts.map(({ sha256 }) => sha256).toSorted());
    expect((await keys(inDatabase())).length).toBe(parts.length);
  });

  it("is thrown away when its edition is, but for what another edition has too", async () => {
    await keep();
    const { contents } = await published(laterRecords(3, { deals: records.deals.slice(0, 10) }));
    await evidence.evictAllBut([contents]);
    const left = await keys(inDatabase());
    const theirs = contents.chunks.map((chunk) => chunk.evidence.sha256);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(parts.length);
    expect(theirs).toEqual(expect.arrayContaining(left));
  });
});

describe("the edition that answers", () => {
  it("has all its evidence kept on this computer, once there is nothing else to do", async () => {
    const library = browserLibrary(partition, evidence);
    await library.put(await published(records));
    const edition = await loaded(records);
    const kept = new Promise<void>((resolve) => {
      const stop = keepEvidenceInUse(
        {
          keepEvidence: async (id, stopped) => {
            await library.keepEvidence(id, stopped);
            stop();
            resolve();
          },
        },
        0,
      );
    });
    begin({ is: "answering", edition });
    expect(asked).toEqual([]);
    await kept;
    expect(asked.length).toBe(parts.length);
  });
});
