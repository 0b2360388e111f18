import type { ICommandService, IStyleData } from "@univerjs/core";
import { SetStyleCommand, SetWorksheetColWidthMutation } from "@univerjs/preset-sheets-core";
import type { GridRange, GridSheet } from "./contents";

/**
 * Changes the looks of cells in what the look names, by the grid's own command: written as values are, a look would
 * take the formulas away.
 */
export function restyle(commands: ICommandService, cells: GridRange, look: IStyleData): void {
  const entries: [string, unknown][] = Object.entries(look);
  for (const [type, value] of entries) {
    if (value === undefined) continue;
    commands.syncExecuteCommand(SetStyleCommand.id, {
      unitId: cells.getUnitId(),
      subUnitId: cells.getSheetId(),
      range: cells.getRange(),
      style: { type, value },
    });
  }
}

/**
 * Makes a column of a sheet so many pixels wide. The grid's own command would also make every row as high as its
 * letters need, which Excel does not: with 20,000 rows it has seconds to do.
 */
export function widen(commands: ICommandService, sheet: GridSheet, column: number, pixels: number): void {
  const worksheet = sheet.getSheet();
  commands.syncExecuteCommand(SetWorksheetColWidthMutation.id, {
    unitId: worksheet.getUnitId(),
    subUnitId: worksheet.getSheetId(),
    ranges: [{ startRow: 0, endRow: worksheet.getRowCount() - 1, startColumn: column, endColumn: column }],
    colWidth: pixels,
  });
}
