import { calculateAnew } from "../app/apply";
import type { Failed, Pin, Recalculated, WorkbookPin } from "../app/hostWorkbook";
import { libraryHere } from "./computer";
import { shippedFeed } from "../app/editions";
import { answering, begin, session, sessionAtStart } from "../app/session";
import { dealsCellsIn, type SheetFacts } from "../share/freezing";
import type { WorkbookContents } from "../formulas/workbookContents";
import { type FrozenFormula, type FrozenName, type FrozenWorkbook, witnessesIn } from "../share/frozenFormulas";
import {
  type CellsNow,
  pinBack,
  sheetFor,
  type ThawingPlan,
  withoutRefused,
  withoutSheets,
  withSheetsOfNow,
} from "../share/thawing";
import { generalFormat, textFormat } from "../sheets/formats";
import { changeFrozenPart, type FrozenPart, readFrozenParts } from "./frozenParts";
import { pinWorkbook, workbookPin } from "./pin";
import { readSheets, whileUnprotected } from "./protection";
import { inExcel, inOneStep, refusedOf } from "./requests";
import { rangeOf, shownInAreas } from "./shownCells";
import { readFormulas, readWorkbook, recalculate } from "./workbook";

/** What a freezing left in this workbook, and what stands there now. */
export interface FrozenHere extends FrozenPart {
  readonly now: readonly CellsNow[];
  /** What a name of the workbook stands for now. */
  readonly namesNow: (name: FrozenName) => string | undefined;
  readonly pinNow: WorkbookPin;
  readonly hasSourcesSheet: boolean;
}

/** What was frozen in this workbook, one freezing after the other, or why that can't be read. */
export type ReadToThaw = { readonly outcome: "read"; readonly frozen: readonly FrozenHere[] } | Failed;

/** Reads what was frozen in this workbook, without changing anything. */
export async function readToThaw(): Promise<ReadToThaw> {
  const stored = await inExcel(
    async (context) => ({ outcome: "read", parts: await readFrozenParts(context) }) as const,
  );
  if (stored.outcome === "failed") return stored;
  if (stored.parts.length === 0) return { outcome: "read", frozen: [] };
  const read = await readWorkbook();
  return read.outcome === "failed" ? read : readPlaces(stored.parts, read.contents);
}

const readPlaces = (parts: readonly FrozenPart[], contents: WorkbookContents): Promise<ReadToThaw> =>
  inExcel(async (context): Promise<ReadToThaw> => {
    const sheets = await readSheets(context);
    const witnessOf = witnessesIn(contents, dealsCellsIn(contents));
    const frozen: FrozenHere[] = [];
    for (const { id, frozen: stored } of parts) {
      const part = withSheetsOfNow(stored, sheets);
      const namesNow = await readNamesNow(context, part.names);
      frozen.push({
        id,
        frozen: part,
        now: await readCellsNow(context, part, sheets, witnessOf),
        namesNow: (name) => namesNow.get(name),
        pinNow: workbookPin(),
        hasSourcesSheet: sheets.some(({ name }) => name === part.sourcesSheet),
      });
    }
    return { outcome: "read", frozen };
  });

async function readCellsNow(
  context: Excel.RequestContext,
  { formulas }: FrozenWorkbook,
  sheets: readonly SheetFacts[],
  witnessOf: ReturnType<typeof witnessesIn>,
): Promise<CellsNow[]> {
  const found = formulas.flatMap((frozen) => {
    const sheet = sheetFor(frozen, sheets);
    return sheet ? [{ frozen, sheet }] : [];
  });
  const shown = await shownInAreas(
    context,
    found.map(({ frozen, sheet }) => ({ ...areaOf(frozen), sheet: sheet.name })),
  );
  return found.map(({ frozen, sheet }, place) => ({
    ...{ frozen, sheet, witness: witnessOf({ ...frozen, sheet: sheet.name }) },
    ...(shown[place] ?? { shown: [], hasFormulas: false }),
  }));
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

/** What became of thawing, and of calculating the other formulas anew where another edition has come to answer with the pin. */
export type Thawed =
  | { readonly outcome: "thawed"; readonly plan: ThawingPlan; readonly recalculated?: Recalculated | undefined }
  | Failed;

/**
 * Gives the formulas back. The pin comes first, so that they answer from the edition that they had; one
 * that was set meanwhile stays.
 * @param planned Sheets with a password that it would unprotect stay as they are, and their formulas stored.
 * @param removesSources Whether the sheet of sources goes, if nothing is left of which it lists them.
 */
export async function thaw(part: FrozenPart, planned: ThawingPlan, removesSources: boolean): Promise<Thawed> {
  const before = answering(session.getState());
  const thawed = await whileUnprotected(planned.unprotected, async (refused) => {
    const pin = pinBack(part.frozen, workbookPin());
    if (pin) await answerFrom(pin);
    return thawWithin(part, withoutSheets(planned, part.frozen, refused), removesSources);
  });
  // Some formulas may have been live all along: those that were left, or have been entered since.
  const isOther = answering(session.getState())?.edition !== before?.edition;
  const recalculated = isOther ? (await calculateAnew({ readFormulas, recalculate })).recalculated : undefined;
  if (thawed.outcome === "failed") return thawed;
  if (part.frozen.startsWithWorkbook)
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load).catch(() => undefined);
  return { ...thawed, recalculated };
}

const thawWithin = ({ id, frozen }: FrozenPart, within: ThawingPlan, removesSources: boolean): Promise<Thawed> =>
  inOneStep(async (context): Promise<Thawed> => {
    const formulas = await refusedOf(context, within.formulas, (formula) => {
      giveBack(context, formula);
    });
    const names = await refusedOf(context, within.names, (name) => {
      itemOf(context, name).formula = name.formula;
    });
    const plan = withoutRefused(within, frozen, formulas, names);
    changeFrozenPart(context, id, plan.rest);
    // What is left stays listed with its sources.
    if (removesSources && !plan.rest) context.workbook.worksheets.getItemOrNullObject(frozen.sourcesSheet).delete();
    await context.sync();
    return { outcome: "thawed", plan };
  });

async function answerFrom(pin: Pin): Promise<void> {
  await pinWorkbook(pin);
  begin(await sessionAtStart(libraryHere(), pin, shippedFeed?.address));
}

const areaOf = ({ left, ...cell }: Pick<FrozenFormula, "sheet" | "row" | "column" | "left">) => ({
  ...cell,
  rows: left.length,
  columns: left[0]?.length ?? 1,
});

function giveBack(context: Excel.RequestContext, { formula, formats, ...cell }: FrozenFormula): void {
  const area = areaOf(cell);
  const range = rangeOf(context, area);
  const first = rangeOf(context, { ...area, rows: 1, columns: 1 });
  // In a cell for texts it would become one; any other keeps its format, were the formula not taken.
  if (formats?.[0]?.[0] === textFormat) first.numberFormat = [[generalFormat]];
  // It comes before the values go: what Excel does not take leaves them where they are.
  first.formulas = [[formula]];
  // What stands in its way would keep its answer from filling its cells.
  if (area.rows > 1)
    rangeOf(context, { ...area, row: area.row + 1, rows: area.rows - 1 }).clear(Excel.ClearApplyTo.contents);
  if (area.columns > 1)
    rangeOf(context, { ...area, column: area.column + 1, rows: 1, columns: area.columns - 1 }).clear(
      Excel.ClearApplyTo.contents,
    );
  if (formats) range.numberFormat = formats;
}
