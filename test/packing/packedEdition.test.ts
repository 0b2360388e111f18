import fc from "fast-check";
import { bundledRecords } from "../../src/bundledEdition";
import { inFull, inShort, pack, packEdition, unpack, unpackEdition } from "../../src/packedEdition";
import type { Source } from "../../src/core/records/documents";

const key = fc.constantFrom("a", "b", "says", "value", "parties");
const plain = fc.oneof(fc.constantFrom("", "lease", "*", "2025", "{}"), fc.string(), fc.double(), fc.boolean());
/** Objects as records have them: of values, objects, lists of values and lists of objects. */
const { object } = fc.letrec<{ object: Record<string, unknown> }>((tie) => ({
  object: fc.dictionary(
    key,
    fc.oneof({ maxDepth: 4 }, plain, fc.array(plain), tie("object"), fc.array(tie("object"), { maxLength: 3 })),
  ),
}));

const nvidia: Source = {
  id: "reuters-20251223",
  publisher: "Reuters",
  title: "Nvidia's $100bn bet",
  type: "news",
  tier: "news",
  published: "2025-12-23",
  url: "https://reuters.com/nvidias-100bn-bet-2025/",
};

/** What there is in JSON, with the keys in their order. */
const written = (value: unknown): string => JSON.stringify(value);

describe("what is packed", () => {
  it("comes out as it went in, key by key, whatever it is", () => {
    fc.assert(
      fc.property(object, (records) => {
        expect(written(unpack(pack(records)))).toBe(written(records));
      }),
    );
  });

  it("has every text once, and like beside like", () => {
    const deals = [
      { id: "one", kind: "lease" },
      { id: "two", kind: "lease", related: ["one"] },
    ];
    expect(pack({ deals })).toEqual({
      shapes: {
        edition: [["deals[]{}"]],
        deals: [
          ["id", "kind"],
          ["id", "kind", "related[]"],
        ],
      },
      columns: {
        id: ["one", "two"],
        "edition{}": [0],
        "deals[]": [2],
        "deals{}": [0, 1],
        kind: ["lease", 1],
        "related[]": [1],
        related: [0],
      },
    });
  });

  it("must be something that JSON has, other than null", () => {
    expect(() => pack({ value: null })).toThrow("null can't be packed.");
  });
});

describe("the edition that ships", () => {
  it("comes out as it went in", () => {
    expect(written(unpackEdition(packEdition(bundledRecords)))).toBe(written(bundledRecords));
  });

  it("is not packed if something in it would not survive", () => {
    const starred = { ...nvidia, url: "https://example.com/*2*" };
    expect(() => packEdition({ ...bundledRecords, sources: [starred] })).toThrow(
      "The edition is another one after unpacking.",
    );
  });
});

describe("a source in short", () => {
  it("says neither its title's words in its address nor the day of its id again", () => {
    expect(inShort(nvidia)).toEqual({ ...nvidia, url: "https://reuters.com/*3*-2025/", published: "" });
    expect(inFull(inShort(nvidia))).toEqual(nvidia);
  });

  it("says no words again with which its title only begins", () => {
    const longer = { ...nvidia, title: "Nvidia's $100bn bet on itself" };
    expect(inShort(longer).url).toBe("https://reuters.com/*3*-2025/");
    expect(inFull(inShort(longer))).toEqual(longer);
  });

  it.each(["https://example.com/*", "https://example.com/nvidias"])("keeps another address: %s", (url) => {
    expect(inShort({ ...nvidia, url }).url).toBe(url);
    expect(inFull(inShort({ ...nvidia, url })).url).toBe(url);
  });

  it.each(["2025-12", "2025", "2025-12-24"])("keeps a day that its id does not have: %s", (published) => {
    expect(inShort({ ...nvidia, published }).published).toBe(published);
    expect(inFull(inShort({ ...nvidia, published })).published).toBe(published);
  });
});
