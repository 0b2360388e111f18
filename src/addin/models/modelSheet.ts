import { fromCol, toCol } from "@borgar/fx";
import type { Language, Translated } from "../../functions/texts";
import { tableDollarFormat } from "../sheets/formats";
import type { Content, PlannedCells, PlannedChart, PlannedRoom, SheetPlan, StyleName } from "../sheets/sheetPlan";
import { absolute, address, BEHIND_HEAD, type Column, type Table, type Text } from "./table";

/** An input, a label before it and a hint after it. */
interface Input {
  readonly label: Translated;
  readonly content: Content;
  readonly hint: Translated;
  /** What stands beside it instead of the hint: a formula about its cell. */
  readonly note?: (cell: string) => Translated;
  readonly numberFormat?: string;
  readonly choices?: readonly string[];
}

interface DollarChart extends Pick<PlannedChart, "type" | "data"> {
  readonly title: Translated;
}

/** The column in which labels and the first column of tables stand; the one before it is a margin. */
const LABELS = 1;
/** Where tables end at the latest, and what stands behind them begins. */
const BEHIND = 19;
/** In characters: labels, and inputs, which are names and kinds of deals. */
const usualWidths = [32, 18];
/** Rows that an answer behind the tables may fill: more than any company of the data needs. */
const ROOM = 200;
const CHART_ROWS = 15;

const edition: Translated = { en: "Data", it: "Dati" };
const behind: Translated = { en: "Behind the tables", it: "Dietro le tabelle" };

/** A model's sheet while it is being drawn up, from the top to the bottom. */
export class ModelSheet {
  readonly #cells: PlannedCells[] = [];
  readonly #rooms: PlannedRoom[] = [];
  readonly #charts: PlannedChart[] = [];
  #row: number;
  #chartRow = 0;
  #behindColumn = BEHIND;

  /**
   * @param title A formula, so that it names whatever company stands in the inputs.
   * @param answers The question that the model answers.
   */
  constructor(
    private readonly language: Language,
    title: Text,
    answers: Translated,
  ) {
    this.#put(1, LABELS, title, "title");
    this.#put(2, LABELS, answers, "note");
    this.#put(3, LABELS, `="${edition[language]}: "&DEALS.EDITION()`, "note");
    this.#row = 5;
  }

  /** The next row that is free. */
  get row(): number {
    return this.#row;
  }

