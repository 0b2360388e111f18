import type { Contents, Part } from "./manifest";

/** Where the contents of an edition are, seen from latest.json. */
export const contentsFile = (number: number, sha256: string): string =>
  `editions/${number}-${sha256.slice(0, 16)}.json`;

/** Where its manifest is, which stays when a newer edition is the latest. */
export const manifestFile = (contents: string): string => contents.replace(/\.json$/, ".manifest.json");

/** Where all its answers are in one file, for who has none of them. */
export const allAnswersFile = (contents: string): string => contents.replace(/\.json$/, ".answers.json");

/** Where the answers of a chunk are, seen from latest.json. */
export const answersFile = ({ sha256 }: Part): string => `answers/${sha256}.json`;

/** Where the evidence of a chunk is, seen from latest.json. */
export const evidenceFile = ({ sha256 }: Part): string => `evidence/${sha256}.json`;

/** What an add-in calls a part: as much of its SHA-256 as tells it from every other that was signed. */
export const partName = ({ sha256 }: Pick<Part, "sha256">): string => sha256.slice(0, 16);

/** Where the evidence of a chunk is, by its name, seen from an add-in that ships it. */
export const shippedEvidenceFile = (name: string): string => `evidence/${name}.json`;

/** The evidence of chunks, by their numbers. @throws Error for a chunk that the edition has not. */
export const evidenceOfChunks = ({ chunks }: Contents, numbers: readonly number[]): Part[] =>
  numbers.map((number) => {
    const chunk = chunks[number];
    if (!chunk) throw new Error(`The edition has no chunk ${number}.`);
    return chunk.evidence;
  });

/** The answers of an edition in one text: an array with a chunk on every line. */
export function joinedAnswers(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const sizes = { chunks: chunks.map(({ byteLength }) => ({ answers: { bytes: byteLength } })) };
  // In one piece: a browser takes long over a file of thousands.
  const joined = new Uint8Array(joinedBytes(sizes));
  for (const [number, { from }] of placesIn(sizes).entries()) joined.set(chunks[number] ?? [], from);
  writeBetween(joined, sizes);
  return joined;
}

/** Writes into that text what stands before, between and after its chunks. */
export function writeBetween(text: Uint8Array, sizes: Sizes): void {
  const encoder = new TextEncoder();
  const [begin, between, end] = [encoder.encode("[\n"), encoder.encode(",\n"), encoder.encode("\n]")];
  text.set(begin);
  for (const { to } of placesIn(sizes)) text.set(between, to);
  text.set(end, text.byteLength - end.byteLength);
}

/** The sizes of the chunks in that text. */
export interface Sizes {
  readonly chunks: readonly { readonly answers: Pick<Part, "bytes"> }[];
}

/** Where each chunk stands in that text, in bytes: so the text can be read in parts, and each part checked by itself. */
export function placesIn({ chunks }: Sizes): { readonly from: number; readonly to: number }[] {
  let from = "[\n".length;
  return chunks.map(({ answers: { bytes } }) => {
    const place = { from, to: from + bytes };
    from = place.to + ",\n".length;
    return place;
  });
}

/** The size of that text in bytes. */
export const joinedBytes = (contents: Sizes): number => (placesIn(contents).at(-1)?.to ?? "[\n".length) + "\n]".length;
