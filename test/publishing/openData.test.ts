import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { z } from "zod";
import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { candidatesFor, counted, type DealQuestion } from "../../src/core/counting";
import type { Edition } from "../../src/core/edition";
import { pairsOf } from "../../src/core/pairs";
import { bases, type Basis, type DealKind, dealKinds, kindsOnlyIfNamed } from "../../src/core/records/vocabulary";
import type { Sum } from "../../src/core/sums";
import { capacityOf, totalOf } from "../../src/core/totals";
import { turningDays } from "../../src/core/totalsByDay";
import { countedTables } from "../../src/feed/publish/open/countedTables";
import { csvOf } from "../../src/feed/publish/open/csv";
import { writeOpenData } from "../../src/feed/publish/open/openData";
import { parquetOf } from "../../src/feed/publish/open/parquet";
import { duckDbIn, rowsOf, sqlIn } from "../support/duckdb";
import { networksOf } from "../support/networks";

const page = "src/feed/publish/open-data.md";
const edition = editionOf(bundledRecords);
const { release } = bundledRecords;
const named = { ...release, sha256: "0".repeat(64) };

const temporary: string[] = [];
async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "deals-open-"));
  temporary.push(folder);
  return folder;
}
afterAll(async () => {
  for (const folder of temporary) await rm(folder, { recursive: true });
});

/** An engine beside a folder that has a feed, in which the page's views and macros are there; its question is the last block. */
async function engineBeside(folder: string): Promise<{ engine: DuckDBConnection; question: string }> {
  const engine = await duckDbIn(folder);
  const blocks = await sqlIn(page);
  const question = blocks.pop() ?? "";
  for (const sql of blocks) await engine.run(sql);
  return { engine, question };
}

let folder: string;
let written: string;
let engine: DuckDBConnection;
let question: string;

beforeAll(async () => {
  folder = await aFolder();
  written = await writeOpenData(bundledRecords, named, path.join(folder, "feed"));
  ({ engine, question } = await engineBeside(folder));
});

/** Everybody is * in the tables. */
interface Asked {
  readonly party: string;
  readonly counterparty: string;
  readonly day: string;
}

const sideOf = (id: string): string | undefined => (id === "*" ? undefined : id);

/** Every two that face each other in a deal, in both orders, everyone with everybody, and everybody, as of some days. */
function everyPair({ records }: Edition, days: readonly string[]): Asked[] {
  const pairs = records.deals.flatMap(pairsOf).flatMap(([one, other]) => [
    [one, other],
    [other, one],
    [one, "*"],
    [other, "*"],
  ]);
  const sides = [...new Set(["* *", ...pairs.map((pair) => pair.join(" "))])];
  return sides.flatMap((both) => {
    const [party = "", counterparty = ""] = both.split(" ");
    return days.map((day) => ({ party, counterparty, day }));
  });
}

/** What SQL answers to each question; null is NULL. */
async function answered(asking: DuckDBConnection, all: readonly Asked[], sql: string): Promise<(number | null)[]> {
  const values = all.map(({ party, counterparty, day }, at) => `(${at}, '${party}', '${counterparty}', DATE '${day}')`);
  const rows = await rowsOf(
    asking,
    `SELECT CAST(${sql} AS DOUBLE) AS answer FROM (VALUES ${values.join()}) asked(place, a, b, d) ORDER BY place`,
  );
  return rows.map(({ answer }) => (typeof answer === "number" ? answer : null));
}

/** What a sum is in SQL: nothing counts, or nothing that counts is disclosed, is NULL. */
const inSql = ({ amount, disclosed }: Sum): number | null => (disclosed === 0 ? null : amount);

/** The questions to which SQL answers something else. */
async function wrong(
  asking: DuckDBConnection,
  all: readonly Asked[],
  sql: string,
  answer: (question: DealQuestion) => number | null,
): Promise<string[]> {
  const answers = await answered(asking, all, sql);
  return all.flatMap(({ party, counterparty, day }, at) => {
    const expected = answer({ party: sideOf(party), counterparty: sideOf(counterparty), to: day });
    return answers[at] === expected ? [] : [`${party} ${counterparty} ${day}: ${answers[at]}, not ${expected}`];
  });
}

