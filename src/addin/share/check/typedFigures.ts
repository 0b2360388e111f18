import { decimalPlaces, pointMoved } from "../../../core/decimals";
import type { Edition } from "../../../core/edition";
import { folded } from "../../../core/spelling";
import { unlessProblem } from "../../../core/problems";
import type { Block, FormulaCell } from "../../formulas/workbookContents";
import { cellKey, type Spot } from "../../formulas/workbookIndex";
import { numbersIn, withNumber } from "../../formulas/parser";
import type { CheckedBook } from "./checkedBook";
import type { Repair, TypedFigure } from "./finding";
import { figuresAbout, formulaOfFigure, type KnownFigure, partiesNamedIn } from "./knownFigures";

/** A number that stands in a cell by itself, and may be typed in. */
export interface NumberCell extends Spot {
  readonly number: number;
}

/** The numbers of a workbook that can be told for figures. */
export const numberCells = (blocks: readonly Block[]): NumberCell[] =>
  blocks.flatMap(({ sheet, row, column, values }) =>
    values.flatMap((line, down) =>
      line.flatMap((value, right) =>
        typeof value === "number" && isTelling(value)
          ? [{ sheet, row: row + down, column: column + right, number: value }]
          : [],
      ),
    ),
  );

/**
 * A typed-in number that is a figure of the data. To be taken for one, it
 * - equals the figure within the rounding in which it is typed: in full, or in thousands, millions or billions where a text
 *   in its row, above it in its column, in the sheet's first rows or the sheet's name says so;
 * - has three digits that say something, or is typed in full and a billion at least;
 * - stands where such a text names a party of the deal, or the company; of a company's own figure also the metric or the
 *   period, unless it has four digits, for a company has hundreds of figures;
 * - has no source: a note or comment that names one, an address or the word "source" in its row, a column or a sheet of
 *   sources.
 */
export function typedFigure(cell: NumberCell, book: CheckedBook): TypedFigure[] {
  const edition = unlessProblem(book.contextNow)?.edition;
  if (!edition || book.index.formulaAt(cell) || book.sourced.has(cellKey(cell))) return [];
  const match = matchFor(cell.number, cell, book, edition);
  if (!match) return [];
  const { figure, becomes } = match;
  const repair: Repair = { does: "write", cell, was: cell.number, becomes: `=${becomes}` };
  return [{ kind: "typed-figure", cell, typed: cell.number, figure, repair }];
}

/** The same for the numbers that are typed into a formula, outside of DEALS calls. */
export function figuresInFormula(cell: FormulaCell, book: CheckedBook): TypedFigure[] {
  if (book.mentionsDeals(cell.formula)) return [];
  const numbers = numbersIn(cell.formula).filter(({ number }) => isTelling(number));
  const edition = numbers.length === 0 ? undefined : unlessProblem(book.contextNow)?.edition;
  if (!edition || book.sourced.has(cellKey(cell))) return [];
  return numbers.flatMap((written): TypedFigure[] => {
    const match = matchFor(written.number, cell, book, edition);
    if (!match) return [];
    const { figure, becomes, isQuotient } = match;
    // What stands beside it may bind more closely, as in =100/22.4.
    const mended = withNumber(cell.formula, written, isQuotient ? `(${becomes})` : becomes);
    const repair: Repair = { does: "write", cell, was: cell.formula, becomes: mended };
    return [{ kind: "typed-figure", cell, typed: written.number, figure, repair }];
  });
}

/** A figure that a number is, and what answers it in its place, without the sign of equality. */
interface Match {
  readonly figure: KnownFigure;
  readonly becomes: string;
  /** Whether zeros are left out of the number, so that the figure is divided. */
  readonly isQuotient: boolean;
}

function matchFor(number: number, spot: Spot, book: CheckedBook, edition: Edition): Match | undefined {
  const around = textsAround(spot, book);
  const texts = [...around.row, ...around.above, spot.sheet];
  const parties = new Set(texts.flatMap((text) => [...partiesNamedIn(edition)(text)]));
  if (parties.size === 0 || around.hasSource) return undefined;
  const zeros = zerosLeftOut([...texts, ...around.title]);
  const words = texts.map(folded).join("\n");
  let best: { readonly match: Match; readonly rank: number } | undefined;
  for (const known of figuresAbout(edition, parties)) {
    const left = zeros.find((some) => isRounded(number, known.dollars, some));
    if (left === undefined) continue;
    const rank = rankOf(known, parties, words, significantDigits(number));
    if (rank === undefined || (best && best.rank >= rank)) continue;
    const answered = formulaOfFigure(known, edition)?.slice(1);
    if (answered === undefined) continue;
    const isQuotient = left > 0;
    const becomes = isQuotient ? `${answered}/1${"0".repeat(left)}` : answered;
    best = { match: { figure: known, becomes, isQuotient }, rank };
  }
  return best?.match;
}

/** Of so many digits a figure of a company is told by its amount alone. */
const CERTAIN_DIGITS = 4;

/** How well a figure fits what stands around a number: the more of it is named the better; undefined if too little is. */
function rankOf(known: KnownFigure, parties: ReadonlySet<string>, words: string, digits: number): number | undefined {
  if (known.is === "total") return 3;
  if (known.is === "deal") {
    const named = known.deal.parties.filter(({ party }) => parties.has(party)).length;
    return 2 * Math.min(named, 2) - (known.deal.ended ? 1 : 0);
  }
  const { metric, period } = known.figure;
  const isMetric = metricWords(metric).some((word) => words.includes(word));
  const isPeriod = words.includes(folded(period.label));
  if (!isMetric && !isPeriod && digits < CERTAIN_DIGITS) return undefined;
  return 1 + (isMetric ? 2 : 0) + (isPeriod ? 2 : 0);
}

