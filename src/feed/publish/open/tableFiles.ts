import { parquetWriteBuffer } from "hyparquet-writer";
import { dayNumber } from "../../../core/days";
import { asCellText } from "../../../core/spelling";
import type { Cell, CellType, Column, Table } from "./table";

/** Between the items of a list. */
export const listDelimiter = "; ";

/** A table as RFC 4180 has it, in UTF-8 without a byte order mark: texts that would begin a formula are made harmless. */
export const csvOf = ({ columns, rows }: Table): string =>
  [columns.map(({ name }) => name), ...rows].map((row) => `${row.map(fieldOf).join(",")}\r\n`).join("");

function fieldOf(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return plain(cell);
  if (typeof cell === "boolean") return String(cell);
  const text = asCellText(typeof cell === "string" ? cell : cell.join(listDelimiter));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A number without an exponent, which not every reader takes. */
function plain(number: number): string {
  const text = String(number);
  const [digits = "", exponent] = text.split("e-");
  if (exponent === undefined) return text.includes("e") ? BigInt(number).toString() : text;
  return `${number < 0 ? "-" : ""}0.${"0".repeat(Number(exponent) - 1)}${digits.replace(/[-.]/g, "")}`;
}

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
