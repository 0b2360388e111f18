import { parquetWriteBuffer } from "hyparquet-writer";
import { dayNumber } from "../../../core/days";
import type { Cell, CellType, Column, Table } from "./table";

type WriteOptions = Parameters<typeof parquetWriteBuffer>[0];
type Element = NonNullable<WriteOptions["schema"]>[number];

/**
 * A table as Parquet, compressed with Snappy. Whole numbers are INT64, so that sums of dollars are exact however large;
 * gigawatts and per cents are DOUBLE, for records have as many decimals as their documents.
 * @param about What stands in the file's own metadata.
 */
export function parquetOf({ columns, rows }: Table, about: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(elementsOf)],
      columnData: columns.map(({ name, type }, place) => ({
        name,
        data: rows.map((row) => valueOf(row[place], type)),
      })),
      kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    }),
  );
}

function elementsOf({ name, type, isRequired = false }: Column): Element[] {
  const element: Element = { name, repetition_type: isRequired ? "REQUIRED" : "OPTIONAL" };
  if (type !== "list") return [{ ...element, ...physical[type] }];
  return [
    { ...element, converted_type: "LIST", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", repetition_type: "REQUIRED", ...physical.text },
  ];
}

const physical: Readonly<Record<Exclude<CellType, "list">, Pick<Element, "type" | "converted_type">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  day: { type: "INT32", converted_type: "DATE" },
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
};

/** The day from which Parquet counts. */
const dayZero = dayNumber("1970-01-01");

function valueOf(cell: Cell, type: CellType): unknown {
  if (cell === undefined) return undefined;
  if (type === "integer") return BigInt(Number(cell));
  if (type === "day") return dayNumber(String(cell)) - dayZero;
  return cell;
}
