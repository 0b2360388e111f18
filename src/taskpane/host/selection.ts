import { placeOf } from "../formula/place";
import { hostProblemOf, type HostProblem } from "./hostProblem";

/** The active cell as it stands in the workbook. */
export interface ActiveCell {
  /** With its sheet: "Sheet1!B2". */
  readonly address: string;
  /** In English; of a cell into which a table spills, the table's; of one without a formula, its value. */
  readonly formula: string;
  /** Where that formula stands, if a table spills into the cell. */
  readonly spilledFrom?: string;
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
      const parent = tellsOfSpills() ? cell.getSpillParentOrNullObject().load("address,formulas") : undefined;
      await context.sync();
      const { address } = cell;
      const text = cell.text[0]?.[0] ?? "";
      if (!parent || parent.isNullObject || parent.address === address)
        return { outcome: "read", cell: { address, formula: formulaOf(cell), text } };
      return { outcome: "read", cell: { address, formula: formulaOf(parent), spilledFrom: parent.address, text } };
    });
  } catch (cause) {
    return { outcome: "failed", problem: hostProblemOf(cause) };
  }
}

const tellsOfSpills = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.12");

const formulaOf = ({ formulas }: Excel.Range): string => formulas.flat().map(String)[0] ?? "";

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

/** Calls a listener whenever something else is selected; never, where there is no workbook. @returns What stops it. */
export function followSelection(onChange: () => void): () => void {
  const document = openDocument();
  if (!document) return () => undefined;
  document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, onChange);
  return () => {
    document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler: onChange });
  };
}

/** The document of the host; undefined where the pane's page is open in none, whatever the types say. */
function openDocument(): Office.Document | undefined {
  try {
    return Office.context.document;
  } catch {
    return undefined;
  }
}
