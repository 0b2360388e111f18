import { spawnSync } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { ownFolder } from "../support/folder";

const project = path.join(__dirname, "../..");

/** A folder with a copy of data/ and of what is made from it. */
async function aCopyOfTheData(): Promise<string> {
  const folder = ownFolder();
  await mkdir(path.join(folder, "data"));
  await cp(path.join(project, "data"), path.join(folder, "data"), { recursive: true });
  await cp(path.join(project, "README.md"), path.join(folder, "README.md"));
  return folder;
}

function run(folder: string, script: string, ...args: string[]) {
  const command = path.join(project, "src", script);
  const tsx = path.join(project, "node_modules/.bin/tsx");
  const { status, stdout, stderr } = spawnSync(tsx, [command, ...args], { cwd: folder, encoding: "utf8" });
  return { code: status, said: (status === 0 ? stdout : stderr).trim() };
}

const dataTools = "data-tools/command.ts";
const askTheCheck = "data/ is not in order: npm run data:check says what is wrong.";

describe("npm run data:check", () => {
  it("finds nothing in the data as it is", async () => {
    const { code, said } = run(await aCopyOfTheData(), dataTools, "check");
    expect(code).toBe(0);
    expect(said).toMatch(/^data\/ is in order: \d+ deals\.$/);
  });

  it.each([
    ["deals.json", '[{ "id": "half-a-', "data/deals.json: is no JSON. Unterminated string in JSON at position 17"],
    ["deals.json", '{ "id": "no-list" }', "data/deals.json: Invalid input: expected array, received object. Write it"],
    ["release.json", '{ "number": "three" }', "data/release.json number: Invalid input: expected number, received str"],
    ["stakes.json", '[{ "id": "half-a-stake" }]', "data/stakes.json half-a-stake holder: Invalid input: expected str"],
    ["register.json", "<<<<<<< HEAD", "data/register.json: is no JSON. Unexpected token '<'"],
    ["register.json", "{}", "data/register.json: is no list of records with ids ()."],
  ])("says what is wrong with %s that is %s", async (file, text, said) => {
    const folder = await aCopyOfTheData();
    await writeFile(path.join(folder, "data", file), text);
    const checked = run(folder, dataTools, "check");
    expect(checked.said.slice(0, said.length)).toBe(said);
    expect(checked.code).toBe(1);
  });
});

describe("npm run data:format", () => {
  it.each([
    ["is no JSON", "<<<<<<< HEAD", "data/stakes.json: is no JSON. Unexpected token '<'"],
    ["is no list", "{}", "data/stakes.json: is no list of records with ids ()."],
  ])("writes nothing if a file %s", async (_, text, said) => {
    const folder = await aCopyOfTheData();
    const unsorted = '[{ "id": "b" }, { "id": "a" }]';
    await writeFile(path.join(folder, "data/deals.json"), unsorted);
    await writeFile(path.join(folder, "data/stakes.json"), text);
    const formatted = run(folder, dataTools, "format");
    expect(formatted.said.slice(0, said.length)).toBe(said);
    expect(formatted.code).toBe(1);
    expect(await readFile(path.join(folder, "data/deals.json"), "utf8")).toBe(unsorted);
  });

  it("makes nothing of records that do not fit their schemas", async () => {
    const folder = await aCopyOfTheData();
    const described = await readFile(path.join(folder, "data/datapackage.json"), "utf8");
    await writeFile(path.join(folder, "data/release.json"), '{ "number": 3 }');
    expect(run(folder, dataTools, "format")).toEqual({ code: 1, said: askTheCheck });
    expect(await readFile(path.join(folder, "data/datapackage.json"), "utf8")).toBe(described);
  });
});

describe("commands that read data/", () => {
  it.each([
    ["data-tools/gather/command.ts", ["--file", "facts.json"]],
    ["feed/publish/command.ts", ["edition", "--out", "feed", "--key", "key.json"]],
  ])("leave it to npm run data:check to say what is wrong: %s", async (script, args) => {
    const folder = await aCopyOfTheData();
    run(folder, "feed/publish/command.ts", "editionKeys", "--out", "key.json");
    await writeFile(path.join(folder, "data/deals.json"), '{ "id": "no-list" }');
    expect(run(folder, script, ...args)).toEqual({ code: 1, said: askTheCheck });
  });

  it("name a file that is no JSON", async () => {
    const folder = await aCopyOfTheData();
    run(folder, "feed/publish/command.ts", "editionKeys", "--out", "key.json");
    await writeFile(path.join(folder, "data/deals.json"), "<<<<<<< HEAD");
    const { code, said } = run(folder, "feed/publish/command.ts", "edition", "--out", "feed", "--key", "key.json");
    expect(said).toMatch(/^data\/deals\.json: is no JSON\./);
    expect(code).toBe(1);
  });

  it.each([
    ["fromat", [], "There is no command fromat: check, format."],
    ["check", ["deals.json"], "Unexpected argument 'deals.json'. This command does not take positional arguments"],
  ])("say so of a word that means nothing to them: %s %j", (name, args, said) => {
    expect(run(project, dataTools, name, ...args)).toEqual({ code: 1, said });
  });
});
