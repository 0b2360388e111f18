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
