import { stringifyTokens, tokenize } from "@borgar/fx";
import { CellValueType, type ICellData, numfmt } from "@univerjs/core";

/** What separates the arguments of a call: a semicolon where the comma is the decimal sign, and in Switzerland. */
export type ListSeparator = "," | ";";

/** The decimal sign of a region. */
export const decimalSignOf = (culture: string): string =>
  new Intl.NumberFormat(culture).formatToParts(0.5).find(({ type }) => type === "decimal")?.value ?? ".";

/** The list separator of a region. Windows has a semicolon in Switzerland and Liechtenstein, where numbers have a point. */
export const listSeparatorOf = (culture: string): ListSeparator =>
  decimalSignOf(culture) === "," || /-(CH|LI)$/i.test(culture) ? ";" : ",";

/** The formula that Excel reads in a text: one may begin with a sign instead of "=". Undefined if it reads none. */
export function formulaIn(text: string): string | undefined {
  if (/^=./s.test(text)) return text;
  return /^[+-]./s.test(text) && numfmt.parseValue(text) === null ? `=${text}` : undefined;
}

/**
 * What is to be changed in a cell as the grid has read what was typed into it.
 * A key that would enter what Excel takes for no formula is refused; where the entry ended otherwise, as by a click, it stays
 * as a text.
 */
export function afterTyping({ f, v, t }: ICellData, separator: ListSeparator): ICellData {
  const text = f ?? (typeof v === "string" && t == null ? v : "");
  const formula = formulaIn(text);
  if (formula === undefined) return {};
  if (refusalOf(formula, separator) !== undefined) return { f: null, v: text, t: CellValueType.FORCE_STRING };
  return { f: withCommas(formula), v: null };
}

/** The same formula with the commas that the grid wants, as it is typed where semicolons separate arguments. */
function withCommas(formula: string): string {
  const separators = new Set(semicolonsIn(formula));
  const tokens = tokenize(formula);
  return stringifyTokens(tokens.map((token, index) => (separators.has(index) ? { ...token, value: "," } : token)));
}

/** Why Excel takes a text that begins like a formula for none; undefined if it takes it, or sees no formula in it. */
export function refusalOf(text: string, separator: ListSeparator): string | undefined {
  const formula = formulaIn(text);
  if (formula === undefined || separator === ";" || semicolonsIn(formula).length === 0) return undefined;
  return `Excel takes this for no formula: a semicolon separates nothing here. Write ${withCommas(formula)}`;
}

/** Where semicolons stand outside of text and of array constants, in which they separate rows. */
function semicolonsIn(formula: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (const [index, { type, value }] of tokenize(formula).entries()) {
    if (type !== "operator") continue;
    if (value === "{") depth++;
    else if (value === "}") depth--;
    else if (value === ";" && depth === 0) found.push(index);
  }
  return found;
}
