import type { Bench } from "./bench";
import type { CellValue } from "./grid/contents";
import { element } from "./page";

/** What the console and the browser tests can do with the workbench; addresses are on the active sheet. */
export interface WorkbenchWindow {
  /** Resolves once the add-in's functions can be called, and formulas typed. */
  readonly ready: Promise<unknown>;
  /** APIs that the add-in asked for and the simulated Excel does not know. */
  readonly unknown: readonly string[];
  read(address: string): { values: CellValue[][]; text: string[][]; formulas: CellValue[][] };
  /** Writes values or formulas, as `range.formulas` in Excel. */
  write(address: string, formulas: readonly (readonly (CellValue | null)[])[]): void;
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
export function openToWindow(bench: Bench, ready: Promise<unknown>): void {
  const range = (address: string) => bench.workbook.worksheets.getActiveWorksheet().getRange(address);
  window.workbench = {
    ready,
    unknown: bench.excel.unknown,
    read: (address) => {
      const { values, text, formulas } = range(address);
      return { values, text, formulas };
    },
    write: (address, formulas) => {
      range(address).formulas = formulas;
    },
    select: (address) => {
      // Typing goes through a hidden editor of the grid.
      element("#grid [contenteditable]").focus();
      range(address).select();
    },
    problemAt: (address) => bench.problemAt(address),
    recalculate: () => {
      bench.recalculateAll();
    },
    settled: () => bench.settled(),
    failNext: (code) => {
      bench.excel.failNext(code);
    },
  };
}
