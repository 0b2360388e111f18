import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Records } from "../../core/records/records";
import { byId, canonical } from "../canonical";
import { orSayWhy } from "../commandLine";
import { readRecords, violationsInWords } from "../dataFiles";
import { readRegister } from "../register";
import { toRead } from "./asked";
import { comparisonOf } from "./comparison";
import { newRecordsFor, type NewRecords } from "./newRecords";
import { readingsIn } from "./readings";
import { reportOf } from "./report";

/** `npm run data:sec`: reads figures from the SEC's company facts, adds those that the data lacks, and says what differs. */
async function gather(): Promise<void> {
  const { "dry-run": isDry, ...asked } = parseArgs({
    options: {
      file: { type: "string" },
      "read-via": { type: "string" },
      cik: { type: "string" },
      contact: { type: "string", default: process.env["DEALS_SEC_CONTACT"] },
      from: { type: "string" },
      "dry-run": { type: "boolean" },
    },
  }).values;
  const [records, register] = await Promise.all([readRecords(), readRegister()]);
  const { facts, company, from, readVia } = await toRead(asked, register);

  const read = readingsIn(facts, company, { from, until: records.release.day });
  const comparison = comparisonOf(read, company, records);
  const added = newRecordsFor(comparison.missing, company, records, { ...read, readVia });
  for (const line of reportOf(facts.entityName, read, comparison, added)) console.log(line);

  if (added.figures.length === 0) return;
  const all = withAdded(records, added);
  refuseViolations(records, all);
  if (isDry) {
    console.log("Nothing was written: this was a dry run.");
    return;
  }
  await writeFile("data/figures.json", await canonical(all.figures, "data/figures.json"));
  await writeFile("data/sources.json", await canonical(all.sources, "data/sources.json"));
  console.log("Written to data/figures.json and data/sources.json. Now npm run data:format, then npm run data:check.");
}

const withAdded = (records: Records, { figures, sources }: NewRecords): Records => ({
  ...records,
  figures: [...records.figures, ...figures].sort(byId),
  sources: [...records.sources, ...sources].sort(byId),
});

/** @throws Error if schemas or rules have something against records that they had not before: then nothing is written. */
function refuseViolations(before: Records, after: Records): void {
  const known = new Set(violationsInWords(before));
  const broken = violationsInWords(after).filter((line) => !known.has(line));
  if (broken.length > 0)
    throw new Error(`Nothing was written, for then data/ would not be in order:\n${broken.join("\n")}`);
}

orSayWhy(gather());
