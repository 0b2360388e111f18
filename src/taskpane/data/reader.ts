import { parseA1Ref } from "@borgar/fx";
import { placeOf } from "../formula/place";
import type { Block } from "../host/workbookFormulas";

/**
 * Reads references out of blocks of cells.
 * @param sheet Where the formula stands that has the reference.
 * @returns The value of a reference's first cell; undefined for a name, a part of a table or another workbook.
 */
export function readerOf(blocks: readonly Block[]): (reference: string, sheet: string) => unknown {
  return (reference, sheet) => {
    const parsed = parseA1Ref(reference, { allowNamed: false });
    if (!parsed || !("range" in parsed) || (parsed.context?.length ?? 0) > 1) return undefined;
    const on = parsed.context?.length ? placeOf(reference).sheet : sheet;
    const { top, left } = parsed.range;
    return valueAt(blocks, on, top ?? 0, left ?? 0);
  };
}

function valueAt(blocks: readonly Block[], sheet: string, row: number, column: number): unknown {
  const name = sheet.toLowerCase();
  for (const block of blocks) {
    if (block.sheet.toLowerCase() !== name) continue;
    const value = block.values[row - block.row]?.[column - block.column];
    if (value !== undefined) return value;
  }
  // Outside of what is used, cells are empty.
  return "";
}
