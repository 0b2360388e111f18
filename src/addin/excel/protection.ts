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
interface Unprotected {
  readonly sheet: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

/**
 * Does something while sheets are not protected, and protects them again as they were, whatever comes of it.
 * @param act Told the names of those that refuse, since they have a password.
 */
export async function whileUnprotected<Done>(
  sheets: readonly string[],
  act: (refused: readonly string[]) => Promise<Done>,
): Promise<Done> {
  const unprotected: Unprotected[] = [];
  const refused: string[] = [];
  // One by one: a sheet with a password, or that is gone, would take the others with it.
  for (const sheet of sheets) {
    const options = await unprotect(sheet);
    if (options) unprotected.push({ sheet, options });
    else refused.push(sheet);
  }
  try {
    return await act(refused);
  } finally {
    for (const sheet of unprotected) await protectAgain(sheet);
  }
}

/** Takes the protection off a sheet. @returns How it was protected; undefined if it refuses. */
async function unprotect(sheet: string): Promise<Excel.WorksheetProtectionOptions | undefined> {
  const done = await inExcel(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    protection.load("options");
    await context.sync();
    const { options } = protection;
    protection.unprotect();
    await context.sync();
    return { outcome: "done", options } as const;
  });
  return done.outcome === "done" ? done.options : undefined;
}

const protectAgain = ({ sheet, options }: Unprotected) =>
  inExcel(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect(options);
    await context.sync();
    return { outcome: "done" };
  });
