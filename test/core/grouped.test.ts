import { grouped } from "../../src/core/caches";

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
