import type { Failed } from "../app/hostWorkbook";
import { libraryHere } from "./computer";
import { shippedFeed } from "../app/editions";
import { begin, sessionAtStart } from "../app/session";
import type { SheetFacts } from "../share/freezing";
import type { FrozenFormula, FrozenName, FrozenWorkbook } from "../share/frozenFormulas";
import { type CellsNow, sheetFor, type ThawingPlan, withoutSheets } from "../share/thawing";
import { changeFrozenPart, type FrozenPart, readFrozenParts } from "./frozenParts";
import { pinWorkbook } from "./pin";
import { protectAgain, unprotect } from "./protection";
import { inExcel, inOneStep, inParts } from "./requests";
import { rangeOf, shownInAreas } from "./shownCells";

/** What a freezing left in this workbook, and what stands there now. */
export interface FrozenHere extends FrozenPart {
  readonly now: readonly CellsNow[];
  /** What a name of the workbook stands for now. */
  readonly namesNow: (name: FrozenName) => string | undefined;
  readonly hasSourcesSheet: boolean;
}

/** What was frozen in this workbook, one freezing after the other, or why that can't be read. */
export type ReadToThaw = { readonly outcome: "read"; readonly frozen: readonly FrozenHere[] } | Failed;

/** Reads what was frozen in this workbook, without changing anything. */
export const readToThaw = (): Promise<ReadToThaw> =>
  inExcel(async (context): Promise<ReadToThaw> => {
    const parts = await readFrozenParts(context);
    if (parts.length === 0) return { outcome: "read", frozen: [] };
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();
    const protections = sheets.items.map(({ protection }) => protection.load("protected"));
    await context.sync();
    const facts = sheets.items.map(({ id, name }, place): SheetFacts => ({
      id,
      name,
      isProtected: protections[place]?.protected === true,
    }));
    const frozen: FrozenHere[] = [];
    for (const part of parts) {
      const namesNow = await readNamesNow(context, part.frozen.names);
      frozen.push({
        ...part,
        now: await readCellsNow(context, part.frozen, facts),
        namesNow: (name) => namesNow.get(name),
        hasSourcesSheet: facts.some(({ name }) => name === part.frozen.sourcesSheet),
      });
    }
    return { outcome: "read", frozen };
  });

async function readCellsNow(
  context: Excel.RequestContext,
  { formulas }: FrozenWorkbook,
  sheets: readonly SheetFacts[],
): Promise<CellsNow[]> {
  const found = formulas.flatMap((frozen) => {
    const sheet = sheetFor(frozen, sheets);
    return sheet ? [{ frozen, sheet }] : [];
  });
  const shown = await shownInAreas(
    context,
    found.map(({ frozen, sheet }) => ({ ...areaOf(frozen), sheet: sheet.name })),
  );
  return found.map((one, place) => ({ ...one, ...(shown[place] ?? { shown: [], hasFormulas: false }) }));
}

async function readNamesNow(
  context: Excel.RequestContext,
  names: readonly FrozenName[],
): Promise<ReadonlyMap<FrozenName, string>> {
  const items = names.map((name) => ({ name, item: itemOf(context, name).load("formula") }));
  await context.sync();
  return new Map(items.flatMap(({ name, item }) => (item.isNullObject ? [] : [[name, String(item.formula)] as const])));
}

function itemOf({ workbook }: Excel.RequestContext, { name, sheet }: FrozenName): Excel.NamedItem {
  const { names } = sheet === undefined ? workbook : workbook.worksheets.getItemOrNullObject(sheet);
  return names.getItemOrNullObject(name);
}

/** What became of thawing. */
export type Thawed = { readonly outcome: "thawed"; readonly plan: ThawingPlan } | Failed;

/**
 * Gives the formulas back. The pin comes first, so that they answer from the edition that they had.
 * @param planned Sheets with a password that it would unprotect stay as they are, and their formulas stored.
 * @param removesSources Whether the sheet of sources goes, if nothing is left of which it lists them.
 */
export async function thaw(part: FrozenPart, planned: ThawingPlan, removesSources: boolean): Promise<Thawed> {
  const { pin, startsWithWorkbook, sourcesSheet } = part.frozen;
  const unprotected = await unprotect(planned.unprotected);
  const refused = planned.unprotected.filter((name) => !unprotected.some(({ sheet }) => sheet === name));
  const plan = withoutSheets(planned, part.frozen, refused);
  if (pin) {
    await pinWorkbook(pin);
    begin(await sessionAtStart(libraryHere(), pin, shippedFeed?.address));
  }
  const thawed = await inOneStep(async (context): Promise<Thawed> => {
    for (const formulas of inParts(plan.formulas)) {
      for (const formula of formulas) giveBack(context, formula);
      await context.sync();
    }
    for (const name of plan.names) itemOf(context, name).formula = name.formula;
    await context.sync();
    changeFrozenPart(context, part.id, plan.rest);
    // What is left stays listed with its sources.
    if (removesSources && !plan.rest) context.workbook.worksheets.getItemOrNullObject(sourcesSheet).delete();
    await context.sync();
    return { outcome: "thawed", plan };
  });
  await protectAgain(unprotected);
  if (thawed.outcome === "thawed" && startsWithWorkbook)
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load).catch(() => undefined);
  return thawed;
}

const areaOf = ({ left, ...cell }: Pick<FrozenFormula, "sheet" | "row" | "column" | "left">) => ({
  ...cell,
  rows: left.length,
  columns: left[0]?.length ?? 1,
});

function giveBack(context: Excel.RequestContext, { formula, formats, ...cell }: FrozenFormula): void {
  const area = areaOf(cell);
  const range = rangeOf(context, area);
  // What stands in its way would keep an answer from filling its cells.
  range.clear(Excel.ClearApplyTo.contents);
  // In a cell for texts it would become one.
  if (formats) range.numberFormat = formats.map((line) => line.map(() => "General"));
  rangeOf(context, { ...area, rows: 1, columns: 1 }).formulas = [[formula]];
  if (formats) range.numberFormat = formats;
}
