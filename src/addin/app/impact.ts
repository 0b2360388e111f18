import { dequal } from "dequal";
import type { Edition, Steps } from "../../core/edition";
import { asIf } from "../../editionInUse";
import { worksheetFunctions } from "../../functions";
import type { FormulaCell, WorkbookContents } from "../formulas/workbook";
import { type CallAnswer, answerTo, rowsOf, seenOf, type SingleAnswer } from "../formulas/answers";
import { type DealsCall, dealsCallsBehind } from "../formulas/calls";
import { Cascade, type PlacedCall } from "../formulas/cascade";
import { mentioningDeals } from "../formulas/formulaText";
import { isReadable } from "../formulas/parser";
import { addressOf, type Cells, keyOf, readIn, type Spot, WorkbookIndex } from "../formulas/workbookIndex";
import { inTurns } from "./editions";

/** A DEALS call of the workbook that another edition answers otherwise. */
export interface Affected {
  /** Its cell, with the sheet. */
  readonly address: string;
  readonly call: DealsCall;
  readonly before: CallAnswer;
  readonly after: CallAnswer;
  /** Where Excel asks for each cell of a range by itself, those that are answered otherwise. */
  readonly each: readonly AffectedOne[];
}

/** One of the answers of a call over a range. */
export interface AffectedOne {
  /** The cell that shows it, or the one whose formula goes on calculating with it. */
  readonly address: string;
  readonly given: readonly unknown[];
  readonly before: SingleAnswer;
  readonly after: SingleAnswer;
}

/** What another edition would change in a workbook. */
export interface Impact {
  /** How many DEALS calls there are. */
  readonly calls: number;
  readonly affected: readonly Affected[];
  /** Calls of which is not known whether they would change: only Excel can calculate what they are given. */
  readonly unknown: readonly { readonly address: string; readonly call: DealsCall }[];
}

/** How far a comparison has come, and whether it is to stop. */
export interface Watch {
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** How often tables may grow into cells on which others depend before that is left to Excel. */
const MOST_ROUNDS = 5;

/**
 * Asks every DEALS call of a workbook of both editions, without touching a cell.
 * @throws The signal's reason if it is told to stop.
 */
export async function impactOf(
  contents: WorkbookContents,
  before: Edition | undefined,
  after: Edition,
  watch: Watch,
): Promise<Impact> {
  const workbook = new WorkbookIndex(contents);
  const mentions = mentioningDeals(contents.names);
  const cells = contents.formulas.filter(({ formula }) => mentions(formula));
  const now = new Now(workbook, before);
  const asked = await inSlices(cells, (cell) => now.askedIn(cell), watch);
  const cascade = new Cascade(asked, after, workbook);
  let compared = await inSlices(asked, (call) => [comparedWith(cascade, call)], watch);
  for (let round = 1; round < MOST_ROUNDS && cascade.grows(); round += 1)
    compared = await inSlices(asked, (call) => [comparedWith(cascade, call)], watch);
  return {
    calls: compared.length,
    affected: compared.filter((call) => !isUnknown(call) && !dequal(seenOf(call.before), seenOf(call.after))),
    unknown: compared.filter(isUnknown),
  };
}

const isUnknown = ({ before, after }: Affected): boolean => before.is === "unreadable" || after.is === "unreadable";

/** What the calls of a workbook answer now. */
class Now implements Cells {
  readonly #asking = new Set<string>();

  constructor(
    private readonly workbook: WorkbookIndex,
    private readonly edition: Edition | undefined,
  ) {}

  askedIn(cell: FormulaCell): PlacedCall[] {
    const calls = dealsCallsBehind(cell.formula, this.workbook.namesOn(cell.sheet));
    // What can't be taken apart may call anything.
    const found = calls.length === 0 && !isReadable(cell.formula) ? [unreadableCall(cell)] : calls;
    return found.map((call) => ({ cell, call, before: this.#answerTo(call, cell.sheet) }));
  }

  valueAt(spot: Spot): unknown {
    return this.workbook.valueAt(spot);
  }

  spillAt(spot: Spot): { readonly rows: number; readonly columns: number } | undefined {
    const cell = this.workbook.formulaAt(spot);
    const key = keyOf(spot);
    if (!cell || this.#asking.has(key)) return undefined;
    this.#asking.add(key);
    const whole = this.askedIn(cell).find(({ call }) => call.isWhole);
    this.#asking.delete(key);
    if (!whole || whole.before.is === "unreadable") return undefined;
    const rows = rowsOf(whole.before);
    return { rows: rows.length, columns: Math.max(...rows.map((row) => row.length)) };
  }

  #answerTo(call: DealsCall, sheet: string): CallAnswer {
    const read = readIn(this.workbook, sheet, this);
    const ask = () => answerTo(call, { functions: worksheetFunctions, read });
    // A pinned workbook whose edition is not at hand shows errors; so do its answers here.
    return this.edition ? asIf(this.edition, ask) : ask();
  }
}

const unreadableCall = ({ formula }: FormulaCell): DealsCall => ({
  id: "",
  args: [],
  text: formula.slice(1),
  place: [1, formula.length],
  isHandedOn: true,
  isWhole: false,
});

function comparedWith(cascade: Cascade, asked: PlacedCall): Affected {
  const { cell, call, before } = asked;
  const after = cascade.answerTo(asked);
  return { address: addressOf(cell), call, before, after, each: affectedWithin(asked, after) };
}

function affectedWithin({ cell, call: { isWhole }, before }: PlacedCall, after: CallAnswer): AffectedOne[] {
  if (before.is !== "each" || after.is !== "each") return [];
  return after.answers.flatMap((line, down) =>
    line.flatMap((then, right) => {
      const now = before.answers[down]?.[right];
      if (!now || dequal(seenOf(now), seenOf(then))) return [];
      const shows = isWhole ? { ...cell, row: cell.row + down, column: cell.column + right } : cell;
      return { address: addressOf(shows), given: then.given, before: now, after: then };
    }),
  );
}

/** Works through a list, in turns with the page. */
function inSlices<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => readonly Result[],
  { onProgress, signal }: Watch,
): Promise<Result[]> {
  const results: Result[] = [];
  let done = 0;
  function* working(): Steps<Result[]> {
    for (const item of items) {
      for (const result of work(item)) results.push(result);
      done += 1;
      yield;
    }
    return results;
  }
  return inTurns(working(), signal, () => {
    onProgress(done, items.length);
  });
}
