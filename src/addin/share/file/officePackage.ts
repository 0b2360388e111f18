import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { inSlices } from "../../app/slices";
import type { Steps } from "../../../core/steps";
import { attributeOf, elementsIn, encoded, replacing } from "../xml";

/** A relationship of a part to another one. */
interface Relationship {
  readonly id: string;
  /** The last word of its type, which is the same in both kinds of the format: "worksheet". */
  readonly type: string;
  /** The part to which it leads: "xl/worksheets/sheet1.xml". */
  readonly target: string;
}

const CONTENT_TYPES = "[Content_Types].xml";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook's file: a zip of parts, which refer to each other by relationships. Parts that are not changed stay as they are. */
export class OfficePackage {
  readonly #parts: Map<string, Uint8Array>;

  /** @throws Error if it is no such file: an encrypted one is none. */
  constructor(bytes: Uint8Array) {
    this.#parts = new Map(Object.entries(unzipSync(bytes)));
    if (!this.#parts.has(CONTENT_TYPES)) throw new Error("It is no Office file.");
  }

  get names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  /** The text of a part; "" of one that is not there. */
  text(part: string): string {
    const bytes = this.#parts.get(part);
    return bytes ? strFromU8(bytes) : "";
  }

  write(part: string, text: string): void {
    this.#parts.set(part, strToU8(text));
  }

  /** Adds a part. */
  add(part: string, text: string, contentType: string): void {
    this.write(part, text);
    const override = `<Override PartName="/${part}" ContentType="${contentType}"/>`;
    this.write(CONTENT_TYPES, this.text(CONTENT_TYPES).replace(/<\/Types>\s*$/, `${override}</Types>`));
  }

  /** The relationships of a part within the file, or of the file itself ("") to its first parts. */
  relationships(part: string): Relationship[] {
    return elementsIn(this.text(relationshipsOf(part)), "Relationship")
      .filter(({ tag }) => attributeOf(tag, "TargetMode") !== "External")
      .map(({ tag }) => ({
        id: attributeOf(tag, "Id") ?? "",
        type: (attributeOf(tag, "Type") ?? "").split("/").at(-1) ?? "",
        target: resolved(part, attributeOf(tag, "Target") ?? ""),
      }));
  }

  /** Relates a part to another one. @returns The relationship's id. */
  relate(part: string, type: string, target: string): string {
    const name = relationshipsOf(part);
    const empty =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    const xml = this.text(name) || `${XML_DECLARATION}${empty}`;
    const taken = new Set(elementsIn(xml, "Relationship").map(({ tag }) => attributeOf(tag, "Id")));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const added = `<Relationship Id="rId${number}" Type="${TYPES}/${type}" Target="/${encoded(target)}"/>`;
    this.write(name, xml.replace(/<\/Relationships>\s*$/, `${added}</Relationships>`));
    return `rId${number}`;
  }

  /** Removes a part, the relationships to it, and what nothing but it was related to. */
  remove(part: string): void {
    if (!this.#parts.has(part)) return;
    const targets = this.relationships(part).map(({ target }) => target);
    this.#parts.delete(part);
    this.#parts.delete(relationshipsOf(part));
    this.#without(CONTENT_TYPES, "Override", (tag) => attributeOf(tag, "PartName") === `/${part}`);
    for (const name of this.names.filter((one) => one.endsWith(".rels"))) {
      const from = ownerOf(name);
      this.#without(name, "Relationship", (tag) => resolved(from, attributeOf(tag, "Target") ?? "") === part);
    }
    for (const target of targets) if (!this.#isRelatedTo(target)) this.remove(target);
  }

  /** The file, compressed a part at a time, so that the page draws and answers in between. */
  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((error, piece) => {
      if (error) throw error;
      pieces.push(piece);
    });
    await inSlices(zipped(zip, this.#parts));
    const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  #isRelatedTo(part: string): boolean {
    return this.names
      .filter((name) => name.endsWith(".rels"))
      .some((name) => this.relationships(ownerOf(name)).some(({ target }) => target === part));
  }

  #without(part: string, element: string, isOut: (tag: string) => boolean): void {
    const xml = this.text(part);
    const out = elementsIn(xml, element).filter(({ tag }) => isOut(tag));
    if (out.length > 0)
      this.write(
        part,
        replacing(xml, out, () => ""),
      );
  }
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** As many bytes as are compressed before the page may have its turn. */
const BYTES_AT_A_TIME = 500_000;

function* zipped(zip: Zip, parts: ReadonlyMap<string, Uint8Array>): Steps<void> {
  for (const [name, bytes] of parts) {
    // Pictures are compressed already.
    const file = /\.(png|jpe?g|gif|bin)$/i.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    zip.add(file);
    for (let from = 0; from < bytes.length || from === 0; from += BYTES_AT_A_TIME) {
      const to = from + BYTES_AT_A_TIME;
      file.push(bytes.subarray(from, to), to >= bytes.length);
      yield;
    }
  }
  zip.end();
}

/** The part in which the relationships of a part are. */
function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

const ownerOf = (relationships: string): string => relationships.replace(/_rels\/([^/]*)\.rels$/, "$1");

/** A target as it stands in the relationships of a part, as the name of a part. */
function resolved(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const way = from.split("/").slice(0, -1);
  for (const step of target.split("/"))
    if (step === "..") way.pop();
    else if (step !== ".") way.push(step);
  return way.join("/");
}
