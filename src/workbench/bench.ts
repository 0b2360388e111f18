import type { AddinFiles } from "./addinFiles";
import { forwardEvents } from "./events";
import { Workbook } from "./excel/workbook";
import { formatReference, quoteSheet } from "./grid/address";
import { type Area, areasOf, type Cell } from "./grid/cell";
import { Calls } from "./grid/calls";
import { evaluate } from "./grid/evaluation";
import { formulasOf } from "./grid/formulas";
import { createGrid, type Grid } from "./grid/grid";
import { Problems } from "./grid/problems";
import { listSeparatorOf } from "./grid/typedFormula";
import type { Visibility } from "./host/addinServices";
import type { Application } from "./host/appContext";
import { takesTypedValues } from "./host/requirements";
import { SimulatedExcel } from "./host/simulatedExcel";

/** What the page learns from its workbench. */
export interface BenchListener {
  readonly onReady: (ready: boolean) => void;
  readonly onVisibility: (state: Visibility) => void;
  /** Another cell is selected, or cells show something else. */
  readonly onChange: () => void;
  /** Why Excel would take for no formula what somebody wants to enter. */
  readonly onRefused: (sentence: string) => void;
}

/** A grid, a simulated Excel around it, and the custom functions between the two. */
export class Bench {
  readonly excel: SimulatedExcel;
  readonly workbook: Workbook;
  readonly #problems: Problems;
  readonly #grid: Grid;
  readonly #calls: Calls;
  readonly #dirty: Area[] = [];

  constructor(
    place: HTMLElement,
    { manifest, metadata }: AddinFiles,
    application: Application,
    listener: BenchListener,
  ) {
    const formulas = formulasOf(metadata, manifest.namespace, (declared, args, cell) => {
      const ask = (invocation: Parameters<Calls["answer"]>[0]) => this.#calls.answer(invocation, cell);
      const answer = evaluate(declared, args, () => this.#address(cell), ask);
      this.#problems.record(answer, cell);
      return answer;
    });
    this.#grid = createGrid(place, formulas, {
      listSeparator: listSeparatorOf(application.culture),
      onRefused: listener.onRefused,
    });
    this.#problems = new Problems(this.#grid.contents);
    const { workbook, contents, calculation } = this.#grid;
    this.workbook = new Workbook({
      workbook,
      contents,
      dateSystem: application.dateSystem,
      culture: application.culture,
      markDirty: (area) => {
        this.#calls.forget(area);
        this.#dirty.push(area);
      },
      calculate: () => {
        calculation.recalculate(this.#dirty.splice(0));
      },
      recalculate: (area) => {
        this.#calls.forget(area);
        calculation.recalculate([area]);
      },
      recalculateAll: () => {
        this.recalculateAll();
      },
    });
    this.excel = new SimulatedExcel({
      application,
      workbook: this.workbook,
      calculated: () => calculation.calculated(),
      onOutcomes: (outcomes) => {
        this.#calls.settle(outcomes);
      },
      onReady: listener.onReady,
      onVisibility: listener.onVisibility,
    });
    this.#calls = new Calls(this.excel.customFunctions, takesTypedValues(application.requirements), (cells) => {
      calculation.recalculate(areasOf(cells));
    });
    forwardEvents(this.#grid, this.excel);
    calculation.onCalculated(listener.onChange);
    this.#grid.selection.subscribe(listener.onChange);
  }

  /** The sentence behind the error that a cell of the active sheet shows; by default the selected cell. */
  problemAt(address = this.workbook.getActiveCell().address): string | undefined {
    const { worksheet, rowIndex, columnIndex } = this.workbook.worksheets.getActiveWorksheet().getRange(address);
    return this.#problems.at({ sheetId: worksheet.id, row: rowIndex, column: columnIndex });
  }

  /** Resolves once one can type into the grid. */
  get usable(): Promise<void> {
    return this.#grid.usable;
  }

  /** Calculates everything and asks the add-in anew. */
  recalculateAll(): void {
    this.#calls.forgetAll();
    this.#grid.calculation.recalculateAll();
  }

  /** Resolves once the grid is calculated and no answer of the add-in is outstanding. */
  async settled(): Promise<void> {
    do {
      // A key press takes a moment to reach its cell.
      await new Promise((resolve) => setTimeout(resolve, 30));
      await this.#grid.calculation.calculated();
    } while (this.#calls.waiting);
  }

  #address({ sheetId, row, column }: Cell): string {
    const sheet = this.#grid.workbook.getSheetBySheetId(sheetId)?.getSheetName() ?? "";
    return `${quoteSheet(sheet)}!${formatReference({ row, column, rows: 1, columns: 1 })}`;
  }
}