describe("the page's SQL on the written Parquet", () => {
  const days = ["2024-12-31", "2025-03-10", "2025-05-30", "2025-05-31", "2025-12-31", release.day, "2030-01-01"];
  const all = everyPair(edition, days);

  it.each(bases)("answers TOTAL on the basis %s, pair by pair", async (basis) => {
    expect(
      await wrong(engine, all, `total(a, b, d, '${basis}')`, (asked) => inSql(totalOf(edition, asked, basis))),
    ).toEqual([]);
  });

  it("answers PAID, pair by pair", async () => {
    const paid = (asked: DealQuestion) => inSql(totalOf(edition, { ...asked, isOneWay: true }, "headline"));
    expect(await wrong(engine, all, "paid(a, b, d)", paid)).toEqual([]);
  });

  it.each(bases)("answers CAPACITY on the basis %s, pair by pair", async (basis) => {
    const power = (asked: DealQuestion) => inSql(capacityOf(edition, asked, basis));
    expect(await wrong(engine, all, `capacity(a, b, d, '${basis}')`, power)).toEqual([]);
  });

  it("tells no deal from none that discloses its value by how many count", async () => {
    const count =
      "(SELECT count(*) FROM newest WHERE party = a AND counterparty = b AND counted AND d BETWEEN since AND until)";
    expect(await wrong(engine, all, count, (asked) => counted(edition, asked).length)).toEqual([]);
  });

  it.each<[string, DealKind[]]>([
    ["infrastructure-programme", ["infrastructure-programme"]],
    ["infrastructure-programme", ["infrastructure-programme", "compute-contract", "lease"]],
    ["guarantee", ["guarantee", "debt-facility", "lease"]],
    ["infrastructure-programme; guarantee", [...dealKinds]],
  ])("answers TOTAL where %s is named among the kinds %j", async (names, kinds) => {
    const sql = `total_with('${names}', [${kinds.map((kind) => `'${kind}'`).join()}], a, b, d)`;
    expect(
      await wrong(engine, everyPair(edition, ["2025-12-31", release.day]), sql, (asked) =>
        inSql(totalOf(edition, { ...asked, kinds }, "headline")),
      ),
    ).toEqual([]);
  });

  it("answers TOTAL of a kind, and from a day on, where these are conditions", async () => {
    const from = "2025-06-30";
    const sql = `(SELECT sum(value) FROM newest WHERE party = a AND counterparty = b AND counted AND d BETWEEN since AND until
      AND kind IN ('lease', 'compute-contract') AND public_day >= DATE '${from}')`;
    const total = (asked: DealQuestion) =>
      inSql(totalOf(edition, { ...asked, from, kinds: ["lease", "compute-contract"] }, "headline"));
    expect(await wrong(engine, all, sql, total)).toEqual([]);
  });

  it("says how much OpenAI's deals are worth by counterparty and year, which adds up to TOTAL", async () => {
    const rows = z
      .array(z.object({ counterparty: z.string(), year: z.bigint(), dollars: z.bigint().nullable() }))
      .parse(await rowsOf(engine, question));
    expect(rows.length).toBeGreaterThan(20);
    const years = new Map(
      rows.map(({ counterparty, year, dollars }) => [`${counterparty} ${year}`, Number(dollars ?? 0)]),
    );
    const counterparties = new Set(
      everyPair(edition, [release.day])
        .filter(({ party, counterparty }) => party === "openai" && counterparty !== "*")
        .map(({ counterparty }) => counterparty),
    );
    for (const counterparty of counterparties) {
      const since = (year: number) =>
        totalOf(edition, { party: "openai", counterparty, from: `${year}-01-01`, to: release.day }, "headline").amount;
      for (const year of [2019, 2023, 2024, 2025, 2026])
        expect([counterparty, year, years.get(`${counterparty} ${year}`) ?? 0]).toEqual([
          counterparty,
          year,
          since(year) - since(year + 1),
        ]);
    }
  });
});

