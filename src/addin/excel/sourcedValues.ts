import { contextNow } from "../app/session";
import { splitAddress } from "../formulas/formulaText";
import { sourcedValueOf } from "../share/sourcedValue";
import { asCellText } from "../../core/spelling";
import { insert, type Inserted, type Insertion, type Target } from "./insertion";
import { inExcel, isExcelAtLeast } from "./requests";

/** Where the source of a number was put: beside it where this Excel takes neither notes nor comments, if a cell is free there. */
export type NotePlace = "note" | "comment" | "beside" | "nowhere";

/** What became of a number that was to be inserted with its source. */
export type InsertedValue =
  | (Extract<Inserted, { outcome: "inserted" }> & { readonly number: number; readonly note: NotePlace })
  | Exclude<Inserted, { outcome: "inserted" }>
  /** The formula answers no number: what its cell would say. */
  | { readonly outcome: "no-number"; readonly sentence: string };

/** Writes the number that a formula answers, as a value, and beside it what stands behind it; nothing in a place that is taken. */
export async function insertWithSource(insertion: Insertion, target: Target): Promise<InsertedValue> {
  const sourced = await sourcedValueOf(insertion.formula, contextNow);
  if (sourced.is === "none") return { outcome: "no-number", sentence: sourced.sentence };
  const { number, note } = sourced;
  const inserted = await insert({ ...insertion, formula: String(number), elsewhere: String(number) }, target);
  if (inserted.outcome !== "inserted") return inserted;
  return { ...inserted, number, note: await annotate(inserted.address, note) };
}

async function annotate(address: string, text: string): Promise<NotePlace> {
  if (isExcelAtLeast("1.18") && (await noteAt(address, text))) return "note";
  if (isExcelAtLeast("1.10") && (await commentAt(address, text))) return "comment";
  return (await textBeside(address, text)) ? "beside" : "nowhere";
}

/** A cell has one note: what it says already stays, and comes first. */
async function noteAt(address: string, text: string): Promise<boolean> {
  const done = await inExcel(async (context) => {
    const { notes } = context.workbook;
    const known = notes.getItemOrNullObject(address).load("content");
    await context.sync();
    if (known.isNullObject) notes.add(address, text);
    else known.content = `${known.content}\n${text}`;
    await context.sync();
    return { outcome: "written" } as const;
  });
  return done.outcome === "written";
}

/** A cell that has a comment takes no second one. */
async function commentAt(address: string, text: string): Promise<boolean> {
  const done = await inExcel(async (context) => {
    context.workbook.comments.add(address, text);
    await context.sync();
    return { outcome: "written" } as const;
  });
  return done.outcome === "written";
}

async function textBeside(address: string, text: string): Promise<boolean> {
  const { sheet, cells } = splitAddress(address);
  const done = await inExcel(async (context) => {
    const beside = context.workbook.worksheets.getItem(sheet).getRange(cells).getOffsetRange(0, 1).load("formulas");
    await context.sync();
    const [[held] = []]: unknown[][] = beside.formulas;
    if (held !== "") return { outcome: "taken" } as const;
    beside.values = [[asCellText(text.replaceAll("\n", "; "))]];
    await context.sync();
    return { outcome: "written" } as const;
  });
  return done.outcome === "written";
}
