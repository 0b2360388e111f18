import { generalFormat, textFormat } from "../sheets/formats";

/** What a cell shows, and in which number format. */
export interface ShownCell {
  readonly value: string | number | boolean;
  /** Whether its value is an error, such as #N/A, and not a text that reads like one. */
  readonly isError: boolean;
  /** As Excel spells it in English. */
  readonly format: string;
  /** The format that its number brings by itself, as days in a table of a function do; left out if it brings none. */
  readonly brought?: string | undefined;
}

/** A value as it is entered into a cell: an apostrophe stands before every text. */
type Entry = string | number | boolean;

/**
 * What to enter into a cell so that it goes on showing what it shows. Without its apostrophe a text such as "2025-03-11"
 * would become a day, and others a number, a truth value or a formula, by the rules of the user's language.
 */
export const entryFor = ({ value, isError }: ShownCell): Entry =>
  typeof value === "string" && value !== "" && !isError ? `'${value}` : value;

/** The number format with which a cell goes on looking as it does: its own, or else that of its number. */
export function formatFor({ value, format, brought }: ShownCell): string {
  if (format === textFormat && typeof value !== "string") return generalFormat;
  return format === generalFormat ? (brought ?? format) : format;
}

/** The number format that a cell has itself. Where its number brings one, Excel names that as the cell's; the number will bring it again. */
export const ownFormat = ({ format, brought }: ShownCell): string => (format === brought ? generalFormat : format);
