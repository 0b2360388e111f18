import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { Records } from "../core/records/records";
import { canonical, writtenFiles } from "./canonical";
import { runNamed } from "./commandLine";
import { jsonIn, readFiles, readRecords, violationsInWords } from "./dataFiles";
import { registerFile, registerProblems } from "./register";

/** A file of records as it is, and in its canonical form. */
interface Formatted {
  readonly file: string;
  readonly text: string;
  readonly canonical: string;
}

/** @throws Error that names a file which is not JSON, or no list of records. */
const formatted = (): Promise<Formatted[]> =>
  Promise.all(
    [...writtenFiles.keys()].map(async (file) => {
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
  const read = await readFiles();
  const violations = violationsInWords(read);
  if (violations.length > 0) throw new Error(violations.join("\n"));
  const records = Records.parse(read);
  const problems = await problemsBeside(records);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  console.log(`data/ is in order: ${records.deals.length} deals.`);
}

/** What is wrong with data/ beside its records. What is made of records that are wrong would be wrong, too. */
async function problemsBeside(records: Records): Promise<string[]> {
  const unformatted = (await formatted()).filter(({ text, canonical: right }) => text !== right);
  const stale = await (await generated()).staleDocuments();
  return [
    ...(await registerProblems(records)).map((problem) => `${registerFile} ${problem}`),
    ...unformatted.map(({ file }) => `${file}: is not in the canonical form. Run npm run data:format.`),
    ...stale.map((file) => `${file}: is not what the data says. Run npm run data:format.`),
  ];
}

/** What is given to a command that takes no arguments was meant to do something. */
const alone = (act: () => Promise<void>) => async (args: string[]) => {
  parseArgs({ args });
  await act();
};

runNamed({ check: alone(check), format: alone(format) });
