import { createStore, get, promisifyRequest, type UseStore } from "idb-keyval";
import type { LaidOut } from "../../feed/parts";
import type { Identity, Origin } from "./editions";
import { newestIn, notesIn, storedNotes, withSeen } from "./notes";

/** Waits for something no longer than is useful. @throws Error if it has not come by then. */
export function patiently<Result>(asked: Promise<Result>, patienceMs: number): Promise<Result> {
  let clock: ReturnType<typeof setTimeout>;
  const impatience = new Promise<never>((_, reject) => {
    clock = setTimeout(() => {
      reject(new Error("The browser's database did not answer."));
    }, patienceMs);
  });
  return Promise.race([asked, impatience]).finally(() => {
    clearTimeout(clock);
  });
}

/** An edition as it is kept on this computer: a browser keeps its file aside, without a copy of it in the page. */
export interface KeptEdition extends Identity, LaidOut {
  /** The address of the feed that it came from. */
  readonly feed: string;
  /** Whether that was a feed of the user's own, which counts its editions by itself; else it was the add-in's, wherever that was then. */
  readonly isOwn?: boolean;
  /** The number of the schema by which its records were checked. */
  readonly schema: number;
}

/** The name of an edition; undefined for the one that ships inside the add-in. */
export type Named = Origin | undefined;

/** Which edition workbooks without a pin use, and which they used before; left out if there was none before. */
export interface Choice {
  readonly inUse: Named;
  readonly before?: { readonly edition: Named };
}

/** Editions kept on this computer: a cache that may be lost, full or refused at any time; then its promises reject. */
export interface EditionStore {
  choice(): Promise<Choice | undefined>;
  /** As it was kept, if nothing has changed it since. */
  edition(named: Identity): Promise<unknown>;
  /** Keeps an edition for a pinned workbook. */
  keep(edition: KeptEdition): Promise<void>;
  /** Keeps what is in use, with its edition unless that is kept already: both or neither, even if the page ends meanwhile. */
  choose(choice: Choice, edition?: KeptEdition): Promise<void>;
  /** What was in use when `choose` last succeeded, as a second place has it; undefined for the shipped edition. */
  lastInUse(): Named;
  /** The newest edition that this computer has seen of a feed, if it remembers; never rejects. */
  newestSeen(feed: string): Promise<Identity | undefined>;
  /** Remembers that a feed has an edition; never rejects. */
  see(feed: string, edition: Identity): Promise<void>;
}

const CHOICE = "choice";
const BOOK = "book";
/** A browser may neither open a database nor refuse to; and to write a large file it needs more time. */
const PATIENCE_MS = { reading: 2_000, writing: 30_000 };
/** Enough for pinned workbooks to go on working without a network. */
const MOST_KEPT = 20;

/** The browser's database, in the part of it that the host gives to the add-in, and what is remembered beside it. */
export function browserStore(partition = ""): EditionStore {
  let opened: UseStore | undefined;
  const within = <Result>(act: (store: UseStore) => Promise<Result>, patience: number): Promise<Result> =>
    // Where storage is refused, opening it throws at once.
    patiently(
      Promise.resolve().then(() => act((opened ??= createStore(`${partition}deals`, "editions")))),
      patience,
    );
  const read = <Result>(key: string): Promise<Result | undefined> =>
    within((store) => get<Result>(key, store), PATIENCE_MS.reading);
  const write = (change: Change): Promise<void> => within((store) => written(store, change), PATIENCE_MS.writing);
  const beside = storedNotes(partition);
  const seeBeside = (feed: string, edition: Identity): void => {
    beside.write(withSeen(beside.read(), feed, edition));
  };
  return {
    choice: () => read<Choice>(CHOICE),
    edition: async (named) => {
      const kept = await read<unknown>(keyOf(named));
      // It is there even if that can't be noted.
      if (kept !== undefined) void write({ used: named }).catch(() => undefined);
      return kept;
    },
    keep: async (edition) => {
      await write({ edition });
      seeBeside(edition.feed, edition);
    },
    choose: async (choice, edition) => {
      await write({ choice, edition });
      if (edition) seeBeside(edition.feed, edition);
      const { newest } = beside.read();
      beside.write({ newest, ...(choice.inUse && { inUse: choice.inUse }) });
    },
    lastInUse: () => beside.read().inUse,
    newestSeen: async (feed) => {
      const book = notesIn(await read(BOOK).catch(() => undefined));
      const other = newestIn(beside.read(), feed);
      return newestIn(other ? withSeen(book, feed, other) : book, feed);
    },
    see: async (feed, edition) => {
      seeBeside(feed, edition);
      await write({ seen: { feed, edition } }).catch(() => undefined);
    },
  };
}

