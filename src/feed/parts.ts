import type { Records } from "../core/records/records";
import { sha256Of } from "./identity";

/** Some of the records of an edition, on their way from the worker to the page. All of them come before the answer. */
export interface Part {
  /** The list to which they belong. */
  readonly name: string;
  /** As a text they travel faster than as they are. */
  readonly json: string;
}

/** The records of an edition as a computer keeps them: part after part, so that to read them back is no long task either. */
export interface LaidOut {
  readonly file: Blob;
  /** What is in the file, in its order. */
  readonly parts: readonly PartInFile[];
}

/** A part in a file: how many bytes it has there, and what proves that they are still the same. */
export interface PartInFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
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

/** Lays parts out in a file, in their order. */
export async function laidOut(parts: Iterable<Part>): Promise<LaidOut> {
  const contents: Uint8Array<ArrayBuffer>[] = [];
  const inFile: PartInFile[] = [];
  for (const { name, json } of parts) {
    const content = new TextEncoder().encode(json);
    contents.push(content);
    inFile.push({ name, bytes: content.byteLength, sha256: await sha256Of(content) });
  }
  return { file: new Blob(contents), parts: inFile };
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
