import fc from "fast-check";
import { nearest } from "../../src/core/spelling";

/** How many letters make one text the other, by the definition: it tries everything. */
function slipsBetween(one: string, other: string): number {
  if (one === "" || other === "") return one.length + other.length;
  if (one[0] === other[0]) return slipsBetween(one.slice(1), other.slice(1));
  const [leftOut, putIn, changed] = [
    [one.slice(1), other],
    [one, other.slice(1)],
    [one.slice(1), other.slice(1)],
  ].map(([here = "", there = ""]) => slipsBetween(here, there));
  return 1 + Math.min(leftOut ?? 0, putIn ?? 0, changed ?? 0);
}

describe("the nearest of known texts", () => {
  it("is the first of those with the fewest slips, of which every fourth letter may have one", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 5, maxLength: 8 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 6 }), (asked, known) => {
        const slips = known.map((one) => slipsBetween(asked, one));
        const fewest = Math.min(...slips);
        const expected = fewest > asked.length / 4 ? undefined : known[slips.indexOf(fewest)];
        expect(nearest(asked, known)).toBe(expected);
      }),
    );
  });

  it("is one that begins with its words rather than one with a slip, and itself rather than either", () => {
    expect(nearest("core weave", ["core weava", "core weave europe"])).toBe("core weave europe");
    expect(nearest("core weave", ["core weave europe", "core weave"])).toBe("core weave");
  });

  it("is none of which only the words are the same that many names have", () => {
    expect(nearest("abu dhabi investment authority", ["kuwait investment authority"])).toBeUndefined();
    expect(nearest("the alder infrastructure partnership", ["the birch infrastructure partnership"])).toBeUndefined();
  });

  it.each([
    ["kuwiat investment authority", "kuwait investment authority"],
    ["goldman sach", "goldman sachs"],
    ["bank america", "bank of america"],
    ["sharon ia", "sharon ai"],
  ])("is one of which a word has a slip, or is missing: %s", (asked, known) => {
    expect(nearest(asked, [known])).toBe(known);
  });
});
