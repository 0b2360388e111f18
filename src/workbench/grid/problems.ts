import { type Answer, isCellError, isTable, type Shown } from "./answer";
import { type Cell, cellKey } from "./cell";

interface Problem {
  readonly error: string;
  readonly sentence: string;
  readonly anchor: Cell;
  readonly formula: string;
}

/** What the problems of cells are checked against: a sentence must not outlive its formula. */
export interface Contents {
  formula(cell: Cell): string;
  shown(cell: Cell): unknown;
}

/** The sentences behind the error values in the grid. */
export class Problems {
  readonly #problems = new Map<string, Problem>();

  constructor(private readonly contents: Contents) {}

  /** Keeps the sentences of an answer, for its cell and for those that it spills into. */
  record(answer: Answer, anchor: Cell): void {
    if (!isTable(answer)) {
      this.#keep(answer, anchor, anchor);
      return;
    }
    for (const [down, line] of answer.entries()) {
      for (const [right, shown] of line.entries()) {
        this.#keep(shown, { ...anchor, row: anchor.row + down, column: anchor.column + right }, anchor);
      }
    }
  }

  /** The sentence behind the error that a cell shows now. */
  at(cell: Cell): string | undefined {
    const problem = this.#problems.get(cellKey(cell));
    if (problem === undefined) return undefined;
    const current =
      this.contents.shown(cell) === problem.error && this.contents.formula(problem.anchor) === problem.formula;
    return current ? problem.sentence : undefined;
  }

  #keep(shown: Shown, cell: Cell, anchor: Cell): void {
    if (!isCellError(shown) || shown.sentence === undefined) return;
    const { error, sentence } = shown;
    this.#problems.set(cellKey(cell), { error, sentence, anchor, formula: this.contents.formula(anchor) });
  }
}
