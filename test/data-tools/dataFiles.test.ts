import { dataFiles, readFiles, violationsInWords } from "../../src/data-tools/dataFiles";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { registerFile } from "../../src/data-tools/register";
import { aCopyOfTheData } from "./support/commands";

describe("a file of records", () => {
  it("has a schema of which VS Code is told, so that it helps while one writes", async () => {
    const settings: unknown = JSON.parse(await readFile(".vscode/settings.json", "utf8"));
    expect(settings).toMatchObject({
      "json.schemas": [...dataFiles.values(), registerFile].map((file) => ({
        fileMatch: [`/${file}`],
        url: `./${file.replace("data/", "data/schema/").replace(".json", ".schema.json")}`,
      })),
    });
  });
});

describe("what is wrong with data/", () => {
  it.each([
    ["deals.json", '{ "id": "no-list" }', "data/deals.json: Invalid input: expected array, received object. Write it"],
    ["release.json", '{ "number": "three" }', "data/release.json number: Invalid input: expected number, received str"],
    [
      "deals.json",
      '[{ "id": "No id" }]',
      "data/deals.json 0 id: An id is lower-case words joined by hyphens. Write it as",
    ],
    ["stakes.json", '[{ "id": "half-a-stake" }]', "data/stakes.json half-a-stake holder: Invalid input: expected str"],
  ])("is said with file, record and field: %s that is %s", async (file, text, said) => {
    const folder = await aCopyOfTheData();
    await writeFile(path.join(folder, "data", file), text);
    const [first = ""] = violationsInWords(await readFiles(folder));
    expect(first.slice(0, said.length)).toBe(said);
  });

  it("is nothing that shows in a file as Windows may save it, with a mark before the text", async () => {
    const folder = await aCopyOfTheData();
    const file = path.join(folder, "data/deals.json");
    await writeFile(file, `\ufeff${await readFile(file, "utf8")}`);
    expect(violationsInWords(await readFiles(folder))).toEqual([]);
  });

  it("is that a file is no JSON, if it is none", async () => {
    const folder = await aCopyOfTheData();
    await writeFile(path.join(folder, "data/deals.json"), "<<<<<<< HEAD");
    await expect(readFiles(folder)).rejects.toThrow(/^data\/deals\.json: is no JSON\./);
  });
});
