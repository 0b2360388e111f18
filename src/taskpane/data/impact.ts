import { stringifyA1Ref } from "@borgar/fx";
import { dequal } from "dequal";
import type { Edition } from "../../core/edition";
import { asIf } from "../../editionInUse";
import { worksheetFunctions } from "../../functions";
import { answerTo, type Answer } from "../formula/answers";
import { dealsCallsIn, type DealsCall } from "../formula/dealsCalls";
import type { Block } from "../host/workbookFormulas";
import { cellsWithDeals, type HeldCell } from "./cells";
import { readerOf } from "./reader";

/** A DEALS call of the workbook that another edition answers otherwise. */
export interface Affected {
  /** Its cell, with the sheet. */
  readonly address: string;
  readonly call: DealsCall;
  readonly before: Answer;
  readonly after: Answer;
}

/** What another edition would change in a workbook. */
export interface Impact {
  /** How many DEALS calls there are. */
  readonly calls: number;
  readonly affected: readonly Affected[];
  /** Calls with an argument that only Excel can calculate: whether they would change is not known. */
  readonly unknown: readonly { readonly address: string; readonly call: DealsCall }[];
}

/** How far a comparison has come, and whether it is to stop. */
export interface Watch {
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** As long as a page may be busy without anybody noticing. */
const SLICE_MS = 40;

/**
 * Asks every DEALS call of a workbook of both editions, without touching a cell.
 * @param blocks What stands in the workbook; references are read out of it.
 * @throws The signal's reason if it is told to stop.
 */
export async function impactOf(
  blocks: readonly Block[],
  before: Edition | undefined,
  after: Edition,
  { onProgress, signal }: Watch,
): Promise<Impact> {
  const cells = cellsWithDeals(blocks);
  const read = readerOf(blocks);
  const compared: Affected[] = [];
  let sliceBegan = performance.now();
  for (const [place, cell] of cells.entries()) {
    compared.push(...comparedIn(cell, before, after, (reference) => read(reference, cell.sheet)));
    if (performance.now() - sliceBegan < SLICE_MS) continue;
    onProgress(place + 1, cells.length);
    await nextTask();
    signal.throwIfAborted();
    sliceBegan = performance.now();
  }
  return {
    calls: compared.length,
    affected: compared.filter((call) => call.after.is !== "unreadable" && !dequal(call.before, call.after)),
    unknown: compared.filter((call) => call.after.is === "unreadable"),
  };
}

function comparedIn(
  { formula, sheet, row, column }: HeldCell,
  before: Edition | undefined,
  after: Edition,
  read: (reference: string) => unknown,
): Affected[] {
  const range = { top: row, left: column, bottom: row, right: column };
  const address = stringifyA1Ref({ context: [sheet], range });
  const answering = { functions: worksheetFunctions, read };
  return dealsCallsIn(formula).map((call) => ({
    address,
    call,
    // A pinned workbook whose edition is not at hand shows errors; so do its answers here.
    before: before ? asIf(before, () => answerTo(call, answering)) : answerTo(call, answering),
    after: asIf(after, () => answerTo(call, answering)),
  }));
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
