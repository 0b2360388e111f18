import type { Failed } from "../app/hostWorkbook";
import type { Release } from "../../core/records/records";
import { begin, session } from "../app/session";
import {
  dealsCellsIn,
  frozenBy,
  leaving,
  type FreezingPlan,
  type FormulaToFreeze,
  type WorkbookToFreeze,
  withoutSheets,
} from "../share/freezing";
import { type FrozenName, witnessesIn } from "../share/frozenFormulas";
import type { SheetPlan } from "../sheets/sheetPlan";
import { addFrozenPart } from "./frozenParts";
import { pinWorkbook, workbookPin } from "./pin";
import { readSheets, whileUnprotected } from "./protection";
import { inExcel, inOneStep, refusedOf } from "./requests";
import { writeSheet } from "./sheetWriter";
import { rangeOf, shownBy } from "./shownCells";
import { readWorkbook } from "./workbook";

/** What freezing has to know of this workbook, or why it can't be read. */
type ReadToFreeze = { readonly outcome: "read"; readonly workbook: WorkbookToFreeze } | Failed;

/** Reads what freezing has to know, without changing anything. */
export async function readToFreeze(): Promise<ReadToFreeze> {
  const read = await readWorkbook();
  if (read.outcome === "failed") return read;
  const { contents } = read;
  const formulas = dealsCellsIn(contents);
  const witnessOf = witnessesIn(contents, formulas);
  const startsWithWorkbook = await startsWithDocument();
  return inExcel(async (context): Promise<ReadToFreeze> => {
    const sheets = await readSheets(context);
    const shown = await shownBy(context, formulas);
    const pin = workbookPin();
    return {
      outcome: "read",
      workbook: {
        contents,
        sheets,
        cells: formulas.map((formula, place) => ({
          ...formula,
          shown: shown[place] ?? [],
          witness: witnessOf(formula),
        })),
        pin: pin === "unreadable" ? undefined : pin,
        startsWithWorkbook,
      },
    };
  });
}

/** What became of freezing: what was done. What only then turned out to be out of reach is among what was left. */
type Frozen = { readonly outcome: "frozen"; readonly plan: FreezingPlan; readonly sourcesSheet: string } | Failed;

/**
 * Freezes this workbook in place. The formulas are stored in it before the first of them goes, so that whatever stops
 * Excel midway, thawing gives them back.
 * @param sources Plans the sheet of sources for what will be frozen.
 */
export async function freezeInPlace(
  planned: FreezingPlan,
  release: Release,
  sources: (plan: FreezingPlan) => Promise<SheetPlan>,
): Promise<Frozen> {
  const frozen = await whileUnprotected(planned.unprotected, async (refused) => {
    const within = withoutSheets(planned, refused);
    return freezeWithin(within, release, await sources(within));
  });
  if (frozen.outcome === "frozen") await withoutPin(frozen.plan);
  return frozen;
}

const freezeWithin = (within: FreezingPlan, release: Release, sources: SheetPlan): Promise<Frozen> =>
  inOneStep(async (context): Promise<Frozen> => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    const sheet = await writeSheet(context, sources);
    active.activate();
    const storeInstead = addFrozenPart(context, frozenBy(within, release, sheet.name));
    await context.sync();
    const notTaken = await refusedOf(context, within.formulas, (formula) => {
      leaveValues(context, formula);
    });
    const plan = leaving(within, notTaken, "refused");
    // The pin stays with what is left; its formulas stay stored, since nobody knows how far Excel came with them.
    if (plan !== within) storeInstead(frozenBy({ ...plan, formulas: within.formulas }, release, sheet.name));
    for (const name of plan.names) leaveConstant(context, name);
    await context.sync();
    return { outcome: "frozen", plan, sourcesSheet: sheet.name };
  });

function leaveValues(context: Excel.RequestContext, { left, newFormats, ...cell }: FormulaToFreeze): void {
  const area = { ...cell, rows: left.length, columns: left[0]?.length ?? 1 };
  const range = rangeOf(context, area);
  // While a formula fills them, the cells beside it take no values.
  if (area.rows * area.columns > 1)
    rangeOf(context, { ...area, rows: 1, columns: 1 }).clear(Excel.ClearApplyTo.contents);
  if (newFormats) range.numberFormat = newFormats.map((line) => [...line]);
  range.values = left.map((line) => [...line]);
}

function leaveConstant({ workbook }: Excel.RequestContext, { name, sheet, left }: FrozenName): void {
  const { names } = sheet === undefined ? workbook : workbook.worksheets.getItem(sheet);
  names.getItem(name).formula = left;
}

/** Takes the pin and the start with the workbook away, as planned. */
async function withoutPin({ pin, startsWithWorkbook }: FreezingPlan): Promise<void> {
  if (startsWithWorkbook) await Office.addin.setStartupBehavior(Office.StartupBehavior.none).catch(() => undefined);
  if (!pin) return;
  await pinWorkbook(undefined);
  const now = session.getState();
  if (now.is === "answering") begin({ ...now, pin: undefined });
}

/** Whether the add-in starts with this workbook, which then says so to people who do not have it. */
async function startsWithDocument(): Promise<boolean> {
  try {
    return (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load;
  } catch {
    return false;
  }
}
