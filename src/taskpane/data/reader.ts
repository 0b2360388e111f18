import { parseA1Ref } from "@borgar/fx";
import { placeOf } from "../formula/place";
import type { Block } from "../host/workbookFormulas";

/** A cell of the workbook, counted from 0. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The first cell of a reference.
 * @param sheet Where the formula stands that has the reference.
 * @returns Undefined for a name, a part of a table or another workbook.
 */
export function spotOf(reference: string, sheet: string): Spot | undefined {
  const parsed = parseA1Ref(reference, { allowNamed: false });
  if (!parsed || !("range" in parsed) || (parsed.context?.length ?? 0) > 1) return undefined;
  const { top, left } = parsed.range;
  return { sheet: parsed.context?.length ? placeOf(reference).sheet : sheet, row: top ?? 0, column: left ?? 0 };
}

/** What a cell shows. */
export function shownAt({ sheet, row, column }: Spot, blocks: readonly Block[]): unknown {
  const name = sheet.toLowerCase();
  for (const block of blocks) {
    if (block.sheet.toLowerCase() !== name) continue;
    const value = block.values[row - block.row]?.[column - block.column];
    if (value !== undefined) return value;
  }
  // Outside of what is used, cells are empty.
  return "";
}
