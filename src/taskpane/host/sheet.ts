import { formulaFor, type Insertion } from "../insertion/insertion";
import { TEXT_FORMAT } from "./cellContents";
import { hostProblemOf, type HostProblem } from "./hostProblem";

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

/** Where to write: the active cell if it is free, a place in spite of what it holds, or a sheet of its own. */
export type Target = "active-cell" | "new-sheet" | Occupied;

/** What became of an insertion. */
export type Inserted =
  | { readonly outcome: "inserted"; readonly address: string }
  | { readonly outcome: "occupied"; readonly occupied: Occupied }
  | { readonly outcome: "failed"; readonly problem: HostProblem };

/** Writes a formula to the workbook; nothing is written unless the outcome says so. */
export async function insert(insertion: Insertion, target: Target): Promise<Inserted> {
  if (!("Excel" in globalThis)) return { outcome: "failed", problem: "not-in-excel" };
  try {
    // A host that can waits until the cell being edited is left; others fail with InvalidOperationInCellEditMode.
    return await Excel.run({ delayForCellEdit: true }, (context) => write(context, insertion, target));
  } catch (cause) {
    return { outcome: "failed", problem: hostProblemOf(cause) };
  }
}

async function write(context: Excel.RequestContext, insertion: Insertion, target: Target): Promise<Inserted> {
  const range = rangeFor(context, insertion, target).load("address,formulas");
  const cell = range.getCell(0, 0).load("address,numberFormat");
  const sheet = range.worksheet.load("name");
  await context.sync();

  const contents = range.formulas.flat().map(String).filter(Boolean);
  if (target === "active-cell" && contents.length > 0)
    return { outcome: "occupied", occupied: occupied(sheet.name, range.address, contents) };

  if (contents.length > 0) range.clear(Excel.ClearApplyTo.contents);
  const [[format] = []]: unknown[][] = cell.numberFormat;
  if (format === TEXT_FORMAT || (insertion.numberFormat && format === "General"))
    cell.numberFormat = [[insertion.numberFormat ?? "General"]];
  cell.formulas = [[formulaFor(insertion, target === "new-sheet")]];
  if (target === "new-sheet") sheet.activate();
  await context.sync();
  return { outcome: "inserted", address: cell.address };
}

function rangeFor({ workbook }: Excel.RequestContext, { rows, columns }: Insertion, target: Target): Excel.Range {
  if (target === "active-cell") return workbook.getActiveCell().getResizedRange(rows - 1, columns - 1);
  if (target === "new-sheet") return workbook.worksheets.add().getRangeByIndexes(0, 0, rows, columns);
  return workbook.worksheets.getItem(target.sheet).getRange(target.range);
}

const occupied = (sheet: string, address: string, contents: readonly string[]): Occupied => ({
  sheet,
  range: address.slice(address.lastIndexOf("!") + 1),
  address,
  contents,
});
