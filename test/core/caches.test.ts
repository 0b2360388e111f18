import { cachedPer, grouped, memoised } from "../../src/core/caches";
import { longestText } from "../../src/core/spelling";

describe("a memoised reader", () => {
  it("reads a text once, whatever was read in between", () => {
    const read: string[] = [];
    const lengthOf = memoised((text: string) => read.push(text) && text.length);
    expect(["AMD", "Oracle", "AMD"].map(lengthOf)).toEqual([3, 6, 3]);
    expect(read).toEqual(["AMD", "Oracle"]);
  });

  it("tells a number from the same as text", () => {
    const typeOf = memoised((value: unknown) => typeof value);
    expect([2025, "2025", 2025].map(typeOf)).toEqual(["number", "string", "number"]);
  });

  it("reads a text longer than any name anew, so that the cache stays small", () => {
    const read: string[] = [];
    const lengthOf = memoised((text: string) => read.push(text) && text.length);
    const [longest, longer] = ["a".repeat(longestText), "a".repeat(longestText + 1)];
    expect([longest, longer, longest, longer].map(lengthOf)).toEqual([200, 201, 200, 201]);
    expect(read).toEqual([longest, longer, longer]);
  });

  it("forgets when it has read more than any workbook asks", () => {
    let times = 0;
    const count = memoised((number: number) => ++times && number);
    for (let number = 0; number <= 10_000; number++) count(number);
    expect(count(10_000)).toBe(10_000);
    expect(times).toBe(10_001);
    count(0);
    expect(times).toBe(10_002);
  });
});

describe("what is cached per object", () => {
  it("is made when it is asked for, and for each object anew", () => {
    const indexOf = cachedPer((words: readonly string[]) => new Set(words));
    const words = ["lease"];
    expect(indexOf(words)).toBe(indexOf(words));
    expect(indexOf(["lease"])).not.toBe(indexOf(words));
  });
});

const lease = { id: "lease", parties: ["oracle", "crusoe"] };
const licence = { id: "licence", parties: ["amd", "oracle", "oracle"] };
const byParty = grouped([lease, licence], ({ parties }) => parties);

describe("records grouped by key", () => {
  it("stand under each of their keys, in their order, once", () => {
    expect(byParty("oracle")).toEqual([lease, licence]);
    expect(byParty("amd")).toEqual([licence]);
  });

  it("are none where no record has the key", () => {
    expect(byParty("arm")).toEqual([]);
  });
});
