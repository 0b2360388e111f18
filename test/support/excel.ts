import type { Callable } from "../../src/functions/declaration";
import { BareCellError } from "../../src/metadata/examples";

/** The slice of Excel that the functions use; anything else is undefined, so that using it fails. */
export function simulateExcel(): void {
  Object.assign(globalThis, {
    CustomFunctions: { Error: BareCellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } },
  });
}

/** Makes Excel one that takes typed values such as entities from functions, or an older one. */
export function grantTypedValues(granted: boolean): void {
  const isSetSupported = (set: string, level: string) => granted && set === "CustomFunctionsRuntime" && level === "1.4";
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
}

/** The error that a formula's cell shows, code and sentence. */
export function errorOf(formula: () => unknown): string {
  try {
    return `no error but ${String(formula())}`;
  } catch (cause) {
    return cause instanceof BareCellError ? `${cause.code} ${cause.message}` : String(cause);
  }
}

/** A function as Excel calls it, of which is not known what it answers. */
export const asExcelCalls =
  (called: Callable): Callable =>
  (...values) =>
    called(...values);
