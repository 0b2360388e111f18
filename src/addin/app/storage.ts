import { createStore, entries, get, promisifyRequest, type UseStore } from "idb-keyval";
import { spelledAlike } from "../../feed/identity";
import { type Identity, type Origin, originIn, type StoredEdition } from "./editions";
import { withTimeout } from "./slices";

/** Which edition workbooks without a pin use, and which they used before, as the database has it; undefined is the shipped one. */
export interface StoredChoice {
  readonly inUse: Origin | undefined;
  readonly before?: { readonly edition: Origin | undefined };
}

/** What is to be written, all of it or nothing. */
interface Change {
  readonly choice?: StoredChoice;
  readonly edition?: StoredEdition | undefined;
  /** An edition that was read. */
  readonly used?: Identity;
  readonly seen?: { readonly feed: string; readonly edition: Identity };
}

/** The browser's database: what it gives is unchecked, and its promises reject where it is refused, or does not answer. */
interface Database {
  readonly choice: () => Promise<unknown>;
  /** What stands in it beside the editions: see `notesIn`. */
  readonly notes: () => Promise<unknown>;
  readonly edition: (id: Identity) => Promise<unknown>;
  /** Every edition in it. */
  readonly editions: () => Promise<readonly unknown[]>;
  readonly write: (change: Change) => Promise<void>;
}

const CHOICE = "choice";
/** Under this key are the notes, and the order in which the editions were used. */
const BOOK = "book";
/** A browser may neither open a database nor refuse to; and to write a large file it needs more time. */
const TIMEOUT_MS = { reading: 2_000, writing: 30_000 };
/** Enough for pinned workbooks to go on working without a network. */
const CAPACITY = 20;

/** Does something with a database, which is opened as soon as that is first asked for, for no longer than is useful. */
export function openWithin(
  database: string,
  name: string,
): <Result>(act: (store: UseStore) => Promise<Result>, timeoutMs: number) => Promise<Result> {
  let opened: UseStore | undefined;
  // Where storage is refused, opening it throws at once.
  const open = (): UseStore => (opened ??= createStore(database, name));
  return (act, timeoutMs) =>
    withTimeout(
      (async () => {
        try {
          return await act(open());
        } catch (cause) {
          if (!isClosed(cause)) throw cause;
          opened = undefined;
          return act(open());
        }
      })(),
      timeoutMs,
    );
}

/** Whether a database was closed: Safari's web view does that to pages in the background, and need not say so. */
const isClosed = (cause: unknown): boolean =>
  typeof cause === "object" && cause !== null && "name" in cause && cause.name === "InvalidStateError";

/** The database in the part of the browser's storage that the host gives to the add-in. */
export function openDatabase(partition: string): Database {
  const within = openWithin(`${partition}deals`, "editions");
  const read = (key: string): Promise<unknown> => within((store) => get<unknown>(key, store), TIMEOUT_MS.reading);
  return {
    choice: () => read(CHOICE),
    notes: () => read(BOOK),
    edition: (id) => read(keyOf(id)),
    editions: () => within(editionsIn, TIMEOUT_MS.writing),
    write: (change) => within((store) => written(store, change), TIMEOUT_MS.writing),
  };
}

async function editionsIn(store: UseStore): Promise<readonly unknown[]> {
  const stored = await entries<string, unknown>(store);
  return stored.filter(([key]) => key !== CHOICE && key !== BOOK).map(([, edition]) => edition);
}

const keyOf = ({ number, sha256 }: Identity): string => `${number} ${sha256}`;

async function written(store: UseStore, change: Change): Promise<void> {
  const isFirst = await store(
    "readwrite",
    (objects) =>
      new Promise<boolean>((resolve, reject) => {
        const [choice, book, keys] = [objects.get(CHOICE), objects.get(BOOK), objects.getAllKeys()];
        let editions: string[] = [];
        keys.onsuccess = () => {
          try {
            editions = keys.result.map(String).filter((key) => key !== CHOICE && key !== BOOK);
            writeInto(objects, change, { editions, book: book.result, choice: choice.result });
          } catch (cause) {
            reject(cause instanceof Error ? cause : new Error(String(cause)));
            objects.transaction.abort();
          }
        };
        promisifyRequest(objects.transaction).then(() => {
          resolve(editions.length === 0);
        }, reject);
      }),
  );
  if (isFirst && change.edition) void askToPersist();
}

