import type { Failed } from "../app/hostWorkbook";
import { once } from "../../core/caches";
import { splitAddress } from "../formulas/formulaText";
import { formulaOf, inExcel } from "./requests";
import { generalFormat, textFormat } from "../sheets/formats";

export { formula } from "../formulas/formulaText";

/** A formula to write to the sheet, with room for what it spills. */
export interface Insertion {
  readonly formula: string;
  /** The same for another sheet, where its references name the sheet that they mean. */
  readonly elsewhere?: string;
  /** For those of its cells that have no number format of their own. */
  readonly numberFormat?: string | undefined;
  readonly rows: number;
  readonly columns: number;
  /** Whether the number that it answers is to be written as a value, with its source, and not the formula. */
  readonly isValue?: boolean;
}

/** The formula to write: on a new sheet, one whose references still mean the cells that they mean here. */
export const formulaFor = ({ formula, elsewhere = formula }: Insertion, onNewSheet: boolean): string =>
  onNewSheet ? elsewhere : formula;

/** A formula that answers in one cell. */
export const single = (text: string, numberFormat?: string): Insertion => ({
  formula: text,
  numberFormat,
  rows: 1,
  columns: 1,
});

/** A formula that spills the table that it answers with: how large that is is worked out only when somebody asks. */
export function spilling(text: string, answer: () => readonly (readonly unknown[])[]): Insertion {
  const table = once(answer);
  return {
    formula: text,
    get rows() {
      return table().length;
    },
    get columns() {
      return table()[0]?.length ?? 1;
    },
  };
}

/** A place where something stands already: it is overwritten only if the user says so. */
export interface Occupied {
  readonly sheet: string;
  /** Without the sheet: "B2:K14". */
  readonly range: string;
  /** With it: "Sheet1!B2:K14". */
  readonly address: string;
  /** The formulas and values there, without the empty cells. */
  readonly contents: readonly string[];
}

/** Where to write: the active cell if it is free, a place in spite of what it is known to hold, or a sheet of its own. */
export type Target = "active-cell" | "new-sheet" | Occupied;

/** What became of an insertion. */
export type Inserted =
  | { readonly outcome: "inserted"; readonly address: string }
  | { readonly outcome: "occupied"; readonly occupied: Occupied }
  | Failed;

/** Writes a formula to the workbook; nothing is written unless the outcome says so. */
export const insert = (insertion: Insertion, target: Target): Promise<Inserted> =>
  inExcel((context) => insertIn(context, insertion, target));

/** The same as a part of what is asked of Excel. */
export async function insertIn(
  context: Excel.RequestContext,
  insertion: Insertion,
  target: Target,
): Promise<Exclude<Inserted, Failed>> {
  const { numberFormat } = insertion;
  const range = rangeFor(context, insertion, target).load("address,formulas");
  const cell = range.getCell(0, 0).load("address");
  // Of a table, whose columns are of several kinds, only its first cell is looked at: a text there would stay one.
  const formatted = (numberFormat === undefined ? cell : range).load("numberFormat");
  const sheet = range.worksheet.load("name");
  await context.sync();

  const contents = range.formulas.flat().map(String).filter(Boolean);
  if (contents.length > 0 && !isKnown(contents, target))
    return { outcome: "occupied", occupied: occupied(sheet.name, range.address, contents) };

  if (contents.length > 0) range.clear(Excel.ClearApplyTo.contents);
  const formats: unknown[][] = formatted.numberFormat;
  const isFree = (format: unknown): boolean =>
    format === textFormat || (numberFormat !== undefined && format === generalFormat);
  if (formats.flat().some(isFree))
    formatted.numberFormat = formats.map((row) =>
      row.map((format) => (isFree(format) ? (numberFormat ?? generalFormat) : format)),
    );
  cell.formulas = [[formulaFor(insertion, target === "new-sheet")]];
  if (target === "new-sheet") sheet.activate();
  await context.sync();
  return { outcome: "inserted", address: cell.address };
}

/** Whether the user has been told what stands there: meanwhile it may have become something else. */
const isKnown = (contents: readonly string[], target: Target): boolean =>
  typeof target === "object" && JSON.stringify(target.contents) === JSON.stringify(contents);

function rangeFor({ workbook }: Excel.RequestContext, { rows, columns }: Insertion, target: Target): Excel.Range {
  if (target === "active-cell") return workbook.getActiveCell().getResizedRange(rows - 1, columns - 1);
  if (target === "new-sheet") return workbook.worksheets.add().getRangeByIndexes(0, 0, rows, columns);
  return workbook.worksheets.getItem(target.sheet).getRange(target.range);
}

const occupied = (sheet: string, address: string, contents: readonly string[]): Occupied => ({
  sheet,
  range: splitAddress(address).cells,
  address,
  contents,
});

/** A change to the formula of a cell. */
export interface Replacement {
  /** With its sheet: "Sheet1!B2". */
  readonly address: string;
  /** The formula that the cell holds, in English. */
  readonly was: string;
  readonly becomes: string;
}

/** What became of it: it is left alone if the cell has come to hold something else. */
type Replaced = { readonly outcome: "replaced" } | { readonly outcome: "changed-meanwhile" } | Failed;

/** Changes the formula of a cell; nothing is written unless the outcome says so. */
export function replaceFormula({ address, was, becomes }: Replacement): Promise<Replaced> {
  const { sheet, cells } = splitAddress(address);
  return inExcel(async (context): Promise<Replaced> => {
    const cell = context.workbook.worksheets.getItem(sheet).getRange(cells).load("formulas,values,numberFormat");
    await context.sync();
    const [[written] = [], [value] = [], [format] = []]: unknown[][] = [
      ...cell.formulas,
      ...cell.values,
      ...cell.numberFormat,
    ];
    if (formulaOf(written, value) !== was) return { outcome: "changed-meanwhile" };
    if (format === textFormat) cell.numberFormat = [[generalFormat]];
    cell.formulas = [[becomes]];
    await context.sync();
    return { outcome: "replaced" };
  });
}
