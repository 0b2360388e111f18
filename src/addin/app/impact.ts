import { dequal } from "dequal";
import { type Changes, changesBetween } from "../../core/changes";
import type { DateSystem } from "../../core/days";
import type { Edition } from "../../core/edition";
import { EvidenceNeeded, loadAny } from "../../core/evidence";
import type { Context, Callable } from "../../functions/declaration";
import { cellCallables } from "../../functions/worksheetFunctions";
import { answerTo, type CallAnswer, dateSystemIn, loadFor, seenOf, type SingleAnswer } from "../formulas/answers";
import { rowsOf } from "../formulas/answerTables";
import { dealsCallsBehind } from "../formulas/calls";
import type { DealsCall } from "../formulas/dealsCall";
import { Cascade, type PlacedCall } from "../formulas/cascade";
import { mentioningDeals } from "../formulas/formulaText";
import type { FormulaCell, WorkbookContents } from "../formulas/workbookContents";
import { addressOf, type Cells, cellKey, readIn, type Spot, WorkbookIndex } from "../formulas/workbookIndex";
import { contextNow, contextOn } from "./session";
import { inSlices, mapInSlices, type Watch } from "./slices";
import type { HostProblem, HostWorkbook } from "./hostWorkbook";

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
interface AffectedOne {
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

/** What would change if another edition answered. */
export interface Comparison {
  /** In the data; nothing if no edition answers now. */
  readonly changes: Changes;
  /** In this workbook; if that can't be read, why. */
  readonly impact: Impact | { readonly problem: HostProblem };
}

/**
 * Compares an edition with the one that answers, if one does, and asks both every DEALS call of the workbook.
 * @throws The signal's reason if it is told to stop.
 */
export async function compare(
  before: Edition | undefined,
  after: Edition,
  readWorkbook: HostWorkbook["readWorkbook"],
  watch: Watch,
): Promise<Comparison> {
  const changes = before ? await changesIn(before, after, watch.signal) : nothing;
  const workbook = await readWorkbook(() => watch.signal.aborted);
  watch.signal.throwIfAborted();
  if (workbook.outcome === "failed") return { changes, impact: { problem: workbook.problem } };
  return {
    changes,
    impact: await impactOf(workbook.contents, before ? () => contextOn(before) : contextNow, contextOn(after), watch),
  };
}

const nothing: Changes = { added: [], changed: [], withdrawn: [] };

/** What changes in the data; if the evidence of either edition can't be had, in its facts alone. */
async function changesIn(before: Edition, after: Edition, signal: AbortSignal): Promise<Changes> {
  for (;;)
    try {
      return await inSlices(changesBetween(before, after), signal);
    } catch (cause) {
      if (!(cause instanceof EvidenceNeeded)) throw cause;
      if (!(await loadAny([cause.load]))) return inSlices(changesBetween(before, after, false), signal);
      signal.throwIfAborted();
    }
}

/** How often tables may grow into cells on which others depend before that is left to Excel. */
const MOST_ROUNDS = 5;

/**
 * Asks every DEALS call of a workbook of both editions, without touching a cell. Evidence that a call needs is loaded; if
 * it can't be had, nobody can say whether the call would change.
 * @param before What answers now. @throws Problem if nothing does: a pinned workbook whose edition is not at hand shows errors.
 * @throws The signal's reason if it is told to stop.
 */
export async function impactOf(
  contents: WorkbookContents,
  before: () => Context,
  after: Context,
  watch: Watch,
): Promise<Impact> {
  for (;;) {
    const compared = await comparedIn(contents, before, after, watch);
    const loads = compared.flatMap(({ before, after }) => [before, after].flatMap((answer) => loadFor(answer) ?? []));
    if (loads.length > 0 && (await loadAny(loads))) continue;
    return {
      calls: compared.length,
      affected: compared.filter((call) => !isUnknown(call) && !dequal(seenOf(call.before), seenOf(call.after))),
      unknown: compared.filter(isUnknown),
    };
  }
}

async function comparedIn(
  contents: WorkbookContents,
  before: () => Context,
  after: Context,
  watch: Watch,
): Promise<Affected[]> {
  const workbook = new WorkbookIndex(contents);
  const mentions = mentioningDeals(contents.names);
  const cells = contents.formulas.filter(({ formula }) => mentions(formula));
  const now = new Now(workbook, before);
  const asked = await mapInSlices(cells, (cell) => now.askedIn(cell), watch);
  const cascade = new Cascade(asked, after, workbook);
  let compared = await mapInSlices(asked, (call) => [comparedWith(cascade, call)], watch);
  for (let round = 1; round < MOST_ROUNDS && cascade.grows(); round += 1)
    compared = await mapInSlices(asked, (call) => [comparedWith(cascade, call)], watch);
  return compared;
}

const isUnknown = ({ before, after }: Affected): boolean => before.is === "unreadable" || after.is === "unreadable";

/** What the calls of a workbook answer now. */
export class Now implements Cells {
  readonly #asking = new Set<string>();
  readonly #functions: ReadonlyMap<string, Callable>;
  readonly #dateSystem: DateSystem;

  constructor(
    private readonly workbook: WorkbookIndex,
    contextNow: () => Context,
  ) {
    this.#functions = cellCallables(contextNow);
    this.#dateSystem = dateSystemIn(contextNow);
  }

  /** The calls in a cell and behind its names, outer ones first, each with its answer. */
  askedIn(cell: FormulaCell): PlacedCall[] {
    const calls = dealsCallsBehind(cell.formula, this.workbook.namesOn(cell.sheet));
    return calls.map((call) => ({ cell, call, before: this.#answerTo(call, cell.sheet) }));
  }

  valueAt(spot: Spot): unknown {
    return this.workbook.valueAt(spot);
  }

  spillAt(spot: Spot): { readonly rows: number; readonly columns: number } | undefined {
    const cell = this.workbook.formulaAt(spot);
    const key = cellKey(spot);
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
    return answerTo(call, { functions: this.#functions, read, dateSystem: this.#dateSystem });
  }
}

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
