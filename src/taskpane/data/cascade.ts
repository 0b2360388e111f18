import type { Edition } from "../../core/edition";
import { asIf } from "../../editionInUse";
import { worksheetFunctions } from "../../functions";
import { headlineOf } from "../answer/answerTable";
import { answerTo, type Answer } from "../formula/answers";
import type { DealsCall } from "../formula/dealsCalls";
import type { HeldCell } from "./cells";
import { spotOf, type Spot } from "./reader";

/** A DEALS call of a cell, with what it answers now. */
export interface AskedCall {
  readonly cell: HeldCell;
  readonly call: DealsCall;
  readonly before: Answer;
}

/** Which of a call's values a cell shows. */
interface Origin {
  readonly asked: AskedCall;
  readonly down: number;
  readonly right: number;
}

/**
 * What the DEALS calls of a workbook would answer in another edition. Where a call refers to a cell that shows an
 * answer of another call, or into which a table spills, it is given what would stand there then.
 */
export class Cascade {
  readonly #origins = new Map<string, Origin>();
  readonly #answers = new Map<AskedCall, Answer>();
  readonly #asking = new Set<AskedCall>();

  /** @param shown What a cell shows now: so it stays unless it is an answer. */
  constructor(
    calls: readonly AskedCall[],
    private readonly edition: Edition,
    private readonly shown: (spot: Spot) => unknown,
  ) {
    for (const asked of calls) if (isWholeFormula(asked)) this.#note(asked);
  }

  /** What a call would answer. */
  answerTo(asked: AskedCall): Answer {
    const known = this.#answers.get(asked);
    if (known) return known;
    this.#asking.add(asked);
    const read = (reference: string): unknown => this.#valueAt(spotOf(reference, asked.cell.sheet));
    const answer = asIf(this.edition, () => answerTo(asked.call, { functions: worksheetFunctions, read }));
    this.#asking.delete(asked);
    this.#answers.set(asked, answer);
    return answer;
  }

  #note(asked: AskedCall): void {
    const { sheet, row, column } = asked.cell;
    for (const [down, line] of rowsOf(asked.before).entries())
      for (const right of line.keys())
        this.#origins.set(keyOf({ sheet, row: row + down, column: column + right }), { asked, down, right });
  }

  #valueAt(spot: Spot | undefined): unknown {
    const origin = spot && this.#origins.get(keyOf(spot));
    // Excel does not calculate what goes round in a circle.
    if (!origin || this.#asking.has(origin.asked)) return spot && this.shown(spot);
    const answer = this.answerTo(origin.asked);
    return answer.is === "unreadable" ? undefined : (rowsOf(answer)[origin.down]?.[origin.right] ?? "");
  }
}

const keyOf = ({ sheet, row, column }: Spot): string => `${sheet.toLowerCase()} ${row} ${column}`;

/** Whether nothing is done to the answer, so that the cell shows it. */
const isWholeFormula = ({ call, cell }: AskedCall): boolean => cell.formula.slice(1).trim() === call.text;

const lineOf = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]);

/** The cells of an answer: of an error its code, and of a card its title. */
function rowsOf(answer: Answer): readonly (readonly unknown[])[] {
  if (answer.is === "unreadable") return [[""]];
  const shown = answer.is === "error" ? answer.code : headlineOf(answer.value);
  return Array.isArray(shown) ? shown.map(lineOf) : [[shown]];
}
