import { writeXlsx } from "hucre/xlsx";
import type { Book } from "../excel/book";
import type { Workbook } from "../excel/workbook";
import { type AddedParts, withAddedParts } from "./addedParts";
import { sheetOfFile } from "./sheetOfFile";
import { storedFormula } from "./storedFormula";

/** What of a workbook's file comes from the add-in that is open beside it. */
export interface AddinOfFile extends Omit<AddedParts, "customXml"> {
  /** Of its functions. */
  readonly namespace: string;
}

/**
 * The workbook as an .xlsx: sheets, formulas as Excel stores them with what they show, looks, print set-up, names, charts
 * and the parts that the add-in leaves. Comments, pictures and the names of styles are not written.
 */
export async function workbookFile(workbook: Workbook, book: Book, addin: AddinOfFile): Promise<Uint8Array> {
  const { namespace, ...added } = addin;
  const sheets = workbook.worksheets.items;
  const active = workbook.worksheets.getActiveWorksheet();
  const names = [
    ...workbook.names.items.map((name) => ({ name, scope: undefined })),
    ...sheets.flatMap((sheet) => sheet.names.items.map((name) => ({ name, scope: sheet.name }))),
  ];
  const file = await writeXlsx({
    sheets: sheets.map((sheet) => sheetOfFile(sheet, book, namespace)),
    namedRanges: names.map(({ name: { name, formula, comment }, scope }) => ({
      name,
      range: storedFormula(formula, namespace),
      scope,
      comment: comment || undefined,
    })),
    dateSystem: book.dateSystem === 1904 ? "1904" : "1900",
    activeSheet: sheets.indexOf(active),
  });
  return withAddedParts(file, { ...added, customXml: workbook.customXmlParts.items });
}
