import { EvidenceNeeded } from "../core/evidence";
import { Problem } from "../core/problems";
import type { Context, WorksheetFunction } from "./declaration";

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
      throw inExcel(cause);
    }
  };

const inExcel = (cause: unknown): unknown =>
  cause instanceof Problem ? new CustomFunctions.Error(codeFor(cause), cause.message) : cause;

/**
 * A function that loads the evidence that an answer needs, if it is not in memory yet, and then answers. Whatever needs
 * none, and all that was loaded before, is answered at once.
 */
export const loadingEvidence =
  (called: Callable): Callable =>
  (...values) => {
    try {
      return called(...values);
    } catch (cause) {
      if (!(cause instanceof EvidenceNeeded)) throw cause;
      return cause.load().then(
        // By then another edition may answer.
        () => loadingEvidence(called)(...values),
        (reason: unknown) => {
          throw inExcel(reason);
        },
      );
    }
  };

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