/** The words by which a metric is known in a sheet. */
const metricWords = (metric: string): string[] => [
  metric.replaceAll("-", " "),
  ...(metric.startsWith("capital-expenditure") ? ["capex"] : []),
  ...(metric === "remaining-performance-obligations" ? ["rpo"] : []),
  ...(metric === "revenue-backlog" ? ["backlog"] : []),
];

/** What stands around a number: in its row, above it in its column, and in the first rows of its sheet. */
interface TextsAround {
  readonly row: readonly string[];
  readonly above: readonly string[];
  readonly title: readonly string[];
  /** Whether its row names a source. */
  readonly hasSource: boolean;
}

/** As far as one looks for what a number is about. */
const REACH = { right: 20, up: 200, headings: 4, title: 3 };

function textsAround(spot: Spot, book: CheckedBook): TextsAround {
  const { index } = book;
  const textAt = (row: number, column: number): string => {
    const value = index.valueAt({ sheet: spot.sheet, row, column });
    return typeof value === "string" ? value : "";
  };
  const headingsOf = (column: number): string[] => {
    const found: string[] = [];
    for (let row = spot.row - 1; row >= Math.max(0, spot.row - REACH.up) && found.length < REACH.headings; row -= 1)
      if (textAt(row, column) !== "") found.push(textAt(row, column));
    return found;
  };
  const columns = Array.from({ length: spot.column + REACH.right }, (_, column) => column);
  const inRow = columns.flatMap((column) => {
    const text = column === spot.column ? "" : textAt(spot.row, column);
    return text === "" ? [] : [{ column, text }];
  });
  const title = Array.from({ length: REACH.title }, (_, row) => columns.map((column) => textAt(row, column))).flat();
  return {
    row: inRow.map(({ text }) => text),
    above: headingsOf(spot.column),
    title: title.filter((text) => text !== ""),
    hasSource:
      namesSource(spot.sheet) ||
      inRow.some(({ column, text }) => namesSource(text) || headingsOf(column).some(namesSource)),
  };
}

/** A unit in which sheets have dollars: how many zeros are left out, and the words that say so. */
interface DollarUnit {
  readonly zeros: number;
  readonly words: RegExp;
}

const dollarUnits: readonly DollarUnit[] = [
  { zeros: 9, words: /(?:^|[^a-z])(?:bn|billions?|mld|miliard[oi]|(?:usd|us\$|\$) ?b)(?:[^a-z]|$)/ },
  { zeros: 6, words: /(?:^|[^a-z])(?:mn|mm|mln|mio|millions?|milion[ei]|(?:usd|us\$|\$) ?m)(?:[^a-z]|$)/ },
  { zeros: 3, words: /(?:^|[^a-z])(?:thousands?|migliaia|(?:usd|us\$|\$) ?k)(?:[^a-z]|$)/ },
];

/** How many zeros texts around a number say to be left out of it: as many ways as they can be understood, none included. */
function zerosLeftOut(texts: readonly string[]): number[] {
  const all = texts.map(folded);
  return [0, ...dollarUnits.filter(({ words }) => all.some((text) => words.test(text))).map(({ zeros }) => zeros)];
}

/** So many digits make it unlikely that a number equals a figure by chance. */
const TELLING_DIGITS = 3;
/** Written out in full, a number of this size is an amount of money whatever its digits. */
const LARGE = 1e9;

/** How many digits of a number say something: 22.4 and 22,400,000,000 have three. */
const significantDigits = (number: number): number =>
  pointMoved(number, decimalPlaces(number)).toString().replace(/0+$/, "").length;

/** Whether a number can be told for a figure at all. */
const isTelling = (number: number): boolean =>
  number > 0 && Number.isFinite(number) && (significantDigits(number) >= TELLING_DIGITS || number >= LARGE);

/**
 * Whether a typed number is an amount, rounded as the number is typed: 22.4 is 22,389,600,000 in billions, 22,390 in
 * millions is not. Of a number in full its last digits that are zeros were rounded away, if it has others enough.
 * @param zeros How many are left out of it.
 */
function isRounded(typed: number, dollars: number, zeros: number): boolean {
  // Three digits are rounded by half a per cent at most: nearly every figure is out of the question at once.
  if (Math.abs(typed * 10 ** zeros - dollars) > dollars / 100 || !isTelling(typed)) return false;
  const digits = significantDigits(typed);
  if (zeros > 0)
    return digits >= TELLING_DIGITS && roundedTo(pointMoved(dollars, -zeros), decimalPlaces(typed)) === typed;
  if (typed < LARGE / 1000) return false;
  const places = digits < TELLING_DIGITS ? 0 : digits - String(typed).length;
  return roundedTo(dollars, places) === typed;
}

/** @param places Behind the point, or, negative, before it. */
const roundedTo = (number: number, places: number): number =>
  pointMoved(Math.round(pointMoved(number, places)), -places);

/** Whether a text beside a number says where it comes from: a word for its source, or an address. */
export const namesSource = (text: string): boolean => /\b(?:sources?|font[ei])\b|https?:\/\//i.test(text);
