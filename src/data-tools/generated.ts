import { mkdir, readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { bundledRecords } from "../bundledEdition";
import { confidenceOf } from "../core/confidence";
import { metricMeanings } from "../core/records/metricMeanings";
import { metrics } from "../core/records/metrics";
import { shapeOf } from "../core/records/metricShapes";
import { sourcedRecords } from "../core/rules/violation";
import { functionTable } from "../metadata/description";
import { laidOut, writtenFiles } from "./canonical";
import { dataFiles } from "./dataFiles";

const Field = z.looseObject({
  description: z.string().optional(),
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
});
const Shape = z.object({ required: z.array(z.string()).default([]), properties: z.record(z.string(), Field) });
type Shape = z.infer<typeof Shape>;

/** More words than that would make each line of the table as long as they are together. */
const MOST_WORDS = 20;

/** The words that a field can have; of a long list its beginning. */
const wordsOf = (words: readonly string[]): string =>
  words.length <= MOST_WORDS ? words.join(", ") : `One of ${words.length} words: ${words.slice(0, 3).join(", ")} …`;

/** A shape with the fields within its fields, as far as they are described: debt.coupon. Each inner shape is told once. */
function unfolded({ required, properties }: Shape): Shape {
  const told = new Set<string>();
  const all: Shape = { required: [...required], properties: {} };
  for (const [name, field] of Object.entries(properties)) {
    all.properties[name] = field;
    const { data: inner } = Shape.safeParse(field.type === "array" ? field.items : field);
    const shape = JSON.stringify(inner?.properties);
    if (!inner || told.has(shape)) continue;
    told.add(shape);
    for (const [within, said] of Object.entries(inner.properties)) {
      if (!said.description) continue;
      all.properties[`${name}.${within}`] = said;
      if (inner.required.includes(within)) all.required.push(`${name}.${within}`);
    }
  }
  return all;
}

const Described = z.object({
  items: Shape.transform(unfolded),
});

/** The data dictionary in Markdown: every file, every field, and every metric and measure with its meaning. */
function dictionary(): string {
  const files = [...writtenFiles].map(([file, shape]) => {
    const { items } = Described.parse(z.toJSONSchema(shape));
    const rows = Object.entries(items.properties).map(([field, { description = "", type = "", enum: values }]) => {
      const name = items.required.includes(field) ? `\`${field}\`` : `[\`${field}\`]`;
      return `| ${name} | ${type} | ${[description, values && wordsOf(values)].filter(Boolean).join(" ")} |`;
    });
    return [`### ${file}`, "", "| field | type | meaning |", "| --- | --- | --- |", ...rows].join("\n");
  });
  const measured = metrics.flatMap((metric) => {
    const { says, measures } = metricMeanings[metric];
    const { is, isExpected } = shapeOf(metric);
    return [
      `| **${metric}** | ${is}${isExpected ? ", expected" : ""} | ${says} |`,
      ...Object.entries(measures).map(([measure, counts]) => `| ${metric}: ${measure} | | ${counts} |`),
    ];
  });
  return [
    "Fields in brackets may be left out.",
    ...files,
    ["### Metrics and their measures", "", "| metric | is a | definition |", "| --- | --- | --- |", ...measured].join(
      "\n",
    ),
  ].join("\n\n");
}

/** What the edition holds, counted, as a Markdown table. */
function inventory(): string {
  const { deals, stakes, revenueShares, figures, parties, sources, corrections } = bundledRecords;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const records = sourcedRecords(bundledRecords).map(({ record }) => record);
  const counted: [string, readonly string[]][] = [
    ["deals by kind", deals.map(({ kind }) => kind)],
    ["deals by year announced", deals.map(({ announced }) => announced.slice(0, 4))],
    ["figures by metric", figures.map(({ metric }) => metric)],
    ["records by confidence", records.map((record) => confidenceOf(record, (id) => byId.get(id)))],
    ["sources by tier", sources.map(({ tier }) => tier)],
  ];
  const lists = { deals, stakes, "revenue shares": revenueShares, figures, parties, sources, corrections };
  const rows = [
    ...Object.entries(lists).map(([name, { length }]) => `| ${name} | | ${length} |`),
    ...counted.flatMap(([name, values]) => tally(values).map(([value, count]) => `| ${name} | ${value} | ${count} |`)),
  ];
  return ["| what | | records |", "| --- | --- | --- |", ...rows].join("\n");
}

function tally(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The JSON Schema of each data file, so that editors help while a record is written. */
function jsonSchemas(): { file: string; schema: object }[] {
  return [...writtenFiles].map(([dataFile, shape]) => {
    const file = dataFile.replace("data/", "data/schema/").replace(".json", ".schema.json");
    return { file, schema: z.toJSONSchema(shape) };
  });
}

/** A Frictionless data package, by which R, Python and others find the files and their shapes. */
function dataPackage(): object {
  const { version, day } = bundledRecords.release;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "deals",
    title: "AI-infrastructure deals",
    version,
    created: `${day}T00:00:00Z`,
    licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" }],
    resources: [...dataFiles].map(([, path]) => {
      const file = path.replace("data/", "");
      const name = file.replace(".json", "");
      return {
        name,
        path: file,
        format: "json",
        mediatype: "application/json",
        jsonSchema: `schema/${name}.schema.json`,
      };
    }),
  };
}

/** The files that are made from the schemas and the data, with the text that they must have. */
async function documents(): Promise<[file: string, text: string][]> {
  const made: [string, string][] = [
    ...jsonSchemas().map(({ file, schema }): [string, string] => [file, JSON.stringify(schema)]),
    ["data/datapackage.json", JSON.stringify(dataPackage())],
    ["data/README.md", await withParts("data/README.md")],
    ["README.md", await withParts("README.md")],
  ];
  return Promise.all(made.map(async ([file, text]): Promise<[string, string]> => [file, await laidOut(file, text)]));
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

/** A page with its generated parts, each between two comments, made anew. */
async function withParts(page: string): Promise<string> {
  const text = await readFile(page, "utf8");
  const parts = new Map([
    ["dictionary", dictionary()],
    ["inventory", inventory()],
    ["functions", functionTable()],
  ]);
  return text.replace(
    /<!-- (\w+) -->[\s\S]*?<!-- \/\1 -->/g,
    (_, part: string) => `<!-- ${part} -->\n\n${parts.get(part) ?? ""}\n\n<!-- /${part} -->`,
  );
}
