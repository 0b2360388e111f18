import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { project } from "../support/commands";
import { aCopyOfTheData, runIn } from "./support/commands";

const dataTools = "data-tools/command.ts";
const askTheCheck = "data/ is not in order: npm run data:check says what is wrong.";

describe("npm run data:check", () => {
  it("finds nothing in the data as it is", async () => {
    const { code, said } = runIn(await aCopyOfTheData(), dataTools, "check");
    expect(code).toBe(0);
    expect(said).toMatch(/^data\/ is in order: \d+ deals\.$/);
  });

  it.each([
    ["deals.json", '[{ "id": "half-a-', "data/deals.json: is no JSON. Unterminated string in JSON at position 17"],
    ["stakes.json", '[{ "id": "half-a-stake" }]', "data/stakes.json half-a-stake holder: Invalid input: expected str"],
    ["register.json", "{}", "data/register.json: is no list of records with ids ()."],
  ])("says what is wrong with %s that is %s", async (file, text, said) => {
    const folder = await aCopyOfTheData();
    await writeFile(path.join(folder, "data", file), text);
    const checked = runIn(folder, dataTools, "check");
    expect(checked.said.slice(0, said.length)).toBe(said);
    expect(checked.code).toBe(1);
  });
});

describe("npm run data:format", () => {
  it("writes fields in the order of their schema, at every depth, however they were typed", async () => {
    const folder = await aCopyOfTheData();
    const file = path.join(folder, "data/revenue-shares.json");
    const right = await readFile(file, "utf8");
    await writeFile(file, JSON.stringify(turnedRound(JSON.parse(right))));
    expect(await readFile(file, "utf8")).not.toBe(right);
    expect(runIn(folder, dataTools, "format")).toEqual({ code: 0, said: "" });
    expect(await readFile(file, "utf8")).toBe(right);
  });

  it("writes nothing if a file is no list of records", async () => {
    const folder = await aCopyOfTheData();
    const unsorted = '[{ "id": "b" }, { "id": "a" }]';
    await writeFile(path.join(folder, "data/deals.json"), unsorted);
    await writeFile(path.join(folder, "data/stakes.json"), "{}");
    const said = "data/stakes.json: is no list of records with ids ().";
    expect(runIn(folder, dataTools, "format")).toEqual({ code: 1, said });
    expect(await readFile(path.join(folder, "data/deals.json"), "utf8")).toBe(unsorted);
  });

  it("makes nothing of records that do not fit their schemas", async () => {
    const folder = await aCopyOfTheData();
    const described = await readFile(path.join(folder, "data/datapackage.json"), "utf8");
    await writeFile(path.join(folder, "data/release.json"), '{ "number": 3 }');
    expect(runIn(folder, dataTools, "format")).toEqual({ code: 1, said: askTheCheck });
    expect(await readFile(path.join(folder, "data/datapackage.json"), "utf8")).toBe(described);
  });
});

/** The same with the last field of every object first. */
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([field, within]) => [field, turnedRound(within)]),
  );
}

describe("commands that read data/", () => {
  it.each([
    ["data-tools/gather/command.ts", ["--file", "facts.json"]],
    ["feed/publish/command.ts", ["edition", "--out", "feed", "--key", "key.json"]],
  ])("leave it to npm run data:check to say what is wrong: %s", async (script, args) => {
    const folder = await aCopyOfTheData();
    runIn(folder, "feed/publish/command.ts", "editionKeys", "--out", "key.json");
    await writeFile(path.join(folder, "data/deals.json"), '{ "id": "no-list" }');
    expect(runIn(folder, script, ...args)).toEqual({ code: 1, said: askTheCheck });
  });

  it.each([
    ["fromat", [], "There is no command fromat: check, format."],
    ["check", ["deals.json"], "Unexpected argument 'deals.json'. This command does not take positional arguments"],
  ])("say so of a word that means nothing to them: %s %j", (name, args, said) => {
    expect(runIn(project, dataTools, name, ...args)).toEqual({ code: 1, said });
  });
});
