import type { Failed, HostProblem } from "../app/hostWorkbook";
import type { CellError } from "../formulas/workbookContents";

/** Whether office.js has come: without it there are neither functions nor a workbook. */
export const isOfficeThere = (): boolean => "Office" in globalThis && "CustomFunctions" in globalThis;

/**
 * Asks something of Excel; what goes wrong is an answer too. A host that can waits until the cell that is being edited
 * is left; others fail with InvalidOperationInCellEditMode.
 */
export const inExcel = <Done>(request: Request<Done>): Promise<Done | Failed> =>
  run({ delayForCellEdit: true }, request);

/** The same for much that is written: where the host can, all of it is undone in one step. */
export const inOneStep = <Done>(request: Request<Done>): Promise<Done | Failed> =>
  run({ delayForCellEdit: true, mergeUndoGroup: true }, request);

type Request<Done> = (context: Excel.RequestContext) => Promise<Done>;

async function run<Done>(options: Excel.RunOptions, request: Request<Done>): Promise<Done | Failed> {
  if (!("Excel" in globalThis)) return { outcome: "failed", problem: "not-in-excel" };
  try {
    return await Excel.run(options, request);
  } catch (cause) {
    return { outcome: "failed", problem: hostProblemOf(cause) };
  }
}

/** Whether this Excel has a level of its API. */
export function isExcelAtLeast(level: string): boolean {
  try {
    return Office.context.requirements.isSetSupported("ExcelApi", level);
  } catch {
    return false;
  }
}

/** As many ranges as go to Excel in one request. */
const RANGES_AT_ONCE = 500;

/** Cells, or what else is asked for as a range each, in as many parts as it takes to read or write them. */
export const inParts = <One>(all: readonly One[], most = RANGES_AT_ONCE): (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, part) => all.slice(part * most, (part + 1) * most));

/**
 * Has Excel write many things, part by part; where it does not take a whole part, one thing after the other.
 * @returns What it does not take.
 */
export async function refusedOf<One>(
  context: Excel.RequestContext,
  all: readonly One[],
  write: (one: One) => void,
): Promise<One[]> {
  const isTaken = async (some: readonly One[]): Promise<boolean> => {
    try {
      for (const one of some) write(one);
      await context.sync();
      return true;
    } catch (cause) {
      if (!notTaken.has(hostProblemOf(cause))) throw cause;
      return false;
    }
  };
  const refused: One[] = [];
  for (const part of inParts(all))
    if (!(await isTaken(part))) for (const one of part) if (!(await isTaken([one]))) refused.push(one);
  return refused;
}

/** What Excel has against what is written, and not against being asked at all. */
const notTaken: ReadonlySet<HostProblem> = new Set<HostProblem>(["no-room", "refused"]);

/** What an error of a request means. */
export function hostProblemOf(cause: unknown): HostProblem {
  const code = cause instanceof Object && "code" in cause ? String(cause.code) : "";
  return problemsByCode.get(code) ?? "refused";
}

/** Excel's codes, each as what its user can do about it. */
const problemsByCode = new Map<string, HostProblem>([
  ["InvalidOperationInCellEditMode", "editing"],
  ["AccessDenied", "protected"],
  ["InvalidSelection", "no-cell"],
  ["ItemNotFound", "no-cell"],
  ["InvalidArgument", "no-room"],
  ["ApiNotFound", "too-old"],
  ["ApiNotAvailable", "too-old"],
  ["UnsupportedOperation", "too-old"],
  ["ActivityLimitReached", "busy"],
  ["RequestAborted", "busy"],
  ["Timeout", "busy"],
]);

/** The values of a range of which `values` and `valueTypes` are loaded, row by row: see `cellValue`. */
export function valuesIn({ values, valueTypes }: Pick<Excel.Range, "values" | "valueTypes">): unknown[][] {
  const rows: unknown[][] = values;
  return rows.map((row, down) => row.map((value, right) => cellValue(value, valueTypes[down]?.[right])));
}

/**
 * The value of a cell, as Excel gives it to a function: an error as such, and not the text that it shows.
 * @returns Undefined while its value is still to come, and for what no plain value can stand for.
 */
export function cellValue(value: unknown, type: unknown): unknown {
  if (type === "RichValue" || (type === "Error" && isUnfinished(value))) return undefined;
  return type === "Error" ? ({ error: String(value) } satisfies CellError) : value;
}

/** What a cell shows while a function has not answered, or data has not come. */
const isUnfinished = (value: unknown): boolean => value === "#BUSY!" || value === "#GETTING_DATA";

/**
 * The formula of a cell; undefined if it has none. A text such as '=A1 is no formula, though Excel gives it for one:
 * it is its own value, which a formula never is.
 */
export const formulaOf = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : undefined;
