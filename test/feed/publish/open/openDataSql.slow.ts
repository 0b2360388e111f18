import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { z } from "zod";
import { bundledRecords } from "../../../../src/bundledEdition";
import { editionOf } from "../../../../src/core/chunks";
import { candidatesFor, counted, type DealQuestion } from "../../../../src/core/counting";
import type { Edition } from "../../../../src/core/edition";
import { pairsOf } from "../../../../src/core/pairs";
import { bases, type DealKind, dealKinds, kindsOnlyIfNamed } from "../../../../src/core/records/vocabulary";
import { capacityOf, type Sum, totalOf, daysOfChange } from "../../../../src/core/totals";
import { countedTables } from "../../../../src/feed/publish/open/countedTables";
import { parquetOf } from "../../../../src/feed/publish/open/tableFiles";
import { networksOf } from "../../../support/networks";
import { aDeal, anEdition, dollars } from "../../../support/records";
import { duckDbIn, rowsOf, sqlOfThePage, writeBundled } from "./duckDb";
import { ownFolder } from "../../../support/folder";

const edition = editionOf(bundledRecords);
const { day: editionsDay } = bundledRecords.release;

/** An engine beside a feed's folder, with the views and macros of the page. The last block of the page is its question. */
async function engineBeside(folder: string): Promise<DuckDBConnection> {
  const engine = await duckDbIn(folder);
  for (const sql of (await sqlOfThePage()).slice(0, -1)) await engine.run(sql);
  return engine;
}

/** Who is asked about as of which day, by their ids, as they stand in the tables: * is everybody. */
interface Asked {
  readonly party: string;
  readonly counterparty: string;
  readonly day: string;
}

/** Every two that face each other in a deal, in both orders, each of them with everybody, and everybody, as of each day. */
function everyPair({ records }: Edition, days: Iterable<string>): Asked[] {
  const pairs = records.deals.flatMap(pairsOf).flatMap(([one, other]) => {
    return [`${one} ${other}`, `${other} ${one}`, `${one} *`, `${other} *`];
  });
  return [...new Set(["* *", ...pairs])].flatMap((both) => {
    const [party = "", counterparty = ""] = both.split(" ");
    return [...days].map((day) => ({ party, counterparty, day }));
  });
}

const questionOf = ({ party, counterparty, day }: Asked): DealQuestion => ({
  party: party === "*" ? undefined : party,
  counterparty: counterparty === "*" ? undefined : counterparty,
  to: day,
});

/**
 * Asks each question in SQL, in which it is a, b and d.
 * @param answer What the functions answer; null is NULL.
 * @returns The questions to which SQL answers something else.
 */
async function wrong(
  engine: DuckDBConnection,
  all: readonly Asked[],
  sql: string,
  answer: (question: DealQuestion) => number | null,
): Promise<string[]> {
  const values = all.map(({ party, counterparty, day }, at) => `(${at}, '${party}', '${counterparty}', DATE '${day}')`);
  const answers = await rowsOf(
    engine,
    `SELECT CAST(${sql} AS DOUBLE) AS answer FROM (VALUES ${values.join()}) asked(place, a, b, d) ORDER BY place`,
  );
  return all.flatMap((asked, at) => {
    const expected = answer(questionOf(asked));
    const got = z.number().nullable().parse(answers[at]?.["answer"]);
    return got === expected ? [] : [`${asked.party} ${asked.counterparty} ${asked.day}: ${got}, not ${expected}`];
  });
}

/** A sum as SQL has it: where nothing counts, which is 0, or nothing that counts is disclosed, which is #N/A, it is NULL. */
const inSql = ({ amount, disclosed }: Sum): number | null => (disclosed === 0 ? null : amount);

const isCounted = "party = a AND counterparty = b AND counted AND d BETWEEN since AND until";
const listOf = (kinds: readonly DealKind[]): string => kinds.map((kind) => `'${kind}'`).join();

