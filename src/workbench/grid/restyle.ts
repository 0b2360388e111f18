import { type CustomData, type ICellData, type ICommandService, type IStyleData, ObjectMatrix } from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand, SetWorksheetColWidthMutation } from "@univerjs/sheets";
import type { GridRange, GridSheet } from "./contents";

/** The properties of a look by which rows become higher or lower. */
const HIGH = ["fs", "ff", "tb"] as const satisfies readonly (keyof IStyleData)[];

/**
 * Changes those properties of cells' looks that the look names.
 * @param kept What is kept with the cells from now on; null for nothing, and left out for what is kept already.
 */
export type Restyle = (cells: GridRange, look: IStyleData, kept?: CustomData) => void;

/**
 * Restyles in one mutation: the grid's own command sets one property, and whatever follows a change would follow each of them.
 * The mutation passes for that command's, since the grid would take any other for new contents and remove the formulas.
 */
export const restyling =
  (commands: ICommandService): Restyle =>
  (cells, look, kept) => {
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
  };

/** Makes a column of a sheet so many pixels wide. */
export type Widen = (sheet: GridSheet, column: number, pixels: number) => void;

/**
 * The grid's own command would also make every row as high as its letters need, which Excel does not: with 20,000 rows it
 * has seconds to do.
 */
export const widening =
  (commands: ICommandService): Widen =>
  (sheet, column, pixels) => {
    const worksheet = sheet.getSheet();
    commands.syncExecuteCommand(SetWorksheetColWidthMutation.id, {
      unitId: worksheet.getUnitId(),
      subUnitId: worksheet.getSheetId(),
      ranges: [{ startRow: 0, endRow: worksheet.getRowCount() - 1, startColumn: column, endColumn: column }],
      colWidth: pixels,
    });
  };
