import { createStore, delMany, get, keys, setMany, type UseStore } from "idb-keyval";
import type { Identity } from "./heldEdition";
import { patiently } from "./patiently";

/** An edition as it is kept on this computer. */
export interface KeptEdition extends Identity {
  /** The address of the feed that it came from. */
  readonly feed: string;
  /** The number of the schema that its records follow. */
  readonly schema: number;
  /** As it was published: a browser keeps a file aside, without a copy of it in the page. */
  readonly file: Blob;
}

/** The name of an edition; undefined for the one that ships inside the add-in. */
export type Named = Identity | undefined;

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
}

const CHOICE = "choice";
/** A browser may neither open a database nor refuse to; and to write a large file it needs more time. */
const PATIENCE_MS = { reading: 2_000, writing: 30_000 };
/** The newest ones, so that pinned workbooks go on working without a network. */
const MOST_KEPT = 20;

/** The browser's database, in the part of it that the host gives to the add-in. */
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
  const put = (entries: [string, unknown][]): Promise<void> =>
    within(async (store) => {
      await setMany(entries, store);
      await discardOldest(store);
    }, PATIENCE_MS.writing);
  return {
    choice: () => read<Choice>(CHOICE),
    edition: (named) => read<unknown>(keyOf(named)),
    keep: (edition) => put([[keyOf(edition), edition]]),
    choose: (choice, edition) => put([...entriesOf(edition), [CHOICE, choice]]),
  };
}

const entriesOf = (edition: KeptEdition | undefined): [string, unknown][] =>
  edition ? [[keyOf(edition), edition]] : [];

const keyOf = ({ number, sha256 }: Identity): string => `${number} ${sha256}`;

async function discardOldest(store: UseStore): Promise<void> {
  const kept = (await keys<string>(store)).filter((key) => key !== CHOICE);
  const newestFirst = kept.toSorted((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10));
  await delMany(newestFirst.slice(MOST_KEPT), store);
}
