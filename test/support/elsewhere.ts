import { Edition } from "../../src/core/edition";
import { EvidenceNeeded } from "../../src/core/evidence";
import type { EvidenceChunk } from "../../src/core/records/records";

/**
 * The same edition with its evidence elsewhere, and the numbers of the chunks that are asked for.
 * @param bring What becomes of a chunk that is asked for; unless it is given, the chunk comes.
 */
export function evidenceElsewhere(
  { release, chunks, evidence }: Edition,
  bring: (content: EvidenceChunk) => Promise<EvidenceChunk> = (content) => Promise.resolve(content),
): { readonly edition: Edition; readonly asked: readonly number[] } {
  const asked: number[] = [];
  const bringOne = async (number: number): Promise<EvidenceChunk> => {
    asked.push(number);
    const content = evidence.chunk(number);
    if (!content) throw new Error("There is no such chunk.");
    return bring(content);
  };
  return { edition: Edition.of(release, chunks, (numbers) => Promise.all(numbers.map(bringOne))), asked };
}

/** What keeps something from being answered at once. */
export function neededFor(ask: () => unknown): EvidenceNeeded {
  try {
    ask();
  } catch (cause) {
    if (cause instanceof EvidenceNeeded) return cause;
  }
  throw new Error("It needs no evidence.");
}
