import { type Token, tokenize } from "@borgar/fx";

/** What Excel writes and the parser does not know. Texts come first, for in them all of that is only text. */
const unusual = new RegExp(
  [
    /"(?:[^"]|"")*"/u,
    // "[1]!", or a file's path, before a call that Excel takes for one of another add-in or workbook; and the sheet of
    // cells that were deleted, as in Sheet1!#REF!.
    /((?:\[[^[\]]*\]|'(?:[^']|'')*')!(?=_xldudf_|DEALS[._])|(?:'(?:[^']|'')*'|(?<![\p{L}\p{N}_.[\]])[\p{L}\p{N}_.[\]]+)!(?=#REF!))/u,
    // The cells of a sheet that was deleted, as in #REF!A1.
    /(?<=#REF!)([$\p{L}\p{N}_][$\p{L}\p{N}_.:]*)/u,
    // The path of another workbook, as in 'C:\Models\[Book1.xlsx]Sheet1'!A1.
    /('(?:[^']|'')*[\\/](?:[^']|'')*'(?=!))/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "giu",
);

/** An argument of a LAMBDA that may be left out: LAMBDA(who,[whom],…). */
const optional = /\[([\p{L}_][\p{L}\p{N}_.]*)\](?<=\bLAMBDA\([\s\p{L}\p{N}_.,[\]]*)(?=\s*,)/giu;

/** A formula of the same length that the parser can read: what it does not know is blank there, or has other signs. */
export const readable = (formula: string): string =>
  formula
    .replace(unusual, (text: string, before?: string, deleted?: string, file?: string) => {
      if (before !== undefined || deleted !== undefined) return " ".repeat(text.length);
      return file?.replace(/[^\p{L}\p{N}\s'.[\]]/gu, "_") ?? text;
    })
    .replace(optional, " $1 ");

/** The tokens of a formula, as they are written. */
export function tokensIn(formula: string): Token[] {
  let at = 0;
  return tokenize(readable(formula)).map((token) => {
    const start = at;
    at += token.value.length;
    return { ...token, value: formula.slice(start, at) };
  });
}
