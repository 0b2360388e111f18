import { Problem } from "../core/problems";

/** Asks, and turns a Problem into the cell error that Excel can explain. */
export function inCell<Answer>(ask: () => Answer): Answer {
  try {
    return ask();
  } catch (cause) {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel's class of cell errors is not one of Error's.
    if (cause instanceof Problem) throw new CustomFunctions.Error(codeFor(cause), cause.message);
    throw cause;
  }
}

/** #N/A is caught by IFNA: the question is fine. #VALUE! says that it is not. Only these two show their sentence. */
const codeFor = ({ reason }: Problem): CustomFunctions.ErrorCode =>
  reason === "malformed" ? CustomFunctions.ErrorCode.invalidValue : CustomFunctions.ErrorCode.notAvailable;
