import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { editionOf } from "../../../core/chunks";
import type { Records } from "../../../core/records/records";
import { sha256Of } from "../../identity";
import type { EditionManifest } from "../../manifest";
import { countedTables } from "./countedTables";
import { recordTables } from "./recordTables";
import type { Column, Table, TableShape } from "./table";
import { csvOf, listDelimiter, parquetOf } from "./tableFiles";

/** Every table of an edition, its lists and which deals count, one by one: together those of 100,000 deals need too much memory. */
function* openTables(records: Records): Generator<Table> {
  const edition = editionOf(records);
  yield* recordTables(records, edition);
  yield* countedTables(edition);
}

/**
 * Writes an edition as open data into a feed's folder, as open/edition=N: each table as CSV and as Parquet, what they mean,
 * and their hashes. The folder appears whole or not at all; one that is there stays as it is, for an edition never changes.
 * @returns The folder.
 * @throws Error if the one that is there is of another edition, which was given up for this one before it was online.
 */
export async function writeOpenData(records: Records, edition: Named, directory: string): Promise<string> {
  const open = path.join(directory, "open");
  const folder = path.join(open, `edition=${edition.number}`);
  if (await isThere(folder)) {
    if ((await describedIn(folder))?.editionSha256 !== edition.sha256) throw new Error(ofAnother(folder));
    return folder;
  }
  // No reader's edition=* finds a name that begins otherwise.
  const part = path.join(open, `.part-${edition.number}`);
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  await writeTables(openTables(records), edition, part);
  await rename(part, folder);
  return folder;
}

async function writeTables(tables: Iterable<Table>, edition: Named, folder: string): Promise<void> {
  const write = async (file: string, content: string | Uint8Array<ArrayBuffer>): Promise<WrittenFile> => {
    await writeFile(path.join(folder, file), content);
    return { file, bytes: Buffer.byteLength(content), sha256: await sha256Of(content) };
  };
  const about = { edition: String(edition.number), day: edition.day, edition_sha256: edition.sha256 };
  const written: WrittenTable[] = [];
  for (const table of tables) {
    const { name, says, columns, key } = table;
    written.push({
      shape: { name, says, columns, key },
      csv: await write(`${name}.csv`, csvOf(table)),
      parquet: await write(`${name}.parquet`, parquetOf(table, about)),
    });
  }
  const described = await write(
    "datapackage.json",
    `${JSON.stringify(dataPackageOf(edition, written), undefined, 2)}\n`,
  );
  const files = [described, ...written.flatMap(({ csv, parquet }) => [csv, parquet])];
  await write("SHA256SUMS", files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join(""));
}

const isThere = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  );

/** What datapackage.json says of its edition. */
const Described = z.object({ edition: z.number(), editionSha256: z.string() });

/** Of which edition the open data in a folder says that it is; undefined if it says nothing of the kind. */
async function describedIn(folder: string): Promise<z.infer<typeof Described> | undefined> {
  try {
    return Described.safeParse(JSON.parse(await readFile(path.join(folder, "datapackage.json"), "utf8"))).data;
  } catch {
    return undefined;
  }
}

/**
 * Checks the open data in a feed's folder: each of its files against the hashes beside it, and of which edition it is.
 * @param editions Those of the feed.
 * @throws Error that names the first file with which something is wrong.
 */
export async function checkOpenData(directory: string, editions: readonly Named[]): Promise<void> {
  // Feeds need not have any.
  const names = await readdir(path.join(directory, "open")).catch(() => []);
  for (const name of names.filter((each) => each.startsWith("edition="))) {
    const folder = path.join("open", name);
    const hashes = await readFile(path.join(directory, folder, "SHA256SUMS"), "utf8").catch(() => "");
    const listed = new Map([...hashes.matchAll(/^(\w+) {2}(.+)$/gm)].map(([, sha256, file = ""]) => [file, sha256]));
    const files = (await readdir(path.join(directory, folder))).filter((file) => file !== "SHA256SUMS");
    for (const file of new Set([...listed.keys(), ...files])) {
      const content = await readFile(path.join(directory, folder, file)).catch(() => undefined);
      if (!content || (await sha256Of(content)) !== listed.get(file))
        throw new Error(`${folder}/${file} is not the file of which SHA256SUMS has the hash. ${again}`);
    }
    const described = await describedIn(path.join(directory, folder));
    const its = editions.find(({ number }) => number === described?.edition);
    if (!its || name !== `edition=${its.number}` || its.sha256 !== described?.editionSha256)
      throw new Error(ofAnother(folder));
  }
}

const again = "Take the folder away, and publish the edition again.";

const ofAnother = (folder: string): string =>
  `${folder} is not of the edition that the feed has under that number. ${again}`;

/** A file that was written, as the package names it. */
interface WrittenFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table with its files. */
interface WrittenTable {
  readonly shape: TableShape;
  readonly csv: WrittenFile;
  readonly parquet: WrittenFile;
}

/** What an edition is called where it is named beside its data. */
type Named = Pick<EditionManifest, "number" | "version" | "day" | "sha256">;

/** The description of an edition's tables as a Frictionless Data Package, version 2. */
const dataPackageOf = ({ number, version, day, sha256 }: Named, tables: readonly WrittenTable[]): object => ({
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  name: "deals",
  title: `AI-infrastructure deals, edition ${number}`,
  description:
    "Deals, stakes, revenue shares and company figures of AI infrastructure, each with the documents behind it, and which deals count between whom as of which day: their values do not add up without that. Tables are CSV with a schema, and the same as Parquet, which has its own.",
  version,
  created: `${day}T00:00:00Z`,
  edition: number,
  day,
  editionSha256: sha256,
  licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" }],
  sources: [{ title: "The documents behind the records", path: "sources.csv" }],
  resources: tables.flatMap(({ shape, csv, parquet }) => [
    {
      ...resourceOf(shape.name, csv),
      $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
      type: "table",
      description: shape.says,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: schemaOf(shape),
    },
    {
      ...resourceOf(`${shape.name}.parquet`, parquet),
      description: shape.says,
      format: "parquet",
      mediatype: "application/vnd.apache.parquet",
    },
  ]),
});

const resourceOf = (name: string, { file, bytes, sha256 }: WrittenFile) => ({
  name,
  path: file,
  bytes,
  hash: `sha256:${sha256}`,
});

function schemaOf({ name, columns, key }: TableShape) {
  const foreignKeys = columns.flatMap(({ name: column, refersTo }) =>
    refersTo === undefined
      ? []
      : [{ fields: [column], reference: { ...(refersTo !== name && { resource: refersTo }), fields: ["id"] } }],
  );
  return { fields: columns.map(fieldOf), primaryKey: key, ...(foreignKeys.length > 0 && { foreignKeys }) };
}

const typeNames = { text: "string", day: "date", integer: "integer", number: "number", boolean: "boolean" } as const;

function fieldOf({ name, type, says, isRequired, words }: Column): object {
  const constraints = { ...(isRequired && { required: true }), ...(words && { enum: words }) };
  return {
    name,
    ...(type === "list" ? { type: "list", itemType: "string", delimiter: listDelimiter } : { type: typeNames[type] }),
    ...(says && { description: says }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
