import { Problem } from "../core/problems";
import type { Context, WorksheetFunction } from "./declaration";
import { worksheetFunctions } from "./table";

/** A worksheet function as its host calls it: by position, with null, or nothing, for what was left out. */
export type Callable<Answer = unknown> = (...values: unknown[]) => Answer;

/**
 * Lets a host call a function; a Problem becomes the cell error that Excel can explain.
 * @param contextNow What answers at the moment of a call. @throws Problem if nothing does.
 */
export const callable =
  <Answer>(called: WorksheetFunction<Answer>, contextNow: () => Context): Callable<Answer> =>
  (...values) => {
    try {
      return called.answer(values, contextNow());
    } catch (cause) {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel's class of cell errors is not one of Error's.
      if (cause instanceof Problem) throw new CustomFunctions.Error(codeFor(cause), cause.message);
      throw cause;
    }
  };

/** Every worksheet function by its id, as a host calls it. */
export const callables = (contextNow: () => Context): ReadonlyMap<string, Callable> =>
  new Map([...worksheetFunctions].map(([id, called]) => [id, callable(called, contextNow)]));

/**
 * A function that waits while it is not settled which edition answers, and from then on answers at once, with a plain
 * value: only promises make Excel show #BUSY!.
 * @param isSettled Whether it is.
 * @param settled Resolves once it is.
 */
export const waiting =
  (called: Callable, isSettled: () => boolean, settled: Promise<unknown>): Callable =>
  (...values) =>
    isSettled() ? called(...values) : settled.then(() => called(...values));

/** #N/A is caught by IFNA: the question is fine. #VALUE! says that it is not. Only these two show their sentence. */
const codeFor = ({ reason }: Problem): CustomFunctions.ErrorCode =>
  reason === "malformed" ? CustomFunctions.ErrorCode.invalidValue : CustomFunctions.ErrorCode.notAvailable;
