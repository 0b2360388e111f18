import { hostProblemOf, type HostProblem } from "./hostProblem";

/** A block of cells of a sheet, row by row. */
export interface Block {
  readonly sheet: string;
  /** Of its first cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** In English; of a cell without a formula, its value. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** Everything that stands in the workbook, or why it can't be read. */
export type WorkbookRead =
  | { readonly outcome: "read"; readonly blocks: readonly Block[] }
  | { readonly outcome: "failed"; readonly problem: HostProblem };

/** Well within what Excel on the web sends in one answer. */
const CELLS_AT_ONCE = 50_000;

/**
 * Reads every used cell of the workbook, without changing any.
 * @param stopped Asked between requests; if it says so, what has been read so far is given.
 */
export async function readWorkbook(stopped: () => boolean = () => false): Promise<WorkbookRead> {
  if (!("Excel" in globalThis)) return { outcome: "failed", problem: "not-in-excel" };
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const blocks: Block[] = [];
      for (const used of await usedRanges(context))
        for (const range of inParts(used)) {
          if (stopped()) break;
          range.load("formulas,values,rowIndex,columnIndex");
          await context.sync();
          const { formulas, values, rowIndex: row, columnIndex: column } = range;
          blocks.push({ sheet: used.worksheet.name, row, column, formulas, values });
        }
      return { outcome: "read", blocks };
    });
  } catch (cause) {
    return { outcome: "failed", problem: hostProblemOf(cause) };
  }
}

async function usedRanges(context: Excel.RequestContext): Promise<Excel.Range[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const used = sheets.items.map((sheet) =>
    sheet.getUsedRangeOrNullObject(true).load("rowCount,columnCount,worksheet/name"),
  );
  await context.sync();
  return used.filter(({ isNullObject }) => !isNullObject);
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
