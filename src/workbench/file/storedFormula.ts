import { type Token, tokenize } from "@borgar/fx";

/** Functions that came after Excel 2007, which a file has by longer names: some of them, of which the add-in's models make use. */
const later = new Set(
  "BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DROP EXPAND FORMULATEXT HSTACK IFNA IFS ISFORMULA LAMBDA LET MAXIFS MINIFS SEQUENCE SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH".split(
    " ",
  ),
);
const ofSheets = new Set(["FILTER", "SORT"]);

/**
 * A formula as Excel stores it in a file: without "=", with custom functions as `_xldudf_DEALS_TOTAL`, with the signs "#"
 * and "@" as functions, and with the names that LET and LAMBDA give as `_xlpm.name`.
 * @param namespace Of the custom functions, for example "DEALS".
 */
export function storedFormula(formula: string, namespace: string): string {
  const tokens = tokenize(formula);
  const given = namesGivenIn(tokens);
  return tokens
    .map(({ type, value }, index) => {
      const [before, after] = [tokens[index - 1]?.value, tokens[index + 1]?.value];
      if (type === "fx_prefix") return "";
      const is = given.get(value.toLowerCase());
      const name = is && (type === "range_named" || (type === "func" && is === "function")) ? `_xlpm.${value}` : value;
      if (type === "func" && name === value) return storedName(value.toUpperCase(), namespace.toUpperCase());
      const isRange = type === "range" || type === "range_named";
      if (isRange && after === "#") return `_xlfn.ANCHORARRAY(${name})`;
      if (isRange && before === "@") return `_xlfn.SINGLE(${name})`;
      // Before a function, "@" says what is so of every formula that is not stored as an array.
      return type === "operator" && (value === "#" || value === "@") ? "" : name;
    })
    .join("");
}

function storedName(name: string, namespace: string): string {
  if (name.startsWith(`${namespace}.`)) return `_xldudf_${name.replaceAll(".", "_")}`;
  if (ofSheets.has(name)) return `_xlfn._xlws.${name}`;
  return later.has(name) ? `_xlfn.${name}` : name;
}

/**
 * The names that LET and LAMBDA give, in small letters: those that are an argument by themselves, and have another one
 * behind them. What does not stand for a LAMBDA is no function: in LET(max,MAX(A1:A9),MAX(max,1)) the second MAX is Excel's.
 */
function namesGivenIn(tokens: readonly Token[]): ReadonlyMap<string, "value" | "function"> {
  const given = new Map<string, "value" | "function">();
  // Arrays and brackets, too, have commas and names of their own.
  const open: { readonly name: string; argument: number }[] = [];
  const words = tokens.filter(({ type }) => type !== "whitespace");
  for (const [index, { type, value }] of words.entries()) {
    const [before, after] = [words[index - 1], words[index + 1]];
    const call = open.at(-1);
    if (value === "(" || value === "{")
      open.push({ name: before?.type === "func" ? before.value.toUpperCase() : "", argument: 0 });
    else if (value === ")" || value === "}") open.pop();
    else if (value === "," && call) call.argument += 1;
    const isWhole = (before?.value === "(" || before?.value === ",") && after?.value === ",";
    // In LET every second argument is what a name stands for.
    const mayBeGiven = call?.name === "LAMBDA" || (call?.name === "LET" && call.argument % 2 === 0);
    if (type === "range_named" && isWhole && mayBeGiven)
      given.set(
        value.toLowerCase(),
        call.name === "LET" && words[index + 2]?.value.toUpperCase() === "LAMBDA" ? "function" : "value",
      );
  }
  return given;
}
