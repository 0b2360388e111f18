import { placeOf } from "../formula/place";
import { hostProblemOf, type HostProblem } from "./hostProblem";

/** The active cell as it stands in the workbook. */
export interface ActiveCell {
  /** With its sheet: "Sheet1!B2". */
  readonly address: string;
  /** In English; of a cell without a formula, its value. */
  readonly formula: string;
  /** What it shows. */
  readonly text: string;
}

/** What the host says of the active cell. */
export type Selected =
  | { readonly outcome: "read"; readonly cell: ActiveCell }
  | { readonly outcome: "failed"; readonly problem: HostProblem };

/** Reads the active cell; of several that are selected, the one that is active. */
export async function readActiveCell(): Promise<Selected> {
  if (!("Excel" in globalThis)) return { outcome: "failed", problem: "not-in-excel" };
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const cell = context.workbook.getActiveCell().load("address,formulas,text");
      await context.sync();
      const formula = cell.formulas.flat().map(String)[0] ?? "";
      return { outcome: "read", cell: { address: cell.address, formula, text: cell.text[0]?.[0] ?? "" } };
    });
  } catch (cause) {
    return { outcome: "failed", problem: hostProblemOf(cause) };
  }
}

/** What references of a formula on the active sheet hold, each by its first cell; those that can't be read are left out. */
export async function readReferences(references: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const held = new Map<string, unknown>();
  // One by one: a name that Excel does not know would take the others with it.
  for (const reference of new Set(references)) {
    const value = await firstValueIn(reference).catch(() => undefined);
    if (value !== undefined) held.set(reference, value);
  }
  return held;
}

async function firstValueIn(reference: string): Promise<unknown> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const cell = rangeOf(context.workbook, reference).getCell(0, 0).load("values");
    await context.sync();
    const [[value] = []]: unknown[][] = cell.values;
    return value;
  });
}

function rangeOf({ worksheets }: Excel.Workbook, reference: string): Excel.Range {
  const { sheet, cells } = placeOf(reference);
  return (sheet === "" ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet)).getRange(cells);
}

/** Calls a listener whenever something else is selected. @returns What stops it. */
export function followSelection(onChange: () => void): () => void {
  if (!("Office" in globalThis)) return () => undefined;
  const { document } = Office.context;
  document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, onChange);
  return () => {
    document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler: onChange });
  };
}
