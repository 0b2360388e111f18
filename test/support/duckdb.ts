import { readFile } from "node:fs/promises";
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";

/** An engine that finds files from a folder on, with nothing else in it. */
export async function duckDbIn(folder: string): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1", file_search_path: folder });
  return instance.connect();
}

/** The rows of an answer, each an object by its columns. */
export async function rowsOf(engine: DuckDBConnection, sql: string): Promise<Record<string, DuckDBValue>[]> {
  const reader = await engine.runAndReadAll(sql);
  return reader.getRowObjects();
}

/** The statements of SQL that a page in Markdown shows, block by block. */
export async function sqlIn(page: string): Promise<string[]> {
  const text = await readFile(page, "utf8");
  return [...text.matchAll(/^```sql\n([\s\S]*?)^```/gm)].map(([, sql = ""]) => sql);
}
