import type { FUniver } from "@univerjs/core/facade";

/** The workbook in the grid. */
export type GridWorkbook = ReturnType<FUniver["createWorkbook"]>;

/** A sheet in the grid. */
export type GridSheet = ReturnType<GridWorkbook["getActiveSheet"]>;

/** A range in the grid. */
export type GridRange = ReturnType<GridSheet["getDataRange"]>;
