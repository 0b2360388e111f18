import { dequal } from "dequal";
import type { Context, Callable } from "../../functions/declaration";
import { cellCallables } from "../../functions/worksheetFunctions";
import { arrayFormulas } from "./arrayFormulas";
import { type FormulaCell, isCellError } from "./workbookContents";
import { type CallAnswer, answerTo, seenOf } from "./answers";
import { rowsOf } from "./answerTables";
import type { DealsCall } from "./dealsCall";
import { precedentsOf } from "./precedents";
import {
  type SheetRange,
  isSmall,
  isWithin,
  cellKey,
  readIn,
  type Spot,
  spotsIn,
  type WorkbookIndex,
} from "./workbookIndex";

/** A DEALS call of a cell, with what it answers now. */
export interface PlacedCall {
  readonly cell: FormulaCell;
  readonly call: DealsCall;
  readonly before: CallAnswer;
}

/** Which of a call's values a cell shows, or would show. */
interface Origin {
  readonly spot: Spot;
  readonly placed: PlacedCall;
  readonly down: number;
  readonly right: number;
}

/**
 * What the DEALS calls of a workbook would answer in another edition. Where a call refers to a cell that shows an
 * answer of another call, or into which one spills, it is given what would stand there then. Where it refers to a cell
 * that Excel calculates out of such answers, nobody can say here what it would be given: its answer is unreadable.
 */
export class Cascade {
  readonly #functions: ReadonlyMap<string, Callable>;
  readonly #origins = new Map<string, Origin>();
  readonly #callsOf = new Map<string, PlacedCall[]>();
  readonly #answers = new Map<PlacedCall, CallAnswer>();
  readonly #asking = new Set<PlacedCall>();
  /** Calls whose tables would find their place taken. */
  readonly #blocked = new Set<PlacedCall>();
  /** The calls of which a cell shows the first answer, and the cells beside it the others. */
  readonly #shown: readonly PlacedCall[];
  /** Formulas that are known to stay as they are. */
  readonly #staying = new Set<string>();
  /** Whether cells without an answer of their own may change, as far as that has been asked. */
  readonly #changing = new Map<string, boolean>();

