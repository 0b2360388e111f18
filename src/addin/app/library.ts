import { areRecords, schemaNumber } from "../../core/records/lists";
import { sha256Of } from "../../feed/identity";
import { type LaidOut, type Part, type PartInFile, PartsJoined } from "../../feed/parts";
import {
  type EditionSource,
  type Identity,
  loadEdition,
  type LoadedEdition,
  type Origin,
  originIn,
  type StoredEdition,
} from "./editions";
import { browserNotes, newestIn, notesIn, openDatabase, type StoredChoice, withSeen, withTimeout } from "./storage";
import type { StorageTrouble } from "./trouble";

/** Which edition workbooks without a pin use on this computer, and which they used before; left out if there was none before. */
export interface Choice {
  readonly inUse: EditionSource;
  readonly before?: EditionSource;
}

/** Editions stored on this computer: a cache that may be lost, full or refused at any time; then its promises reject. */
export interface EditionLibrary {
  /** Undefined if nothing was ever chosen, or the browser has thrown it away. */
  choice(): Promise<Choice | "damaged" | undefined>;
  /** What is stored of an edition, unchecked, which then counts as used; undefined if nothing is. */
  get(id: Identity): Promise<unknown>;
  /** Stores an edition for a pinned workbook. */
  put(edition: StoredEdition): Promise<void>;
  /** Stores what is in use, with its edition unless that is stored already: both or neither, even if the page ends meanwhile. */
  choose(choice: Choice, edition?: StoredEdition): Promise<void>;
  /** What was in use when `choose` last succeeded, as a second place has it. */
  lastInUse(): EditionSource;
  /** The newest edition that this computer has seen of a feed, if it remembers; never rejects. */
  newestSeen(feed: string): Promise<Identity | undefined>;
  /** Remembers that a feed has an edition; never rejects. */
  see(feed: string, edition: Identity): Promise<void>;
}

/** The browser's database, in the part of it that the host gives to the add-in, and what is remembered beside it. */
export function browserLibrary(partition = ""): EditionLibrary {
  const database = openDatabase(partition);
  const notes = browserNotes(partition);
  const noteSeen = (feed: string, edition: Identity): void => {
    notes.write(withSeen(notes.read(), feed, edition));
  };
  return {
    choice: async () => choiceIn(await database.choice()),
    get: async (id) => {
      const stored = await database.edition(id);
      // It is there even if that can't be noted.
      if (stored !== undefined) void database.write({ used: id }).catch(() => undefined);
      return stored;
    },
    put: async (edition) => {
      await database.write({ edition });
      noteSeen(edition.feed, edition);
    },
    choose: async ({ inUse, before }, edition) => {
      const choice = { inUse: idIn(inUse), ...(before && { before: { edition: idIn(before) } }) };
      await database.write({ choice, edition });
      if (edition) noteSeen(edition.feed, edition);
      const { newest } = notes.read();
      notes.write({ newest, ...(choice.inUse && { inUse: choice.inUse }) });
    },
    lastInUse: () => sourceOf(notes.read().inUse),
    newestSeen: async (feed) => {
      const inDatabase = notesIn(await database.notes().catch(() => undefined));
      const beside = newestIn(notes.read(), feed);
      return newestIn(beside ? withSeen(inDatabase, feed, beside) : inDatabase, feed);
    },
    see: async (feed, edition) => {
      noteSeen(feed, edition);
      await database.write({ seen: { feed, edition } }).catch(() => undefined);
    },
  };
}

const sourceOf = (id: Origin | undefined): EditionSource => (id ? { is: "stored", id } : { is: "shipped" });

const idIn = (source: EditionSource): Origin | undefined => (source.is === "stored" ? source.id : undefined);

function choiceIn(stored: unknown): Choice | "damaged" | undefined {
  if (stored === undefined) return undefined;
  if (typeof stored !== "object" || stored === null) return "damaged";
  const { inUse, before }: Partial<Record<keyof StoredChoice, unknown>> = stored;
  const id = originIn(inUse);
  if (inUse !== undefined && !id) return "damaged";
  return { inUse: sourceOf(id), ...beforeIn(before) };
}

/** Without what was before, one can do: if that is damaged, there is nothing to go back to. */
function beforeIn(stored: unknown): Pick<Choice, "before"> {
  if (typeof stored !== "object" || stored === null) return {};
  const edition = "edition" in stored ? stored.edition : undefined;
  const id = originIn(edition);
  return edition === undefined || id ? { before: sourceOf(id) } : {};
}

/** A browser may have lost the file of an edition, and not say so. */
const TIMEOUT_MS = 10_000;
/** So many that the page hardly waits for the file, and so few that to take them in is no long task. */
const PARTS_AT_A_TIME = 4;

/** What became of loading an edition from this computer: it may not be stored at all, or not be readable. */
export type StoredLoad =
  | { readonly is: "loaded"; readonly edition: LoadedEdition; readonly isOwn: boolean }
  | { readonly is: "absent" }
  | { readonly is: "unreadable"; readonly trouble: StorageTrouble };

/** Loads a stored edition; its records were checked before, so only that nothing has changed them is checked again. */
export async function loadStored(library: EditionLibrary, id: Identity): Promise<StoredLoad> {
  let stored: unknown;
  try {
    stored = await library.get(id);
  } catch {
    return { is: "unreadable", trouble: "refused" };
  }
  if (stored === undefined) return { is: "absent" };
  if (!isOfThisVersion(stored)) return { is: "unreadable", trouble: "other-version" };
  try {
    return { is: "loaded", edition: await editionIn(stored, id), isOwn: stored.isOwn ?? false };
  } catch {
    return { is: "unreadable", trouble: "damaged" };
  }
}

/** @throws Error if it is not as it was stored, or what a browser has against it that has lost the file. */
async function editionIn(stored: StoredEdition, id: Identity): Promise<LoadedEdition> {
  const records = await recordsIn(stored);
  const isIt = stored.number === id.number && stored.sha256 === id.sha256;
  if (!isIt || !areRecords(records) || records.release.number !== id.number) throw new Error("It is another edition.");
  return loadEdition(stored, records);
}

/** Reads some parts at a time: the browser fetches and checks them beside the page, which has its turn before the next. */
async function recordsIn({ file, parts }: LaidOut): Promise<unknown> {
  const joined = new PartsJoined();
  let from = 0;
  const read = async ({ name, bytes, sha256 }: PartInFile): Promise<Part> => {
    const slice = file.slice(from, (from += bytes));
    const content = new Uint8Array(await withTimeout(slice.arrayBuffer(), TIMEOUT_MS));
    if ((await sha256Of(content)) !== sha256) throw new Error("Something has changed it.");
    return { name, json: new TextDecoder().decode(content) };
  };
  for (let first = 0; first < parts.length; first += PARTS_AT_A_TIME)
    for (const part of await Promise.all(parts.slice(first, first + PARTS_AT_A_TIME).map(read))) joined.add(part);
  return joined.whole;
}

/** Whether this version of the add-in has stored it, or one with the same shape of records: only then were they checked by its rules. */
const isOfThisVersion = (stored: unknown): stored is StoredEdition =>
  typeof stored === "object" &&
  stored !== null &&
  "parts" in stored &&
  "schema" in stored &&
  stored.schema === schemaNumber;
