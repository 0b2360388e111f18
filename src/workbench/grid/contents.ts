import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  numfmt,
  ObjectMatrix,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { ERROR_TYPE_SET, type FormulaDataModel } from "@univerjs/engine-formula";
import { BUSY } from "./answer";
import { type Area, type Cell, cellKey, covers } from "./cell";

/** The workbook in the grid. */
export type GridWorkbook = ReturnType<FUniver["createWorkbook"]>;

/** A sheet in the grid. */
export type GridSheet = ReturnType<GridWorkbook["getActiveSheet"]>;

/** A range in the grid. */
export type GridRange = ReturnType<GridSheet["getDataRange"]>;

/** A value as Excel's API gives it: "" is an empty cell, and an error is its text. */
export type GridCellValue = string | number | boolean;

/** Excel's name for the kind of a value. */
type ValueType = "Boolean" | "Double" | "Empty" | "Error" | "String";

const errors = new Set<unknown>([...ERROR_TYPE_SET, BUSY]);

/** Reads the cells of the grid: what stands in them, what they spill, and how it looks. */
export class GridContents {
  constructor(
    private readonly workbook: GridWorkbook,
    private readonly formulas: FormulaDataModel,
  ) {}

  /** The value of a cell, its own or spilled into it. */
  shown(cell: Cell): GridCellValue {
    const data = this.#data(cell);
    if (data?.v == null) return data?.p?.body?.dataStream.trimEnd() ?? "";
    return data.t === CellValueType.BOOLEAN ? Boolean(data.v) : data.v;
  }

  /** The kind of the value of a cell. */
  type(cell: Cell): ValueType {
    const value = this.shown(cell);
    if (value === "") return "Empty";
    if (errors.has(value)) return "Error";
    return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
  }

  /** The formula of a cell, or "" if it has none of its own. */
  formula({ sheetId, row, column }: Cell): string {
    return this.formulas.getFormulaStringByCell(row, column, sheetId, this.workbook.getId()) ?? "";
  }

  /**
   * The cells over which a formula spills, from its own cell on, where a cell is one of them; undefined where nothing
   * spills. What is a single cell spills nowhere.
   */
  spillOver({ sheetId, row, column }: Cell): Area | undefined {
    return this.spills(sheetId).find((area) => covers(area, { sheetId, row, column }));
  }

  /** The cells over which each formula of a sheet spills, from its own cell on. */
  spills(sheetId: string): Area[] {
    const spills = new ObjectMatrix(this.formulas.getArrayFormulaRange()[this.workbook.getId()]?.[sheetId] ?? {});
    const areas: Area[] = [];
    spills.forValue((_row, _column, { startRow, endRow, startColumn, endColumn }) => {
      const [rows, columns] = [endRow - startRow + 1, endColumn - startColumn + 1];
      if (rows * columns > 1) areas.push({ sheetId, row: startRow, column: startColumn, rows, columns });
    });
    return areas;
  }

  /** The number format of a cell. */
  numberFormat(cell: Cell): string {
    const own = this.#sheet(cell.sheetId).getRange(cell.row, cell.column).getNumberFormat();
    return (own || this.spilledFormat(cell)) ?? "General";
  }

  /** The format that a number brings which spills into a cell; undefined where none does. */
  spilledFormat({ sheetId, row, column }: Cell): string | undefined {
    const style = this.#spilled(sheetId)[row]?.[column]?.s;
    return typeof style === "object" ? style?.n?.pattern : undefined;
  }

  /** The value of a cell as it is displayed. */
  text(cell: Cell): string {
    const value = this.shown(cell);
    if (typeof value === "boolean") return String(value).toUpperCase();
    return typeof value === "number" ? numfmt.format(this.numberFormat(cell), value) : value;
  }

  /** The smallest area with everything that a sheet shows, or null if it is blank. */
  used(sheetId: string): Area | null {
    const rows: number[] = [];
    const columns: number[] = [];
    const add = (row: number, column: number, data: Nullable<ICellData>): void => {
      if ((data?.v ?? data?.f ?? data?.si ?? data?.p) == null) return;
      rows.push(row);
      columns.push(column);
    };
    this.#sheet(sheetId).getSheet().getCellMatrix().forValue(add);
    new ObjectMatrix(this.#spilled(sheetId)).forValue(add);
    if (rows.length === 0) return null;
    const least = (numbers: number[]): number => numbers.reduce((a, b) => Math.min(a, b));
    const most = (numbers: number[]): number => numbers.reduce((a, b) => Math.max(a, b));
    const [row, column] = [least(rows), least(columns)];
    return { sheetId, row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
  }

  #data({ sheetId, row, column }: Cell): Nullable<ICellData> {
    const spilled = this.#spilled(sheetId)[row]?.[column];
    const own = this.#sheet(sheetId).getSheet().getCellMatrix().getValue(row, column);
    return (own?.v ?? own?.p) == null ? (spilled ?? own) : own;
  }

  #spilled(sheetId: string): IObjectMatrixPrimitiveType<Nullable<ICellData>> {
    return this.formulas.getArrayFormulaCellData()[this.workbook.getId()]?.[sheetId] ?? {};
  }

  #sheet(sheetId: string): GridSheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`The workbook has no sheet ${sheetId}.`);
    return sheet;
  }
}

/**
 * The cells over which formulas spilled when the grid was calculated last. Where an answer becomes smaller, the grid empties
 * the cells that it leaves, and does not calculate what refers to them.
 */
export class Spills {
  #last = new Map<string, Area>();

  constructor(private readonly contents: GridContents) {}

  /**
   * The areas that something has spilled over in full until the last calculation. A formula that waits for an answer keeps its
   * area until it has one, or what refers to it would be calculated twice, and ask the add-in about empty cells.
   */
  vacated(sheetIds: readonly string[]): Area[] {
    const spills = new Map(
      sheetIds.flatMap((id) => this.contents.spills(id)).map((area) => [cellKey(area), area] as const),
    );
    const vacated: Area[] = [];
    for (const [key, area] of this.#last) {
      const now = spills.get(key);
      if (!sheetIds.includes(area.sheetId) || (now && now.rows >= area.rows && now.columns >= area.columns)) continue;
      if (!now && this.contents.shown(area) === BUSY) spills.set(key, area);
      else vacated.push(area);
    }
    this.#last = spills;
    return vacated;
  }
}
