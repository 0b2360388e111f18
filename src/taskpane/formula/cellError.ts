/** An error that stands in a cell or in a formula, such as #N/A. */
export interface CellError {
  readonly error: string;
  /** What its cell says of it, where that is known. */
  readonly sentence?: string;
}

/** Whether a value is an error. */
export const isCellError = (value: unknown): value is CellError =>
  typeof value === "object" && value !== null && "error" in value && typeof value.error === "string";
