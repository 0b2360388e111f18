import { toCol } from "@borgar/fx";

/** @param row As on the sheet, from 1 on. @param column From 0 on. @returns "B12". */
export const address = (row: number, column: number): string => `${toCol(column)}${row}`;

/** The same as a formula refers to it wherever it stands: "$B$12". */
export const absolute = (row: number, column: number): string => `$${toCol(column)}$${row}`;

/** The cell of a column behind the tables in some row: "$T12" of "$T$6:$T$205". */
export const inRow = (column: string, row: number): string => `${column.slice(0, column.indexOf("$", 1))}${row}`;

/** A formula for what a column behind the tables holds in a place, from 1 on; where its first is empty, what is said of that. */
export const listedIn = (column: string, place: number, empty = ""): string =>
  `=IF(LEN(INDEX(${column},${place}))=0,"${place === 1 ? empty : ""}",INDEX(${column},${place}))`;
