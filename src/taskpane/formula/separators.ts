import { stringifyTokens, tokenize, tokenTypes } from "@borgar/fx";

/**
 * A formula as it is typed where numbers have a decimal comma: a semicolon stands between arguments.
 * Where they have a point, formulas are typed as they are stored.
 */
export function asTyped(formula: string, decimalSeparator: string): string {
  if (decimalSeparator !== ",") return formula;
  let withinArray = false;
  const tokens = tokenize(formula).map((token) => {
    if (token.value === "{" || token.value === "}") withinArray = token.value === "{";
    if (token.type === tokenTypes.NUMBER) return { ...token, value: token.value.replace(".", ",") };
    // Excel's own way of telling the columns of an array from its rows there.
    return token.value === "," ? { ...token, value: withinArray ? "\\" : ";" } : token;
  });
  return stringifyTokens(tokens);
}
