// Longer than 250 lines: packing and unpacking undo each other step by step, and are read side by side.
import type { Source } from "./core/records/documents";
import { areRecords } from "./core/records/lists";
import type { Records } from "./core/records/records";

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

/**
 * A source without what it says twice: with *5* in its address for the first five words of its title, and no day if its
 * id has that.
 */
export function inShort(source: Source): Source {
  const { id, title, url, published } = source;
  return {
    ...source,
    ...(url !== undefined && { url: shortened(url, wordsOf(title)) }),
    ...(published !== undefined && published === dayIn(id) && { published: "" }),
  };
}

/** A source with all of it, key by key in the same order. */
export function inFull(source: Source): Source {
  const { id, title, url, published } = source;
  return {
    ...source,
    ...(url !== undefined && { url: url.replace(/\*(\d+)\*/, (_, count) => beginning(wordsOf(title), Number(count))) }),
    ...(published === "" && { published: dayIn(id) }),
  };
}

function shortened(url: string, title: readonly string[]): string {
  for (let count = title.length; count > 1; count -= 1) {
    const words = beginning(title, count);
    if (url.includes(words)) return url.replace(words, `*${count}*`);
  }
  return url;
}

/** The first words of a title as addresses have them: "Nvidia's $1.5bn bet" begins nvidias-1-5bn. */
const beginning = (title: readonly string[], count: number): string => title.slice(0, count).join("-");

const wordsOf = (title: string): readonly string[] =>
  title
    .toLowerCase()
    .replace(/['’]/g, "")
    .match(/[a-z0-9]+/g) ?? [];

/** The day, as far as it is known, that stands in an id: of reuters-20251223, 2025-12-23. */
const dayIn = (id: string): string | undefined =>
  /-(20\d{2})(\d{2})?(\d{2})?(?:-|$)/.exec(id)?.slice(1).join("-").replace(/-+$/, "");

/** The JSON that was packed. */
export function unpack(packed: Packed): unknown {
  return new Unpacking(packed).reader("{}", ROOT)();
}

/** Gives the values of a column, one after the other. */
type Column = () => PackedValue | undefined;

/** Reads the next of the values that stand under a key. */
type Reader = () => unknown;

/** A key of an object, and what reads the value that stands under it. */
type Field = readonly [key: string, read: Reader];

/** Makes one reader for every key and sort of object, which then reads all of them, one after the other. */
class Unpacking {
  readonly #texts: string[] = [];
  readonly #readers = new Map<string, Reader>();
  readonly #columns = new Map<string, Column>();

  constructor(private readonly packed: Packed) {}

  reader(mark: string, key: string): Reader {
    const named = key + mark;
    const reader = this.#readers.get(named) ?? this.#made(mark, key);
    this.#readers.set(named, reader);
    return reader;
  }

  #made(mark: string, key: string): Reader {
    switch (mark) {
      case "{}":
        return this.#objects(key);
      case "[]{}":
        return this.#lists(key, "{}");
      case "[]":
        return this.#lists(key, "");
      default:
        return this.#values(key);
    }
  }

  #objects(key: string): Reader {
    const sort = this.#column(sortsOf(key));
    const sorts: (readonly Field[])[] = [];
    return () => {
      const number = Number(sort());
      const fields = (sorts[number] ??= this.#fields(this.packed.shapes[key]?.[number] ?? []));
      const object: Record<string, unknown> = {};
      for (const [name, read] of fields) object[name] = read();
      return object;
    };
  }

  #fields(shape: readonly string[]): Field[] {
    return shape.map((marked) => {
      const [, key = "", mark = ""] = /^(.*?)((?:\[\])?(?:\{\})?)$/.exec(marked) ?? [];
      return [key, this.reader(mark, key)];
    });
  }

  #lists(key: string, mark: string): Reader {
    const length = this.#column(lengthsOf(key));
    const item = this.reader(mark, key);
    return () => Array.from({ length: Number(length()) }, item);
  }

  #values(key: string): Reader {
    const next = this.#column(key);
    const texts = this.#texts;
    return () => {
      const packed = next();
      if (typeof packed === "number") return texts[packed];
      if (typeof packed === "string") texts.push(packed);
      return typeof packed === "object" ? packed[0] : packed;
    };
  }

  #column(name: string): Column {
    const column = this.#columns.get(name) ?? oneByOne(this.packed.columns[name] ?? []);
    this.#columns.set(name, column);
    return column;
  }
}

function oneByOne(values: readonly PackedValue[]): Column {
  let place = 0;
  return () => values[place++];
}

/**
 * The columns that come first: gzip finds texts more alike the nearer they are. The order was found by trying out which
 * weighs least; 1.5 kB less than with the addresses first and then the texts in their own order.
 */
const first = [
  ..."tier low amount high type qualifier value{} sources[] role status metric kind published announced".split(" "),
  ..."url id publisher cites newsOrg related seenAs readVia locator sourceName title says weHold sourceSays".split(" "),
  ..."note announcedNote basis why".split(" "),
];

/**
 * Packs JSON whose lists hold either objects or plain values, and none of whose values is null.
 * @returns What `unpack` makes the same of, key by key in the same order.
 */
export function pack(whole: unknown): Packed {
  const packing = new Packing();
  packing.add(ROOT, whole);
  const columns = [...packing.columns].toSorted(([a], [b]) => placeOf(a) - placeOf(b));
  return { shapes: Object.fromEntries(packing.shapes), columns: Object.fromEntries(columns) };
}

const placeOf = (column: string): number => (first.includes(column) ? first.indexOf(column) : first.length);

class Packing {
  readonly shapes = new Map<string, string[][]>();
  readonly columns = new Map<string, PackedValue[]>();
  readonly #numbers = new Map<string, number>();

  add(key: string, value: unknown): void {
    if (Array.isArray(value)) this.#addList(key, value);
    else if (isObject(value)) this.#addObject(key, value);
    else this.#put(key, this.#packed(value));
  }

  #addList(key: string, items: readonly unknown[]): void {
    this.#put(lengthsOf(key), items.length);
    for (const item of items) this.add(key, item);
  }

  #addObject(key: string, object: object): void {
    const shape = Object.entries(object).map(([name, value]) => name + markOf(value));
    const shapes = this.shapes.get(key) ?? [];
    this.shapes.set(key, shapes);
    const known = shapes.findIndex((one) => one.join() === shape.join());
    this.#put(sortsOf(key), known < 0 ? shapes.push(shape) - 1 : known);
    for (const [name, value] of Object.entries(object)) this.add(name, value);
  }

  #packed(value: unknown): PackedValue {
    if (typeof value === "number") return [value];
    if (typeof value === "boolean") return value;
    if (typeof value !== "string") throw new Error(`${String(value)} can't be packed.`);
    const number = this.#numbers.get(value);
    if (number !== undefined) return number;
    this.#numbers.set(value, this.#numbers.size);
    return value;
  }

  #put(column: string, value: PackedValue): void {
    const values = this.columns.get(column);
    if (values) values.push(value);
    else this.columns.set(column, [value]);
  }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** How a shape says what stands under a key. */
function markOf(value: unknown): string {
  if (Array.isArray(value)) return value.some(isObject) ? "[]{}" : "[]";
  return isObject(value) ? "{}" : "";
}

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
