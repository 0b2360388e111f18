import { type CustomData, type ICellData, type ICommandService, type IStyleData, ObjectMatrix } from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand, SetWorksheetColWidthMutation } from "@univerjs/sheets";
import type { GridRange, GridSheet } from "./contents";

/** What of a look changes how high the letters are, and with them the rows. */
const HIGH = ["fs", "ff", "tb"] as const satisfies readonly (keyof IStyleData)[];

/**
 * Changes the looks of cells in what the look names, and what is kept with them if that is given, null for nothing: all of it
 * in one mutation, for the grid's own command sets one property, and all that follows a change would follow each. The mutation
 * passes for that command's, since otherwise the grid would take the formulas away with what stands there.
 */
export function restyle(commands: ICommandService, cells: GridRange, look: IStyleData, kept?: CustomData): void {
  const place = { unitId: cells.getUnitId(), subUnitId: cells.getSheetId() };
  const { startRow, endRow, startColumn, endColumn } = cells.getRange();
  const changed = new ObjectMatrix<ICellData>();
  for (let row = startRow; row <= endRow; row++)
    for (let column = startColumn; column <= endColumn; column++)
      changed.setValue(row, column, { s: look, custom: kept });
  commands.syncExecuteCommand(SetRangeValuesMutation.id, {
    ...place,
    cellValue: changed.getMatrix(),
    trigger: SetStyleCommand.id,
  });
  const type = HIGH.find((property) => look[property] !== undefined);
  if (type === undefined) return;
  // Makes the rows as high as they then have to be, which the mutation does not.
  const style = { type, value: look[type] };
  commands.syncExecuteCommand(SetStyleCommand.id, { ...place, range: cells.getRange(), style });
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
