import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What each part of the add-in may import from other parts. Everything may import core. */
const allowed: Record<string, string[]> = {
  core: [],
  functions: ["editionInUse"],
  editions: ["bundledEdition", "editionInUse", "feed"],
  feed: [],
  taskpane: ["bundledFeed", "editionInUse", "editions", "feed", "functions"],
  metadata: ["bundledEdition", "functions"],
  "addin.ts": ["bundledFeed", "dateSystemInUse", "editions", "functions"],
  "bundledEdition.ts": ["data", "packing"],
  "bundledFeed.ts": ["feed"],
  "dateSystemInUse.ts": ["functions"],
  "editionInUse.ts": [],
  packing: [],
  publishing: ["bundledEdition", "feed"],
  workbench: ["bundledEdition", "metadata", "publishing"],
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));

describe("the parts of the add-in", () => {
  it.each(files.filter((file) => !file.endsWith(".d.ts")))("%s imports only what it may", (file) => {
    const part = file.split(path.sep)[0] ?? "";
    const text = readFileSync(path.join("src", file), "utf8");
    const imported = [...text.matchAll(/(?:from |import |import\((?:\/\*.*?\*\/ )?)"(\.[^"]*)"/g)]
      .map(([, target = ""]) => path.join(path.dirname(file), target).split(path.sep))
      .map(([first = "", second = ""]) => (first === ".." ? second : first))
      .filter((other) => ![part, "core", "webpack.config.js"].includes(other));
    expect(imported.filter((other) => !allowed[part]?.includes(other))).toEqual([]);
  });
});
