import type { Source } from "../../core/records/documents";
import type { Release } from "../../core/records/records";
import { longestLiteral, quoted } from "../formulas/formulaText";
import { addressOf } from "../formulas/workbookIndex";
import { generalFormat, textFormat } from "../sheets/formats";
import type { Content, PlannedCells, SheetPlan } from "../sheets/sheetPlan";
import type { FigureSources, SourcedRecord } from "./figureSources";
import type { FormulaToFreeze } from "./freezing";

/** What the sheet says in words. */
export interface SourcesTexts {
  /** Also the name of the sheet; a number follows it where the workbook has one of that name. */
  readonly title: string;
  readonly says: (edition: string, day: string) => string;
  readonly figures: string;
  readonly figureHeadings: readonly [string, string, string, string, string, string, string];
  readonly records: string;
  readonly recordHeadings: readonly [string, string, string];
  readonly documents: string;
  readonly documentHeadings: readonly [string, string, string, string, string];
  readonly table: (rows: string, columns: string) => string;
  readonly more: (count: string) => string;
  /** Follows the records of a figure of which not all are known. */
  readonly areMore: string;
  readonly undated: string;
}

/** What the sheet is made of. */
interface SourcesOfWorkbook {
  readonly formulas: readonly FormulaToFreeze[];
  /** What stands behind each of them, in the same order. */
  readonly sources: readonly FigureSources[];
  readonly documents: ReadonlyMap<string, readonly Source[]>;
  readonly release: Release;
}

/** What of a pane's words it needs. */
interface SourcesWords {
  readonly texts: SourcesTexts;
  readonly count: (number: number) => string;
  readonly day: (partial: string) => string;
  readonly describe: (record: SourcedRecord) => string;
}

/** As many records as one reads in a cell. */
const RECORDS_NAMED = 40;
/** More than this, and Excel refuses a text in a cell. */
const LONGEST_TEXT = 32_000;

/** The sheet that lists what the figures of a frozen workbook rest on. */
export function sourcesSheet(of: SourcesOfWorkbook, words: SourcesWords): SheetPlan {
  const { texts, count, day } = words;
  const { release } = of;
  const records = new Map(of.sources.flatMap((figure) => [...figure.records]));
  const documents = numbered(records, of.documents);
  const numbersOf = (ids: Iterable<string>): string => {
    const numbers = [...ids].flatMap((id) =>
      (of.documents.get(id) ?? []).map((source) => documents.get(source.id)?.number ?? 0),
    );
    return [...new Set(numbers)].sort((one, other) => one - other).join(", ");
  };

  const figureRows = of.formulas.map((formula, place): Content[] => {
    const found = of.sources[place];
    const ids = [...(found?.records.keys() ?? [])];
    return [
      place + 1,
      linkToCell(formula),
      text(formula.formula),
      answerIn(formula, words),
      release.number,
      text(recordsNamed(ids, found?.areMore === true, words)),
      text(numbersOf(ids)),
    ];
  });
  const recordRows = [...records].map(([id, record]): Content[] => [
    "",
    text(id),
    text(words.describe(record)),
    text(numbersOf([id])),
  ]);
  const documentRows = [...documents.values()].map(({ number, source }): Content[] => [
    number,
    text(source.publisher),
    text(source.title),
    text(source.published === undefined ? texts.undated : day(source.published)),
    source.url === undefined ? text(source.locator ?? "") : linkTo(source.url, source.url),
  ]);

  const cells: PlannedCells[] = [
    { at: "A1", contents: [[texts.title]], style: "title" },
    { at: "A2", contents: [[text(texts.says(count(release.number), day(release.day)))]], style: "note" },
  ];
  let row = FIRST_ROW;
  const addBlock = (heading: string, headings: readonly string[], rows: readonly Content[][]): void => {
    if (rows.length === 0) return;
    cells.push({ at: `A${row}`, contents: [[heading]], style: "section" });
    cells.push({ at: `A${row + 1}`, contents: [[...headings]], style: "heading" });
    cells.push({ at: `A${row + 2}`, contents: rows, style: "label" });
    row += rows.length + 3;
  };
  addBlock(texts.figures, texts.figureHeadings, figureRows);
  for (const { place, rows, numberFormat } of runsOf(of.formulas.map(formatOf)))
    if (numberFormat !== generalFormat && numberFormat !== textFormat)
      cells.push({
        at: `D${FIRST_ROW + 2 + place}`,
        contents: figureRows.slice(place, place + rows).map((row) => [row[3] ?? ""]),
        style: "label",
        numberFormat,
      });
  addBlock(texts.records, ["", ...texts.recordHeadings], recordRows);
  addBlock(texts.documents, texts.documentHeadings, documentRows);
  return {
    name: texts.title,
    cells,
    rooms: [],
    columnWidths: [6, 36, 64, 24, 40, 60, 18],
    frozen: { rows: 2, columns: 1 },
    charts: [],
    printed: { orientation: "Landscape", titleRows: "$1:$2", area: `A1:G${row - 2}` },
  };
}

/** Where the first block begins. */
const FIRST_ROW = 4;

/** Every document once, in the order in which records name them, counted from 1. */
function numbered(records: ReadonlyMap<string, SourcedRecord>, documents: ReadonlyMap<string, readonly Source[]>) {
  const known = new Map<string, { readonly number: number; readonly source: Source }>();
  for (const id of records.keys())
    for (const source of documents.get(id) ?? [])
      if (!known.has(source.id)) known.set(source.id, { number: known.size + 1, source });
  return known;
}

function recordsNamed(ids: readonly string[], areMore: boolean, { texts, count }: SourcesWords): string {
  const others = ids.length - RECORDS_NAMED;
  const named = others > 1 ? [...ids.slice(0, RECORDS_NAMED), texts.more(count(others))] : ids;
  return [...named, ...(areMore ? [texts.areMore] : [])].join("; ");
}

/** What a cell answered: of a table, how large it was. */
function answerIn({ left }: FormulaToFreeze, { texts, count }: SourcesWords): Content {
  const [first = []] = left;
  return left.length * first.length === 1
    ? (first[0] ?? "")
    : text(texts.table(count(left.length), count(first.length)));
}

/** In which format it is shown: that of its cell, unless it was a table; a large number without one in groups of digits. */
function formatOf({ left, format }: FormulaToFreeze): string {
  const [[first] = []] = left;
  if (left.length * (left[0]?.length ?? 1) > 1) return generalFormat;
  return format === generalFormat && typeof first === "number" && Math.abs(first) >= 10_000 ? "#,##0" : format;
}

/** Number formats of rows beneath each other, those together that are alike: each takes a rectangle of cells of its own. */
function runsOf(formats: readonly string[]) {
  const runs: { readonly place: number; rows: number; readonly numberFormat: string }[] = [];
  for (const [place, numberFormat] of formats.entries()) {
    const last = runs.at(-1);
    if (last?.numberFormat === numberFormat) last.rows += 1;
    else runs.push({ place, rows: 1, numberFormat });
  }
  return runs;
}

/** A text, whatever it looks like. */
const text = (content: string): string => {
  const cut = content.length > LONGEST_TEXT ? `${content.slice(0, LONGEST_TEXT)}…` : content;
  return cut === "" ? "" : `'${cut}`;
};

const linkToCell = (formula: FormulaToFreeze): string => linkTo(`#${addressOf(formula)}`, addressOf(formula));

function linkTo(target: string, shown: string): string {
  const isTooLong = quoted(target).length > longestLiteral;
  return isTooLong ? text(shown) : `=HYPERLINK(${quoted(target)},${quoted(shown)})`;
}
