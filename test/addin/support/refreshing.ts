import { bundledRecords } from "../../../src/bundledEdition";
import type { Records } from "../../../src/core/records/records";
import { schemaNumber } from "../../../src/core/records/lists";
import type { FeedReader } from "../../../src/addin/app/feedReader";
import {
  type EditionSource,
  type Identity,
  type LoadedEdition,
  loadEdition,
  type Origin,
  type StoredEdition,
} from "../../../src/addin/app/editions";
import { cachedPer, memoised } from "../../../src/core/caches";
import { evidenceIn } from "../../../src/core/evidence";
import { Contents, type EditionManifest } from "../../../src/feed/manifest";
import { contentsFile, evidenceFile } from "../../../src/feed/layout";
import { filesOf } from "../../../src/feed/publish/files";
import { countsOf } from "../../../src/feed/publish/publish";
import type { EvidenceStore } from "../../../src/addin/app/evidenceStore";
import { bringing, type Choice, type EditionLibrary } from "../../../src/addin/app/library";
import type { RefreshParts } from "../../../src/addin/app/refresh";
import type { FormulasRead, Pin, Recalculated, WorkbookRead } from "../../../src/addin/app/hostWorkbook";
import type { Column } from "../../../src/addin/formulas/workbookContents";
import { contentsOf, formulaWith } from "./workbookContents";

/** Where the invented feed is. */
export const feedAddress = "https://feed.example/";

/** A later edition of the bundled data, in which nothing is otherwise: the same object for a number, so that it is published once. */
const unchanged = memoised((number: number): Records => ({
  ...bundledRecords,
  release: { ...bundledRecords.release, number },
}));

/** A later edition of the bundled data, in which something is otherwise, or nothing. */
export const laterRecords = (number: number, given?: Partial<Records>): Records =>
  given ? { ...unchanged(number), ...given } : unchanged(number);

/** The parts of all editions that were published, by their files. */
const parts = new Map<string, string>();

/** An edition of the feed as a computer stores it: its files are made once, for that takes a while. */
export const published = cachedPer(async (records: Records): Promise<StoredEdition> => {
  const files = await filesOf(records);
  for (const [file, text] of files.parts) parts.set(file, text);
  return {
    number: records.release.number,
    sha256: files.sha256,
    feed: feedAddress,
    schema: schemaNumber,
    contents: Contents.parse(JSON.parse(files.contents)),
    answers: new Blob([files.answers]),
  };
});

/** Where the evidence is of all editions that were published. */
export const publishedEvidence: EvidenceStore = {
  bring: (wanted) =>
    Promise.resolve().then(() => wanted.map((part) => evidenceIn(parts.get(evidenceFile(part)) ?? ""))),
  keep: () => Promise.resolve(),
  evictAllBut: () => Promise.resolve(),
};

/** An edition of the feed in memory. */
export const loaded = async (records: Records): Promise<LoadedEdition> => {
  const edition = await published(records);
  return loadEdition(edition, bringing(edition, publishedEvidence));
};

/** The name of an edition of the feed, as workbooks and stores have it. */
export async function named(records: Records): Promise<Required<Origin>> {
  const { number, sha256, feed } = await published(records);
  return { number, sha256, feed };
}

/** An edition that comes from this computer, by name. */
export const stored = (id: Origin): EditionSource => ({ is: "stored", id });

/** What the feed says of an edition. */
export const manifestOf = async (records: Records): Promise<EditionManifest> => {
  const { number, sha256 } = await published(records);
  return {
    ...records.release,
    counts: countsOf(records),
    file: contentsFile(number, sha256),
    bytes: 1000,
    sha256,
    schema: 1,
    key: "",
    signature: "",
  };
};

/** A reader of a feed that has some editions, the newest last. */
export function readerOf(editions: readonly Records[], given: Partial<FeedReader> = {}): FeedReader {
  const withNumber = (number: number): Records => {
    const found = editions.find(({ release }) => release.number === number);
    if (!found) throw new Error(`The feed has no edition ${number}.`);
    return found;
  };
  return {
    address: feedAddress,
    latest: async () => manifestOf(withNumber(editions.at(-1)?.release.number ?? 0)),
    earlier: async ({ number }) => manifestOf(withNumber(number)),
    answers: async ({ number }) => {
      const { contents, answers } = await published(withNumber(number));
      return { contents, answers };
    },
    evidence: (chunks, _, onText) => {
      for (const part of chunks) onText(part, parts.get(evidenceFile(part)) ?? "");
      return Promise.resolve();
    },
    ...given,
  };
}

/** A library in memory. */
export function memoryLibrary(): EditionLibrary {
  let chosen: Choice | undefined;
  let newest: Identity | undefined;
  const editions = new Map<string, StoredEdition>();
  return {
    evidence: publishedEvidence,
    keepEvidence: () => Promise.resolve(),
    choice: () => Promise.resolve(chosen),
    get: ({ sha256 }) => Promise.resolve(editions.get(sha256)),
    put: (edition) => {
      editions.set(edition.sha256, edition);
      return Promise.resolve();
    },
    choose: (choice, edition) => {
      chosen = choice;
      if (edition) editions.set(edition.sha256, edition);
      return Promise.resolve();
    },
    lastInUse: () => chosen?.inUse ?? { is: "shipped" },
    newestSeen: (feed) => Promise.resolve(feed === feedAddress ? newest : undefined),
    see: (feed, edition) => {
      const { number, sha256 } = edition;
      if (feed === feedAddress && number > (newest?.number ?? 0)) newest = { number, sha256 };
      return Promise.resolve();
    },
  };
}

/** What refreshing works on, noting what it is told. */
export interface NotedParts extends RefreshParts {
  /** What the cells with formulas show, 0 unless it is changed. */
  readonly values: unknown[][];
  readonly recalculated: Column[];
  readonly told: unknown[];
  readonly pins: (Pin | undefined)[];
}

/** Surroundings in which everything succeeds, over a workbook of some formulas in Sheet1!A1 and below. */
export function refreshParts(formulas: readonly string[] = [], given: Partial<RefreshParts> = {}): NotedParts {
  const recalculated: Column[] = [];
  const told: unknown[] = [];
  const pins: (Pin | undefined)[] = [];
  const values: unknown[][] = formulas.map((formula) => [formula.startsWith("=") ? 0 : formula]);
  const contents = () =>
    contentsOf({
      Sheet1: Object.fromEntries(
        formulas.map((formula, row) => {
          const now = values[row]?.[0];
          return [`A${row + 1}`, formula.startsWith("=") ? formulaWith(formula, now) : now];
        }),
      ),
    });
  return {
    values,
    recalculated,
    told,
    pins,
    library: memoryLibrary(),
    reader: () => Promise.resolve(undefined),
    shippedFeed: feedAddress,
    readWorkbook: (): Promise<WorkbookRead> => Promise.resolve({ outcome: "read", contents: contents() }),
    readFormulas: (wanted): Promise<FormulasRead> =>
      Promise.resolve({
        outcome: "read",
        formulas: contents().formulas.filter(({ formula }) => wanted([])(formula)),
      }),
    recalculate: (columns): Promise<Recalculated> => {
      recalculated.push(...columns);
      return Promise.resolve({ outcome: "asked" });
    },
    pinWorkbook: (pin) => {
      pins.push(pin);
      return Promise.resolve();
    },
    tellOthers: (named) => {
      told.push(named);
    },
    ...given,
  };
}
