import { longestText } from "./spelling";

/** Makes something of an object, such as an index of an edition, when it is first used, and caches it as long as the object lives. */
export function cachedPer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const cache = new WeakMap<Key, Made>();
  return (key) => {
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const made = make(key);
    cache.set(key, made);
    return made;
  };
}

/** What is made when it is first asked for, and then kept. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Far more than the different words, days and periods that a workbook asks with. */
const most = 10_000;

/**
 * The same reader of what a cell says, with a cache: the thousands of cells of a model ask with the same few names, days
 * and periods. A text longer than any of those is read anew each time, so that the cache stays small.
 */
export function memoised<Written, Meaning>(read: (written: Written) => Meaning): (written: Written) => Meaning {
  const cache = new Map<Written, Meaning>();
  return (written) => {
    const cached = cache.get(written);
    if (cached !== undefined) return cached;
    const meaning = read(written);
    if (typeof written === "string" && written.length > longestText) return meaning;
    if (cache.size >= most) cache.clear();
    cache.set(written, meaning);
    return meaning;
  };
}

/** Records under their keys, of which each can have several, in the order in which they came. */
export class Groups<Kind> {
  readonly #groups = new Map<string, Kind[]>();

  add(record: Kind, keys: readonly string[]): void {
    for (const key of keys) {
      const group = this.#groups.get(key);
      if (!group) this.#groups.set(key, [record]);
      else if (group.at(-1) !== record) group.push(record);
    }
  }

  /** The records under a key; none if no record has it. */
  readonly under = (key: string): readonly Kind[] => this.#groups.get(key) ?? [];
}

/** Sorts records under their keys. @returns What gives the records under a key. */
export function grouped<Kind>(
  records: readonly Kind[],
  keysOf: (record: Kind) => readonly string[],
): (key: string) => readonly Kind[] {
  const groups = new Groups<Kind>();
  for (const record of records) groups.add(record, keysOf(record));
  return groups.under;
}
