import { memoised } from "../core/caches";
import { separator } from "./columns";

/** What shorthand reads and writes of a record, whatever its list. */
export interface Row {
  id: string;
  title?: string;
  readonly name?: string;
  readonly parties?: readonly { readonly party: string }[];
  readonly programme?: string;
  readonly company?: string;
  readonly metric?: string;
  readonly measure?: string;
  readonly holder?: string;
  readonly issuer?: string;
  readonly customer?: string;
  readonly supplier?: string;
  readonly announced?: string;
  readonly asOf?: string;
  readonly period?: { readonly label: string; readonly ends: string };
}

/** What a record says elsewhere, by a mark that stands for it in a text; undefined if it says no such thing. */
type Said = (row: Row, mark: number) => string | undefined;

/** What ids are made of: "microsoft-openai-2019-07" names the parties of its deal and its month. */
export const saidInIds: Said = (row, mark) => {
  const { period, name } = row;
  const day = row.announced ?? period?.ends ?? row.asOf;
  switch (mark) {
    case 0:
      return row.company ?? row.holder ?? row.customer ?? (name && hyphenated(name));
    case 1:
      return row.metric ?? row.issuer ?? row.supplier ?? row.programme;
    case 2:
      return row.measure;
    case 3:
      return day;
    case 4:
      return day?.slice(0, "2025-05".length);
    case 5:
      return day?.slice(0, "2025".length);
    case 6:
      return period && hyphenated(period.label);
    case 7:
      return period && hyphenated(period.label).replace("fy", "");
    default:
      return row.parties?.[mark - 8]?.party;
  }
};

const hyphenated = memoised((text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, "-"));

/** What titles of deals are made of: the names of the parties. */
export const saidInTitles =
  (nameOf: (party: string) => string | undefined): Said =>
  ({ parties }, mark) =>
    nameOf(parties?.[mark]?.party ?? "");

/** The first mark, and how many there are: control characters after the separator, which no text of a record has either. */
const FIRST = separator.charCodeAt(0) + 1;
const MARKS = 32;

/** Texts of records, one behind the other, with marks for what they say elsewhere. */
export const shortened = (rows: readonly Row[], textOf: (row: Row) => string, said: Said): string =>
  rows
    .map((row) =>
      Array.from({ length: MARKS }, (_, mark) => ({
        word: said(row, mark) ?? "",
        sign: String.fromCharCode(FIRST + mark),
      }))
        .filter(({ word }) => word !== "")
        // A longer word may contain a shorter one.
        .toSorted((a, b) => b.word.length - a.word.length)
        .reduce((text, { word, sign }) => text.replace(word, sign), textOf(row)),
    )
    .join(separator);

/** Reads them again. All at once, since to look for marks in each text takes longer. */
export function writtenOut(
  rows: readonly Row[],
  short: string,
  said: Said,
  write: (row: Row, text: string) => void,
): void {
  // A piece of text, a mark or separator, the next piece …
  const pieces = short.split(/([\u007f-\u009f])/);
  let text = pieces[0] ?? "";
  let place = 1;
  for (const row of rows) {
    for (; place < pieces.length && pieces[place] !== separator; place += 2)
      text += (said(row, (pieces[place] ?? "").charCodeAt(0) - FIRST) ?? "") + (pieces[place + 1] ?? "");
    write(row, text);
    text = pieces[place + 1] ?? "";
    place += 2;
  }
}
