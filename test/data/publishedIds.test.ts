import { readFileSync } from "node:fs";
import { z } from "zod";
import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";

const lists = ["stakes", "revenueShares", "figures", "parties"] as const;

/** The ids of editions 1 and 2, to which workbooks may refer for ever. An id is added here when an edition is published, never removed. */
const published = z
  .record(z.enum(["deals", ...lists]), z.array(z.string()))
  .parse(JSON.parse(readFileSync("test/data/publishedIds.json", "utf8")));

describe("an id that was published once", () => {
  it("still finds its deal, also if the record has another id by now", () => {
    const edition = editionOf(bundledRecords);
    expect(published.deals.filter((id) => !edition.deal(id))).toEqual([]);
  });

  it.each(lists)("is still among the %s", (list) => {
    const ids = new Set(bundledRecords[list].map(({ id }) => id));
    expect(published[list].filter((id) => !ids.has(id))).toEqual([]);
  });
});
