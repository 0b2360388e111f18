import { worksheetFunctions } from "../../functions/worksheetFunctions";
import { dealsCallsIn } from "./calls";
import { type FormulaCell, isCellError } from "./workbookContents";
import { cellKey } from "./workbookIndex";

/** Whether a formula can answer with several values: over a range, an array or what spills, or with a table. */
const isOfSeveral = (formula: string): boolean =>
  /[:{#]/.test(formula) ||
  dealsCallsIn(formula).some(({ id }) => /^(?:table|column)$/.test(worksheetFunctions.get(id)?.result ?? ""));

/** What gives the same formula another meaning in another cell. */
const dependsOnPlace = /@|\[|\b(?:ROW|COLUMN|CELL|INDIRECT|OFFSET|RAND|RANDBETWEEN|RANDARRAY)\(/i;

/**
 * The cells over which one formula was entered by Ctrl+Shift+Enter, {=…}, each with the cell where that begins, by `cellKey`.
 * Excel's API gives every such cell the formula as if it were its own, and tells by nothing that it is not. But what stands
 * side by side in the same words asks the same, and can show different values only as parts of one answer.
 * @param valueAt What a cell shows.
 */
export function arrayFormulas<Cell extends FormulaCell>(
  cells: readonly Cell[],
  valueAt: (cell: Cell) => unknown,
): ReadonlyMap<string, Cell> {
  const alike = new Map<string, Cell[]>();
  for (const cell of cells) {
    const words = `${cell.sheet.toLowerCase()} ${cell.formula}`;
    const some = alike.get(words);
    if (some) some.push(cell);
    else alike.set(words, [cell]);
  }
  const corners = new Map<string, Cell>();
  for (const some of alike.values()) {
    const formula = some[0]?.formula ?? "";
    if (some.length === 1 || dependsOnPlace.test(formula) || !isOfSeveral(formula)) continue;
    for (const together of adjacent(some)) {
      const values = together.map(valueAt).filter((value) => value !== undefined && !isCellError(value));
      const [corner] = together.toSorted((a, b) => a.row - b.row || a.column - b.column);
      if (corner && new Set(values).size > 1) for (const cell of together) corners.set(cellKey(cell), corner);
    }
  }
  return corners;
}

/** Cells in groups of which each touches another one of its group by a side. */
function adjacent<Cell extends FormulaCell>(cells: readonly Cell[]): Cell[][] {
  const left = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const groups: Cell[][] = [];
  for (const cell of cells) {
    if (!left.delete(cellKey(cell))) continue;
    const group = [cell];
    // The group grows while it is gone through.
    for (const { sheet, row, column } of group)
      for (const [down, right] of sides) {
        const key = cellKey({ sheet, row: row + down, column: column + right });
        const next = left.get(key);
        if (next && left.delete(key)) group.push(next);
      }
    groups.push(group);
  }
  return groups;
}

const sides = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;
