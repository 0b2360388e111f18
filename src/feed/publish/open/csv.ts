import { asCellText } from "../../../core/spelling";
import type { Cell, Table } from "./table";

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
