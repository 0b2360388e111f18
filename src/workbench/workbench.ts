import "./workbench.css";

import { readAddin, type RibbonButton } from "./addinFiles";
import { ExcelOnGrid } from "./excelOnGrid";
import { splitSheet } from "./grid/cell";
import type { GridCellValue } from "./grid/contents";
import { type ApplicationState, requirementSets } from "./host/appContext";
import { AddinReadiness, element, showManifest, showOpened, showPane, showRefusal, showStatus } from "./page";

/** What the console and the browser tests can do with the workbench; addresses are on the active sheet. */
interface WorkbenchWindow {
  /** Resolves once the add-in's functions can be called, and formulas typed. */
  readonly ready: Promise<unknown>;
  /** APIs that the add-in asked for and the simulated Excel does not know. */
  readonly unknown: readonly string[];
  read(address: string): { values: GridCellValue[][]; text: string[][]; formulas: GridCellValue[][] };
  /** Writes values or formulas, as `range.formulas` in Excel. */
  write(address: string, formulas: readonly (readonly (GridCellValue | null)[])[]): void;
  /** Selects cells and gives the grid the keyboard, wherever it was. */
  select(address: string): void;
  /** The sentence behind the error that a cell shows. */
  problemAt(address: string): string | undefined;
  /** Calculates everything and asks the add-in anew, as Ctrl+Alt+F9 does. */
  recalculate(): void;
  /** Resolves once the grid is calculated and no answer of the add-in is outstanding. */
  settled(): Promise<void>;
  /** Makes the add-in's next `context.sync()` fail with an Office error number: 5004, 5102 or 5103. */
  failNext(code: number): void;
}

declare global {
  interface Window {
    /** There once the workbench's page has read the add-in's manifest. */
    workbench?: WorkbenchWindow;
  }
}

/** Opens the workbench to the console and to tests. */
function openToWindow(excelOnGrid: ExcelOnGrid, ready: Promise<unknown>): void {
  const range = (address: string) => excelOnGrid.workbook.worksheets.getActiveWorksheet().getRange(address);
  window.workbench = {
    ready,
    unknown: excelOnGrid.excel.unknown,
    read: (address) => {
      const { values, text, formulas } = range(address);
      return { values, text, formulas };
    },
    write: (address, formulas) => {
      range(address).formulas = formulas;
    },
    select: (address) => {
      // Typing goes through a hidden editor of the grid, if it has one.
      document.querySelector<HTMLElement>("#grid [contenteditable]")?.focus();
      range(address).select();
    },
    problemAt: (address) => excelOnGrid.problemAt(address),
    recalculate: () => {
      excelOnGrid.recalculateAll();
    },
    settled: () => excelOnGrid.settled(),
    failNext: (code) => {
      excelOnGrid.excel.failNext(code);
    },
  };
}

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const locale = query.get("locale") ?? "en-US";
  // Two modules, so that what is not drawn does not load what draws.
  const isDrawn = query.get("grid") !== "undrawn";
  const [addin, { createGrid }] = await Promise.all([
    readAddin(locale),
    isDrawn ? import("./grid/drawnGrid") : import("./grid/undrawnGrid"),
  ]);

  const update = (): void => {
    showStatus(
      splitSheet(excelOnGrid.workbook.getActiveCell().address).reference,
      excelOnGrid.problemAt(),
      readiness.state,
    );
  };
  const readiness = new AddinReadiness(update);
  const application: ApplicationState = {
    locale,
    culture: query.get("culture") ?? "en-US",
    requirements: requirementSets(query.get("requirements")),
    dateSystem: query.get("dates") === "1904" ? 1904 : 1900,
    settings: settingsIn(query.get("settings") ?? "{}"),
  };
  const excelOnGrid = new ExcelOnGrid(element("#grid"), createGrid, addin, application, {
    onReady: (ready) => {
      readiness.follow(ready);
    },
    onVisibility: (visibility) => {
      showPane(visibility === "Visible");
    },
    onChange: update,
    onRefused: showRefusal,
    onOpened: showOpened,
  });

  const press = ({ id, action }: RibbonButton): void => {
    if ("run" in action) excelOnGrid.excel.runCommand(action.run, id);
    else excelOnGrid.excel.visibility.setAppRuntimeState("Visible");
  };
  showManifest(addin.manifest, press, () => {
    excelOnGrid.excel.visibility.setAppRuntimeState("Background");
  });
  window.addEventListener("keydown", ({ ctrlKey, altKey, key }) => {
    if (ctrlKey && altKey && key === "F9") excelOnGrid.recalculateAll();
  });
  openToWindow(excelOnGrid, Promise.all([excelOnGrid.usable, readiness.ready]));
  update();
  const elsewhere = query.get("page");
  excelOnGrid.excel.open(elsewhere ? new URL(elsewhere) : addin.page, element("#addin"));
}

/** Settings as an object in JSON, each as the workbook keeps it. */
function settingsIn(text: string): [string, string][] {
  const settings: unknown = JSON.parse(text);
  return Object.entries(settings ?? {}).map(([key, value]) => [key, JSON.stringify(value)]);
}

start().catch((cause: unknown) => {
  element("#status").textContent = cause instanceof Error ? cause.message : String(cause);
  throw cause;
});
