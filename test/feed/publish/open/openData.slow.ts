import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type DuckDBConnection, DuckDBListValue, type DuckDBValue } from "@duckdb/node-api";
import { z } from "zod";
import { bundledRecords } from "../../../../src/bundledEdition";
import { csvOf } from "../../../../src/feed/publish/open/tableFiles";
import type { Table } from "../../../../src/feed/publish/open/table";
import { countOf, duckDbIn, rowsOf, writeBundled } from "./duckDb";
import { ownFolder } from "../../../support/folder";

/** What is read here of a data package; of resources those with a schema, which are CSV. */
const Package = z.object({
  edition: z.number(),
  day: z.string(),
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      bytes: z.number(),
      hash: z.string(),
      schema: z
        .object({
          fields: z.array(z.object({ name: z.string(), type: z.string(), description: z.string().optional() })),
          primaryKey: z.array(z.string()),
          foreignKeys: z
            .array(
              z.object({ fields: z.tuple([z.string()]), reference: z.object({ resource: z.string().optional() }) }),
            )
            .default([]),
        })
        .optional(),
    }),
  ),
});
type Package = z.infer<typeof Package>;

let folder: string;
let written: string;
let described: Package;
let engine: DuckDBConnection;

beforeAll(async () => {
  folder = ownFolder();
  written = await writeBundled(folder);
  described = Package.parse(JSON.parse(await readFile(path.join(written, "datapackage.json"), "utf8")));
  engine = await duckDbIn(written);
});

/** The tables of the data package, with their schemas. */
const tables = () => described.resources.flatMap(({ name, schema }) => (schema ? [{ name, ...schema }] : []));

/** How DuckDB calls the types of a data package, whose readers take a list apart themselves. */
const types: Readonly<Record<string, string>> = {
  string: "VARCHAR",
  date: "DATE",
  integer: "BIGINT",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  list: "VARCHAR",
};

/** The table of each list, and what one of its rows is called. */
const singular = {
  deals: ["deals", "deal"],
  stakes: ["stakes", "stake"],
  revenueShares: ["revenue_shares", "revenue_share"],
  figures: ["figures", "figure"],
  parties: ["parties", "party"],
  programmes: ["programmes", "programme"],
  sources: ["sources", "source"],
  corrections: ["corrections", "correction"],
  exchangeRates: ["exchange_rates", "exchange_rate"],
} as const;

