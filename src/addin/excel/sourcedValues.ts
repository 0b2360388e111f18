import type { Source } from "../../core/records/documents";
import type { Release } from "../../core/records/records";
import { asCellText } from "../../core/spelling";
import type { Context } from "../../functions/declaration";
import { Now } from "../app/impact";
import { contextNow } from "../app/session";
import { splitAddress } from "../formulas/formulaText";
import type { WorkbookContents } from "../formulas/workbookContents";
import { WorkbookIndex } from "../formulas/workbookIndex";
import { documentsBehind, sourcesBehind } from "../share/figureSources";
import { insertIn, type Inserted, type Insertion, type Target } from "./insertion";
import { inOneStep, isExcelAtLeast } from "./requests";

/** Where the source of a number was put: beside it where this Excel takes neither notes nor comments, if a cell is free there. */
export type NotePlace = "note" | "comment" | "beside" | "nowhere";

/** What became of a number that was to be inserted with its source. */
type InsertedValue =
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

/** The number that a formula answers with its source, or why it answers none, as its cell would say. */
type SourcedValue =
  | { readonly is: "number"; readonly number: number; readonly note: string }
  | { readonly is: "none"; readonly sentence: string };

const watch = { onProgress: () => undefined, signal: new AbortController().signal };

/** Answers a formula that refers to no cells, and says what stands behind the number; documents are loaded for that. */
export async function sourcedValueOf(formula: string, contextNow: () => Context): Promise<SourcedValue> {
  const cell = { sheet: "", row: 0, column: 0, formula };
  const contents: WorkbookContents = { sheets: [""], names: [], formulas: [cell], blocks: [] };
  const answer = new Now(new WorkbookIndex(contents), contextNow).askedIn(cell).at(0)?.before;
  if (answer?.is !== "value" || typeof answer.value !== "number")
    return { is: "none", sentence: answer?.is === "error" ? `${answer.code} ${answer.sentence}` : "" };
  const context = contextNow();
  const { edition } = context;
  const [behind] = await sourcesBehind([cell], contents, context, watch);
  const records = [...(behind?.records.values() ?? [])];
  const byRecord = await documentsBehind(records, edition, watch.onProgress);
  const documents = [...new Set(records.flatMap(({ record }) => byRecord.get(record.id) ?? []))];
  const ids = records.map(({ record }) => record.id);
  return {
    is: "number",
    number: answer.value,
    note: sourceNote({ formula, release: edition.release, records: ids, documents }),
  };
}

/** A number that is put into a workbook as it is, and what stands behind it. */
interface SourcedFigure {
  /** The formula that answers it. */
  readonly formula: string;
  readonly release: Release;
  /** The ids of the records of which it is made. */
  readonly records: readonly string[];
  /** The documents behind them, the best first. */
  readonly documents: readonly Source[];
}

/** A note is read beside its cell: the first documents stand in it, and the others where the formula leads. */
const MOST_DOCUMENTS = 5;
const MOST_RECORDS = 5;

/**
 * What a note says of a number that was put into a cell as a value, in the form in which reviewers, and programs that read
 * workbooks, look for it: who published what on which day, where in it, at which address; then the edition, the records,
 * and the formula that makes the number live again. In English, as the documents and the data are.
 */
export function sourceNote({ formula, release, records, documents }: SourcedFigure): string {
  const { number, day } = release;
  return [
    ...documents.slice(0, MOST_DOCUMENTS).map((document) => `Source: ${documentInWords(document)}`),
    ...more(documents.length - MOST_DOCUMENTS, "document"),
    `As of: ${day}, DEALS edition ${number}`,
    ...(records.length > 0 ? [`Records: ${records.slice(0, MOST_RECORDS).join(", ")}`] : []),
    ...more(records.length - MOST_RECORDS, "record"),
    `Formula: ${formula}`,
  ].join("\n");
}

/** What a note says of a number, as sourceNote writes it, whatever stands before and behind it. */
const sourceNotes =
  /^(?:Source: .*\n)*(?:and \d+ more documents?\n)?As of: .*, DEALS edition \d+\n(?:Records: .*\n)?(?:and \d+ more records?\n)?Formula: =.*\n?/gm;

/** A note with what it now says of a number: of one that stood there before it says no more, and all else stays, and comes first. */
function noteWith(note: string, of: string): string {
  const others = note.replaceAll("\r\n", "\n").replace(sourceNotes, "").trimEnd();
  return others === "" ? of : `${others}\n${of}`;
}

const documentInWords = ({ publisher, title, published, locator, url }: Source): string =>
  [publisher, title, published, locator, url].filter((part) => part !== undefined).join(", ");

const more = (count: number, what: string): string[] =>
  count > 0 ? [`and ${count} more ${what}${count === 1 ? "" : "s"}`] : [];
