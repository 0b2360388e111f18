import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { stated } from "./companyFacts";
import { project } from "../../support/commands";
import { aCopyOfTheData, runIn } from "../support/commands";

/** A quarter of Oracle's revenue of which no edition has anything. */
const oracleFacts = JSON.stringify({
  cik: 1341439,
  entityName: "ORACLE CORP",
  facts: {
    "us-gaap": {
      Revenues: {
        units: {
          USD: [stated("2019-06-01 to 2019-08-31", 9_218, { accn: "0001564590-19-034400", filed: "2019-09-17" })],
        },
      },
    },
  },
});

const command = "data-tools/gather/command.ts";

const listed = async (folder: string, file: string): Promise<string> =>
  readFile(path.join(folder, "data", file), "utf8");

describe("npm run data:sec", () => {
  it("writes what the data lacks, in the canonical form", async () => {
    const folder = await aCopyOfTheData();
    await writeFile(path.join(folder, "oracle.json"), oracleFacts);
    const before = await listed(folder, "figures.json");

    const dry = runIn(folder, command, "--file", "oracle.json", "--dry-run");
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.said).toMatch(/^ORACLE CORP: 1 added, 0 equal[^]*Nothing was written: this was a dry run\.$/);
    expect(await listed(folder, "figures.json")).toBe(before);

    expect(runIn(folder, command, "--file", "oracle.json")).toMatchObject({ code: 0 });
    expect(await listed(folder, "figures.json")).toContain('"id": "oracle-revenue-q1-fy2020"');
    expect(await listed(folder, "sources.json")).toContain('"id": "oracle-10q-20190917"');
    const format = spawnSync(path.join(project, "node_modules/.bin/oxfmt"), ["--check", "data/"], { cwd: folder });
    expect(format.status).toBe(0);
  });

  it.each([
    [
      "a text that would begin a formula",
      oracleFacts,
      "=HYPERLINK(A1)",
      "data/sources.json oracle-10q-20190917 readVia[0]: A text does not",
    ],
    [
      "a form of which not every character shows",
      oracleFacts.replace("10-Q", "10-Q\\u202e"),
      "a copy",
      "data/sources.json oracle-10q-20190917 title: A text has no",
    ],
  ])("writes nothing that no command could read again: %s", async (_, facts, readVia, said) => {
    const folder = await aCopyOfTheData();
    await writeFile(path.join(folder, "oracle.json"), facts);
    const before = await listed(folder, "sources.json");
    const refused = runIn(folder, command, "--file", "oracle.json", "--read-via", readVia);
    expect(refused.said).toContain(said);
    expect(refused).toMatchObject({ code: 1 });
    expect(await listed(folder, "sources.json")).toBe(before);
  });

  it("says in one line why it refuses, and that it failed", () => {
    const { code, said } = runIn(project, command);
    expect(code).toBe(1);
    expect(said).toMatch(/^Give either a file or a number\.\nnpm run data:sec/);
  });
});
