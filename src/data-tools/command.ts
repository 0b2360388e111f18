import { bundledRecords } from "../bundledEdition";
import { ruleViolations } from "../core/rules/rules";
import { schemaViolations } from "../core/rules/schema";
import { staleDocuments, writeDocuments } from "./documents";
import { dataFiles, formatData, unformattedFiles } from "./format";

/** `npm run data:format`: writes the data files in their canonical form, then what is made from them. */
async function format(): Promise<void> {
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

void (process.argv[2] === "format" ? format() : check());
