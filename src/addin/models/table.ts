import { toCol } from "@borgar/fx";
import type { Translated } from "../../functions/texts";
import type { Content, StyleName } from "../sheets/sheetPlan";

/** What stands in a cell, or a text in every language. */
export type Text = Content | Translated;

/** A column of a table. */
export interface Column {
  readonly heading: Text;
  readonly numberFormat?: string;
  readonly style?: StyleName;
  /** What stands in one of the table's rows: told the row's number on the sheet, and which of the table's it is, from 1 on. */
  readonly cell: (row: number, place: number) => Content;
  /** What stands beneath the column, told its cells: "C12:C23". */
  readonly total?: (cells: string) => Text;
  /** Of what stands beneath, where it is not a number like those above it. */
  readonly totalFormat?: string;
}

/** Where a table has come to stand. */
export interface Table {
  /** The row of its headings. */
  readonly head: number;
  readonly first: number;
  readonly last: number;
  /** Beneath the last, whether or not there are totals. */
  readonly totals: number;
  /** The cells of some of its columns, from one to another, with their headings: "B11:E23". */
  readonly withHeadings: (from: string, to: string) => string;
}

/** @param row As on the sheet, from 1 on. @param column From 0 on. @returns "B12". */
export const address = (row: number, column: number): string => `${toCol(column)}${row}`;

/** The same as a formula refers to it wherever it stands: "$B$12". */
export const absolute = (row: number, column: number): string => `$${toCol(column)}$${row}`;

/** The cell of a column behind the tables in some row: "$T12" of "$T$6:$T$205". */
export const inRow = (column: string, row: number): string => `${column.slice(0, column.indexOf("$", 1))}${row}`;

/** The row of the headings of what stands behind the tables. */
export const BEHIND_HEAD = 5;

/**
 * A part of a formula that stands unless the question is refused whose answer is behind the tables: of a name that nobody has
 * neither 0 nor "none" is true. What is asked in vain is #N/A, which is none of the errors of ISERR.
 * @param anchor The first column of the answer.
 */
export const unlessRefused = (anchor: string, formula: string): string =>
  `IF(ISERR(${inRow(anchor, BEHIND_HEAD)}),"",${formula})`;

/**
 * A formula for what a column behind the tables holds in a place, from 1 on.
 * @param empty What is said where nothing stands in the first, if the column is the first of its answer.
 */
export const listedIn = (column: string, place: number, empty = ""): string => {
  const said = place === 1 && empty !== "" ? unlessRefused(column, `"${empty}"`) : '""';
  return `=IF(LEN(INDEX(${column},${place}))=0,${said},INDEX(${column},${place}))`;
};

/** A formula that stands only where a cell is a number: nothing follows from what is not disclosed. */
export const whereNumber = (cell: string, formula: string): string => `=IF(ISNUMBER(${cell}),${formula},"")`;
