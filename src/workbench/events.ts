import { ObjectMatrix } from "@univerjs/core";
import { debounceTime } from "rxjs";
import { z } from "zod";
import { formatReference } from "./grid/address";
import { isContentChange } from "./grid/calculation";
import type { Area } from "./grid/cell";
import type { Grid } from "./grid/grid";
import { ObjectEvent } from "./host/protocol";
import type { SimulatedExcel } from "./host/simulatedExcel";

/** Tells the add-in what happens in the grid, whoever did it: selections and changes of contents. */
export function forwardEvents({ workbook, commands, selection }: Grid, excel: SimulatedExcel): void {
  // Going to a cell of another sheet takes the grid two steps; the add-in is told of the last.
  selection.pipe(debounceTime(0)).subscribe(() => {
    const worksheetId = workbook.getActiveSheet().getSheetId();
    const address = workbook.getActiveRange()?.getA1Notation() ?? "A1";
    excel.selectionChanged();
    excel.fire(ObjectEvent.worksheetSelectionChanged, worksheetId, { worksheetId, address, isInsideGrid: true });
  });
  commands.onCommandExecuted((command, options) => {
    const area = isContentChange(command, options) ? changedArea(command.params) : null;
    if (area === null) return;
    const address = formatReference(area);
    const change = { worksheetId: area.sheetId, address, changeType: "RangeEdited", source: "Local" };
    excel.fire(ObjectEvent.worksheetChanged, area.sheetId, change);
  });
}

const Change = z.object({
  subUnitId: z.string(),
  cellValue: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** The area that a command of the grid writes to. */
function changedArea(params: unknown): Area | null {
  const change = Change.safeParse(params);
  if (!change.success) return null;
  const { startRow, endRow, startColumn, endColumn } = new ObjectMatrix(change.data.cellValue).getDataRange();
  if (endRow < 0) return null;
  const [rows, columns] = [endRow - startRow + 1, endColumn - startColumn + 1];
  return { sheetId: change.data.subUnitId, row: startRow, column: startColumn, rows, columns };
}
