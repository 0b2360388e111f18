import { parseA1Ref } from "@borgar/fx";
import type { Content, SheetPlan } from "../../../src/addin/sheets/sheetPlan";

/** A cell of a plan, with its column and row from 0 on. */
export interface PlacedCell {
  readonly column: number;
  readonly row: number;
  readonly content: Content;
}

/** A rectangle of cells, from 0 on, its last row and column included. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Every cell of a plan that something is written to. */
export const cellsOf = (plan: SheetPlan): PlacedCell[] =>
  plan.cells.flatMap(({ at, contents }) => {
    const { top, left } = rectangleOf(at);
    return contents.flatMap((across, down) =>
      across.map((content, place) => ({ column: left + place, row: top + down, content })),
    );
  });

/** The cells that a plan leaves to the answers of formulas. */
export const roomsOf = (plan: SheetPlan): Rectangle[] =>
  plan.rooms.map(({ at, rows, columns }) => {
    const { top, left } = rectangleOf(at);
    return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  });

/** @param reference As it is written in a formula: "$B$4", "C7:D9". */
export function rectangleOf(reference: string): Rectangle {
  const found = parseA1Ref(reference, { allowNamed: false });
  const { top, left, bottom, right } = found && "range" in found ? found.range : {};
  if (top == null || left == null || bottom == null || right == null)
    throw new Error(`${reference} is no rectangle of cells.`);
  return { top, left, bottom, right };
}

/** Whether two rectangles have a cell in common. */
export const overlap = (one: Rectangle, other: Rectangle): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

/** What is written to a cell: "C5". */
export function contentAt(plan: SheetPlan, address: string): Content | undefined {
  const { top, left } = rectangleOf(address);
  return cellsOf(plan).find(({ row, column }) => row === top && column === left)?.content;
}

/** The row with something in its column B, a label or the heading of a table: from 1 on, as on the sheet. */
export function rowOf(plan: SheetPlan, label: string): number {
  const cell = cellsOf(plan).find(({ column, content }) => column === 1 && content === label);
  if (!cell) throw new Error(`No cell in column B says ${label}.`);
  return cell.row + 1;
}
