import { readFile } from "node:fs/promises";
import { Records } from "../core/records/records";

/** The file in which each list of an edition's records is kept. */
export const dataFiles: ReadonlyMap<string, string> = new Map([
  ["deals", "data/deals.json"],
  ["stakes", "data/stakes.json"],
  ["revenueShares", "data/revenue-shares.json"],
  ["figures", "data/figures.json"],
  ["parties", "data/parties.json"],
  ["programmes", "data/programmes.json"],
  ["sources", "data/sources.json"],
  ["corrections", "data/corrections.json"],
  ["exchangeRates", "data/exchange-rates.json"],
]);

/** The file that says which release the records are. */
export const releaseFile = "data/release.json";

/**
 * The records as the files have them now.
 * @throws ZodError if they do not fit their schemas.
 */
export async function readRecords(): Promise<Records> {
  const files = [["release", releaseFile], ...dataFiles] as const;
  const read = files.map(async ([list, file]) => [list, JSON.parse(await readFile(file, "utf8"))] as const);
  return Records.parse(Object.fromEntries(await Promise.all(read)));
}
