import { stringifyTokens, tokenize, tokenTypes } from "@borgar/fx";

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
  const tokens = tokenize(formula).map((token) => {
    if (token.value === "{" || token.value === "}") withinArray = token.value === "{";
    if (token.type === tokenTypes.NUMBER) return { ...token, value: token.value.replace(".", decimal) };
    if (token.value !== ",") return token;
    // Where semicolons tell arguments apart, which within an array tell rows apart, its columns need another sign.
    return { ...token, value: withinArray && list === ";" ? "\\" : withinArray ? "," : list };
  });
  return stringifyTokens(tokens);
}