describe("the page's SQL on the edition's Parquet", () => {
  const days = ["2024-12-31", "2025-03-10", "2025-05-30", "2025-05-31", "2025-12-31", editionsDay, "2030-01-01"];
  const all = everyPair(edition, days);
  let folder: string;
  let engine: DuckDBConnection;

  beforeAll(async () => {
    folder = ownFolder();
    await writeBundled(folder);
    engine = await engineBeside(folder);
  });

  it.each(bases)("answers TOTAL on the basis %s, pair by pair", async (basis) => {
    const total = (asked: DealQuestion) => inSql(totalOf(edition, asked, basis));
    expect(await wrong(engine, all, `total(a, b, d, '${basis}')`, total)).toEqual([]);
  });

  it("answers PAID, pair by pair", async () => {
    const paid = (asked: DealQuestion) => inSql(totalOf(edition, { ...asked, isOneWay: true }, "headline"));
    expect(await wrong(engine, all, "paid(a, b, d)", paid)).toEqual([]);
  });

  it.each(bases)("answers CAPACITY on the basis %s, pair by pair", async (basis) => {
    const capacity = (asked: DealQuestion) => inSql(capacityOf(edition, asked, basis));
    expect(await wrong(engine, all, `capacity(a, b, d, '${basis}')`, capacity)).toEqual([]);
  });

  it("answers COUNT, which tells no deal from none that discloses its value", async () => {
    const count = `(SELECT count(*) FROM newest WHERE ${isCounted})`;
    expect(await wrong(engine, all, count, (asked) => counted(edition, asked).length)).toEqual([]);
  });

  it("answers TOTAL of some kinds from a day on, where these are conditions", async () => {
    const [from, kinds] = ["2025-06-30", ["lease", "compute-contract"] as const];
    const conditions = `kind IN (${listOf(kinds)}) AND public_day >= DATE '${from}'`;
    const total = (asked: DealQuestion) => inSql(totalOf(edition, { ...asked, from, kinds }, "headline"));
    const sql = `(SELECT sum(value) FROM newest WHERE ${isCounted} AND ${conditions})`;
    expect(await wrong(engine, all, sql, total)).toEqual([]);
  });

  it.each<[string, DealKind[]]>([
    ["infrastructure-programme", ["infrastructure-programme"]],
    ["infrastructure-programme", ["infrastructure-programme", "compute-contract", "lease"]],
    ["guarantee", ["guarantee", "debt-facility", "lease"]],
    ["infrastructure-programme; guarantee", [...dealKinds]],
  ])("answers TOTAL of kinds that name %s", async (names, kinds) => {
    const total = (asked: DealQuestion) => inSql(totalOf(edition, { ...asked, kinds }, "headline"));
    expect(await wrong(engine, all, `total_with('${names}', [${listOf(kinds)}], a, b, d)`, total)).toEqual([]);
  });

  it("answers what the page says that it does", async () => {
    expect(await rowsOf(engine, "SELECT total('coreweave', 'openai', DATE '2025-12-31')::BIGINT AS dollars")).toEqual([
      { dollars: 22_400_000_000n },
    ]);
  });

  it("says what OpenAI's deals are worth by counterparty and year, which add up to TOTAL", async () => {
    const question = (await sqlOfThePage()).at(-1) ?? "";
    const to = /DATE '(.*)' BETWEEN/.exec(question)?.[1] ?? "";
    const rows = z
      .array(z.object({ counterparty: z.string(), year: z.bigint(), dollars: z.bigint().nullable() }))
      .parse(await rowsOf(engine, question));
    const openAi = everyPair(edition, [to]).filter((one) => one.party === "openai" && one.counterparty !== "*");
    // Those of a year are public from its first day on, less those from the first day of the next.
    const expected = openAi.flatMap((asked) =>
      [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) => {
        const [since, later] = [year, year + 1].map((from) =>
          totalOf(edition, { ...questionOf(asked), from: `${from}-01-01` }, "headline"),
        );
        const dollars = (since?.amount ?? 0) - (later?.amount ?? 0);
        return dollars === 0 ? [] : [`${asked.counterparty} ${year}: ${dollars}`];
      }),
    );
    const disclosed = rows.filter(({ dollars }) => dollars !== null);
    expect(new Set(disclosed.map((row) => `${row.counterparty} ${row.year}: ${row.dollars}`))).toEqual(
      new Set(expected),
    );
    expect(disclosed.length).toBeGreaterThan(10);
  });
});

/** Writes the tables of what counts where a feed has them, and only these. */
async function writeCounted(some: Edition, folder: string, number = 1): Promise<void> {
  const open = path.join(folder, "feed", "open", `edition=${number}`);
  await mkdir(open, { recursive: true });
  for (const table of countedTables(some))
    await writeFile(path.join(open, `${table.name}.parquet`), parquetOf(table, {}));
}

describe("the page's SQL on several editions", () => {
  it("asks the newest by itself, and tells them apart by the number in the name of their folder", async () => {
    const folder = ownFolder();
    await writeCounted(anEdition({ deals: [aDeal({ value: dollars(1e9) })] }), folder, 9);
    await writeCounted(anEdition({ deals: [aDeal({ value: dollars(3e9) })] }), folder, 10);
    const engine = await engineBeside(folder);
    const asked = "'aldermoor-cloud', 'fenwick-labs'";
    expect(await rowsOf(engine, `SELECT total(${asked}, DATE '2026-06-30')::BIGINT AS dollars`)).toEqual([
      { dollars: 3_000_000_000n },
    ]);
    const each = `SELECT edition, sum(value)::BIGINT AS dollars FROM counted WHERE (party, counterparty) = (${asked}) GROUP BY ALL ORDER BY ALL`;
    expect(await rowsOf(engine, each)).toEqual([
      { edition: 9n, dollars: 1_000_000_000n },
      { edition: 10n, dollars: 3_000_000_000n },
    ]);
  });
});

describe("whatever the deals are", () => {
  const kinds = ["lease", "compute-contract", "guarantee", "infrastructure-programme"] as const;

  it("the SQL answers as the functions do, on every day on which something changes, on every basis and of every kind", async () => {
    const questions = fc.tuple(networksOf(kinds), fc.constantFrom(...bases), fc.subarray([...kinds]));
    await fc.assert(
      fc.asyncProperty(questions, async ([some, basis, asked]) => {
        const folder = ownFolder();
        await writeCounted(some, folder);
        const engine = await engineBeside(folder);
        const all = everyPair(some, new Set(["2024-05-31", ...candidatesFor(some, {}).flatMap(daysOfChange)]));
        const answers = {
          [`total(a, b, d, '${basis}')`]: (one: DealQuestion) => totalOf(some, one, basis),
          [`capacity(a, b, d, '${basis}')`]: (one: DealQuestion) => capacityOf(some, one, basis),
          "paid(a, b, d)": (one: DealQuestion) => totalOf(some, { ...one, isOneWay: true }, "headline"),
          [`total_with('${namedIn(asked)}', [${listOf(asked)}], a, b, d)`]: (one: DealQuestion) =>
            totalOf(some, { ...one, kinds: asked }, "headline"),
        };
        for (const [sql, answer] of Object.entries(answers))
          if (!sql.startsWith("total_with('',"))
            expect(await wrong(engine, all, sql, (one) => inSql(answer(one)))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

/** Which of the kinds that count only if they are named are named. */
const namedIn = (kinds: readonly DealKind[]): string =>
  kindsOnlyIfNamed.filter((kind) => kinds.includes(kind)).join("; ");