  constructor(
    calls: readonly PlacedCall[],
    private readonly context: Context,
    private readonly workbook: WorkbookIndex,
  ) {
    this.#functions = cellCallables(() => context);
    const whole = calls.filter(({ call }) => call.isWhole);
    // Of a formula that was entered over several cells, {=…}, each of them has its own part of the answer.
    const arrays = arrayFormulas(
      whole.map(({ cell }) => cell),
      (cell) => workbook.valueAt(cell),
    );
    this.#shown = whole.filter(({ cell }) => !arrays.has(cellKey(cell)));
    for (const placed of calls)
      this.#callsOf.set(cellKey(placed.cell), [...(this.#callsOf.get(cellKey(placed.cell)) ?? []), placed]);
    for (const placed of this.#shown) if (!this.#isRefusedRoom(placed)) this.#note(placed, placed.before);
  }

  /** What a call would answer. */
  answerTo(placed: PlacedCall): CallAnswer {
    const known = this.#answers.get(placed);
    if (known) return known;
    this.#asking.add(placed);
    const read = readIn(this.workbook, placed.cell.sheet, {
      valueAt: (spot) => this.#valueAt(spot),
      spillAt: (spot) => this.#spillAt(spot),
    });
    const answer = answerTo(placed.call, { functions: this.#functions, read, dateSystem: this.context.dateSystem });
    this.#asking.delete(placed);
    this.#answers.set(placed, answer);
    return answer;
  }

  /**
   * Takes note of cells into which answers would come to spill, now that all are known.
   * @returns Whether there are such cells, so that what refers to them is to be asked anew.
   */
  grows(): boolean {
    const before = this.#origins.size + this.#blocked.size;
    for (const placed of this.#shown) this.#note(placed, this.answerTo(placed));
    if (this.#origins.size + this.#blocked.size === before) return false;
    this.#answers.clear();
    this.#staying.clear();
    this.#changing.clear();
    return true;
  }

  /** Whether a table shows #SPILL! since it finds its place taken; one whose first value is #SPILL! shows the others too. */
  #isRefusedRoom({ cell, before }: PlacedCall): boolean {
    if (!isSpillError(this.workbook.valueAt(cell))) return false;
    const rows = rowsOf(before);
    const isShown = rows.every((line, down) =>
      line.every((value, right) => {
        const held = this.workbook.valueAt({ ...cell, row: cell.row + down, column: cell.column + right });
        return isSpillError(value) ? isSpillError(held) : dequal(held, value);
      }),
    );
    return !isShown;
  }

  #note(placed: PlacedCall, answer: CallAnswer): void {
    const { sheet, row, column } = placed.cell;
    for (const [down, line] of rowsOf(answer).entries())
      for (const right of line.keys()) {
        const spot = { sheet, row: row + down, column: column + right };
        const known = this.#origins.get(cellKey(spot));
        const isOwn = down === 0 && right === 0;
        const isNew = answer !== placed.before && !known;
        const other = known?.placed === placed ? undefined : known;
        const isTaken = other || (isNew && this.workbook.valueAt(spot) !== "");
        // Of two tables that come to meet, nobody knows which one has to give way; no formula does in its own cell.
        if (other && (other.down > 0 || other.right > 0)) this.#blocked.add(other.placed);
        if (!isOwn && (isTaken || this.workbook.formulaAt(spot))) this.#blocked.add(placed);
        else this.#origins.set(cellKey(spot), { spot, placed, down, right });
      }
  }

  /** What would stand in a cell; undefined if that can't be said. */
  #valueAt(spot: Spot): unknown {
    const origin = this.#origins.get(cellKey(spot));
    if (!origin) return this.#isChanging(spot) ? undefined : this.workbook.valueAt(spot);
    // Excel does not calculate what goes round in a circle.
    if (this.#asking.has(origin.placed)) return this.workbook.valueAt(spot);
    if (this.#blocked.has(origin.placed)) return undefined;
    const answer = this.answerTo(origin.placed);
    return answer.is === "unreadable" ? undefined : (rowsOf(answer)[origin.down]?.[origin.right] ?? "");
  }

  /** Over which rows and columns a call would spill from its cell. */
  #spillAt(spot: Spot): { readonly rows: number; readonly columns: number } | undefined {
    const origin = this.#origins.get(cellKey(spot));
    if (!origin || origin.down > 0 || origin.right > 0 || this.#asking.has(origin.placed)) return undefined;
    const rows = rowsOf(this.answerTo(origin.placed));
    return { rows: rows.length, columns: Math.max(...rows.map((row) => row.length)) };
  }

  /** Whether a cell that shows no answer of its own could come to hold something else. */
  #isChanging(spot: Spot): boolean {
    const known = this.#changing.get(cellKey(spot));
    const isChanging = known ?? this.#mayChange(spot);
    this.#changing.set(cellKey(spot), isChanging);
    return isChanging;
  }

  #mayChange(spot: Spot): boolean {
    const due = this.#calculatedAt(spot);
    const seen = new Set<string>();
    // Not by recursion: a column that adds up can be ten thousand cells deep.
    for (let cell = due.pop(); cell; cell = due.pop()) {
      const key = cellKey(cell);
      if (seen.has(key) || this.#staying.has(key)) continue;
      seen.add(key);
      if (this.#callsOf.get(key)?.some((placed) => this.#isOtherwise(placed))) return true;
      const { references, areMore } = precedentsOf(cell.formula, this.workbook.namesOn(cell.sheet));
      if (areMore) return true;
      for (const reference of references) {
        const area = this.workbook.areaOf(reference, cell.sheet);
        if (!area || this.#showsOtherwise(area)) return true;
        due.push(...this.workbook.formulasIn(area), ...this.#spillingInto(area));
      }
    }
    for (const key of seen) this.#staying.add(key);
    return false;
  }

  /** The formulas that may have made what a cell holds: its own, or one that spills into it. */
  #calculatedAt(spot: Spot): FormulaCell[] {
    const own = this.workbook.formulaAt(spot);
    if (own) return [own];
    const { sheet, row, column } = spot;
    return this.#spillingInto({ sheet, top: row, left: column, bottom: row, right: column });
  }

  /** Formulas outside of an area that may spill into it. */
  #spillingInto(area: SheetRange): FormulaCell[] {
    return this.workbook.formulasInto(area).filter((cell) => this.#canSpill(cell));
  }

  /** Whether what a formula makes of several values may be several values; whole calls are known better. */
  #canSpill(cell: FormulaCell): boolean {
    const calls = this.#callsOf.get(cellKey(cell)) ?? [];
    if (calls.some(({ call }) => call.isWhole)) return false;
    return (
      makesSeveral(cell.formula) || calls.some(({ before }) => before.is === "unreadable" || rowsOf(before).length > 1)
    );
  }

  #showsOtherwise(area: SheetRange): boolean {
    const isListed = isSmall(area)
      ? spotsIn(area)
          .flat()
          .flatMap((spot) => this.#origins.get(cellKey(spot)) ?? [])
      : [...this.#origins.values()].filter(({ spot }) => isWithin(spot, area));
    return isListed.some(({ placed }) => this.#isOtherwise(placed));
  }

  #isOtherwise(placed: PlacedCall): boolean {
    if (this.#asking.has(placed)) return false;
    const after = this.answerTo(placed);
    return after.is === "unreadable" || !dequal(seenOf(placed.before), seenOf(after));
  }
}

/** Functions that make several values out of single ones, or out of what they are told by other words. */
const arrayMakers =
  "SEQUENCE|RANDARRAY|MUNIT|MAKEARRAY|MAP|SCAN|REDUCE|EXPAND|[VH]STACK|TO(?:ROW|COL)|WRAP(?:ROWS|COLS)|TEXTSPLIT|REGEXEXTRACT|STOCKHISTORY|INDIRECT|OFFSET";
/** What has no brackets is a name, a table or a variable, unless it is a cell, a sheet or a truth value. */
const word = String.raw`(?<![\p{L}\p{N}_.$])(?!(?:TRUE|FALSE)\b|\$?[A-Z]{1,3}\$?\d+\b)[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(!])`;
const several = new RegExp(String.raw`[:#{[]|\b(?:${arrayMakers})\(|${word}`, "iu");

/** Whether a formula can have several values: of a range, an array, a table or a name, or by a function that makes them. */
const makesSeveral = (formula: string): boolean => several.test(formula.replace(/"[^"]*"|'[^']*'!/g, ""));

/** A table that finds its place taken shows this, and spills nothing. */
const isSpillError = (value: unknown): boolean => isCellError(value) && value.error === "#SPILL!";
