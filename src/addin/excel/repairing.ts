import type { Failed } from "../app/hostWorkbook";
import { columnsOf } from "../formulas/workbookContents";
import { cellKey } from "../formulas/workbookIndex";
import type { NameRepair, Repair } from "../share/check/finding";
import { protectAgain, unprotect } from "./protection";
import { formulaOf, inExcel, inOneStep, inParts, isExcelAtLeast } from "./requests";
import { recalculate } from "./workbook";
import { textFormat } from "../sheets/formats";

/** A repair that was not done, and why. */
export interface LeftRepair {
  readonly repair: Repair;
  readonly because:
    | "changed-meanwhile"
    /** A formula fills the cell from elsewhere. */
    | "spilled"
    | "protected"
    | "second-in-cell"
    | "not-calculated";
}

/** What became of repairs. */
export type Repaired =
  | { readonly outcome: "repaired"; readonly done: readonly Repair[]; readonly left: readonly LeftRepair[] }
  | Failed;

type Writing = Extract<Repair, { does: "write" }>;

/** Which of the sheets are protected on which repairs would write. */
export async function protectedAmong(repairs: readonly Repair[]): Promise<readonly string[]> {
  const names = [...new Set(repairs.filter(isWriting).map(({ cell }) => cell.sheet))];
  const read = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const protections = names.map((name) => worksheets.getItem(name).protection.load("protected"));
    await context.sync();
    return { outcome: "read", names: names.filter((_, place) => protections[place]?.protected === true) } as const;
  });
  return read.outcome === "read" ? read.names : [];
}

const isWriting = (repair: Repair): repair is Writing => repair.does === "write";
const isDefining = (repair: Repair): repair is NameRepair => repair.does === "define";
const isCalculating = (repair: Repair): repair is Extract<Repair, { does: "calculate" }> => repair.does === "calculate";

/**
 * Repairs names and cells, as one step that can be undone. A cell that has come to hold something else is left, and one that has
 * been repaired already.
 * @param unprotecting The sheets whose protection may be taken off meanwhile; those with a password are left.
 */
export async function repairCells(repairs: readonly Repair[], unprotecting: readonly string[]): Promise<Repaired> {
  const stillProtected = new Set(await protectedAmong(repairs));
  const { unprotected } = await unprotect(unprotecting.filter((sheet) => stillProtected.has(sheet)));
  for (const { sheet } of unprotected) stillProtected.delete(sheet);
  const done: Repair[] = [];
  const left: LeftRepair[] = [];
  const { writings, others } = oneInEachCell(repairs.filter(isWriting));
  left.push(...others.map((repair) => ({ repair, because: "second-in-cell" }) as const));
  const isOpen = ({ cell }: Writing) => !stillProtected.has(cell.sheet);
  left.push(...writings.filter((one) => !isOpen(one)).map((repair) => ({ repair, because: "protected" }) as const));
  const written = await inOneStep(async (context) => {
    const names = repairs.filter(isDefining).map((repair) => ({ repair, item: itemOf(context, repair) }));
    await context.sync();
    for (const { repair, item } of names) {
      if (item.isNullObject || item.formula !== repair.was) left.push({ repair, because: "changed-meanwhile" });
      else {
        item.formula = repair.becomes;
        done.push(repair);
      }
    }
    for (const part of inParts(writings.filter(isOpen))) {
      const looked = part.map((repair) => lookedAt(context, repair));
      await context.sync();
      for (const { repair, cell, parent } of looked) {
        const because = reasonToLeave(repair, cell, parent);
        if (because) left.push({ repair, because });
        else {
          write(cell, repair);
          done.push(repair);
        }
      }
      await context.sync();
    }
    return { outcome: "written" } as const;
  });
  await protectAgain(unprotected);
  if (written.outcome === "failed") return written;
  const due = repairs.filter(isCalculating);
  const asked = due.length === 0 ? undefined : await recalculate(columnsOf(due.map(({ cell }) => cell)));
  if (asked?.outcome === "failed" && done.length === 0) return asked;
  // What was written stays written.
  if (asked?.outcome === "failed") left.push(...due.map((repair) => ({ repair, because: "not-calculated" }) as const));
  else done.push(...due);
  return { outcome: "repaired", done, left };
}

/** Two repairs of one cell are both made of what it holds now: the second is to be found anew. */
function oneInEachCell(repairs: readonly Writing[]): { writings: Writing[]; others: Writing[] } {
  const cells = new Set<string>();
  const writings: Writing[] = [];
  const others: Writing[] = [];
  for (const repair of repairs) {
    const key = cellKey(repair.cell);
    (cells.has(key) ? others : writings).push(repair);
    cells.add(key);
  }
  return { writings, others };
}

function itemOf({ workbook }: Excel.RequestContext, { name: { name, sheet } }: NameRepair): Excel.NamedItem {
  const { names } = sheet === undefined ? workbook : workbook.worksheets.getItemOrNullObject(sheet);
  return names.getItemOrNullObject(name).load("formula");
}

function lookedAt({ workbook }: Excel.RequestContext, repair: Writing) {
  const { sheet, row, column } = repair.cell;
  const range = workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
  const cell = range.load("address,formulas,values,numberFormat");
  const parent = isExcelAtLeast("1.12") ? cell.getSpillParentOrNullObject().load("address") : undefined;
  return { repair, cell, parent };
}

function reasonToLeave(
  { was }: Writing,
  { address, formulas, values }: Excel.Range,
  parent: Excel.Range | undefined,
): LeftRepair["because"] | undefined {
  const [[written] = []]: unknown[][] = formulas;
  const [[value] = []]: unknown[][] = values;
  if ((formulaOf(written, value) ?? value) !== was) return "changed-meanwhile";
  return parent && !parent.isNullObject && parent.address !== address ? "spilled" : undefined;
}

function write(cell: Excel.Range, { becomes, numberFormat }: Writing): void {
  const [[format] = []]: unknown[][] = cell.numberFormat;
  const isFormula = becomes.startsWith("=");
  if (isFormula && (format === textFormat || (numberFormat !== undefined && format === "General")))
    cell.numberFormat = [[numberFormat ?? "General"]];
  cell.formulas = [[becomes]];
}
