/** What a column holds; a list is one of texts without a semicolon. */
export type CellType = "text" | "day" | "integer" | "number" | "boolean" | "list";

/** A cell as its column's type has it; undefined where nothing is said. Days and texts are both texts. */
export type Cell = string | number | boolean | readonly string[] | undefined;

export interface Column {
  readonly name: string;
  readonly type: CellType;
  /** What it means; "" where its name says all. */
  readonly says: string;
  /** Whether every row has it. */
  readonly isRequired?: boolean;
  /** The words that it can hold, where these are a closed list. */
  readonly words?: readonly string[];
  /** The table whose `id` it names. */
  readonly refersTo?: string | undefined;
}

/** What a table is, whatever stands in it. */
export interface TableShape {
  readonly name: string;
  readonly says: string;
  readonly columns: readonly Column[];
  /** The columns that tell a row from every other. */
  readonly key: readonly string[];
}

/** A flat table, as other tools read them. */
export interface Table extends TableShape {
  readonly rows: readonly (readonly Cell[])[];
}

/** A name as databases write it: `valueWithRenewals` is `value_with_renewals`. */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
