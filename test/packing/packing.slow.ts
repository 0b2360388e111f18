import fc from "fast-check";
import { bundledRecords } from "../../src/bundledEdition";
import { chunksOf } from "../../src/core/chunks";
import { factLists } from "../../src/core/records/lists";
import type { Records } from "../../src/core/records/records";
import { valuesIn } from "../../src/packing/columns";
import { listsIn, packed, columnOf } from "../../src/packing/pack";
import { unpacked } from "../../src/packing/unpack";
import { aDeal, aParty, dollars, someRecords } from "../support/records";
import { syntheticRecords } from "../bench/syntheticRecords";

const listsOf = (records: Records) => listsIn(chunksOf(records));

/** The answers of records, packed and unpacked. */
const again = (records: Records): Record<string, unknown> => Object.fromEntries(unpacked(packed(listsOf(records))));

describe("answers that are packed for functions.js", () => {
  it("are the same once they are unpacked, in the same order, their fields too", () => {
    const answers = again(bundledRecords);
    for (const list of factLists)
      expect(JSON.stringify(answers[list])).toBe(JSON.stringify(listsOf(bundledRecords)[list]));
  });

  it("are the same of an edition that has nothing in some lists, or other records", () => {
    for (const records of [someRecords({}), syntheticRecords(300)]) expect(again(records)).toEqual(listsOf(records));
  });

  it("are the same whatever ids and titles say, be it what other fields say as well", () => {
    const word = fc.constantFrom(
      "aldermoor-cloud",
      "aldermoor",
      "2025-03",
      "2025",
      "x",
      "fenwick-labs",
      "fenwick-labs-2025-03-11",
    );
    const title = fc.constantFrom("Aldermoor Cloud", "Fenwick Labs", "Fenwick", "rents", "$1", "$&", "'\"\\", "é–");
    const words = fc.tuple(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.array(title, { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(words, { selector: ([ids]) => ids.join(), maxLength: 5 }), (all) => {
        const records = someRecords({
          parties: [aParty("Aldermoor Cloud"), aParty("Fenwick Labs")],
          deals: all.map(([ids, titles]) => aDeal({ id: ids.join("-"), title: titles.join(" ") })),
        });
        expect(again(records)).toEqual(listsOf(records));
      }),
    );
  });

  it("say once what several records say: an id that names the parties and the month takes two signs", () => {
    const deal = aDeal({ id: "aldermoor-cloud-fenwick-labs-2025-03", title: "Aldermoor Cloud rents to Fenwick Labs" });
    const { deals } = packed(
      listsOf(someRecords({ parties: [aParty("Aldermoor Cloud"), aParty("Fenwick Labs")], deals: [deal] })),
    );
    expect(deals.ids).toHaveLength("A-B-C".length);
    expect(deals.titles).toHaveLength("A rents to B".length);
  });

  it("are refused if they would not be the same again", () => {
    const twice = aDeal({ id: "a-deal", value: dollars(1) });
    const lists = listsOf(someRecords({ deals: [twice] }));
    expect(() => packed({ ...lists, deals: [...lists.deals, ...lists.deals] })).toThrow("Packing changes the deals.");
  });
});

describe("a column", () => {
  const parties = ["a", "b"];
  const read = (values: readonly unknown[]) =>
    valuesIn(columnOf(values, new Map(parties.map((id, rank) => [id, rank]))), parties);

  it("has any values again that JSON can have, and the fields of objects in their order", () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom("a", "b", "", "\u007f", "é", "“"),
        fc.string(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("any"), { maxLength: 4 }),
        fc
          .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c", "d"), tie("any")), { selector: ([name]) => name })
          .map(Object.fromEntries),
      ),
    })).any;
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        expect(JSON.stringify(read(values))).toBe(JSON.stringify(values));
      }),
    );
  });

  it("has whole dollars again to the last digit", () => {
    const amounts = Array.from({ length: 100 }, (_, place) => 22_400_000_000 + place * 1_000);
    expect(read([...amounts, 9_007_199_254_740_991, 0.1, 1.2526])).toEqual([
      ...amounts,
      9_007_199_254_740_991,
      0.1,
      1.2526,
    ]);
  });
});
