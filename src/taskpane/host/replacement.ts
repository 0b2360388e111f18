import { placeOf } from "../formula/place";
import { formulaOf, TEXT_FORMAT } from "./cellContents";
import { hostProblemOf, type HostProblem } from "./hostProblem";

/** A change to the formula of a cell. */
export interface Replacement {
  /** With its sheet: "Sheet1!B2". */
  readonly address: string;
  /** The formula that the cell holds, in English. */
  readonly was: string;
  readonly becomes: string;
}

/** What became of it: it is left alone if the cell has come to hold something else. */
export type Replaced =
  | { readonly outcome: "replaced" }
  | { readonly outcome: "changed-meanwhile" }
  | { readonly outcome: "failed"; readonly problem: HostProblem };

/** Changes the formula of a cell; nothing is written unless the outcome says so. */
export async function replaceFormula({ address, was, becomes }: Replacement): Promise<Replaced> {
  if (!("Excel" in globalThis)) return { outcome: "failed", problem: "not-in-excel" };
  const { sheet, cells } = placeOf(address);
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context): Promise<Replaced> => {
      const cell = context.workbook.worksheets.getItem(sheet).getRange(cells).load("formulas,values,numberFormat");
      await context.sync();
      const [[written] = [], [value] = [], [format] = []]: unknown[][] = [
        ...cell.formulas,
        ...cell.values,
        ...cell.numberFormat,
      ];
      if (formulaOf(written, value) !== was) return { outcome: "changed-meanwhile" };
      if (format === TEXT_FORMAT) cell.numberFormat = [["General"]];
      cell.formulas = [[becomes]];
      await context.sync();
      return { outcome: "replaced" };
    });
  } catch (cause) {
    return { outcome: "failed", problem: hostProblemOf(cause) };
  }
}
