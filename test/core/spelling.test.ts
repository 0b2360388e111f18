import fc from "fast-check";
import { nearest } from "../../src/core/spelling";

/** How many slips make one text the other, by the definition: it tries everything. */
function slipsBetween(one: string, other: string): number {
  if (one === "" || other === "") return one.length + other.length;
  if (one[0] === other[0]) return slipsBetween(one.slice(1), other.slice(1));
  const [leftOut, putIn, changed] = [
    [one.slice(1), other],
    [one, other.slice(1)],
    [one.slice(1), other.slice(1)],
  ].map(([here = "", there = ""]) => slipsBetween(here, there));
  const areSwapped = one.length > 1 && one[0] === other[1] && one[1] === other[0];
  const swapped = areSwapped ? slipsBetween(one.slice(2), other.slice(2)) : Infinity;
  return 1 + Math.min(leftOut ?? 0, putIn ?? 0, changed ?? 0, swapped);
}

/** A text in which a letter and the next have changed places. */
const swappedAt = (text: string, place: number): string =>
  text.slice(0, place) + text.charAt(place + 1) + text.charAt(place) + text.slice(place + 2);

describe("the nearest of known texts", () => {
  it("is the first of those with the fewest slips, of which every fourth letter may have one", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 5, maxLength: 8 });
    const askedAmong = text.chain((asked) => {
      const swapped = fc.nat(asked.length - 2).map((place) => swappedAt(asked, place));
      return fc.tuple(fc.constant(asked), fc.array(fc.oneof(text, swapped), { maxLength: 6 }));
    });
    fc.assert(
      fc.property(askedAmong, ([asked, known]) => {
        const slips = known.map((one) => slipsBetween(asked, one));
        const fewest = Math.min(...slips);
        const expected = fewest > asked.length / 4 ? undefined : known[slips.indexOf(fewest)];
        expect(nearest(asked, known)).toBe(expected);
      }),
    );
  });

  it("has two letters swapped with each other, not one of them moved and another in its place", () => {
    expect(nearest("orcale", ["oracle"])).toBe("oracle");
    expect(nearest("orcale", ["orable"])).toBeUndefined();
    expect(nearest("orcale", ["orxcle"])).toBeUndefined();
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
