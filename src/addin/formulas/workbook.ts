/** A name that the workbook, or one of its sheets, has given to a formula. */
export interface WorkbookName {
  readonly name: string;
  /** The sheet that alone knows it; undefined if every sheet does. */
  readonly sheet: string | undefined;
  /** In English. */
  readonly formula: string;
}

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
  /** What its cells hold, row by row: see `heldIn`. */
  readonly held: readonly (readonly unknown[])[];
}

/** What stands in the workbook. */
export interface WorkbookContents {
  readonly sheets: readonly string[];
  readonly names: readonly WorkbookName[];
  readonly formulas: readonly FormulaCell[];
  readonly blocks: readonly Block[];
}

/** A column of cells, one below the other, counted from 0. */
export interface Column {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}
