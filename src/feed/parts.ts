import type { Records } from "../core/records/edition";

/** Some of the records of an edition, on their way from the worker to the page. All of them come before the answer. */
export interface Part {
  /** The list to which they belong. */
  readonly name: string;
  /** As a text they travel faster than as they are. */
  readonly json: string;
}

/** So few records that to read them takes a page a few milliseconds. */
const recordsInAPart = 500;

/** Cuts the records of an edition into parts, so that a page can draw and answer between them. */
export function* partsOf(records: Records): Generator<Part> {
  for (const [name, whole] of Object.entries(records)) {
    if (!isList(whole)) yield { name, json: JSON.stringify(whole) };
    else
      for (let first = 0; first === 0 || first < whole.length; first += recordsInAPart)
        yield { name, json: JSON.stringify(whole.slice(first, first + recordsInAPart)) };
  }
}

/** Puts records together again from their parts, which come in their order. */
export class PartsJoined {
  readonly #whole = new Map<string, unknown>();

  add({ name, json }: Part): void {
    const records: unknown = JSON.parse(json);
    const before = this.#whole.get(name);
    if (isList(before) && isList(records)) before.push(...records);
    else this.#whole.set(name, records);
  }

  get whole(): unknown {
    return Object.fromEntries(this.#whole);
  }
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
