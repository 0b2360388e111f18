import { readFile } from "node:fs/promises";
import path from "node:path";
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import { bundledRecords } from "../../../../src/bundledEdition";
import { writeOpenData } from "../../../../src/feed/publish/open/openData";

/** The edition of data/ as a feed names it; what is written does not depend on the hash. */
const bundled = { ...bundledRecords.release, sha256: "0".repeat(64) };

/** Writes the edition of data/ as open data into the feed of a folder. @returns Where it is. */
export const writeBundled = (folder: string): Promise<string> =>
  writeOpenData(bundledRecords, bundled, path.join(folder, "feed"));

/** DuckDB, to which a path begins in a folder. */
export async function duckDbIn(folder: string): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1", file_search_path: folder });
  return instance.connect();
}

/** The rows of an answer, each an object by its columns. */
export async function rowsOf(engine: DuckDBConnection, sql: string): Promise<Record<string, DuckDBValue>[]> {
  const reader = await engine.runAndReadAll(sql);
  return reader.getRowObjects();
}

/** How many rows there are in what SQL names: a table, or a SELECT in brackets. */
export async function countOf(engine: DuckDBConnection, sql: string): Promise<number> {
  const [row] = await rowsOf(engine, `SELECT count(*) AS rows FROM ${sql}`);
  return Number(row?.["rows"]);
}

/** The blocks of SQL that the page shows. */
export async function sqlOfThePage(): Promise<string[]> {
  const text = await readFile("src/feed/publish/open-data.md", "utf8");
  return [...text.matchAll(/^```sql\n([\s\S]*?)^```/gm)].map(([, sql = ""]) => sql);
}
