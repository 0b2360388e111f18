import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { canonical } from "./canonical";
import { dataFiles, jsonIn, readFiles, readRecords, violationsInWords } from "./dataFiles";
import { registerFile, registerProblems } from "./register";

/** Every file of records that people write. */
const writtenFiles = [...dataFiles.values(), registerFile];

/** A file of records as it is, and in its canonical form. */
interface Formatted {
  readonly file: string;
  readonly text: string;
  readonly canonical: string;
}

/** @throws Error that names a file which is not JSON, or no list of records. */
const formatted = (): Promise<Formatted[]> =>
  Promise.all(
    writtenFiles.map(async (file) => {
      const text = await readFile(file, "utf8");
      return { file, text, canonical: await canonical(jsonIn(text, file), file) };
    }),
  );

/** What is made from the data. Its modules read the data as they load, which they can't if it does not fit its schemas. */
const generated = () => import("./generated");

/** `npm run data:format`: writes the data files in their canonical form, then what is made from them. */
async function format(): Promise<void> {
  // All of them are read before one is written.
  for (const { file, canonical: text } of await formatted()) await writeFile(file, text);
  await readRecords();
  await (await generated()).writeDocuments();
}

/** `npm run data:check`: explains everything that is wrong with data/, with file, record, field and remedy. */
async function check(): Promise<void> {
  const violations = violationsInWords(await readFiles());
  // What is made of records that are wrong would be wrong, too.
  const lines = violations.length > 0 ? violations : await problemsBesideRecords();
  for (const line of lines) console.error(line);
  if (lines.length > 0) process.exitCode = 1;
  else console.log(`data/ is in order: ${(await readRecords()).deals.length} deals.`);
}

/** What is wrong with data/ where its records are right. */
async function problemsBesideRecords(): Promise<string[]> {
  const unformatted = (await formatted()).filter(({ text, canonical: right }) => text !== right);
  const stale = await (await generated()).staleDocuments();
  return [
    ...(await registerProblems(await readRecords())).map((problem) => `${registerFile} ${problem}`),
    ...unformatted.map(({ file }) => `${file}: is not in the canonical form. Run npm run data:format.`),
    ...stale.map((file) => `${file}: is not what the data says. Run npm run data:format.`),
  ];
}

/** The commands, as package.json calls them; one that fails says why in a sentence and ends with 1. */
const commands = new Map(Object.entries({ check, format }));
const [name = "", ...args] = process.argv.slice(2);

async function run(): Promise<void> {
  const command = commands.get(name);
  if (!command) throw new Error(`There is no command ${name}: ${[...commands.keys()].join(", ")}.`);
  // It takes no arguments: what is given all the same was meant to do something.
  parseArgs({ args });
  await command();
}

run().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
});
