import { contextNow } from "../app/session";
import { splitAddress } from "../formulas/formulaText";
import { noteWith, sourcedValueOf } from "../share/sourcedValue";
import { asCellText } from "../../core/spelling";
import { insertIn, type Inserted, type Insertion, type Target } from "./insertion";
import { inOneStep, isExcelAtLeast } from "./requests";

/** Where the source of a number was put: beside it where this Excel takes neither notes nor comments, if a cell is free there. */
export type NotePlace = "note" | "comment" | "beside" | "nowhere";

/** What became of a number that was to be inserted with its source. */
export type InsertedValue =
  | (Extract<Inserted, { outcome: "inserted" }> & { readonly number: number; readonly note: NotePlace })
  | Exclude<Inserted, { outcome: "inserted" }>
  /** The formula answers no number: what its cell would say. */
  | { readonly outcome: "no-number"; readonly sentence: string };

/**
 * Writes the number that a formula answers, as a value, and beside it what stands behind it, both as one step that can be
 * undone; nothing in a place that is taken.
 */
export async function insertWithSource(insertion: Insertion, target: Target): Promise<InsertedValue> {
  const sourced = await sourcedValueOf(insertion.formula, contextNow);
  if (sourced.is === "none") return { outcome: "no-number", sentence: sourced.sentence };
  const { number, note } = sourced;
  const value = { ...insertion, formula: String(number), elsewhere: String(number) };
  return inOneStep(async (context): Promise<InsertedValue> => {
    const inserted = await insertIn(context, value, target);
    if (inserted.outcome !== "inserted") return inserted;
    return { ...inserted, number, note: await annotate(context, inserted.address, note) };
  });
}

async function annotate(context: Excel.RequestContext, address: string, text: string): Promise<NotePlace> {
  if (isExcelAtLeast("1.18") && (await isTaken(noteAt(context, address, text)))) return "note";
  if (isExcelAtLeast("1.10") && (await isTaken(commentAt(context, address, text)))) return "comment";
  return (await isTaken(textBeside(context, address, text))) ? "beside" : "nowhere";
}

/** Whether Excel took what was written, and it was: what it refuses of one place is tried in the next. */
const isTaken = (written: Promise<boolean>): Promise<boolean> => written.catch(() => false);

/** A cell has one note: what it says already stays, but for the source of a number that stood there before. */
async function noteAt(context: Excel.RequestContext, address: string, text: string): Promise<boolean> {
  const { notes } = context.workbook;
  const known = notes.getItemOrNullObject(address).load("content");
  await context.sync();
  if (known.isNullObject) notes.add(address, text);
  else known.content = noteWith(known.content, text);
  await context.sync();
  return true;
}

/** A cell that has a comment takes no second one. */
async function commentAt(context: Excel.RequestContext, address: string, text: string): Promise<boolean> {
  context.workbook.comments.add(address, text);
  await context.sync();
  return true;
}

async function textBeside(context: Excel.RequestContext, address: string, text: string): Promise<boolean> {
  const { sheet, cells } = splitAddress(address);
  const beside = context.workbook.worksheets.getItem(sheet).getRange(cells).getOffsetRange(0, 1).load("formulas");
  await context.sync();
  const [[held] = []]: unknown[][] = beside.formulas;
  if (held !== "") return false;
  beside.values = [[asCellText(text.replaceAll("\n", "; "))]];
  await context.sync();
  return true;
}
