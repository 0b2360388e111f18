import type { SheetFacts } from "../share/freezing";
import { inExcel } from "./requests";

/** Reads which sheets there are, and which of them are protected. */
export async function readSheets(context: Excel.RequestContext): Promise<SheetFacts[]> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const protections = sheets.items.map(({ protection }) => protection.load("protected"));
  await context.sync();
  return sheets.items.map(({ id, name }, place) => ({ id, name, isProtected: protections[place]?.protected === true }));
}

/** A sheet whose protection was taken off, and how it was protected. */
export interface Unprotected {
  readonly sheet: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

/**
 * Takes the protection off sheets that have no password.
 * @returns Those of which it is off now, and the names of the others, which refuse.
 */
export async function unprotect(
  sheets: readonly string[],
): Promise<{ readonly unprotected: readonly Unprotected[]; readonly refused: readonly string[] }> {
  const unprotected: Unprotected[] = [];
  const refused: string[] = [];
  // One by one: a sheet with a password would take the others with it.
  for (const sheet of sheets) {
    const done = await inExcel(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      protection.load("options");
      await context.sync();
      const { options } = protection;
      protection.unprotect();
      await context.sync();
      return { outcome: "done", options } as const;
    });
    if (done.outcome === "done") unprotected.push({ sheet, options: done.options });
    else refused.push(sheet);
  }
  return { unprotected, refused };
}

/** Protects sheets again as they were. */
export async function protectAgain(sheets: readonly Unprotected[]): Promise<void> {
  if (sheets.length === 0) return;
  await inExcel(async (context) => {
    for (const { sheet, options } of sheets) context.workbook.worksheets.getItem(sheet).protection.protect(options);
    await context.sync();
    return { outcome: "done" };
  });
}
