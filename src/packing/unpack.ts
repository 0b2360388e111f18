import { lengthsOf, ROOT, sortsOf, type Packed, type PackedValue } from "./packed";

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
