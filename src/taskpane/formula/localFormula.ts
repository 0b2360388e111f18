import { tokenize, tokenTypes, type Token } from "@borgar/fx";

/** A formula in English beside the same as Excel shows it to its user: `range.formulas` and `range.formulasLocal`. */
export interface LocalFormula {
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
  for (const token of tokenize(formula)) {
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
