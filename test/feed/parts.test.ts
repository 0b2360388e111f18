import { partsOf, PartsJoined } from "../../src/feed/parts";
import { aDeal, anEdition } from "../support/records";

const { records } = anEdition({ deals: Array.from({ length: 1234 }, () => aDeal()) });

describe("an edition in parts", () => {
  it("is the same once it is put together", () => {
    const joined = new PartsJoined();
    for (const part of partsOf(records)) joined.add(part);
    expect(JSON.stringify(joined.whole)).toBe(JSON.stringify(records));
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
