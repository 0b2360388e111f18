import { tokenize, tokenTypes } from "@borgar/fx";

/** A number that is written in a formula. */
export interface WrittenNumber {
  readonly number: number;
  /** Its first character, and the one after its last. */
  readonly place: readonly [start: number, end: number];
}

/** The numbers that are written in a formula, one after the other. */
export function numbersIn(formula: string): WrittenNumber[] {
  // Most formulas have none that says anything.
  if (!/\d{2}/.test(formula)) return [];
  let at = 0;
  return tokenize(formula).flatMap(({ type, value }) => {
    const start = at;
    at += value.length;
    return type === tokenTypes.NUMBER ? [{ number: Number(value), place: [start, at] as const }] : [];
  });
}

/** A formula with something else in the place of a number. */
export const withNumber = (formula: string, { place: [start, end] }: WrittenNumber, text: string): string =>
  formula.slice(0, start) + text + formula.slice(end);
