/** An error that a cell shows: its code and, in the error's menu, a sentence. */
export class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** The slice of Excel that the functions use; anything else is undefined, so that using it fails. */
export function simulateExcel(): void {
  Object.assign(globalThis, {
    CustomFunctions: { Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } },
  });
}

/** The error that a formula's cell shows, code and sentence. */
export function errorOf(formula: () => unknown): string {
  try {
    return `no error but ${String(formula())}`;
  } catch (cause) {
    return cause instanceof CellError ? `${cause.code} ${cause.message}` : String(cause);
  }
}

/** A function as Excel calls it: by position, with null for what was left out. */
export function asExcelCalls(called: (...values: never[]) => unknown): (...values: unknown[]) => unknown {
  const arity = called.length;
  return (...values): unknown =>
    Reflect.apply(
      called,
      undefined,
      Array.from({ length: arity }, (_, place) => values[place] ?? null),
    );
}
