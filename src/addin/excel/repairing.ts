import type { Failed } from "../app/hostWorkbook";
import { columnsOf } from "../formulas/workbookContents";
import { cellKey } from "../formulas/workbookIndex";
import type { NameRepair, Repair } from "../share/check/finding";
import { whileUnprotected } from "./protection";
import { formulaOf, inExcel, inOneStep, inParts, isExcelAtLeast, refusedOf } from "./requests";
import { recalculate } from "./workbook";
import { generalFormat, textFormat } from "../sheets/formats";

/** A repair that was not done, and why. */
export interface LeftRepair {
  readonly repair: Repair;
  readonly because:
    | "changed-meanwhile"
    /** A formula fills the cell from elsewhere. */
    | "spilled"
    | "protected"
    /** Excel does not take it, as for one of the cells over which a formula was entered as {=…}. */
    | "refused"
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
  const protectedSheets = await protectedAmong(repairs);
  const opened = protectedSheets.filter((sheet) => unprotecting.includes(sheet));
  const written = await whileUnprotected(opened, (refused) =>
    writeRepairs(
      repairs,
      protectedSheets.filter((sheet) => !opened.includes(sheet) || refused.includes(sheet)),
    ),
  );
  if (written.outcome === "failed") return written;
  const { done, left } = written;
  const due = repairs.filter(isCalculating);
  const asked = due.length === 0 ? undefined : await recalculate(columnsOf(due.map(({ cell }) => cell)));
  if (asked?.outcome !== "failed") return { outcome: "repaired", done: [...done, ...due], left };
  if (done.length === 0) return asked;
  // What was written stays written.
  return { outcome: "repaired", done, left: [...left, ...leaving(due, "not-calculated")] };
}

const leaving = (repairs: readonly Repair[], because: LeftRepair["because"]): LeftRepair[] =>
  repairs.map((repair) => ({ repair, because }));

/** Writes what is to be written, but nothing to sheets that are closed. */
function writeRepairs(repairs: readonly Repair[], closed: readonly string[]): Promise<Repaired> {
  const { writings, others } = oneInEachCell(repairs.filter(isWriting));
  const open = writings.filter(({ cell }) => !closed.includes(cell.sheet));
  const onClosed = writings.filter((one) => !open.includes(one));
  return inOneStep(async (context): Promise<Repaired> => {
    const done: Repair[] = [];
    const left = [...leaving(others, "second-in-cell"), ...leaving(onClosed, "protected")];
    const writeJudged = async <One extends Judged>(judged: readonly One[], write: (one: One) => void) => {
      const due = judged.filter((one) => !one.because);
      const refused = new Set(await refusedOf(context, due, write));
      for (const one of judged) {
        const because = one.because ?? (refused.has(one) ? "refused" : undefined);
        if (because) left.push({ repair: one.repair, because });
        else done.push(one.repair);
      }
    };

    const names = repairs.filter(isDefining).map((repair) => ({ repair, item: itemOf(context, repair) }));
    await context.sync();
    await writeJudged(
      names.map((one) => ({ ...one, because: hasChanged(one) ? "changed-meanwhile" : undefined })),
      ({ repair, item }) => {
        item.formula = repair.becomes;
      },
    );
    for (const part of inParts(open)) {
      const looked = part.map((repair) => lookedAt(context, repair));
      await context.sync();
      await writeJudged(
        looked.map((one) => ({ ...one, because: reasonToLeave(one), format: formatFor(one) })),
        write,
      );
    }
    return { outcome: "repaired", done, left };
  });
}

/** A repair, and why it is not to be done, if it is not. */
interface Judged {
  readonly repair: Repair;
  readonly because: LeftRepair["because"] | undefined;
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

const hasChanged = ({ repair, item }: { readonly repair: NameRepair; readonly item: Excel.NamedItem }): boolean =>
  item.isNullObject || item.formula !== repair.was;

/** A cell that is to be written, and the one whose formula fills it, if this Excel tells. */
interface LookedAt {
  readonly repair: Writing;
  readonly cell: Excel.Range;
  readonly parent: Excel.Range | undefined;
}

function lookedAt({ workbook }: Excel.RequestContext, repair: Writing): LookedAt {
  const { sheet, row, column } = repair.cell;
  const range = workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
  const cell = range.load("address,formulas,values,numberFormat");
  const parent = isExcelAtLeast("1.12") ? cell.getSpillParentOrNullObject().load("address") : undefined;
  return { repair, cell, parent };
}

function reasonToLeave({ repair: { was }, cell, parent }: LookedAt): LeftRepair["because"] | undefined {
  const [[written] = []]: unknown[][] = cell.formulas;
  const [[value] = []]: unknown[][] = cell.values;
  if ((formulaOf(written, value) ?? value) !== was) return "changed-meanwhile";
  return parent && !parent.isNullObject && parent.address !== cell.address ? "spilled" : undefined;
}

/** The number format that a cell needs for what it is to hold; undefined if it keeps its own. */
function formatFor({ repair: { becomes, numberFormat }, cell }: LookedAt): string | undefined {
  const [[format] = []]: unknown[][] = cell.numberFormat;
  const isFree = format === textFormat || (numberFormat !== undefined && format === generalFormat);
  return becomes.startsWith("=") && isFree ? (numberFormat ?? generalFormat) : undefined;
}

function write({ cell, repair, format }: LookedAt & { readonly format: string | undefined }): void {
  // In a cell for texts it would become one; any other keeps its format, were the formula not taken.
  if (format !== undefined) cell.numberFormat = [[generalFormat]];
  cell.formulas = [[repair.becomes]];
  if (format !== undefined) cell.numberFormat = [[format]];
}
