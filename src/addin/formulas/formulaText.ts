/** Takes "'My sheet'!B2" apart: the sheet's name, and the cells on it. */
export function splitAddress(address: string): { readonly sheet: string; readonly cells: string } {
  const mark = address.lastIndexOf("!");
  const sheet = address.slice(0, Math.max(mark, 0)).replace(/^'(.*)'$/, "$1");
  return { sheet: sheet.replaceAll("''", "'"), cells: address.slice(mark + 1) };
}

/** A name of the workbook, and what it stands for. */
interface Named {
  readonly name: string;
  readonly formula: string;
}

/**
 * Says of a formula whether it may call the add-in's functions: by itself, also as Excel writes them where the add-in
 * is not there, or through names. It finds a few too many, such as one with "DEALS." in a text, and none too few. It
 * does without the parser of formulas, which is large and comes when it is needed.
 */
export function mentioningDeals(names: readonly Named[]): (formula: string) => boolean {
  const telling = new Set<string>();
  const mentions = (formula: string): boolean =>
    /DEALS[._]/i.test(formula) ||
    (telling.size > 0 && (formula.match(word) ?? []).some((found) => telling.has(found.toLowerCase())));
  // A name may stand for another that stands for a call: it is found once that other is known.
  let known: number;
  do {
    known = telling.size;
    for (const { name, formula } of names) if (mentions(formula)) telling.add(name.toLowerCase());
  } while (telling.size > known);
  return mentions;
}

/** What can be a name in a formula. */
const word = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

/** A call of a DEALS function in the English form that `range.formulas` takes; empty arguments at its end are left out. */
export function writtenCall(id: string, args: readonly string[]): string {
  const given = args.slice(0, args.findLastIndex((arg) => arg !== "") + 1);
  return `DEALS.${id}(${given.join(",")})`;
}

/** Excel refuses a formula with a longer text in it; what a cell holds may be longer. */
export const longestLiteral = 255;

/** A text as a formula has it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** An argument of a function: a text, a number, or nothing. */
type Literal = string | number | undefined;

/** A formula in the English form that `range.formulas` takes everywhere; empty arguments at its end are left out. */
export const formula = (name: string, ...args: readonly Literal[]): string =>
  `=${writtenCall(name, args.map(written))}`;

const written = (arg: Literal): string => (typeof arg === "string" ? quoted(arg) : String(arg ?? ""));
