import { stringifyA1Ref } from "@borgar/fx";
import { dequal } from "dequal";
import type { Edition } from "../../core/edition";
import type { Steps } from "../../core/steps";
import { asIf } from "../../editionInUse";
import { inTurns } from "../../editions/inTurns";
import { worksheetFunctions } from "../../functions";
import { answerTo, type Answer } from "../formula/answers";
import { dealsCallsIn, type DealsCall } from "../formula/dealsCalls";
import type { Block } from "../host/workbookFormulas";
import { Cascade, type AskedCall } from "./cascade";
import { cellsWithDeals, type HeldCell } from "./cells";
import { shownAt, spotOf, type Spot } from "./reader";

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

/**
 * Asks every DEALS call of a workbook of both editions, without touching a cell.
 * @param blocks What stands in the workbook; references are read out of it.
 * @throws The signal's reason if it is told to stop.
 */
export async function impactOf(
  blocks: readonly Block[],
  before: Edition | undefined,
  after: Edition,
  watch: Watch,
): Promise<Impact> {
  const shown = (spot: Spot): unknown => shownAt(spot, blocks);
  const cells = cellsWithDeals(blocks);
  const asked = await inSlices(cells, (cell) => askedIn(cell, before, shown), watch);
  const cascade = new Cascade(asked, after, shown);
  const compared = await inSlices(asked, (call) => [comparedWith(cascade, call)], watch);
  return {
    calls: compared.length,
    affected: compared.filter((call) => call.after.is !== "unreadable" && !dequal(call.before, call.after)),
    unknown: compared.filter((call) => call.after.is === "unreadable"),
  };
}

function askedIn(cell: HeldCell, edition: Edition | undefined, shown: (spot: Spot) => unknown): AskedCall[] {
  const read = (reference: string): unknown => {
    const spot = spotOf(reference, cell.sheet);
    return spot && shown(spot);
  };
  const answering = { functions: worksheetFunctions, read };
  return dealsCallsIn(cell.formula).map((call) => ({
    cell,
    call,
    // A pinned workbook whose edition is not at hand shows errors; so do its answers here.
    before: edition ? asIf(edition, () => answerTo(call, answering)) : answerTo(call, answering),
  }));
}

function comparedWith(cascade: Cascade, asked: AskedCall): Affected {
  const { cell, call, before } = asked;
  const range = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  return { address: stringifyA1Ref({ context: [cell.sheet], range }), call, before, after: cascade.answerTo(asked) };
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
