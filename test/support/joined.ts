import type { Chunk } from "../../src/core/chunks";
import type { Correction, Source } from "../../src/core/records/documents";
import { factLists } from "../../src/core/records/lists";
import { Records, type Release } from "../../src/core/records/records";
import { inOrder } from "../../src/core/spelling";

const recordOf = {
  parties: Records.shape.parties.element.strip(),
  programmes: Records.shape.programmes.element.strip(),
  exchangeRates: Records.shape.exchangeRates.element.strip(),
  deals: Records.shape.deals.element.strip(),
  stakes: Records.shape.stakes.element.strip(),
  revenueShares: Records.shape.revenueShares.element.strip(),
  figures: Records.shape.figures.element.strip(),
};

/** The records that were cut into chunks, as they are written in data/, sorted by their ids: chunks have lost nothing. */
export function joined(release: Release, chunks: readonly Chunk[]): Records {
  const lists = new Map(factLists.map((list): [string, unknown[]] => [list, []]));
  const [sources, corrections] = [new Map<string, Source>(), new Map<string, Correction>()];
  for (const { list, answers, evidence } of chunks) {
    const dossiers = new Map(evidence.dossiers.map((dossier) => [dossier.id, dossier]));
    for (const answer of answers)
      lists.get(list)?.push(recordOf[list].parse({ ...answer, ...dossiers.get(answer.id) }));
    for (const source of evidence.sources) sources.set(source.id, source);
    for (const correction of evidence.corrections) corrections.set(correction.id, correction);
  }
  const whole = {
    ...Object.fromEntries(lists),
    sources: [...sources.values()],
    corrections: [...corrections.values()],
  };
  const { release: _, ...parsed } = Records.parse({ release, ...whole });
  for (const list of Object.values(parsed)) list.sort((a, b) => inOrder(a.id, b.id));
  return { release, ...parsed };
}
