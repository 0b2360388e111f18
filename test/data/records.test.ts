import { z } from "zod";
import { bundledRecords } from "../../src/bundledEdition";
import { ruleViolations } from "../../src/core/rules/rules";
import { recordLists } from "../../src/core/records/lists";
import { Records } from "../../src/core/records/records";

const violations = ruleViolations(bundledRecords);

/** What a schema has against a record, one line for each place. */
const complaintsAbout = (schema: z.ZodType, record: unknown): string[] =>
  schema.safeParse(record).error?.issues.map(({ path, message }) => `${z.core.toDotPath(path)}: ${message}`) ?? [];

describe.each(recordLists)("the bundled %s", (list) => {
  const schema: z.ZodArray = Records.shape[list];

  it("fit the schema, with no key too many, and keep every rule", () => {
    const complaints = bundledRecords[list].flatMap((record) =>
      [
        ...complaintsAbout(schema, [record]),
        ...violations.filter((found) => found.list === list && found.id === record.id),
      ].map((complaint) => ({ id: record.id, complaint })),
    );
    expect(complaints).toEqual([]);
  });
});

describe("the bundled edition", () => {
  it("has a number, a version and a day", () => {
    expect(complaintsAbout(Records.shape.release, bundledRecords.release)).toEqual([]);
  });

  it.each([
    ["deals", 346],
    ["stakes", 67],
    ["revenueShares", 44],
    ["figures", 664],
  ] as const)("holds every researched fact that is published, and each once: %s", (list, count) => {
    const ids = bundledRecords[list].map(({ id }) => id);
    expect(ids.length).toBe(count);
    expect(new Set(ids).size).toBe(count);
  });
});
