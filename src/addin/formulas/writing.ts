import { isReference, parseA1Ref, stringifyA1Ref, stringifyTokens, type Token, tokenTypes } from "@borgar/fx";
import { splitAddress } from "./formulaText";
import { tokensIn } from "./parser";

/** With what a formula is typed where the user works. */
export interface Separators {
  /** What stands before the decimals of a number. */
  readonly decimal: string;
  /** What stands between arguments. */
  readonly list: string;
}

/** A formula with the user's separators; functions other than DEALS's keep their English names. */
export function asTyped(formula: string, { decimal, list }: Separators): string {
  let withinArray = false;
  const tokens = tokensIn(formula).map((token) => {
    if (token.value === "{" || token.value === "}") withinArray = token.value === "{";
    if (token.type === tokenTypes.NUMBER) return { ...token, value: token.value.replace(".", decimal) };
    if (token.value !== ",") return token;
    // Where semicolons tell arguments apart, which within an array tell rows apart, its columns need another sign.
    return { ...token, value: withinArray && list === ";" ? "\\" : withinArray ? "," : list };
  });
  return stringifyTokens(tokens);
}

/** A formula that stands on a sheet, with every reference to cells saying which sheet it means. */
export const namingSheets = (formula: string, sheet: string): string =>
  eachReference(formula, (reference) => {
    const parsed = parseA1Ref(reference, { allowNamed: false });
    return parsed && !parsed.context?.length ? stringifyA1Ref({ ...parsed, context: [sheet] }) : reference;
  });

/** A formula as it is written on a sheet: references to that very sheet need not name it. */
export const onSheet = (formula: string, sheet: string): string =>
  eachReference(formula, (reference) => {
    const [named, ...more] = parseA1Ref(reference, { allowNamed: false })?.context ?? [];
    const isHere = more.length === 0 && named?.toLowerCase() === sheet.toLowerCase();
    return isHere ? splitAddress(reference).cells : reference;
  });

/** A formula after sheets have got other names. @param nameOf What a sheet is called now. */
export const renamingSheets = (formula: string, nameOf: (sheet: string) => string): string =>
  eachReference(formula, (reference) => {
    const parsed = parseA1Ref(reference);
    const [sheets, ...more] = parsed?.context ?? [];
    if (!parsed || sheets === undefined || more.length > 0) return reference;
    // Several sheets, as in Q1:Q4!A1, are named by the first and the last.
    const named = sheets.split(":").map(nameOf).join(":");
    return named === sheets ? reference : stringifyA1Ref({ ...parsed, context: [named] });
  });

function eachReference(formula: string, change: (reference: string) => string): string {
  const tokens = tokensIn(formula);
  return stringifyTokens(
    tokens.map((token) => (isReference(token) ? { ...token, value: change(token.value) } : token)),
  );
}

/** The row and column of the first cell of an address, counted from 0. */
export function cornerOf(address: string): { readonly row: number; readonly column: number } {
  const parsed = parseA1Ref(address, { allowNamed: false });
  const { top, left } = parsed && "range" in parsed ? parsed.range : {};
  return { row: top ?? 0, column: left ?? 0 };
}

/** A formula in English beside the same as Excel shows it to its user: `range.formulas` and `range.formulasLocal`. */
interface LocalFormula {
  readonly formula: string;
  readonly local: string;
}

/**
 * A part of a formula as Excel shows it to its user, with that user's names of functions and separators.
 * @param place Of the part in the English formula: its first character, and the one after its last.
 * @returns Undefined where the two differ in more than that.
 */
export function localPart(
  { formula, local }: LocalFormula,
  [start, end]: readonly [number, number],
): string | undefined {
  const parts = partsOf({ formula, local });
  const from = parts?.find((part) => part.at === start)?.localAt;
  const to = parts?.find((part) => part.at === end)?.localAt ?? (end === formula.length ? local.length : undefined);
  return from === undefined || to === undefined ? undefined : local.slice(from, to);
}

interface Part {
  readonly at: number;
  readonly localAt: number;
}

/** Where each token of the English formula begins in both. */
function partsOf({ formula, local }: LocalFormula): Part[] | undefined {
  const parts: Part[] = [];
  let [at, localAt] = [0, 0];
  for (const token of tokensIn(formula)) {
    const length = lengthOf(token, local.slice(localAt));
    if (length === undefined) return undefined;
    parts.push({ at, localAt });
    at += token.value.length;
    localAt += length;
  }
  return localAt === local.length ? parts : undefined;
}

/** How long what stands for a token is at the beginning of a text; undefined if nothing there does. */
function lengthOf({ type, value }: Token, text: string): number | undefined {
  if (text.startsWith(value) && type !== tokenTypes.FUNCTION) return value.length;
  const translated = translations.get(type) ?? (value === "," || value === ";" ? /^[,;\\.|]/ : undefined);
  const [found = ""] = translated?.exec(text) ?? [];
  return found === "" ? undefined : found.length;
}

/** What a user's language writes otherwise. */
const translations = new Map<string, RegExp>([
  [tokenTypes.FUNCTION, /^[^\s"'(),;]+(?=\()/],
  [tokenTypes.NUMBER, /^\d*[^\d\s"'()]?\d+(?:[eE][+-]?\d+)?/],
  [tokenTypes.BOOLEAN, /^[\p{L}]+/u],
  [tokenTypes.ERROR, /^#[\p{L}\d/]+[!?]?/u],
]);
