import { mkdir, readFile, writeFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";
import { dictionary } from "./dictionary";
import { dataPackage } from "./dataPackage";
import { jsonSchemas } from "./jsonSchemas";
import { inventory } from "./inventory";

/** The files that are made from the schemas and the data, with the text that they must have. */
async function documents(): Promise<[file: string, text: string][]> {
  const made: [string, string][] = [
    ...jsonSchemas().map(({ file, schema }): [string, string] => [file, JSON.stringify(schema)]),
    ["data/datapackage.json", JSON.stringify(dataPackage())],
    ["data/README.md", await readme()],
  ];
  return Promise.all(
    made.map(async ([file, text]): Promise<[string, string]> => {
      return [file, await format(text, { ...(await resolveConfig(file)), filepath: file })];
    }),
  );
}

/** Writes them. */
export async function writeDocuments(): Promise<void> {
  await mkdir("data/schema", { recursive: true });
  for (const [file, text] of await documents()) await writeFile(file, text);
}

/** Those that say something else than the schemas and the data. */
export async function staleDocuments(): Promise<string[]> {
  const stale = await Promise.all(
    (await documents()).map(async ([file, text]) =>
      (await readFile(file, "utf8").catch(() => "")) === text ? [] : [file],
    ),
  );
  return stale.flat();
}

/** data/README.md with its generated parts, each between two comments, made anew. */
async function readme(): Promise<string> {
  const text = await readFile("data/README.md", "utf8");
  const parts = new Map([
    ["dictionary", dictionary()],
    ["inventory", inventory()],
  ]);
  return text.replace(
    /<!-- (\w+) -->[\s\S]*?<!-- \/\1 -->/g,
    (_, part: string) => `<!-- ${part} -->\n\n${parts.get(part) ?? ""}\n\n<!-- /${part} -->`,
  );
}
