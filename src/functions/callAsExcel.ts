/** A worksheet function, which its host calls by position. */
export type WorksheetFunction = (...values: never[]) => unknown;

/** Calls a function as Excel does: with null for what was left out. */
export function callAsExcel(called: WorksheetFunction, values: readonly unknown[]): unknown {
  const given = Array.from({ length: Math.max(called.length, values.length) }, (_, place) => values[place] ?? null);
  const answer: unknown = Reflect.apply(called, undefined, given);
  return answer;
}