  /** Adds an input. @returns Its cell, as every formula is to refer to it: "$C$5". */
  input({ label, content, hint, note, numberFormat, choices }: Input): string {
    const row = this.#row;
    const cell = absolute(row, LABELS + 1);
    this.#put(row, LABELS, label, "label");
    this.#cells.push({
      at: address(row, LABELS + 1),
      contents: [[content]],
      style: "input",
      hint: hint[this.language],
      ...(numberFormat !== undefined && { numberFormat }),
      ...(choices && { choices }),
    });
    this.#put(row, LABELS + 2, note?.(cell) ?? hint, "note");
    this.#row += 1;
    return cell;
  }

  /** Adds a figure with its label. @returns Its cell: "$C$9". */
  line(label: Text, content: Content, numberFormat?: string, style: StyleName = "answer"): string {
    const row = this.#row;
    this.#put(row, LABELS, label, "label");
    this.#put(row, LABELS + 1, content, style, numberFormat);
    this.#row += 1;
    return absolute(row, LABELS + 1);
  }

  /** Adds a sentence, or a formula that makes one. */
  note(content: Text): void {
    this.#put(this.#row, LABELS, content, "note");
    this.#row += 1;
  }

  /** Begins a part under its heading. */
  section(heading: Translated): void {
    this.#row += 1;
    this.#put(this.#row, LABELS, heading, "section");
    this.#row += 1;
  }

  /** Leaves room for charts, which are drawn from tables that come later. */
  roomForCharts(): void {
    this.#row += 1;
    this.#chartRow = this.#row;
    this.#row += CHART_ROWS + 1;
  }

  /**
   * Draws a chart of dollars into that room, of which each column with its heading is a series.
   * @param from The column where it begins, and how many it covers: "B" and 5.
   */
  chart({ type, title, data }: DollarChart, from: string, columns: number): void {
    const left = fromCol(from);
    const over = `${address(this.#chartRow, left)}:${address(this.#chartRow + CHART_ROWS - 1, left + columns - 1)}`;
    this.#charts.push({
      type,
      title: title[this.language],
      data,
      seriesBy: "Columns",
      numberFormat: tableDollarFormat,
      over,
    });
  }

  /** Adds a table of as many rows as it has room for. Its first column is B. */
  table(columns: readonly Column[], rows: number): Table {
    const head = this.#row;
    const [first, last, totals] = [head + 1, head + rows, head + rows + 1];
    this.#columns(columns, { head, left: LABELS, rows });
    this.#row = totals + 1;
    const withHeadings = (from: string, to: string) => `${from}${head}:${to}${last}`;
    return { head, first, last, totals, withHeadings };
  }

  /** Leaves room for a table that a formula spills where one reads it, as wide as it may become. */
  spilled(formula: string, { columns, rows, formats = {} }: Spill): void {
    this.#spill(formula, { row: this.#row, column: LABELS, columns, rows, formats });
    this.#row += rows;
  }

  /**
   * Has a formula answer with a table behind the others, to the right, where there is room for every row that it may have.
   * @returns The cells of each of its columns, without the headings, as formulas are to refer to them: "$T$7:$T$206".
   */
  behind(formula: string, columns: number, formats: Spill["formats"] = {}): readonly string[] {
    const left = this.#nextBehind(columns);
    this.#spill(formula, { row: BEHIND_HEAD, column: left, columns, rows: ROOM + 1, formats });
    return Array.from({ length: columns }, (_, place) => cellsBehind(left + place, ROOM));
  }

  /**
   * Works something out row by row behind the tables, beside what stands there already: cells to which formulas refer,
   * and that nobody needs to read.
   * @returns The cells of each of its columns, without the headings: "$X$6:$X$65".
   */
  workings(columns: readonly Column[], rows: number): readonly string[] {
    const left = this.#nextBehind(columns.length);
    this.#columns(columns, { head: BEHIND_HEAD, left, rows });
    return columns.map((_, place) => cellsBehind(left + place, rows));
  }

  /** Works one thing out there. @returns Its cell: "$T$6". */
  working(heading: Text, content: Content): string {
    const [cells = ""] = this.workings([{ heading, cell: () => content }], 1);
    return cells.slice(0, cells.indexOf(":"));
  }

  /** The sheet as it has been drawn up. */
  plan(name: Translated, widths: readonly number[] = []): SheetPlan {
    return {
      name: name[this.language],
      cells: this.#cells,
      rooms: this.#rooms,
      columnWidths: [2, ...Array.from({ length: BEHIND - 1 }, (_, place) => widths[place] ?? usualWidths[place] ?? 14)],
      frozen: { rows: 3, columns: LABELS + 1 },
      charts: this.#charts,
      printed: { orientation: "Landscape", titleRows: "$1:$3", area: `A1:${toCol(BEHIND - 1)}${this.#row}` },
    };
  }

  /** Makes room for some columns behind the tables. @returns The first of them. */
  #nextBehind(columns: number): number {
    const left = this.#behindColumn;
    if (left === BEHIND) this.#put(BEHIND_HEAD - 1, left, behind, "section");
    this.#behindColumn += columns + 1;
    return left;
  }

  #columns(columns: readonly Column[], { head, left, rows }: { head: number; left: number; rows: number }): void {
    const [first, last] = [head + 1, head + rows];
    for (const [place, described] of columns.entries()) {
      const { heading, numberFormat, style = "answer", cell, total, totalFormat = numberFormat } = described;
      const column = left + place;
      // What is text has its heading above its beginning; and nothing behind the tables makes the inputs' rows higher.
      const isText = place === 0 || style === "label" || left >= BEHIND;
      this.#put(head, column, heading, isText ? "heading" : "numberHeading");
      const contents = Array.from({ length: rows }, (_, at) => [cell(first + at, at + 1)]);
      this.#cells.push({
        at: address(first, column),
        contents,
        style,
        ...(numberFormat !== undefined && { numberFormat }),
      });
      if (total)
        this.#put(last + 1, column, total(`${address(first, column)}:${address(last, column)}`), "total", totalFormat);
    }
  }

  #spill(formula: string, { row, column, columns, rows, formats = {} }: Spill & { row: number; column: number }): void {
    for (let place = 0; place < columns; place += 1) {
      const at = column + place;
      this.#rooms.push({ at: address(row, at), rows: 1, columns: 1, style: "heading" });
      const numberFormat = formats[place];
      this.#rooms.push({
        at: address(row + 1, at),
        rows: rows - 1,
        columns: 1,
        ...(numberFormat !== undefined && { numberFormat }),
      });
    }
    this.#cells.push({ at: address(row, column), contents: [[formula]], style: "heading" });
  }

  #put(row: number, column: number, text: Text, style: StyleName, numberFormat?: string): void {
    const at = address(row, column);
    const content = typeof text === "object" ? text[this.language] : text;
    this.#cells.push({ at, contents: [[content]], style, ...(numberFormat !== undefined && { numberFormat }) });
  }
}

/** How large a table may become that a formula spills, and the number formats of some of its columns, by place from 0 on. */
interface Spill {
  readonly columns: number;
  /** With its headings. */
  readonly rows: number;
  readonly formats?: Readonly<Record<number, string>>;
}

const cellsBehind = (column: number, rows: number): string =>
  `${absolute(BEHIND_HEAD + 1, column)}:${absolute(BEHIND_HEAD + rows, column)}`;
