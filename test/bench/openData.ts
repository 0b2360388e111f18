import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundledRecords } from "../../src/bundledEdition";
import type { Records } from "../../src/core/records/records";
import { writeOpenData } from "../../src/feed/publish/open/openData";
import { asIfRead } from "./editionsMeasured";
import type { Benchmark, Measurement } from "./measurement";
import { syntheticRecords } from "./syntheticRecords";

/** What it takes to write an edition as open data. */
export const openData: Benchmark = {
  name: "open",
  about: "an edition written as CSV and Parquet, with what counts between whom.",
  async measure() {
    const lines: Measurement[] = await measured("bundled edition", bundledRecords);
    for (const deals of [10_000, 100_000])
      lines.push(...(await measured(`${deals.toLocaleString("en-US")} deals`, asIfRead(syntheticRecords(deals)))));
    return lines;
  },
};

async function measured(of: string, records: Records): Promise<Measurement[]> {
  const directory = await mkdtemp(path.join(tmpdir(), "deals-bench-open-"));
  const start = performance.now();
  const folder = await writeOpenData(records, { ...records.release, sha256: "0".repeat(64) }, directory);
  const taken = performance.now() - start;
  const lines: Measurement[] = [{ what: `open data of the ${of}, written`, value: taken, unit: "ms" }];
  for (const format of [".csv", ".parquet"])
    lines.push({ what: `open data of the ${of}, ${format}`, value: await megabytesIn(folder, format), unit: "MB" });
  await rm(directory, { recursive: true });
  return lines;
}

async function megabytesIn(folder: string, ending: string): Promise<number> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(ending));
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}
