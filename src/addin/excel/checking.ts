import type { Failed } from "../app/hostWorkbook";
import { splitAddress } from "../formulas/formulaText";
import { cellKey, type Spot } from "../formulas/workbookIndex";
import { cornerOf } from "../formulas/writing";
import { namesSource } from "../share/check/typedFigures";
import { sheetFor } from "../share/thawing";
import { readFrozenParts } from "./frozenParts";
import { readSheets } from "./protection";
import { inExcel, inParts, isExcelAtLeast } from "./requests";

/** A note or a comment, as far as it is read here. */
interface Remark {
  readonly content: string;
  getLocation(): Excel.Range;
}

/**
 * The cells of which is known where their numbers come from, by `cellKey`: notes or comments name a source, as far as this
 * Excel tells of them, or freezing left the numbers there and listed their sources.
 */
export async function readSourced(): Promise<ReadonlySet<string>> {
  const notes = isExcelAtLeast("1.18") ? await sourcedBy(({ notes: all }) => all.load("items/content")) : [];
  const comments = isExcelAtLeast("1.10") ? await sourcedBy(({ comments: all }) => all.load("items/content")) : [];
  const frozen = isExcelAtLeast("1.5") ? await frozenCells() : [];
  return new Set([...notes, ...comments, ...frozen]);
}

async function frozenCells(): Promise<string[]> {
  const read = await inExcel(async (context) => {
    const formulas = (await readFrozenParts(context)).flatMap(({ frozen }) => frozen.formulas);
    const sheets = formulas.length === 0 ? [] : await readSheets(context);
    const cells = formulas.flatMap((formula) => {
      const { row, column, left } = formula;
      // By now it may have another name than when it was frozen.
      const sheet = sheetFor(formula, sheets)?.name;
      if (sheet === undefined) return [];
      return left.flatMap((line, down) =>
        line.map((_, right) => cellKey({ sheet, row: row + down, column: column + right })),
      );
    });
    return { outcome: "read", cells } as const;
  });
  return read.outcome === "read" ? read.cells : [];
}

async function sourcedBy(
  remarksOf: (workbook: Excel.Workbook) => { readonly items: readonly Remark[] },
): Promise<string[]> {
  const read = await inExcel(async (context) => {
    const remarks = remarksOf(context.workbook);
    await context.sync();
    const places = remarks.items
      .filter(({ content }) => namesSource(content))
      .map((remark) => remark.getLocation().load("address"));
    await context.sync();
    return { outcome: "read", cells: places.map(({ address }) => keyAt(address)) } as const;
  });
  // A host may say that it knows them, and refuse: then numbers without a source are only found more often.
  return read.outcome === "read" ? read.cells : [];
}

/** The names of the workbook's tables, in small letters: whole ones stand in formulas as names do. */
export async function readTables(): Promise<ReadonlySet<string>> {
  const read = await inExcel(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    return { outcome: "read", names: tables.items.map(({ name }) => name.toLowerCase()) } as const;
  });
  return new Set(read.outcome === "read" ? read.names : []);
}

const keyAt = (address: string): string => cellKey({ sheet: splitAddress(address).sheet, ...cornerOf(address) });

/** Shows a cell to the user: its sheet comes to the front, and the cell is selected. */
export const selectCell = ({ sheet, row, column }: Spot): Promise<{ readonly outcome: "selected" } | Failed> =>
  inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
    return { outcome: "selected" };
  });

/** Which cells a formula elsewhere fills, by `cellKey`; an Excel that cannot tell has no formulas that do. */
export async function spilledAmong(cells: readonly Spot[]): Promise<ReadonlySet<string>> {
  if (cells.length === 0 || !isExcelAtLeast("1.12")) return new Set();
  const read = await inExcel(async (context) => {
    const spilled: string[] = [];
    for (const part of inParts(cells)) {
      const asked = part.map((cell) => {
        const range = context.workbook.worksheets.getItem(cell.sheet).getRangeByIndexes(cell.row, cell.column, 1, 1);
        return { cell, parent: range.getSpillParentOrNullObject().load("address") };
      });
      await context.sync();
      spilled.push(...asked.filter(({ parent }) => !parent.isNullObject).map(({ cell }) => cellKey(cell)));
    }
    return { outcome: "read", spilled } as const;
  });
  return new Set(read.outcome === "read" ? read.spilled : []);
}
