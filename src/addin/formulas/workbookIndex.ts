import { parseA1Ref, stringifyA1Ref } from "@borgar/fx";
import { type CellRange, SheetFormulas } from "./sheetFormulas";
import {
  type Block,
  type FormulaCell,
  MOST_CELLS,
  namesBySheet,
  type ResolveName,
  type WorkbookContents,
} from "./workbookContents";

/** A cell of the workbook, counted from 0. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells of one sheet; a whole column or row has no end. */
export interface SheetRange extends CellRange {
  readonly sheet: string;
}

/** One text for one cell, to find it in a map. */
export const cellKey = ({ sheet, row, column }: Spot): string => `${sheet.toLowerCase()} ${row} ${column}`;

/** The address of a cell, with its sheet. */
export const addressOf = ({ sheet, row, column }: Spot): string =>
  stringifyA1Ref({ context: [sheet], range: { top: row, left: column, bottom: row, right: column } });

/** Whether a cell lies in an area. */
export const isWithin = ({ sheet, row, column }: Spot, { top, left, bottom, right, ...area }: SheetRange): boolean =>
  sheet.toLowerCase() === area.sheet.toLowerCase() && row >= top && row <= bottom && column >= left && column <= right;

/** What stands in the workbook, by cell and by sheet. */
export class WorkbookIndex {
  readonly #formulas = new Map<string, FormulaCell>();
  readonly #formulasBySheet: ReadonlyMap<string, SheetFormulas>;
  readonly #blocks = new Map<string, Block[]>();
  /** What the names of the workbook stand for on a sheet. */
  readonly namesOn: (sheet: string) => ResolveName;

  constructor(private readonly contents: WorkbookContents) {
    this.namesOn = namesBySheet(contents.names);
    const bySheet = new Map(contents.sheets.map((sheet): [string, FormulaCell[]] => [sheet.toLowerCase(), []]));
    for (const cell of contents.formulas) {
      this.#formulas.set(cellKey(cell), cell);
      bySheet.get(cell.sheet.toLowerCase())?.push(cell);
    }
    this.#formulasBySheet = new Map([...bySheet].map(([sheet, cells]) => [sheet, new SheetFormulas(cells)]));
    for (const sheet of bySheet.keys()) this.#blocks.set(sheet, []);
    for (const block of contents.blocks) this.#blocks.get(block.sheet.toLowerCase())?.push(block);
  }

  get formulas(): readonly FormulaCell[] {
    return this.contents.formulas;
  }

  /**
   * The cells that a reference means.
   * @param sheet Where the formula stands that has the reference.
   * @returns Undefined for what is on no sheet, or not on one alone, of this workbook.
   */
  areaOf(reference: string, sheet: string): SheetRange | undefined {
    const parsed = parseA1Ref(reference, { allowNamed: false });
    if (!parsed || !("range" in parsed)) return undefined;
    const [own = sheet, ...more] = parsed.context ?? [];
    if (more.length > 0 || !this.#blocks.has(own.toLowerCase())) return undefined;
    const { top, left, bottom, right } = parsed.range;
    return { sheet: own, top: top ?? 0, left: left ?? 0, bottom: bottom ?? Infinity, right: right ?? Infinity };
  }

  /** The formula that stands in a cell. */
  formulaAt(spot: Spot): FormulaCell | undefined {
    return this.#formulas.get(cellKey(spot));
  }

  /** The formulas that stand in an area. */
  formulasIn({ sheet, ...area }: SheetRange): FormulaCell[] {
    return this.#formulasBySheet.get(sheet.toLowerCase())?.within(area) ?? [];
  }

  /** The formulas outside of an area that could fill cells of it: see `SheetFormulas`. */
  formulasInto({ sheet, ...area }: SheetRange): FormulaCell[] {
    return this.#formulasBySheet.get(sheet.toLowerCase())?.into(area) ?? [];
  }

  /** The value of a cell, as `Block` has it. */
  valueAt({ sheet, row, column }: Spot): unknown {
    const block = (this.#blocks.get(sheet.toLowerCase()) ?? []).find(
      (one) => row >= one.row && row < one.row + one.values.length,
    );
    const line = block?.values[row - block.row];
    const at = column - (block?.column ?? 0);
    // Outside of what is used, cells are empty.
    return line && at >= 0 && at < line.length ? line[at] : "";
  }
}

/** Whether the cells of an area can be looked at one by one. */
export const isSmall = ({ top, left, bottom, right }: SheetRange): boolean =>
  (bottom - top + 1) * (right - left + 1) <= MOST_CELLS;

/** The cells of a small area, row by row. */
export const spotsIn = ({ sheet, top, left, bottom, right }: SheetRange): Spot[][] =>
  Array.from({ length: bottom - top + 1 }, (_row, down) =>
    Array.from({ length: right - left + 1 }, (_column, across) => ({ sheet, row: top + down, column: left + across })),
  );

/** What stands in cells, now or then. */
export interface Cells {
  /** The value of a cell; undefined if that can't be said. */
  readonly valueAt: (spot: Spot) => unknown;
  /** How many cells a formula fills from its own on; undefined if that can't be said. */
  readonly spillAt: (spot: Spot) => { readonly rows: number; readonly columns: number } | undefined;
}

/** Reads references of a formula on a sheet: a value, of several cells their rows, or undefined if that can't be done. */
export function readIn(workbook: WorkbookIndex, sheet: string, cells: Cells): (reference: string) => unknown {
  return (reference) => {
    // How much of A1:.B9 is empty and does not count, Excel alone says.
    if (/\.:|:\./.test(reference)) return undefined;
    const isSpill = reference.endsWith("#");
    const written = workbook.areaOf(isSpill ? reference.slice(0, -1) : reference, sheet);
    const corner = written && { sheet: written.sheet, row: written.top, column: written.left };
    const size = isSpill && corner ? cells.spillAt(corner) : undefined;
    if (!written || (isSpill && !size)) return undefined;
    const area = size
      ? { ...written, bottom: written.top + size.rows - 1, right: written.left + size.columns - 1 }
      : written;
    if (!isSmall(area)) return undefined;
    const rows = spotsIn(area).map((line) => line.map((spot) => cells.valueAt(spot)));
    if (rows.flat().includes(undefined)) return undefined;
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  };
}
