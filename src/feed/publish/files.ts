import { chunksOf } from "../../core/chunks";
import type { FactList } from "../../core/records/lists";
import { Records, type Release } from "../../core/records/records";
import type { Contents, Part } from "../manifest";
import { answersFile, evidenceFile, joinedAnswers } from "../layout";
import { sha256Of } from "../identity";

/** An edition as it is published, and shipped inside add-ins: everything in it follows from the records alone. */
export interface EditionFiles {
  /** The text of its contents, and what tells the edition from every other: the hash of that text. */
  readonly contents: string;
  readonly sha256: string;
  /** All its answers in one text. */
  readonly answers: string;
  /** The text of each part of a chunk by its file. */
  readonly parts: ReadonlyMap<string, string>;
}

/**
 * Makes the files of an edition. However the fields of its records are ordered, those of its schemas' are in the files.
 * @throws ZodError if the records do not fit their schemas.
 */
export const filesOf = (records: Records): Promise<EditionFiles> =>
  filesOfChunks(records.release, chunksOf(Records.parse(records)));

/** A chunk, whatever is in it: who made it has seen to that. */
interface ChunkToWrite {
  readonly list: FactList;
  readonly answers: unknown;
  readonly evidence: unknown;
}

/** The files of an edition that was cut into these chunks. */
export async function filesOfChunks(release: Release, chunks: readonly ChunkToWrite[]): Promise<EditionFiles> {
  const parts = new Map<string, string>();
  const answers: Uint8Array[] = [];
  const listed: Contents["chunks"] = [];
  for (const chunk of chunks) {
    const [answersText, evidenceText] = [JSON.stringify(chunk.answers), JSON.stringify(chunk.evidence)];
    const entry = { list: chunk.list, answers: await partOf(answersText), evidence: await partOf(evidenceText) };
    answers.push(new TextEncoder().encode(answersText));
    parts.set(answersFile(entry.answers), answersText);
    parts.set(evidenceFile(entry.evidence), evidenceText);
    listed.push(entry);
  }
  const contents = JSON.stringify({ release, chunks: listed } satisfies Contents);
  return {
    contents,
    sha256: await sha256Of(contents),
    answers: new TextDecoder().decode(joinedAnswers(answers)),
    parts,
  };
}

const partOf = async (text: string): Promise<Part> => ({
  sha256: await sha256Of(text),
  bytes: new TextEncoder().encode(text).byteLength,
});
