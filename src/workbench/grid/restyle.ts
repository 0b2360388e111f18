import type { ICommandService, IStyleData } from "@univerjs/core";
import { SetStyleCommand } from "@univerjs/preset-sheets-core";
import type { GridRange } from "./contents";

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