describe("whatever the deals are", () => {
  const kinds = ["lease", "compute-contract", "guarantee", "infrastructure-programme"] as const;
  const about = { edition: "1" };

  /** The tables of what counts, as a feed has them. */
  async function beside(some: Edition): Promise<DuckDBConnection> {
    const feed = await aFolder();
    const open = path.join(feed, "feed", "open", "edition=1");
    await mkdir(open, { recursive: true });
    for (const table of countedTables(some))
      await writeFile(path.join(open, `${table.name}.parquet`), parquetOf(table, about));
    return (await engineBeside(feed)).engine;
  }

  it("the SQL answers as the functions do, on every day on which something changes, of every basis and kind", async () => {
    await fc.assert(
      fc.asyncProperty(
        networksOf(kinds),
        fc.constantFrom<Basis>(...bases),
        fc.subarray([...kinds]),
        async (some, basis, asked) => {
          const asking = await beside(some);
          const days = [...new Set(["2024-05-31", ...candidatesFor(some, {}).flatMap(turningDays)])];
          const all = everyPair(some, days);
          expect(
            await wrong(asking, all, `total(a, b, d, '${basis}')`, (one) => inSql(totalOf(some, one, basis))),
          ).toEqual([]);
          expect(
            await wrong(asking, all, `capacity(a, b, d, '${basis}')`, (one) => inSql(capacityOf(some, one, basis))),
          ).toEqual([]);
          const paid = (one: DealQuestion) => inSql(totalOf(some, { ...one, isOneWay: true }, "headline"));
          expect(await wrong(asking, all, "paid(a, b, d)", paid)).toEqual([]);
          const names = kindsOnlyIfNamed.filter((kind) => asked.some((one) => one === kind)).join("; ");
          if (names === "") return;
          const sql = `total_with('${names}', [${asked.map((kind) => `'${kind}'`).join()}], a, b, d)`;
          expect(
            await wrong(asking, all, sql, (one) => inSql(totalOf(some, { ...one, kinds: asked }, "headline"))),
          ).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** What the test reads of a data package. */
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
            .array(z.object({ fields: z.tuple([z.string()]), reference: z.object({ resource: z.string() }) }))
            .default([]),
        })
        .optional(),
    }),
  ),
});
const packageIn = async (directory: string) =>
  Package.parse(JSON.parse(await readFile(path.join(directory, "datapackage.json"), "utf8")));

const types: Readonly<Record<string, string>> = {
  string: "VARCHAR",
  date: "DATE",
  integer: "BIGINT",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  list: "VARCHAR",
};

