import { readFile, writeFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";
import { z } from "zod";
import { bundledRecords } from "../bundledEdition";
import { ruleViolations, schemaViolations } from "../core/rules/rules";
import { dataFiles } from "./dataFiles";
import { staleDocuments, writeDocuments } from "./generated";

const Listed = z.array(z.looseObject({ id: z.string() }));

/** A data file in its canonical form: sorted by id, and written by the one formatter. */
async function canonical(text: string, file: string): Promise<string> {
  const records = Listed.parse(JSON.parse(text)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return format(JSON.stringify(records, null, 2), { ...(await resolveConfig(file)), filepath: file });
}

/** Writes every data file in its canonical form. */
async function formatData(): Promise<void> {
  for (const file of dataFiles.values()) await writeFile(file, await canonical(await readFile(file, "utf8"), file));
}

/** The data files that are not in their canonical form. */
async function unformattedFiles(): Promise<string[]> {
  const files = await Promise.all(
    [...dataFiles.values()].map(async (file) => {
      const text = await readFile(file, "utf8");
      return text === (await canonical(text, file)) ? [] : [file];
    }),
  );
  return files.flat();
}

/** `npm run data:format`: writes the data files in their canonical form, then what is made from them. */
async function formatAll(): Promise<void> {
  await formatData();
  await writeDocuments();
}

/** `npm run data:check`: explains everything that is wrong with data/, with file, record, field and remedy. */
async function check(): Promise<void> {
  const schema = [...schemaViolations(bundledRecords)];
  const violations = schema.length > 0 ? schema : ruleViolations(bundledRecords);
  const lines = [
    ...violations.map(
      ({ list, id, field, problem, fix }) => `${dataFiles.get(list) ?? list} ${id} ${field}: ${problem}. ${fix}`,
    ),
    ...(await unformattedFiles()).map((file) => `${file}: is not in the canonical form. Run npm run data:format.`),
    ...(await staleDocuments()).map((file) => `${file}: is not what the data says. Run npm run data:format.`),
  ];
  for (const line of lines) console.error(line);
  if (lines.length > 0) process.exitCode = 1;
  else console.log(`data/ is in order: ${bundledRecords.deals.length} deals.`);
}

void (process.argv[2] === "format" ? formatAll() : check());
