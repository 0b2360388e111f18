import { tokenize } from "@borgar/fx";

/** Functions that came after Excel 2007, which a file has by longer names: some of them, of which the add-in's models make use. */
const later = new Set(
  "BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DROP EXPAND FORMULATEXT HSTACK IFNA IFS ISFORMULA MAXIFS MINIFS SEQUENCE SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH".split(
    " ",
  ),
);
const ofSheets = new Set(["FILTER", "SORT"]);

/**
 * A formula as Excel stores it in a file: without "=", with custom functions as `_xldudf_DEALS_TOTAL`, and with the signs
 * "#" and "@" as functions. The names within LET and LAMBDA are left as they are.
 * @param namespace Of the custom functions, for example "DEALS".
 */
export function storedFormula(formula: string, namespace: string): string {
  const tokens = tokenize(formula);
  return tokens
    .map(({ type, value }, index) => {
      const [before, after] = [tokens[index - 1]?.value, tokens[index + 1]?.value];
      if (type === "fx_prefix") return "";
      if (type === "func") return storedName(value.toUpperCase(), namespace.toUpperCase());
      if (type === "range" && after === "#") return `_xlfn.ANCHORARRAY(${value})`;
      if (type === "range" && before === "@") return `_xlfn.SINGLE(${value})`;
      // Before a function, "@" says what is so of every formula that is not stored as an array.
      return type === "operator" && (value === "#" || value === "@") ? "" : value;
    })
    .join("");
}

function storedName(name: string, namespace: string): string {
  if (name.startsWith(`${namespace}.`)) return `_xldudf_${name.replaceAll(".", "_")}`;
  if (ofSheets.has(name)) return `_xlfn._xlws.${name}`;
  return later.has(name) ? `_xlfn.${name}` : name;
}
