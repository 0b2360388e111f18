import type { EditionManifest } from "../../manifest";
import { listDelimiter } from "./tableFiles";
import type { Column, TableShape } from "./table";

/** A file that was written, as the package names it. */
export interface WrittenFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table with its files. */
export interface WrittenTable {
  readonly shape: TableShape;
  readonly csv: WrittenFile;
  readonly parquet: WrittenFile;
}

/** What an edition is called where it is named beside its data. */
export type Named = Pick<EditionManifest, "number" | "version" | "day" | "sha256">;

/** The description of an edition's tables as a Frictionless Data Package, version 2. */
export const dataPackageOf = ({ number, version, day, sha256 }: Named, tables: readonly WrittenTable[]): object => ({
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
