import { sha256Of } from "../../src/feed/identity";
import { laidOut, partsOf, PartsJoined } from "../../src/feed/parts";
import { aDeal, anEdition } from "../support/records";

const { records } = anEdition({ deals: Array.from({ length: 1234 }, () => aDeal()) });

describe("an edition in parts", () => {
  it("is the same once it is put together", () => {
    const joined = new PartsJoined();
    for (const part of partsOf(records)) joined.add(part);
    expect(JSON.stringify(joined.whole)).toBe(JSON.stringify(records));
  });

  it("lies in a file part after part, each with what proves that it is unchanged", async () => {
    const { file, parts } = await laidOut(partsOf(records));
    const contents: [string, string, string][] = [];
    let from = 0;
    for (const { name, bytes, sha256 } of parts) {
      const json = await file.slice(from, (from += bytes)).text();
      contents.push([name, json, sha256]);
    }
    const expected = [...partsOf(records)].map(async ({ name, json }) => [name, json, await sha256Of(json)]);
    expect(contents).toEqual(await Promise.all(expected));
    expect(file.size).toBe(from);
  });

  it("has no part with more than 500 records, and one for a list without any", () => {
    const sizes = [...partsOf(records)].map(({ name, json }) => [name, json.split('"id"').length - 1]);
    expect(sizes.filter(([name]) => name === "deals")).toEqual([
      ["deals", 500],
      ["deals", 500],
      ["deals", 234],
    ]);
    expect(sizes).toContainEqual(["stakes", 0]);
  });
});
