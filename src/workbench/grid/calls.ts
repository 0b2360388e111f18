import type { Invocation, Outcome } from "../host/customFunctions";
import { type Answer, answerOf } from "./answer";
import { type Area, type Cell, cellKey, covers } from "./cell";

interface Call {
  answer?: Answer;
  readonly askedBy: Map<string, Cell>;
}

/** Where calls are sent. */
export interface Callee {
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

  constructor(
    private readonly callee: Callee,
    private readonly takesTypedValues: boolean,
    private readonly onAnswers: (cells: readonly Cell[]) => void,
  ) {}

  /** Whether answers are outstanding. */
  get waiting(): boolean {
    return this.#open.size > 0;
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
  }

  /** Forgets every answer, so that the next calculation asks anew. */
  forgetAll(): void {
    this.#calls.clear();
    this.#open.clear();
    this.callee.abandon();
  }

  /** Forgets the answers that cells of an area asked for. */
  forget(area: Area): void {
    for (const [key, { askedBy }] of this.#calls) {
      if ([...askedBy.values()].some((cell) => covers(area, cell))) this.#calls.delete(key);
    }
  }
}
