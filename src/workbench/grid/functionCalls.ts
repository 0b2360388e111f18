import type { Invocation, Outcome } from "../host/customFunctions";
import { type Answer, answerOf, isGridError, isTable, type Shown } from "./answer";
import { type Area, type Cell, cellKey, covers } from "./cell";

interface Call {
  answer?: Answer;
  readonly askedBy: Map<string, Cell>;
}

/** Where calls are sent. */
interface Callee {
  invoke(invocation: Invocation): number;
  abandon(): void;
}

/**
 * Calls of custom functions and their answers, by function and arguments.
 * A grid calculates at once, an add-in answers later: a call without an answer yet is asked, and its cells remembered.
 */
export class Calls {
  #calls = new Map<string, Call>();
  #open = new Map<number, Call>();
  #waiting: (() => void)[] = [];

  constructor(
    private readonly callee: Callee,
    private readonly takesTypedValues: boolean,
    private readonly onAnswers: (cells: readonly Cell[]) => void,
  ) {}

  /** Whether answers are outstanding. */
  get isWaiting(): boolean {
    return this.#open.size > 0;
  }

  /** Resolves once no answer is outstanding. */
  async answered(): Promise<void> {
    if (this.isWaiting) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** The answer for a cell, or undefined as long as the add-in has not given it. */
  answer(invocation: Invocation, cell: Cell): Answer | undefined {
    const key = JSON.stringify([invocation.functionId, invocation.parameters, invocation.address]);
    const known = this.#calls.get(key);
    const call = known ?? { askedBy: new Map<string, Cell>() };
    call.askedBy.set(cellKey(cell), cell);
    if (known === undefined) {
      this.#calls.set(key, call);
      this.#open.set(this.callee.invoke(invocation), call);
    }
    return call.answer;
  }

  /** Takes the add-in's outcomes in and names the cells that waited for them. */
  settle(outcomes: ReadonlyMap<number, Outcome>): void {
    const cells: Cell[] = [];
    for (const [id, outcome] of outcomes) {
      const call = this.#open.get(id);
      if (call === undefined) continue;
      this.#open.delete(id);
      call.answer = answerOf(outcome, this.takesTypedValues);
      cells.push(...call.askedBy.values());
    }
    if (cells.length > 0) this.onAnswers(cells);
    this.#tellIfAnswered();
  }

  /** Forgets every answer, so that the next calculation asks anew. */
  forgetAll(): void {
    this.#calls.clear();
    this.#open.clear();
    this.callee.abandon();
    this.#tellIfAnswered();
  }

  /** Forgets the answers that cells of an area asked for. */
  forget(area: Area): void {
    for (const [key, { askedBy }] of this.#calls) {
      if ([...askedBy.values()].some((cell) => covers(area, cell))) this.#calls.delete(key);
    }
  }

  #tellIfAnswered(): void {
    if (this.isWaiting) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

interface Problem {
  readonly error: string;
  readonly sentence: string;
  readonly anchor: Cell;
  readonly formula: string;
}

/** What the problems of cells are checked against: a sentence must not outlive its formula. */
interface Contents {
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
    if (!isGridError(shown) || shown.sentence === undefined) return;
    const { error, sentence } = shown;
    this.#problems.set(cellKey(cell), { error, sentence, anchor, formula: this.contents.formula(anchor) });
  }
}
