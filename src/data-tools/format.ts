import { readFile, writeFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";
import { z } from "zod";

/** The file in which each list of an edition's records is kept. */
export const dataFiles: ReadonlyMap<string, string> = new Map([
  ["deals", "data/deals.json"],
  ["stakes", "data/stakes.json"],
  ["revenueShares", "data/revenue-shares.json"],
  ["figures", "data/figures.json"],
  ["parties", "data/parties.json"],
  ["sources", "data/sources.json"],
  ["corrections", "data/corrections.json"],
  ["exchangeRates", "data/exchange-rates.json"],
]);

const Listed = z.array(z.looseObject({ id: z.string() }));

/** A data file in its canonical form: sorted by id, and written by the one formatter. */
async function canonical(text: string, file: string): Promise<string> {
  const records = Listed.parse(JSON.parse(text)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return format(JSON.stringify(records, null, 2), { ...(await resolveConfig(file)), filepath: file });
}

/** Writes every data file in its canonical form. */
export async function formatData(): Promise<void> {
  for (const file of dataFiles.values()) await writeFile(file, await canonical(await readFile(file, "utf8"), file));
}

/** The data files that are not in their canonical form. */
export async function unformattedFiles(): Promise<string[]> {
  const files = await Promise.all(
    [...dataFiles.values()].map(async (file) => {
      const text = await readFile(file, "utf8");
      return text === (await canonical(text, file)) ? [] : [file];
    }),
  );
  return files.flat();
}
