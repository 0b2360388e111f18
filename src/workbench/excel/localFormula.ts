import { tokenize, tokenTypes } from "@borgar/fx";

/** Some functions by their names in Italian: enough to see that a formula is not shown in English. */
const italian = new Map([
  ["DATE", "DATA"],
  ["IF", "SE"],
  ["IFERROR", "SE.ERRORE"],
  ["IFNA", "SE.NON.DISP."],
  ["SUM", "SOMMA"],
]);

/** A formula as Excel shows it to its user: with the signs of the user's region, and in Italian by Italian names. */
export function localFormula(formula: string, culture: string): string {
  const decimal =
    new Intl.NumberFormat(culture).formatToParts(0.5).find(({ type }) => type === "decimal")?.value ?? ".";
  // Windows has a semicolon in Switzerland too, where numbers have a point.
  const list = decimal === "," || culture.endsWith("-CH") ? ";" : ",";
  let withinArray = false;
  return tokenize(formula)
    .map(({ type, value }) => {
      if (value === "{" || value === "}") withinArray = value === "{";
      if (type === tokenTypes.NUMBER) return value.replace(".", decimal);
      if (type === tokenTypes.FUNCTION) return (culture.startsWith("it") && italian.get(value.toUpperCase())) || value;
      if (value !== ",") return value;
      return withinArray && list === ";" ? "\\" : list;
    })
    .join("");
}