describe("the files of an edition", () => {
  it("have the same rows as CSV, read as the data package says, and as Parquet", async () => {
    const { resources } = await packageIn(written);
    const differing: string[] = [];
    for (const { name, path: file, schema } of resources) {
      if (!schema) continue;
      const columns = schema.fields.map((field) => `'${field.name}': '${types[field.type]}'`).join();
      const shown = schema.fields.map((field) =>
        field.type === "list" ? `string_split("${field.name}", '; ') AS "${field.name}"` : `"${field.name}"`,
      );
      const csv = `(SELECT ${shown.join()} FROM read_csv('${path.join(written, file)}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${columns}}))`;
      const parquet = `(FROM read_parquet('${path.join(written, name)}.parquet', hive_partitioning = false))`;
      const rows = await rowsOf(
        engine,
        `SELECT (SELECT count(*) FROM (FROM ${csv} EXCEPT ALL FROM ${parquet})) + (SELECT count(*) FROM (FROM ${parquet} EXCEPT ALL FROM ${csv})) AS differing, (SELECT count(*) FROM ${parquet}) AS all`,
      );
      if (rows[0]?.["differing"] !== 0n || rows[0]["all"] === 0n)
        differing.push(`${name}: ${rows[0]?.["differing"]} of ${rows[0]?.["all"]}`);
    }
    expect(differing).toEqual([]);
  });

  it("are joined by the keys that the data package names, each of which is there once", async () => {
    const { resources } = await packageIn(written);
    const parquet = (name: string) => `read_parquet('${path.join(written, name)}.parquet')`;
    const broken: string[] = [];
    for (const { name, schema } of resources) {
      if (!schema) continue;
      const key = schema.primaryKey.join();
      const [twice] = await rowsOf(
        engine,
        `SELECT count(*) AS n FROM (SELECT ${key} FROM ${parquet(name)} GROUP BY ${key} HAVING count(*) > 1)`,
      );
      if (twice?.["n"] !== 0n) broken.push(`${name} by ${key}`);
      for (const { fields, reference } of schema.foreignKeys) {
        const [lost] = await rowsOf(
          engine,
          `SELECT count(*) AS n FROM ${parquet(name)} one WHERE one.${fields[0]} IS NOT NULL AND one.${fields[0]} NOT IN (SELECT id FROM ${parquet(reference.resource || name)})`,
        );
        if (lost?.["n"] !== 0n) broken.push(`${name}.${fields[0]} in ${reference.resource}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it("say what their columns mean, in the words of the records' schemas", async () => {
    const { resources, ...about } = await packageIn(written);
    expect(about).toEqual({ edition: release.number, day: release.day });
    const fields = resources.find(({ name }) => name === "deals")?.schema?.fields ?? [];
    expect(fields).toContainEqual(
      expect.objectContaining({
        name: "term_years",
        type: "number",
        description: "Length of the term in years, as a document states it; it need not state an end.",
      }),
    );
    expect(fields).toContainEqual(expect.objectContaining({ name: "announced_last", type: "date" }));
    expect(fields).toContainEqual(
      expect.objectContaining({ name: "value_amount", type: "integer", description: "The headline figure." }),
    );
  });

  it("have every record, field by field", async () => {
    const [deal] = await rowsOf(
      engine,
      `SELECT * FROM read_parquet('${path.join(written, "deals.parquet")}') WHERE id = 'coreweave-openai-2025-05'`,
    );
    const record = bundledRecords.deals.find(({ id }) => id === "coreweave-openai-2025-05");
    expect(deal).toMatchObject({
      title: record?.title,
      value_amount: BigInt(record?.value?.amount ?? 0),
      value_qualifier: record?.value?.qualifier,
      announced: record?.announced,
      contingent: false,
    });
    expect(String(deal?.["public_day"])).toBe("2025-05-31");
    const lists = {
      deals: "deals",
      stakes: "stakes",
      figures: "figures",
      revenueShares: "revenue_shares",
      parties: "parties",
      sources: "sources",
      corrections: "corrections",
    } as const;
    for (const [list, table] of Object.entries(lists)) {
      const [count] = await rowsOf(
        engine,
        `SELECT count(*) AS n FROM read_parquet('${path.join(written, table)}.parquet')`,
      );
      expect([table, Number(count?.["n"])]).toEqual([
        table,
        Object.entries(bundledRecords).find(([name]) => name === list)?.[1].length,
      ]);
    }
  });

  it("are listed with their hashes", async () => {
    const sums = await readFile(path.join(written, "SHA256SUMS"), "utf8");
    const listed = new Map(
      sums
        .trimEnd()
        .split("\n")
        .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
    );
    const files = (await readdir(written)).filter((file) => file !== "SHA256SUMS");
    const hashes = await Promise.all(
      files.map(async (file): Promise<[string, string]> => [
        file,
        createHash("sha256")
          .update(await readFile(path.join(written, file)))
          .digest("hex"),
      ]),
    );
    expect(new Map(hashes.sort())).toEqual(new Map([...listed].sort()));
  });

  it("are the same bytes whenever they are written, appear at once, and stay as they are", async () => {
    const again = path.join(await aFolder(), "feed");
    const leftOver = path.join(again, "open", ".part-2");
    await mkdir(leftOver, { recursive: true });
    await writeFile(path.join(leftOver, "half.csv"), "id");
    const other = await writeOpenData(bundledRecords, named, again);
    expect(await readFile(path.join(other, "SHA256SUMS"), "utf8")).toBe(
      await readFile(path.join(written, "SHA256SUMS"), "utf8"),
    );
    expect(await readdir(path.join(again, "open"))).toEqual(["edition=2"]);
    await rm(path.join(other, "deals.csv"));
    await writeOpenData(bundledRecords, named, again);
    expect(await readdir(other)).not.toContain("deals.csv");
  });
});

describe("a table as CSV", () => {
  const csv = (...cells: readonly string[]) =>
    csvOf({
      name: "t",
      says: "",
      columns: [{ name: "c", type: "text", says: "" }],
      rows: cells.map((cell) => [cell]),
      key: [],
    });

  it("puts quotes around commas and quotes, and ends lines as the standard says", () => {
    expect(csv("a, b", 'the "big" one', "plain")).toBe('c\r\n"a, b"\r\n"the ""big"" one"\r\nplain\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1", ' "=1'])("makes %j harmless, which would begin a formula", (text) => {
    expect(csv(text).split("\r\n")[1]?.replace(/^"/, "")).toMatch(/^'/);
  });

  it("writes numbers without exponents", () => {
    const numbers = [1e21, 1.5e-7, 22_400_000_000, 0.1];
    expect(
      csvOf({
        name: "t",
        says: "",
        columns: [{ name: "n", type: "number", says: "" }],
        rows: numbers.map((number) => [number]),
        key: [],
      }),
    ).toBe("n\r\n1000000000000000000000\r\n0.00000015\r\n22400000000\r\n0.1\r\n");
  });
});
