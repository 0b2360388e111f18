import { parseA1Range, toCol } from "@borgar/fx";
import { z } from "zod";
import { invalidArgument } from "../host/apiObject";

/** A cell of the workbook; rows and columns count from 0. */
export interface Cell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells of one sheet. */
export interface Area {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How large the sheets of the grid are: smaller than Excel's, but large enough for a model. */
export const SHEET_SIZE = { rowCount: 20_000, columnCount: 104 };

/** One text for one cell, to find it in a map. */
export function cellKey({ sheetId, row, column }: Cell): string {
  return `${sheetId} ${row} ${column}`;
}

/** Whether a cell lies in an area. */
export function covers(area: Area, { sheetId, row, column }: Cell): boolean {
  return (
    sheetId === area.sheetId &&
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** The cells as few areas: cells that follow each other down a column, as formulas mostly do, share one. */
export function areasOf(cells: Iterable<Cell>): Area[] {
  const sorted = [...cells].sort((a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row);
  const areas: Area[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = areas.at(-1);
    if (last?.sheetId === sheetId && last.column === column && row <= last.row + last.rows) {
      areas[areas.length - 1] = { ...last, rows: row - last.row + 1 };
    } else {
      areas.push({ sheetId, row, column, rows: 1, columns: 1 });
    }
  }
  return areas;
}

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
