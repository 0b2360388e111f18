import type { WorksheetFunction } from "./callAsExcel";

/**
 * A worksheet function that waits while it is not settled which edition answers, and from then on answers at once,
 * with a plain value: only promises make Excel show #BUSY!.
 * @param isSettled Whether it is.
 * @param settled Resolves once it is.
 */
export function waiting(
  called: WorksheetFunction,
  isSettled: () => boolean,
  settled: Promise<unknown>,
): (...values: unknown[]) => unknown {
  const answer = (values: unknown[]): unknown => Reflect.apply(called, undefined, values);
  return (...values) => (isSettled() ? answer(values) : settled.then(() => answer(values)));
}
