import type { BringChunks } from "../../core/evidence";
import { schemaNumber } from "../../core/records/lists";
import type { EditionAnswers } from "../../feed/editionParts";
import {
  type EditionSource,
  type Identity,
  loadEdition,
  type LoadedEdition,
  type Origin,
  originIn,
  type StoredEdition,
} from "./editions";
import { evidenceOfChunks } from "../../feed/layout";
import type { EvidenceStore } from "./evidenceStore";
import { browserNotes, newestIn, notesIn, openDatabase, type StoredChoice, withSeen } from "./storage";
import type { StorageTrouble } from "./trouble";

/** Which edition workbooks without a pin use on this computer, and which they used before; left out if there was none before. */
export interface Choice {
  readonly inUse: EditionSource;
  readonly before?: EditionSource;
}

/** Editions stored on this computer: a cache that may be lost, full or refused at any time; then its promises reject. */
export interface EditionLibrary {
  /** Where their evidence comes from. */
  readonly evidence: EvidenceStore;
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
  /** Sees to it that the evidence of a stored edition is on this computer too, and that of no edition that is not. */
  keepEvidence(id: Identity, signal: AbortSignal): Promise<void>;
  /** Remembers that a feed has an edition; never rejects. */
  see(feed: string, edition: Identity): Promise<void>;
}

/** The browser's database, in the part of it that the host gives to the add-in, and what is remembered beside it. */
export function browserLibrary(partition: string, evidence: EvidenceStore): EditionLibrary {
  const database = openDatabase(partition);
  const notes = browserNotes(partition);
  const noteSeen = (feed: string, edition: Identity): void => {
    notes.write(withSeen(notes.read(), feed, edition));
  };
  return {
    evidence,
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
    keepEvidence: async (id, signal) => {
      const edition = await database.edition(id);
      if (!isOfThisVersion(edition)) return;
      await evidence.keep(edition.contents, edition.feed, signal);
      const editions = (await database.editions()).filter(isOfThisVersion);
      await evidence.evictAllBut(editions.map(({ contents }) => contents));
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

/** What became of loading an edition from this computer: it may not be stored at all, or not be readable. */
type StoredLoad =
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
    return { is: "loaded", edition: await editionIn(stored, id, library.evidence), isOwn: stored.isOwn ?? false };
  } catch {
    return { is: "unreadable", trouble: "damaged" };
  }
}

/** The contents and answers of a stored edition, unread; undefined if it is not stored, or by another version. */
export async function storedAnswers(library: EditionLibrary, id: Identity): Promise<EditionAnswers | undefined> {
  const stored = await library.get(id).catch(() => undefined);
  return isOfThisVersion(stored) ? stored : undefined;
}

/** @throws Error if it is not as it was stored, or what a browser has against it that has lost the file. */
async function editionIn(stored: StoredEdition, id: Identity, evidence: EvidenceStore): Promise<LoadedEdition> {
  const isIt =
    stored.number === id.number && stored.sha256 === id.sha256 && stored.contents.release.number === id.number;
  if (!isIt) throw new Error("It is another edition.");
  return loadEdition(stored, bringing(stored, evidence));
}

/** Brings the evidence of an edition of a feed. */
export const bringing =
  ({ contents, feed }: Pick<StoredEdition, "contents" | "feed">, evidence: EvidenceStore): BringChunks =>
  async (chunks) =>
    evidence.bring(evidenceOfChunks(contents, chunks), feed);

/** Whether this version of the add-in has stored it, or one with the same shape of records: only then were they checked by its rules. */
const isOfThisVersion = (stored: unknown): stored is StoredEdition =>
  typeof stored === "object" &&
  stored !== null &&
  "contents" in stored &&
  "schema" in stored &&
  stored.schema === schemaNumber;
