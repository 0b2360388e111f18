import { parseDate as dateIn, parseNumber as numberIn, parseTime as timeIn, type ParseData } from "numfmt";
import { memoised } from "../../core/caches";

// In the place of numfmt itself, for Univer (see bundledPages.ts).
export * from "numfmt";

/**
 * Remembers what was read in a text. Univer asks with each comparison whether the text in a cell may be a date, a time
 * or a number, which took a fifth of what it needs to calculate a model full of names.
 */
const remembered = (read: (text: string) => ParseData | null) => memoised((text: string) => Object.freeze(read(text)));

export const parseDate = remembered(dateIn);
export const parseTime = remembered(timeIn);
export const parseNumber = remembered(numberIn);