/** What stands in the database: the keys of its editions, and, unchecked, what else there is. */
interface Standing {
  readonly editions: readonly string[];
  readonly book: unknown;
  readonly choice: unknown;
}

function writeInto(objects: IDBObjectStore, { choice, edition, used, seen }: Change, standing: Standing): void {
  if (edition) objects.put(edition, keyOf(edition));
  if (choice) objects.put(choice, CHOICE);
  const before = lastUsedLast(standing);
  const touched = [edition, used && before.includes(keyOf(used)) && used].flatMap((one) => (one ? [keyOf(one)] : []));
  const order = [...before.filter((key) => !touched.includes(key)), ...touched];
  const inUse = inUseBy(choice ?? standing.choice);
  const tooMany = Math.max(0, order.length - CAPACITY);
  const evicted = order.filter((key) => !inUse.includes(key)).slice(0, tooMany);
  for (const key of evicted) objects.delete(key);
  const from = edition ? { feed: edition.feed, edition } : seen;
  const notes = notesIn(standing.book);
  const { newest } = from ? withSeen(notes, from.feed, from.edition) : notes;
  objects.put({ newest, order: order.filter((key) => !evicted.includes(key)) }, BOOK);
}

/** The stored editions, those of which nobody knows when they were used first. */
function lastUsedLast({ editions, book }: Standing): string[] {
  const order = typeof book === "object" && book !== null && "order" in book ? book.order : undefined;
  const places = new Map(Array.isArray(order) ? order.map((key, place) => [String(key), place]) : []);
  return editions.toSorted((a, b) => (places.get(a) ?? -1) - (places.get(b) ?? -1));
}

/** What is never evicted: what is in use, and what was before. What was just read or put is the last to go anyway. */
function inUseBy(choice: unknown): string[] {
  if (typeof choice !== "object" || choice === null) return [];
  const { inUse, before }: Partial<StoredChoice> = choice;
  return [originIn(inUse), originIn(before?.edition)].flatMap((id) => (id ? [keyOf(id)] : []));
}

/** Asks the browser not to throw the database away by itself; it may have no such thing, or refuse. */
async function askToPersist(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // Then it stays the cache that it is.
  }
}

/** What is remembered of editions even where they themselves are lost: stored in two places, of which a browser may lose either. */
interface Notes {
  /** What workbooks without a pin use on this computer; left out for the edition that ships inside the add-in. */
  readonly inUse?: Origin;
  /** The newest edition that has been seen of each feed, by the feed's address. */
  readonly newest: Readonly<Record<string, Identity>>;
}

const none: Notes = { newest: {} };

/** Notes as they were stored, as far as they are not damaged. */
export function notesIn(value: unknown): Notes {
  if (typeof value !== "object" || value === null) return none;
  const { inUse, newest }: Partial<Record<keyof Notes, unknown>> = value;
  const [id, seen] = [originIn(inUse), Object.entries(newest ?? {})];
  return {
    ...(id && { inUse: id }),
    newest: Object.fromEntries(
      seen.flatMap(([feed, edition]) => {
        const newestOfFeed = originIn(edition);
        return newestOfFeed ? [[feed, newestOfFeed]] : [];
      }),
    ),
  };
}

/** The newest edition that notes have of a feed. */
export const newestIn = ({ newest }: Notes, feed: string): Identity | undefined => newest[spelledAlike(feed)];

/** Notes that have also seen an edition of a feed. */
export function withSeen(notes: Notes, feed: string, { number, sha256 }: Identity): Notes {
  const seen = newestIn(notes, feed);
  if (seen && seen.number >= number) return notes;
  return { ...notes, newest: { ...notes.newest, [spelledAlike(feed)]: { number, sha256 } } };
}

/** Notes beside the browser's database. Where they are refused there are none. */
interface NotesBeside {
  read(): Notes;
  write(notes: Notes): void;
}

/** The browser's storage of texts, in the part of it that the host gives to the add-in. */
export function browserNotes(partition: string): NotesBeside {
  const key = `${partition}deals.editions`;
  return {
    read: () => {
      try {
        return notesIn(JSON.parse(localStorage.getItem(key) ?? ""));
      } catch {
        return none;
      }
    },
    write: (notes) => {
      try {
        localStorage.setItem(key, JSON.stringify(notes));
      } catch {
        // Then the database alone remembers.
      }
    },
  };
}
