import { LifecycleService, LifecycleStages, LocaleType } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import "@univerjs/engine-formula/facade";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import "@univerjs/sheets/facade";
import english from "@univerjs/sheets/locale/en-US";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import "@univerjs/sheets-formula/facade";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import "@univerjs/sheets-numfmt/facade";
import { type CreateGrid, newUniver, workbookIn } from "./grid";
import { GridPictures } from "./pictures";

/**
 * A spreadsheet that calculates, has looks and selections, and is not drawn: nobody can type into it, and rows don't become
 * as high as their letters. For tests that read cells and use the pane, a third of whose time drawing took.
 */
export const createGrid: CreateGrid = (container, { executors, descriptions }, { listSeparator }) => {
  const univer = newUniver({ [LocaleType.EN_US]: english });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: executors });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { description: descriptions });
  const { injector, ...grid } = workbookIn(univer, listSeparator);
  const newLayer = (): HTMLElement => {
    const layer = document.createElement("div");
    layer.className = "pictures";
    container.append(layer);
    return layer;
  };
  return {
    ...grid,
    pictures: new GridPictures(newLayer, grid.workbook, grid.selection),
    usable: injector.get(LifecycleService).onStage(LifecycleStages.Ready),
  };
};
