import { parseA1Ref } from "@borgar/fx";
import type { WorkbookContents, WorkbookName } from "../../../src/addin/formulas/workbookContents";

/** What cells hold by their addresses: a value, or a formula, and then also the value that it has now. */
export type TestSheet = Record<string, unknown>;

/** A formula, and the value that its cell holds now. */
export const formulaWith = (formula: string, held: unknown) => ({ formula, now: held });

/** A name that every sheet knows. */
export const aName = (name: string, formula: string, sheet?: string): WorkbookName => ({ name, sheet, formula });

/** What stands in a workbook of some sheets, as Excel gives it. A text that begins with "=" is a formula that holds 0. */
export function contentsOf(sheets: Record<string, TestSheet>, names: readonly WorkbookName[] = []): WorkbookContents {
  const cells = Object.entries(sheets).flatMap(([sheet, held]) =>
    Object.entries(held).map(([address, content]) => ({ sheet, ...spotAt(address), ...contentOf(content) })),
  );
  return {
    sheets: Object.keys(sheets),
    names,
    formulas: cells.flatMap(({ sheet, row, column, formula }) =>
      formula === undefined ? [] : [{ sheet, row, column, formula }],
    ),
    blocks: Object.keys(sheets).map((sheet) => {
      const here = cells.filter((cell) => cell.sheet === sheet);
      const width = Math.max(0, ...here.map(({ column }) => column + 1));
      const height = Math.max(0, ...here.map(({ row }) => row + 1));
      const values = Array.from({ length: height }, () => Array.from({ length: width }, (): unknown => ""));
      for (const { row, column, now } of here) values[row]?.splice(column, 1, now);
      return { sheet, row: 0, column: 0, values };
    }),
  };
}

function contentOf(content: unknown): { readonly formula: string | undefined; readonly now: unknown } {
  if (typeof content === "string" && content.startsWith("=")) return { formula: content, now: 0 };
  if (typeof content === "object" && content !== null && "formula" in content && "now" in content)
    return { formula: String(content.formula), now: content.now };
  return { formula: undefined, now: content };
}

function spotAt(address: string): { readonly row: number; readonly column: number } {
  const parsed = parseA1Ref(address, { allowNamed: false });
  if (!parsed || !("range" in parsed)) throw new Error(`${address} is no address.`);
  return { row: parsed.range.top ?? 0, column: parsed.range.left ?? 0 };
}
