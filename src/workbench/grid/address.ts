import { parseA1Range, toCol } from "@borgar/fx";
import { z } from "zod";
import { invalidArgument } from "../host/apiObject";
import type { Area } from "./cell";

/** An area, whatever its sheet. */
export type Rectangle = Omit<Area, "sheetId">;

/** Stricter than the parser, which passes over what it cannot read at the end. */
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
  const range = parseA1Range(Reference.parse(reference));
  if (!range) throw invalidArgument();
  const [row, column] = [range.top ?? 0, range.left ?? 0];
  const [bottom, right] = [range.bottom ?? sheet.rows - 1, range.right ?? sheet.columns - 1];
  return { row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

/** The reference to a rectangle, without dollar signs. */
export function formatReference({ row, column, rows, columns }: Rectangle): string {
  const first = `${toCol(column)}${row + 1}`;
  const last = `${toCol(column + columns - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** The sheet's name as it stands before the "!" of an address: in quotes unless it is a plain word, and not "Q1". */
export function quoteSheet(name: string): string {
  return /^(?![A-Z]{1,3}\d+$)[A-Z_]\w*$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
