import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { editionOf } from "../../../core/chunks";
import type { Records } from "../../../core/records/records";
import { sha256Of } from "../../identity";
import { countedTables } from "./countedTables";
import { csvOf } from "./csv";
import { dataPackageOf, type Named, type WrittenFile, type WrittenTable } from "./datapackage";
import { parquetOf } from "./parquet";
import { recordTables } from "./recordTables";
import type { Table } from "./table";

/** Every table of an edition, its lists and which deals count, one by one: together those of 100,000 deals need too much memory. */
function* openTables(records: Records): Generator<Table> {
  const edition = editionOf(records);
  yield* recordTables(records, edition);
  yield* countedTables(edition);
}

/**
 * Writes an edition as open data into a feed's folder, as open/edition=N: each table as CSV and as Parquet, what they mean,
 * and their hashes. The folder appears whole or not at all; one that is there stays as it is, for an edition never changes.
 * @returns The folder.
 */
export async function writeOpenData(records: Records, edition: Named, directory: string): Promise<string> {
  const open = path.join(directory, "open");
  const folder = path.join(open, `edition=${edition.number}`);
  if (await isThere(folder)) return folder;
  // No reader's edition=* finds a name that begins otherwise.
  const part = path.join(open, `.part-${edition.number}`);
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  await writeTables(openTables(records), edition, part);
  await rename(part, folder);
  return folder;
}

async function writeTables(tables: Iterable<Table>, edition: Named, folder: string): Promise<void> {
  const write = async (file: string, content: string | Uint8Array<ArrayBuffer>): Promise<WrittenFile> => {
    await writeFile(path.join(folder, file), content);
    return { file, bytes: Buffer.byteLength(content), sha256: await sha256Of(content) };
  };
  const about = { edition: String(edition.number), day: edition.day, edition_sha256: edition.sha256 };
  const written: WrittenTable[] = [];
  for (const table of tables) {
    const { name, says, columns, key } = table;
    written.push({
      shape: { name, says, columns, key },
      csv: await write(`${name}.csv`, csvOf(table)),
      parquet: await write(`${name}.parquet`, parquetOf(table, about)),
    });
  }
  const described = await write(
    "datapackage.json",
    `${JSON.stringify(dataPackageOf(edition, written), undefined, 2)}\n`,
  );
  const files = [described, ...written.flatMap(({ csv, parquet }) => [csv, parquet])];
  await write("SHA256SUMS", files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join(""));
}

const isThere = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  );
