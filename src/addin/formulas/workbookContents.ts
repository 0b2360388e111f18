import { inOrder } from "../../core/spelling";
import { splitAddress } from "./formulaText";

/** An error that stands in a cell or in a formula, such as #N/A. */
export interface CellError {
  readonly error: string;
  /** What its cell says of it, where that is known. */
  readonly sentence?: string;
}

/** Whether a value is an error. */
export const isCellError = (value: unknown): value is CellError =>
  typeof value === "object" && value !== null && "error" in value && typeof value.error === "string";

/** The rows of what is a range or a table; undefined for a single value. */
export const rowsIn = (value: unknown): readonly (readonly unknown[])[] | undefined =>
  Array.isArray(value) ? value.map((row: unknown): unknown[] => (Array.isArray(row) ? row : [row])) : undefined;

/** More cells than anybody asks about one by one: such a range is meant otherwise, as a whole column is. */
export const MOST_CELLS = 10_000;

/** A formula of the workbook. */
export interface FormulaCell {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** In English. */
  readonly formula: string;
}

/** A block of cells of a sheet. */
export interface Block {
  readonly sheet: string;
  /** Of its first cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** The values of its cells, row by row; an error as `CellError`, and undefined for what no plain value can stand for. */
  readonly values: readonly (readonly unknown[])[];
}

/** A name that the workbook, or one of its sheets, has given to a formula. */
export interface WorkbookName {
  readonly name: string;
  /** The sheet that alone knows it; undefined if every sheet does. */
  readonly sheet: string | undefined;
  /** In English. */
  readonly formula: string;
}

/** What stands in the workbook. */
export interface WorkbookContents {
  readonly sheets: readonly string[];
  readonly names: readonly WorkbookName[];
  readonly formulas: readonly FormulaCell[];
  readonly blocks: readonly Block[];
}

/** The formula that a name of the workbook stands for; undefined for what is no name. */
export type ResolveName = (name: string) => string | undefined;

/** What the names of a workbook stand for on each of its sheets: a name of the sheet comes before one of the workbook. */
export function namesBySheet(names: readonly WorkbookName[]): (sheet: string) => ResolveName {
  const formulas = new Map(names.map((one) => [nameKey(one.name, one.sheet), one.formula]));
  return (sheet) => (written) => {
    const { sheet: own, cells: name } = splitAddress(written);
    return formulas.get(nameKey(name, own || sheet)) ?? formulas.get(nameKey(name, undefined));
  };
}

const nameKey = (name: string, sheet: string | undefined): string => `${sheet ?? ""}!${name}`.toLowerCase();

/** A column of cells, one below the other, counted from 0. */
export interface Column {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/** Cells as columns, as few as can be: a request to Excel is paid for by the range. */
export function columnsOf(cells: readonly Omit<FormulaCell, "formula">[]): Column[] {
  const columns: Column[] = [];
  for (const { sheet, row, column } of cells.toSorted(byColumn)) {
    const last = columns.at(-1);
    if (last?.sheet === sheet && last.column === column && last.row + last.rows === row)
      columns[columns.length - 1] = { ...last, rows: last.rows + 1 };
    else columns.push({ sheet, row, column, rows: 1 });
  }
  return columns;
}

const byColumn = (a: Omit<FormulaCell, "formula">, b: Omit<FormulaCell, "formula">): number =>
  inOrder(a.sheet, b.sheet) || a.column - b.column || a.row - b.row;
