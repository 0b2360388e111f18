import vm from "node:vm";

/** A custom function as its host calls it: by position, with null for what was left out. */
export type Callable = (...values: unknown[]) => unknown;

/** The error class that the functions throw, as far as a host without Excel needs it. */
export class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/**
 * Runs functions.js as a classic script in a world that has nothing but `CustomFunctions`.
 * @returns The functions that it associated, by id.
 */
export function functionsOf(script: string): Map<string, Callable> {
  const associated = new Map<string, Callable>();
  const CustomFunctions = {
    associate: (id: string, callable: Callable) => void associated.set(id, callable),
    Error: CellError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  vm.runInNewContext(script, { CustomFunctions }, { filename: "functions.js" });
  return associated;
}
