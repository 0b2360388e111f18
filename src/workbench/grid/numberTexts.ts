import { parseDate as dateIn, parseNumber as numberIn, parseTime as timeIn, type ParseData } from "numfmt";

// In the place of numfmt itself, for Univer (see bundledPages.ts).
export * from "numfmt";

type Read = (text: string) => ParseData | null;

/** How many texts are remembered before all are forgotten: more than a model has. */
const MOST_TEXTS = 10_000;

/**
 * Remembers what was read in a text. Univer asks with each comparison whether the text in a cell may be a date, a time
 * or a number, which took a fifth of what it needs to calculate a model full of names.
 */
function remembered(read: Read): Read {
  const known = new Map<string, ReturnType<Read>>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = Object.freeze(read(text));
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, now);
    return now;
  };
}

export const parseDate = remembered(dateIn);
export const parseTime = remembered(timeIn);
export const parseNumber = remembered(numberIn);
