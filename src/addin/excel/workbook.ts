import type { Block, Column, FormulaCell, WorkbookName } from "../formulas/workbookContents";
import { splitAddress } from "../formulas/formulaText";
import type { FormulasRead, Recalculated, WorkbookRead } from "../app/hostWorkbook";
import { formulaOf, inExcel, inParts, valuesIn } from "./requests";

/**
 * What some words stand for that may be names; they can say of which sheet.
 * @param sheet That of the formula that has them.
 */
export async function readNames(words: readonly string[], sheet: string): Promise<WorkbookName[]> {
  if (words.length === 0) return [];
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { names, worksheets } = context.workbook;
      const items = words.flatMap((word) => {
        const { sheet: own, cells: name } = splitAddress(word);
        const at = own || sheet;
        const ofSheet = worksheets.getItemOrNullObject(at).names;
        return [
          { sheet: undefined, item: names.getItemOrNullObject(name).load("name,formula") },
          { sheet: at, item: ofSheet.getItemOrNullObject(name).load("name,formula") },
        ];
      });
      await context.sync();
      return items.filter(({ item }) => !item.isNullObject).map((one) => nameOf(one.item, one.sheet));
    });
  } catch {
    // Without them, what stands in the formula itself can still be explained.
    return [];
  }
}

const nameOf = ({ name, formula }: Excel.NamedItem, sheet: string | undefined): WorkbookName => ({
  name,
  sheet,
  formula: String(formula),
});

/** Excel on the web sends no more than 5 MB in one answer: 250 characters for the formula and the value of each cell. */
const CELLS_AT_ONCE = 20_000;

/**
 * Reads every used cell of the workbook, without changing any.
 * @param stopped Asked between requests; if it says so, what has been read so far is given.
 */
export function readWorkbook(stopped: () => boolean = () => false): Promise<WorkbookRead> {
  return inExcel(async (context) => {
    const { sheets, names, parts } = await partsOf(context);
    const formulas: FormulaCell[] = [];
    const blocks: Block[] = [];
    for (const { sheet, range } of parts) {
      if (stopped()) break;
      range.load("formulas,values,valueTypes,rowIndex,columnIndex");
      await context.sync();
      const { rowIndex: row, columnIndex: column } = range;
      formulas.push(...formulasIn(range, sheet));
      blocks.push({ sheet, row, column, values: valuesIn(range) });
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
  return inExcel(async (context) => {
    const { names, parts } = await partsOf(context);
    const isWanted = wanted(names);
    const formulas: FormulaCell[] = [];
    for (const { sheet, range } of parts) {
      range.load("formulas,rowIndex,columnIndex");
      await context.sync();
      const isAny = range.formulas.flat().some((formula) => typeof formula === "string" && isWanted(formula));
      if (!isAny) continue;
      // Only with its value can a formula be told from a text that looks like one.
      range.load("values");
      await context.sync();
      formulas.push(...formulasIn(range, sheet).filter(({ formula }) => isWanted(formula)));
    }
    return { outcome: "read", formulas };
  });
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
    return range && !range.isNullObject ? partsToRead(range).map((part) => ({ sheet, range: part })) : [];
  });
  return { sheets: items.map(({ name }) => name), names, parts };
}

/** Reads every name of the workbook and of its sheets, those that are hidden too. */
async function namesIn(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<WorkbookName[]> {
  const ofWorkbook = context.workbook.names.load("items/name,items/formula");
  const ofSheets = sheets.map((sheet) => sheet.names.load("items/name,items/formula"));
  await context.sync();
  return [
    ...ofWorkbook.items.map((item) => nameOf(item, undefined)),
    ...ofSheets.flatMap(({ items }, place) => items.map((item) => nameOf(item, sheets[place]?.name))),
  ];
}

/** A range in as many parts, one below the other, as it takes to read it. */
function partsToRead(range: Excel.Range): Excel.Range[] {
  const { rowCount, columnCount } = range;
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  return Array.from({ length: Math.ceil(rowCount / rows) }, (_, part) => {
    const first = range.getCell(part * rows, 0);
    return first.getResizedRange(Math.min(rows, rowCount - part * rows) - 1, columnCount - 1);
  });
}

/**
 * Has Excel calculate some cells of this workbook anew, and what depends on them.
 *
 * They are marked as due, and then their sheets calculate what is due. That leaves formulas, undo history and
 * protected sheets as they are, which entering the formulas again does not; it leaves other open workbooks alone,
 * which `application.calculate` does not; and other formulas of the sheet, which `worksheet.calculate(true)` does not.
 */
export const recalculate = (columns: readonly Column[]): Promise<Recalculated> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    for (const part of inParts(columns)) {
      for (const { sheet, row, column, rows } of part)
        worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, 1).setDirty();
      await context.sync();
    }
    for (const sheet of new Set(columns.map(({ sheet }) => sheet))) worksheets.getItem(sheet).calculate(false);
    return { outcome: "asked" };
  });
