import "@univerjs/preset-sheets-core/lib/index.css";
import { type ICommandService, type Injector, LifecycleService, LifecycleStages, LocaleType } from "@univerjs/core";
import {
  CancelMarkDirtyRowAutoHeightOperation,
  IEditorBridgeService,
  IRenderManagerService,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
  SheetScrollManagerService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import { z } from "zod";
import type { GridWorkbook } from "./contents";
import { bindEditorKeys } from "./editorKeys";
import { type CreateGrid, newUniver, workbookIn } from "./grid";
import { GridPictures } from "./pictures";
import { refusalOf } from "./typedFormula";

/** Puts a spreadsheet into an element of the page, to be looked at and typed into. */
export const createGrid: CreateGrid = (container, { executors, descriptions }, { listSeparator, onRefused }) => {
  const univer = newUniver({ [LocaleType.EN_US]: english });
  const formula = { function: executors, description: descriptions };
  for (const plugin of UniverSheetsCorePreset({ container, formula }).plugins)
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  const { injector, ...grid } = workbookIn(univer, listSeparator);
  keepWhatIsTyped(injector.get(IEditorBridgeService));
  leaveDeletedSheets(grid.commands);
  bindEditorKeys(injector, (text) => refusalOf(text, listSeparator), onRefused);
  const newLayer = (): HTMLElement => layerOverCells(container, grid.workbook, injector);
  return {
    ...grid,
    pictures: new GridPictures(newLayer, grid.workbook, grid.selection),
    usable: injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
  };
};

/** What is above the cells, and not above their headings, and scrolls with them. */
function layerOverCells(container: HTMLElement, workbook: GridWorkbook, injector: Injector): HTMLElement {
  const canvas = container.querySelector("canvas[id^=univer-sheet-main-canvas]");
  const sheet = workbook.getActiveSheet();
  const { columnHeaderHeight = 0, rowHeaderWidth = 0 } = sheet.getSkeleton() ?? {};
  const layer = document.createElement("div");
  layer.className = "pictures";
  layer.style.inset = `${columnHeaderHeight}px 0 0 ${rowHeaderWidth}px`;
  canvas?.parentElement?.append(layer);
  const drawing = injector.get(IRenderManagerService).getRenderById(workbook.getId());
  drawing?.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe((scrolled) => {
    layer.style.setProperty("--left", `${-(scrolled?.viewportScrollX ?? 0)}px`);
    layer.style.setProperty("--top", `${-(scrolled?.viewportScrollY ?? 0)}px`);
  });
  return layer;
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

const OfSheet = z.object({ unitId: z.string(), subUnitId: z.string() });
const HeightsAsked = OfSheet.extend({ id: z.string() });

/**
 * The grid finds the heights of rows when it has nothing else to do. Of a sheet that was deleted meanwhile it throws, so
 * that what it still has to find there is cancelled before the sheet goes.
 */
function leaveDeletedSheets(commands: ICommandService): void {
  const asked = new Map<string, string[]>();
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id === MarkDirtyRowAutoHeightOperation.id) {
      const heights = HeightsAsked.parse(params);
      const ofSheet = asked.get(heights.subUnitId);
      if (ofSheet) ofSheet.push(heights.id);
      else asked.set(heights.subUnitId, [heights.id]);
    }
    if (id === RemoveSheetMutation.id) {
      const { unitId, subUnitId } = OfSheet.parse(params);
      for (const task of asked.get(subUnitId) ?? [])
        commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, { unitId, id: task });
      asked.delete(subUnitId);
    }
  });
}
