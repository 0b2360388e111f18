import { formulaOf, heldIn } from "./cellContents";
import { hostProblemOf, type HostProblem } from "./hostProblem";
import { namesIn, type WorkbookName } from "./names";

/** A formula of the workbook. */
export interface FormulaCell {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** In English. */
  readonly formula: string;
}

/** A block of cells of a sheet. */
export interface Block {
  readonly sheet: string;
  /** Of its first cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** What its cells hold, row by row: see `heldIn`. */
  readonly held: readonly (readonly unknown[])[];
}

/** What stands in the workbook. */
export interface WorkbookContents {
  readonly sheets: readonly string[];
  readonly names: readonly WorkbookName[];
  readonly formulas: readonly FormulaCell[];
  readonly blocks: readonly Block[];
}

/** What stands in the workbook, or why it can't be read. */
export type WorkbookRead =
  | { readonly outcome: "read"; readonly contents: WorkbookContents }
  | { readonly outcome: "failed"; readonly problem: HostProblem };

/** Some formulas of the workbook, or why they can't be read. */
export type FormulasRead =
  | { readonly outcome: "read"; readonly formulas: readonly FormulaCell[] }
  | { readonly outcome: "failed"; readonly problem: HostProblem };

/** Well within what Excel on the web sends in one answer. */
const CELLS_AT_ONCE = 50_000;

/**
 * Reads every used cell of the workbook, without changing any.
 * @param stopped Asked between requests; if it says so, what has been read so far is given.
 */
export function readWorkbook(stopped: () => boolean = () => false): Promise<WorkbookRead> {
  return reading(async (context) => {
    const { sheets, names, parts } = await partsOf(context);
    const formulas: FormulaCell[] = [];
    const blocks: Block[] = [];
    for (const { sheet, range } of parts) {
      if (stopped()) break;
      range.load("formulas,values,valueTypes,rowIndex,columnIndex");
      await context.sync();
      const { rowIndex: row, columnIndex: column, valueTypes } = range;
      const values: unknown[][] = range.values;
      formulas.push(...formulasIn(range, sheet));
      const held = values.map((line, down) => line.map((value, right) => heldIn(value, valueTypes[down]?.[right])));
      blocks.push({ sheet, row, column, held });
    }
    return { outcome: "read", contents: { sheets, names, formulas, blocks } };
  });
}

/**
 * Reads those formulas of the workbook that are wanted: of other cells not even the values come along.
 * @param wanted Told the names of the workbook, says which formulas are.
 */
export function readFormulas(
  wanted: (names: readonly WorkbookName[]) => (formula: string) => boolean,
): Promise<FormulasRead> {
  return reading(async (context) => {
    const { names, parts } = await partsOf(context);
    const isWanted = wanted(names);
    const found: FormulaCell[] = [];
    for (const { sheet, range } of parts) {
      range.load("formulas,rowIndex,columnIndex");
      await context.sync();
      const isAny = range.formulas.flat().some((formula) => typeof formula === "string" && isWanted(formula));
      if (!isAny) continue;
      // Only with its value can a formula be told from a text that looks like one.
      range.load("values");
      await context.sync();
      found.push(...formulasIn(range, sheet).filter(({ formula }) => isWanted(formula)));
    }
    return { outcome: "read", formulas: found };
  });
}

async function reading<Read>(
  read: (context: Excel.RequestContext) => Promise<Read>,
): Promise<Read | { readonly outcome: "failed"; readonly problem: HostProblem }> {
  if (!("Excel" in globalThis)) return { outcome: "failed", problem: "not-in-excel" };
  try {
    return await Excel.run({ delayForCellEdit: true }, read);
  } catch (cause) {
    return { outcome: "failed", problem: hostProblemOf(cause) };
  }
}

function formulasIn(range: Excel.Range, sheet: string): FormulaCell[] {
  const { rowIndex, columnIndex } = range;
  const [formulas, values]: unknown[][][] = [range.formulas, range.values];
  return (formulas ?? []).flatMap((line, down) =>
    line.flatMap((written, right) => {
      const formula = formulaOf(written, values?.[down]?.[right]);
      return formula === undefined ? [] : { sheet, row: rowIndex + down, column: columnIndex + right, formula };
    }),
  );
}

/** The names of the workbook, and what is used of its sheets in parts that can be read at once. */
async function partsOf(context: Excel.RequestContext) {
  const worksheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const { items } = worksheets;
  const used = items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("rowCount,columnCount"));
  const names = await namesIn(context, items);
  const parts = items.flatMap(({ name: sheet }, place) => {
    const range = used[place];
    return range && !range.isNullObject ? inParts(range).map((part) => ({ sheet, range: part })) : [];
  });
  return { sheets: items.map(({ name }) => name), names, parts };
}

/** A range in as many parts, one below the other, as it takes to read it. */
function inParts(range: Excel.Range): Excel.Range[] {
  const { rowCount, columnCount } = range;
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  return Array.from({ length: Math.ceil(rowCount / rows) }, (_, part) => {
    const first = range.getCell(part * rows, 0);
    return first.getResizedRange(Math.min(rows, rowCount - part * rows) - 1, columnCount - 1);
  });
}
