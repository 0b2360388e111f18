import "@univerjs/preset-sheets-core/lib/index.css";

import {
  AFTER_CELL_EDIT,
  FormulaDataModel,
  IEditorBridgeService,
  SheetInterceptorService,
  SheetsSelectionsService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import { ICommandService, LifecycleService, LifecycleStages, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { merge, type Observable, skip } from "rxjs";
import { Calculation } from "./calculation";
import { SHEET_SIZE } from "./cell";
import { GridContents } from "./contents";
import { bindEditorKeys } from "./editorKeys";
import type { Formulas } from "./formulas";
import { teachImplicitIntersection } from "./implicitIntersection";
import { afterTyping, type ListSeparator, refusalOf } from "./typedFormula";
import type { GridWorkbook } from "./univer";

/** A spreadsheet on the page, with one workbook. */
export interface Grid {
  readonly workbook: GridWorkbook;
  readonly contents: GridContents;
  readonly calculation: Calculation;
  readonly commands: ICommandService;
  /** Tells of another selection, also by going to another sheet. */
  readonly selection: Observable<unknown>;
  /** Resolves once one can type into the grid: earlier key strokes are lost. */
  readonly usable: Promise<void>;
}

/** How formulas are typed into a grid. */
export interface Typing {
  readonly listSeparator: ListSeparator;
  /** Called with the reason why a text, which stays in its editor, is no formula. */
  readonly onRefused: (sentence: string) => void;
}

/** Puts a spreadsheet into an element of the page. */
export function createGrid(
  container: HTMLElement,
  { executors, descriptions }: Formulas,
  { listSeparator, onRefused }: Typing,
): Grid {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: english },
    logLevel: LogLevel.WARN,
  });
  const formula = { function: executors, description: descriptions };
  for (const plugin of UniverSheetsCorePreset({ container, formula }).plugins)
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  const workbook = FUniver.newAPI(univer).createWorkbook({
    id: "book1",
    name: "Book1.xlsx",
    sheetOrder: ["sheet1"],
    // Wide enough for a total in dollars: the grid cuts off a number that Excel would show as ####.
    sheets: { sheet1: { id: "sheet1", name: "Sheet1", ...SHEET_SIZE, defaultColumnWidth: 110 } },
  });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  teachImplicitIntersection(injector);
  keepWhatIsTyped(injector.get(IEditorBridgeService));
  bindEditorKeys(injector, (text) => refusalOf(text, listSeparator), onRefused);
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler: (cell, _location, next) => next(cell && { ...cell, ...afterTyping(cell, listSeparator) }),
  });
  return {
    workbook,
    contents: new GridContents(workbook, injector.get(FormulaDataModel)),
    calculation: new Calculation(commands, workbook.getId()),
    commands,
    // The facade's own event begins to tell of selections only after some seconds.
    selection: merge(
      injector.get(SheetsSelectionsService).selectionChanged$,
      workbook.getWorkbook().activeSheet$.pipe(skip(1)),
    ),
    usable: injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
  };
}

/**
 * The grid refreshes its editor whenever the cell below changes, also by being calculated. While somebody types there,
 * an answer that comes in would put the old content in the place of what has been typed.
 */
function keepWhatIsTyped(bridge: IEditorBridgeService): void {
  const refresh = bridge.refreshEditCellState.bind(bridge);
  bridge.refreshEditCellState = () => {
    if (!bridge.isVisible().visible) refresh();
  };
}
