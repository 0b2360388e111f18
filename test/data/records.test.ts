import { readFileSync } from "node:fs";
import { z } from "zod";
import { bundledRecords } from "../../src/bundledEdition";
import { lastDay } from "../../src/core/days";
import { Deal } from "../../src/core/records/deal";
import { Release } from "../../src/core/records/edition";
import { Party } from "../../src/core/records/party";
import { RevenueShare } from "../../src/core/records/revenueShare";
import { Source } from "../../src/core/records/source";
import { Stake } from "../../src/core/records/stake";

const files: [string, z.ZodType, { id: string }[]][] = [
  ["deals", Deal, bundledRecords.deals],
  ["stakes", Stake, bundledRecords.stakes],
  ["revenue-shares", RevenueShare, bundledRecords.revenueShares],
  ["parties", Party, bundledRecords.parties],
  ["sources", Source, bundledRecords.sources],
];

const { release, parties, sources, deals, stakes, revenueShares } = bundledRecords;
const partyIds = new Set(parties.map(({ id }) => id));
const sourceIds = new Set(sources.map(({ id }) => id));
const recordIds = new Set([...deals, ...stakes, ...revenueShares].map(({ id }) => id));

/** What a schema has against a record, one line for each place. */
const complaintsAbout = (schema: z.ZodType, record: unknown): string[] =>
  schema.safeParse(record).error?.issues.map(({ path, message }) => `${z.core.toDotPath(path)}: ${message}`) ?? [];

describe.each(files)("data/%s.json", (name, schema, records) => {
  it("is an array sorted by id, each id once", () => {
    const ids = records.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });

  it("is what the add-in bundles", () => {
    expect(JSON.parse(readFileSync(`data/${name}.json`, "utf8"))).toEqual(records);
  });

  it.each(records)("$id fits the schema, with no key too many", (record) => {
    expect(complaintsAbout(schema, record)).toEqual([]);
  });
});

it("data/release.json fits the schema", () => {
  expect(complaintsAbout(Release, release)).toEqual([]);
});

describe.each([...deals, ...stakes, ...revenueShares])("$id", ({ sources: evidence, related = [] }) => {
  it("names documents that are in data/sources.json, each once", () => {
    const named = evidence.map(({ source }) => source);
    expect(named.filter((id) => !sourceIds.has(id))).toEqual([]);
    expect(named).toEqual([...new Set(named)]);
  });

  it("is related to records that exist", () => {
    expect(related.filter((id) => !recordIds.has(id))).toEqual([]);
  });
});

describe.each(deals)("deal $id", (deal) => {
  it("names parties that are in data/parties.json", () => {
    const { payer, payee, payeeFor = payee } = deal.direction ?? {};
    const named = [...deal.parties.map(({ party }) => party), payer, payee, payeeFor, deal.likely];
    expect(named.filter((id) => id !== undefined && !partyIds.has(id))).toEqual([]);
  });

  it("pays between its own parties", () => {
    const own = deal.parties.map(({ party }) => party);
    const { payer, payee } = deal.direction ?? {};
    expect([payer, payee].filter((id) => id !== undefined && !own.includes(id))).toEqual([]);
  });

  it("names deals that exist", () => {
    const ids = deals.map(({ id }) => id);
    expect([deal.partOf, deal.amends, deal.ended?.by].filter((id) => id !== undefined && !ids.includes(id))).toEqual(
      [],
    );
  });

  it("starts before it ends, and was public by the edition's day", () => {
    const { start, end } = deal;
    expect(start && end ? start <= lastDay(end) : true).toBe(true);
    expect(deal.announced <= release.day).toBe(true);
  });
});

describe.each(stakes)("stake $id", ({ holder, issuer, asOf }) => {
  it("is of known parties on a day that the edition can know", () => {
    expect([holder, issuer].filter((id) => !partyIds.has(id))).toEqual([]);
    expect(asOf <= release.day).toBe(true);
  });
});

describe.each(revenueShares)("revenue share $id", ({ customer, supplier, likely, period }) => {
  it("is of known parties in a period that the edition can know", () => {
    expect([customer, supplier, likely].filter((id) => id !== undefined && !partyIds.has(id))).toEqual([]);
    expect(period.ends <= release.day).toBe(true);
  });
});

describe("data/sources.json", () => {
  const used = new Set(
    [...deals, ...stakes, ...revenueShares].flatMap((one) => one.sources.map(({ source }) => source)),
  );

  it.each(sources)("$id stands behind a record", ({ id }) => {
    expect(used.has(id)).toBe(true);
  });
});

describe("data/parties.json", () => {
  it("gives no name to two parties", () => {
    const names = parties.flatMap(({ id, name, aliases = [], ticker = id }) => [
      ...new Set([id, name, ...aliases, ticker].map((one) => one.toLowerCase())),
    ]);
    expect(names.filter((one, place) => names.indexOf(one) !== place)).toEqual([]);
  });

  it.each(parties)("$id has parents and members that exist", ({ parent, members = [] }) => {
    expect([parent, ...members].filter((id) => id !== undefined && !partyIds.has(id))).toEqual([]);
  });
});