/** What is to be written, all of it or nothing. */
interface Change {
  readonly choice?: Choice;
  readonly edition?: KeptEdition | undefined;
  /** An edition that was read. */
  readonly used?: Identity;
  readonly seen?: { readonly feed: string; readonly edition: Identity };
}

const keyOf = ({ number, sha256 }: Identity): string => `${number} ${sha256}`;

async function written(store: UseStore, change: Change): Promise<void> {
  const isFirst = await store(
    "readwrite",
    (objects) =>
      new Promise<boolean>((resolve, reject) => {
        const [choice, book, keys] = [objects.get(CHOICE), objects.get(BOOK), objects.getAllKeys()];
        let kept: string[] = [];
        keys.onsuccess = () => {
          try {
            kept = keys.result.map(String).filter((key) => key !== CHOICE && key !== BOOK);
            writeInto(objects, change, { kept, book: book.result, choice: choice.result });
          } catch (cause) {
            reject(cause instanceof Error ? cause : new Error(String(cause)));
            objects.transaction.abort();
          }
        };
        promisifyRequest(objects.transaction).then(() => {
          resolve(kept.length === 0);
        }, reject);
      }),
  );
  if (isFirst && change.edition) void askToLast();
}

/** What stands in the database: the keys of editions, and, unchecked, what is noted of them. */
interface Standing {
  readonly kept: readonly string[];
  readonly book: unknown;
  readonly choice: unknown;
}

function writeInto(objects: IDBObjectStore, { choice, edition, used, seen }: Change, standing: Standing): void {
  if (edition) objects.put(edition, keyOf(edition));
  if (choice) objects.put(choice, CHOICE);
  const before = lastUsedLast(standing);
  const touched = [edition, used && before.includes(keyOf(used)) && used].flatMap((one) => (one ? [keyOf(one)] : []));
  const order = [...before.filter((key) => !touched.includes(key)), ...touched];
  const spared = sparedBy(choice ?? standing.choice);
  const tooMany = Math.max(0, order.length - MOST_KEPT);
  const discarded = order.filter((key) => !spared.includes(key)).slice(0, tooMany);
  for (const key of discarded) objects.delete(key);
  const from = edition ? { feed: edition.feed, edition } : seen;
  const notes = notesIn(standing.book);
  const { newest } = from ? withSeen(notes, from.feed, from.edition) : notes;
  objects.put({ newest, order: order.filter((key) => !discarded.includes(key)) }, BOOK);
}

/** The editions that are kept, those of which nobody knows when they were used first. */
function lastUsedLast({ kept, book }: Standing): string[] {
  const order = typeof book === "object" && book !== null && "order" in book ? book.order : undefined;
  const places = new Map(Array.isArray(order) ? order.map((key, place) => [String(key), place]) : []);
  return kept.toSorted((a, b) => (places.get(a) ?? -1) - (places.get(b) ?? -1));
}

/** What is never discarded: what is in use, and what was before. What was just read or put is the last to go anyway. */
function sparedBy(choice: unknown): string[] {
  if (typeof choice !== "object" || choice === null) return [];
  const { inUse, before }: Partial<Choice> = choice;
  return [inUse, before?.edition].flatMap((named) => (named ? [keyOf(named)] : []));
}

/** Asks the browser not to throw the database away by itself; it may have no such thing, or refuse. */
async function askToLast(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // Then it stays the cache that it is.
  }
}
