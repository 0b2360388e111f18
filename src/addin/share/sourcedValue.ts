import type { Context } from "../../functions/declaration";
import { Now } from "../app/impact";
import type { WorkbookContents } from "../formulas/workbookContents";
import { WorkbookIndex } from "../formulas/workbookIndex";
import { documentsBehind, sourcesBehind } from "./figureSources";
import { sourceNote } from "./sourceNotes";

/** The number that a formula answers with its source, or why it answers none, as its cell would say. */
export type SourcedValue =
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
  const { edition } = contextNow();
  const [behind] = await sourcesBehind([cell], contents, contextNow, watch);
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
