import type { Failed } from "../app/hostWorkbook";
import { MOST_CELLS } from "../formulas/workbookContents";
import { splitAddress } from "../formulas/formulaText";
import { formulaOf, inExcel, isExcelAtLeast, valuesIn } from "./requests";

/** The active cell as it stands in the workbook. */
export interface ActiveCell {
  /** With its sheet: "Sheet1!B2". */
  readonly address: string;
  /**
   * In English; of a cell into which a table spills, the table's; of one without a formula, its value, and an
   * apostrophe before a text that only looks like a formula.
   */
  readonly formula: string;
  /** The formula as Excel shows it to its user. */
  readonly local?: string;
  /** Where that formula stands, if a table spills into the cell. */
  readonly spilledFrom?: string;
  /** What it shows. */
  readonly text: string;
  /** Its value, as a function is given it; left out where that can't be said. */
  readonly value?: unknown;
}

/** What the host says of the active cell. */
export type Selected = { readonly outcome: "read"; readonly cell: ActiveCell } | Failed;

/** Reads the active cell; of several that are selected, the one that is active. */
export const readActiveCell = (): Promise<Selected> =>
  inExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas,formulasLocal,text,values,valueTypes");
    const parent = isExcelAtLeast("1.12")
      ? cell.getSpillParentOrNullObject().load("address,formulas,formulasLocal,values")
      : undefined;
    await context.sync();
    const { address } = cell;
    const shows = { text: cell.text[0]?.[0] ?? "", value: valuesIn(cell)[0]?.[0] };
    if (!parent || parent.isNullObject || parent.address === address)
      return { outcome: "read", cell: { address, ...writtenIn(cell), ...shows } };
    return { outcome: "read", cell: { address, ...writtenIn(parent), spilledFrom: parent.address, ...shows } };
  });

function writtenIn({ formulas, formulasLocal, values }: Excel.Range): Pick<ActiveCell, "formula" | "local"> {
  const [[written] = []]: unknown[][] = formulas;
  const [[value] = []]: unknown[][] = values;
  const [[local] = []]: unknown[][] = formulasLocal;
  const formula = formulaOf(written, value);
  if (formula !== undefined) return { formula, local: String(local) };
  const [text = ""] = formulas.flat().map(String);
  return { formula: text.startsWith("=") ? `'${text}` : text };
}

/**
 * What references of a formula on the active sheet hold, as functions are given it: of several cells their rows.
 * Those that can't be read are left out.
 */
export async function readReferences(references: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const values = new Map<string, unknown>();
  // One by one: a name that Excel does not know would take the others with it.
  for (const reference of new Set(references)) {
    const value = await valueIn(reference).catch(() => undefined);
    if (value !== undefined) values.set(reference, value);
  }
  return values;
}

async function valueIn(reference: string): Promise<unknown> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const range = rangeOf(context.workbook, reference).load("cellCount");
    await context.sync();
    // A whole column would be more than can be read, and than anybody asks about cell by cell.
    if (range.isNullObject || range.cellCount < 0 || range.cellCount > MOST_CELLS) return undefined;
    range.load("values,valueTypes");
    await context.sync();
    const values = valuesIn(range);
    if (values.flat().includes(undefined)) return undefined;
    return values.length === 1 && values[0]?.length === 1 ? values[0][0] : values;
  });
}

function rangeOf({ worksheets }: Excel.Workbook, reference: string): Excel.Range {
  const { sheet, cells } = splitAddress(reference);
  const on = sheet === "" ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
  return cells.endsWith("#") ? on.getRange(cells.slice(0, -1)).getSpillingToRangeOrNullObject() : on.getRange(cells);
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
