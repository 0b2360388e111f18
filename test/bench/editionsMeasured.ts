import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import type { Edition } from "../../src/core/edition";
import { syntheticRecords } from "./syntheticRecords";

/** An edition that is asked, and what it is called in the table. */
export interface MeasuredEdition {
  readonly name: string;
  readonly edition: Edition;
}

/** How many deals the synthetic editions have. */
export const editionSizes = [1000, 10_000, 100_000] as const;

/** The edition that ships with the add-in, then ever bigger ones; each is made only when its turn comes. */
export function* editionsMeasured(): Generator<MeasuredEdition> {
  yield { name: "bundled edition", edition: editionOf(bundledRecords) };
  for (const size of editionSizes)
    yield { name: `${size.toLocaleString("en-US")} deals`, edition: syntheticEdition(size) };
}

const made = new Map<number, Edition>();

/** The synthetic edition with so many deals, which several benchmarks share. */
export function syntheticEdition(deals: number): Edition {
  const edition = made.get(deals) ?? editionOf(asIfRead(syntheticRecords(deals)));
  made.set(deals, edition);
  return edition;
}

/** Records as if they had been read from a file: a text that was put together is one piece again. */
export const asIfRead = structuredClone;
