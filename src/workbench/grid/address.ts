import { z } from "zod";
import type { Area } from "./cell";

/** An area, whatever its sheet. */
export type Rectangle = Omit<Area, "sheetId">;

const Reference = z
  .string()
  .regex(/^(\$?[A-Z]{1,3}\$?[1-9]\d*(:\$?[A-Z]{1,3}\$?[1-9]\d*)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)$/i);

/** Takes "Sheet1!B2" apart into the sheet's name, if there is one, and the rest. */
export function splitSheet(address: string): { sheet: string | undefined; reference: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: undefined, reference: address };
  const sheet = address
    .slice(0, bang)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  return { sheet, reference: address.slice(bang + 1) };
}

/** The rectangle that "B2", "$B$2:C5", "B:C" or "2:5" names in a sheet of some size; anything else is refused. */
export function parseReference(reference: string, sheet: { rows: number; columns: number }): Rectangle {
  const [first = "", second = first] = Reference.parse(reference).split(":");
  const [from, to] = [parseCorner(first), parseCorner(second)];
  const rows = span(from.row ?? 0, to.row ?? sheet.rows - 1);
  const columns = span(from.column ?? 0, to.column ?? sheet.columns - 1);
  return { row: rows.start, column: columns.start, rows: rows.length, columns: columns.length };
}

/** The reference to a rectangle, without dollar signs. */
export function formatReference({ row, column, rows, columns }: Rectangle): string {
  const first = `${columnName(column)}${row + 1}`;
  const last = `${columnName(column + columns - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** The sheet's name as it stands before the "!" of an address: in quotes unless it is a plain word, and not "Q1". */
export function quoteSheet(name: string): string {
  return /^(?![A-Z]{1,3}\d+$)[A-Z_]\w*$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** One corner of a reference; the row of "B" and the column of "2" are missing. */
function parseCorner(corner: string): { row?: number; column?: number } {
  const [, letters = "", digits = ""] = /^\$?([A-Z]*)\$?(\d*)$/.exec(corner.toUpperCase()) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { ...(digits && { row: Number(digits) - 1 }), ...(letters && { column: column - 1 }) };
}

function span(one: number, other: number): { start: number; length: number } {
  return { start: Math.min(one, other), length: Math.abs(one - other) + 1 };
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
