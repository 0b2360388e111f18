import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(__dirname, "../../.github/workflows");
const workflows = readdirSync(folder).map((file) => ({ file, text: readFileSync(path.join(folder, file), "utf8") }));

describe("the workflows of the repository", () => {
  it("run actions by the commit that was looked at: a tag can be moved to another one", () => {
    const used = workflows.flatMap(({ text }) => [...text.matchAll(/\buses: *(.*)/g)].map(([, action = ""]) => action));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  it("may read the repository and nothing else, and leave no key to it behind", () => {
    for (const { text } of workflows) {
      expect(text).toContain("\npermissions:\n  contents: read\n");
      expect(text.match(/permissions:/g)).toHaveLength(1);
      expect(text.match(/persist-credentials: false/g)).toHaveLength(text.match(/actions\/checkout@/g)?.length ?? 0);
    }
  });
});
