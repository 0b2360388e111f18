import * as z from "zod/mini";
import { columnsOf, type FormulaCell } from "../formulas/workbookContents";
import { cellKey } from "../formulas/workbookIndex";
import type { ShownCell } from "../share/leftValues";
import type { CellsNow } from "../share/thawing";
import { generalFormat } from "../sheets/formats";
import { formulaOf, inParts, isExcelAtLeast } from "./requests";

/** A rectangle of cells of one sheet, counted from 0. */
interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What the cells of a rectangle show, row by row. */
type ShownCells = readonly (readonly ShownCell[])[];

/** What formulas and the cells that they fill show, in the order of the formulas. */
export async function shownBy(context: Excel.RequestContext, cells: readonly FormulaCell[]): Promise<ShownCells[]> {
  const columns = columnsOf(cells).map((column): Area => ({ ...column, columns: 1 }));
  const mayFill = isExcelAtLeast("1.12");
  const read = await readInParts(context, columns, (range) => {
    loadShown(range);
    if (mayFill) range.load("hasSpill");
  });
  const shown = new Map<string, ShownCells>();
  const filling: Area[] = [];
  for (const [place, area] of columns.entries()) {
    const range = read[place];
    if (!range) continue;
    for (const [down, line] of shownIn(range).entries()) {
      const spot = { ...area, row: area.row + down };
      shown.set(cellKey(spot), [line]);
      // Null where some of the cells are part of a spill, and others are not.
      if (mayFill && isMaybe(range.hasSpill)) filling.push({ ...spot, rows: 1 });
    }
  }
  for (const area of await filledFrom(context, filling)) shown.set(cellKey(area.area), area.shown);
  return cells.map((cell) => shown.get(cellKey(cell)) ?? []);
}

const isMaybe = (answer: boolean | null): boolean => answer ?? true;

/** What rectangles show, whether a formula stands in them, and the one that stands in their first cell. */
export async function shownInAreas(
  context: Excel.RequestContext,
  areas: readonly Area[],
): Promise<Pick<CellsNow, "shown" | "hasFormulas" | "formula">[]> {
  const ranges = await readInParts(context, areas, (range) => {
    loadShown(range);
    range.load("formulas");
  });
  return ranges.map((range) => {
    const [formulas, values]: unknown[][][] = [range.formulas, range.values];
    const found = (formulas ?? []).map((line, down) =>
      line.map((written, right) => formulaOf(written, values?.[down]?.[right])),
    );
    const hasFormulas = found.flat().some((formula) => formula !== undefined);
    return { shown: shownIn(range), hasFormulas, formula: found[0]?.[0] };
  });
}

async function filledFrom(context: Excel.RequestContext, corners: readonly Area[]) {
  const filled: { readonly area: Area; readonly shown: ShownCells }[] = [];
  for (const part of inParts(corners)) {
    const asked = part.map((area) => {
      const range = rangeOf(context, area).getSpillingToRangeOrNullObject();
      loadShown(range);
      return { area, range };
    });
    await context.sync();
    for (const { area, range } of asked) if (!range.isNullObject) filled.push({ area, shown: shownIn(range) });
  }
  return filled;
}

async function readInParts(
  context: Excel.RequestContext,
  areas: readonly Area[],
  load: (range: Excel.Range) => void,
): Promise<Excel.Range[]> {
  const ranges: Excel.Range[] = [];
  for (const part of inParts(areas)) {
    for (const area of part) {
      const range = rangeOf(context, area);
      load(range);
      ranges.push(range);
    }
    await context.sync();
  }
  return ranges;
}

/** The range of a rectangle of cells. */
export const rangeOf = ({ workbook }: Excel.RequestContext, { sheet, row, column, rows, columns }: Area): Excel.Range =>
  workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);

/** Numbers that bring a format of their own came with ExcelApi 1.16. */
function loadShown(range: Excel.Range): void {
  range.load("values,valueTypes,text,numberFormat");
  if (isExcelAtLeast("1.16")) range.load("valuesAsJson");
}

/** A number that brings a format of its own. */
const FormattedNumber = z.object({ type: z.literal("FormattedNumber"), numberFormat: z.string() });

function shownIn(range: Excel.Range): ShownCell[][] {
  const values: unknown[][] = range.values;
  const formats: unknown[][] = range.numberFormat;
  const brings = isExcelAtLeast("1.16");
  return values.map((line, down) =>
    line.map((value, right): ShownCell => {
      const type: unknown = range.valueTypes[down]?.[right];
      const format = formats[down]?.[right];
      const json = brings ? range.valuesAsJson[down]?.[right] : undefined;
      return {
        value: plainValue(value, type, range.text[down]?.[right]),
        isError: type === "Error",
        format: typeof format === "string" ? format : generalFormat,
        brought: FormattedNumber.safeParse(json).data?.numberFormat,
      };
    }),
  );
}

/** Of a card, and of whatever else is no plain value, the text that its cell shows. */
function plainValue(value: unknown, type: unknown, text = ""): ShownCell["value"] {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && type !== "RichValue" ? value : text;
}
