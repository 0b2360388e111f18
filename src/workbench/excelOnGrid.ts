import { ObjectMatrix } from "@univerjs/core";
import { debounceTime } from "rxjs";
import { z } from "zod";
import type { AddinFiles } from "./addinFiles";
import type { Book } from "./excel/book";
import { Styles } from "./excel/styles";
import { Workbook } from "./excel/workbook";
import { isContentChange } from "./grid/calculation";
import { Calls, Problems } from "./grid/functionCalls";
import { type Area, areasOf, type Cell, formatReference, quoteSheet } from "./grid/cell";
import { evaluate } from "./grid/evaluation";
import { formulasOf } from "./grid/formulas";
import type { CreateGrid, Grid } from "./grid/grid";
import { restyling, widening } from "./grid/restyle";
import { Spills } from "./grid/contents";
import { listSeparatorOf } from "./grid/typedFormula";
import { type ApplicationState, takesTypedValues } from "./host/appContext";
import { ObjectEvent } from "./host/protocol";
import { SimulatedExcel, type Visibility } from "./host/simulatedExcel";

/** Tells the add-in what happens in the grid, whoever did it: selections and changes of contents. */
function forwardEvents({ workbook, commands, selection }: Grid, excel: SimulatedExcel): void {
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

/** What the page learns from its workbench. */
interface Listener {
  readonly onReady: (ready: boolean) => void;
  readonly onVisibility: (state: Visibility) => void;
  /** Another cell is selected, or cells show something else. */
  readonly onChange: () => void;
  /** Why Excel would take for no formula what somebody wants to enter. */
  readonly onRefused: (sentence: string) => void;
  /** The add-in has another workbook opened, of this file. */
  readonly onOpened: (file: Uint8Array<ArrayBuffer>) => void;
}

/** A grid, a simulated Excel around it, and the custom functions between the two. */
export class ExcelOnGrid {
  readonly excel: SimulatedExcel;
  readonly workbook: Workbook;
  readonly #problems: Problems;
  readonly #grid: Grid;
  readonly #calls: Calls;
  readonly #dirty: Area[] = [];

  constructor(
    place: HTMLElement,
    createGrid: CreateGrid,
    { manifest, metadata }: AddinFiles,
    application: ApplicationState,
    listener: Listener,
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
    const { workbook, contents, pictures, calculation, commands } = this.#grid;
    const restyle = restyling(commands);
    const book: Book = {
      workbook,
      contents,
      pictures,
      styles: new Styles(workbook, restyle),
      restyle,
      widen: widening(commands),
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
      onCalculated: (listener) => {
        calculation.onCalculated(listener);
      },
      recalculateAll: () => {
        this.recalculateAll();
      },
    };
    this.workbook = new Workbook(book);
    this.excel = new SimulatedExcel({
      application,
      workbook: this.workbook,
      calculated: () => calculation.calculated(),
      onOutcomes: (outcomes) => {
        this.#calls.settle(outcomes);
      },
      onReady: listener.onReady,
      onVisibility: listener.onVisibility,
      onOpened: listener.onOpened,
      save: async (settings) => {
        const { workbookFile } = await import("./file/workbookFile");
        return workbookFile(this.workbook, book, { addin: manifest, namespace: manifest.namespace, settings });
      },
    });
    this.#calls = new Calls(this.excel.customFunctions, takesTypedValues(application.requirements), (cells) => {
      calculation.recalculate(areasOf(cells));
    });
    forwardEvents(this.#grid, this.excel);
    const spills = new Spills(contents);
    calculation.onCalculated(() => {
      const vacated = spills.vacated(workbook.getSheets().map((sheet) => sheet.getSheetId()));
      if (vacated.length > 0) calculation.recalculate(vacated);
    });
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
    while (this.#grid.calculation.isDue || this.#calls.isWaiting) {
      await this.#grid.calculation.calculated();
      await this.#calls.answered();
    }
  }

  #address({ sheetId, row, column }: Cell): string {
    const sheet = this.#grid.workbook.getSheetBySheetId(sheetId)?.getSheetName() ?? "";
    return `${quoteSheet(sheet)}!${formatReference({ row, column, rows: 1, columns: 1 })}`;
  }
}
