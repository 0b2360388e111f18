import { readFile } from "node:fs/promises";
import path from "node:path";
import { Records } from "../core/records/records";
import { ruleViolations, schemaViolations } from "../core/rules/rules";
import { violationInWords } from "../core/rules/violation";

/** The file in which each list of an edition's records is kept. */
export const dataFiles: ReadonlyMap<string, string> = new Map([
  ["deals", "data/deals.json"],
  ["stakes", "data/stakes.json"],
  ["revenueShares", "data/revenue-shares.json"],
  ["figures", "data/figures.json"],
  ["parties", "data/parties.json"],
  ["programmes", "data/programmes.json"],
  ["sources", "data/sources.json"],
  ["corrections", "data/corrections.json"],
  ["exchangeRates", "data/exchange-rates.json"],
]);

/** The file that says which release the records are. */
const releaseFile = "data/release.json";

/**
 * The records as the files have them now.
 * @throws Error that says who tells more, if they do not fit their schemas.
 */
export async function readRecords(): Promise<Records> {
  const { data } = Records.safeParse(await readFiles());
  if (!data) throw new Error(notInOrder);
  return data;
}

/** That something is wrong with the data, where it is not for us to say what. */
export const notInOrder = "data/ is not in order: npm run data:check says what is wrong.";

/**
 * What the files have now, whatever it is.
 * @param project The folder in which data/ lies.
 * @throws Error that names a file that is not JSON, or not there.
 */
export async function readFiles(project = ""): Promise<Record<string, unknown>> {
  const read = [["release", releaseFile] as const, ...dataFiles].map(async ([list, file]) => {
    const text = await readFile(path.join(project, file), "utf8");
    return [list, jsonIn(text, file)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

/** What a file says. @throws Error that names it if it is not JSON. */
export function jsonIn(text: string, file: string): unknown {
  try {
    // Windows begins texts with a mark of their encoding.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new Error(`${file}: is no JSON. ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** What schemas and rules have against what the data files have, one line each: file, record, field and remedy. */
export function violationsInWords(read: unknown): string[] {
  const schema = [...schemaViolations(read)];
  const violations = schema.length > 0 ? schema : ruleViolations(Records.parse(read));
  return violations.map((one) => `${fileOf(one.list)}${one.id === "" ? "" : " "}${violationInWords(one)}`);
}

const fileOf = (list: string): string => (list === "release" ? releaseFile : (dataFiles.get(list) ?? list));
