import type { Source } from "../../core/records/documents";
import type { Release } from "../../core/records/records";

/** Whether a text beside a number says where it comes from: a word for its source, or an address. */
export const namesSource = (text: string): boolean => /\b(?:sources?|font[ei])\b|https?:\/\//i.test(text);

/** A number that is put into a workbook as it is, and what stands behind it. */
export interface SourcedFigure {
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

const documentInWords = ({ publisher, title, published, locator, url }: Source): string =>
  [publisher, title, published, locator, url].filter((part) => part !== undefined).join(", ");

const more = (count: number, what: string): string[] =>
  count > 0 ? [`and ${count} more ${what}${count === 1 ? "" : "s"}`] : [];
