import { tokenize, tokenTypes } from "@borgar/fx";
import { CellValueType, type ICellData, numfmt } from "@univerjs/core";
import { z } from "zod";
import { decimalSignOf, formulaIn, listSeparatorOf, refusalOf } from "../grid/typedFormula";
import { invalidArgument } from "../host/apiObject";

const Written = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const WrittenMatrix = z.array(z.array(Written));

/** Values, formulas or number formats as the add-in writes them to a range: one for each cell, or one for all. */
export function writtenMatrix(written: unknown, { rows, columns }: { rows: number; columns: number }) {
  const alike = (): unknown[][] => Array.from({ length: rows }, () => Array.from({ length: columns }, () => written));
  const matrix = WrittenMatrix.parse(Array.isArray(written) ? written : alike());
  if (matrix.length === rows && matrix.every((line) => line.length === columns)) return matrix;
  throw invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/**
 * What a value becomes when it is entered into a cell: Excel reads written text as if a user had typed it,
 * so "=A1" is a formula, "2025-06-30" a day and "'2025" text. Null leaves the cell as it is.
 */
export function entry(value: z.infer<typeof Written>, numberFormat: string): ICellData | null {
  // Without these nulls, the cell would keep the formula that it held.
  const blank = { v: null, f: null, si: null, p: null };
  if (value === null) return null;
  if (typeof value === "number") return { ...blank, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...blank, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value === "") return blank;
  if (numberFormat === "@") return { ...blank, v: value, t: CellValueType.STRING };
  const formula = formulaIn(value);
  if (formula !== undefined) return { ...blank, f: acceptedFormula(formula) };
  if (value.startsWith("'")) return { ...blank, v: value.slice(1), t: CellValueType.FORCE_STRING };

  const read = numfmt.parseValue(value);
  if (typeof read?.v === "boolean") return { ...blank, v: read.v ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof read?.v !== "number") return { ...blank, v: value, t: CellValueType.STRING };
  const number = { ...blank, v: read.v, t: CellValueType.NUMBER };
  return read.z && numberFormat === "General" ? { ...number, s: { n: { pattern: read.z } } } : number;
}

/** Excel's API takes formulas as they are written in English, and throws at what it takes for none. */
function acceptedFormula(formula: string): string {
  const reason = refusalOf(formula, ",");
  if (reason !== undefined) throw invalidArgument(reason);
  return formula;
}

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
  const [decimal, list] = [decimalSignOf(culture), listSeparatorOf(culture)];
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
