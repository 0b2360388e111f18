import { areRecords } from "../core/recordLists";
import type { Records } from "../core/records/edition";
import { pack } from "./pack";
import type { Packed } from "./packed";
import { inFull, inShort } from "./sourceInShort";
import { unpack } from "./unpack";

/**
 * An edition as the text in which it ships, which gzip makes a fifth smaller than its JSON.
 * @throws Error if something in it does not survive that.
 */
export function packEdition(records: Records): string {
  const text = JSON.stringify(pack({ ...records, sources: records.sources.map(inShort) }));
  if (JSON.stringify(unpackEdition(text)) !== JSON.stringify(records))
    throw new Error("The edition is another one after unpacking. See src/packing.");
  return text;
}

/** The edition in such a text, key by key in the same order. */
export function unpackEdition(text: string): Records {
  const packed: unknown = JSON.parse(text);
  const records = isPacked(packed) ? unpack(packed) : undefined;
  if (!areRecords(records)) throw new Error("What was packed is no edition.");
  return { ...records, sources: records.sources.map(inFull) };
}

// The compiler can't know, but the build has just made the text.
const isPacked = (value: unknown): value is Packed =>
  value instanceof Object && "shapes" in value && "columns" in value;
