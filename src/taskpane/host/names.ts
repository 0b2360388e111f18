import { placeOf } from "../formula/place";

/** A name that the workbook, or one of its sheets, has given to a formula. */
export interface WorkbookName {
  readonly name: string;
  /** The sheet that alone knows it; undefined if every sheet does. */
  readonly sheet: string | undefined;
  /** In English. */
  readonly formula: string;
}

/** Reads every name of the workbook and of its sheets, those that are hidden too. */
export async function namesIn(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<WorkbookName[]> {
  const ofWorkbook = context.workbook.names.load("items/name,items/formula");
  const ofSheets = sheets.map((sheet) => sheet.names.load("items/name,items/formula"));
  await context.sync();
  return [
    ...ofWorkbook.items.map((item) => nameOf(item, undefined)),
    ...ofSheets.flatMap(({ items }, place) => items.map((item) => nameOf(item, sheets[place]?.name))),
  ];
}

const nameOf = ({ name, formula }: Excel.NamedItem, sheet: string | undefined): WorkbookName => ({
  name,
  sheet,
  formula: String(formula),
});

/**
 * What some words stand for that may be names; they can say of which sheet.
 * @param sheet That of the formula that has them.
 */
export async function readNames(words: readonly string[], sheet: string): Promise<WorkbookName[]> {
  if (words.length === 0) return [];
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { names, worksheets } = context.workbook;
      const found = words.flatMap((word) => {
        const { sheet: said, cells: name } = placeOf(word);
        const at = said || sheet;
        const ofSheet = worksheets.getItemOrNullObject(at).names;
        return [
          { sheet: undefined, item: names.getItemOrNullObject(name).load("name,formula") },
          { sheet: at, item: ofSheet.getItemOrNullObject(name).load("name,formula") },
        ];
      });
      await context.sync();
      return found.filter(({ item }) => !item.isNullObject).map((one) => nameOf(one.item, one.sheet));
    });
  } catch {
    // Without them, what stands in the formula itself can still be explained.
    return [];
  }
}
