import { readFile, writeFile } from "node:fs/promises";
import { bundledRecords } from "../bundledEdition";
import { canonical } from "./canonical";
import { dataFiles, violationsInWords } from "./dataFiles";
import { staleDocuments, writeDocuments } from "./generated";
import { registerFile, registerProblems } from "./register";

/** Every file of records that people write. */
const writtenFiles = [...dataFiles.values(), registerFile];

const canonicalIn = async (file: string, text: string): Promise<string> => canonical(JSON.parse(text), file);

/** Writes every data file in its canonical form. */
async function formatData(): Promise<void> {
  for (const file of writtenFiles) await writeFile(file, await canonicalIn(file, await readFile(file, "utf8")));
}

/** The data files that are not in their canonical form. */
async function unformattedFiles(): Promise<string[]> {
  const files = await Promise.all(
    writtenFiles.map(async (file) => {
      const text = await readFile(file, "utf8");
      return text === (await canonicalIn(file, text)) ? [] : [file];
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
  const lines = [
    ...violationsInWords(bundledRecords),
    ...(await registerProblems(bundledRecords)).map((problem) => `${registerFile} ${problem}`),
    ...(await unformattedFiles()).map((file) => `${file}: is not in the canonical form. Run npm run data:format.`),
    ...(await staleDocuments()).map((file) => `${file}: is not what the data says. Run npm run data:format.`),
  ];
  for (const line of lines) console.error(line);
  if (lines.length > 0) process.exitCode = 1;
  else console.log(`data/ is in order: ${bundledRecords.deals.length} deals.`);
}

void (process.argv[2] === "format" ? formatAll() : check());