/** A cell as the records would have it. */
function inWords(cell: DuckDBValue | undefined): string {
  if (cell instanceof DuckDBListValue) return cell.items.join();
  return cell === undefined || cell === null ? "" : cell.toString();
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** What lies in something that is no list, each with its path in the words of a column; lists are not taken apart. */
function leavesOf(value: unknown, name = ""): [name: string, leaf: unknown][] {
  if (!isObject(value) || Array.isArray(value)) return [[name || "text", value]];
  return Object.entries(value).flatMap(([key, inner]) => {
    const word = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return leavesOf(inner, name ? `${name}_${word}` : word);
  });
}

/** Where a record's fields must be, by table, key and column, and what must stand there. */
function cellsFor(record: { id: string; [field: string]: unknown }, table: string, one: string): [string, string][] {
  const { defaultMeasures = {}, ...rest } = record;
  const own = leavesOf(rest).flatMap(([name, value]): [string, string][] => {
    if (!Array.isArray(value)) return [[`${table} ${record.id} ${name}`, String(value)]];
    const isInCell = tables().some((each) => each.name === table && each.fields.some((field) => field.name === name));
    if (isInCell) return [[`${table} ${record.id} ${name}`, String(value)]];
    return value.flatMap((item: unknown, at) =>
      leavesOf(item).map(([field, leaf]): [string, string] => [
        `${one}_${name} ${record.id} ${at + 1} ${field}`,
        String(leaf),
      ]),
    );
  });
  const measures = Object.entries(z.record(z.string(), z.string()).parse(defaultMeasures)).flatMap(
    ([metric, measure], at): [string, string][] => [
      [`party_default_measures ${record.id} ${at + 1} name`, metric],
      [`party_default_measures ${record.id} ${at + 1} value`, measure],
    ],
  );
  return [...own, ...measures];
}

const sha256Of = async (file: string) =>
  createHash("sha256")
    .update(await readFile(file))
    .digest("hex");

describe("an edition as open data", () => {
  it("has in CSV, read as the data package says, the rows that it has in Parquet", async () => {
    const differing: string[] = [];
    for (const { name, fields } of tables()) {
      const columns = fields.map((field) => `'${field.name}': '${types[field.type]}'`).join();
      const format = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = ''`;
      const shown = fields.map((field) =>
        field.type === "list" ? `string_split("${field.name}", '; ') AS "${field.name}"` : `"${field.name}"`,
      );
      const csv = `(SELECT ${shown.join()} FROM read_csv('${name}.csv', ${format}, columns = {${columns}}))`;
      const parquet = `(FROM read_parquet('${name}.parquet', hive_partitioning = false))`;
      const only = [
        await countOf(engine, `(FROM ${csv} EXCEPT ALL FROM ${parquet})`),
        await countOf(engine, `(FROM ${parquet} EXCEPT ALL FROM ${csv})`),
      ];
      if (only.some((rows) => rows > 0)) differing.push(`${name}: ${only.join(", ")}`);
    }
    expect(differing).toEqual([]);
  });

  it("has lost nothing of any record: each of its fields is a cell, each of its lists a cell or rows of their own", async () => {
    const cells = new Map<string, string>();
    for (const { name, fields, primaryKey } of tables())
      for (const row of await rowsOf(engine, `FROM '${name}.parquet'`)) {
        const key = primaryKey.map((column) => inWords(row[column])).join(" ");
        for (const field of fields) cells.set(`${name} ${key} ${field.name}`, inWords(row[field.name]));
      }
    const lost = Object.entries(singular).flatMap(([list, [table, one]]) =>
      z
        .array(z.looseObject({ id: z.string() }))
        .parse(Object.entries(bundledRecords).find(([name]) => name === list)?.[1])
        .flatMap((record) => cellsFor(record, table, one))
        .filter(([where, value]) => cells.get(where) !== value)
        .map(([where, value]) => `${where}: ${value}`),
    );
    expect(lost).toEqual([]);
    expect(await countOf(engine, "'deals.parquet'")).toBe(bundledRecords.deals.length);
  });

  it("has what lies inside a record in columns: money, partial days with the whole ones they may mean, lists", async () => {
    const sql =
      "SELECT value_amount, value_qualifier, announced, announced_first::TEXT AS first, public_day::TEXT AS public, contingent, dollars_low FROM 'deals.parquet' WHERE id = 'coreweave-openai-2025-05'";
    expect(await rowsOf(engine, sql)).toEqual([
      {
        value_amount: 4_000_000_000n,
        value_qualifier: "up-to",
        announced: "2025-05",
        first: "2025-05-01",
        public: "2025-05-31",
        contingent: false,
        dollars_low: 0n,
      },
    ]);
    const withMembers = bundledRecords.parties.filter(({ members }) => members);
    expect(withMembers.length).toBeGreaterThan(0);
    const members = await rowsOf(
      engine,
      "SELECT id, list_aggregate(members, 'string_agg', ' ') AS members FROM 'parties.parquet' WHERE members IS NOT NULL ORDER BY id",
    );
    expect(members).toEqual(withMembers.map(({ id, members: ids = [] }) => ({ id, members: ids.join(" ") })));
  });

  it("has keys that are there once, and names no record that is not there", async () => {
    const broken: string[] = [];
    for (const { name, primaryKey, foreignKeys } of tables()) {
      const key = primaryKey.join();
      const twice = await countOf(engine, `(FROM '${name}.parquet' SELECT ${key} GROUP BY ${key} HAVING count(*) > 1)`);
      if (twice > 0) broken.push(`${name} by ${key}`);
      for (const { fields, reference } of foreignKeys) {
        const ids = `SELECT id FROM '${reference.resource ?? name}.parquet'`;
        const [field] = fields;
        if ((await countOf(engine, `'${name}.parquet' WHERE ${field} IS NOT NULL AND ${field} NOT IN (${ids})`)) > 0)
          broken.push(`${name}.${field}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it("says what its columns mean in the words of the records' schemas, and which edition it is", () => {
    const { number, day } = bundledRecords.release;
    expect(described).toMatchObject({ edition: number, day });
    expect(tables().find(({ name }) => name === "deals")?.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: "value_amount", type: "integer", description: "The headline figure." }),
        expect.objectContaining({ name: "amends", description: "Id of the deal that this one extends or changes." }),
        expect.objectContaining({
          name: "percent_value",
          description: "The share that changes hands, or of revenue that is shared.",
        }),
        expect.objectContaining({ name: "announced_last", type: "date" }),
        expect.objectContaining({ name: "debt_leads", type: "list" }),
      ]),
    );
  });

  it("lists every file with its hash, and the data package its resources with theirs", async () => {
    const sums = await readFile(path.join(written, "SHA256SUMS"), "utf8");
    const files = (await readdir(written)).filter((file) => file !== "SHA256SUMS");
    const lines = await Promise.all(files.map(async (file) => `${await sha256Of(path.join(written, file))}  ${file}`));
    expect(new Set(sums.trimEnd().split("\n"))).toEqual(new Set(lines));
    const resources = described.resources.map(({ path: file, hash }) => `${hash.replace("sha256:", "")}  ${file}`);
    expect(lines).toEqual(expect.arrayContaining(resources));
    expect(lines).toHaveLength(resources.length + 1);
  });

  it("is the same bytes whenever it is written, appears at once, and stays as it is", async () => {
    const other = ownFolder();
    const open = path.join(other, "feed", "open");
    const { number } = bundledRecords.release;
    const leftOver = path.join(open, `.part-${number}`);
    await mkdir(leftOver, { recursive: true });
    await writeFile(path.join(leftOver, "half.csv"), "id");
    const again = await writeBundled(other);
    const sums = await readFile(path.join(again, "SHA256SUMS"), "utf8");
    expect(sums).toBe(await readFile(path.join(written, "SHA256SUMS"), "utf8"));
    expect(await readdir(again)).not.toContain("half.csv");
    expect(await readdir(open)).toEqual([`edition=${number}`]);
    await writeFile(path.join(again, "deals.csv"), "Somebody's own.");
    await writeBundled(other);
    expect(await readFile(path.join(again, "deals.csv"), "utf8")).toBe("Somebody's own.");
  });
});

describe("a table as CSV", () => {
  const tableOf = (...cells: readonly (string | number)[]): Table => ({
    name: "t",
    says: "",
    columns: [{ name: "c", type: typeof cells[0] === "number" ? "number" : "text", says: "" }],
    rows: cells.map((cell) => [cell]),
    key: [],
  });

  it("has quotes around what has commas and quotes in it, and ends lines as the standard says", () => {
    expect(csvOf(tableOf("a, b", 'the "big" one', "plain"))).toBe('c\r\n"a, b"\r\n"the ""big"" one"\r\nplain\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1"])("makes %s harmless, which would begin a formula", (text) => {
    expect(csvOf(tableOf(text))).toBe(`c\r\n'${text}\r\n`);
  });

  it("has numbers without exponents", () => {
    expect(csvOf(tableOf(22_400_000_000, 0.1, 1.5e-7, 1e21))).toBe(
      "c\r\n22400000000\r\n0.1\r\n0.00000015\r\n1000000000000000000000\r\n",
    );
  });
});
