/**
 * A value of a column: a text that comes for the first time; the number of a text that came before, in this column or
 * another; a number, in brackets; or true or false.
 */
export type PackedValue = string | number | readonly [number] | boolean;

/**
 * JSON laid out for gzip, which remembers no more than the last 32 kB: like stands beside like, and no text comes twice.
 *
 * Everything is named by the key under which it stands, wherever that is: `columns.says` has whatever any record says,
 * in their order; "sources[]" has the lengths of lists, and "value{}" the sorts of objects, as numbers of their `shapes`.
 */
export interface Packed {
  /** For every key, the sorts of objects that stand under it: their keys, with [] or {} behind those of lists and objects. */
  readonly shapes: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly columns: Readonly<Record<string, readonly PackedValue[]>>;
}

/** The key under which the whole stands. */
export const ROOT = "edition";

/** The column that has the lengths of a key's lists. */
export const lengthsOf = (key: string): string => `${key}[]`;

/** The column that has the sorts of a key's objects. */
export const sortsOf = (key: string): string => `${key}{}`;
