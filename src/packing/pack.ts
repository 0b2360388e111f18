import { lengthsOf, ROOT, sortsOf, type Packed, type PackedValue } from "./packed";

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
