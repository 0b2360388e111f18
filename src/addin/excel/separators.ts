import type { Separators } from "../formulas/writing";
import { formulaOf } from "./requests";

/** How many cells of a sheet are looked through for a formula that shows what stands between arguments. */
const CELLS_SEARCHED = 5_000;

/** What a formula has shown once; it stays so until Excel is started anew. */
let shown: string | undefined;

/**
 * With what formulas are typed where the user works. No property of Excel says what stands between arguments, but a
 * formula of two arguments does, as Excel shows it to its user: those of the active sheet are asked, and none is
 * written. Where there is none, or Excel does not answer, it is inferred.
 */
export async function separators(language: string): Promise<Separators> {
  const told = await decimalOfExcel().catch(() => undefined);
  shown ??= told && (await listOnSheet().catch(() => undefined));
  const { decimal, culture } = told ?? { decimal: decimalIn(language), culture: language };
  return { decimal, list: shown ?? inferredList(decimal, culture) };
}

interface Told {
  readonly decimal: string;
  readonly culture: string;
}

const decimalOfExcel = (): Promise<Told> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator,useSystemSeparators");
    application.cultureInfo.load("name,numberFormat/numberDecimalSeparator");
    await context.sync();
    const { decimalSeparator, useSystemSeparators, cultureInfo } = application;
    // What a user has set in Excel alone holds only while the system's signs are not used.
    const decimal = useSystemSeparators ? cultureInfo.numberFormat.numberDecimalSeparator : decimalSeparator;
    return { decimal, culture: cultureInfo.name };
  });

const listOnSheet = (): Promise<string | undefined> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
    used.load("rowCount,columnCount");
    await context.sync();
    if (used.isNullObject || used.columnCount > CELLS_SEARCHED) return undefined;
    const rows = Math.min(used.rowCount, Math.floor(CELLS_SEARCHED / used.columnCount));
    const range = used.getResizedRange(rows - used.rowCount, 0).load("formulas,formulasLocal,values");
    await context.sync();
    const [formulas, local, values]: unknown[][][] = [range.formulas, range.formulasLocal, range.values];
    for (const [row, line] of (formulas ?? []).entries())
      for (const [column, written] of line.entries()) {
        const formula = formulaOf(written, values?.[row]?.[column]);
        const separator = formula && listSeparatorIn(formula, String(local?.[row]?.[column]));
        if (separator) return separator;
      }
    return undefined;
  });

/**
 * What stands between the arguments of a formula, as Excel shows it to its user.
 * @returns Undefined if nothing tells.
 */
export function listSeparatorIn(formula: string, local: string): string | undefined {
  const [inEnglish, shownToUser] = [withoutQuoted(formula), withoutQuoted(local)];
  // Within an array other signs are used, and semicolons for its rows.
  if (!inEnglish.includes(",") || inEnglish.includes("{")) return undefined;
  // With a decimal comma, a comma can be a number's, but a semicolon is nothing else.
  return [";", ","].find((separator) => shownToUser.includes(separator));
}

const withoutQuoted = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");

/**
 * A comma can't be both. Where decimals have a point it usually is the comma, but Windows has a semicolon in
 * Switzerland and Liechtenstein.
 */
const inferredList = (decimal: string, culture: string): string =>
  decimal === "," || /-(CH|LI)$/i.test(culture) ? ";" : ",";

function decimalIn(language: string): string {
  try {
    const parts = new Intl.NumberFormat(language).formatToParts(0.5);
    return parts.find(({ type }) => type === "decimal")?.value ?? ".";
  } catch {
    return ".";
  }
}
