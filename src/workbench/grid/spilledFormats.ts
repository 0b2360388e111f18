import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, type SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { GridContents } from "./contents";

/** Between the grid's own two: one puts into a cell what spills there, 100, the other one writes numbers in their formats, 10. */
const PRIORITY = 50;

/** Draws numbers that spill in the formats that they bring, unless a cell has one of its own. The grid by itself keeps these formats, and draws them in a formula's own cell only. */
export function drawSpilledFormats(interceptors: SheetInterceptorService, contents: GridContents): void {
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Style,
    handler(cell, { workbook, subUnitId, row, col }, next) {
      const pattern = contents.spilledFormat({ sheetId: subUnitId, row, column: col });
      const style = workbook.getStyles().get(cell?.s);
      return next(cell && pattern !== undefined && !style?.n ? { ...cell, s: { ...style, n: { pattern } } } : cell);
    },
  });
}
